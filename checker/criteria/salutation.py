"""Which words of a message only name the two people: a name alone never makes it personal."""

from __future__ import annotations

from functools import lru_cache

from checker.alignment import rarity
from checker.message import Message, Word

GREETINGS = frozenset(("hi", "hello", "hey", "dear", "hiya", "good", "greetings", "morning", "afternoon", "evening"))
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "mx"))
_OPENINGS = GREETINGS | _TITLES
_CLOSINGS = frozenset(
    ("regards", "best", "cheers", "thanks", "yours", "sincerely", "respectfully", "wishes", "rgds", "greetings")
)

#: A name is not longer than this.
_MOST = 4


@lru_cache(maxsize=4)
def naming_words(message: Message, names: frozenset[str]) -> frozenset[int]:
    """Give the indices of words that greet, sign or are among the stems of *names*."""
    known = {index for index, word in enumerate(message.words) if word.stem in names and _may_name(word)}
    return frozenset(known | _greeted(message) | _signed(message))


def _may_name(word: Word) -> bool:
    """Tell Ms An from "an": small words name somebody only in capitals."""
    return word.capital or rarity(word.stem) > 0


def _greeted(message: Message) -> set[int]:
    """Find the capitals that follow a greeting at the beginning, up to a mark."""
    found: set[int] = set()
    words = message.words
    for index in range(1, min(len(words), _MOST + 3)):
        begun = index - 1 in found or words[index - 1].folded in _OPENINGS
        apart = message.folded[words[index - 1].end : words[index].start].strip(" .'-")
        if begun and not apart and (words[index].capital or words[index].folded in _TITLES):
            found.add(index)
    return found


def _signed(message: Message) -> set[int]:
    """Find the capitals that end the message after a closing word, a dash or a line break."""
    words = message.words
    if message.plain.isupper():
        return set()  # where all is capitals, they tell no name
    for first in range(max(1, len(words) - _MOST), len(words)):
        if not all(word.capital for word in words[first:]):
            continue
        between = message.folded[words[first - 1].end : words[first].start]
        opens = words[first].sentence != words[first - 1].sentence
        if "\n" in between or "-" in between.split() or words[first - 1].folded in _CLOSINGS:
            return set(range(first, len(words)))
        if opens:
            return set(range(first, len(words)))
    return set()
