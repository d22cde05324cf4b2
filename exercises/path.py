"""The learner's way through the exercises: in which order they come, and how long each takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from exercises.course_exercise import CourseExercise, ExerciseKind
from exercises.door import reported
from exercises.loader import load_all
from exercises.wording import say

#: Minutes that an exercise of a kind takes, roughly: read, do, read the verdict, try again.
MINUTES: Final[Mapping[ExerciseKind, int]] = MappingProxyType(
    {
        ExerciseKind.SPOT: 2,
        ExerciseKind.CALIBRATE: 6,
        ExerciseKind.CHOOSE: 4,
        ExerciseKind.SHORTEN: 3,
        ExerciseKind.REWRITE: 4,
        ExerciseKind.WRITE: 5,
    }
)


def along_the_path(exercises: Sequence[CourseExercise]) -> list[CourseExercise]:
    """Order *exercises* as their `next` leads from one to the other; a chain begins where none leads to."""
    by_id = {exercise.id: exercise for exercise in exercises}
    led_to = {exercise.next for exercise in exercises}
    firsts = [exercise for exercise in exercises if exercise.id not in led_to]
    found: dict[str, CourseExercise] = {}
    for first in (*firsts, *exercises):
        found.update((exercise.id, exercise) for exercise in _chain(first, by_id, found))
    return list(found.values())


def _chain(
    first: CourseExercise, by_id: Mapping[str, CourseExercise], found: Mapping[str, CourseExercise]
) -> Iterator[CourseExercise]:
    """Follow `next` from *first* to what was *found* before, is none of *by_id*, or closes a circle."""
    passed: set[str] = set()
    exercise: CourseExercise | None = first
    while exercise and exercise.id not in found and exercise.id not in passed:
        passed.add(exercise.id)
        yield exercise
        exercise = by_id.get(exercise.next)


@reported
def in_numbers(text: str) -> str:
    """Put into *text* the {count} of all exercises of the lessons and the {hours} that they take, to the half hour."""
    exercises = [exercise for exercise in load_all() if not exercise.assessment]
    halves = round(sum(MINUTES[exercise.kind] for exercise in exercises) / 30)
    hours = say("exercise.hours", hours=f"{halves // 2}{'½' if halves % 2 else ''}")
    return text.format(count=len(exercises), hours=hours)
