"""Grade the messages of a cohort: a table with the columns id, text and exercise."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from checker.commands.progress import watched
from checker.commands.table import Table, read_table, write_table
from checker.commands.target import write_to
from checker.errors import CheckerError, TableError
from checker.wire import FindExercise, assess

#: Columns that are read; `exercise` may be missing or empty, and the message then stands alone.
_NEEDED = ("id", "text")
_EXERCISE = "exercise"

#: Columns that are added, in this order.
ADDED = (
    "ready",
    "personalisation",
    "reason",
    "length",
    "count",
    "limit",
    "flags",
    "personalisation_evidence",
    "personalisation_feedback",
    "personalisation_question",
    "reason_evidence",
    "reason_feedback",
    "reason_question",
    "length_feedback",
    "advice",
    "checker",
    "error",
)


def grade_cohort(source: Path, target: Path | None, find_exercise: FindExercise) -> int:
    """Grade the table *source* into *target*, or to standard output; give the exit status.

    A file is written whole or not at all. Raises `TableError` for a file that is no such table,
    `OSError` for one that cannot be read or written.
    """
    table = read_table(source.read_bytes(), str(source))
    cohort = _Cohort(table, _places(table, str(source)), find_exercise)
    if target is not None and target.exists() and target.samefile(source):
        raise TableError(f"{target}: would be written over the file that is read; name another")
    write_to(target, cohort.write)
    if cohort.refused and sys.stderr is not None:
        print(
            f"{source}: {cohort.refused} of {len(table.rows)} rows not graded; the column 'error' says why",
            file=sys.stderr,
        )
    return 1 if cohort.refused else 0


class _Cohort:
    """The rows of a table, graded as they are asked for; counts those *refused*."""

    def __init__(self, table: Table, places: Mapping[str, int], find_exercise: FindExercise) -> None:
        self._table = table
        self._places = places
        self._find_exercise = find_exercise
        self.refused = 0
        self.header = replace(table, header=(*table.header, *ADDED))

    def write(self, out: TextIO) -> None:
        """Write the graded table; where *out* is the terminal itself, a bar would stand among the rows."""
        write_table(out, self.header, self.graded(None if out.isatty() else sys.stderr))

    def graded(self, terminal: TextIO | None) -> Iterator[Sequence[str]]:
        """Give each row with its grades, and draw the progress on *terminal*."""
        width = len(self._table.header)
        for number, row in enumerate(watched(self._table.rows, terminal), 1):
            answer = self._answer(number, row, width)
            self.refused += "error" in answer
            cells = [*row[:width], *[""] * (width - len(row))]
            yield [*cells, *(answer.get(column, "") for column in ADDED)]

    def _answer(self, number: int, row: Sequence[str], width: int) -> Mapping[str, str]:
        if len(row) > width:
            return {"error": f"row {number}: {len(row)} cells, where the header has {width}"}
        cells = {name: row[place] if place < len(row) else "" for name, place in self._places.items()}
        request = {"id": cells["id"], "text": cells["text"], "exercise": cells.get(_EXERCISE, "").strip() or None}
        try:
            return _flat(assess(request, self._find_exercise), cells["text"])
        except CheckerError as error:
            return {"error": f"row {number}: {error}"}
        except Exception as error:  # noqa: BLE001 - our own mistake must not cost the other rows
            return {"error": f"row {number}: not graded, by a mistake of the checker ({error!r:.200})"}


def _places(table: Table, name: str) -> dict[str, int]:
    known = {column.casefold(): place for place, column in enumerate(table.header)}
    for column in _NEEDED:
        if column not in known:
            found = ", ".join(filter(None, table.header))
            raise TableError(f"{name}: the column {column!r} is missing; the header has {found}")
    taken = next((column for column in ADDED if column in known), None)
    if taken:
        raise TableError(f"{name}: the column {taken!r} is one that grading adds; rename or remove it")
    return {column: known[column] for column in (*_NEEDED, _EXERCISE) if column in known}


def _flat(answer: Mapping[str, Any], text: str) -> dict[str, str]:
    criteria = answer["criteria"]
    length = criteria["length"]
    cells = {
        "ready": "yes" if answer["ready"] else "no",
        "length": str(length["level"]),
        "count": str(length["count"]),
        "limit": str(length["limit"]),
        "length_feedback": length["feedback"],
        "flags": " ".join(dict.fromkeys(flag["flag"] for flag in answer["flags"])),
        "advice": " ".join(dict.fromkeys(flag["advice"] for flag in answer["flags"])),
        "checker": f"{answer['checker']['version']} {answer['checker']['rules']}",
    }
    for name in ("personalisation", "reason"):
        result = criteria[name]
        words = [" ".join(text[item["start"] : item["end"]].split()) for item in result["evidence"]]
        cells[name] = str(result["level"])
        cells[f"{name}_evidence"] = " | ".join(words)
        cells[f"{name}_feedback"] = result["feedback"]
        cells[f"{name}_question"] = result["question"]
    return cells
