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
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from operator import mul
from pathlib import Path

from checker.criteria import SENTENCES
from checker.criteria.personal_features import features as personalisation_features
from checker.criteria.reason_features import features as reason_features
from checker.flags.card_use import features as card_features
from checker.flags.pasted import find_pasted_profile
from checker.flags.salad import find_salad
from checker.flags.sales_talk import features as sales_features
from checker.grading import find_flags
from checker.linear import BIAS, OrdinalModel, instead
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.situation import Situation
from corpus.labelled import Labelled, labelled
from corpus.of_exercises import SET, answers
from corpus.order_fit import no_order, ordered_by
from corpus.sentence_fit import fit_sentences

Weights = dict[str, float]
#: The features of each message: where they stand among all, and how much of each there is.
Rows = Sequence[tuple[Sequence[int], Sequence[float]]]

#: What is fitted: the features of each criterion.
FEATURES: Mapping[str, Callable[[Reading], Mapping[str, float]]] = {
    "personalisation": personalisation_features,
    "reason": reason_features,
}

#: What is fitted to find a flag: the features of each.
GUARDS: Mapping[str, Callable[[Reading], Mapping[str, float]]] = {
    "gibberish": card_features,
    "pitch": sales_features,
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

#: How much large weights cost: the more, the more features there are.
PENALTY: Mapping[str, float] = {"personalisation": 3.0, "reason": 1.0, "gibberish": 1.0, "pitch": 1.0}

#: As how many messages one counts to the fit of reason whose situation shows nothing that the recipient
#: did: they are fewer, and speak as public guides do (without that set, kappa 0.78 by 2.5 and 0.72 by 1).
ALONE_COUNTS = 2.5

#: Steps that are taken at most.
_MOST_STEPS = 25

#: How much of the (squared) rest may stand when a step counts as solved; later steps mend it.
_EXACT = 1e-4

#: Features seen in fewer messages are left out.
_SEEN_IN = 5

#: Features that the model of a criterion keeps, the weightiest; every ten are fifty bytes of the archive.
KEPT: Mapping[str, int] = {"personalisation": 320, "reason": 380}

#: Guards look for less: with 80 words the one against pitches finds as much and is wrong more often.
KEPT_OF_GUARD = 120

_FOLDER = Path(__file__).parent.parent / "checker" / "languages" / LANGUAGE / "weights"


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled message as the model sees it."""

    message: Labelled
    features: Mapping[str, float]
    level: int
    settled: bool
    sentences: Sequence[Mapping[str, float]] = ()
    count: float = 1.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit every criterion on all messages and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m corpus.fit", description=__doc__)
    parser.add_argument("criteria", nargs="*", default=[*FEATURES, *GUARDS], help="which (default: all)")
    for criterion in parser.parse_args(arguments).criteria:
        model = fit(examples(criterion), PENALTY[criterion], kept_of(criterion))
        path = _FOLDER / f"{criterion}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(_as_json(model), "ascii")
        print(f"{path.relative_to(Path.cwd())} written", file=sys.stderr)
    return 0


@cache
def examples(criterion: str) -> tuple[Example, ...]:
    """Read every labelled message by the features of *criterion*.

    Nothing that was fitted before has a say in it, so that what is measured had no part in the fit by that way
    either, and the order of the fits changes nothing.
    """
    with _nothing_learnt():
        if criterion in GUARDS:
            return tuple(_guarded(criterion))
        return (
            *(_example(criterion, message, message.situation) for message in labelled()),
            *(_example(criterion, message, situation) for message, situation in answers() if criterion in SENTENCES),
        )


@contextmanager
def _nothing_learnt() -> Iterator[None]:
    """Let no flag be raised by what was fitted."""
    with ExitStack() as stack:
        stack.enter_context(ordered_by(no_order()))
        for guard in GUARDS:
            stack.enter_context(instead(guard, OrdinalModel({}, {})))
        yield


def _example(criterion: str, message: Labelled, situation: Situation) -> Example:
    reading = Reading(Message(message.text), situation)
    flags = {flag.flag for flag in find_flags(reading)} if message.set == SET else message.flags
    return Example(
        message,
        FEATURES[criterion](reading),
        getattr(message, criterion),
        not SETTLED[criterion].isdisjoint(flags),
        SENTENCES[criterion](reading) if criterion in SENTENCES else (),
        ALONE_COUNTS if criterion == "reason" and not situation.recipient.activity else 1.0,
    )


def _guarded(flag: str) -> Iterator[Example]:
    """Tell messages with *flag* from all that were written to be read; other tricks teach nothing."""
    for message in labelled():
        reading = Reading(Message(message.text), message.situation)
        features, flagged = GUARDS[flag](reading), flag in message.flags
        told_otherwise = any(next(iter(find(reading)), None) for find in (find_salad, find_pasted_profile))
        trick = "attack" in message.set and not flagged
        yield Example(message, features, 2 * flagged, settled=trick or told_otherwise or not features)


def kept_of(criterion: str) -> int:
    """Give how many features the model of *criterion* keeps."""
    return KEPT.get(criterion, KEPT_OF_GUARD)


def fit(chosen: Iterable[Example], penalty: float, most: int = max(KEPT.values())) -> OrdinalModel:
    """Fit both models of a criterion to the *chosen* examples, with the *most* features that may be kept."""
    rows = [example for example in chosen if not example.settled]
    whole = _fit_levels(rows, penalty)
    if len(whole.at_least_2) > most:
        kept = weightiest(rows, whole, most)
        whole = _fit_levels([_with_only(kept, row) for row in rows], penalty)
    return OrdinalModel(_coarse(whole.at_least_1), _coarse(whole.at_least_2))


def _coarse(weights: Mapping[str, float]) -> Weights:
    """Round to tenths, which a page loads in fewer bytes, and leave out what is nothing then."""
    rounded = {name: round(weight, 1) for name, weight in weights.items()}
    return {name: weight for name, weight in rounded.items() if name == BIAS or weight}


def weightiest(rows: Iterable[Example], model: OrdinalModel, most: int) -> frozenset[str]:
    """Name the features that move sums the most, by their weights and how often and strongly they are seen.

    A quarter of the features of personalisation does as well on messages left out as all of them
    (kappa 0.83 with 2,500, 0.83 with 1,200, 0.82 with 400), and every one is a line in the page's data.
    """
    squares: Counter[str] = Counter()
    for row in rows:
        for features in (row.features, *row.sentences):
            squares.update({name: value * value for name, value in features.items()})
    moved = {
        name: (abs(model.at_least_1.get(name, 0.0)) + abs(model.at_least_2.get(name, 0.0))) * math.sqrt(square)
        for name, square in squares.items()
    }
    return frozenset(sorted(moved, key=lambda name: (-moved[name], name))[:most])


def _with_only(kept: frozenset[str], row: Example) -> Example:
    def only(features: Mapping[str, float]) -> Mapping[str, float]:
        return {name: value for name, value in features.items() if name in kept}

    return replace(row, features=only(row.features), sentences=tuple(map(only, row.sentences)))


def _fit_levels(rows: Sequence[Example], penalty: float) -> OrdinalModel:
    highest = _fit_level(rows, 2, penalty)
    flags_only = all(row.level != 1 for row in rows)
    return OrdinalModel(highest if flags_only else _fit_level(rows, 1, penalty), highest)


def _fit_level(rows: Sequence[Example], level: int, penalty: float) -> Weights:
    features, labels = [example.features for example in rows], [example.level >= level for example in rows]
    if any(example.sentences for example in rows):
        return fit_sentences(features, [example.sentences for example in rows], labels, penalty)
    return fit_logistic(features, labels, penalty, [example.count for example in rows])


def fit_logistic(
    rows: Sequence[Mapping[str, float]], labels: Sequence[bool], penalty: float, counts: Sequence[float] = ()
) -> Weights:
    """Fit a logistic regression by Newton's method, each step by conjugate gradients.

    Each of *rows* counts as one message, or as many as *counts* says.
    """
    seen = Counter(name for row in rows for name, value in row.items() if value)
    names = [BIAS, *sorted(name for name, count in seen.items() if count >= _SEEN_IN)]
    place = {name: index for index, name in enumerate(names)}
    known = [[name for name in sorted(row) if row[name] and name in place] for row in rows]
    sparse = [
        ((0, *(place[name] for name in found)), (1.0, *(row[name] for name in found)))
        for row, found in zip(rows, known, strict=True)
    ]
    costs = [1e-6] + [penalty] * (len(names) - 1)
    weights = [0.0] * len(names)
    for _ in range(_MOST_STEPS):
        step = _newton_step(sparse, labels, counts or [1.0] * len(sparse), costs, weights)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-4:
            break
    return {name: round(weight, 2) for name, weight in zip(names, weights, strict=True)}


def _newton_step(
    rows: Rows, labels: Sequence[bool], counts: Sequence[float], costs: Sequence[float], weights: Sequence[float]
) -> list[float]:
    slope = [-cost * weight for cost, weight in zip(costs, weights, strict=True)]
    diagonal = list(costs)
    curves: list[float] = []
    for (places, values), label, count in zip(rows, labels, counts, strict=True):
        likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, _sum(weights, places, values)))))
        curves.append(count * likely * (1 - likely))
        for i, value in zip(places, values, strict=True):
            slope[i] += count * (label - likely) * value
            diagonal[i] += curves[-1] * value * value
    return _solve(rows, curves, costs, diagonal, slope)


def _solve(
    rows: Rows,
    curves: Sequence[float],
    costs: Sequence[float],
    diagonal: Sequence[float],
    right: Sequence[float],
) -> list[float]:
    """Solve for the Newton step by conjugate gradients, scaled by the *diagonal*."""
    solution = [0.0] * len(right)
    rest = list(right)
    scaled = [r / d for r, d in zip(rest, diagonal, strict=True)]
    way = list(scaled)
    size = first = _dot(rest, scaled)
    for _ in range(2 * len(right)):
        if size <= _EXACT * first:
            break
        bent = _bend(rows, curves, costs, way)
        length = size / _dot(way, bent)
        solution = [s + length * w for s, w in zip(solution, way, strict=True)]
        rest = [r - length * b for r, b in zip(rest, bent, strict=True)]
        scaled = [r / d for r, d in zip(rest, diagonal, strict=True)]
        before, size = size, _dot(rest, scaled)
        way = [z + size / before * w for z, w in zip(scaled, way, strict=True)]
    return solution


def _bend(rows: Rows, curves: Sequence[float], costs: Sequence[float], way: Sequence[float]) -> list[float]:
    """Multiply the second derivative with *way*."""
    product = [cost * w for cost, w in zip(costs, way, strict=True)]
    for (places, values), curve in zip(rows, curves, strict=True):
        along = curve * _sum(way, places, values)
        for i, value in zip(places, values, strict=True):
            product[i] += along * value
    return product


def _sum(weights: Sequence[float], places: Sequence[int], values: Sequence[float]) -> float:
    """Add up *values* by the *weights* at their *places*."""
    return float(sum(map(mul, map(weights.__getitem__, places), values)))


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return math.fsum(map(mul, one, other))


def _as_json(model: OrdinalModel) -> str:
    parts = {
        "at_least_1": dict(sorted(model.at_least_1.items())),
        "at_least_2": dict(sorted(model.at_least_2.items())),
    }
    return json.dumps(parts, indent=1) + "\n"


if __name__ == "__main__":
    sys.exit(main())
