"""copied_example: an example with little changed, and work of one's own."""

from pathlib import Path

import pytest

from checker import grade
from checker.exercise import load_exercise
from tests.checker.flags.conftest import Raise

EXAMPLE = (
    "Hi Priya, your talk at LogiCon on forecasting after a heatwave has kept me busy all week. "
    "I plan cakes, which spoil faster than lettuce. How do you know when to trust the model?"
)
GIVEN = (
    "Dear Priya, I hope this finds you well. Your talk at LogiCon on forecasting after a heatwave has kept me busy "
    "all week, and I wanted to tell you so. I plan cakes, which spoil faster than lettuce, as you may know."
)


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE,
        EXAMPLE.upper(),
        EXAMPLE.replace("Priya", "Anna").replace("cakes", "pastries"),
        EXAMPLE + " Thanks, Sam",
        EXAMPLE.partition(". ")[0] + ".",
    ],
)
def test_an_example_with_little_changed_is_pointed_out(raised: Raise, text: str) -> None:
    assert raised(text, examples=("Another one.", EXAMPLE))["copied_example"] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Priya, your LogiCon talk stays with me. How do you plan after a heatwave?",
        "Your talk at LogiCon was good. I plan flowers, and they wilt. When do you trust the model?",
        "",
    ],
)
def test_ones_own_words_are_left_alone(raised: Raise, text: str) -> None:
    assert "copied_example" not in raised(text, examples=(EXAMPLE,))


def test_keeping_words_of_the_text_to_shorten_is_no_copy(raised: Raise) -> None:
    text = "Your talk at LogiCon on forecasting after a heatwave has kept me busy all week. I plan cakes."

    assert "copied_example" in raised(text, examples=(EXAMPLE,))
    assert "copied_example" not in raised(text, examples=(EXAMPLE,), given=GIVEN)


def test_words_of_the_situation_are_nobodys_copy(raised: Raise) -> None:
    situation = {"goal": "Ask how she plans after a heatwave, when the lettuce spoils and nobody trusts the model"}
    example = "Hello Priya, how do you plan after a heatwave, when the lettuce spoils and nobody trusts the model?"
    text = "Priya, tell me: what happens after a heatwave, when the lettuce spoils and nobody trusts the model?"

    assert "copied_example" not in raised(text, situation, examples=(example,))
    assert "copied_example" in raised(text, examples=(example,))


COURSE = Path("exercises/en")
INTRODUCTION, PROJECT, THANKS = "shorten-the-introduction", "shorten-the-project", "shorten-the-thank-you"

CUTS = [
    (
        INTRODUCTION,
        (
            "Dear Sunniva, Frieda Anker introduced us last week. I run meals by bicycle in Thessaloniki and our "
            "volunteers leave after three months. How do you keep yours for years? Teo"
        ),
    ),
    (
        INTRODUCTION,
        (
            "Dear Sunniva, last week Frieda Anker introduced us by e-mail. My project here delivers hot meals "
            "by bicycle, and most of our volunteers leave after three months. How do you keep yours for years? Teo"
        ),
    ),
    (
        INTRODUCTION,
        (
            "Dear Sunniva, Frieda Anker introduced us by e-mail last week. We are losing most of our volunteers after "
            "three months. I would be very interested to learn how you keep yours for years. Teo Palamaris"
        ),
    ),
    (
        PROJECT,
        (
            "Hello Ioana, in the summer of 2017 I worked on your parish maps in Cluj with you and Radu. I was the "
            "Norwegian who always opened the windows. We are going to scan four thousand sea charts: how did you build "
            "the file names, and have they lasted? Kjersti"
        ),
    ),
    (
        PROJECT,
        (
            "Dear Ioana, I worked with you and Radu on the parish maps in Cluj in the summer of 2017. Now I scan 4,000 "
            "sea charts in Tromsø and would like to ask how you built your file names. Kjersti Nylund"
        ),
    ),
    (
        PROJECT,
        (
            "Ioana, I was the Norwegian who opened the windows in Cluj in 2017. I shall scan 4,000 sea charts in "
            "Tromsø. How did you build the file names of the parish maps, and have they lasted? Kjersti"
        ),
    ),
    (
        THANKS,
        (
            "Dear Ursula, at the founders' evening you said that I should rent the smaller shop. You were right:  "
            "we have no debts. May I show you the figures of the half-year in October? Mehmet"
        ),
    ),
    (
        THANKS,
        (
            "Dear Ursula, you read my plan for the workshop in March and told me to rent the smaller shop. I did"
            " and we have no debts. In October I will show you the figures. Thank you! Mehmet"
        ),
    ),
    (
        THANKS,
        (
            "The smaller shop was right, Ursula. We opened in May without debts. Thank you! May I show you the "
            "half-year's figures in October, as you asked? Mehmet Saruhan"
        ),
    ),
]


@pytest.mark.parametrize(("id", "text"), CUTS)
def test_an_honest_cut_of_the_text_to_shorten_is_no_copy(id: str, text: str) -> None:
    exercise = load_exercise(COURSE, id)
    flags = grade(text, exercise.situation, exercise.examples, exercise.given).flags

    assert "copied_example" not in [flag.flag for flag in flags]


@pytest.mark.parametrize("id", [INTRODUCTION, PROJECT, THANKS])
def test_a_model_answer_in_the_place_of_a_cut_is_a_copy(id: str) -> None:
    exercise = load_exercise(COURSE, id)

    for text in exercise.examples:
        shouted = grade(text.strip().upper() + "!", exercise.situation, exercise.examples, exercise.given)
        assert "copied_example" in [flag.flag for flag in shouted.flags]


def test_every_model_answer_of_the_course_is_known_again() -> None:
    for file in sorted(COURSE.glob("*.toml")):
        exercise = load_exercise(COURSE, file.stem)
        for text in exercise.examples:
            flags = grade(text, exercise.situation, exercise.examples, exercise.given).flags
            assert "copied_example" in [flag.flag for flag in flags], (file.stem, text)
