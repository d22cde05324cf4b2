"""Where the data of a language is read: rules, word lists and every sentence of feedback.

A `name.toml` may have been compiled to `name.json` beside it, as in the archive the page loads.
"""

from __future__ import annotations

import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast

from checker.errors import LanguageError


@cache
def table(language: str, name: str) -> dict[str, object]:
    """Read the table *name* of *language*; `LanguageError` names a file that is not TOML."""
    folder = files("checker.languages").joinpath(language)
    compiled = folder.joinpath(f"{name}.json")
    if compiled.is_file():
        return cast("dict[str, object]", json.loads(compiled.read_text("utf-8")))
    try:
        return tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LanguageError(f"checker/languages/{language}/{name}.toml: {error}") from None


@cache
def word_list(language: str, name: str) -> frozenset[str]:
    """Read the words of `name.txt`, one a line, `#` starting a comment."""
    text = files("checker.languages").joinpath(language, f"{name}.txt").read_text("utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(line for line in lines if line)
