from __future__ import annotations

import tomllib
from dataclasses import fields

from checker.situation import KEYS
from exercises.__main__ import TEMPLATE
from exercises.course_exercise import CourseExercise, ExerciseKind, Way
from exercises.loader import load
from tests.exercises.conftest import Write


def test_the_template_is_a_valid_exercise(write: Write) -> None:
    assert load("noisy-streets", write()).title == "The map of noisy streets"


def test_the_template_shows_every_key_an_exercise_can_have() -> None:
    text = TEMPLATE.read_text("utf-8")
    keys = {field.name for field in fields(CourseExercise)} - {"id", "situation", "facts"}
    tables = {"[situation]", "[[facts]]", "[[model_answers]]", "[[weak_answers]]"}

    missing = {key for key in keys - {"model_answers", "weak_answers"} if f"{key} = " not in text}
    assert missing == set()
    assert {table for table in tables if table not in text} == set()


def test_the_template_shows_every_key_a_situation_can_have() -> None:
    situation = tomllib.loads(TEMPLATE.read_text("utf-8"))["situation"]

    for part, keys in KEYS.items():
        assert set(situation[part] if part else situation) == set(keys)


def test_the_template_names_every_choice() -> None:
    text = TEMPLATE.read_text("utf-8")

    for choice in (*ExerciseKind, *Way):
        assert choice in text
