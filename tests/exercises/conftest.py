"""An exercise folder to write into, begun from the template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from exercises import door
from exercises.__main__ import TEMPLATE

#: Writes the template to `<id>.toml`, each *old* replaced by *new*, and gives the folder.
Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def build() -> None:
    """Let each test be a build of its own."""
    door.begin()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(*changes: tuple[str, str], id: str = "noisy-streets") -> Path:
        text = TEMPLATE.read_text("utf-8")
        for old, new in changes:
            assert old in text, f"the template has no {old!r}"
            text = text.replace(old, new, 1)
        (tmp_path / f"{id}.toml").write_text(text, "utf-8")
        return tmp_path

    return write
