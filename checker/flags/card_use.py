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
from checker.languages import word_list
from checker.message import Word
from checker.reading import LANGUAGE, Reading
from checker.situation import Situation

#: Words that say more about their subject than this are told of somebody.
_TELLING = 0.2

#: A situation of fewer telling words is sparse: any message about it repeats most of them.
_SPARSE = 25

#: Fewer words are weighed as so many.
_FEW_WORDS, _FEW_TELLING = 12, 4

#: What is counted of one kind is no more telling beyond so many.
_ENOUGH, _MOST_WORDS = 3, 15

#: A message that repeats fewer telling words of the card says nothing of how it uses them.
_MET = 5

#: Telling words so near in a fact belong together, and are kept together so many words apart.
_CLOSE, _NEAR = 2, 3

_NAMES = ("recipient.name", "sender.name")

#: What stands beside a word of the card: nonsense takes nouns for verbs, and gives everything an owner.
_KINDS = {
    "det": "the a an this that these those every each some any no",
    "poss": "my your our their its",
    "be": "is are was were am be been being has have had do does did would could can may might will should must",
    "to": "to",
    "sub": "i we they he she it who",
    "you": "you",
}
_BESIDE = {word: kind for kind, words in _KINDS.items() for word in words.split()}


class Card:
    """The telling words of a situation, and in which of its facts each stands."""

    def __init__(self, situation: Situation) -> None:
        named = (situation.recipient.name, situation.sender.name)
        self.names = frozenset(word.folded for name in named for word in words_of(name))
        self.facts: dict[str, set[int]] = {}
        self.places: list[str] = []
        self.pairs: set[frozenset[str]] = set()
        self.forms: set[str] = set()
        for number, fact in enumerate(facts_of(situation)):
            self.places.append(fact.place)
            if fact.place not in _NAMES:
                self._add(number, fact.text)

    def _add(self, number: int, text: str) -> None:
        telling = self.telling(words_of(text))
        self.forms.update(word.folded for word in telling)
        stems = [word.stem for word in telling]
        for stem in stems:
            self.facts.setdefault(stem, set()).add(number)
        for place, stem in enumerate(stems):
            self.pairs.update(frozenset((stem, other)) for other in stems[place + 1 : place + 1 + _CLOSE])

    def telling(self, words: Iterable[Word]) -> list[Word]:
        """Give those of *words* that say something and name neither of the two."""
        return [word for word in words if rarity(word.stem) > _TELLING and word.folded not in self.names]

    def cover(self, stems: Iterable[str]) -> list[tuple[str, int]]:
        """Give the fewest facts that hold all of *stems*: the place of each, and how many it is taken for."""
        left = set(stems)
        holds: dict[int, set[str]] = {}
        for stem in sorted(left):
            for number in sorted(self.facts[stem]):
                holds.setdefault(number, set()).add(stem)
        found: list[tuple[str, int]] = []
        while left:
            number = max(sorted(holds), key=lambda one: len(holds[one] & left))
            found.append((self.places[number], len(holds[number] & left)))
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
        "met": min(len(met), _MOST_WORDS),
        "met.share": len(met) / max(_FEW_TELLING, len(telling)),
        "others": min(len(telling) - len(met), _MOST_WORDS),
        "facts.share": 10 * len(cover) / size,
        "facts.by_sentence": len(cover) / sentences,
        "facts.single": 10 * sum(count == 1 for _, count in cover) / size,
        "joined.same": 10 * same / size,
        "joined.crossed": 10 * crossed / size,
        "kept": kept / len(met),
        "alone": 10 * (len(met) - kept) / size,
        "length": math.log(size),
        "sparse": float(len(card.facts) < _SPARSE),
        "form": 10 * sum(word.folded not in card.forms for word in met) / size,
        **_by_place(cover),
        **{name: 10 * count / size for name, count in _beside(card, reading.message.words).items()},
    }


def _by_place(cover: Sequence[tuple[str, int]]) -> dict[str, float]:
    return {f"place.{place}": 1.0 for place in sorted({place for place, _ in cover})}


def _beside(card: Card, words: Sequence[Word]) -> Counter[str]:
    """Count what stands before and after the words of the card."""
    kinds = [_kind(word) for word in words]
    found: Counter[str] = Counter()
    for place, word in enumerate(words):
        if word.stem in card.facts and word.folded not in card.names:
            first = not place or words[place - 1].sentence != word.sentence
            last = place + 1 == len(words) or words[place + 1].sentence != word.sentence
            found["before." + ("end" if first else kinds[place - 1])] += 1
            found["after." + ("end" if last else kinds[place + 1])] += 1
    return found


def _kind(word: Word) -> str:
    if word.folded in _BESIDE:
        return _BESIDE[word.folded]
    if word.folded.isdigit():
        return "number"
    return "small" if word.folded in word_list(LANGUAGE, "function") else "other"


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
