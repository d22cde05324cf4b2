"""How a mistake of an author reaches the build: one sentence, one log line, once, no traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from checker.errors import CheckerError
from exercises.errors import ExerciseError

#: What was told already in this build, as an exercise may stand on one page and be counted on others.
_told: set[str] = set()

#: MkDocs counts what is logged below "mkdocs"; `mkdocs build --strict` stops at it.
_log = logging.getLogger("mkdocs.exercises")

_Arguments = ParamSpec("_Arguments")


def begin() -> None:
    """Tell every mistake anew, as a build begins."""
    _told.clear()


def reported(write: Callable[_Arguments, str]) -> Callable[_Arguments, str]:
    """Let *write* log an author's mistakes and show nothing in their place."""

    @wraps(write)
    def report(*args: _Arguments.args, **kwargs: _Arguments.kwargs) -> str:
        try:
            return write(*args, **kwargs)
        except ExerciseError as error:
            for mistake in error.mistakes:
                _tell(str(mistake))
        except CheckerError as error:
            _tell(str(error))
        return ""

    return report


def _tell(mistake: str) -> None:
    if mistake not in _told:
        _told.add(mistake)
        _log.error("%s", mistake)
