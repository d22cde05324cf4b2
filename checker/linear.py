"""A verdict as a sum of named features: two logistic models, "at least 1" and "at least 2".

A text may have parts (its sentences), each a sum of its own: `log(sum(exp(part)))` is added to the
sum of the whole, so that the part that says most decides, and others add nothing to speak of.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import cast

from checker.assessment import Level
from checker.languages import table

#: Features by name; what is missing is 0.
Features = Mapping[str, float]

#: The name of the constant term in the weights.
BIAS = "bias"


@dataclass(frozen=True, slots=True)
class OrdinalModel:
    """Weights by feature for "at least level 1" and for "at least level 2"."""

    at_least_1: Features
    at_least_2: Features

    def level(self, features: Features, parts: Sequence[Features] = ()) -> Level:
        """Give the level that is likeliest reached."""
        if score(self.at_least_2, features, parts) > 0:
            return Level.FULL
        return Level.PARTLY if score(self.at_least_1, features, parts) > 0 else Level.NONE


def score(weights: Features, features: Features, parts: Sequence[Features] = ()) -> float:
    """Add up *features* by their *weights*; above 0 is more likely than not."""
    return weights.get(BIAS, 0.0) + _sum(weights, features) + best_of([_sum(weights, part) for part in parts])


def _sum(weights: Features, features: Features) -> float:
    return math.fsum([weights[name] * value for name, value in features.items() if name in weights])


def best_of(sums: Sequence[float]) -> float:
    """Give little more than the highest of *sums*; 0 if there is none."""
    if not sums:
        return 0.0
    highest = max(sums)
    return highest + math.log(math.fsum(math.exp(one - highest) for one in sums))


def share_of_parts(weights: Features, parts: Sequence[Features]) -> tuple[float, ...]:
    """Give what each of *parts* adds up to by *weights*."""
    return tuple(_sum(weights, part) for part in parts)


@cache
def load_model(language: str, name: str) -> OrdinalModel:
    """Read `languages/<language>/weights/<name>.json`."""
    data = cast("dict[str, dict[str, float]]", table(language, f"weights/{name}"))
    return OrdinalModel(data["at_least_1"], data["at_least_2"])


_replaced: dict[str, OrdinalModel] = {}


def model_for(language: str, name: str) -> OrdinalModel:
    """Give the model in force: the one of the language's data, unless it is replaced."""
    return _replaced.get(name) or load_model(language, name)


@contextmanager
def instead(name: str, model: OrdinalModel) -> Iterator[None]:
    """Judge with *model* for a while, to measure it on messages that it was not fitted to."""
    _replaced[name] = model
    try:
        yield
    finally:
        del _replaced[name]
