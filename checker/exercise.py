"""What of an exercise the grader reads: the situation, and texts that are not one's own work."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker import situation as situations
from checker.errors import CheckerError, ExerciseError
from checker.situation import Situation
from checker.statements import RetoldFact

#: An exercise's id is its file's name without the ending.
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise as the grader sees it.

    *examples* are its model answers; *given* is the text that a learner is asked to work on, so
    that an answer which keeps its words is not taken for a copied example; *retold* are facts of
    the situation in its author's other words.
    """

    id: str
    situation: Situation
    examples: tuple[str, ...] = ()
    given: str = ""
    retold: tuple[RetoldFact, ...] = ()


def parse_exercise(block: str) -> Exercise:
    """Read the JSON that a page carries: `{"id", "situation", "examples", "given", "facts"}`."""
    try:
        value = json.loads(block)
    except (ValueError, RecursionError):
        raise ExerciseError("the page's exercise is not JSON") from None
    if not isinstance(value, Mapping) or not isinstance(value.get("id"), str):
        raise ExerciseError("the page's exercise has no id")
    examples = value.get("examples", [])
    if not isinstance(examples, list) or not all(isinstance(text, str) for text in examples):
        raise ExerciseError(f"exercise {value['id']}: examples must be a list of strings")
    given = value.get("given", "")
    if not isinstance(given, str):
        raise ExerciseError(f"exercise {value['id']}: given must be a string")
    situation = Situation.from_object(value.get("situation"))
    retold = _retold(value.get("facts", []), f"exercise {value['id']}")
    return Exercise(value["id"], situation, tuple(examples), given, retold)


def load_exercise(folder: Path, id: str) -> Exercise:
    """Read `<folder>/<id>.toml`; `ExerciseError` names the file and what is wrong with it."""
    if not ID.fullmatch(id):
        raise ExerciseError(f"{id[:60]!r} is no exercise id")
    path = folder / f"{id}.toml"
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise ExerciseError(f"there is no exercise {id!r} ({path.as_posix()})") from None
    except OSError as error:
        raise ExerciseError(f"{path.as_posix()}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ExerciseError(f"{path.as_posix()}: not UTF-8 (byte {error.start + 1})") from None
    except ValueError as error:
        raise ExerciseError(f"{path.as_posix()}: {error}") from None
    return exercise_from(id, data, path.as_posix())


def exercise_from(id: str, data: Mapping[str, object], file: str) -> Exercise:
    """Take from the content of an exercise *file* what the grader reads."""
    told = data.get("situation")
    if isinstance(told, Mapping) and data.get("account") == "free":
        told = {**told, "limit": situations.FREE_LIMIT}
    try:
        situation = Situation.from_object(told)
    except CheckerError as error:
        raise ExerciseError(f"{file}: {error}") from None
    answers = data.get("model_answers", [])
    if not isinstance(answers, list) or not all(isinstance(item, Mapping) for item in answers):
        raise ExerciseError(f"{file}: model_answers must be a list of tables")
    texts = [item.get("text") for item in answers]
    examples = tuple(text for text in texts if isinstance(text, str))
    return Exercise(id, situation, examples, str(data.get("start", "")), _retold(data.get("facts", []), file))


def _retold(facts: object, file: str) -> tuple[RetoldFact, ...]:
    """Read `[{"fact", "paraphrases"}]`."""
    if not isinstance(facts, list) or not all(isinstance(item, Mapping) for item in facts):
        raise ExerciseError(f"{file}: facts must be a list of tables")
    found: list[RetoldFact] = []
    for item in facts:
        texts = item.get("paraphrases", [])
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in (item.get("fact"), *texts)):
            raise ExerciseError(f"{file}: a fact must be a string, and its paraphrases a list of strings")
        found.append(RetoldFact(str(item["fact"]), tuple(texts)))
    return tuple(found)
