"""Which words are shown as the reason, and what is left without them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.assessment import Level
from tests.checker.criteria.reasons import KNOWN, MET_IN_THE_RAIN, judge, shown, without_evidence


def test_the_words_that_carry_the_reason_are_shown() -> None:
    text = "Hi Priya, lovely talk. How does your team forecast strawberries after a heatwave?"

    assert shown(text, KNOWN) == [("How does your team forecast strawberries after a heatwave", "reason.question")]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Priya, how do you forecast strawberries after a heatwave? We bake with them from June.",
        "Great meeting you at LogiCon after your talk. I'd like to keep in touch.",
        "I plan flower trucks and would be glad to hear how you bill waiting time at the port.",
    ],
)
def test_without_its_evidence_a_clear_reason_is_gone(text: str) -> None:
    result = judge(text, KNOWN)
    rest = without_evidence(text, result)

    assert result.level is Level.FULL
    assert judge(rest, KNOWN).level < Level.FULL, rest


def test_of_a_long_message_with_many_reasons_everything_that_keeps_it_clear_is_shown() -> None:
    text = (
        "I get my card in May and want to spend Saturdays on battery storage. I plan to take the class in Las Cruces."
        " Which inverter would you learn first? How do you size the breakers? What did your first job pay in Deming?"
        " We are building a shed for the co-op. Could you tell me who inspects the wiring? How long is the permit?"
    )
    result = judge(text)

    assert (result.level, judge(without_evidence(text, result)).level < Level.FULL) == (Level.FULL, True)


WORDS = st.sampled_from(
    "I we you would love like to know how what learn from your work connect because not no keep in touch "
    "job demo , . ? ! \n ünïcode 王 🙂 topic strawberries at the".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=60)))
def test_any_text_is_judged_and_its_evidence_lies_in_it_in_order(text: str) -> None:
    result = judge(text, KNOWN)
    ends = [0, *(one.span.end for one in result.evidence)]

    assert all(one.span.start < one.span.end <= len(text) for one in result.evidence), text
    assert all(end <= one.span.start for end, one in zip(ends, result.evidence, strict=False)), text
    assert judge(text, KNOWN) == result


@pytest.mark.parametrize("sign_off", ["Thanks\nMarcus Feld", "With my best regards", "Teo", "Thank you, Marcus Feld"])
def test_courtesies_and_names_are_never_shown_as_the_reason(sign_off: str) -> None:
    question = "How does your team forecast strawberries after a heatwave"
    text = f"Hi Priya, I hope this message finds you well. {question}? {sign_off}"

    assert shown(text, KNOWN) == [(question, "reason.question")]


def test_a_thing_remembered_is_not_asked() -> None:
    text = "Do you remember the dryer that ate the tablecloth? How did you mend the drum?"

    assert shown(text) == [("How did you mend the drum", "reason.question")]


def test_a_question_once_asked_is_no_question_now() -> None:
    rules = [
        rule for _, rule in shown("I asked the question about rotas after your talk. Let us keep in touch.", KNOWN)
    ]

    assert "reason.question" not in rules


def test_the_act_of_connecting_alone_is_no_reason_and_shows_nothing() -> None:
    result = judge("Hi Olu, your Leeds talk made me rethink our bread orders. Adding you here!")

    assert (result.level, result.evidence) == (Level.NONE, ())


def test_a_courtesy_before_the_reason_is_not_quoted() -> None:
    text = "Nice to meet you on the ferry to Oban, and I would like to hear how you heat the aquarium in winter"

    assert shown(text) == [("I would like to hear how you heat the aquarium in winter", "reason.know")]


def test_what_somebody_is_or_praises_shows_no_vague_reason() -> None:
    text = "I study fisheries in Dakar. Your success is truly impressive. I hope to learn from you."
    assert shown(text, MET_IN_THE_RAIN) == [("I hope to learn from you", "reason.vague")]
