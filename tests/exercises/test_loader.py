from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.exercise import load_exercise
from checker.situation import FREE_LIMIT, Kind
from exercises.__main__ import main
from exercises.course_exercise import ExerciseKind, Way
from exercises.errors import ExerciseError
from exercises.loader import FOLDER, load, load_all
from tests.exercises.conftest import Write
from tests.exercises.mistakes import told

SHORTER = (" I plan walking routes for children who are easily startled.", "")


def test_an_exercise_is_loaded_as_its_file_tells_it(write: Write) -> None:
    exercise = load("noisy-streets", write())

    assert exercise.id == "noisy-streets"
    assert exercise.kind is ExerciseKind.WRITE
    assert exercise.rule == 1
    assert exercise.way is Way.COMPLIMENT
    assert exercise.title == "The map of noisy streets"
    assert exercise.task.startswith("Ewa drew a map")
    assert len(exercise.hints) == 3
    assert (exercise.next, exercise.start) == ("", "")
    assert exercise.situation.recipient.name == "Ewa Lisiecka-Brandt"
    assert exercise.situation.relationship.kind is Kind.STRANGER
    assert exercise.facts[1].fact == "why wet cobbles are louder than dry ones"
    assert [answer.voice for answer in exercise.model_answers] == ["warm", "brief"]
    assert [(answer.personalisation, answer.reason) for answer in exercise.weak_answers] == [(0, 0), (2, 0), (0, 1)]


def test_an_exercise_cannot_be_changed_by_who_shows_it(write: Write) -> None:
    exercise = load("noisy-streets", write())

    with pytest.raises(FrozenInstanceError):
        exercise.title = "Other"  # type: ignore[misc]


def test_a_file_that_changes_is_read_again(write: Write) -> None:
    before = load("noisy-streets", write())
    again = load("noisy-streets", write())
    after = load("noisy-streets", write(("The map of noisy streets", "Streets by night")))

    assert again is before
    assert after.title == "Streets by night"


def test_the_mark_that_some_editors_begin_a_file_with_is_passed_over(write: Write) -> None:
    path = write() / "noisy-streets.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert load("noisy-streets", path.parent).title == "The map of noisy streets"
    assert load_exercise(path.parent, "noisy-streets").situation.recipient.name == "Ewa Lisiecka-Brandt"


def test_a_free_account_has_the_lower_limit_in_the_page_and_on_the_command_line(write: Write) -> None:
    folder = write(("limit = 300", ""), ('# account = "free"', 'account = "free"'), SHORTER)

    assert load("noisy-streets", folder).situation.limit == FREE_LIMIT
    assert load_exercise(folder, "noisy-streets").situation.limit == FREE_LIMIT


def test_a_limit_of_its_own_and_a_free_account_contradict_each_other(write: Write) -> None:
    folder = write(("limit = 300", "limit = 290"), ('# account = "free"', 'account = "free"'))

    assert "account: sets the limit, and so does situation.limit, to 290" in told(folder)


def test_an_exercise_that_disappears_is_missed_at_once(write: Write) -> None:
    folder = write(('# next = "after-the-talk"', 'next = "second"'))
    write(("The map of", "A map of"), id="second")
    load("noisy-streets", folder)
    (folder / "second.toml").unlink()

    with pytest.raises(ExerciseError, match=r'next: names no exercise: "second"'):
        load("noisy-streets", folder)


@pytest.mark.parametrize("id", ["noisy-street", "../noisy-streets", "", "Noisy-Streets", "a\0b", "a" * 5000])
def test_an_unknown_id_is_told_in_one_sentence(write: Write, id: str) -> None:
    folder = write()

    with pytest.raises(ExerciseError) as raised:
        load(id, folder)
    assert raised.value.key == "id"
    assert raised.value.reason.startswith("there is no such exercise")


def test_a_misspelt_id_is_answered_with_the_nearest(write: Write) -> None:
    folder = write()

    with pytest.raises(ExerciseError) as raised:
        load("noisy-street", folder)
    assert str(raised.value) == (
        f'{folder.as_posix()}/noisy-street.toml: id: there is no such exercise; did you mean "noisy-streets"?'
    )


def test_the_error_carries_every_mistake_and_the_first_ones_parts(write: Write) -> None:
    folder = write(("rule = 1", "rule = 9"), ("task =", "taks ="))

    with pytest.raises(CheckerError) as raised:
        load("noisy-streets", folder)
    assert isinstance(raised.value, ExerciseError)
    assert [mistake.key for mistake in raised.value.mistakes] == ["taks", "rule", "task"]
    assert (raised.value.file, raised.value.key) == (f"{folder.as_posix()}/noisy-streets.toml", "taks")
    assert str(raised.value).count("\n") == 2


def test_one_wrong_file_keeps_all_from_loading(write: Write) -> None:
    write()
    folder = write(("The map of", "A map of"), ("rule = 1", "rule = 7"), id="second")

    assert load("noisy-streets", folder).rule == 1
    with pytest.raises(ExerciseError, match=r"second\.toml: rule: is 7"):
        load_all(folder)


def test_exercises_come_by_rule_then_way_then_kind() -> None:
    ways, kinds = (None, *Way), tuple(ExerciseKind)
    places = [(one.rule, ways.index(one.way), kinds.index(one.kind)) for one in load_all()]

    assert places == sorted(places)


def test_the_grader_reads_the_same_exercise_as_the_course() -> None:
    for exercise in load_all():
        graded = load_exercise(FOLDER, exercise.id)

        assert graded.situation == exercise.situation
        assert graded.examples == tuple(answer.text for answer in exercise.model_answers)
        assert graded.given == exercise.start


def test_the_command_check_prints_every_mistake(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(("rule = 1", "rule = 9"), ("task =", "taks ="))

    assert main(["check"], folder) == 1
    assert capsys.readouterr().out.splitlines() == [
        f'{folder.as_posix()}/noisy-streets.toml: taks: is not a key that exercises have; did you mean "task"?',
        f"{folder.as_posix()}/noisy-streets.toml: rule: is 9, not one of 1, 2, 3",
        f"{folder.as_posix()}/noisy-streets.toml: task: is missing",
    ]


def test_the_command_check_says_when_all_is_well(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], write()) == 0
    assert capsys.readouterr().out == "1 exercise, no mistake.\n"


def test_the_command_new_begins_a_valid_exercise(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "my-own"], tmp_path) == 0
    assert "my-own.toml" in capsys.readouterr().out
    assert load("my-own", tmp_path).rule == 1


def test_the_command_new_never_writes_over_an_exercise(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(("The map of", "My map of"))

    assert main(["new", "noisy-streets"], folder) == 1
    assert capsys.readouterr().out.endswith("there is such an exercise already.\n")
    assert load("noisy-streets", folder).title == "My map of noisy streets"


def test_the_command_new_refuses_what_is_no_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "../My Exercise"], tmp_path) == 1
    assert capsys.readouterr().out == (
        '"../My Exercise" is no id: use a-z, 0-9 and single hyphens, like after-the-talk.\n'
    )
