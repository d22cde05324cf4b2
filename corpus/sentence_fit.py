"""Fit a logistic regression in which the most telling sentence of a message decides.

What a message adds up to is the sum over the whole, and `log(sum(exp(sum)))` over its sentences; both
have weights of their own (`checker.linear`). Fitted by the usual likelihood with a penalty.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import mul

from checker.criteria.wording import COUNTS
from checker.linear import BIAS
from corpus.descent import Vector, minimise

Features = Mapping[str, float]

#: Features seen in fewer messages are left out: each costs a line in the data and tells little.
SEEN_IN = 25

#: The free constant costs next to nothing.
_FREE = 1e-6

#: A sentence with a smaller share teaches nothing.
_SHARE = 1e-3


def fit_sentences(
    wholes: Sequence[Features], parts: Sequence[Sequence[Features]], labels: Iterable[bool], penalty: float
) -> dict[str, float]:
    """Give the weights by which *wholes* and *parts* tell the *labels* best."""
    names = _names(wholes, parts)
    place = {name: index for index, name in enumerate(names)}
    problem = _Problem(
        [_row({BIAS: 1.0, **whole}, place) for whole in wholes],
        [[_row(part, place) for part in found] for found in parts],
        [1.0 if label else -1.0 for label in labels],
        [_FREE] + [penalty] * (len(names) - 1),
    )
    weights = minimise(problem.at, len(names))
    return {name: round(weight, 2) for name, weight in zip(names, weights, strict=True) if round(weight, 2)}


def _names(wholes: Sequence[Features], parts: Sequence[Sequence[Features]]) -> list[str]:
    seen: Counter[str] = Counter()
    for whole, found in zip(wholes, parts, strict=True):
        seen.update({name for features in (whole, *found) for name, value in features.items() if value})
    return [BIAS, *sorted(name for name, count in seen.items() if count >= SEEN_IN)]


@dataclass(frozen=True, slots=True)
class _Row:
    """Features by index; most count the same, which is added up faster."""

    same: tuple[int, ...]
    others: tuple[int, ...]
    values: tuple[float, ...]

    def sum(self, weights: Vector) -> float:
        """Add up the features by their *weights*."""
        take = weights.__getitem__
        return float(COUNTS * sum(map(take, self.same)) + sum(map(mul, map(take, self.others), self.values)))

    def pull(self, slope: Vector, force: float) -> None:
        """Add to *slope* what the row pulls with *force*."""
        for index, value in zip(self.others, self.values, strict=True):
            slope[index] += force * value
        force *= COUNTS
        for index in self.same:
            slope[index] += force


def _row(features: Features, place: Mapping[str, int]) -> _Row:
    known = sorted((place[name], value) for name, value in features.items() if value and name in place)
    others = [(index, value) for index, value in known if value != COUNTS]
    return _Row(
        tuple(index for index, value in known if value == COUNTS),
        tuple(index for index, _ in others),
        tuple(value for _, value in others),
    )


class _Problem:
    """The penalised likelihood of weights."""

    def __init__(
        self, rows: Sequence[_Row], parts: Sequence[Sequence[_Row]], signs: Sequence[float], costs: Vector
    ) -> None:
        self.messages = list(zip(rows, parts, signs, strict=True))
        self.costs = costs

    def at(self, weights: Vector) -> tuple[float, Vector]:
        """Give value and slope at *weights*."""
        slope = list(map(mul, self.costs, weights))
        value = sum(map(mul, slope, weights)) / 2
        for row, parts, sign in self.messages:
            sums = [part.sum(weights) for part in parts]
            highest = max(sums, default=0.0)
            shares = [math.exp(one - highest) for one in sums]
            total = sum(shares) or 1.0
            margin = sign * (row.sum(weights) + highest + math.log(total))
            value += math.log1p(math.exp(-margin)) if margin > -30 else -margin
            force = -sign / (1 + math.exp(min(margin, 30.0)))
            row.pull(slope, force)
            for part, share in zip(parts, map(mul, shares, repeat(1 / total)), strict=True):
                if share > _SHARE:
                    part.pull(slope, force * share)
        return value, slope
