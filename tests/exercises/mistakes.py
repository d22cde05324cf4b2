"""What an author can get wrong anywhere, and what is said of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from exercises.loader import find_mistakes
from exercises.reading import read
from exercises.validation import validate


def told(folder: Path) -> list[str]:
    return [f"{mistake.key}: {mistake.reason}" for mistake in find_mistakes(folder)]


def places(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the way to every value within *value*."""
    if place:
        yield place
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*place, key))


ODD: tuple[object, ...] = (
    0,
    -1,
    2**70,
    math.nan,
    True,
    "",
    " ",
    "\0",
    "x" * 5000,
    [],
    [[]],
    ["", 3, {}],
    {},
    {"": {}},
    date(2026, 1, 1),
)


def put_at(value: object, place: tuple[str | int, ...], odd: object) -> None:
    """Put *odd* at *place*, unless an earlier change took the place away."""
    *way, last = place
    for key in way:
        value = step(value, key)
    if isinstance(value, dict):
        value[last] = odd
    if isinstance(value, list) and isinstance(last, int) and last < len(value):
        value[last] = odd


def step(value: object, key: str | int) -> object:
    if isinstance(value, dict):
        return value.get(key)
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    return None


def assert_noted_once(id: str, tables: dict[str, object]) -> None:
    """Read and validate *tables*, which raises nothing and notes each mistake once, in one line."""
    noted: list[str] = []

    def note(key: str, reason: str) -> None:
        noted.append(f"{key}: {reason}")

    validate(read(id, tables, note), note)

    assert all("\n" not in line for line in noted)
    assert len(noted) == len(set(noted))
