"""How a table of an exercise file is read key by key, noting what is wrong instead of stopping at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

#: Takes the key that is wrong and the reason.
Note = Callable[[str, str], None]
Choice = TypeVar("Choice", bound=StrEnum)

#: What is told of the exercise itself, before any table begins.
OF_THE_FILE = ("rule", "way", "account", "assessment", "title", "task", "hints", "next", "start")
_ABOVE = " in a table: move it up, above the first [table]"

#: Characters that a learner reads in a moment, by the key that holds them; messages have the limit that LinkedIn sets.
LONGEST = {
    "title": 60,
    "voice": 40,
    "task": 500,
    **dict.fromkeys(("hints", "why", "now", "later", "leave"), 250),
}

_KINDS: tuple[tuple[type, str], ...] = (
    (str, "a string"),
    (bool, "true or false"),
    (int, "a number"),
    (float, "a number with a point"),
    (list, "a list"),
    (dict, "a table"),
    (datetime, "a date"),
    (date, "a date"),
    (time, "a time"),
)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give '; did you mean "x"?' for the nearest of *known*, or nothing."""
    near = get_close_matches(word, list(known), n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


class Table:
    """One table; reading a key that is missing or wrong notes it and gives something empty."""

    def __init__(self, content: Mapping[str, object], path: str, note: Note) -> None:
        self.content = content
        self._path = path
        self._note = note

    def key(self, name: str) -> str:
        """Give *name* as it is told to the author, with the tables around it."""
        return f"{self._path}.{name}" if self._path else name

    def wrong(self, name: str, reason: str) -> None:
        """Note what is wrong with the key *name*."""
        self._note(self.key(name), reason)

    def only(self, known: Sequence[str]) -> None:
        """Note every key that nothing reads."""
        for name in self.content:
            if name not in known:
                is_of_the_file = self._path and name in OF_THE_FILE
                hint = _ABOVE if is_of_the_file else did_you_mean(name, known)
                self.wrong(name, f"is not a key that exercises have{hint}")

    def text(self, name: str, *, required: bool = True) -> str:
        """Read a string that says something, and not too much for its place on the page."""
        return self._string(name, self._present(name, required=required), LONGEST.get(name))

    def texts(self, name: str, at_least: int) -> tuple[str, ...]:
        """Read a list of such strings, none of them twice."""
        found: list[str] = []
        for index, item in enumerate(self._list(name, at_least)):
            text = self._string(f"{name}[{index}]", item, LONGEST.get(name))
            if text and text in found:
                self.wrong(f"{name}[{index}]", f"says the same as {self.key(name)}[{found.index(text)}]")
            found.append(text)
        return tuple(found)

    def number(self, name: str, choices: Sequence[int]) -> int:
        """Read one of some whole numbers; -1 stands for none of them."""
        value = self._present(name, required=True)
        if value is None:
            return -1
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(name, f"must be a whole number, not {_kind(value)}")
            return -1
        if value not in choices:
            self.wrong(name, f"is {str(value)[:20]}, not one of {', '.join(map(str, choices))}")
            return -1
        return value

    def choice(self, name: str, choices: type[Choice], *, required: bool = True) -> Choice | None:
        """Read one of some words."""
        word = self.text(name, required=required)
        known = [member.value for member in choices]
        if word and word not in known:
            self.wrong(name, f'is "{word[:40]}", not one of {", ".join(known)}{did_you_mean(word, known)}')
        return choices(word) if word in known else None

    def truth(self, name: str) -> bool:
        """Read true or false; what is not there is false."""
        value = self.content.get(name, False)
        if not isinstance(value, bool):
            self.wrong(name, f"must be true or false, not {_kind(value)}")
        return value is True

    def table(self, name: str) -> Table | None:
        """Read a table; None where there is no such table."""
        value = self._present(name, required=True)
        if isinstance(value, Mapping):
            return Table(value, self.key(name), self._note)
        if value is not None:
            self.wrong(name, f"must be a table, not {_kind(value)}")
        return None

    def tables(self, name: str, at_least: int) -> tuple[Table | None, ...]:
        """Read a list of tables; None stands for what is no table, so that places keep their numbers."""
        return tuple(self._item(name, index, item) for index, item in enumerate(self._list(name, at_least)))

    def _item(self, name: str, index: int, item: object) -> Table | None:
        if isinstance(item, Mapping):
            return Table(item, self.key(f"{name}[{index}]"), self._note)
        self.wrong(f"{name}[{index}]", f"must be a table, not {_kind(item)}")
        return None

    def _list(self, name: str, at_least: int) -> Sequence[object]:
        value = self._present(name, required=at_least > 0)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.wrong(name, f"must be a list, not {_kind(value)}")
            return ()
        if len(value) < at_least:
            self.wrong(name, f"needs at least {at_least}, has {len(value)}")
        return value

    def _string(self, name: str, value: object, at_most: int | None) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            self.wrong(name, f"must be a string, not {_kind(value)}")
            return ""
        if not value.strip():
            self.wrong(name, "is empty")
            return ""
        if at_most and len(value.strip()) > at_most:
            self.wrong(name, f"has {len(value.strip())} characters, at most {at_most}")
        return value

    def _present(self, name: str, *, required: bool) -> object:
        if required and name not in self.content:
            self.wrong(name, "is missing")
        return self.content.get(name)


def _kind(value: object) -> str:
    return next((words for kind, words in _KINDS if isinstance(value, kind)), "that")
