"""Every exercise's answers, judged as a learner's would be."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from checker import grade
from checker.assessment import Level
from checker.commands.results import PASS
from checker.statements import RetoldFact
from exercises.course_exercise import (
    Choice,
    CourseExercise,
    Effect,
    ExerciseKind,
    LevelledMessage,
    ModelAnswer,
    Way,
)
from exercises.final import DRAWN
from exercises.loader import FOLDER
from exercises.reading import parse, read
from exercises.segments import segments


def read_unjudged(id: str) -> CourseExercise:
    """Read an exercise without judging its answers, so that each is a test of its own."""
    mistakes: list[str] = []
    tables = parse((FOLDER / f"{id}.toml").read_bytes(), lambda key, reason: mistakes.append(f"{key}: {reason}"))
    assert tables is not None, mistakes
    return read(id, tables, lambda key, reason: mistakes.append(f"{key}: {reason}"))


def signature_of(text: str, sender: str) -> str:
    """Give the short last sentence that begins with the sender's name, "" where there is none."""
    last = re.split(r"[.!?]\s|\n", text)[-1]
    return last if last.startswith(sender.partition(" ")[0]) and len(last.split()) <= 6 else ""


EXERCISES = [read_unjudged(path.stem) for path in sorted(FOLDER.glob("*.toml"))]
COURSE = [exercise for exercise in EXERCISES if not exercise.assessment]
QUESTION = "May I ask you one question about it?"
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
    ("exercise", "paraphrase"),
    [
        pytest.param(exercise, paraphrase, id=f"{exercise.id}-{number}-{index}")
        for exercise in EXERCISES
        for number, fact in enumerate(exercise.facts)
        for index, paraphrase in enumerate(fact.paraphrases)
    ],
)
def test_a_fact_in_a_learners_words_makes_a_message_personal(exercise: CourseExercise, paraphrase: str) -> None:
    retold = [RetoldFact(fact.fact, fact.paraphrases) for fact in exercise.facts]
    verdict = grade(f"{paraphrase} {QUESTION}", exercise.situation, given=exercise.start, retold=retold)

    assert verdict.personalisation.level is Level.FULL, paraphrase


def test_most_facts_in_a_learners_words_are_known_without_the_authors_help() -> None:
    levels = [
        grade(f"{paraphrase} {QUESTION}", exercise.situation).personalisation.level
        for exercise in EXERCISES
        for fact in exercise.facts
        for paraphrase in fact.paraphrases
    ]

    assert levels.count(Level.FULL) >= 0.98 * len(levels)


@BY_ID
def test_a_learner_is_not_told_that_a_signature_makes_the_message_personal(exercise: CourseExercise) -> None:
    texts = [one.text for one in exercise.model_answers]
    texts += [one.text for one in (*exercise.samples, *exercise.weak_answers)]
    signed = [(text, name) for text in texts if (name := signature_of(text, exercise.situation.sender.name))]
    for text, signature in signed:
        assert signature not in grade(text, exercise.situation).personalisation.feedback


@BY_ID
def test_a_copied_model_answer_is_not_ones_own_work(exercise: CourseExercise) -> None:
    examples = [model.text for model in exercise.model_answers]

    for text in examples:
        verdict = grade(text, exercise.situation, examples, exercise.start)
        assert [flag.flag for flag in verdict.flags] == ["copied_example"], text
        assert not verdict.ready, text


def of_kind(kind: ExerciseKind) -> pytest.MarkDecorator:
    found = [exercise for exercise in EXERCISES if exercise.kind is kind]
    return pytest.mark.parametrize("exercise", found, ids=lambda exercise: exercise.id)


@of_kind(ExerciseKind.SHORTEN)
def test_what_is_to_be_shortened_is_good_and_too_long(exercise: CourseExercise) -> None:
    verdict = grade(exercise.start, exercise.situation, given=exercise.start)

    assert (verdict.personalisation.level, verdict.reason.level, verdict.length.level) == (2, 2, 0)


@of_kind(ExerciseKind.REWRITE)
def test_what_is_to_be_rewritten_is_not_good_and_shows_why(exercise: CourseExercise) -> None:
    verdict = grade(exercise.start, exercise.situation)

    assert not verdict.ready
    assert len(exercise.marks) >= 2


