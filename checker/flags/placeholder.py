"""unfilled_placeholder: a gap of a template is left in."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.spans import hits
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules


def find_placeholders(reading: Reading) -> Iterator[Span]:
    """Find each gap that nobody filled in."""
    return hits(load_rules(LANGUAGE, "placeholder"), reading.message)
