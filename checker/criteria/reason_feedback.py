"""What a learner reads about the reason: what they did, and one question for the next step."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.assessment import Level, Span
from checker.criteria.offers import offer_of, thing_in
from checker.criteria.purpose import Purposes
from checker.criteria.telling import Piece, kind_of, main_of
from checker.feedback import choose, sentence
from checker.message import Message
from checker.reading import Reading

_PART = "reason"

#: Which sentences answer which kind.
_GROUPS: Mapping[str, str] = {
    **dict.fromkeys(("know", "curious", "question", "how", "would"), "question"),
    **dict.fromkeys(("plan", "step", "problem"), "plan"),
    **dict.fromkeys(("request", "offer", "search", "shared", "follow", "promise"), ""),
    "keep_in_touch": "touch",
}

#: Which questions are asked of a clear reason, by what carries it.
_POLISH: Mapping[str, str] = {
    "question": "question",
    **dict.fromkeys(("offer", "request", "promise"), "giving"),
    **dict.fromkeys(("plan", "search", "shared"), "own"),
    "touch": "touch",
}

#: Kinds of vague reason that are asked about themselves.
_THEMSELVES = ("vague", "beg", "sell", "touch")

#: From this length on a message may be too long, and its reason too late, to be read.
_LONG = 180

#: A quote is cut to so many words.
_QUOTED = 15

#: What leads up to a wish is left out of a long quote, as a quote is cut at its end.
_WISH = re.compile(", (and )?(?=I would|I['’]d |may I )")


def feedback_on(purposes: Purposes, level: Level, pieces: Sequence[Piece]) -> str:
    """Say what the message does, in the learner's words."""
    message = purposes.reading.message
    group = {Level.FULL: "clear", Level.PARTLY: "vague", Level.NONE: "none"}[level]
    key = _key(purposes, level, pieces)
    words = ""
    if pieces:
        main = main_of(pieces)
        words = _quoted(message, message.span(main.start, main.end))
    elif level is Level.FULL:
        key = "unquoted"
    elif key == "denied":
        key = "disowned"
    return sentence(_PART, "did", group, key, seed=message.text, words=words)


def question_on(purposes: Purposes, level: Level, pieces: Sequence[Piece]) -> str:
    """Ask one question that leads to the next step in this situation."""
    reading = purposes.reading
    seed, key = reading.message.text, _key(purposes, level, pieces)
    if level is Level.FULL:
        return sentence(_PART, "ask", "clear", choose(_polish(reading.message, key, pieces), seed, "polish"), seed=seed)
    if level is Level.NONE and key == "denied":
        return sentence(_PART, "ask", "none", key, seed=seed)
    if level is Level.PARTLY and key in _THEMSELVES and choose((True, False), seed, key):
        return sentence(_PART, "ask", "vague", key, seed=seed)
    return _ask_of_situation(reading, key)


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


def _quoted(message: Message, span: Span) -> str:
    text = message.quote(span)
    words = text.split(" ")
    if len(words) > _QUOTED + 1 and (wish := _WISH.search(text)):
        words = text[wish.end() :].split(" ")
    return " ".join(words) if len(words) <= _QUOTED + 1 else " ".join(words[:_QUOTED]) + " …"


def _polish(message: Message, key: str, pieces: Sequence[Piece]) -> list[str]:
    """Name what may be asked of a clear message: by its reason, its length and where the reason stands."""
    asked = [_POLISH.get(key, "any"), "any"]
    if len(message.folded) < _LONG:
        return asked
    late = bool(pieces) and min(one.start for one in pieces) > len(message.folded) / 2
    return [*asked, "late" if late else "long"]


def _ask_of_situation(reading: Reading, key: str) -> str:
    """Ask about what the message mentions, what links the two, or the goal."""
    seed, situation = reading.message.text, reading.situation
    thing = _mentioned(reading)
    if thing:
        return sentence(_PART, "ask", "about", "mentioned", seed=seed, thing=thing)
    options = ["about"] + ["goal"] * bool(situation.goal) + ["occasion"] * (key == "occasion")
    chosen = choose(options, seed, "next")
    if chosen == "occasion":
        return sentence(_PART, "ask", "about", "occasion", seed=seed)
    offer = offer_of(reading)
    if chosen == "goal" or (offer.key == "nobody" and key in ("act", "any")):
        return sentence(_PART, "ask", "none", "goal" if situation.goal else "any", seed=seed)
    return sentence(_PART, "ask", "about", offer.key, seed=seed, **offer.values)


def _mentioned(reading: Reading) -> str:
    """Name what of theirs the message mentions: "your talk"."""
    words = [word.folded for word in reading.message.words]
    pairs = [place for place, word in enumerate(words) if word in ("your", "ur")]
    things = (thing_in(words[place + 1 : place + 5], verbs=False) for place in pairs)
    return next((thing for thing in things if thing and thing != "event"), "")
