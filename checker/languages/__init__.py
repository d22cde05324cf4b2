"""Where the data of a language is read: rules, word lists and every sentence of feedback.

In the archive that the page loads a `name.toml` is compiled to `name.json`, weights to `name.columns`, and a `name.txt`
of single words to `name.words`; publishing/archive.py writes them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from checker.package_files import read_text

_WORD = re.compile("([0-9])([^0-9]*)")


@cache
def table(language: str, name: str) -> dict[str, object]:
    """Read the table *name* of *language*; `LanguageError` names a file that is not TOML."""
    path = f"languages/{language}/{name}"
    for suffix, read in _COMPILED.items():
        try:
            return read(read_text(f"{path}{suffix}"))
        except OSError:
            continue
    from checker.languages.source import read_toml  # noqa: PLC0415 - a page has neither TOML nor its reader

    return read_toml(path)


def _from_columns(text: str) -> dict[str, object]:
    head, *rows = (line.split("\t") for line in text.split("\n"))
    names, last = [], ""
    for coded in head:
        last = last[: ord(coded[0]) - ord("0")] + coded[1:]
        names.append(last)
    return {
        table: {name: int(weight) / 1000 for name, weight in zip(names, weights, strict=True) if weight}
        for table, *weights in rows
    }


_COMPILED: Mapping[str, Callable[[str], dict[str, object]]] = {".json": json.loads, ".columns": _from_columns}


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
