"""Whether an exercise keeps its promises: answers get the levels it says, references lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from difflib import SequenceMatcher, get_close_matches

from checker import grade
from checker.assessment import Assessment, Level
from checker.situation import Situation
from exercises.course_exercise import Candidate, Choice, CourseExercise, ExerciseKind, LevelledMessage
from exercises.marks_of_authors import note_marks
from exercises.table import Note

#: Two answers that share this part of their words, in order, teach one template.
_NEARLY_THE_SAME = 0.75


def validate(exercise: CourseExercise, note: Note) -> None:
    """Note every promise that *exercise* does not keep by itself; what is empty has been noted before."""
    _note_alike(exercise, note)
    if exercise.next and exercise.next == exercise.id:
        note("next", "is this exercise itself")
    if exercise.situation != Situation():  # else it could not be read, and no verdict means anything
        _note_dead_facts(exercise, note)
        _note_start(exercise, note)
        note_marks(exercise, note)
        _note_samples(exercise, note)
        _note_candidates(exercise, note)
        _note_failing_models(exercise, note)
        _note_weak(exercise, note)


def _note_dead_facts(exercise: CourseExercise, note: Note) -> None:
    texts = list(_texts(asdict(exercise.situation)))
    for index, fact in enumerate(exercise.facts):
        if fact.fact and not any(fact.fact in text for text in texts):
            near = get_close_matches(fact.fact, texts, n=1)
            hint = f'; did you mean "{near[0]}"?' if near else ""
            note(f"facts[{index}].fact", f"stands nowhere in the situation word for word{hint}")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def _note_alike(exercise: CourseExercise, note: Note) -> None:
    answers = exercise.model_answers
    for index, answer in enumerate(answers):
        key = f"model_answers[{index}]"
        for before, other in enumerate(answers[:index]):
            if answer.voice and answer.voice.casefold() == other.voice.casefold():
                note(f"{key}.voice", f"is the voice of model_answers[{before}] too")
            if answer.text and _alike(answer.text, other.text):
                note(f"{key}.text", f"is nearly the same as model_answers[{before}].text")


def _alike(text: str, other: str) -> bool:
    words, other_words = text.casefold().split(), other.casefold().split()
    return SequenceMatcher(None, words, other_words, autojunk=False).ratio() >= _NEARLY_THE_SAME


def _note_start(exercise: CourseExercise, note: Note) -> None:
    verdict = grade(exercise.start, exercise.situation)
    if exercise.kind is ExerciseKind.REWRITE and exercise.start and verdict.ready:
        note("start", "is ready to send: there is nothing to rewrite")
    if exercise.kind is ExerciseKind.SHORTEN and exercise.start:
        if verdict.length.level is Level.FULL:
            count, limit = verdict.length.count, verdict.length.limit
            note("start", f"fits already: {count} of {limit} characters, and should be longer")
        faults = list(_faults_of_content(verdict))
        if faults:
            note("start", f"must be good but for its length: {', '.join(faults)}")


def _note_samples(exercise: CourseExercise, note: Note) -> None:
    for index, sample in enumerate(exercise.samples):
        if sample.text:
            _note_levels(sample, grade(sample.text, exercise.situation), f"samples[{index}]", note)
    if len({(sample.personalisation, sample.reason) for sample in exercise.samples}) == 1:
        note("samples", "all have the same levels, so there is nothing to tell apart")


def _note_candidates(exercise: CourseExercise, note: Note) -> None:
    names = [candidate.person.name for candidate in exercise.candidates]
    for index, name in enumerate(names):
        if name and name in names[:index]:
            note(f"candidates[{index}].name", f"is the name of candidates[{names.index(name)}] too")
        _note_value(exercise.candidates[index], f"candidates[{index}].value", note)
    chosen = {candidate.best for candidate in exercise.candidates}
    if exercise.candidates and len(chosen) < 2:
        note("candidates", f'are all best to "{next(iter(chosen))}", so there is nothing to choose')
    elif exercise.candidates and Choice.NOW not in chosen:
        note("candidates", 'have nobody whose best is "now", so no network comes of it')


def _note_value(candidate: Candidate, key: str, note: Note) -> None:
    """Note where the picture of the network would contradict the choice."""
    if candidate.best is Choice.NOW and candidate.value == 0:
        note(key, 'is 0, and the best choice is "now"')
    if candidate.best is Choice.LEAVE and candidate.value > 0:
        note(key, f'is {candidate.value}, and the best choice is "leave"')


def _note_failing_models(exercise: CourseExercise, note: Note) -> None:
    for index, answer in enumerate(exercise.model_answers):
        if answer.text:
            faults = list(_faults(grade(answer.text, exercise.situation, given=exercise.start)))
            if faults:
                note(f"model_answers[{index}].text", f"does not pass: {', '.join(faults)}")


def _faults(verdict: Assessment) -> Iterator[str]:
    yield from _faults_of_content(verdict)
    if verdict.length.level is not Level.FULL:
        yield f"length is {verdict.length.count} of {verdict.length.limit} characters"


def _faults_of_content(verdict: Assessment) -> Iterator[str]:
    if verdict.personalisation.level is not Level.FULL:
        yield f"personalisation is {verdict.personalisation.level.value}, not 2"
    if verdict.reason.level is not Level.FULL:
        yield f"reason is {verdict.reason.level.value}, not 2"


def _note_weak(exercise: CourseExercise, note: Note) -> None:
    examples = [answer.text for answer in exercise.model_answers]
    for index, answer in enumerate(exercise.weak_answers):
        if answer.text:
            verdict = grade(answer.text, exercise.situation, examples, exercise.start)
            key = f"weak_answers[{index}]"
            if verdict.ready:
                note(f"{key}.text", "passes: it is ready to send, so it is no weak answer")
            _note_levels(answer, verdict, key, note)


def _note_levels(answer: LevelledMessage, verdict: Assessment, key: str, note: Note) -> None:
    pairs = (
        ("personalisation", answer.personalisation, verdict.personalisation.level),
        ("reason", answer.reason, verdict.reason.level),
    )
    for name, stated, got in pairs:
        if stated not in (-1, got):
            note(f"{key}.{name}", f"is stated as {stated}, and the checker gives {got.value}")
