"""The criterion reason: whether the recipient knows why this person wants to connect with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.assessment import CriterionResult, Evidence, Level, Span
from checker.criteria.purpose import Cue, Purposes
from checker.criteria.reason_features import PURPOSES, features_of
from checker.feedback import sentence
from checker.linear import model_for, score
from checker.message import Message
from checker.reading import LANGUAGE, Reading

_PART = "reason"

#: Kinds of cue that show level 2, 1 and 0, the most telling first.
_TELLING: Mapping[Level, tuple[str, ...]] = {
    Level.FULL: (*PURPOSES, "follow", "keep_in_touch", "shared", "how", "would"),
    Level.PARTLY: ("vague", "beg", "sell", "keep_in_touch", *PURPOSES, "follow", "wish"),
    Level.NONE: ("denied", "act", "wish"),
}

#: Kinds that need nothing particular after them to be shown.
_ALONE = ("keep_in_touch", "follow", "vague", "beg", "sell", "wish", "denied", "act")

#: Which sentences answer which kind.
_GROUPS: Mapping[str, str] = {
    **dict.fromkeys(("know", "curious", "question", "how", "would"), "question"),
    **dict.fromkeys(("plan", "step", "problem"), "plan"),
    **dict.fromkeys(("request", "offer", "search", "shared", "follow"), ""),
    "keep_in_touch": "touch",
}

#: Kinds of which one must be there at level 2, unless something is asked.
_SAYING = (*_TELLING[Level.FULL], "do", "wish", "act")

#: Kinds that are named to the learner only where nothing else is there.
_LAST = ("how", "would", "shared", "wish", "told")

#: Rule and note of a question.
_ASKED = ("reason.question", "what you ask")

#: Words of one piece of evidence behind its cue, at most.
_WORDS = 14

#: How often what is left without the evidence is read again, to see that it falls short.
_ROUNDS = 3


def judge_reason(reading: Reading) -> CriterionResult:
    """Judge whether the message says what it is for."""
    purposes = Purposes(reading)
    level = _level(purposes)
    evidence = _complete(reading, level, _evidence(purposes, level))
    key = _key(purposes, level, evidence)
    return CriterionResult(
        level,
        _feedback(reading.message, level, key, evidence),
        _question(reading, level, key),
        tuple(evidence),
    )


def _level(purposes: Purposes) -> Level:
    """Give the likeliest level; facts alone, without a word of what they are for, are not clear."""
    model, found = model_for(LANGUAGE, _PART), features_of(purposes)
    level = model.level(found)
    if level is not Level.FULL or _says_why(purposes):
        return level
    return Level.PARTLY if score(model.at_least_1, found) > 0 else Level.NONE


def _says_why(purposes: Purposes) -> bool:
    kinds = {cue.kind for cue in purposes.cues}
    return any(one.asks for one in purposes.sentences) or not kinds.isdisjoint(_SAYING)


def _evidence(purposes: Purposes, level: Level) -> list[Evidence]:
    """Give the words that show *level*, the most telling first to claim a place, in order."""
    taken: list[Span] = []
    found: list[Evidence] = []
    for span, rule, note in _candidates(purposes, level):
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
            found.append(Evidence(span, rule, note))
    return sorted(found, key=lambda one: one.span)


def _candidates(purposes: Purposes, level: Level) -> Iterator[tuple[Span, str, str]]:
    message = purposes.reading.message
    if level is Level.FULL:
        for one in purposes.sentences:
            if one.asks and purposes.weigh(one.start, one.end) > 0:
                yield _stretch(message, one.question, one.question, one.end), *_ASKED
    telling = _TELLING[level]
    for cue in sorted(purposes.cues, key=lambda cue: (_rank(telling, cue), -cue.weight, cue.start)):
        if cue.kind in telling and (cue.weight > 0 or cue.kind in _ALONE):
            tail = cue.tail if cue.weight > 0 else cue.end
            yield _stretch(message, cue.start, cue.end, tail), cue.rule.id, cue.rule.note


def _rank(telling: Sequence[str], cue: Cue) -> int:
    return telling.index(cue.kind) if cue.kind in telling else len(telling)


def _stretch(message: Message, start: int, end: int, tail: int) -> Span:
    """Give the place of `folded[start:end]` and of the words behind it up to *tail*."""
    behind = [word for word in message.words if end <= word.start and word.end <= tail][:_WORDS]
    first = next((word.start for word in message.words if start <= word.start < tail), start)
    return message.span(first, behind[-1].end if behind else end)


def _complete(reading: Reading, level: Level, evidence: list[Evidence]) -> list[Evidence]:
    """Add what else carries level 2: without its evidence a message must fall short of it."""
    if level is not Level.FULL:
        return evidence
    for _ in range(_ROUNDS):
        places = _places_left(reading.message.text, evidence)
        rest = "".join(reading.message.text[place] for place in places)
        purposes = Purposes(Reading(Message(rest), reading.situation))
        if _level(purposes) is not Level.FULL:
            break
        more = _evidence(purposes, level) or _sentences(purposes)
        evidence = sorted([*evidence, *_moved(more, places)], key=lambda one: one.span)
    return evidence


def _places_left(text: str, evidence: Iterable[Evidence]) -> list[int]:
    taken = {place for one in evidence for place in range(one.span.start, one.span.end)}
    return [place for place in range(len(text)) if place not in taken]


def _moved(evidence: Iterable[Evidence], places: Sequence[int]) -> Iterator[Evidence]:
    """Give *evidence* of a text made of *places* of another where it stands in that other."""
    for one in evidence:
        start = one.span.start
        for place in range(one.span.start + 1, one.span.end + 1):
            if place == one.span.end or places[place] != places[place - 1] + 1:
                yield Evidence(Span(places[start], places[place - 1] + 1), one.rule, one.note)
                start = place


def _sentences(purposes: Purposes) -> list[Evidence]:
    message = purposes.reading.message
    return [
        Evidence(_stretch(message, one.start, one.start, one.end), "reason.told", "what you tell them")
        for one in purposes.sentences
        if any(one.start <= word.start < one.end for word in message.words)
    ]


def _key(purposes: Purposes, level: Level, evidence: Sequence[Evidence]) -> str:
    """Name what the feedback is about."""
    kinds = {cue.kind for cue in purposes.cues}
    kind = _kind(_main(evidence)) if evidence else ""
    if level is Level.FULL:
        return _GROUPS.get(kind, "any") or kind
    if level is Level.PARTLY:
        key = "touch" if kind == "keep_in_touch" else "some" if kind in _GROUPS else kind
        return key or "any"
    if "denied" in kinds:
        return "denied"
    key = next((kind for kind in ("occasion", "praise") if kind in kinds), "")
    return key or ("act" if evidence else "any")


def _kind(evidence: Evidence) -> str:
    return evidence.rule.split(".")[1]


def _main(evidence: Sequence[Evidence]) -> Evidence:
    """Give the evidence that a learner is told of: the longest, a mere "how" after all others."""
    return max(
        evidence,
        key=lambda one: (_kind(one) not in _LAST, one.span.end - one.span.start, -one.span.start),
    )


def _feedback(message: Message, level: Level, key: str, evidence: Sequence[Evidence]) -> str:
    group = {Level.FULL: "clear", Level.PARTLY: "vague", Level.NONE: "none"}[level]
    words = _quoted(message, _main(evidence).span) if evidence else ""
    return sentence(_PART, "did", group, key, seed=message.text, words=words)


def _quoted(message: Message, span: Span) -> str:
    words = message.quote(span).split(" ")
    return " ".join(words) if len(words) <= 11 else " ".join(words[:10]) + " …"


def _question(reading: Reading, level: Level, key: str) -> str:
    seed = reading.message.text
    if level is Level.FULL:
        return sentence(_PART, "ask", "clear", "any", seed=seed)
    if level is Level.PARTLY:
        known = key if key in ("vague", "beg", "sell", "touch") else "any"
        return sentence(_PART, "ask", "vague", known, seed=seed)
    if key in ("denied", "occasion", "praise"):
        return sentence(_PART, "ask", "none", key, seed=seed)
    return sentence(_PART, "ask", "none", "goal" if reading.situation.goal else "any", seed=seed)
