"""The pictures of the page "How grading works": how far the checker agrees with careful readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from exercises.markup import Html, element, join
from publishing.drawing import text_at

LEVELS = {
    "personalisation": ("0 generic", "1 partly", "2 personal"),
    "reason": ("0 none", "1 vague", "2 clear"),
}

#: Kappa of "level 2 or not" that simpler means reached on situations they had not seen, measured by
#: the project on the same messages: the best figure of each.
OTHERS = {
    "personalisation": {
        "learner": (("Counting words", 0.66), ("A trained language model, 90 MB", 0.60)),
        "public": (("Counting words", 0.20), ("A trained language model, 90 MB", 0.58)),
    },
    "reason": {
        "learner": (("Counting words", 0.81), ("A trained language model, 90 MB", 0.80)),
        "public": (("Counting words", -0.03), ("A trained language model, 90 MB", 0.64)),
    },
}
SETS = {"learner": "Learners’ messages", "public": "Messages of public guides"}

_WIDTH = 340
_LEFT = 0
_RIGHT = 300
_HEAD = 30
_ROW = 36


def confusion_table(criterion: str, table: Sequence[Sequence[int]], caption: str) -> str:
    """Draw a confusion table: a disc in each cell, its area the number of messages."""
    most = max(map(max, table)) or 1
    names = LEVELS[criterion]
    head = element(
        "thead",
        {},
        element("tr", {}, element("td", {}), *(element("th", {"scope": "col"}, name) for name in names)),
    )
    rows = [
        element(
            "tr",
            {},
            element("th", {"scope": "row"}, names[label]),
            *(_cell(label, verdict, count, most) for verdict, count in enumerate(row)),
        )
        for label, row in enumerate(table)
    ]
    content = (element("caption", {}, caption), head, element("tbody", {}, *rows))
    return element("table", {"class": f"cw-confusion cw-confusion--{criterion}"}, *content)


def _cell(label: int, verdict: int, count: int, most: int) -> Html:
    kind = "agree" if label == verdict else "far" if abs(label - verdict) == 2 else "near"
    radius = f"{20 * (count / most) ** 0.5:.1f}"
    disc = element("circle", {"cx": "22", "cy": "22", "r": radius}, "")
    drawing = element("svg", {"viewBox": "0 0 44 44", "aria-hidden": "true", "focusable": "false"}, disc)
    number = element("span", {"class": "cw-confusion__count"}, str(count))
    return element("td", {"class": f"cw-confusion__cell cw-confusion__cell--{kind}"}, drawing, number)


def agreement(criterion: str, kappas: Mapping[str, float]) -> str:
    """Draw from chance (0) to always (1) how far the checker, and simpler means, agree with readers.

    *kappas* gives the checker's figure for each of `SETS`.
    """
    parts: list[Html] = []
    said: list[str] = []
    top = 0
    for name, title in SETS.items():
        bars = [*((words, value, "other") for words, value in OTHERS[criterion][name])]
        bars.append(("This checker", kappas[name], "ours"))
        parts.append(text_at(_LEFT, top + 18, title, "cw-agreement__title"))
        parts += [part for place, bar in enumerate(bars) for part in _bar(top + _HEAD + place * _ROW, *bar)]
        said.append(f"{title}: " + ", ".join(f"{words} {_figure(value)}" for words, value, _ in bars))
        top += _HEAD + len(bars) * _ROW + 8
    height = top + 20
    label = "Agreement with careful readers. " + ". ".join(said) + "."
    drawing = element(
        "svg",
        {"viewBox": f"0 0 {_WIDTH} {height}", "role": "img", "aria-label": label},
        *parts,
        *_axis(height),
    )
    return element("figure", {"class": f"cw-agreement cw-agreement--{criterion}"}, drawing)


def _bar(top: int, name: str, value: float, kind: str) -> Iterator[Html]:
    length = max(0.0, value) * (_RIGHT - _LEFT)
    yield text_at(_LEFT, top + 11, name, "cw-agreement__name")
    yield element(
        "rect",
        {
            "class": f"cw-agreement__bar cw-agreement__bar--{kind}",
            "x": str(_LEFT),
            "y": str(top + 16),
            "width": f"{length:.1f}",
            "height": "9",
        },
    )
    yield text_at(_LEFT + length + 5, top + 24, _figure(value), "cw-agreement__value")


def _figure(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _axis(height: int) -> Iterator[Html]:
    for value, anchor, name in ((0, "start", "0: chance"), (1, "end", "1: always")):
        place = _LEFT + value * (_RIGHT - _LEFT)
        yield text_at(place, height - 6, name, f"cw-agreement__axis cw-agreement__axis--{anchor}")


def flag_table(flags: Mapping[str, Mapping[str, int]]) -> str:
    """Tell for each flag how often it was right, and how much of what readers flagged it found."""
    head = element("tr", {}, *(element("th", {"scope": "col"}, name) for name in ("flag", "raised rightly", "found")))
    rows = [
        element(
            "tr",
            {},
            element("th", {"scope": "row"}, element("code", {}, name)),
            element("td", {}, f"{one['right']} of {one['raised']}"),
            element("td", {}, f"{one['right']} of {one['labelled']}"),
        )
        for name, one in flags.items()
    ]
    return element("table", {"class": "cw-flags-table"}, element("thead", {}, head), element("tbody", {}, *rows))


def mistakes(criterion: str, found: Sequence[Mapping[str, Any]]) -> str:
    """Show one message for each kind of mistake, with what the checker went by."""
    return join(_mistake(criterion, one) for one in found)


def _mistake(criterion: str, one: Mapping[str, Any]) -> Html:
    names = LEVELS[criterion]
    title = f"Readers said {names[one['label']]}, the checker {names[one['verdict']]}"
    times = "once" if one["count"] == 1 else f"{one['count']} times"
    return element(
        "figure",
        {"class": "cw-mistake"},
        element("figcaption", {}, element("strong", {}, title), f" ({times})"),
        element("blockquote", {}, element("p", {}, one["text"])),
        element("p", {"class": "cw-mistake__why"}, _why(one)),
    )


def _why(one: Mapping[str, Any]) -> str:
    words = ", ".join(f"“{words}”" for words in one["evidence"])
    to = f"To: {one['to']}. " if one["to"] else ""
    if one["verdict"] < one["label"]:
        return to + (f"It saw {words}, and took it for less than it is." if words else "It saw nothing in it.")
    return to + (f"It was taken in by {words}." if words else "Many small signs added up to too much.")
