"""pasted."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import Span
from checker.reading import Reading


def find_pasted_profile(reading: Reading) -> Iterator[Span]:
    """Find."""
    yield from ()


def find_pasted_task(reading: Reading) -> Iterator[Span]:
    """Find."""
    yield from ()
