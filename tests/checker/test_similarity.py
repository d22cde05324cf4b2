"""How alike two messages are: the same whichever comes first of equals, and quick."""

import timeit

from hypothesis import given
from hypothesis import strategies as st

from checker.message import message_of
from checker.similarity import are_alike

texts = st.text(st.characters(codec="utf-8"), max_size=400)
words = st.lists(st.sampled_from("I would love to see how your oven bakes bread at night when Priya sleeps".split()))


def alike(one: str, other: str, masked: frozenset[str] = frozenset()) -> bool:
    """Compare two texts."""
    return are_alike(message_of(one).words, message_of(other).words, masked)


@given(texts)
def test_every_message_with_words_is_like_itself(text: str) -> None:
    assert alike(text, text) == bool(message_of(text).words)


@given(texts, texts)
def test_the_answer_is_the_same_every_time(one: str, other: str) -> None:
    assert alike(one, other) == alike(one, other)


@given(words, st.sampled_from(["Priya", "Okafor", "Zsófia Kertész-Bánki", "O'Neill", "李明"]))
def test_another_name_in_the_greeting_changes_nothing(row: list[str], name: str) -> None:
    rest = "the bread of " + " ".join(row).lower()

    assert alike(f"Hi {name}, {rest}", f"Hi Tom, {rest}")


@given(words.filter(bool))
def test_what_shares_no_word_is_not_alike(row: list[str]) -> None:
    assert not alike(" ".join(row), "Nobody expects mountain goats, violins or umbrellas.")


def test_ten_thousand_characters_are_compared_at_once() -> None:
    for text in ("a " * 5000, "A b " * 2500, "Priya Nair of " * 715, "one two three four " * 530):
        pair = message_of(text).words, message_of(text[2:]).words

        assert min(timeit.repeat(lambda: are_alike(*pair, frozenset({"four"})), number=1, repeat=5)) < 0.02  # noqa: B023
