"""A message with the words marked that carried its levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.assessment import Assessment, Level
from exercises.markup import Html, element, join
from exercises.wording import say

#: Marks of one criterion that are no further apart read as one and share a letter, in docs/javascripts/marks.js too.
_CLOSE = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """Words from *start* to *end* (code points), the criterion they speak for and the level they carry."""

    start: int
    end: int
    criterion: str
    note: str
    level: Level = Level.FULL


def marks_of(assessment: Assessment) -> tuple[Mark, ...]:
    """Give the marks of both criteria; at level 0 there is nothing to show for them."""
    results = {"personalisation": assessment.personalisation, "reason": assessment.reason}
    return tuple(
        Mark(evidence.span.start, evidence.span.end, criterion, evidence.note, result.level)
        for criterion, result in results.items()
        if result.level > Level.NONE
        for evidence in result.evidence
    )


def marked(text: str, marks: Sequence[Mark]) -> Html:
    """Write *text* with *marks* in it, which may overlap."""
    return join(_piece(text, start, end, marks) for start, end in _pieces(text, marks))


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    edges = {0, len(text)} | {edge for mark in marks for edge in (mark.start, mark.end)}
    places = sorted(edge for edge in edges if 0 <= edge <= len(text))
    return pairwise(places)


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Html:
    covering = [mark for mark in marks if mark.start <= start and end <= mark.end]
    piece = join([text[start:end]])
    for mark in reversed(covering):
        faint = "" if mark.level is Level.FULL else " cw-mark--faint"
        attributes = {"class": f"cw-mark cw-mark--{mark.criterion}{faint}", "title": mark.note or False}
        piece = element("mark", attributes, piece)
    return join([piece, *(_badge(mark) for mark in covering if mark.end == end and not _goes_on(mark, marks))])


def _goes_on(mark: Mark, marks: Sequence[Mark]) -> bool:
    after = (other.start - mark.end for other in marks if other.criterion == mark.criterion)
    return any(0 <= distance <= _CLOSE for distance in after)


def _badge(mark: Mark) -> Html:
    attributes = {"class": f"cw-badge cw-badge--{mark.criterion}", "aria-hidden": "true"}
    return element("span", attributes, say(f"letters.{mark.criterion}"))
