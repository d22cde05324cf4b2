from __future__ import annotations

import re
import tomllib
from dataclasses import fields

import pytest

from checker.situation import KEYS
from exercises.__main__ import TEMPLATE
from exercises.course_exercise import Choice, CourseExercise, Effect, ExerciseKind, Way
from exercises.loader import load
from tests.exercises.conftest import Write
from tests.exercises.kinds import tables


def test_the_template_is_a_valid_exercise(write: Write) -> None:
    assert load("noisy-streets", write()).title == "The map of noisy streets"


def test_the_template_shows_every_key_an_exercise_can_have() -> None:
    text = TEMPLATE.read_text("utf-8")
    tables = ("situation", "facts", "model_answers", "weak_answers", "marks", "samples", "candidates")
    keys = {field.name for field in fields(CourseExercise)} - {"id", *tables}

    assert {key for key in keys if f"{key} = " not in text} == set()
    assert {table for table in tables if f"[{table}]" not in text} == set()


@pytest.mark.parametrize("kind", ["rewrite", "spot", "calibrate", "choose"])
def test_the_template_shows_every_key_of_the_tables_that_only_some_kinds_have(kind: str) -> None:
    text = TEMPLATE.read_text("utf-8")
    remarks = text[text.index("# [[marks]]") :]
    shown = tomllib.loads("\n".join(re.findall(r"^# (\[\[.*|[a-z]+ = .*)", remarks, re.MULTILINE)))
    used = tables(kind)

    for table in ("marks", "samples", "candidates"):
        assert {*used.get(table, [{}])[0]} <= {*shown[table][0]}


def test_the_template_shows_every_key_a_situation_can_have() -> None:
    situation = tomllib.loads(TEMPLATE.read_text("utf-8"))["situation"]

    for part, keys in KEYS.items():
        assert set(situation[part] if part else situation) == set(keys)


def test_the_template_names_every_choice() -> None:
    text = TEMPLATE.read_text("utf-8")

    for choice in (*ExerciseKind, *Way, *Effect, *Choice):
        assert choice in text
