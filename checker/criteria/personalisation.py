"""The criterion personalisation: what in a message could not be sent to a hundred others."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import CriterionResult, Evidence
from checker.criteria.carrying import phrases_of, span_of
from checker.criteria.evidence import Phrase
from checker.criteria.personal_feedback import feedback_on, question_on
from checker.criteria.personal_level import level_of
from checker.criteria.ties import find_ties
from checker.languages import table
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules

_PART = "personalisation"


def judge_personalisation(reading: Reading) -> CriterionResult:
    """Judge how far the message could only be sent to this recipient."""
    found = find_ties(reading)
    level = level_of(reading, found)
    phrases = phrases_of(reading, level, found)
    return CriterionResult(
        level,
        feedback_on(reading, level, _main(phrases)),
        question_on(reading, level, _main(phrases)),
        tuple(Evidence(span_of(reading.message, phrase), phrase.rule, _note(phrase.rule)) for phrase in phrases),
    )


def _note(rule: str) -> str:
    for known in load_rules(LANGUAGE, _PART):
        if known.id == rule:
            return known.note
    notes = table(LANGUAGE, f"feedback/{_PART}")["notes"]
    assert isinstance(notes, dict)
    return str(notes[rule])


def _main(phrases: Sequence[Phrase]) -> Phrase | None:
    return max(phrases, key=lambda one: (one.worth, -one.words.start), default=None)
