"""Tables of a spreadsheet (CSV): reading one as spreadsheets write it, writing one that harms nobody."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from checker.errors import TableError

#: What parts cells, in the order of preference; spreadsheets of many countries write the second.
_DELIMITERS = (",", ";", "\t")

#: Beginnings that a spreadsheet takes for a formula, their full-width forms too.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")

_BYTE_ORDER_MARK = "\ufeff"

#: Characters of one cell; a message has some hundred.
_LONGEST_CELL = 1_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header; *marked* tells whether it began with a byte order mark."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    delimiter: str = ","
    marked: bool = False


def read_table(content: bytes, name: str) -> Table:
    """Read a CSV file in UTF-8; `TableError` names the file, and the row where it can."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TableError(f"{name}: line {line} is not UTF-8; save the file as “CSV UTF-8”") from None
    marked = text.startswith(_BYTE_ORDER_MARK)
    text = text.removeprefix(_BYTE_ORDER_MARK)
    delimiter = _delimiter(text)
    header, *rows = _records(text, delimiter, name) or [()]
    header = tuple(cell.strip() for cell in header)
    if not any(header):
        raise TableError(f"{name}: empty, where a header should stand (id, text, exercise)")
    double = [cell for cell, count in Counter(map(str.casefold, header)).items() if count > 1 and cell]
    if double:
        raise TableError(f"{name}: the column {double[0]!r} stands twice in the header")
    return Table(header, tuple(rows), delimiter, marked)


def _delimiter(text: str) -> str:
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(_DELIMITERS, key=first.count)


def _records(text: str, delimiter: str, name: str) -> list[tuple[str, ...]]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [tuple(record) for record in reader if any(map(str.strip, record))]
    except csv.Error as error:
        raise TableError(f"{name}: line {reader.line_num} is not CSV ({error})") from None


def write_table(out: TextIO, table: Table, rows: Iterator[Sequence[str]]) -> None:
    """Write *rows* under the header of *table*, every cell quoted and harmless, as they come."""
    if table.marked:
        out.write(_BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=table.delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow([harmless(cell) for cell in table.header])
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running *cell* as a formula, by the apostrophe that marks text."""
    first = next((character for character in cell if character.isprintable() and not character.isspace()), "")
    return "'" + cell if first in _FORMULA else cell
