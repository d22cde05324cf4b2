"""How long grading takes, beside what the usual message takes in the same run: no seconds of any machine."""

from functools import cache
from statistics import median

import pytest

from checker import Situation, grade
from corpus.labelled import labelled, situations
from publishing.measure_pace import NASTY
from tests.pace import shortest_time

#: The usual message takes less than 2 ms on a machine with nothing else to do, so this is some 50 ms there.
MOST_OF_ANYTHING = 25
MOST_OF_A_MESSAGE = 10

SITUATION = next(iter(situations().values()))
MESSAGES = [message for message in labelled() if message.set in {"learner", "public", "attack", "plain"}][::35]


def time_of(text: str, situation: Situation) -> float:
    """Measure one grade."""
    return shortest_time(lambda: grade(text, situation), 3)


@cache
def times() -> list[float]:
    """Measure messages from all over the corpus."""
    return [time_of(message.text, message.situation) for message in MESSAGES]


def test_no_message_of_the_corpus_takes_many_times_as_long_as_the_usual_one() -> None:
    assert max(times()) < MOST_OF_A_MESSAGE * median(times())


@pytest.mark.parametrize("piece", NASTY, ids=ascii)
def test_ten_thousand_characters_of_anything_take_no_longer_than_some_messages(piece: str) -> None:
    text = (piece * 10_000)[:10_000]

    assert time_of(text, SITUATION) < MOST_OF_ANYTHING * median(times())
