"""gibberish, recombined: fluent sentences out of words from all over the card."""

from typing import Any

import pytest

from checker import Situation, grade
from tests.checker.flags.conftest import Raise

KEEPER: dict[str, Any] = {
    "recipient": {
        "name": "Ottilie Brandvold",
        "headline": "Lighthouse engineer",
        "company": "Skjold Coastal Works",
        "location": "Ålesund, Norway",
        "about": "I repair lamps that nobody sees by day. Fog horns are my hobby and my despair.",
        "education": ["NTNU, MSc Optics"],
        "experience": ["Lens grinder at Havlys, 2008-2014"],
        "interests": ["knitting jumpers", "brass band"],
        "activity": [
            "Posted about a cracked lens on the island of Runde",
            "Spoke at HarbourTech on solar batteries in winter",
        ],
        "mutual_connections": ["Pavel Hruska"],
    },
    "sender": {"name": "Dolores Vega", "role": "Electrician at a marina in Vigo"},
    "relationship": {"kind": "stranger", "detail": "Never met. Read her post on the cracked lens"},
    "goal": "Ask how to keep batteries alive in a cold harbour",
}


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ottilie, the brass lens you knitted has cracked my marina, so I ask how a fog horn studies optics.",
        "Your solar jumper spoke to the island until the band was grinding. Which lamp should I repair?",
        "Since Pavel cracked the winter of your batteries, my electrician posts lighthouses and hopes for brass.",
        "Your fog is a cracked marina to me. Would the lamp knit in August?",
    ],
)
def test_words_from_all_over_the_card_make_no_message(text: str) -> None:
    assessment = grade(text, Situation.from_object(KEEPER))

    assert [flag.flag for flag in assessment.flags] == ["gibberish"]
    assert (assessment.personalisation.level, assessment.reason.level) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Your cracked lens on Runde cost me a night's sleep. How do you keep the batteries alive in winter? Dolores",
        "Batteries, winter, a harbour: I have all three in Vigo. You spoke of it at HarbourTech. What killed yours?",
        "A fog horn woke me as a child in Vigo. Yours is a despair, mine was a brass band. Which do you repair first?",
        "A lens grinder who plays in a brass band and hates fog horns: I write. Which glue holds a cracked lens?",
        (
            "Hello Ottilie. In our marina in Vigo the lamps die every winter. Solar batteries, as yours on the island. "
            "Which ones live in the cold?"
        ),
        (
            "You repair lamps that nobody sees by day. I repair lamps that everybody sees and nobody thanks. "
            "How do your batteries last?"
        ),
    ],
)
def test_facts_of_the_card_told_with_sense_are_left_alone(raised: Raise, text: str) -> None:
    assert "gibberish" not in raised(text, KEEPER)


def test_without_a_card_there_is_nothing_to_recombine(raised: Raise) -> None:
    assert raised("Your solar jumper spoke to the island until the band was grinding. Which lamp is it?") == {}
