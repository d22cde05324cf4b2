"""Python's patterns in the syntax of JavaScript, which recheck reads: what its parser makes of them, written anew."""

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

_parser = import_module("re._parser")
_CLASSES = {"DIGIT": r"\d", "NOT_DIGIT": r"\D", "SPACE": r"\s", "NOT_SPACE": r"\S", "WORD": r"\w", "NOT_WORD": r"\W"}
_PLACES = {"BEGINNING": "^", "BEGINNING_STRING": "^", "END": "$", "END_STRING": "$", "BOUNDARY": r"\b"}
_FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}

#: A piece of a parsed pattern: its kind, and what belongs to it.
Piece = tuple[Any, Any]


def in_javascript(pattern: re.Pattern[str]) -> dict[str, str]:
    """Write *pattern* as source and flags of a JavaScript pattern."""
    flags = "".join(letter for flag, letter in _FLAGS.items() if pattern.flags & flag)
    return {"source": _sequence(_parser.parse(pattern.pattern, pattern.flags)), "flags": f"{flags}u"}


def _sequence(pieces: Iterable[Piece]) -> str:
    return "".join(_WRITERS[str(kind)](content) for kind, content in pieces)


def _literal(code: int) -> str:
    return chr(code) if code < 128 and chr(code).isalnum() else f"\\u{{{code:x}}}"


def _set(members: Iterable[Piece]) -> str:
    writers: dict[str, Callable[[Any], str]] = {
        "NEGATE": lambda _: "^",
        "LITERAL": _literal,
        "RANGE": lambda ends: "-".join(map(_literal, ends)),
        "CATEGORY": lambda name: _CLASSES[str(name).removeprefix("CATEGORY_")],
    }
    return f"[{''.join(writers[str(kind)](content) for kind, content in members)}]"


def _repeat(content: tuple[int, Any, Iterable[Piece]], ending: str = "") -> str:
    least, most, pieces = content
    limit = "" if str(most) == "MAXREPEAT" else most
    return f"(?:{_sequence(pieces)}){{{least},{limit}}}{ending}"


def _group(content: tuple[int | None, int, int, Iterable[Piece]]) -> str:
    return f"({'' if content[0] else '?:'}{_sequence(content[3])})"


_WRITERS: dict[str, Callable[[Any], str]] = {
    "LITERAL": _literal,
    "NOT_LITERAL": lambda code: f"[^{_literal(code)}]",
    "ANY": lambda _: ".",
    "AT": lambda place: _PLACES[str(place).removeprefix("AT_")],
    "IN": _set,
    "BRANCH": lambda content: f"(?:{'|'.join(map(_sequence, content[1]))})",
    "SUBPATTERN": _group,
    "MAX_REPEAT": _repeat,
    # JavaScript knows none that gives nothing back: judged as one that does, a pattern is at most thought slower.
    "POSSESSIVE_REPEAT": _repeat,
    "MIN_REPEAT": lambda content: _repeat(content, "?"),
    "ASSERT": lambda content: f"(?{'=' if content[0] > 0 else '<='}{_sequence(content[1])})",
    "ASSERT_NOT": lambda content: f"(?{'!' if content[0] > 0 else '<!'}{_sequence(content[1])})",
    "GROUPREF": lambda number: f"(?:\\{number})",
}
