"""All that ties a message to its recipient: facts of the situation, and specifics of its own."""

from __future__ import annotations

from collections.abc import Iterator

from checker.criteria.fact_ties import fact_ties
from checker.criteria.sides import sides_of
from checker.criteria.specific_ties import specific_ties
from checker.criteria.tie import Tie
from checker.reading import Reading


def find_ties(reading: Reading) -> Iterator[Tie]:
    """Find all that ties the message to its recipient, strong or weak."""
    sides = sides_of(reading)
    yield from fact_ties(reading, sides)
    yield from specific_ties(reading, sides)
