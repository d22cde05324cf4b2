"""Which page of the course shows which exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
_SHOWN = re.compile(r"""exercises\.show\(\s*["']([a-z0-9-]+)["']""")
_CATALOGUE = re.compile(r"exercises\.catalogue\(")


def pages_of_exercises(docs: Path = DOCS) -> dict[str, str]:
    """Map the id of each exercise to the address of its page, seen from the site's root."""
    found: dict[str, str] = {}
    for path in _sources(docs):
        for exercise_id in _SHOWN.findall(path.read_text("utf-8")):
            found.setdefault(exercise_id, address(path.relative_to(docs)))
    return found


def page_of_catalogue(docs: Path = DOCS) -> str:
    """Give the address of the page that lists all exercises; "" where none does."""
    pages = (path for path in _sources(docs) if _CATALOGUE.search(path.read_text("utf-8")))
    return next((address(path.relative_to(docs)) for path in pages), "")


def address(source: Path) -> str:
    """Turn `lessons/remind.md` into `lessons/remind/`, as MkDocs does by default."""
    folder = source.parent if source.stem == "index" else source.with_suffix("")
    return "" if folder == Path() else f"{folder.as_posix()}/"


def to_root(page: str) -> str:
    """Give the way from *page* up to the site's root."""
    return "../" * page.count("/")


def _sources(docs: Path) -> Iterator[Path]:
    yield from sorted(docs.rglob("*.md"))
