"""Which exercises there are, each of them checked before anybody sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from exercises.course_exercise import CourseExercise, ExerciseKind, Fact, LevelledMessage, ModelAnswer, Way
from exercises.errors import ExerciseError, Mistake
from exercises.reading import parse, read
from exercises.table import did_you_mean
from exercises.validation import validate

__all__ = [
    "FOLDER",
    "CourseExercise",
    "ExerciseKind",
    "Fact",
    "LevelledMessage",
    "ModelAnswer",
    "Way",
    "find_mistakes",
    "load",
    "load_all",
]

#: Where the course's exercises are.
FOLDER = Path(__file__).parent / "en"

_Examined = tuple[CourseExercise | None, tuple[Mistake, ...]]
_WAYS = (None, *Way)
_KINDS = tuple(ExerciseKind)


def load(exercise_id: str, folder: Path = FOLDER) -> CourseExercise:
    """Give one exercise by its id; `ExerciseError` holds every mistake of its file."""
    path = folder / f"{exercise_id}.toml"
    ids = _ids(folder)
    if exercise_id not in ids:
        hint = did_you_mean(exercise_id, ids)
        file = _shown(folder / f"{exercise_id[:60]}.toml")
        raise ExerciseError([Mistake(file, "id", f"there is no such exercise{hint}")])
    exercise, mistakes = _examine_with_next(path)
    if mistakes or exercise is None:
        raise ExerciseError(mistakes)
    return exercise


def load_all(folder: Path = FOLDER) -> tuple[CourseExercise, ...]:
    """Give all exercises as a learner meets them; `ExerciseError` holds every mistake of every file."""
    exercises, mistakes = _examine_all(folder)
    if mistakes:
        raise ExerciseError(mistakes)
    return tuple(sorted(exercises, key=_order))


def find_mistakes(folder: Path = FOLDER) -> tuple[Mistake, ...]:
    """Give every mistake of every exercise file in *folder*."""
    return _examine_all(folder)[1]


def _examine_all(folder: Path) -> tuple[list[CourseExercise], tuple[Mistake, ...]]:
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        return [], (Mistake(_shown(folder), "*.toml", "there is no exercise in this folder"),)
    examined = [_examine_with_next(path) for path in paths]
    exercises = [exercise for exercise, _ in examined if exercise]
    mistakes = [mistake for _, found in examined for mistake in found]
    return exercises, (*mistakes, *_duplicate_titles(exercises, folder))


def _examine_with_next(path: Path) -> _Examined:
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        return None, (Mistake(_shown(path), "file", reason),)
    exercise, mistakes = _examine(_shown(path), path.stem, content)
    return exercise, (*mistakes, *_dead_next(exercise, path))


@lru_cache(maxsize=256)
def _examine(file: str, exercise_id: str, content: bytes) -> _Examined:
    """Judge a file by its content alone, which is therefore all that the memory goes by."""
    mistakes: list[Mistake] = []

    def note(key: str, reason: str) -> None:
        mistakes.append(Mistake(file, key, reason))

    tables = parse(content, note)
    if tables is None:
        return None, tuple(mistakes)
    exercise = read(exercise_id, tables, note)
    validate(exercise, note)
    return exercise, tuple(mistakes)


def _dead_next(exercise: CourseExercise | None, path: Path) -> Iterable[Mistake]:
    if exercise and exercise.next and exercise.next not in _ids(path.parent):
        reason = f'names no exercise: "{exercise.next[:60]}"{did_you_mean(exercise.next, _ids(path.parent))}'
        yield Mistake(_shown(path), "next", reason)


def _duplicate_titles(exercises: Iterable[CourseExercise], folder: Path) -> Iterable[Mistake]:
    ids_by_title = defaultdict(list)
    for exercise in exercises:
        if exercise.title:
            ids_by_title[exercise.title.strip().casefold()].append(exercise.id)
    for first, *others in ids_by_title.values():
        for other in others:
            reason = f"is the title of {first}.toml too"
            yield Mistake(_shown(folder / f"{other}.toml"), "title", reason)


def _ids(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.toml"))


def _order(exercise: CourseExercise) -> tuple[int, int, int, str]:
    """Order by rule, way and kind: what is only read comes before what is written from nothing."""
    return exercise.rule, _WAYS.index(exercise.way), _KINDS.index(exercise.kind), exercise.title


def _shown(path: Path) -> str:
    """Give a path as authors see it, from the project's root where it lies there."""
    root = FOLDER.parent.parent
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
