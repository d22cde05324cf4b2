"""The command line: `python -m checker grade < requests.jsonl > assessments.jsonl`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import BinaryIO, TextIO

from checker.exercise import Exercise, load_exercise
from checker.identity import VERSION
from checker.wire import FindExercise, Json, assess_line, encode

#: Bytes of one line that are taken into memory; a request is a few thousand.
_LONGEST_LINE = 32 * 1024 * 1024

#: Names of unread fields that are told for one line.
_FIELDS_TOLD = 5

_EXAMPLE = """example:
  echo '{"id": "1", "text": "Hi Priya, thank you for the talk at LogiCon."}' | python -m checker grade
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help(sys.stderr)
        return 2
    if sys.stdin is None or sys.stdout is None:
        return _fail("standard input and standard output must be open")
    try:
        return _grade(sys.stdin.buffer, sys.stdout, options.exercises)
    except BrokenPipeError:
        _drop_output()
        return 1
    except OSError as error:
        _drop_output()
        return _fail(f"reading or writing failed: {error.strerror or error}")
    except KeyboardInterrupt:
        _drop_output()
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m checker",
        description="Grade LinkedIn connection requests.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    grade = commands.add_parser(
        "grade",
        help="grade requests from standard input, one JSON object a line",
        description="Grade requests from standard input (one JSON object a line) and write one "
        "assessment a line, in the same order. The exit status is 1 if a line could not be graded.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    grade.add_argument(
        "--exercises",
        type=Path,
        metavar="FOLDER",
        default=Path(__file__).parent.parent / "exercises" / "en",
        help="where the exercises are that requests name (default: exercises/en)",
    )
    return parser


def _grade(requests: BinaryIO, answers: TextIO, folder: Path) -> int:
    @cache
    def find_exercise(id: str) -> Exercise:
        return load_exercise(folder, id)

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


def _fail(sentence: str) -> int:
    if sys.stderr is not None:
        print(f"python -m checker: {sentence}", file=sys.stderr)
    return 1


def _drop_output() -> None:
    """Let what is still buffered go nowhere, as Python would complain about it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
