"""hostile: the message insults or threatens the reader."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.spans import hits
from checker.reading import LANGUAGE, Reading
from checker.rules import rules_in


def find_hostile(reading: Reading) -> Iterator[Span]:
    """Find each insult and each threat."""
    return hits(rules_in(reading.message.folded, LANGUAGE, "hostile"), reading.message)
