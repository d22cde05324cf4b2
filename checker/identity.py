"""Which checker graded: its version and a hash of everything that a verdict depends on."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from checker.package_files import read_text

#: The checker's version, as semantic versioning has it.
VERSION = "0.1.0"

#: In the shipped archive this file holds the hash, as the sources are not there.
RECORDED = "rules_hash.txt"


@cache
def rules_hash() -> str:
    """Give 16 hexadecimal digits that change with any line of the checker or its data."""
    try:
        return read_text(RECORDED).strip()
    except OSError:
        return _hash_of(Path(__file__).parent)


def _hash_of(folder: Path) -> str:
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    digest = sha256()
    for name, path in sorted(files.items()):
        if path.suffix in (".py", ".toml", ".txt", ".json"):
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()[:16]
