"""The author's two commands: check all exercises, begin a new one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from checker.exercise import ID
from exercises.catalogue import misplaced
from exercises.loader import FOLDER, find_mistakes, load_all

#: The exercise that a new one is copied from; it is valid itself.
TEMPLATE = Path(__file__).parent / "template.toml"


def main(arguments: Sequence[str] | None = None, folder: Path = FOLDER) -> int:
    """Run a command and give its exit status."""
    parser = argparse.ArgumentParser(prog="python -m exercises", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="print every mistake of every exercise file")
    new = commands.add_parser("new", help="begin an exercise from the template")
    new.add_argument("id", help="its file's name without the ending: small letters, digits, hyphens")
    chosen = parser.parse_args(arguments)
    return begin(chosen.id, folder) if chosen.command == "new" else check(folder)


def check(folder: Path) -> int:
    """Print every mistake, one sentence a line."""
    mistakes = find_mistakes(folder) or (misplaced() if folder == FOLDER else ())
    for mistake in mistakes:
        print(mistake)
    if mistakes:
        return 1
    number = len(load_all(folder))
    print(f"{number} exercise{'' if number == 1 else 's'}, no mistake.")
    return 0


def begin(exercise_id: str, folder: Path) -> int:
    """Copy the template to a new exercise file."""
    path = folder / f"{exercise_id}.toml"
    if not ID.fullmatch(exercise_id):
        print(f'"{exercise_id}" is no id: use a-z, 0-9 and single hyphens, like after-the-talk.')
        return 1
    try:
        with path.open("xb") as file:
            file.write(TEMPLATE.read_bytes())
    except FileExistsError:
        print(f"{path}: there is such an exercise already.")
        return 1
    except OSError as error:
        print(f"{path}: cannot be written: {error.strerror}.")
        return 1
    print(f"{path}: change it, then run .venv/bin/python -m exercises check.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
