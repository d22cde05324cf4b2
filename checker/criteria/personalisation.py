"""The criterion personalisation: what in a message could not be sent to a hundred others."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import CriterionResult, Evidence, Level, Span
from checker.criteria.personal_features import features_of
from checker.criteria.tie import MERGED, NAMED_RULES, PERSONAL, Tie
from checker.criteria.ties import find_ties
from checker.feedback import sentence
from checker.languages import table
from checker.linear import model_for
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules
from checker.situation import Situation

_PART = "personalisation"

#: What a tie must at least say to carry level 2, and to be shown at all.
_CARRIES = 0.35
_SHOWN = 0.2

#: What an occasion must at least say to be level 2 whatever else stands in the message.
_SETTLES = 1.0

#: Words that may stand between two words of one piece of evidence.
_GAP = 3

#: Which sentences answer which evidence.
_DID = {
    "fact.activity": "activity",
    "specific.post": "activity",
    "specific.said": "activity",
    "specific.work": "activity",
    "specific.mentioned": "activity",
    "specific.congratulation": "activity",
    "specific.quotation": "activity",
    "fact.detail": "acquaintance",
    "specific.met": "acquaintance",
    "specific.encounter": "acquaintance",
    "specific.moment": "acquaintance",
    "fact.education": "shared",
    "fact.experience": "shared",
    "specific.shared": "shared",
    "fact.mutual_connections": "person",
    "specific.referral": "person",
    "specific.know": "person",
    "fact.company": "company",
    "fact.headline": "company",
    "fact.location": "company",
    "vague.role": "company",
    "vague.reference": "reference",
    "vague.meeting": "meeting",
    "vague.fellow": "common",
}


def judge_personalisation(reading: Reading) -> CriterionResult:
    """Judge how far the message could only be sent to this recipient."""
    ties = tuple(find_ties(reading))
    level = model_for(LANGUAGE, _PART).level(features_of(reading, ties))
    carrying = [tie for tie in ties if _carries(tie)]
    if level is Level.FULL and not carrying:
        level = Level.PARTLY
    if level is Level.PARTLY and any(map(_settles, ties)):
        level = Level.FULL
    shown = {Level.FULL: carrying, Level.PARTLY: [*carrying, *(t for t in ties if _hints(t))]}
    evidence = _evidence(reading.message, shown.get(level, []))
    return CriterionResult(
        level,
        _feedback(reading.message, level, evidence),
        _question(reading, level, evidence),
        tuple(evidence),
    )


def _strength(tie: Tie) -> float:
    return tie.named if tie.rule in NAMED_RULES else tie.weight


def _carries(tie: Tie) -> bool:
    part = tie.rule.removeprefix("fact.")
    personal = part in PERSONAL if part != tie.rule else tie.rule.startswith("specific.")
    return personal and bool(tie.words) and _strength(tie) >= _CARRIES


def _settles(tie: Tie) -> bool:
    """Tell whether a tie is level 2 by the rubric's own words: where or when they met, with its name."""
    return tie.rule == "specific.encounter" and tie.weight >= _SETTLES


def _hints(tie: Tie) -> bool:
    if tie.rule.startswith("vague."):
        return True
    return tie.rule.removeprefix("fact.") in MERGED and tie.weight >= _SHOWN and bool(tie.words)


def _evidence(message: Message, ties: Sequence[Tie]) -> list[Evidence]:
    """Give the words of *ties* in the order of the text; what overlaps is one, by its strongest."""
    found: list[tuple[range, Tie]] = []
    for tie in sorted(ties, key=lambda tie: (-_strength(tie), tie.rule, tie.words)):
        for stretch in _stretches(message, tie.words):
            touching = [one for one in found if _touch(one[0], stretch)]
            found = [one for one in found if one not in touching]
            parts = [stretch, *(one[0] for one in touching)]
            whole = range(min(part.start for part in parts), max(part.stop for part in parts))
            found.append((whole, touching[0][1] if touching else tie))
    return [_as_evidence(message, stretch, tie) for stretch, tie in sorted(found, key=_begin)]


def _touch(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _begin(pair: tuple[range, Tie]) -> int:
    return pair[0].start


def _as_evidence(message: Message, stretch: range, tie: Tie) -> Evidence:
    first, last = message.words[stretch.start], message.words[stretch.stop - 1]
    return Evidence(message.span(first.start, last.end), tie.rule, _note(tie.rule))


def _stretches(message: Message, words: Sequence[int]) -> list[range]:
    """Join neighbouring words of one sentence, what little stands between them included."""
    joined: list[range] = []
    for index in words:
        last = joined[-1] if joined else None
        if last is not None and index - last.stop < _GAP and _same_sentence(message, last[0], index):
            joined[-1] = range(last.start, index + 1)
        else:
            joined.append(range(index, index + 1))
    return joined


def _same_sentence(message: Message, one: int, other: int) -> bool:
    return message.words[one].sentence == message.words[other].sentence


def _note(rule: str) -> str:
    for known in load_rules(LANGUAGE, _PART):
        if known.id == rule:
            return known.note
    notes = table(LANGUAGE, f"feedback/{_PART}")["notes"]
    assert isinstance(notes, dict)
    return str(notes[rule])


def _feedback(message: Message, level: Level, evidence: Sequence[Evidence]) -> str:
    if level is Level.NONE:
        return sentence(_PART, "did", "generic", "any", seed=message.text)
    if not evidence:
        return sentence(_PART, "did", "partly", "nothing", seed=message.text)
    main = _main(evidence)
    group = "personal" if level is Level.FULL else "partly"
    key = _DID.get(main.rule, "profile")
    if level is Level.PARTLY and key not in ("company", "reference", "meeting", "common"):
        key = "detail"
    return sentence(_PART, "did", group, key, seed=message.text, words=_quoted(message, main.span))


def _main(evidence: Sequence[Evidence]) -> Evidence:
    return max(evidence, key=lambda one: (one.span.end - one.span.start, -one.span.start))


def _quoted(message: Message, span: Span) -> str:
    words = message.quote(span).split(" ")
    return " ".join(words) if len(words) <= 9 else " ".join(words[:8]) + " …"


def _question(reading: Reading, level: Level, evidence: Sequence[Evidence]) -> str:
    seed = reading.message.text
    if level is Level.FULL:
        return sentence(_PART, "ask", "personal", "any", seed=seed)
    key = _DID.get(_main(evidence).rule) if evidence else None
    if key in ("company", "reference", "meeting", "common"):
        return sentence(_PART, "ask", "partly", key, seed=seed)
    return sentence(_PART, "ask", "missing", _missing(reading.situation), seed=seed)


def _missing(situation: Situation) -> str:
    """Tell what *situation* offers that a message could take up."""
    kind = situation.relationship.kind
    if kind and kind != "stranger":
        return str(kind)
    return "activity" if situation.recipient.activity else "nobody"
