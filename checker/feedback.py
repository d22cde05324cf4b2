"""The sentences that a learner reads, chosen from the language's data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, cast
from zlib import crc32

from checker.languages import table

_LANGUAGE = "en"

#: A prime between the checksum and the choice: without it texts that agree in one choice agree in others.
_PRIME = 65521

#: So many words tell one message from another, and a choice moves on by up to so many steps with each further word.
_BEGINNING = 3
_STEPS = 97

One = TypeVar("One")


def sentence(part: str, *keys: str, seed: str = "", **values: object) -> str:
    """Give the sentence at *keys* in `feedback/<part>.toml`, `{values}` filled in.

    Where the data lists several variants, *seed* (the learner's text) chooses one, always the same
    for the same text, and for each key on its own: a text that reads one sentence again reads others anew.
    """
    found: object = table(_LANGUAGE, f"feedback/{part}")
    for key in keys:
        found = cast("dict[str, object]", found)[key]
    if isinstance(found, list):
        found = choose(found, seed, part, *keys)
    filled = str(found).format(**values)
    return filled[:1].upper() + filled[1:]


def choose(options: Sequence[One], seed: str, *purpose: str) -> One:
    """Choose one of *options* by *seed*, for each *purpose* on its own.

    The choice moves on with every character and word, so that a small change reads differently for certain.
    """
    key = "\n".join(purpose)
    begun = "\n".join((key, *seed.split(None, _BEGINNING)[:_BEGINNING]))
    step = _checksum(key) % _STEPS
    return options[(_checksum(begun) + len(seed) + step * seed.count(" ")) % len(options)]


def _checksum(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) % _PRIME
