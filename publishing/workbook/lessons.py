"""The lessons as the built site has them, without what only a screen needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from exercises.places import address
from publishing import ROOT
from publishing.errors import WorkbookError

LESSONS = "Lessons"
_EXERCISE = re.compile(
    r'<div class="cw-place"><connect-exercise\b[^>]*\bdata-exercise="(?P<id>[^"]+)".*?</connect-exercise></div>',
    re.DOTALL,
)
#: Stands where an exercise stood.
PLACE = re.compile(r"<!--exercise (?P<id>[a-z0-9-]+)-->")
_ARTICLE = re.compile(r'<article class="md-content__inner md-typeset">(?P<content>.*?)</article>', re.DOTALL)
_TITLE = re.compile(r"<h1\b[^>]*>(?P<title>.*?)</h1>", re.DOTALL)
#: Paper needs no scripts, no links, and no anchors but the workbook's own.
_SCREEN_ONLY = re.compile(r"<script\b.*?</script>|</?a\b[^>]*>| id=\"[^\"]*\"", re.DOTALL)
#: A heading with nothing but exercises and a sentence below it: on paper each exercise begins a page.
_OVER_EXERCISES = re.compile(r"<h2\b[^>]*>[^<]*</h2>(?=(?:(?!<h2\b).)*<!--exercise )", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page of the course: the place it has in the workbook, its title, and its text with gaps for exercises."""

    anchor: str
    title: str
    content: str
    opens_rule: bool

    def exercises(self) -> list[str]:
        """Name its exercises in their order."""
        return PLACE.findall(self.content)


def lessons(site: Path) -> list[Lesson]:
    """Read every lesson below *site*, in the order of the menu."""
    if not (site / "index.html").exists():
        raise WorkbookError(f"There is no course in {site.name}/: run make build first.")
    return [_lesson(site, source, opens_rule=first) for source, first in _sources()]


def _sources() -> Iterator[tuple[str, bool]]:
    """Give the source of each lesson, and whether it is the first of its rule."""
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        menu = yaml_load(file)["nav"]
    rules = next(entry[LESSONS] for entry in menu if LESSONS in entry)
    for rule in rules:
        for pages in rule.values():
            yield from ((source, place == 0) for place, page in enumerate(pages) for source in page.values())


def _lesson(site: Path, source: str, *, opens_rule: bool) -> Lesson:
    page = site / address(Path(source)) / "index.html"
    if not page.exists():
        raise WorkbookError(f"{site.name}/ has no page made from docs/{source}: run make build again.")
    with_gaps = _EXERCISE.sub(r"<!--exercise \g<id>-->", page.read_text("utf-8"))
    article = _ARTICLE.search(with_gaps)
    title = _TITLE.search(article["content"]) if article else None
    if not article or not title:
        raise WorkbookError(f"{page.relative_to(site.parent)} has no text with a title: run make build again.")
    anchor = source.removesuffix(".md").replace("/", "-")
    plain = unescape(_TAG.sub("", title["title"])).strip()
    content = _SCREEN_ONLY.sub("", _OVER_EXERCISES.sub("", article["content"]))
    return Lesson(anchor, plain, content, opens_rule)
