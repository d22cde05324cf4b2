"""How alike two messages are when names are left out, and so to whom each of them is."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from checker.alignment import rarity
from checker.message import Word

_NAME = "_"

#: So much of both is the same, in runs of three words: one message. Fewer runs are no sign.
_NEARLY_ALL, _FEWEST = 0.7, 4

#: One that is little else than part of a longer one is the same as well.
_OF_PART, _PART = 0.85, 10

#: Where more words than this have capitals, a capital makes no name.
_TOO_MANY = 0.7


def are_alike(one: tuple[Word, ...], other: tuple[Word, ...], masked: AbstractSet[str]) -> bool:
    """Tell whether *one* is nearly *other*, apart from names and the words or stems that are *masked*."""
    first, second = _masked(one, masked), _masked(other, masked)
    if first == second:
        return len(first) > 2 or (bool(one) and [word.folded for word in one] == [word.folded for word in other])
    runs, others = (frozenset(zip(row, row[1:], row[2:], strict=False)) for row in (first, second))
    same = len(runs & others)
    near = same >= _FEWEST and 2 * same >= _NEARLY_ALL * (len(runs) + len(others))
    return near or (same >= _PART and same >= _OF_PART * len(runs))


def _masked(words: tuple[Word, ...], masked: AbstractSet[str]) -> list[str]:
    """Give the stems with a blank for each row of names, the small words between two names left out."""
    row: list[str] = []
    for stem in _stems(words, masked):
        if stem == _NAME and _NAME in row[-2:] and (row[-1] == _NAME or rarity(row[-1]) == 0.0):
            del row[len(row) - row[::-1].index(_NAME) :]
        else:
            row.append(stem)
    return row


def _stems(words: tuple[Word, ...], masked: AbstractSet[str]) -> Iterator[str]:
    says = sum(word.capital for word in words) <= _TOO_MANY * len(words)
    before = -1
    for word in words:
        # A word that opens a sentence has a capital anyway: only one that nobody knows is a name.
        named = says and word.capital and rarity(word.stem) > (0.75 if word.sentence != before else 0.0)
        known = rarity(word.stem) > 0.1 and (word.folded in masked or word.stem in masked)
        # A script without capitals stands in an English message for names alone.
        other = word.folded.isdigit() or not word.folded.isascii()
        yield _NAME if named or known or other else word.stem
        before = word.sentence
