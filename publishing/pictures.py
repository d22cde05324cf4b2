"""The pictures of the page "How grading works": how far the checker agrees with careful readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from exercises.markup import Html, element, join
from exercises.wording import say
from publishing.drawing import text_at

#: Kappa of "level 2 or not" that simpler means reached on situations they had not seen, measured by
#: the project on the same messages: the best figure of each.
OTHERS = {
    "personalisation": {
        "learner": (("counting", 0.66), ("model", 0.60)),
        "public": (("counting", 0.20), ("model", 0.58)),
    },
    "reason": {
        "learner": (("counting", 0.81), ("model", 0.80)),
        "public": (("counting", -0.03), ("model", 0.64)),
    },
}
#: The two sets of messages that the checker is measured on.
SETS = ("learner", "public")

_WIDTH = 340
_LEFT = 0
_RIGHT = 300
_HEAD = 30
_ROW = 36


def confusion_table(criterion: str, table: Sequence[Sequence[int]], caption: str) -> str:
    """Draw a confusion table: a disc in each cell, its area the number of messages."""
    most = max(map(max, table)) or 1
    names = _levels(criterion)
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
    for name in SETS:
        title = name_of(name)
        bars = [(say(f"figures.means.{means}"), value, "other") for means, value in OTHERS[criterion][name]]
        bars.append((say("figures.means.ours"), kappas[name], "ours"))
        parts.append(text_at(_LEFT, top + 18, title, "cw-agreement__title"))
        parts += [part for place, bar in enumerate(bars) for part in _bar(top + _HEAD + place * _ROW, *bar)]
        said.append(f"{title}: " + ", ".join(f"{words} {_figure(value)}" for words, value, _ in bars))
        top += _HEAD + len(bars) * _ROW + 8
    height = top + 20
    label = say("figures.agreement", figures=". ".join(said))
    drawing = element(
        "svg",
        {"viewBox": f"0 0 {_WIDTH} {height}", "role": "img", "aria-label": label},
        *parts,
        *_axis(height),
    )
    return element("figure", {"class": f"cw-agreement cw-agreement--{criterion}", "data-search-exclude": True}, drawing)


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
    for value, anchor, name in ((0, "start", say("figures.chance")), (1, "end", say("figures.always"))):
        place = _LEFT + value * (_RIGHT - _LEFT)
        yield text_at(place, height - 6, name, f"cw-agreement__axis cw-agreement__axis--{anchor}")


def flag_table(flags: Mapping[str, Mapping[str, int]]) -> str:
    """Tell for each flag how often it was right, and how much of what readers flagged it found.

    One that is "low" is marked: it lowers a level, and is wrong more often than it may be.
    """
    heads = (say("figures.flag"), say("figures.right"), say("figures.found"))
    head = element("tr", {}, *(element("th", {"scope": "col"}, name) for name in heads))
    rows = [
        element(
            "tr",
            {},
            element("th", {"scope": "row"}, element("code", {}, name)),
            element("td", {}, say("figures.part", part=one["right"], count=one["raised"]), *_warning(one)),
            element("td", {}, say("figures.part", part=one["right"], count=one["labelled"])),
        )
        for name, one in flags.items()
    ]
    return element("table", {"class": "cw-flags-table"}, element("thead", {}, head), element("tbody", {}, *rows))


def _warning(counts: Mapping[str, int]) -> Iterator[Html]:
    if counts["low"]:
        yield element("strong", {"class": "cw-flags-table__low"}, say("figures.low"))


def mistakes(criterion: str, found: Sequence[Mapping[str, Any]]) -> str:
    """Show one message for each kind of mistake, with what the checker went by."""
    return join(_mistake(criterion, one) for one in found)


def _mistake(criterion: str, one: Mapping[str, Any]) -> Html:
    names = _levels(criterion)
    title = say("figures.mistake", readers=names[one["label"]], checker=names[one["verdict"]])
    times = say("figures.times", count=one["count"])
    return element(
        "figure",
        {"class": "cw-mistake"},
        element("figcaption", {}, element("strong", {}, title), f" ({times})"),
        element("blockquote", {"dir": "auto"}, element("p", {}, one["text"])),
        element("p", {"class": "cw-mistake__why"}, _why(one)),
    )


def _why(one: Mapping[str, Any]) -> str:
    words = ", ".join(f"“{words}”" for words in one["evidence"])
    to = f"{say('figures.to', name=one['to'])} " if one["to"] else ""
    if one["verdict"] < one["label"]:
        return to + (say("figures.lessSeen", words=words) if words else say("figures.nothingSeen"))
    return to + (say("figures.takenIn", words=words) if words else say("figures.addedUp"))


def name_of(messages: str) -> str:
    """Name one of `SETS`."""
    return say(f"figures.sets.{messages}")


def _levels(criterion: str) -> list[str]:
    """Name the three levels, each with its number."""
    return [f"{level} {say(f'levels.{criterion}.{level}')}" for level in range(3)]
