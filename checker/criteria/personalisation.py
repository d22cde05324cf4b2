"""The criterion personalisation: what in a message could not be sent to a hundred others."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import CriterionResult, Evidence, Level, Span
from checker.criteria.evidence import Phrase, Phrases, strength, telling
from checker.criteria.personal_features import features_of
from checker.criteria.personal_feedback import feedback_on, question_on
from checker.criteria.settled import only_plans, recites, says_one_word, settles, strews
from checker.criteria.tie import MERGED, PERSONAL, Tie
from checker.criteria.ties import find_ties
from checker.languages import table
from checker.linear import model_for
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules

_PART = "personalisation"

#: What a tie must at least say to carry level 2, and to be shown at all.
_CARRIES = 0.35
_SHOWN = 0.2


def judge_personalisation(reading: Reading) -> CriterionResult:
    """Judge how far the message could only be sent to this recipient."""
    ties = tuple(find_ties(reading))
    level = _level(reading, ties)
    carrying = [tie for tie in ties if _carries(tie)]
    shown = {Level.FULL: carrying, Level.PARTLY: [*carrying, *(t for t in ties if _hints(t))]}
    phrases = _shown(reading, level, shown.get(level, []))
    evidence = [_as_evidence(reading.message, phrase) for phrase in phrases]
    return CriterionResult(
        level,
        feedback_on(reading, level, _main(phrases)),
        question_on(reading, level, _main(phrases)),
        tuple(evidence),
    )


def _level(reading: Reading, ties: tuple[Tie, ...]) -> Level:
    level = model_for(LANGUAGE, _PART).level(features_of(reading, ties))
    if says_one_word(reading) or only_plans(reading, ties):
        return Level.NONE
    weak = not any(map(_carries, ties)) or recites(reading, ties) or strews(reading, ties)
    if level is Level.FULL and weak:
        level = Level.PARTLY
    if level is Level.PARTLY and settles(reading, ties):
        level = Level.FULL
    return level


def _carries(tie: Tie) -> bool:
    part = tie.rule.removeprefix("fact.")
    personal = part in PERSONAL if part != tie.rule else tie.rule.startswith("specific.")
    return personal and bool(tie.words) and strength(tie) >= _CARRIES


def _hints(tie: Tie) -> bool:
    if tie.rule.startswith("vague."):
        return True
    return tie.rule.removeprefix("fact.") in MERGED and tie.weight >= _SHOWN and bool(tie.words)


def _shown(reading: Reading, level: Level, ties: Sequence[Tie]) -> list[Phrase]:
    """Choose what is shown; all of it where the message would be as personal without the best of it."""
    found = Phrases(reading).of(ties)
    best = telling(found)
    if level is Level.FULL and len(best) < len(found) and _level_without(reading, best) is Level.FULL:
        return found
    return best


def _level_without(reading: Reading, phrases: Sequence[Phrase]) -> Level:
    rest = reading.message.text
    for phrase in reversed(phrases):
        span = _span(reading.message, phrase)
        rest = rest[: span.start] + rest[span.end :]
    other = Reading(Message(rest), reading.situation)
    return _level(other, tuple(find_ties(other)))


def _as_evidence(message: Message, phrase: Phrase) -> Evidence:
    return Evidence(_span(message, phrase), phrase.rule, _note(phrase.rule))


def _span(message: Message, phrase: Phrase) -> Span:
    return message.span(message.words[phrase.words.start].start, message.words[phrase.words.stop - 1].end)


def _note(rule: str) -> str:
    for known in load_rules(LANGUAGE, _PART):
        if known.id == rule:
            return known.note
    notes = table(LANGUAGE, f"feedback/{_PART}")["notes"]
    assert isinstance(notes, dict)
    return str(notes[rule])


def _main(phrases: Sequence[Phrase]) -> Phrase | None:
    return max(phrases, key=lambda one: (one.worth, -one.words.start), default=None)
