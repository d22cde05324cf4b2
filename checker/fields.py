"""Which trade or pastime a word belongs to, and what follows from the ones that a profile shows.

A bus driver knows fares and depots though the profile names neither. `languages/en/fields.txt`
has a line a field: its name, which is one of its words, and the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.alignment import rarity
from checker.languages import word_list
from checker.message import Message, Word
from checker.situation import Situation
from checker.statements import statements_of
from checker.stemming import stem

_LANGUAGE = "en"

#: What a field weighs once a text speaks of it beyond doubt; more words of it add nothing.
_MOST = 1.0

#: Where a situation says what the recipient does, did, and did, learnt, likes and writes all told.
_JOB = ("recipient.headline", "recipient.company")
_PAST = ("recipient.experience",)
_STORY = ("recipient.about", "recipient.education", "recipient.experience", "recipient.interests", "recipient.activity")
_SENDER = ("sender.role", "sender.background")
_PURPOSE = ("relationship.detail", "goal")


@dataclass(frozen=True)
class SituationFields:
    """The fields of each part of a situation, from 0 to 1, and the stems that stand anywhere in it."""

    job: Mapping[str, float]
    past: Mapping[str, float]
    story: Mapping[str, float]
    sender: Mapping[str, float]
    purpose: Mapping[str, float]
    said: frozenset[str]


@cache
def _index() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in sorted(word_list(_LANGUAGE, "fields")):
        name, *_ = words = line.split()
        for word in words:
            found.setdefault(stem(word), []).append(name)
    return {stemmed: tuple(names) for stemmed, names in found.items()}


def fields_of(stemmed: str) -> tuple[str, ...]:
    """Name the fields that the stem points to, in alphabetical order."""
    return _index().get(stemmed, ())


@cache
def telling(stemmed: str) -> float:
    """Tell how surely a stem points to its fields: less if it has several, less if everybody uses it."""
    fields = fields_of(stemmed)
    return rarity(stemmed) / len(fields) if fields else 0.0


def fields_of_text(message: Message) -> Mapping[str, float]:
    """Weigh the fields that *message* speaks of, from 0 to 1; each word counts once."""
    return _weigh(word.stem for word in message.words)


def _weigh(stems: Iterable[str]) -> Mapping[str, float]:
    weights: dict[str, float] = {}
    for stemmed in dict.fromkeys(stems):
        for name in fields_of(stemmed):
            weights[name] = min(_MOST, weights.get(name, 0.0) + telling(stemmed))
    return {name: round(weights[name], 4) for name in sorted(weights) if weights[name]}


@lru_cache(maxsize=128)
def situation_fields(situation: Situation) -> SituationFields:
    """Weigh the fields of *situation* part by part."""
    stems: dict[str, list[str]] = {}
    for fact in statements_of(situation):
        stems.setdefault(fact.place, []).extend(word.stem for word in Message(fact.text).words)

    def of(places: tuple[str, ...]) -> Mapping[str, float]:
        return _weigh(stemmed for place in places for stemmed in stems.get(place, ()))

    said = frozenset(stemmed for found in stems.values() for stemmed in found)
    return SituationFields(of(_JOB), of(_PAST), of(_STORY), of(_SENDER), of(_PURPOSE), said)


def kinship(word: Word, fields: Mapping[str, float]) -> float:
    """Tell from 0 to 1 how far *word* follows from *fields*, one part of `situation_fields`."""
    shared = (fields.get(name, 0.0) for name in fields_of(word.stem))
    return max(shared, default=0.0) * rarity(word.stem)


def kin_words(message: Message, known: SituationFields, fields: Mapping[str, float]) -> Mapping[int, float]:
    """Weigh the words (by index) that follow from *fields* though the situation does not say them."""
    kin = ((index, kinship(word, fields)) for index, word in enumerate(message.words) if word.stem not in known.said)
    return {index: weight for index, weight in kin if weight}
