"""What a message says is not so: "I have not read your post", "not even Tom knows me"."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.assessment import Span
from checker.message import Message
from checker.reading import LANGUAGE
from checker.rules import rules_in

#: Where what is denied ends.
_END = re.compile(
    r"[.!?;:\n]|,?\s(?:but|yet|because|since|as|when|though|although)\s|,\s(?:so|and|how|what|could|would|can)\s"
)
_FAR = 90


@lru_cache(maxsize=8)
def denied_in(message: Message) -> tuple[Span, ...]:
    """Give each clause of *message* that says what is not so."""
    folded = message.folded
    return tuple(
        message.span(match.start(), end_of_denied(folded, match.end()))
        for rule in rules_in(folded, LANGUAGE, "denied")
        for match in rule.pattern.finditer(folded)
    )


def end_of_denied(folded: str, start: int) -> int:
    """Give where a clause ends that denies from *start* on."""
    found = _END.search(folded, start, start + _FAR)
    return found.start() if found else min(len(folded), start + _FAR)
