"""Labelled messages beside what the checker says of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from checker import Assessment, grade
from corpus.labelled import Labelled, labelled
from corpus.unseen import Unseen

Pair = tuple[Labelled, Assessment]

#: The criteria with three levels.
CRITERIA = ("personalisation", "reason")


def graded(unseen: Unseen, only: str | None = None) -> Iterator[Pair]:
    """Grade each labelled message, or those of one set, by what was fitted without it."""
    messages = [message for message in labelled() if only in (None, message.set)]
    for number, message in enumerate(messages, 1):
        if sys.stderr.isatty() and number % 50 == 0:
            print(f"\r{number} of {len(messages)}", end="", file=sys.stderr)
        with unseen.judging(message):
            yield message, grade(message.text, message.situation)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)


def levels(pairs: Sequence[Pair], criterion: str) -> list[tuple[int, int]]:
    """Give (label, verdict) of *criterion* for each pair."""
    return [levels_of(pair, criterion) for pair in pairs]


def levels_of(pair: Pair, criterion: str) -> tuple[int, int]:
    """Give (label, verdict) of *criterion*."""
    message, assessment = pair
    return getattr(message, criterion), int(getattr(assessment, criterion).level)


def passes(pair: Pair) -> bool:
    """Tell whether the checker takes the message for ready to send, its length aside."""
    return all(levels_of(pair, criterion)[1] == 2 for criterion in CRITERIA)
