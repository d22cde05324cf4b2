"""An exercise of each kind as its page shows it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker import grade
from checker.exercise import parse_exercise
from checker.situation import Profile, Situation
from exercises import show
from exercises.catalogue import pool
from exercises.course_exercise import CourseExercise, Effect
from exercises.final import assessment
from exercises.loader import load
from exercises.page import exercise_html
from exercises.wording import say
from tests.exercises.conftest import Write
from tests.exercises.kinds import put
from tests.exercises.outline import Outline

ARCHIVE = "checker-0.zip"


@pytest.fixture
def exercise(write: Write) -> CourseExercise:
    return load("noisy-streets", write())


def test_an_exercise_shows_all_that_a_learner_needs(exercise: CourseExercise) -> None:
    shown = Outline(exercise_html(exercise, ARCHIVE))
    situation = exercise.situation

    for text in (exercise.title, situation.goal, situation.sender.name, situation.relationship.detail):
        assert text in shown.text
    for text in (*exercise.hints, *(answer.text for answer in exercise.model_answers)):
        assert text in shown.text
    recipient = situation.recipient
    for text in (recipient.name, recipient.headline, recipient.location, recipient.about, *recipient.activity):
        assert text in shown.text


def test_an_exercise_tells_scripts_what_they_need(exercise: CourseExercise) -> None:
    attributes = dict(Outline(exercise_html(exercise, ARCHIVE)).elements)["connect-exercise"]

    assert attributes == {
        "id": "exercise-noisy-streets",
        "class": "cw-exercise",
        "data-exercise": "noisy-streets",
        "data-kind": "write",
        "data-rule": "1",
        "data-limit": str(exercise.situation.limit),
        "data-checker": ARCHIVE,
        "data-search-exclude": None,
    }


def test_the_data_block_is_what_the_checker_reads(exercise: CourseExercise) -> None:
    html = exercise_html(exercise, ARCHIVE)
    block = re.search(r'<script type="application/json" class="cw-exercise__data">(.*?)</script>', html)
    assert block is not None
    parsed = parse_exercise(block[1])

    assert parsed.id == exercise.id
    assert parsed.situation == exercise.situation
    assert parsed.examples == tuple(answer.text for answer in exercise.model_answers)
    assert parsed.given == exercise.start
    assert [(known.fact, known.paraphrases) for known in parsed.retold] == [
        (known.fact, known.paraphrases) for known in exercise.facts
    ]


def test_what_an_author_writes_is_text_and_never_markup(exercise: CourseExercise) -> None:
    nasty = '</script><img src=x onerror="alert(1)"> & {{ x }} **b**'
    recipient = Profile(nasty, nasty, nasty, nasty, nasty, (nasty,), (nasty,), (nasty,), (nasty,), (nasty,))
    situation = replace(exercise.situation, recipient=recipient, goal=nasty)
    shown = Outline(
        exercise_html(replace(exercise, title=nasty, task=nasty, hints=(nasty,), situation=situation), ARCHIVE)
    )

    assert not {"img", "b", "strong"} & {tag for tag, _ in shown.elements}
    assert [tag for tag, _ in shown.elements].count("script") == 1
    assert shown.text.count(nasty) >= 12


def test_no_element_carries_a_style_or_a_handler(exercise: CourseExercise) -> None:
    shown = Outline(exercise_html(exercise, ARCHIVE))

    names = {name for _, attributes in shown.elements for name in attributes}
    assert not {name for name in names if name == "style" or name.startswith("on")}


def test_an_unknown_exercise_stops_the_build_with_one_sentence(caplog: pytest.LogCaptureFixture) -> None:
    assert show("after-the-tallk") == ""
    assert len(caplog.records) == 1
    assert "exercises/en/after-the-tallk.toml: id: " in caplog.text


def test_an_exercise_with_an_unknown_relationship_shows_what_is_known(exercise: CourseExercise) -> None:
    bare = replace(exercise, situation=Situation(goal="Learn"), model_answers=(), task="", hints=())
    shown = Outline(exercise_html(bare, ARCHIVE))

    assert [tag for tag, _ in shown.elements].count("dt") == 1
    assert f"{say('exercise.goal')}Learn" in shown.text


def shown_of(kind: str, folder: Path) -> tuple[CourseExercise, Outline]:
    """Give an exercise of *kind* and its page."""
    exercise = load("of-a-kind", put(folder, kind))
    return exercise, Outline(exercise_html(exercise, ARCHIVE))


def data_of(exercise: CourseExercise) -> dict[str, Any]:
    block = re.search(r'class="cw-exercise__data">(.*?)</script>', exercise_html(exercise, ARCHIVE))
    assert block is not None
    data: dict[str, Any] = json.loads(block[1])
    return data


@pytest.mark.parametrize("kind", ["write", "rewrite", "shorten", "spot", "calibrate", "choose"])
def test_an_exercise_of_every_kind_names_itself_and_says_what_to_do_without_a_script(kind: str, tmp_path: Path) -> None:
    exercise, shown = shown_of(kind, tmp_path)
    attributes = dict(shown.elements)["connect-exercise"]

    assert attributes["data-kind"] == kind
    assert say(f"exercise.kinds.{exercise.kind}") in shown.text
    is_silent = kind in {"spot", "choose"}
    assert (say("unscripted.marking") in shown.text, say("unscripted.message") in shown.text) == (
        is_silent,
        not is_silent,
    )


def test_what_is_weak_is_marked_in_the_message_and_listed_in_its_order(tmp_path: Path) -> None:
    exercise, shown = shown_of("rewrite", tmp_path)

    assert "Hi Ewa, what an impressive profile1! I would love to have you in my network2. Rohan" in shown.text
    assert shown.text.index("It fits everybody who has one.") < shown.text.index("A wish for a click is no reason.")
    assert [attributes["class"] for tag, attributes in shown.elements if tag == "mark"][:2] == [
        "cw-mark cw-mark--harm"
    ] * 2
    assert data_of(exercise)["given"] == exercise.start


def test_a_message_to_mark_keeps_its_answers_behind_a_door(tmp_path: Path) -> None:
    exercise, shown = shown_of("spot", tmp_path)
    data = data_of(exercise)

    assert exercise.start in shown.text
    assert shown.text.index(say("exercise.answers")) < shown.text.index("So has everybody.")
    assert [name for effect in Effect if (name := say(f"spot.effects.{effect}")) in shown.text] == [
        say(f"spot.effects.{effect}") for effect in Effect
    ]
    assert data.keys() == {"id", "text", "segments"}
    assert [segment["effects"] for segment in data["segments"]] == [[], [], ["personal"], ["reason"], ["harm"], []]


def test_samples_are_shown_with_what_the_checker_says_of_them(tmp_path: Path) -> None:
    exercise, shown = shown_of("calibrate", tmp_path)
    samples = data_of(exercise)["samples"]

    for sample, told in zip(exercise.samples, samples, strict=True):
        graded = grade(sample.text, exercise.situation)
        assert sample.text in shown.text
        assert (told["text"], told["why"]) == (sample.text, sample.why)
        assert told["criteria"] == {
            "personalisation": {"level": sample.personalisation, "feedback": graded.personalisation.feedback},
            "reason": {"level": sample.reason, "feedback": graded.reason.feedback},
        }
    assert "Personalisation: generic · Reason: none" in shown.text


def test_everybody_to_choose_from_is_shown_with_what_comes_of_each_choice(tmp_path: Path) -> None:
    exercise, shown = shown_of("choose", tmp_path)

    assert [tag for tag, _ in shown.elements].count("article") == 6
    assert f"Ask now ({say('exercise.best')}): Now 1.Ask later: Later 1.Leave: Leave 1." in shown.text
    assert data_of(exercise)["candidates"][1] == {
        "name": "Person 2",
        "best": "leave",
        "fine": "",
        "value": 0,
        "outcomes": {"now": "Now 2.", "later": "Later 2.", "leave": "Leave 2."},
    }


def test_no_kind_carries_a_style_a_handler_or_an_authors_markup(tmp_path: Path) -> None:
    nasty = "<b onclick=alert(1)>&amp;"
    for kind in ("rewrite", "spot", "calibrate", "choose"):
        exercise = load("of-a-kind", put(tmp_path, kind))
        marks = tuple(replace(mark, why=nasty) for mark in exercise.marks)
        samples = tuple(replace(sample, why=nasty) for sample in exercise.samples)
        people = tuple(replace(one, tie=nasty) for one in exercise.candidates)
        html = exercise_html(replace(exercise, marks=marks, samples=samples, candidates=people), ARCHIVE)
        shown = Outline(html)

        assert "b" not in {tag for tag, _ in shown.elements}
        assert nasty in shown.text
        assert not {name for _, attributes in shown.elements for name in attributes if name.startswith(("on", "style"))}


def test_the_assessment_stands_in_a_block_that_markdown_leaves_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exercises.final.archive_name", lambda: ARCHIVE)
    html = assessment.__wrapped__()  # type: ignore[attr-defined]  # the door around it logs and shows nothing
    shown = Outline(html)

    assert [tag for tag, _ in shown.elements[:2]] == ["div", "connect-assessment"]
    assert html.startswith('<div class="cw-place">')
    assert sum("data-kind" in attributes for _, attributes in shown.elements) == len(pool())
