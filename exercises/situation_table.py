"""Whether the situation of an exercise file is whole, read by the checker's own parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.errors import SituationError
from checker.situation import KEYS, Situation
from exercises.table import Note, Table

#: What a learner has to know before writing: to whom, how they know each other, what for.
_REQUIRED = ("recipient.name", "relationship.kind", "goal")
_PARTS = tuple(part for part in KEYS if part)


def read_situation(exercise: Table, note: Note, *, goal_alone: bool = False) -> Situation:
    """Read the table `situation`; an empty one stands for a situation in which nothing can be graded.

    Where nothing is written yet, the *goal_alone* has to be there.
    """
    table = exercise.table("situation")
    if table is None:
        return Situation()
    table.only(KEYS[""])
    for part in _PARTS:
        if isinstance(table.content.get(part), Mapping):
            inner = table.table(part)
            assert inner is not None  # a mapping is a table
            inner.only(KEYS[part])
    whole = _note_gaps(table.content, ("goal",) if goal_alone else _REQUIRED, note)
    refused = [refusal for refusal in map(_refusal, _keys_alone(table.content)) if refusal]
    for key, reason in refused:
        note(key, reason)
    return Situation.from_object(table.content) if whole and not refused else Situation()


def _note_gaps(situation: Mapping[str, object], needed: tuple[str, ...], note: Note) -> bool:
    """Note what is empty or missing, and tell whether all is there that grading needs."""
    strings = dict(_strings(situation, "situation"))
    for path, text in strings.items():
        if not text.strip():
            note(path, "is empty")
    for required in needed:
        if not _stands(situation, required.split(".")):
            note(f"situation.{required}", "is missing")
    return all(strings.get(f"situation.{required}", "").strip() for required in needed)


def _stands(content: object, names: list[str]) -> bool:
    """Tell whether something stands at that place, be it of the wrong type."""
    for name in names:
        if not isinstance(content, Mapping):
            return True
        if name not in content:
            return False
        content = content[name]
    return True


def _strings(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _strings(item, f"{path}.{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, f"{path}[{index}]")


def _keys_alone(content: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """Give each key in a situation of its own: the parser stops at the first mistake it meets."""
    for name, value in content.items():
        if name in _PARTS and isinstance(value, Mapping):
            yield from ({name: {inner: item}} for inner, item in value.items())
        else:
            yield {name: value}


def _refusal(situation: Mapping[str, object]) -> tuple[str, str] | None:
    try:
        Situation.from_object(situation)
    except SituationError as error:
        key, _, reason = str(error).partition(" ")
        return key, reason
    return None
