"""How particular a word is, where somebody says what they write for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.alignment import rarity
from checker.languages import word_list
from checker.message import Word
from checker.reading import LANGUAGE
from checker.stemming import stem

#: What a broad field or title is worth.
FIELD = 0.3

_UNSPEAKABLE = re.compile(r"[b-df-hj-np-tv-xz]{5,60}|[a-z]{0,20}([a-z])\1\1[a-z]{0,20}")

#: When something happens says nothing of what for.
_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)


def particular(word: Word) -> float:
    """Tell how particular a word is: 0 for what stands in any message, 1 for a topic."""
    return _particular(word.folded, word.stem)


@lru_cache(maxsize=4096)
def _particular(folded: str, stemmed: str) -> float:
    if len(folded) < 2 or folded in _MONTHS or rarity(stemmed) < 0.3 or stemmed in _stems("purpose_generic"):
        return 0.0
    if rarity(stemmed) == 1.0 and _UNSPEAKABLE.fullmatch(folded):
        return 0.0
    if stemmed in _stems("purpose_fields"):
        return FIELD
    return 0.4 if folded.isdigit() else 1.0


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, word_list(LANGUAGE, name)))
