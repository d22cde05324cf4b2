"""How often the checker raises each flag, and how often rightly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.assessment import Level
from checker.flags import FLAGS
from corpus.copies import counted_copies
from corpus.judged import Pair

#: Flags that lower a level.
LOWERING = frozenset(kind.name for kind in FLAGS if min(kind.personalisation, kind.reason) < Level.FULL)

#: So many of those that the checker raises should be right.
AIM = 0.95

Counts = Mapping[str, int]


def counted_flags(pairs: Sequence[Pair]) -> dict[str, Counts]:
    """Count for each flag, whether labels name it or only the checker, how often both do.

    It is "low" if it lowers a level, and is wrong more often than it may be.
    No label names `copied_example`, as copying takes an exercise: it is counted on copies that we make.
    """
    names = {flag for message, given in pairs for flag in (*message.flags, *(raised.flag for raised in given.flags))}
    counted: dict[str, Counts] = {name: _counted(pairs, name) for name in names}
    counted["copied_example"] = counted_copies()
    return {name: {**of, "low": _is_low(name, of)} for name, of in sorted(counted.items())}


def _is_low(name: str, counts: Counts) -> bool:
    return name in LOWERING and counts["right"] < AIM * counts["raised"]


def _counted(pairs: Sequence[Pair], name: str) -> Counts:
    found = [(name in message.flags, any(flag.flag == name for flag in given.flags)) for message, given in pairs]
    return {
        "labelled": sum(label for label, _ in found),
        "raised": sum(verdict for _, verdict in found),
        "right": sum(label and verdict for label, verdict in found),
    }
