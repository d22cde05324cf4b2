"""Whether small words follow one another as in English, or as in words that were thrown together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import cast

from checker.languages import table
from checker.message import Message, Word
from checker.reading import LANGUAGE

#: The kind of a word that is of none, of a number, and of what ends a row of words.
OTHER, NUMBER, END = "x", "n", "."

#: The weight that says nothing; each pair has one from 0 to 8.
NOTHING = 4


def order_of(message: Message) -> float:
    """Tell how much the order of the words is like English: below 0 it is more like chance."""
    pairs, rows = pairs_of(message), cast("dict[str, str]", table(LANGUAGE, "pairs"))
    kinds = "".join(rows)
    return sum(int(rows[one][kinds.index(other)]) - NOTHING for one, other in pairs) / math.sqrt(len(pairs))


def pairs_of(message: Message) -> Sequence[tuple[str, str]]:
    """Give the kinds of all neighbours."""
    row, end = [END], 0
    for word in message.words:
        if len(row) > 1 and message.folded[end : word.start] != " ":
            row.append(END)
        row.append(kind_of(word))
        end = word.end
    return list(pairwise([*row, END]))


def kind_of(word: Word) -> str:
    """Give the kind of *word*."""
    return NUMBER if word.folded[0].isdigit() else kinds_of_words().get(word.folded, OTHER)


@cache
def kinds_of_words() -> dict[str, str]:
    """Give the kind of each small word, a letter."""
    kinds = cast("dict[str, str]", table(LANGUAGE, "order")["kinds"])
    return {word: kind for kind, words in kinds.items() for word in words.split()}
