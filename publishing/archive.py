"""What travels to the page as one file: zips with the same bytes for the same content, and the checker's own."""

import hashlib
import io
import json
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from publishing.errors import RuntimeFilesError

#: The oldest moment a zip can name; nothing of today may get into the bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)
RULES = "checker/rules_hash.txt"
#: The command line, which a page does not have.
LEFT_OUT = ("checker/__main__.py", "checker/commands/")


def checker_files(folder: Path, rules: str) -> dict[str, bytes]:
    """Collect the package in *folder* for the archive: sources, data, and *rules*, the hash of them all."""
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder.parent).as_posix()
        if path.is_file() and path.suffix != ".pyc" and "/." not in name and not name.startswith(LEFT_OUT):
            files.update(_for_archive(path, name))
    return {**files, RULES: rules.encode("ascii")}


def _for_archive(path: Path, name: str) -> dict[str, bytes]:
    """Give the file as it travels; TOML becomes JSON, which Python reads faster."""
    if path.suffix != ".toml":
        return {name: path.read_bytes()}
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    except (ValueError, TypeError) as error:
        raise RuntimeFilesError(f"{name}: {error}.") from None
    return {name.removesuffix(".toml") + ".json": text.encode()}


def stored_zip(files: Mapping[str, bytes]) -> bytes:
    """Zip *files* without compressing them: HTTP compresses the whole better than a zip does each."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
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
