"""Grade requests that stand one a line, as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from checker.wire import FindExercise, Json, assess_line, encode

#: Bytes of one line that are taken into memory; a request is a few thousand.
_LONGEST_LINE = 32 * 1024 * 1024

#: Names of unread fields that are told for one line.
_FIELDS_TOLD = 5


def grade_lines(requests: BinaryIO, answers: TextIO, find_exercise: FindExercise) -> int:
    """Answer each line of *requests* as soon as it is read; give the exit status."""
    status = 0
    for number, line in enumerate(_lines(requests), 1):
        unread: list[str] = []
        answer = _answer(line, number, find_exercise, unread)
        for field in unread[:_FIELDS_TOLD]:
            print(f"line {number}: the field {field[:60]!r} is not read", file=sys.stderr)
        status = 1 if "error" in answer else status
        answers.write(encode(answer) + "\n")
        answers.flush()
    return status


def _answer(line: bytes, number: int, find_exercise: FindExercise, unread: list[str]) -> Json:
    if len(line) > _LONGEST_LINE:
        return {"id": None, "error": f"line {number}: longer than {_LONGEST_LINE >> 20} MB"}
    return assess_line(line, number, find_exercise, unread.append)


def _lines(requests: BinaryIO) -> Iterator[bytes]:
    """Give each line; of one that is too long the beginning, so that memory is not filled."""
    while line := requests.readline(_LONGEST_LINE + 1):
        yield line
        while len(line) > _LONGEST_LINE and not line.endswith(b"\n"):
            line = requests.readline(_LONGEST_LINE)
            if len(line) < _LONGEST_LINE:
                break
