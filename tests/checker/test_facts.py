from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import LEAST, Fact, facts_of, match_facts
from checker.message import Message
from checker.situation import Situation

SITUATION = Situation.from_object(
    {
        "recipient": {
            "name": "Zsófia Kertész-Bánki",
            "headline": "Head of Risk Product",
            "company": "Tallypoint",
            "about": "Came up from the night desk. Started at St. Brigid's.",
            "education": ["National University of Singapore, BEng Electrical Engineering"],
            "experience": ["Reefer planner at Northmoor, 2015-2019"],
            "interests": ["bouldering"],
            "activity": ["Wrote 'Curtailment is a design choice'", "Freed 11 beds by noon"],
            "mutual_connections": ["Gareth Pugh-Jones"],
        },
        "sender": {"name": "Femi Adeyemi", "role": "Compliance analyst", "background": ""},
        "relationship": {"kind": "colleague", "detail": "Worked on the Kestrel migration in UFMG"},
        "goal": "Compare notes on thin credit files",
    }
)


def paths(text: str) -> list[str]:
    return [match.fact.path for match in match_facts(Message(text), SITUATION)]


def test_a_situation_is_read_as_facts_with_their_places() -> None:
    facts = facts_of(SITUATION)

    assert Fact("recipient.activity[1]", "Freed 11 beds by noon") in facts
    assert Fact("goal", "Compare notes on thin credit files") in facts
    assert [fact.text for fact in facts if fact.path == "recipient.about"] == [
        "Came up from the night desk.",
        "Started at St. Brigid's.",
    ]
    assert Fact("recipient.activity[1]", "").place == "recipient.activity"


def test_an_empty_situation_has_no_facts() -> None:
    assert facts_of(Situation()) == ()
    assert match_facts(Message("Kestrel"), Situation()) == ()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("your reefers", "recipient.experience[0]"),  # another form of the word
        ("that Kestral weekend", "relationship.detail"),  # near-spelling
        ("NUS, what a place", "recipient.education[0]"),  # initials
        ("Universidade Federal de Minas Gerais", "relationship.detail"),  # written out
        ("Gareth PJ says hello", "recipient.mutual_connections[0]"),  # initials of a part
        ("Zsófi!", "recipient.name"),  # cut off
        ("eleven beds by noon", "recipient.activity[1]"),  # a number in words
        ("is curtailment a choice", "recipient.activity[0]"),
        ("climbing and bouldering", "recipient.interests[0]"),
    ],
)
def test_a_fact_is_met_in_other_words(text: str, path: str) -> None:
    assert path in paths(text)


NAMED = Situation.from_object(
    {
        "recipient": {
            "name": "Hazel Orme",
            "company": "Pemberton & Gale",
            "experience": ["Clerk at HM Fisheries & Coasts, 2009-2012", "Buyer at Moss and Sparrow", "Fitter at D&Q"],
            "activity": ["Spoke at the Northern Bus Summit Leeds 2026 on night depots"],
            "mutual_connections": ["Robert Okafor", "Elizabeth Grant", "William Stone"],
        },
        "relationship": {"kind": "mutual", "detail": "Both worked with Aleksandra Nowak"},
    }
)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Bob sends his regards", "recipient.mutual_connections[0]"),
        ("my neighbour Rob Okafor", "recipient.mutual_connections[0]"),
        ("Liz told me about you", "recipient.mutual_connections[1]"),
        ("a friend of Bill's", "recipient.mutual_connections[2]"),
        ("Ola says hello", "relationship.detail"),
        ("how P&G ships soap", "recipient.company"),
        ("your years at HMFC", "recipient.experience[0]"),
        ("when M&S had no shop", "recipient.experience[1]"),
        ("Dunmore & Quill taught you", "recipient.experience[2]"),
        ("NBSL was fun", "recipient.activity[0]"),
        ("at the Leeds summit", "recipient.activity[0]"),
        ("after that bus summit", "recipient.activity[0]"),
        ("the Summit in Leeds this year", "recipient.activity[0]"),
    ],
)
def test_a_fact_is_met_by_a_short_name(text: str, path: str) -> None:
    assert path in [match.fact.path for match in match_facts(Message(text), NAMED)]


@pytest.mark.parametrize(
    "text",
    [
        "the rob of elderberries",
        "Will you say yes?",
        "please bill me",
        "we bob up and down",
        "p & g, they say",
        "Paul Gibson",
        "R&D",
        "M & Q",
        "HE the King",
        "Maria Silva",
        "Dana Quist",
        "Mr and Mrs So",
        "the summer in a lead mine",
    ],
)
def test_what_only_looks_like_a_short_name_meets_nothing(text: str) -> None:
    assert [match.fact.path for match in match_facts(Message(text), NAMED)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I would like to add you to my network.",
        "It is a great opportunity to learn from your experience.",
        "You and me, by the way, and on the whole in at of.",
        "",
    ],
)
def test_small_and_common_words_meet_nothing(text: str) -> None:
    assert paths(text) == []


def test_the_surest_fact_comes_first_with_its_words() -> None:
    message = Message("The Kestrel migration, and your design")
    first = match_facts(message, SITUATION)[0]

    assert first.fact.path == "relationship.detail"
    assert [message.words[index].folded for index in first.words] == ["kestrel", "migration"]
    assert first.strength > LEAST


@given(st.text(max_size=300))
def test_any_text_is_matched_the_same_twice(text: str) -> None:
    message = Message(text)
    found = match_facts(message, SITUATION)

    assert found == match_facts(Message(text), SITUATION)
    assert all(0 <= index < len(message.words) for match in found for index in match.words)
    assert [match.strength for match in found] == sorted((m.strength for m in found), reverse=True)
