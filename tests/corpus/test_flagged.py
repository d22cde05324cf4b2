"""How often each flag is right."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker import grade
from corpus.flagged import LOWERING, counted_flags
from corpus.judged import Pair
from corpus.labelled import Labelled

GAP = grade("Hi [Name], please accept.")
LOUD = grade("PLEASE ACCEPT THIS REQUEST NOW!!!!")


def pairs(right: int, wrong: int, flag: str) -> Sequence[Pair]:
    """Make messages that raise *flag* rightly, and wrongly."""
    given = GAP if flag == "unfilled_placeholder" else LOUD
    return [
        (Labelled(str(number), "learner", "none", "", 0, 0, (flag,) * (number < right)), given)
        for number in range(right + wrong)
    ]


def test_flags_that_lower_a_level_are_those_of_the_rubric() -> None:
    lowering = "unfilled_placeholder wrong_name contradiction pitch gibberish copied_example hostile not_english"

    assert set(lowering.split()) == LOWERING


@pytest.mark.parametrize(
    ("flag", "right", "wrong", "low"),
    [
        ("unfilled_placeholder", 19, 1, False),
        ("unfilled_placeholder", 18, 1, True),
        ("unfilled_placeholder", 0, 1, True),
        ("shouting", 1, 9, False),
    ],
)
def test_a_flag_that_lowers_a_level_must_be_right_in_19_of_20(flag: str, right: int, wrong: int, low: bool) -> None:
    counted = counted_flags(pairs(right, wrong, flag))

    assert counted[flag] == {"labelled": right, "raised": right + wrong, "right": right, "low": low}


def test_copies_are_counted_beside_what_the_messages_hold() -> None:
    counted = counted_flags(pairs(1, 0, "shouting"))

    assert list(counted) == ["copied_example", "shouting"]
    assert not counted["copied_example"]["low"]
