"""What the runtime files contain: Pyodide's own, its standard library trimmed and byte-compiled, and the checker."""

import json
from pathlib import Path

from checker.errors import LanguageError
from checker.rules import load_rules
from publishing import ROOT, stdlib
from publishing.archive import checker_files, named_by_content, read_zip, sha256, stored_zip
from publishing.compiler import SCRIPTS, byte_compile, pack
from publishing.errors import RuntimeFilesError

PYODIDE = ROOT / "node_modules" / "pyodide"
CHECKER = ROOT / "checker"
WORK = ROOT / "build" / "runtime"
#: Our modules that decide what is in the files.
MAKERS = {
    *("archive", "packed_package", "packing", "records", "renaming", "runtime_files"),
    *("stdlib", "stripping", "taking_apart", "unused"),
}

#: The page's names: .mjs and .wasm are what servers most often send with a type that browsers refuse.
PARTS = {
    "loader": ("pyodide.mjs", "pyodide", ".js"),
    "glue": ("pyodide.asm.mjs", "pyodide-asm", ".js"),
    "wasm": ("pyodide.asm.wasm", "pyodide-asm", ".bin"),
}


def sources() -> list[Path]:
    """Name every file that the runtime files are made from."""
    checker = [path for path in CHECKER.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    ours = [path for path in (ROOT / "publishing").glob("*.py") if path.stem in MAKERS]
    names = ("package.json", "pyodide-lock.json", *(file for file, _, _ in PARTS.values()))
    packaged = [PYODIDE / name for name in names]
    return [*library_sources(), *packaged, SCRIPTS / "pack.mjs", *sorted(ours), stdlib.LIST, *sorted(checker)]


def library_sources() -> list[Path]:
    """Name what the byte code of the standard library is made from."""
    return [PYODIDE / "python_stdlib.zip", SCRIPTS / "compile.mjs", ROOT / "requirements-runtime.txt"]


def hash_of(paths: list[Path]) -> str:
    """Give one hash of the names and contents of *paths*."""
    try:
        return sha256(repr([(str(path.relative_to(ROOT)), sha256(path.read_bytes())) for path in paths]).encode())
    except FileNotFoundError as error:
        raise RuntimeFilesError(f"{error.filename} is missing: run make setup.") from None


def identity() -> dict[str, object]:
    """Give the versions, and the lock Pyodide wants: its own without the packages, which the page never loads."""
    package = json.loads((PYODIDE / "package.json").read_text("utf-8"))
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8"))
    return {
        "pyodide": package["version"],
        "python": lock["info"]["python"],
        "lock": {"info": lock["info"], "packages": {}},
    }


def python_parts(version: object) -> dict[str, tuple[str, bytes]]:
    """Give Pyodide's files by part: the name in the page and the bytes."""
    contents = {part: (stem, (PYODIDE / file).read_bytes(), suffix) for part, (file, stem, suffix) in PARTS.items()}
    library = read_zip(whole_library().read_bytes())
    trimmed = stdlib.trim(library, stdlib.kept_modules())
    contents["stdlib"] = ("stdlib", stored_zip(trimmed), ".zip")
    return {
        part: (named_by_content(f"{stem}-{version}", content, suffix), content)
        for part, (stem, content, suffix) in contents.items()
    }


def whole_library() -> Path:
    """Give the whole standard library as byte code, compiled once for a version of Pyodide."""
    compiled = WORK / f"stdlib-{hash_of(library_sources())[:16]}.zip"
    if not compiled.exists():
        print("Byte-compiling Python's standard library (once) ...", flush=True)
        source = PYODIDE / "python_stdlib.zip"
        files = byte_compile(read_zip(source.read_bytes()), stdlib=source, without_docstrings=True)
        replace(compiled, stored_zip(files))
    return compiled


def checker_archive(rules: str) -> bytes:
    """Give the checker as byte code and data, with *rules*, the hash of its sources."""
    print("Packing the checker ...", flush=True)
    return pack("checker", checker_files(CHECKER, rules), stdlib=whole_library())


def refuse_left_out_imports() -> None:
    """Raise where the checker imports what the page's standard library leaves out."""
    library = read_zip(whole_library().read_bytes())
    stdlib.refuse_left_out(checker_files(CHECKER, ""), library, stdlib.kept_modules())


def refuse_broken_rules() -> None:
    """Raise where a rule of the checker cannot be read, before a thousand pages' blocks say so each."""
    for language in sorted((CHECKER / "languages").iterdir()):
        for file in sorted(language.glob("rules/*.toml")):
            try:
                load_rules(language.name, file.stem)
            except LanguageError as error:
                raise RuntimeFilesError(f"{error}.") from None


def replace(path: Path, content: bytes) -> None:
    """Write *content* to *path* in one step, and leave a file alone that has it already."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}")
    unfinished.write_bytes(content)
    unfinished.replace(path)
