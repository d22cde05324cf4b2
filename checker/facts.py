"""Which facts of the situation a message refers to, in whatever words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from checker.fact_index import FactIndex, Meeting
from checker.message import Message
from checker.situation import Situation
from checker.statements import Fact, statements_of

__all__ = ["LEAST", "Fact", "FactMatch", "Meeting", "facts_of", "match_facts", "matches_of", "meetings"]

#: A match says how surely a fact is meant; less than this is chance.
LEAST = 0.5

#: A word that says less is no match alone, whatever rounding does.
_NEARLY = 0.499

#: Facts that are read; a profile card shows far fewer.
_MOST_FACTS = 80


@dataclass(frozen=True, slots=True)
class FactMatch:
    """A fact that the message refers to: the words (indices into `Message.words`), how surely."""

    fact: Fact
    words: tuple[int, ...]
    strength: float


def facts_of(situation: Situation) -> tuple[Fact, ...]:
    """Give the facts of *situation* in its own order."""
    return _indexed(situation).facts


def match_facts(message: Message, situation: Situation) -> tuple[FactMatch, ...]:
    """Find the facts of *situation* that *message* refers to, strongest first."""
    return matches_of(meetings(message, situation))


def matches_of(met: Iterable[Meeting]) -> tuple[FactMatch, ...]:
    """Give the facts that were *met*, strongest first."""
    by_fact: dict[int, list[Meeting]] = {}
    for meeting in met:
        by_fact.setdefault(id(meeting.fact), []).append(meeting)
    found = [_match(met[0].fact, met) for met in by_fact.values() if len(met) > 1 or met[0].weight >= _NEARLY]
    kept = [match for match in found if match.strength >= LEAST]
    return tuple(sorted(kept, key=lambda match: (-match.strength, match.fact.path, match.words)))


def meetings(message: Message, situation: Situation) -> Iterator[Meeting]:
    """Find each word of *message* that stands for a word of a fact of *situation*."""
    index = _indexed(situation)
    if not index.facts:
        return
    for position, word in enumerate(message.words):
        for fact, place, weight in index.look_up(word):
            yield index.meeting(position, fact, place, weight)
        for fact, place in index.look_up_initials(message, word) if word.folded in index.by_initials else ():
            yield index.meeting(position, fact, place, 1.5 / max(2, len(word.folded)), abbreviated=True)
        for fact, place in index.look_up_name(message.words, position):
            yield index.meeting(position, fact, place, 0.9)
    for position, fact, place in index.look_up_letters(message):
        yield index.meeting(position, fact, place, 0.75, abbreviated=True)
    for position, fact, place in index.look_up_runs(message):
        yield index.meeting(position, fact, place, 1.2, abbreviated=True)


def _match(fact: Fact, met: list[Meeting]) -> FactMatch:
    best: dict[int, float] = {}
    for meeting in met:
        best[meeting.place] = max(meeting.weight, best.get(meeting.place, 0.0))
    pairs = {(meeting.index, meeting.place) for meeting in met if meeting.weight}
    runs = sum((index + 1, place + 1) in pairs for index, place in pairs)
    indices = tuple(sorted({meeting.index for meeting in met if meeting.weight}))
    strength = sum(best.values()) + 0.25 * min(runs, 4)
    return FactMatch(fact, indices, round(strength, 3))


@lru_cache(maxsize=128)
def _indexed(situation: Situation) -> FactIndex:
    return FactIndex(tuple(islice(statements_of(situation), _MOST_FACTS)))
