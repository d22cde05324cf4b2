"""How a message uses the words of the situation: a few facts told, or words of all of them thrown together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.alignment import rarity
from checker.facts import facts_of
from checker.flags.known import words_of
from checker.flags.word_order import END, kind_of
from checker.message import Word
from checker.reading import Reading
from checker.situation import Situation

#: Words that say more about their subject than this are told of somebody.
_TELLING = 0.2

#: A situation of fewer telling words is sparse: any message about it repeats most of them.
_SPARSE = 25

#: Fewer words are weighed as so many.
_FEW_WORDS = 12

#: A message of fewer facts tells one or two of them.
_ENOUGH = 3

#: A message that repeats fewer telling words of the card says nothing of how it uses them.
_MET = 5

#: Telling words so near in a fact belong together, and are kept together so many words apart.
_CLOSE, _NEAR = 2, 3

_NAMES = ("recipient.name", "sender.name")

#: What stands beside a word of the card, told apart no more than this: nonsense takes nouns for verbs,
#: and gives everything an owner.
_ALIKE = dict(zip("hmvowic", "bbbyaaa", strict=True))


class Card:
    """The telling words of a situation, and in which of its facts each stands."""

    def __init__(self, situation: Situation) -> None:
        named = (situation.recipient.name, situation.sender.name)
        self.names = frozenset(word.folded for name in named for word in words_of(name))
        self.facts: dict[str, set[int]] = {}
        self.places: list[str] = []
        self.pairs: set[frozenset[str]] = set()
        for number, fact in enumerate(facts_of(situation)):
            self.places.append(fact.place)
            if fact.place not in _NAMES:
                self._add(number, fact.text)

    def _add(self, number: int, text: str) -> None:
        telling = self.telling(words_of(text))
        stems = [word.stem for word in telling]
        for stem in stems:
            self.facts.setdefault(stem, set()).add(number)
        for place, stem in enumerate(stems):
            self.pairs.update(frozenset((stem, other)) for other in stems[place + 1 : place + 1 + _CLOSE])

    def telling(self, words: Iterable[Word]) -> list[Word]:
        """Give those of *words* that say something and name neither of the two."""
        return [word for word in words if rarity(word.stem) > _TELLING and word.folded not in self.names]

    def cover(self, stems: Iterable[str]) -> list[str]:
        """Give the places of the fewest facts that hold all of *stems*."""
        left = set(stems)
        holds: dict[int, set[str]] = {}
        for stem in sorted(left):
            for number in sorted(self.facts[stem]):
                holds.setdefault(number, set()).add(stem)
        found: list[str] = []
        while left:
            number = max(sorted(holds), key=lambda one: len(holds[one] & left))
            found.append(self.places[number])
            left -= holds[number]
        return found


@lru_cache(maxsize=128)
def card_of(situation: Situation) -> Card:
    """Read *situation* once."""
    return Card(situation)


def features(reading: Reading) -> Mapping[str, float]:
    """Describe by named numbers how the message uses the card; nothing where it hardly does."""
    card = card_of(reading.situation)
    words = [word for word in reading.message.words if word.folded not in card.names]
    telling = card.telling(words)
    met = [word for word in telling if word.stem in card.facts]
    cover = card.cover(word.stem for word in met)
    if len(met) < _MET or len(cover) < _ENOUGH:
        return {}
    size, sentences = max(_FEW_WORDS, len(words)), len({word.sentence for word in words})
    same, crossed = _joins(card, telling)
    kept = _kept(card, words)
    return {
        "facts.share": 10 * len(cover) / size,
        "facts.by_sentence": len(cover) / sentences,
        "joined.same": 10 * same / size,
        "joined.crossed": 10 * crossed / size,
        "kept": kept / len(met),
        "alone": 10 * (len(met) - kept) / size,
        "length": math.log(size),
        "sparse": float(len(card.facts) < _SPARSE),
        **{f"place.{place}": 1.0 for place in sorted(set(cover))},
        **{name: 10 * count / size for name, count in _beside(card, reading.message.words).items()},
    }


def _beside(card: Card, words: Sequence[Word]) -> Counter[str]:
    """Count what stands before and after the words of the card."""
    kinds = [_kind(word) for word in words]
    found: Counter[str] = Counter()
    for place, word in enumerate(words):
        if word.stem in card.facts and word.folded not in card.names:
            first = not place or words[place - 1].sentence != word.sentence
            last = place + 1 == len(words) or words[place + 1].sentence != word.sentence
            found["before." + (END if first else kinds[place - 1])] += 1
            found["after." + (END if last else kinds[place + 1])] += 1
    return found


def _kind(word: Word) -> str:
    kind = kind_of(word)
    return _ALIKE.get(kind, kind)


def _kept(card: Card, words: Sequence[Word]) -> int:
    """Count the words that stand beside one that is near them on the card: "truck cab", "beds by noon"."""
    kept: set[int] = set()
    for place, word in enumerate(words):
        for other in range(place + 1, min(len(words), place + 1 + _NEAR)):
            if words[other].sentence == word.sentence and frozenset((word.stem, words[other].stem)) in card.pairs:
                kept.update((place, other))
    return len(kept)


def _joins(card: Card, telling: Sequence[Word]) -> tuple[int, int]:
    """Count telling neighbours out of one fact, and out of two that never meet on the card."""
    same = crossed = 0
    for one, other in pairwise(telling):
        if one.sentence != other.sentence or one.stem == other.stem:
            continue
        if one.stem in card.facts and other.stem in card.facts:
            together = not card.facts[one.stem].isdisjoint(card.facts[other.stem])
            same, crossed = same + together, crossed + (not together)
    return same, crossed
