"""The command line: `python -m checker grade < requests.jsonl > assessments.jsonl`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.exercise import Exercise, load_exercise
from checker.identity import VERSION
from checker.wire import assess_line, encode, unread_fields


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return _grade(options.exercises)
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m checker", description="Grade LinkedIn connection requests."
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    grade = commands.add_parser(
        "grade",
        help="grade requests from standard input, one JSON object a line",
        description="Grade requests from standard input (one JSON object a line) and write one "
        "assessment a line, in the same order. The exit status is 1 if a line could not be graded.",
    )
    grade.add_argument(
        "--exercises",
        type=Path,
        metavar="FOLDER",
        default=Path(__file__).parent.parent / "exercises" / "en",
        help="where the exercises are that requests name (default: exercises/en)",
    )
    return parser


def _grade(folder: Path) -> int:
    @cache
    def find_exercise(id: str) -> Exercise:
        return load_exercise(folder, id)

    status = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        answer = assess_line(line, number, find_exercise)
        for field in unread_fields(line):
            print(f"line {number}: unknown field {field[:60]!r} is not read", file=sys.stderr)
        status = 1 if "error" in answer else status
        sys.stdout.write(encode(answer) + "\n")
    sys.stdout.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
