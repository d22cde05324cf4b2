"""The situation as a list of facts, and which of them a message refers to, in whatever words."""

from __future__ import annotations

from dataclasses import dataclass

from checker.message import Message
from checker.situation import Situation


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the situation: where it stands (`recipient.activity[0]`) and what it says."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class FactMatch:
    """A fact that the message refers to: the words (indices into `Message.words`), how surely."""

    fact: Fact
    words: tuple[int, ...]
    strength: float


def match_facts(message: Message, situation: Situation) -> tuple[FactMatch, ...]:
    """Find the facts of *situation* that *message* refers to, strongest first."""
    return ()
