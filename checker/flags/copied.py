"""copied."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import Span
from checker.reading import Reading


def find_copied(reading: Reading) -> Iterator[Span]:
    """Find."""
    yield from ()
