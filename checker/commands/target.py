"""Where a table goes: a file, written whole or not at all, a device, or standard output."""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

Write = Callable[[TextIO], None]


def write_to(target: Path | None, write: Write) -> None:
    """Let *write* write into the file *target*, or to standard output; `OSError` names what cannot be written."""
    if target is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        write(sys.stdout)
    elif target.exists() and not target.is_file():
        _write_through(target, write)
    else:
        _write_whole(target, write)


def _write_through(target: Path, write: Write) -> None:
    """Write into a device or a pipe, which no file may take the place of."""
    with target.open("w", encoding="utf-8", newline="") as out:
        write(out)


def _write_whole(target: Path, write: Write) -> None:
    """Write beside *target* and put it in its place, so that no half of a table is left."""
    place = target.resolve()
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{place.name[:100]}.", dir=place.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            write(out)
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(place)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
