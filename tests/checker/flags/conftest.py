"""How the tests of flags raise them."""

from collections.abc import Callable
from typing import Any

import pytest

from checker import Situation, grade

Raise = Callable[..., dict[str, list[str]]]


@pytest.fixture
def raised() -> Raise:
    """Give what a message is flagged for: the words concerned, by flag."""

    def raised(
        text: str,
        situation: dict[str, Any] | None = None,
        examples: tuple[str, ...] = (),
        given: str = "",
        sent: tuple[str, ...] = (),
    ) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for flag in grade(text, Situation.from_object(situation), examples, given, sent=sent).flags:
            found.setdefault(flag.flag, []).append(text[flag.span.start : flag.span.end])
        return found

    return raised
