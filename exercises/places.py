"""Which page of the course shows which exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
_SHOWN = re.compile(r"""print\(\s*exercises\.show\(\s*["']([a-z0-9-]+)["']""")
_CATALOGUE = re.compile(r"print\(\s*exercises\.catalogue\(")
_TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
_ASSESSMENT = re.compile(r"print\(\s*exercises\.assessment\(")
#: A block that runs while the site is built, from its fence to the next one like it.
_RUN = re.compile(
    r"""^(?P<fence>`{3,}|~{3,})[ ]*python[^\n]*\bexec=["'](?:on|1|yes|true)["'][^\n]*\n(?P<code>.*?)^(?P=fence)""",
    re.MULTILINE | re.DOTALL,
)


def pages_of_exercises(docs: Path = DOCS) -> dict[str, tuple[str, ...]]:
    """Map the id of each exercise to the addresses where it is shown, seen from the site's root.

    Only blocks that run and print it count; one that is shown twice on a page is there twice.
    """
    found: dict[str, tuple[str, ...]] = {}
    for path in _sources(docs):
        for exercise_id in _SHOWN.findall(_run_code(path)):
            found[exercise_id] = (*found.get(exercise_id, ()), address(path.relative_to(docs)))
    return found


def page_of_catalogue(docs: Path = DOCS) -> str:
    """Give the address of the page that lists all exercises; "" where none does."""
    return _page_with(_CATALOGUE, docs)


def page_of_assessment(docs: Path = DOCS) -> str:
    """Give the address of the page with the final assessment; "" where there is none."""
    return _page_with(_ASSESSMENT, docs)


def _page_with(call: re.Pattern[str], docs: Path) -> str:
    pages = (path for path in _sources(docs) if call.search(_run_code(path)))
    return next((address(path.relative_to(docs)) for path in pages), "")


def address(source: Path) -> str:
    """Turn `lessons/remind.md` into `lessons/remind/`, as MkDocs does by default."""
    folder = source.parent if source.stem == "index" else source.with_suffix("")
    return "" if folder == Path() else f"{folder.as_posix()}/"


def title_of(page: str, docs: Path = DOCS) -> str:
    """Give the title that the page at this address has in its head."""
    for path in _sources(docs):
        if address(path.relative_to(docs)) == page:
            title = _TITLE.search(path.read_text("utf-8"))
            return title[1].strip('"') if title else ""
    return ""


def to_root(page: str) -> str:
    """Give the way from *page* up to the site's root."""
    return "../" * page.count("/")


def _run_code(path: Path) -> str:
    return "\n".join(block["code"] for block in _RUN.finditer(path.read_text("utf-8")))


def _sources(docs: Path) -> Iterator[Path]:
    yield from sorted(docs.rglob("*.md"))
