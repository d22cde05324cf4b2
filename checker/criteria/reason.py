"""The criterion reason: whether the recipient knows why this person wants to connect with them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import CriterionResult, Level
from checker.criteria.purpose import Purposes
from checker.criteria.reason_features import features_of
from checker.criteria.reason_feedback import feedback_on, question_on
from checker.criteria.telling import MOST, Piece, pieces_of, shown, told_by, widened
from checker.linear import model_for
from checker.message import Message
from checker.reading import LANGUAGE, Reading

_PART = "reason"


def judge_reason(reading: Reading) -> CriterionResult:
    """Judge whether the message says what it is for."""
    purposes = Purposes(reading)
    level = _level(purposes)
    pieces = _pieces(purposes, level)
    return CriterionResult(
        level,
        feedback_on(purposes, level, pieces),
        question_on(purposes, level, pieces),
        shown(purposes, pieces),
    )


def _level(purposes: Purposes) -> Level:
    return model_for(LANGUAGE, _PART).level(features_of(purposes))


def _pieces(purposes: Purposes, level: Level) -> tuple[Piece, ...]:
    """Give what shows *level*; without it a message falls short of level 2, where three can carry it."""
    found = pieces_of(purposes, level)
    if level is not Level.FULL:
        return found[:MOST]
    number = min(2, len(found))
    while number < min(MOST, len(found)) and _holds_without(purposes, found[:number]):
        number += 1
    found = found[:number]
    more = (one for one in told_by(purposes) if all(one.end <= it.start or it.end <= one.start for it in found))
    while len(found) < MOST and _holds_without(purposes, found):
        told = next(more, None)
        if told is None:
            break
        found = (*found, told)
    return widened(purposes, found) if _holds_without(purposes, found) else found


def _holds_without(purposes: Purposes, pieces: Sequence[Piece]) -> bool:
    """Tell whether a message is clear without *pieces*."""
    message = purposes.reading.message
    spans = [message.span(one.start, one.end) for one in pieces]
    taken = {place for span in spans for place in range(span.start, span.end)}
    rest = "".join(character for place, character in enumerate(message.text) if place not in taken)
    return _level(Purposes(Reading(Message(rest), purposes.reading.situation))) is Level.FULL
