"""Rows of words that are no sentence, and evidence that carries its level, over messages of the corpus."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from checker import grade
from checker.assessment import Assessment, CriterionResult, Evidence, Level
from checker.criteria.personalisation import judge_personalisation
from checker.message import Message
from checker.reading import Reading
from checker.situation import Situation
from corpus.labelled import labelled
from corpus.of_exercises import answers

SITUATION = Situation.from_object(
    {"recipient": {"name": "Priya Nair", "interests": ["fell running", "dragon boating"]}},
)
ENDED = [message for message in labelled() if message.text.endswith((".", "!", "?"))][::37]
ANSWERS = [(message.text, situation) for message, situation in answers()]
EVERY = [(message.text, message.situation) for message in labelled()[::19]] + ANSWERS[::3]


def judge(text: str, situation: Situation) -> CriterionResult:
    return judge_personalisation(Reading(Message(text), situation))


@pytest.mark.parametrize(
    "text", ["Hello Priya, please accept. dragon boating", "fell running. Hello Priya, please accept."]
)
def test_words_copied_beside_a_message_make_it_no_more_personal(text: str) -> None:
    assert judge(text, SITUATION).level is judge("Hello Priya, please accept.", SITUATION).level is Level.NONE


@pytest.mark.parametrize("text", ["Dragon boating! I paddle as well.", "Do you still go dragon boating?"])
def test_a_word_said_with_a_voice_counts(text: str) -> None:
    assert judge(text, SITUATION).evidence != ()


@pytest.mark.parametrize(
    "junk", [" dragon boating", " 4711", " table green quickly", " 🙂", "\nsofa sofa", " asdf qwer"]
)
def test_a_row_of_words_after_a_message_lifts_no_level(junk: str) -> None:
    lifted = [m.id for m in ENDED if judge(m.text + junk, m.situation).level > judge(m.text, m.situation).level]

    assert lifted == []


def test_what_is_said_twice_counts_once() -> None:
    lifted = [m.id for m in ENDED if judge(f"{m.text} {m.text}", m.situation).level > judge(m.text, m.situation).level]

    assert lifted == []


def without(text: str, evidence: Sequence[Evidence]) -> str:
    """Take the words of *evidence* out of *text*."""
    for one in reversed(evidence):
        text = text[: one.span.start] + text[one.span.end :]
    return text


def test_without_its_evidence_no_fact_is_as_personal() -> None:
    results = [(text, situation, judge(text, situation)) for text, situation in ANSWERS[1::3]]
    full = [one for one in results if one[2].level is Level.FULL]
    still = [text for text, situation, result in full if judge(without(text, result.evidence), situation).level == 2]

    assert len(full) > 100
    assert still == []


@cache
def graded_every() -> list[Assessment]:
    """Grade every message once for both criteria."""
    return [grade(text, situation) for text, situation in EVERY]


@pytest.mark.parametrize("criterion", ["personalisation", "reason"])
def test_without_its_evidence_no_message_is_graded_as_high(criterion: str) -> None:
    still = full = 0
    for (text, situation), given in zip(EVERY, graded_every(), strict=True):
        result: CriterionResult = getattr(given, criterion)
        if result.level is Level.FULL:
            full += 1
            still += getattr(grade(without(text, result.evidence), situation), criterion).level is Level.FULL

    assert full > 150
    assert still == 0
