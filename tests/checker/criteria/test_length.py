"""Length: the count of a browser's text box, and what the learner reads about it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.criteria.length import count_units, judge_length


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("  \n\t ", 0), (" Hi Ana ", 6), ("👋", 2), ("👩‍🚒", 5), ("é", 1), ("e\u0301", 2), ("a\r\nb", 3)],
)
def test_characters_are_counted_as_a_text_box_counts_them(text: str, count: int) -> None:
    assert count_units(text) == count


@pytest.mark.parametrize(
    ("length", "limit", "level", "feedback"),
    [
        (0, 300, 0, "The message is still empty."),
        (1, 300, 2, "It fits into the limit of 300 with 1."),
        (200, 300, 2, "It fits into the limit of 300 with 200."),
        (201, 300, 2, "It fits into 300 with 201 characters; a free account may have only 200."),
        (300, 300, 2, "It fits into 300 with 300 characters; a free account may have only 200."),
        (301, 300, 0, "301 characters, 1 over the limit of 300: could the greeting or the ending be shorter?"),
        (200, 200, 2, "It fits into the limit of 200 with 200."),
        (201, 200, 0, "201 characters, 1 over the limit of 200: is there a “very” or a “just” in it?"),
        (350, 300, 0, "350 characters, 50 over the limit of 300: what could wait for your second message?"),
    ],
)
def test_a_message_passes_up_to_its_limit_and_hears_of_free_accounts(
    length: int, limit: int, level: int, feedback: str
) -> None:
    result = judge_length("x" * length, limit)

    assert (result.level, result.count, result.limit, result.feedback) == (level, length, limit, feedback)


@given(st.text(max_size=400), st.integers(1, 10_000))
def test_what_is_said_of_length_is_one_short_sentence(text: str, limit: int) -> None:
    said = judge_length(text, limit).feedback

    assert len(said) <= 140
    assert re.fullmatch(r"[^.?!]+[.?]", said)
