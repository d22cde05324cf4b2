"""The files that travel with the package, read wherever it was imported from: a folder, a zip, a page's archive."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, cast


class _Loader(Protocol):
    def get_data(self, path: str) -> bytes:
        """Give the bytes at *path*; raises `OSError` where there are none."""


def read_text(path: str) -> str:
    """Read the file at *path* below `checker/`; raises `OSError` where there is none."""
    loader = cast("_Loader", __spec__.loader)
    return loader.get_data(str(Path(__file__).parent / path)).decode("utf-8")
