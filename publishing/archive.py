"""What travels to the page as one file: zips with the same bytes for the same content, and the checker's own."""

import hashlib
import io
import json
import lzma
import struct
import tomllib
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from publishing.errors import RuntimeFilesError

#: The oldest moment a zip can name; nothing of today may get into the bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)
#: The same day as a zip writes it.
FIRST_DAY = 1 << 5 | 1
#: Says that compressed data end with a mark, as LZMA's do here.
ENDS_WITH_MARK = 2
#: What compresses byte code and words together best of what was tried (lc 0-4, lp 0-2, pb 0-2, nice_len 32-273).
DENSE = {
    "id": lzma.FILTER_LZMA1,
    "preset": 9 | lzma.PRESET_EXTREME,
    "dict_size": 1 << 20,
    "lc": 3,
    "lp": 0,
    "pb": 1,
    "nice_len": 96,
    "depth": 1000,
}
RULES = "checker/rules_hash.txt"
#: What a page does not have: a command line and files in TOML.
LEFT_OUT = ("checker/__main__.py", "checker/commands/", "checker/languages/source.py")
#: What of a rule only our tests read.
EXAMPLES = ("hits", "misses")


def checker_files(folder: Path, rules: str) -> dict[str, bytes]:
    """Collect what grading needs of the package in *folder*, and *rules*, the hash of it all."""
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder.parent).as_posix()
        if path.is_file() and path.suffix != ".pyc" and "/." not in name and not name.startswith(LEFT_OUT):
            files.update(_for_archive(path, name))
    return {**files, RULES: rules.encode("ascii")}


def _for_archive(path: Path, name: str) -> dict[str, bytes]:
    """Give the file as it travels: no remarks, no examples, and what Python reads faster than TOML."""
    content = path.read_bytes()
    if path.suffix == ".txt":
        return _list_for_archive(content.decode(), name.removesuffix(path.suffix))
    if path.suffix not in (".toml", ".json"):
        return {name: content}
    try:
        table = tomllib.loads(content.decode()) if path.suffix == ".toml" else json.loads(content)
        if "/weights/" in name:
            return {name.removesuffix(path.suffix) + ".columns": in_columns(table).encode()}
        text = json.dumps(_without_examples(table), ensure_ascii=False, separators=(",", ":"))
    except (ValueError, TypeError) as error:
        raise RuntimeFilesError(f"{name}: {error}.") from None
    return {name.removesuffix(path.suffix) + ".json": text.encode()}


def _list_for_archive(text: str, stem: str) -> dict[str, bytes]:
    lines = [bare for line in text.splitlines() if (bare := line.partition("#")[0].strip())]
    if any(character in " 0123456789" for line in lines for character in line):
        return {f"{stem}.txt": "\n".join(lines).encode()}
    return {f"{stem}.words": front_coded(lines).encode()}


def front_coded(words: Iterable[str]) -> str:
    """Write words in alphabetical order, each as the number of letters it shares with the last one, and the others."""
    return "".join(f"{shared}{rest}" for shared, rest in _sharing(words, at_most=9))


def in_columns(tables: Mapping[str, Mapping[str, float]]) -> str:
    """Write tables of weights as the names of all, then of each table its name and its weights in thousandths.

    A name is a character that counts, from "0" on, the letters it shares with the one before, and the others.
    """
    names = sorted({name for weights in tables.values() for name in weights})
    coded = [f"{chr(ord('0') + shared)}{rest}" for shared, rest in _sharing(names, at_most=70)]
    rows = ([table, *(_thousandths(weights.get(name)) for name in names)] for table, weights in tables.items())
    return "\n".join(["\t".join(coded), *map("\t".join, rows)])


def _sharing(words: Iterable[str], at_most: int) -> Iterator[tuple[int, str]]:
    """Yield for each word, in order, how many letters it shares with the one before, and the others."""
    last = ""
    for word in sorted(set(words)):
        shared = next(length for length in range(min(at_most, len(last)), -1, -1) if word.startswith(last[:length]))
        yield shared, word[shared:]
        last = word


def _thousandths(weight: float | None) -> str:
    if weight is None:
        return ""
    if round(weight * 1000) / 1000 != weight:
        raise ValueError(f"the weight {weight} has more than three decimals")
    return str(round(weight * 1000))


def _without_examples(table: dict[str, object]) -> dict[str, object]:
    rules = table.get("rules")
    if not isinstance(rules, list):
        return table
    return {**table, "rules": [{key: rule[key] for key in rule if key not in EXAMPLES} for rule in rules]}


def stored_zip(files: Mapping[str, bytes]) -> bytes:
    """Zip *files* without compressing them: HTTP compresses the whole better than a zip does each."""
    return _zipped(files, zipfile.ZIP_STORED)


def dense_zip(name: str, content: bytes) -> bytes:
    """Zip one file as small as a page's Python can read, so that no server needs to compress it.

    zipfile compresses by LZMA as well, and takes no settings for it: the file would be half a per cent larger.
    """
    settings = struct.pack("<BI", (5 * DENSE["pb"] + DENSE["lp"]) * 9 + DENSE["lc"], DENSE["dict_size"])
    body = (
        struct.pack("<2BH", 9, 4, len(settings)) + settings + lzma.compress(content, lzma.FORMAT_RAW, filters=[DENSE])
    )
    stated = struct.pack(
        "<5H3I2H",
        63,
        ENDS_WITH_MARK,
        zipfile.ZIP_LZMA,
        0,
        FIRST_DAY,
        *(zlib.crc32(content), len(body), len(content), len(name), 0),
    )
    entry = b"PK\3\4" + stated + name.encode("ascii") + body
    listed = (
        b"PK\1\2"
        + struct.pack("<H", 63)
        + stated
        + struct.pack("<3H2I", 0, 0, 0, 0o644 << 16, 0)
        + name.encode("ascii")
    )
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(listed), len(entry), 0)
    return entry + listed + end


def _zipped(files: Mapping[str, bytes], method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            entry.compress_type = method
            archive.writestr(entry, files[name])
    return buffer.getvalue()


def read_zip(content: bytes) -> dict[str, bytes]:
    """Give the files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}


def sha256(content: bytes) -> str:
    """Give the SHA-256 of *content* in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def named_by_content(stem: str, content: bytes, suffix: str) -> str:
    """Name a file so that it can be cached for ever: other bytes, another name."""
    return f"{stem}-{sha256(content)[:16]}{suffix}"
