"""Weigh which kinds of words follow one another: `python -m corpus.order_fit`, also part of `make fit`.

Every message that makes sense is set against its own words in random order, with their marks and without.
"""

from __future__ import annotations

import json
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from checker.flags.word_order import END, NOTHING, NUMBER, OTHER, kinds_of_words, pairs_of
from checker.languages import table
from checker.message import Message
from checker.reading import LANGUAGE
from corpus.labelled import Labelled, labelled

Pairs = Counter[tuple[str, str]]
#: The weights of all pairs: a row of digits for each first kind.
Order = Mapping[str, str]

#: Shorter messages are too few words to be in disorder.
SHORTEST = 12

#: How finely the logarithms are told apart, and how often each pair counts as seen beforehand.
_FINE, _SEEN = 1.5, 2

_MARKS = re.compile(r"[^\w\s'’-]")
_PATH = Path(__file__).parent.parent / "checker" / "languages" / LANGUAGE / "pairs.json"


def main() -> None:
    """Write the weights of all pairs."""
    _PATH.write_text(json.dumps(rows(lambda _: True), indent=1) + "\n", "ascii")


def rows(belongs: Callable[[Labelled], bool]) -> dict[str, str]:
    """Weigh each pair by the messages that belong, in digits."""
    told, mixed = Pairs(), Pairs()
    for message in labelled():
        if belongs(message) and makes_sense(message):
            for all_pairs, counted in zip((told, mixed), _counted(message.text), strict=True):
                all_pairs.update(counted)
    kinds = _kinds()
    return {one: "".join(_digit(told, mixed, (one, other)) for other in kinds) for one in kinds}


def no_order() -> Order:
    """Give weights by which every order of words is like any other."""
    kinds = _kinds()
    return dict.fromkeys(kinds, str(NOTHING) * len(kinds))


@contextmanager
def ordered_by(order: Order) -> Iterator[None]:
    """Judge by *order* for a while, to measure it on messages that it was not fitted to."""
    held = table(LANGUAGE, "pairs")  # the very table that the checker reads: it has no place for another
    kept = dict(held)
    held.update(order)
    try:
        yield
    finally:
        held.update(kept)


@cache
def _counted(text: str) -> tuple[Pairs, Pairs]:
    """Count the pairs of *text* as told and as mixed up, once for all fits."""
    mixed = (pairs_of(Message(other)) for other in mixed_up(text))
    return Pairs(pairs_of(Message(text))), Pairs(pair for pairs in mixed for pair in pairs)


def _kinds() -> list[str]:
    return [*dict.fromkeys(kinds_of_words().values()), NUMBER, OTHER, END]


def makes_sense(message: Labelled) -> bool:
    """Tell whether a message is made of sentences, in English."""
    return not {"gibberish", "not_english"}.intersection(message.flags)


def mixed_up(text: str) -> Iterator[str]:
    """Give the words of *text* in random order, with marks and without; nothing of a short one."""
    chance = random.Random(text)
    for said in (text, _MARKS.sub("", text).lower()):
        words = said.split()
        chance.shuffle(words)
        if len(words) >= SHORTEST:
            yield " ".join(words)


def _digit(told: Pairs, mixed: Pairs, pair: tuple[str, str]) -> str:
    more = math.log((told[pair] + _SEEN) / told.total()) - math.log((mixed[pair] + _SEEN) / mixed.total())
    return str(max(0, min(2 * NOTHING, round(_FINE * more) + NOTHING)))


if __name__ == "__main__":
    main()
