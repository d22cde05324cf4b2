"""What a learner is asked to do, and the answers that show how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.situation import Situation


class ExerciseKind(StrEnum):
    """What the learner does: write a message, or shorten one that is good but too long."""

    WRITE = "write"
    SHORTEN = "shorten"


class Way(StrEnum):
    """The five ways to personalise that rule 1 teaches."""

    REASON = "reason"
    REMIND = "remind"
    COMPLIMENT = "compliment"
    COMMON = "common"
    SHORT = "short"


#: The course's rules, see the lessons.
RULES = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something worth referring to, word for word as the situation has it, and how learners put it."""

    fact: str
    paraphrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """A message that is ready to send, and the voice it speaks in."""

    voice: str
    text: str


@dataclass(frozen=True, slots=True)
class WeakAnswer:
    """A message that is not ready, the levels it gets, and what a reader misses in it."""

    text: str
    personalisation: int
    reason: int
    why: str


@dataclass(frozen=True, slots=True)
class CourseExercise:
    """One exercise as its file tells it; *way*, *next* and *start* are empty where it has none."""

    id: str
    kind: ExerciseKind
    rule: int
    way: Way | None
    title: str
    task: str
    hints: tuple[str, ...]
    next: str
    start: str
    situation: Situation
    facts: tuple[Fact, ...]
    model_answers: tuple[ModelAnswer, ...]
    weak_answers: tuple[WeakAnswer, ...]
