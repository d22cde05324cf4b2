"""The sentences that a learner reads, chosen from the language's data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, cast
from zlib import crc32

from checker.languages import table

_LANGUAGE = "en"

#: A prime between the checksum and the choice: without it texts that agree in one choice agree in others.
_PRIME = 65521

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
    return str(found).format(**values)


def choose(options: Sequence[One], seed: str, *purpose: str) -> One:
    """Choose one of *options* by *seed*, for each *purpose* on its own."""
    mixed = "\n".join((*purpose, seed)).encode("utf-8", "surrogatepass")
    return options[crc32(mixed) % _PRIME % len(options)]
