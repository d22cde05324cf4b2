"""All that ties a message to its recipient: facts of the situation, and specifics of its own."""

from __future__ import annotations

from dataclasses import dataclass

from checker.criteria.career_ties import career_ties
from checker.criteria.fact_ties import fact_ties
from checker.criteria.retelling import retold_ties
from checker.criteria.sides import Side, sides_of
from checker.criteria.specific_ties import specific_ties
from checker.criteria.strays import stray_sentences
from checker.criteria.tie import Tie
from checker.reading import Reading


@dataclass(frozen=True, slots=True)
class Ties:
    """What ties a message to its recipient, strong or weak: in the whole of it, and sentence by sentence.

    *strays* are rows of words that are no sentence; *retold* are facts in words that an exercise's author
    foresaw or that follow from the profile, as in no message of the fit.
    """

    whole: tuple[Tie, ...]
    sentences: tuple[tuple[Tie, ...], ...]
    sides: tuple[Side, ...]
    strays: frozenset[int] = frozenset()
    retold: tuple[Tie, ...] = ()


def find_ties(reading: Reading) -> Ties:
    """Find all that ties the message to its recipient."""
    words = reading.message.words
    every = reading.meetings
    strays = stray_sentences(reading.message, every)
    sides = {sentence: side for sentence, side in sides_of(reading).items() if sentence not in strays}
    met = [meeting for meeting in every if words[meeting.index].sentence in sides]
    specific = tuple(tie for tie in specific_ties(reading, sides) if words[tie.words[0]].sentence in sides)
    known: dict[tuple[int, ...], Tie] = {}
    facts = fact_ties(reading, met, lambda index: sides[words[index].sentence], known)
    inside: dict[int, list[Tie]] = {sentence: [] for sentence in sides}
    for tie, sentence in fact_ties(reading, met, lambda index: words[index].sentence, known):
        inside[sentence].append(tie.on(sides[sentence]))
    for tie in specific:
        inside[words[tie.words[0]].sentence].append(tie)
    return Ties(
        (*(tie.on(side) for tie, side in facts), *specific),
        tuple(map(tuple, inside.values())),
        tuple(sides.values()),
        strays,
        (*retold_ties(reading), *career_ties(reading)),
    )
