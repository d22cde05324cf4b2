"""How much a word says about this recipient, given what is known of the situation."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from checker.alignment import number, rarity
from checker.facts import facts_of
from checker.languages import word_list
from checker.message import Word, message_of
from checker.situation import Situation
from checker.stemming import stem

_LANGUAGE = "en"

#: So many words are remembered, and then forgotten again.
_MOST_KEPT = 4000

#: What a mail merge could fill in.
_MERGED = ("recipient.headline", "recipient.company", "recipient.location")


class Worth(dict[str, float]):
    """The worth of words by how they read: what a mail merge or the sender's own story supplies says little."""

    def __init__(self, situation: Situation) -> None:
        stems: dict[str, set[str]] = {}
        for fact in facts_of(situation):
            stems.setdefault(fact.place, set()).update(_stems_of(fact.text))
        self.names = frozenset(stems.get("recipient.name", set()) | stems.get("sender.name", set()))
        self.merged = set().union(*(stems.get(place, set()) for place in _MERGED))
        self._merged_text = "\n".join(sorted(self.merged))
        sender = stems.get("sender.role", set()) | stems.get("sender.background", set())
        theirs = set().union(*(found for place, found in stems.items() if place.startswith("recipient.")))
        self.mine = sender - theirs
        self.trade = sender & (stems.get("recipient.headline", set()) | stems.get("recipient.location", set()))
        past = stems.get("recipient.experience", set()) | stems.get("recipient.education", set())
        self.own = sender | stems.get("goal", set())
        counts = Counter(word for words in stems.values() for word in words)
        self.often = {word for word, count in counts.items() if count > (2 if word in self.own else 3)}
        self.shared = {word for word in sender & past if rarity(word) == 1}

    def of(self, word: Word) -> float:
        """Give the worth of *word*, from 0 to 1."""
        return self[word.folded]

    def __missing__(self, folded: str) -> float:
        if len(self) >= _MOST_KEPT:
            self.clear()
        worth = self[folded] = self.of_stem(stem(folded), number(folded))
        return worth

    def of_stem(self, stemmed: str, digits: str | None = None) -> float:
        """Give the worth of a stem; *digits* is what it reads as a number."""
        if digits is not None:
            return 0.2 if len(digits) < 2 else 0.6
        if stemmed in self.names:
            return 0.0
        worth = rarity(stemmed)
        if is_container(stemmed):
            return min(worth, 0.1)
        return worth if stemmed in self.shared else worth * self._share(stemmed)

    def as_topic(self, word: Word) -> float:
        """Give the worth of *word* where the message says what a post, a talk or the like was about."""
        worth = self.of(word)
        own = worth and word.stem in self.own | self.often and word.stem not in self.merged
        return rarity(word.stem) if own and not is_container(word.stem) else worth

    def as_occasion(self, word: Word) -> float:
        """Give the worth of *word* where the message says when and where the two met: their town counts too."""
        return rarity(word.stem) if self.of(word) > 0.1 else self.of(word)

    def _is_part_of_merged(self, stemmed: str) -> bool:
        """Tell "logistics" at a Kühllogistik, "electrical" for an electrician: their field."""
        return len(stemmed) >= 6 and stemmed[:6] in self._merged_text

    def _share(self, stemmed: str) -> float:
        """Give the share of its worth that a word keeps which others could use as well."""
        if stemmed in self.merged or self._is_part_of_merged(stemmed):
            return 0.15
        if stemmed in self.often:
            return 0.2
        return 0.35 if stemmed in self.own else 1.0


@lru_cache(maxsize=128)
def worth_in(situation: Situation) -> Worth:
    """Give the worth of words in *situation*."""
    return Worth(situation)


def is_container(stemmed: str) -> bool:
    """Tell whether a stem names a post, a talk or the like, whatever it is about."""
    return stemmed in _containers()


@cache
def _containers() -> frozenset[str]:
    words = word_list(_LANGUAGE, "containers")
    return words | frozenset(map(stem, words))


def _stems_of(text: str) -> set[str]:
    return {word.stem for word in message_of(text).words}
