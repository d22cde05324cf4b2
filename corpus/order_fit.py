"""Weigh which kinds of words follow one another: `python -m corpus.order_fit`, also part of `make fit`.

Every message that makes sense is set against its own words in random order, with their marks and without.
"""

from __future__ import annotations

import json
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from checker.flags.word_order import END, NOTHING, NUMBER, OTHER, kinds_of_words, pairs_of
from checker.message import Message
from checker.reading import LANGUAGE
from corpus.labelled import Labelled, labelled

Pairs = Counter[tuple[str, str]]

#: Shorter messages are too few words to be in disorder.
SHORTEST = 12

#: How finely the logarithms are told apart, and how often each pair counts as seen beforehand.
_FINE, _SEEN = 1.5, 2

_MARKS = re.compile(r"[^\w\s'’-]")
_PATH = Path(__file__).parent.parent / "checker" / "languages" / LANGUAGE / "pairs.json"


def main() -> None:
    """Write the weights of all pairs, a row for each first kind."""
    _PATH.write_text(json.dumps(rows(lambda _: True), indent=1) + "\n", "ascii")


def rows(belongs: Callable[[Labelled], bool]) -> dict[str, str]:
    """Weigh each pair by the messages that belong, in digits."""
    told, mixed = Pairs(), Pairs()
    for message in labelled():
        if belongs(message) and makes_sense(message):
            told.update(pairs_of(Message(message.text)))
            for text in mixed_up(message.text):
                mixed.update(pairs_of(Message(text)))
    kinds = [*dict.fromkeys(kinds_of_words().values()), NUMBER, OTHER, END]
    return {one: "".join(_digit(told, mixed, (one, other)) for other in kinds) for one in kinds}


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
