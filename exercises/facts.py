"""What LinkedIn may change, in the words of exercises: authors leave a gap for it, such as {limit}."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from checker.package_files import read_text
from exercises.table import Note, did_you_mean

#: Each fact by its name; pages tell the same ones.
FACTS: Final[Mapping[str, object]] = json.loads(read_text("linkedin.json"))["extra"]["facts"]
_GAP = re.compile(r"\{([a-z_]*)\}")


def told(tables: Mapping[str, object], note: Note) -> dict[str, object]:
    """Give the tables of an exercise with every gap filled; one that no fact fills is noted and stays."""
    return {key: _filled(value, key, note) for key, value in tables.items()}


def _filled(value: object, path: str, note: Note) -> object:
    if isinstance(value, str):
        return _GAP.sub(lambda gap: _fact(gap, path, note), value)
    if isinstance(value, Mapping):
        return {key: _filled(part, f"{path}.{key}", note) for key, part in value.items()}
    if isinstance(value, list):
        return [_filled(item, f"{path}[{index}]", note) for index, item in enumerate(value)]
    return value


def _fact(gap: re.Match[str], path: str, note: Note) -> str:
    if gap[1] in FACTS:
        return str(FACTS[gap[1]])
    note(path, f"has a gap that no fact fills: {gap[0][:60]}{did_you_mean(gap[1][:60], FACTS)}")
    return gap[0]
