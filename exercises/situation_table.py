"""Whether the situation of an exercise file is whole, read by the checker's own parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.errors import SituationError
from checker.situation import KEYS, Situation
from exercises.table import Note, Table

#: What a learner has to know before writing: to whom, how they know each other, what for.
_REQUIRED = ("recipient.name", "relationship.kind", "goal")
_PARTS = tuple(part for part in KEYS if part)


def read_situation(exercise: Table, note: Note) -> Situation:
    """Read the table `situation`; an empty one stands for a situation that cannot be read."""
    table = exercise.table("situation")
    if table is None:
        return Situation()
    table.only(KEYS[""])
    for part in _PARTS:
        if isinstance(table.content.get(part), Mapping):
            inner = table.table(part)
            assert inner is not None  # a mapping is a table
            inner.only(KEYS[part])
    _note_gaps(table, note)
    refused = [_refusal(key_alone) for key_alone in _keys_alone(table.content)]
    for refusal in filter(None, refused):
        note(*refusal)
    return Situation() if any(refused) else Situation.from_object(table.content)


def _note_gaps(table: Table, note: Note) -> None:
    strings = dict(_strings(table.content, "situation"))
    for path, text in strings.items():
        if not text.strip():
            note(path, "is empty")
    for required in _REQUIRED:
        path = f"situation.{required}"
        if path not in strings and not _stands(table.content, required.split(".")):
            note(path, "is missing")


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
