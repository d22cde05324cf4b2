"""Progress of a long piece of work, in a terminal that somebody watches."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

Item = TypeVar("Item")

#: Work that is done sooner shows nothing; in between the bar is drawn this often.
_FIRST = 0.5
_EVERY = 0.1
_WIDTH = 30


def watched(items: Sequence[Item], terminal: TextIO | None) -> Iterator[Item]:
    """Give each of *items*, and draw on *terminal* how many are done if it takes longer."""
    if terminal is None or not terminal.isatty():
        yield from items
        return
    due, shown = time.monotonic() + _FIRST, False
    try:
        for done, item in enumerate(items):
            if time.monotonic() >= due:
                terminal.write("\r" + bar(done, len(items)))
                terminal.flush()
                due, shown = time.monotonic() + _EVERY, True
            yield item
    finally:
        if shown:
            terminal.write("\r" + " " * len(bar(len(items), len(items))) + "\r")
            terminal.flush()


def bar(done: int, total: int) -> str:
    """Draw how far it is: `[######......] 120 of 240`."""
    filled = _WIDTH * done // total
    return f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {done:{len(str(total))}} of {total}"
