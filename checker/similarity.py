"""How alike two messages are when names are left out, and so to whom each of them is."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from checker.alignment import rarity
from checker.message import Word

#: So much of both is the same, in runs of three words: one message.
_NEARLY_ALL = 0.7

#: One that is little else than part of a longer one is the same as well.
_OF_PART, _PART = 0.85, 10

#: Where more words than this have capitals, a capital makes no name.
_TOO_MANY = 0.7


def are_alike(one: tuple[Word, ...], other: tuple[Word, ...], masked: AbstractSet[str]) -> bool:
    """Tell whether *one* is nearly *other*, apart from names and the words or stems that are *masked*."""
    runs, others = _runs(one, masked), _runs(other, masked)
    same = len(runs & others)
    near = 0 < _NEARLY_ALL * (len(runs) + len(others)) <= 2 * same
    return near or _PART <= same >= _OF_PART * len(runs) or one == other != ()


def _runs(words: tuple[Word, ...], masked: AbstractSet[str]) -> frozenset[tuple[str, ...]]:
    """Give each three stems in a row, "" for a row of names, the small words between two names left out."""
    tells = sum(word.capital for word in words) <= _TOO_MANY * len(words)
    row: list[str] = []
    before = -1
    for word in words:
        says = rarity(word.stem)
        # A word that opens a sentence has a capital anyway: only one that nobody knows is a name.
        named = tells and word.capital and says > (0.75 if word.sentence != before else 0)
        before = word.sentence
        # A script without capitals stands in an English message for names alone.
        if named or not word.folded.isascii() or (says > 0.1 and not masked.isdisjoint((word.folded, word.stem))):
            if row[-1:] == [""] or (row[-2:-1] == [""] and not rarity(row[-1])):
                row = row[: -1 if row[-1] else None]
            else:
                row.append("")
        else:
            row.append(word.stem)
    return frozenset(zip(row, row[1:], row[2:], strict=False))
