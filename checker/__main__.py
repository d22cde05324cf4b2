"""The command line: `python -m checker grade`, `explain` and `results`."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.commands.cohort import grade_cohort
from checker.commands.explain import explain
from checker.commands.lines import grade_lines
from checker.commands.results import gather_results
from checker.commands.results_files import is_of_results
from checker.errors import CheckerError, RequestError
from checker.exercise import Exercise, load_exercise
from checker.identity import VERSION
from checker.situation import Situation
from checker.wire import FindExercise

_EXAMPLE = """examples:
  echo '{"id": "1", "text": "Hi Priya, thank you for the talk at LogiCon."}' | python -m checker grade
  python -m checker grade cohort.csv -o graded.csv
  python -m checker explain --exercise after-the-talk "Hi Olu, I'd like to connect."
  python -m checker results handed-in/ -o cohort.csv
"""

_GRADE = """Grade requests. A file ending in .csv is a table with the columns id, text and exercise: it is
written again with the grades in further columns. Anything else, and standard input, holds one JSON
object a line: one assessment a line is written, in the same order. The exit status is 1 if a request
could not be graded.
"""

_EXPLAIN = """Show what the checker sees in one message: the evidence in place, and what each level is a sum of.
"""

_RESULTS = """Make one table of the results files that learners hand in: a row for each learner and exercise, with the
columns that `grade` reads. A folder stands for the .json files in it. A summary follows the table. The exit
status is 1 if a file could not be read; the others are read all the same.
"""

#: What spreadsheets save by themselves, and the checker does not read.
_SPREADSHEETS = (".xlsx", ".xls", ".ods", ".numbers")

#: In place of a file: standard input, standard output.
_STREAM = Path("-")

_EXERCISES = Path(__file__).parent.parent / "exercises" / "en"


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
        return int(options.run(options))
    except CheckerError as error:
        return _fail(str(error))
    except (OSError, KeyboardInterrupt) as error:
        _drop_output()
        return _stopped(error)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m checker",
        description="Grade LinkedIn connection requests.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    grade = _command(commands, "grade", "grade requests: JSON lines from standard input, or a CSV file", _GRADE)
    grade.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a .csv file, or JSON lines")
    grade.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write (default: standard output)")
    _let_name_exercises(grade)
    grade.set_defaults(run=_grade)
    shown = _command(commands, "explain", "show the evidence and features of one message", _EXPLAIN)
    shown.add_argument("text", nargs="?", metavar="TEXT", help="the message (default: standard input)")
    shown.add_argument("--exercise", metavar="ID", help="the exercise that it answers (default: it stands alone)")
    shown.add_argument(
        "--colour",
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto (the default) colours a terminal, unless NO_COLOR is set",
    )
    _let_name_exercises(shown)
    shown.set_defaults(run=_explain)
    results = _command(commands, "results", "make one table of the results files of a cohort", _RESULTS)
    results.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a results file, or a folder of them")
    results.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write (default: standard output)")
    results.set_defaults(run=_results)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str, description: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _let_name_exercises(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--exercises",
        type=Path,
        metavar="FOLDER",
        default=_EXERCISES,
        help="where the exercises are that requests name (default: exercises/en)",
    )


def _finder(folder: Path) -> FindExercise:
    @cache
    def find_exercise(id: str) -> Exercise:
        return load_exercise(folder, id)

    return find_exercise


def _grade(options: argparse.Namespace) -> int:
    find_exercise = _finder(options.exercises)
    file = None if options.file == _STREAM else options.file
    output = None if options.output == _STREAM else options.output
    ending = file.suffix.lower() if file else ""
    if file and ending == ".csv":
        return grade_cohort(file, output, find_exercise)
    if ending in _SPREADSHEETS:
        raise RequestError(f"{file}: save the spreadsheet as “CSV UTF-8” first, and grade the .csv file")
    if file and ending == ".json" and is_of_results(file):
        raise RequestError(f"{file}: is a results file; python -m checker results makes a table of such files")
    if output is None:
        return _grade_lines(file, find_exercise)
    raise RequestError("-o goes with a .csv file; JSON lines are written to standard output")


def _results(options: argparse.Namespace) -> int:
    return gather_results(options.files, None if options.output == _STREAM else options.output)


def _grade_lines(file: Path | None, find_exercise: FindExercise) -> int:
    if file is None:
        return grade_lines(sys.stdin.buffer, sys.stdout, find_exercise)
    with file.open("rb") as requests:
        return grade_lines(requests, sys.stdout, find_exercise)


def _explain(options: argparse.Namespace) -> int:
    text = options.text if options.text is not None else _typed()
    exercise = load_exercise(options.exercises, options.exercise) if options.exercise else Exercise("", Situation())
    colour = options.colour == "always" or (
        options.colour == "auto"
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout.write(explain(text, exercise, colour=colour))
    return 0


def _typed() -> str:
    if sys.stdin.isatty():
        print("Type the message; end it with Ctrl-D.", file=sys.stderr)
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise RequestError(f"the message is not UTF-8 (byte {error.start + 1})") from None


def _stopped(error: OSError | KeyboardInterrupt) -> int:
    """Give the exit status of a command that was cut short, and a sentence where it says anything."""
    if isinstance(error, KeyboardInterrupt):
        return 130
    if isinstance(error, BrokenPipeError):
        return 1
    where = error.filename or "reading or writing failed"
    return _fail(f"{where}: {error.strerror or error}")


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
