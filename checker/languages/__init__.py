"""Where the data of a language is read: rules, word lists and every sentence of feedback.

In the archive that the page loads a `name.toml` is compiled to `name.json`, and a `name.txt` of single words to
`name.words`: in alphabetical order, each as how many letters it shares with the last one, and then the others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from checker.package_files import read_text

_WORD = re.compile("([0-9])([^0-9]*)")


@cache
def table(language: str, name: str) -> dict[str, object]:
    """Read the table *name* of *language*; `LanguageError` names a file that is not TOML."""
    path = f"languages/{language}/{name}"
    try:
        compiled = read_text(f"{path}.json")
    except OSError:
        from checker.languages.source import read_toml  # noqa: PLC0415 - a page has neither TOML nor its reader

        return read_toml(path)
    return cast("dict[str, object]", json.loads(compiled))


@cache
def word_list(language: str, name: str) -> frozenset[str]:
    """Read the words of `name.txt`, one a line, `#` starting a comment."""
    path = f"languages/{language}/{name}"
    try:
        return frozenset(_words(read_text(f"{path}.words")))
    except OSError:
        lines = (line.partition("#")[0].strip() for line in read_text(f"{path}.txt").splitlines())
        return frozenset(line for line in lines if line)


def _words(coded: str) -> Iterator[str]:
    word = ""
    for shared, rest in _WORD.findall(coded):
        word = word[: int(shared)] + rest
        yield word
