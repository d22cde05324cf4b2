"""Fit the checker's linear models to the labelled messages: `make fit`.

For each criterion two logistic regressions ("at least 1", "at least 2") over the features that
stand beside it, by Newton's method with a penalty on large weights, in pure Python so that the same
messages give the same bytes everywhere.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from checker.criteria.personal_features import features as personalisation_features
from checker.criteria.reason_features import features as reason_features
from checker.linear import BIAS, OrdinalModel
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from corpus.labelled import Labelled, labelled

Weights = dict[str, float]

#: What is fitted: the features of each criterion.
FEATURES: Mapping[str, Callable[[Reading], Mapping[str, float]]] = {
    "personalisation": personalisation_features,
    "reason": reason_features,
}

#: Flags that settle a level whatever else the message says; such messages teach the model nothing.
SETTLED: Mapping[str, frozenset[str]] = {
    "personalisation": frozenset(
        (
            "unfilled_placeholder",
            "wrong_name",
            "contradiction",
            "gibberish",
            "copied_example",
            "hostile",
            "not_english",
        )
    ),
    "reason": frozenset(("pitch", "gibberish", "copied_example", "hostile", "not_english")),
}

#: How much large weights cost, and how many steps are taken at most.
_PENALTY = 2.0
_MOST_STEPS = 25

#: Parts into which the situations are split, each measured by a model fitted to the others.
FOLDS = 5

_FOLDER = Path(__file__).parent.parent / "checker" / "languages" / LANGUAGE / "weights"


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled message as the model sees it."""

    message: Labelled
    features: Mapping[str, float]
    level: int
    settled: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit every criterion on all messages and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m corpus.fit", description=__doc__)
    parser.add_argument("criteria", nargs="*", default=list(FEATURES), help="which (default: all)")
    for criterion in parser.parse_args(arguments).criteria:
        model = fit(examples(criterion))
        path = _FOLDER / f"{criterion}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(_as_json(model), "ascii")
        print(f"{path.relative_to(Path.cwd())} written", file=sys.stderr)
    return 0


@cache
def examples(criterion: str) -> tuple[Example, ...]:
    """Read every labelled message by the features of *criterion*."""
    return tuple(
        Example(
            message,
            FEATURES[criterion](Reading(Message(message.text), message.situation)),
            getattr(message, criterion),
            not SETTLED[criterion].isdisjoint(message.flags),
        )
        for message in labelled()
    )


def left_out(criterion: str) -> Callable[[Labelled], OrdinalModel]:
    """Give for each message a model that was fitted without its whole situation."""
    known = examples(criterion)
    models = [fit(e for e in known if _fold(e.message) != fold) for fold in range(FOLDS)]
    return lambda message: models[_fold(message)]


def without_set(criterion: str, name: str) -> Callable[[Labelled], OrdinalModel]:
    """Give for every message the model that was fitted without the messages of one set."""
    model = fit(example for example in examples(criterion) if example.message.set != name)
    return lambda _: model


def _fold(message: Labelled) -> int:
    return crc32(message.group.encode()) % FOLDS


def fit(chosen: Iterable[Example]) -> OrdinalModel:
    """Fit both models of a criterion to the *chosen* examples."""
    rows = [example for example in chosen if not example.settled]
    features = [example.features for example in rows]
    return OrdinalModel(
        fit_logistic(features, [example.level >= 1 for example in rows]),
        fit_logistic(features, [example.level >= 2 for example in rows]),
    )


def fit_logistic(rows: Sequence[Mapping[str, float]], labels: Sequence[bool]) -> Weights:
    """Fit a logistic regression by Newton's method."""
    names = [BIAS, *sorted({name for row in rows for name, value in row.items() if value})]
    place = {name: index for index, name in enumerate(names)}
    sparse = [[(0, 1.0), *((place[name], row[name]) for name in sorted(row) if row[name])] for row in rows]
    weights = [0.0] * len(names)
    for _ in range(_MOST_STEPS):
        step = _newton_step(sparse, labels, weights)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return {name: round(weight, 3) for name, weight in zip(names, weights, strict=True)}


def _newton_step(
    rows: Sequence[Sequence[tuple[int, float]]], labels: Sequence[bool], weights: Sequence[float]
) -> list[float]:
    size = len(weights)
    penalty = [1e-6] + [_PENALTY] * (size - 1)
    slope = [-cost * weight for cost, weight in zip(penalty, weights, strict=True)]
    curve = [[0.0] * size for _ in range(size)]
    for index, cost in enumerate(penalty):
        curve[index][index] = cost
    for row, label in zip(rows, labels, strict=True):
        likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[i] * v for i, v in row)))))
        for i, value in row:
            slope[i] += (label - likely) * value
            scaled, line = likely * (1 - likely) * value, curve[i]
            for j, other in row:
                line[j] += scaled * other
    return _solve(curve, slope)


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive system by elimination."""
    size = len(right)
    for i in range(size):
        pivot = matrix[i]
        for j in range(i + 1, size):
            factor = matrix[j][i] / pivot[i]
            if factor:
                row = matrix[j]
                for k in range(i, size):
                    row[k] -= factor * pivot[k]
                right[j] -= factor * right[i]
    solution = [0.0] * size
    for i in reversed(range(size)):
        known = sum(matrix[i][k] * solution[k] for k in range(i + 1, size))
        solution[i] = (right[i] - known) / matrix[i][i]
    return solution


def _as_json(model: OrdinalModel) -> str:
    parts = {
        "at_least_1": dict(sorted(model.at_least_1.items())),
        "at_least_2": dict(sorted(model.at_least_2.items())),
    }
    return json.dumps(parts, indent=1) + "\n"


if __name__ == "__main__":
    sys.exit(main())
