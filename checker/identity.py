"""Which checker graded: its version and a hash of everything that a verdict depends on."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

#: The checker's version, as semantic versioning has it.
VERSION = "0.1.0"

#: In the shipped archive this file holds the hash, as the sources are not there.
RECORDED = "rules_hash.txt"


@cache
def rules_hash() -> str:
    """Give 16 hexadecimal digits that change with any line of the checker or its data."""
    package = files("checker")
    recorded = package.joinpath(RECORDED)
    if recorded.is_file():
        return recorded.read_text("ascii").strip()
    digest = sha256()
    for path, file in sorted(_sources(package, ""), key=lambda pair: pair[0]):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _sources(folder: Traversable, prefix: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for item in folder.iterdir():
        if item.is_dir() and item.name != "__pycache__":
            found.extend(_sources(item, f"{prefix}{item.name}/"))
        elif item.name.endswith((".py", ".toml", ".txt", ".json")):
            found.append((prefix + item.name, item))
    return found
