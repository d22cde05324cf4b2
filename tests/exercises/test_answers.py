"""Every exercise's answers, judged as a learner's would be."""

from __future__ import annotations

from itertools import combinations

import pytest

from checker import grade
from checker.assessment import Level
from exercises.course_exercise import CourseExercise, ExerciseKind, Fact, ModelAnswer, Way, LevelledMessage
from exercises.loader import FOLDER
from exercises.reading import parse, read


def read_unjudged(id: str) -> CourseExercise:
    """Read an exercise without judging its answers, so that each is a test of its own."""
    mistakes: list[str] = []
    tables = parse((FOLDER / f"{id}.toml").read_bytes(), lambda key, reason: mistakes.append(f"{key}: {reason}"))
    assert tables is not None, mistakes
    return read(id, tables, lambda key, reason: mistakes.append(f"{key}: {reason}"))


EXERCISES = [read_unjudged(path.stem) for path in sorted(FOLDER.glob("*.toml"))]
BY_ID = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        pytest.param(exercise, answer, id=f"{exercise.id}-{answer.voice}")
        for exercise in EXERCISES
        for answer in exercise.model_answers
    ],
)
def test_a_model_answer_is_ready_to_send_and_nothing_is_pointed_out(
    exercise: CourseExercise, answer: ModelAnswer
) -> None:
    verdict = grade(answer.text, exercise.situation, given=exercise.start)

    assert (verdict.personalisation.level, verdict.reason.level, verdict.length.level) == (2, 2, 2), answer.text
    assert [flag.flag for flag in verdict.flags] == [], answer.text


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        pytest.param(exercise, answer, id=f"{exercise.id}-{number}")
        for exercise in EXERCISES
        for number, answer in enumerate(exercise.weak_answers)
    ],
)
def test_a_weak_answer_fails_where_it_says(exercise: CourseExercise, answer: LevelledMessage) -> None:
    examples = [model.text for model in exercise.model_answers]
    verdict = grade(answer.text, exercise.situation, examples, exercise.start)

    assert not verdict.ready, answer.text
    assert (verdict.personalisation.level, verdict.reason.level) == (answer.personalisation, answer.reason), answer.text


@pytest.mark.parametrize(
    ("exercise", "fact", "paraphrase"),
    [
        pytest.param(exercise, fact, paraphrase, id=f"{exercise.id}-{number}-{index}")
        for exercise in EXERCISES
        for number, fact in enumerate(exercise.facts)
        for index, paraphrase in enumerate(fact.paraphrases)
    ],
)
def test_a_fact_in_a_learners_words_makes_a_message_personal(
    exercise: CourseExercise, fact: Fact, paraphrase: str
) -> None:
    verdict = grade(f"{paraphrase} May I ask you one question about it?", exercise.situation)

    assert verdict.personalisation.level is Level.FULL, f"{fact.fact!r} as {paraphrase!r}"


@BY_ID
def test_a_copied_model_answer_is_not_ones_own_work(exercise: CourseExercise) -> None:
    examples = [model.text for model in exercise.model_answers]

    for text in examples:
        verdict = grade(text, exercise.situation, examples, exercise.start)
        assert [flag.flag for flag in verdict.flags] == ["copied_example"], text
        assert not verdict.ready, text


@BY_ID
def test_what_is_to_be_shortened_is_good_and_too_long(exercise: CourseExercise) -> None:
    if exercise.kind is ExerciseKind.WRITE:
        assert exercise.start == ""
        return
    verdict = grade(exercise.start, exercise.situation, given=exercise.start)

    assert (verdict.personalisation.level, verdict.reason.level, verdict.length.level) == (2, 2, 0)


@BY_ID
def test_model_answers_neither_begin_nor_end_alike(exercise: CourseExercise) -> None:
    words = [model.text.casefold().split() for model in exercise.model_answers]

    for one, other in combinations(words, 2):
        assert one[:3] != other[:3]
        assert one[-4:] != other[-4:]


@BY_ID
def test_an_exercise_offers_three_of_everything(exercise: CourseExercise) -> None:
    assert len(exercise.hints) >= 3
    assert len(exercise.model_answers) >= 3
    assert len(exercise.weak_answers) >= 3
    assert len(exercise.facts) >= 3


@BY_ID
def test_a_hint_asks_and_never_gives_the_sentence(exercise: CourseExercise) -> None:
    for hint in exercise.hints:
        assert "?" in hint, hint
        assert not any(hint.casefold() in model.text.casefold() for model in exercise.model_answers)


@pytest.mark.parametrize("rule", [1, 2, 3])
def test_a_rule_has_two_messages_to_write_and_one_to_shorten(rule: int) -> None:
    kinds = [exercise.kind for exercise in EXERCISES if exercise.rule == rule]

    assert kinds.count(ExerciseKind.WRITE) >= 2
    assert kinds.count(ExerciseKind.SHORTEN) >= 1


def test_every_way_to_personalise_has_its_exercise() -> None:
    assert {exercise.way for exercise in EXERCISES} == {None, *Way}


def test_learners_are_led_from_each_exercise_to_the_next_without_a_circle() -> None:
    following = {exercise.id: exercise.next for exercise in EXERCISES}
    first = set(following) - set(following.values())
    assert len(first) == 1

    path = [first.pop()]
    while following[path[-1]]:
        path.append(following[path[-1]])
    assert sorted(path) == sorted(following)
