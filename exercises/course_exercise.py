"""What a learner is asked to do, and the answers that show how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from checker.situation import Profile, Situation


class ExerciseKind(StrEnum):
    """What the learner does."""

    WRITE = "write"
    REWRITE = "rewrite"
    SHORTEN = "shorten"
    SPOT = "spot"
    CALIBRATE = "calibrate"
    CHOOSE = "choose"


#: The kinds in which nothing is written.
SILENT = (ExerciseKind.SPOT, ExerciseKind.CHOOSE)


class Way(StrEnum):
    """The five ways to personalise that rule 1 teaches."""

    REASON = "reason"
    REMIND = "remind"
    COMPLIMENT = "compliment"
    COMMON = "common"
    SHORT = "short"


class Account(StrEnum):
    """With what account the request is sent, where that shortens it."""

    FREE = "free"


class Effect(StrEnum):
    """What words of a message do to it."""

    PERSONAL = "personal"
    REASON = "reason"
    HARM = "harm"


class Choice(StrEnum):
    """What one can do about a person: ask at once, ask when the time has come, leave alone."""

    NOW = "now"
    LATER = "later"
    LEAVE = "leave"


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
class LevelledMessage:
    """A message, the levels it gets, and why: a weak answer, or a sample for the learner to grade."""

    text: str
    personalisation: int
    reason: int
    why: str


@dataclass(frozen=True, slots=True)
class AuthorsMark:
    """Words of the text that an exercise starts with, what they do to it, and why."""

    words: str
    effect: Effect
    why: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several people whom a learner may ask, and what comes of each choice.

    *value* is what the connection is worth for the goal, 0 to 3; *fine* a choice that is as good as *best*.
    """

    person: Profile
    tie: str
    best: Choice
    fine: Choice | None
    value: int
    outcomes: Mapping[Choice, str]


@dataclass(frozen=True, slots=True)
class CourseExercise:
    """One exercise as its file tells it; what its kind does not have is empty."""

    id: str
    kind: ExerciseKind
    rule: int
    way: Way | None
    account: Account | None
    assessment: bool
    title: str
    task: str
    hints: tuple[str, ...]
    next: str
    start: str
    situation: Situation
    marks: tuple[AuthorsMark, ...]
    samples: tuple[LevelledMessage, ...]
    candidates: tuple[Candidate, ...]
    facts: tuple[Fact, ...]
    model_answers: tuple[ModelAnswer, ...]
    weak_answers: tuple[LevelledMessage, ...]
