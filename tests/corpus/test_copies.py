"""Copies of examples that are made to measure how they are told."""

from __future__ import annotations

import pytest

from checker.assessment import Span
from corpus import copies
from corpus.copies import CHANGES, counted_copies

TEXT = "Dear Ana, I like your map of benches, and plan a walk. Which bench would you build first? Sam Reyes"


def test_copies_are_told_from_ones_own_work_nearly_always() -> None:
    found = counted_copies()

    assert found["right"] >= 0.95 * found["raised"]
    assert found["right"] >= 0.9 * found["labelled"]
    assert found["labelled"] >= 400
    assert found["others"] >= 150


def test_a_checker_that_takes_everything_for_a_copy_is_wrong_about_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "find_copied", lambda _: iter([Span(0, 1)]))
    found = counted_copies()

    assert found["right"] == found["labelled"]
    assert found["raised"] == found["labelled"] + found["others"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("nothing", TEXT),
        (
            "small letters without marks",
            "dear ana i like your map of benches and plan a walk which bench would you build first sam reyes",
        ),
        (
            "every tenth word left out",
            "Dear Ana, I like your map of benches, and a walk. Which bench would you build first? Sam",
        ),
        (
            "every sixth word misspelt",
            "Dear Ana, I like your mpa of benches, and plan a wlak. Which bench would you build frist? Sam Reyes",
        ),
        (
            "other words",
            "Dear Ana, I love your map of benches, and organise a walk. Which bench should you build first? Sam Reyes",
        ),
        (
            "another greeting and name",
            (
                "Good morning, I like your map of benches, and plan a walk. Which bench would you build first?"
                " With best regards, Kim"
            ),
        ),
        (
            "the first sentence last",
            "Which bench would you build first? Sam Reyes Dear Ana, I like your map of benches, and plan a walk.",
        ),
        ("a sentence of one's own", f"{TEXT} I would be glad to hear from you when you have time."),
        (
            "several at once",
            (
                "Which bench should you build first? Sam Reyes Dear Ana, I love your map of benches,"
                " and organise a walk. With best regards, Kim"
            ),
        ),
    ],
)
def test_anothers_work_is_changed_a_little(change: str, expected: str) -> None:
    assert CHANGES[change](TEXT) == expected


def test_every_change_is_tested() -> None:
    assert len(CHANGES) == 9
