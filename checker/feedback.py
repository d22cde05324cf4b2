"""The sentences that a learner reads, chosen from the language's data."""

from __future__ import annotations

from typing import cast
from zlib import crc32

from checker.languages import table

_LANGUAGE = "en"


def sentence(part: str, key: str, *, seed: str = "", **values: object) -> str:
    """Give the sentence *key* of *part* in `feedback.toml`, `{values}` filled in.

    Where the data lists several variants, *seed* (the learner's text) chooses one, always the same
    for the same text.
    """
    variants = cast("dict[str, dict[str, str | list[str]]]", table(_LANGUAGE, "feedback"))[part][key]
    if isinstance(variants, str):
        return variants.format(**values)
    chosen = variants[crc32(seed.encode("utf-8", "surrogatepass")) % len(variants)]
    return chosen.format(**values)
