"""What a message says is not so ties it to nobody, and what only sounds so takes nothing away."""

import pytest

from checker import Situation, grade
from checker.assessment import Level
from checker.criteria.denials import denied_in
from checker.message import Message

STRANGER = Situation.from_object(
    {
        "recipient": {
            "name": "Ilse Raun",
            "headline": "Curator of clocks",
            "company": "Museum of Hours",
            "activity": ["Wrote about pendulums in damp towers", "Spoke at TickCon on dust"],
            "mutual_connections": ["Paulo Brandt"],
        },
        "sender": {"name": "Sena Doe", "role": "Sacristan"},
        "relationship": {"kind": "stranger", "detail": "Knows her article on pendulums"},
        "goal": "Ask how she keeps a tower clock on time",
    }
)


@pytest.mark.parametrize(
    "text",
    [
        "I have not read your article on pendulums. Please accept my request.",
        "We never heard your talk on dust at TickCon. Please accept.",
        "I've not even opened your article about pendulums in damp towers. Connect?",
        "I wasn't at TickCon. Please accept.",
        "You did not speak at TickCon, did you? I would like to connect.",
        "You've never written about pendulums, have you? Please accept.",
        "Hi Ilse, this is not about your pendulum article. Please accept.",
        "My request has nothing to do with your talk on dust. Please accept.",
        "I write not because of your talk at TickCon. Please accept.",
        "Nobody sent me, not even Paulo Brandt. Please accept.",
        "Paulo Brandt did not tell me to write. Please accept.",
        "Not even Paulo Brandt knows that I write. Please accept.",
    ],
)
def test_a_denied_fact_makes_nothing_personal(text: str) -> None:
    assert grade(text, STRANGER).personalisation.level < Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "I have not read anything better than your article on pendulums.",
        "I can't stop thinking about your talk on dust at TickCon.",
        "I didn't expect to like your article on pendulums in damp towers, but it saved our clock.",
        "I never heard a clearer talk than yours on dust at TickCon.",
        "I did not hear your talk on dust at TickCon live, but I watched it twice.",
        "You did not stop at pendulums: your talk on dust at TickCon helped our tower as well.",
        "You never gave up on pendulums in damp towers, and it shows.",
        "This is not about your article on pendulums alone: your talk on dust at TickCon helped, too.",
        "I write not just because of your talk on dust at TickCon.",
        "Not even Paulo Brandt could explain why pendulums hate damp towers as you did.",
        "Paulo Brandt never stops talking about your pendulums.",
        "I was not at TickCon, but your article on pendulums in damp towers was passed round our choir.",
    ],
)
def test_what_only_sounds_denied_is_as_personal_as_ever(text: str) -> None:
    assert grade(text, STRANGER).personalisation.level is Level.FULL


def test_no_evidence_stands_in_what_is_denied() -> None:
    text = "I was not at TickCon, but your article on pendulums in damp towers was passed round our choir."
    denied = denied_in(Message(text))
    evidence = grade(text, STRANGER).personalisation.evidence

    assert [text[one.start : one.end] for one in denied] == ["I was not at TickCon"]
    assert [one for one in evidence if one.span.start < denied[0].end] == []


def test_to_deny_what_the_situation_tells_is_a_contradiction() -> None:
    denying = grade("I have not read your article on pendulums. How do you keep a clock on time?", STRANGER)
    asking = grade("I have read your article on pendulums twice. How do you keep a clock on time?", STRANGER)

    assert [flag.flag for flag in denying.flags] == ["contradiction"]
    assert asking.flags == ()
