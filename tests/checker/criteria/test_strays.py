"""Rows of words that are no sentence, and evidence that carries its level, over messages of the corpus."""

from __future__ import annotations

import pytest

from checker.assessment import CriterionResult, Level
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
EVERY = [(message.text, message.situation) for message in labelled()[::19]] + [
    (message.text, situation) for message, situation in answers()
]


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


def test_without_its_evidence_no_message_is_as_personal() -> None:
    still = 0
    for text, situation in EVERY:
        result = judge(text, situation)
        rest = text
        for one in reversed(result.evidence):
            rest = rest[: one.span.start] + rest[one.span.end :]
        assert len(result.evidence) <= 3
        still += result.level is Level.FULL and judge(rest, situation).level is Level.FULL

    assert still == 0
