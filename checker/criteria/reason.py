"""The criterion reason: whether the recipient knows why this person wants to connect with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.assessment import CriterionResult, Level, Span
from checker.criteria.purpose import Purposes
from checker.criteria.reason_features import features_of
from checker.criteria.telling import MOST, Piece, kind_of, main_of, pieces_of, shown, told_by
from checker.feedback import sentence
from checker.linear import model_for
from checker.message import Message
from checker.reading import LANGUAGE, Reading

_PART = "reason"

#: Which sentences answer which kind.
_GROUPS: Mapping[str, str] = {
    **dict.fromkeys(("know", "curious", "question", "how", "would"), "question"),
    **dict.fromkeys(("plan", "step", "problem"), "plan"),
    **dict.fromkeys(("request", "offer", "search", "shared", "follow"), ""),
    "keep_in_touch": "touch",
}

#: From this length on a message may be too long, and its reason too late, to be read.
_LONG = 180


def judge_reason(reading: Reading) -> CriterionResult:
    """Judge whether the message says what it is for."""
    purposes = Purposes(reading)
    level = _level(purposes)
    pieces = _pieces(purposes, level)
    key = _key(purposes, level, pieces)
    return CriterionResult(
        level,
        _feedback(reading.message, level, key, pieces),
        _question(reading, level, key, pieces),
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
    return found


def _holds_without(purposes: Purposes, pieces: Sequence[Piece]) -> bool:
    """Tell whether a message is clear without *pieces*."""
    message = purposes.reading.message
    spans = [message.span(one.start, one.end) for one in pieces]
    taken = {place for span in spans for place in range(span.start, span.end)}
    rest = "".join(character for place, character in enumerate(message.text) if place not in taken)
    return _level(Purposes(Reading(Message(rest), purposes.reading.situation))) is Level.FULL


def _key(purposes: Purposes, level: Level, pieces: Sequence[Piece]) -> str:
    """Name what the feedback is about."""
    kinds = {cue.kind for cue in purposes.cues}
    kind = kind_of(main_of(pieces)) if pieces else ""
    if level is Level.FULL:
        return _GROUPS.get(kind, "any") or kind
    if level is Level.PARTLY:
        key = "touch" if kind == "keep_in_touch" else "some" if kind in _GROUPS else kind
        return key or ("wish" if "wish" in kinds else "any")
    if "denied" in kinds:
        return "denied"
    key = next((kind for kind in ("occasion", "praise") if kind in kinds), "")
    return key or ("act" if kinds & {"act", "wish"} else "any")


def _feedback(message: Message, level: Level, key: str, pieces: Sequence[Piece]) -> str:
    group = {Level.FULL: "clear", Level.PARTLY: "vague", Level.NONE: "none"}[level]
    words = ""
    if pieces:
        main = main_of(pieces)
        words = _quoted(message, message.span(main.start, main.end))
    elif level is Level.FULL:
        key = "unquoted"
    return sentence(_PART, "did", group, key, seed=message.text, words=words)


def _quoted(message: Message, span: Span) -> str:
    words = message.quote(span).split(" ")
    return " ".join(words) if len(words) <= 16 else " ".join(words[:15]) + " …"


def _question(reading: Reading, level: Level, key: str, pieces: Sequence[Piece]) -> str:
    seed = reading.message.text
    if level is Level.FULL:
        return sentence(_PART, "ask", "clear", _polish(reading.message, pieces), seed=seed)
    if level is Level.PARTLY:
        known = key if key in ("vague", "beg", "sell", "touch") else "any"
        return sentence(_PART, "ask", "vague", known, seed=seed)
    if key in ("denied", "occasion", "praise"):
        return sentence(_PART, "ask", "none", key, seed=seed)
    return sentence(_PART, "ask", "none", "goal" if reading.situation.goal else "any", seed=seed)


def _polish(message: Message, pieces: Sequence[Piece]) -> str:
    """Name what may be asked of a clear message by its length and by where its reason stands."""
    if len(message.folded) < _LONG:
        return "any"
    return "late" if pieces and min(one.start for one in pieces) > len(message.folded) / 2 else "long"
