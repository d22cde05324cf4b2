"""The sentences that a learner reads, chosen from the language's data."""

from __future__ import annotations

from typing import cast
from zlib import crc32

from checker.languages import table

_LANGUAGE = "en"


def sentence(part: str, *keys: str, seed: str = "", **values: object) -> str:
    """Give the sentence at *keys* in `feedback/<part>.toml`, `{values}` filled in.

    Where the data lists several variants, *seed* (the learner's text) chooses one, always the same
    for the same text.
    """
    found: object = table(_LANGUAGE, f"feedback/{part}")
    for key in keys:
        found = cast("dict[str, object]", found)[key]
    if isinstance(found, list):
        found = found[crc32(seed.encode("utf-8", "surrogatepass")) % len(found)]
    return str(found).format(**values)
