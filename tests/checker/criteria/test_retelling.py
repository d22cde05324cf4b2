"""Facts of an exercise in the words that its author foresaw."""

from __future__ import annotations

import pytest

from checker import grade
from checker.assessment import Level
from checker.situation import Situation
from checker.statements import RetoldFact

SITUATION = Situation.from_object(
    {
        "recipient": {
            "name": "Olu Bright",
            "headline": "Fleet Lead",
            "company": "Wharfe Buses",
            "interests": ["Allotment growing"],
        },
        "relationship": {"kind": "stranger", "detail": "Never met"},
    }
)
FACTS = (RetoldFact("Allotment growing", ("You count marrows behind the railway.", "a shed full of seedlings")),)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Counting marrows by the railway, how is that?", "Counting marrows by the railway"),
        ("Hello Olu. How many seedlings does a shed take? I am thinking of one.", "seedlings does a shed"),
    ],
)
def test_a_fact_told_in_foreseen_words_is_personal_and_shown(text: str, quoted: str) -> None:
    result = grade(text, SITUATION, retold=FACTS).personalisation

    assert result.level is Level.FULL
    assert any(quoted in text[e.span.start : e.span.end] for e in result.evidence)
    assert result.evidence[0].rule == "fact.interests"


@pytest.mark.parametrize("text", ["I lost my shed.", "I count the days.", "Please accept, Olu."])
def test_single_words_of_a_paraphrase_tell_no_fact(text: str) -> None:
    with_facts, without = grade(text, SITUATION, retold=FACTS), grade(text, SITUATION)

    assert with_facts.personalisation == without.personalisation


def test_without_the_words_that_told_it_the_message_is_less() -> None:
    text = "Counting marrows by the railway! Please accept."
    evidence = grade(text, SITUATION, retold=FACTS).personalisation.evidence
    rest = text
    for one in reversed(evidence):
        rest = rest[: one.span.start] + rest[one.span.end :]

    assert grade(rest, SITUATION, retold=FACTS).personalisation.level < Level.FULL
