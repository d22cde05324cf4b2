"""What else is pointed out: each flag finds its spans, and says what it does to the levels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checker.assessment import Level, Span
from checker.reading import Reading


@dataclass(frozen=True, slots=True)
class FlagKind:
    """A kind of flag: how it is found, and the highest levels that it leaves."""

    find: Callable[[Reading], Iterable[Span]]
    personalisation: Level = Level.FULL
    reason: Level = Level.FULL


#: Every flag of the rubric, in the order in which a learner reads them.
FLAGS: Mapping[str, FlagKind] = MappingProxyType({})
