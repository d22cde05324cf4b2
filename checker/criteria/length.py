"""Length: whether a message fits, and whether there is anything to read."""

from __future__ import annotations

from checker.assessment import LengthResult, Level
from checker.feedback import sentence
from checker.folding import WHITE_SPACE
from checker.situation import FREE_LIMIT

#: So much over the limit goes with a word or two.
_BARELY = 20


def count_units(text: str) -> int:
    """Count as a browser's text box does: UTF-16 code units, a line break one, ends trimmed."""
    trimmed = text.strip(WHITE_SPACE).replace("\r\n", "\n")
    if trimmed.isascii():
        return len(trimmed)
    return len(trimmed) + sum(character > "\uffff" for character in trimmed)  # the page's Python has no UTF-16 codec


def judge_length(text: str, limit: int) -> LengthResult:
    """Judge whether *text* fits into *limit* UTF-16 code units and is not empty."""
    count = count_units(text)
    level = Level.FULL if 0 < count <= limit else Level.NONE
    return LengthResult(level, count, limit, _feedback(text, count, limit))


def _feedback(text: str, count: int, limit: int) -> str:
    if count == 0:
        return sentence("length", "empty", seed=text)
    return sentence(
        "length", _key(count, limit), seed=text, count=count, limit=limit, over=count - limit, free=FREE_LIMIT
    )


def _key(count: int, limit: int) -> str:
    if count > limit:
        return "over" if count - limit > _BARELY else "barely_over"
    return "fits_paid" if count > FREE_LIMIT else "fits"
