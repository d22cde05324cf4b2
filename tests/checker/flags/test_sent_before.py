"""sent_before: what was written to somebody else, and work done twice."""

import pytest

from tests.checker.flags.conftest import Raise

TOM = {
    "recipient": {"name": "Tom Okafor", "company": "acme logistics", "headline": "Head of Planning at acme logistics"},
    "sender": {"name": "Sam Reyes", "role": "Junior planner at a bakery chain"},
    "relationship": {"kind": "stranger", "detail": "read his article on night shifts"},
}
PRIYA = (
    "Hi Priya, your talk at LogiCon on forecasting after a heatwave has kept me busy all week. "
    "I plan bread, which is stale by Friday. How do you know when to trust the model? Sam"
)
TEMPLATE = (
    "Hi Priya, I came across your profile and was impressed by your work at Harrow Foods. "
    "I am always looking to grow my network with people in the field. I would love to connect! Sam"
)


@pytest.mark.parametrize(
    "text",
    [
        TEMPLATE,
        TEMPLATE.replace("Priya", "Tom").replace("Harrow Foods", "Acme Logistics"),
        TEMPLATE.replace("Priya", "tom").replace("Harrow Foods", "acme logistics").lower(),
        TEMPLATE.replace("Priya", "Tom").replace("Harrow Foods", "Bank of America in Leeds").upper(),
        TEMPLATE.replace("Priya", "Mr Okafor").replace("impressed", "really impressed"),
        TEMPLATE.replace("’", "'").replace("!", " 🙂.").replace("Hi", "Hello"),
        TEMPLATE.partition(" I would")[0].replace("Priya", "Tom"),
        PRIYA.replace("Priya", "Tom").replace("LogiCon", "FreightFest").replace("heatwave", "flood"),
    ],
)
def test_a_message_with_only_the_names_changed_is_pointed_out_whole(raised: Raise, text: str) -> None:
    assert raised(text, TOM, sent=("Something else.", TEMPLATE, PRIYA))["sent_before"] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Tom, your article on night shifts describes our ovens. May I ask how you found drivers who stay? Sam",
        "Tom, I read your article twice. What did you change first? I plan bread. I would love to connect! Sam",
        "Hello Tom, I heard your talk at LogiCon too, on drivers. Which of the rosters would you try in a bakery?",
        "Hi Tom",
        "Hi Tom, your",
        "",
    ],
)
def test_an_honest_message_of_the_same_writer_is_left_alone(raised: Raise, text: str) -> None:
    assert "sent_before" not in raised(text, TOM, sent=(PRIYA, TEMPLATE))


def test_a_sentence_about_oneself_may_be_said_to_everybody(raised: Raise) -> None:
    about = "I plan bread for forty shops of a bakery chain and am retraining in analytics at night school."
    one = f"Hi Priya, your heatwave chart from LogiCon hangs above my desk. {about} Which model would you begin with?"
    other = f"Hi Tom, four in the morning is when our ovens start, so your article on night shifts rang true. {about}"

    assert "sent_before" not in raised(other, TOM, sent=(one,))


def test_without_earlier_messages_nothing_is_pointed_out(raised: Raise) -> None:
    assert "sent_before" not in raised(TEMPLATE, TOM)


def test_only_the_first_forty_are_compared(raised: Raise) -> None:
    others = tuple(f"Message {number}, about nothing." for number in range(40))

    assert "sent_before" in raised(TEMPLATE, TOM, sent=(*others[:39], TEMPLATE))
    assert "sent_before" not in raised(TEMPLATE, TOM, sent=(*others, TEMPLATE))
