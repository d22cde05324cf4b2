"""What changes nothing about a reason, and what never lifts one."""

import unicodedata

import pytest

from checker import Situation
from checker.assessment import Level
from checker.criteria.reason_features import features
from checker.message import Message
from checker.reading import Reading
from tests.checker.criteria.reasons import KNOWN, judge
from tests.pace import shortest_time


@pytest.mark.parametrize(
    "junk",
    ["asdf qwer zxcv hjkl", "synergy leadership network value growth", "because reason goal learn topic"],
)
@pytest.mark.parametrize("text", ["I'd like to connect with you", "I hope to learn from you."])
def test_keywords_added_at_the_end_lift_nothing(text: str, junk: str) -> None:
    assert judge(f"{text} {junk}").level <= judge(text).level


@pytest.mark.parametrize("name", ["王芳", "Will May", "Nguyễn Thị My", "Siobhán O'Shaughnessy", "Hope Question"])
def test_a_name_changes_nothing(name: str) -> None:
    recipient = {"name": name, "headline": "Head of Supply Chain Analytics"}
    text = "Hi {}, I'd like to learn how you plan strawberries. Best wishes, Sam"
    named = Situation.from_object({"recipient": recipient})
    other = Situation.from_object({"recipient": {**recipient, "name": "Priya"}})

    assert features(Reading(Message(text.format(name)), named)) == features(
        Reading(Message(text.format("Priya")), other)
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("'", "\u2019"),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "  "),
        lambda text: text + " 🙂\r\n",
    ],
)
def test_typography_changes_nothing(change: object) -> None:
    assert callable(change)
    text = "Hi José, I'd love to hear how you fire clay in Málaga. What's your kiln?"

    assert judge(change(text)).level is judge(text).level is Level.FULL


def test_a_row_of_digits_takes_no_longer_than_other_junk() -> None:
    digits, words = "1" * 10_000, "an oak " * 1_430

    assert shortest_time(lambda: judge(digits)) < 4 * shortest_time(lambda: judge(words))


@pytest.mark.parametrize("name", ["jo", "Bo", "thanks, ana", "cheers li"])
def test_a_name_at_the_end_cuts_nothing_off(name: str) -> None:
    assert judge(f"How does your team forecast strawberries after a heatwave? {name}", KNOWN).level is Level.FULL


@pytest.mark.parametrize(
    "junk",
    [
        "1234567890 9876543210",
        "42 42 42",
        "?",
        "!!!! ????",
        "#network #growth #success",
        "zebra lamp quantum bicycle river",
        "question advice how what why",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "Good evening ma. My name is Tobi. I would be glad if you could accept me.",
        "Hi Themba, Lindiwe Mokoena told me that you repaired the clock. Connecting!",
        "I'd love to connect",
        "I hope to learn from you.",
    ],
)
def test_nothing_added_at_either_end_lifts_a_level(text: str, junk: str) -> None:
    level = judge(text).level

    assert judge(f"{text} {junk}").level <= level
    assert judge(f"{text}\n\n{junk}").level <= level
    assert judge(f"{junk} {text}").level <= level
