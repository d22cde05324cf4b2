"""What grading gives back: levels, the evidence for them, and advice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How far a message meets a criterion; length knows only `NONE` and `FULL`."""

    NONE = 0
    PARTLY = 1
    FULL = 2


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text as typed, in code points, the end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the learner that carried a level, and the rule that saw them."""

    span: Span
    rule: str
    note: str


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """The level of personalisation or reason, what carried it, and what to ask next."""

    level: Level
    feedback: str
    question: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class LengthResult:
    """Whether the message fits; *count* and *limit* are UTF-16 code units."""

    level: Level
    count: int
    limit: int
    feedback: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Something else pointed out as advice, with the words concerned."""

    flag: str
    span: Span
    advice: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole answer to one message."""

    personalisation: CriterionResult
    reason: CriterionResult
    length: LengthResult
    flags: tuple[Flag, ...] = ()

    @property
    def ready(self) -> bool:
        """Tell whether the message is ready to send: 2, 2 and it fits."""
        results = (self.personalisation, self.reason, self.length)
        return all(result.level is Level.FULL for result in results)
