"""What can be wrong with an exercise file, told to its author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker import errors


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to mend: where it stands and what is wrong with it."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


class ExerciseError(errors.ExerciseError):
    """Every mistake of one or more exercise files; *file*, *key* and *reason* are the first one's."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = tuple(mistakes)
        self.file = mistakes[0].file
        self.key = mistakes[0].key
        self.reason = mistakes[0].reason
