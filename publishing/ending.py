"""How a command with a browser ends: its failure is one sentence on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError

from exercises.errors import ExerciseError
from publishing.errors import PublishingError


def ended(work: Callable[[], None], doing: str, folder: Path) -> int:
    """Do *work*, which is *doing* something and writes into *folder*, and return the exit status."""
    try:
        work()
    except (PublishingError, ExerciseError) as error:
        print(error, file=sys.stderr)
    except PlaywrightError as error:
        print(f"The browser could not {doing}: {error.message.splitlines()[0]}", file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or folder}: {error.strerror or error}.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    else:
        return 0
    return 1
