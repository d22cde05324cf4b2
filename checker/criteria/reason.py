"""The criterion reason: whether the recipient knows why this person wants to connect with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.assessment import CriterionResult, Level
from checker.criteria.promises import keeps_promise
from checker.criteria.purpose import Purposes
from checker.criteria.reason_features import features_of
from checker.criteria.reason_feedback import feedback_on, question_on
from checker.criteria.telling import MOST, Piece, pieces_of, shown, told_by, widened
from checker.linear import model_for
from checker.message import Message
from checker.reading import LANGUAGE, Reading

_PART = "reason"

#: A purpose that is denied so often is none: of 19 such messages that ask nothing, no reader saw one.
_DENIED = 2

#: Of a longer text no more sentences are tried: each try is another reading of what is left.
_READ_AGAIN = 800


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
    if _is_taken_back(purposes):
        return Level.NONE
    if keeps_promise(purposes):
        return Level.FULL
    return model_for(LANGUAGE, _PART).level(features_of(purposes))


def _is_taken_back(purposes: Purposes) -> bool:
    """Tell a message that denies its reason twice, or stops before it, and asks nothing."""
    if any(sentence.asks for sentence in purposes.sentences):
        return False
    return purposes.is_cut_off or sum(cue.kind == "denied" for cue in purposes.cues) >= _DENIED


def _pieces(purposes: Purposes, level: Level) -> tuple[Piece, ...]:
    """Give what shows *level*; without it a message falls short of level 2."""
    if level is not Level.FULL:
        return pieces_of(purposes, level)[:MOST]
    found: tuple[Piece, ...] = ()
    for found in _choices(purposes):
        if not _holds_without(purposes, found):
            break
    return found


def _choices(purposes: Purposes) -> Iterator[tuple[Piece, ...]]:
    """Give two pieces, three with what else the message tells, their whole sentences, and at last ever more."""
    found = pieces_of(purposes, Level.FULL)[:MOST]
    for number in range(min(2, len(found)), len(found) + 1):
        if number:
            yield found[:number]
    for told in told_by(purposes):
        if len(found) == MOST:
            break
        if all(told.end <= one.start or one.end <= told.start for one in found):
            found = (*found, told)
            yield found
    found = widened(purposes, found)
    yield found
    if len(purposes.folded) > _READ_AGAIN:
        return
    more = [told for told in told_by(purposes) if all(told.end <= one.start or one.end <= told.start for one in found)]
    for number in (1, 3, len(more)):
        yield (*found, *more[:number])


def _holds_without(purposes: Purposes, pieces: Sequence[Piece]) -> bool:
    """Tell whether a message is clear without *pieces*."""
    message = purposes.reading.message
    rest = message.without(message.span(one.start, one.end) for one in pieces)
    return _level(Purposes(Reading(Message(rest), purposes.reading.situation))) is Level.FULL
