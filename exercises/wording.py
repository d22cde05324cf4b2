"""Every word that the built pages say around an exercise, out of the file of one language, as the scripts do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from babel import Locale, UnknownLocaleError

#: One module for each language: JSON between these two, so that a page imports it like any script.
FOLDER: Final = Path(__file__).resolve().parent.parent / "docs" / "javascripts" / "strings"
BEFORE: Final = "export default "
AFTER: Final = ";\n"
#: The language of a page that was not told another.
USUAL: Final = "en"

_spoken = [USUAL]


class WordingError(Exception):
    """There is no such language, its file is not as it should be, or it lacks a word."""


def speak(language: str) -> None:
    """Say from now on what the file of *language* says, as it is now."""
    _read.cache_clear()
    _read(language)
    _spoken[:] = [language]


def say(key: str, **gaps: str | int) -> str:
    """Give the words at *key*, parts joined by dots, with their {gaps} filled."""
    found: Any = _read(_spoken[0])
    for part in key.split("."):
        try:
            found = found[int(part)] if isinstance(found, list) else found[part]
        except (KeyError, IndexError, TypeError, ValueError):
            raise WordingError(f"{file_of(_spoken[0])}: {key}: is missing") from None
    if isinstance(found, dict) and "other" in found:
        found = found.get(_plural(gaps["count"]), found["other"])
    if not isinstance(found, str):
        raise WordingError(f"{file_of(_spoken[0])}: {key}: is not a sentence")
    return found.format(**gaps) if gaps else found


def listed(names: Sequence[str]) -> str:
    """Name several after each other: "A, B and C"."""
    return say("lists.last").join(part for part in (say("lists.between").join(names[:-1]), *names[-1:]) if part)


def file_of(language: str) -> str:
    """Name the file of *language* as authors see it."""
    return f"docs/javascripts/strings/{language}.js"


def keys(language: str = USUAL) -> Iterator[tuple[str, str]]:
    """Give every sentence of *language* by its key; the forms of a plural have a key each."""
    yield from _sentences("", _read(language))


def _sentences(key: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
        return
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, inner in parts:
        yield from _sentences(f"{key}.{part}" if key else str(part), inner)


def _plural(count: str | int) -> str:
    """Name the form that *count* takes in the language, as Intl.PluralRules does in a page."""
    locale = say("locale")
    try:
        return Locale.parse(locale, sep="-").plural_form(int(count))
    except (UnknownLocaleError, ValueError):
        raise WordingError(f"{file_of(_spoken[0])}: locale: names no language that has plurals: {locale!r}") from None


@cache
def _read(language: str) -> dict[str, Any]:
    try:
        text = (FOLDER / f"{language}.js").read_text("utf-8")
    except OSError:
        raise WordingError(f"{file_of(language)}: is missing: copy {file_of(USUAL)} and translate it") from None
    if not (text.startswith(BEFORE) and text.endswith(AFTER)):
        raise WordingError(f"{file_of(language)}: is not “{BEFORE}”, one JSON object and “{AFTER.strip()}”")
    try:
        found = json.loads(text.removeprefix(BEFORE).removesuffix(AFTER))
    except ValueError as error:
        raise WordingError(f"{file_of(language)}: is not JSON between “{BEFORE}” and “;”: {error}") from None
    return dict(found)