@of_kind(ExerciseKind.SPOT)
def test_a_message_to_mark_has_something_of_each_and_something_that_does_nothing(exercise: CourseExercise) -> None:
    cut = segments(exercise, grade(exercise.start, exercise.situation))
    effects = [effect for piece in cut for effect in piece.effects]

    assert set(effects) == set(Effect)
    assert any(not piece.effects for piece in cut)
    assert all(piece.why for piece in cut if piece.effects), "words that count without their author saying why"
    assert 6 <= len(cut) <= 14


@of_kind(ExerciseKind.CALIBRATE)
def test_samples_to_grade_get_the_levels_that_they_state(exercise: CourseExercise) -> None:
    verdicts = [grade(sample.text, exercise.situation) for sample in exercise.samples]
    levels = [(verdict.personalisation.level, verdict.reason.level) for verdict in verdicts]

    assert levels == [(sample.personalisation, sample.reason) for sample in exercise.samples]
    assert len(levels) == 3


@of_kind(ExerciseKind.CHOOSE)
def test_among_the_people_to_choose_from_there_are_some_of_each(exercise: CourseExercise) -> None:
    assert 6 <= len(exercise.candidates) <= 8
    assert {candidate.best for candidate in exercise.candidates} == set(Choice)
    for candidate in exercise.candidates:
        assert len({*candidate.outcomes.values()}) == len(Choice), candidate.person.name


@BY_ID
def test_model_answers_neither_begin_nor_end_alike(exercise: CourseExercise) -> None:
    words = [model.text.casefold().split() for model in exercise.model_answers]

    for one, other in combinations(words, 2):
        assert one[:3] != other[:3]
        assert one[-4:] != other[-4:]


@BY_ID
def test_an_exercise_offers_three_of_everything(exercise: CourseExercise) -> None:
    assert len(exercise.hints) >= (0 if exercise.assessment else 3)
    if exercise.kind is not ExerciseKind.CHOOSE:
        assert len(exercise.model_answers) >= (2 if exercise.assessment else 3)
        assert len(exercise.weak_answers) >= 3
        assert len(exercise.facts) >= 2


@BY_ID
def test_a_hint_asks_and_never_gives_the_sentence(exercise: CourseExercise) -> None:
    for hint in exercise.hints:
        assert "?" in hint, hint
        assert not any(hint.casefold() in model.text.casefold() for model in exercise.model_answers)


@pytest.mark.parametrize(("rule", "least", "kinds"), [(1, 12, 5), (2, 8, 5), (3, 8, 6)])
def test_a_rule_is_practised_often_and_in_many_ways(rule: int, least: int, kinds: int) -> None:
    found = [exercise.kind for exercise in COURSE if exercise.rule == rule]

    assert len(found) >= least
    assert len(set(found)) == kinds
    assert found.count(ExerciseKind.WRITE) >= 2


def test_every_way_to_personalise_has_its_exercise() -> None:
    assert {exercise.way for exercise in COURSE if exercise.rule == 1} >= {*Way}


def test_there_are_at_least_thirty_six_exercises_and_sixteen_for_the_assessment() -> None:
    pool = [exercise for exercise in EXERCISES if exercise.assessment]

    assert len(COURSE) >= 36
    assert len(pool) >= 16
    assert not any(exercise.hints or exercise.next for exercise in pool)
    for rule, drawn in DRAWN.items():
        assert sum(exercise.rule == rule for exercise in pool) > drawn


def test_the_page_of_the_assessment_tells_the_pass_that_the_script_counts() -> None:
    script = (FOLDER.parent.parent / "docs" / "javascripts" / "final.js").read_text("utf-8")

    assert f"export const PASS = {PASS};" in script


def test_learners_are_led_from_each_exercise_to_the_next_without_a_circle() -> None:
    following = {exercise.id: exercise.next for exercise in COURSE}
    first = set(following) - set(following.values())
    assert len(first) == 1

    path = [first.pop()]
    while following[path[-1]]:
        path.append(following[path[-1]])
    assert sorted(path) == sorted(following)
