"""Messages that a page shows marked and graded."""

from __future__ import annotations

import logging

import pytest

from checker import grade
from exercises import annotated, compare
from exercises.loader import load
from exercises.marks import Mark, marked
from exercises.wording import say
from tests.exercises.outline import Outline


def test_marks_may_overlap_touch_and_nest() -> None:
    marks = [Mark(0, 5, "personalisation", "one"), Mark(3, 8, "reason", "two"), Mark(8, 9, "reason", "")]
    shown = Outline(marked("abcdefghi<", marks))

    assert shown.text == "abcdefghi<"
    assert sum(tag == "span" for tag, _ in shown.elements) == 2
    assert [attributes["class"] for tag, attributes in shown.elements if tag == "mark"] == [
        "cw-mark cw-mark--personalisation",
        "cw-mark cw-mark--personalisation",
        "cw-mark cw-mark--reason",
        "cw-mark cw-mark--reason",
        "cw-mark cw-mark--reason",
    ]


def test_an_example_shows_the_levels_that_the_checker_gives() -> None:
    text = "Hi Olu, loved your talk! Let's connect. Hanna"
    graded = grade(text, load("after-the-talk").situation)
    shown = Outline(annotated(text, exercise="after-the-talk", label="Before"))

    assert f"Personalisation: {say(f'levels.personalisation.{graded.personalisation.level:d}')}" in shown.text
    assert f"Reason: {say(f'levels.reason.{graded.reason.level:d}')}" in shown.text
    assert graded.personalisation.feedback in shown.text
    assert shown.text.startswith("Before")


def test_weak_stands_beside_good() -> None:
    exercise = load("after-the-talk")
    good, weak = exercise.model_answers[0].text, exercise.weak_answers[0].text
    shown = Outline(compare("after-the-talk", good=good, weak=weak))

    captions = [tag for tag, _ in shown.elements].count("figcaption")
    assert captions == 2
    assert shown.text.index("Weak") < shown.text.index("Good")


@pytest.mark.parametrize("swapped", ["good", "weak"])
def test_an_example_that_is_not_what_it_is_called_stops_the_build(
    swapped: str, caplog: pytest.LogCaptureFixture
) -> None:
    exercise = load("after-the-talk")
    good, weak = exercise.model_answers[0].text, exercise.weak_answers[0].text
    answers = {"good": good, "weak": good} if swapped == "weak" else {"good": weak, "weak": weak}

    assert compare("after-the-talk", good=answers["good"], weak=answers["weak"]) == ""
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert caplog.records[0].name == "mkdocs.exercises"
    assert f"compare(after-the-talk): {swapped}: " in caplog.text


def test_a_situation_with_a_mistake_stops_the_build_with_one_sentence(caplog: pytest.LogCaptureFixture) -> None:
    assert annotated("Hello", situation={"limit": "long"}) == ""
    assert [record.getMessage() for record in caplog.records] == [
        "situation.limit must be a whole number from 1 to 10000"
    ]
