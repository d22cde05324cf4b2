"""What an author's mistake does to `mkdocs build --strict`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker import rules_hash
from publishing import ROOT
from tests.exercises.conftest import Write

CONFIG = """
site_name: One exercise
theme: {name: mkdocs}
plugins: [markdown-exec]
markdown_extensions: [pymdownx.superfences]
"""
PAGE = """
```python exec="on" html="on"
import exercises

print(exercises.show("noisy-streets"))
```
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Lay out a course of one page, with packages of its own and room for one exercise."""
    course = tmp_path / "course"
    for package in ("checker", "exercises"):
        shutil.copytree(ROOT / package, course / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(course / "exercises" / "en")
    (course / "exercises" / "en").mkdir()
    runtime = course / "docs" / "runtime"
    runtime.mkdir(parents=True)
    (runtime / "manifest.json").write_text(json.dumps({"checker": "checker.zip", "rules": rules_hash()}))
    (runtime / "checker.zip").write_bytes(b"")
    shutil.copytree(ROOT / "docs" / "javascripts" / "strings", course / "docs" / "javascripts" / "strings")
    (course / "docs" / "index.md").write_text(PAGE)
    (course / "mkdocs.yml").write_text(CONFIG)
    return course


def build(course: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True, check=False, env={"PYTHONPATH": "."})
    return done.returncode, done.stderr


def errors(log: str) -> list[str]:
    return [line.split("-", 1)[1].strip() for line in log.splitlines() if line.startswith("ERROR")]


def test_a_good_exercise_is_built(write: Write, course: Path) -> None:
    shutil.copy(write() / "noisy-streets.toml", course / "exercises" / "en")

    status, log = build(course)
    assert (status, errors(log)) == (0, []), log
    assert "The map of noisy streets" in (course / "site" / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("limit = 300", "limits = 300", 'situation.limits: is not a key that exercises have; did you mean "limit"?'),
        ('voice = "brief"', 'voice = "warm"', "model_answers[1].voice: is the voice of model_answers[0] too"),
        ("limit = 300", "limit = 200", "model_answers[0].text: does not pass: length is 221 of 200 characters"),
        ('# next = "after-the-talk"', 'next = "gone"', 'next: names no exercise: "gone"'),
        (
            "rule = 1 ",
            "rule = ",
            'line 8: is not TOML: invalid value (a text stands between straight quotation marks, "like this")',
        ),
    ],
)
def test_a_mistake_stops_the_build_in_one_line(write: Write, course: Path, old: str, new: str, expected: str) -> None:
    shutil.copy(write((old, new)) / "noisy-streets.toml", course / "exercises" / "en")

    status, log = build(course)
    assert (status, errors(log)) == (1, [f"exercises/en/noisy-streets.toml: {expected}"]), log
    assert "Traceback" not in log


def test_a_mistake_is_told_once_however_many_pages_meet_it(write: Write, course: Path) -> None:
    shutil.copy(write(("limit = 300", "limits = 300")) / "noisy-streets.toml", course / "exercises" / "en")
    numbers = 'exercises.in_numbers("{count}, {hours}")'
    for name, call in (("practice", "exercises.catalogue()"), ("about", numbers)):
        (course / "docs" / f"{name}.md").write_text(PAGE.replace('exercises.show("noisy-streets")', call))

    reason = 'situation.limits: is not a key that exercises have; did you mean "limit"?'
    status, log = build(course)
    assert (status, errors(log)) == (1, [f"exercises/en/noisy-streets.toml: {reason}"]), log
    assert "Traceback" not in log


def test_the_numbers_of_all_exercises_can_be_told(write: Write, course: Path) -> None:
    shutil.copy(write() / "noisy-streets.toml", course / "exercises" / "en")
    numbers = PAGE.replace('exercises.show("noisy-streets")', 'exercises.in_numbers("{count}, in {hours}")')
    (course / "docs" / "about.md").write_text(numbers)

    assert build(course)[0] == 0
    assert "1, in 0 hours" in (course / "site" / "about" / "index.html").read_text("utf-8")
