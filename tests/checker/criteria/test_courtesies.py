"""Courtesies are said to anybody: they lift no message, and no learner is shown one as what makes it personal."""

from __future__ import annotations

from itertools import product

import pytest

from checker import Assessment, grade
from checker.assessment import Level
from checker.situation import Situation

DISPATCHER = Situation.from_object(
    {
        "goal": "Ask when she began to trust the radio, because Jacinta becomes a dispatcher in March",
        "recipient": {
            "name": "Zdenka Vukelja",
            "headline": "Night dispatcher, trams | sixteen years in the cab before that",
            "company": "Savska Tramways",
            "location": "Zagreb, Croatia",
            "about": "For sixteen years I drove what I could see. Now I move forty trams that I can't see.",
            "activity": [
                "Posted a film of a first night at the desk",
                "Answered new dispatchers' questions on the podcast Points Frozen",
                "Posted the eleven rules that hang over the desk",
            ],
        },
        "sender": {"name": "Jacinta Mulvaney", "role": "Tram driver in Melbourne"},
        "relationship": {"kind": "stranger", "detail": "Never met or spoken"},
    }
)

NEIGHBOUR = Situation.from_object(
    {
        "goal": "Stay in touch after the course",
        "recipient": {"name": "Hamza Tahiri-Blum", "headline": "Data journalist", "company": "Le Fil d'Oran"},
        "sender": {"name": "Maeve Corrigan", "role": "Statistician in Derry"},
        "relationship": {
            "kind": "met",
            "detail": "You were neighbours at the back table of a course in map-making in Trieste, all of last week",
        },
    }
)

GREETINGS = ["Dear Zdenka, I hope you are well.", "Hello Zdenka!"]
COURTESIES = [
    "Thank you for everything that you do!",
    "What an impressive career you have!",
    "You are a true inspiration and a wonderful human being.",
    "Your profile was suggested to me and it looks very interesting.",
    "Greetings from a rainy Melbourne!",
]
CLOSINGS = [
    "Kind regards from Melbourne, Jacinta Mulvaney",
    "Best wishes, Jacinta",
    "Yours sincerely,\nJacinta Mulvaney, Melbourne",
]


def _shown(text: str, assessment: Assessment) -> list[str]:
    return [text[one.span.start : one.span.end] for one in assessment.personalisation.evidence]


@pytest.mark.parametrize(("greeting", "courtesy", "closing"), [*product(GREETINGS, COURTESIES, CLOSINGS)])
def test_greeting_courtesy_and_signature_make_nothing_personal(greeting: str, courtesy: str, closing: str) -> None:
    text = f"{greeting} {courtesy} I would love to connect with you. {closing}"
    assert grade(text, DISPATCHER).personalisation.level is Level.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Dear Zdenka, I hope you do not mind a message from a complete stranger. I would be glad to connect.",
        "Zdenka, we seem to have so much in common. It would be an honour to have you in my network.",
    ],
)
def test_what_anybody_has_in_common_makes_nothing_personal(text: str) -> None:
    assert grade(text, DISPATCHER).personalisation.level is Level.NONE


@pytest.mark.parametrize("praise", ["I really loved your film, it was beautiful!", "I saw your film and it was great."])
def test_praise_of_something_that_it_does_not_describe_is_partly_personal(praise: str) -> None:
    text = f"{praise} I would so much like to learn from you. Jacinta, Melbourne"
    assert grade(text, DISPATCHER).personalisation.level is Level.PARTLY


@pytest.mark.parametrize(
    "text",
    [
        "Dear Zdenka, greetings from a rainy Melbourne! I heard you on Points Frozen. Best wishes, Jacinta Mulvaney",
        "Hello Zdenka, your film of a first night at the desk kept me awake.\nYours sincerely,\nJacinta, Melbourne",
    ],
)
def test_evidence_is_what_is_theirs_and_no_courtesy_around_it(text: str) -> None:
    assessment = grade(text, DISPATCHER)
    shown = " ".join(_shown(text, assessment))
    assert assessment.personalisation.level is Level.FULL
    assert shown
    for courtesy in ("Dear", "Hello", "Zdenka", "greetings", "Best", "Yours", "Jacinta", "Melbourne"):
        assert courtesy not in shown


def test_a_number_of_theirs_is_their_own() -> None:
    text = "I have hung up your eleven rules in Melbourne. May I translate them?"
    assert grade(text, DISPATCHER).personalisation.level is Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "Hamza, I enjoyed our five days at the back table in Trieste. Let us stay in touch.",
        "You and I were in the same room in Trieste, at the back table. Let us stay in touch.",
        "Thanks for the company at the back table. I'd like to stay in touch. Maeve",
    ],
)
def test_a_past_that_the_situation_tells_is_personal_and_no_contradiction(text: str) -> None:
    assessment = grade(text, NEIGHBOUR)
    assert [flag.flag for flag in assessment.flags] == []
    assert assessment.personalisation.level is Level.FULL


def test_a_past_that_the_situation_does_not_tell_contradicts_it() -> None:
    assessment = grade("Hamza, I enjoyed our five days at the mill. Let us stay in touch.", NEIGHBOUR)
    assert [flag.flag for flag in assessment.flags] == ["contradiction"]


def test_a_fan_anywhere_says_nothing_of_where_they_are() -> None:
    assessment = grade("Zdenka, I am your biggest fan in South America. Please accept me.", DISPATCHER)
    assert [flag.flag for flag in assessment.flags] == []
