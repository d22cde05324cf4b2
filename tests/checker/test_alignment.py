from __future__ import annotations

import pytest

from checker.alignment import concept, is_kindred, is_near, number, rarity
from checker.stemming import stem


@pytest.mark.parametrize(
    ("word", "digits"), [("eleven", "11"), ("forty", "40"), ("007", "7"), ("0", "0"), ("tree", None)]
)
def test_a_number_reads_as_digits(word: str, digits: str | None) -> None:
    assert number(word) == digits


@pytest.mark.parametrize(
    ("one", "other"), [("portside", "portsyde"), ("xochitl", "xochtil"), ("barrientos", "barientos")]
)
def test_a_letter_or_two_apart_is_a_near_spelling(one: str, other: str) -> None:
    assert is_near(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("waiting", "wanting"), ("nair", "nais"), ("kestrel", "restrel"), ("a", "b")]
)
def test_other_words_are_no_near_spelling(one: str, other: str) -> None:
    assert not is_near(one, other)


def test_words_of_one_family_are_kindred() -> None:
    assert is_kindred(stem("fermentors"), stem("fermenting"))
    assert not is_kindred(stem("conversation"), stem("conservation"))


def test_the_seldom_word_says_most() -> None:
    assert [rarity(stem(word)) for word in ("the", "network", "truck", "herring", "portside")] == [
        0.0,
        0.1,
        0.45,
        0.75,
        1.0,
    ]


def test_words_that_stand_for_each_other_share_a_group() -> None:
    assert concept(stem("lorry")) == concept(stem("trucks")) is not None
    assert concept(stem("lorry")) != concept(stem("wedding"))
    assert concept("avocado") is None
