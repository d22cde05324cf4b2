"""The whole workbook as one HTML document that needs nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

from checker.situation import DEFAULT_LIMIT, FREE_LIMIT
from exercises.catalogue import course_version, pool
from exercises.course_exercise import CourseExercise
from exercises.loader import load
from exercises.markup import Html, element, join
from exercises.wording import say
from publishing import ROOT
from publishing.glossary import listed
from publishing.workbook.answers import answers
from publishing.workbook.lessons import PLACE, Lesson, lessons
from publishing.workbook.sheets import anchor, box, hints, sheet

STYLES = ("theme", "prose", "exercise", "card", "verdict", "kinds", "annotated")
SHEETS = ROOT / "docs" / "stylesheets"
OWN_STYLE = Path(__file__).with_name("workbook.css")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: where it leads, how deep it stands, and what it is called."""

    anchor: str
    depth: int
    title: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """What is printed, before it is known which page anything comes to stand on."""

    with_answers: bool
    style: str
    entries: tuple[Entry, ...]
    body: Html

    def html(self, pages: Mapping[str, int]) -> str:
        """Write the document, its contents naming the *pages* of the anchors."""
        settings = _settings()
        title, theme = f"{settings['site_name']}: {say('workbook.title')}", settings["theme"]
        front = (_title_page(self.with_answers), _contents(self.entries, pages), _how(self.with_answers))
        return (
            f'<!doctype html>\n<html lang="{theme["language"]}" dir="{theme.get("direction", "ltr")}"><head>'
            f'<meta charset="utf-8"><title>{title}</title><style>{self.style}</style></head>'
            f'<body class="md-typeset" data-md-color-scheme="default">{join((*front, self.body))}</body></html>\n'
        )


def workbook(site: Path, *, with_answers: bool) -> Workbook:
    """Put the workbook together from the course built in *site*."""
    found = lessons(site)
    style = "\n".join((SHEETS / f"{name}.css").read_text("utf-8") for name in STYLES)
    numbers = {name: str(number) for number, name in enumerate(_names(found), start=1)}
    body = join(
        [
            *(_lesson(lesson, numbers, with_answers=with_answers) for lesson in found),
            _assessment(),
            _hints(numbers),
            _glossary(),
            *((_assessment_key(),) if with_answers else ()),
        ]
    )
    entries = tuple(_entries(found, with_answers=with_answers))
    return Workbook(with_answers, style + OWN_STYLE.read_text("utf-8"), entries, body)


def _names(found: Sequence[Lesson]) -> list[str]:
    return [name for lesson in found for name in lesson.exercises()]


def _settings() -> dict[str, Any]:
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        settings: dict[str, Any] = yaml_load(file)
    return settings


def _entries(found: Sequence[Lesson], *, with_answers: bool) -> Iterator[Entry]:
    rule = 0
    yield Entry("how", 0, say("workbook.how"))
    for lesson in found:
        if lesson.opens_rule:
            rule += 1
            yield Entry(lesson.anchor, 0, f"{say('rule', rule=rule)}: {say(f'exercise.rules.{rule}')}")
        else:
            yield Entry(lesson.anchor, 1, lesson.title)
        yield from (Entry(f"exercise-{name}", 2, load(name).title) for name in lesson.exercises())
    yield Entry("assessment", 0, say("workbook.assessment"))
    yield from (Entry(anchor(exercise), 2, exercise.title) for exercise in pool())
    yield Entry("hints", 0, say("workbook.hints"))
    yield Entry("glossary", 0, say("workbook.glossary"))
    if with_answers:
        yield Entry("assessment-key", 0, say("workbook.assessmentKey"))


def _title_page(with_answers: bool) -> Html:
    settings = _settings()
    edition = say("workbook.edition", version=course_version(), copyright=settings["copyright"])
    blanks = (
        element("p", {"class": "wb-blank"}, element("span", {}, name))
        for name in (say("workbook.name"), say("workbook.date"))
    )
    return element(
        "section",
        {"class": "wb-title"},
        element("p", {"class": "wb-title__course"}, str(settings["site_name"])),
        element("h1", {}, say("workbook.title")),
        element("p", {"class": "cw-lead"}, str(settings["site_description"])),
        element(
            "p",
            {"class": "wb-title__edition"},
            say("workbook.withAnswers") if with_answers else say("workbook.withoutAnswers"),
        ),
        *blanks,
        element("p", {"class": "wb-title__small"}, edition),
    )


def _contents(entries: Sequence[Entry], pages: Mapping[str, int]) -> Html:
    rows = (_contents_row(entry, str(pages.get(entry.anchor, ""))) for entry in entries)
    return element(
        "section",
        {"class": "wb-contents wb-part"},
        element("h1", {}, say("workbook.contents")),
        element("ol", {}, *rows),
    )


def _contents_row(entry: Entry, page: str) -> Html:
    link = element("a", {"href": f"#{entry.anchor}"}, entry.title)
    number = element("span", {"class": "wb-contents__page"}, page)
    return element("li", {"class": f"wb-contents__row wb-contents__row--{entry.depth}"}, link, number)


def _how(with_answers: bool) -> Html:
    texts = [
        say("workbook.read.order"),
        say("workbook.read.lines", full=DEFAULT_LIMIT, free=FREE_LIMIT),
        say("workbook.read.marks"),
        say("workbook.read.ready"),
        say("workbook.read.screen"),
    ]
    if with_answers:
        texts += [say("workbook.read.answers"), say("workbook.read.copies")]
    return _part("how", say("workbook.how"), *(element("p", {}, text) for text in texts))


def _part(name: str, title: str, *content: Html) -> Html:
    return element("section", {"class": "wb-part", "id": name}, element("h1", {}, title), *content)


def _lesson(lesson: Lesson, numbers: Mapping[str, str], *, with_answers: bool) -> Html:
    def exercise(gap: re.Match[str]) -> str:
        found = load(gap["id"])
        return sheet(found, numbers[found.id], *((answers(found, numbers[found.id]),) if with_answers else ()))

    content = Html(PLACE.sub(exercise, lesson.content))
    return element("section", {"class": "wb-part", "id": lesson.anchor}, content)


def _assessment() -> Html:
    numbered = _numbered_pool()
    text = element("p", {"class": "cw-lead"}, say("workbook.assessmentText", count=len(numbered)))
    score = (element("li", {}, box(), f"{number} · {one.title}") for number, one in numbered)
    sheets = (sheet(exercise, number) for number, exercise in numbered)
    return _part("assessment", say("workbook.assessment"), text, element("ol", {"class": "wb-score"}, *score), *sheets)


def _assessment_key() -> Html:
    """Print the answers of the pool last and apart, so that its sheets can be copied without them."""
    text = element("p", {"class": "cw-lead"}, say("workbook.assessmentKeyText"))
    keys = (answers(exercise, number) for number, exercise in _numbered_pool())
    return _part("assessment-key", say("workbook.assessmentKey"), text, *keys)


def _numbered_pool() -> list[tuple[str, CourseExercise]]:
    return [(say("workbook.ofPool", number=number), one) for number, one in enumerate(pool(), start=1)]


def _hints(numbers: Mapping[str, str]) -> Html:
    text = element("p", {"class": "cw-lead"}, say("workbook.hintsText"))
    listed_hints = (hints(load(name), number) for name, number in numbers.items() if load(name).hints)
    return _part("hints", say("workbook.hints"), text, element("div", {"class": "wb-hints"}, *listed_hints))


def _glossary() -> Html:
    return _part("glossary", say("workbook.glossary"), Html(listed()))
