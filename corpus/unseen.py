"""What judges while we measure: each message is judged by models that were fitted without it.

Fitting takes a minute or two of one processor, so the models are shared out among all that the machine has.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from zlib import crc32

from checker.commands.progress import watched
from checker.linear import OrdinalModel, instead
from corpus.fit import PENALTY, Example, examples, fit, kept_of
from corpus.labelled import Labelled
from corpus.order_fit import Order, ordered_by, rows

#: Parts into which the situations are split, each measured by a model fitted to the others.
FOLDS = 5

#: Processes that are worth starting: there are no more models to fit at once.
_MOST_PROCESSES = 8


@dataclass(frozen=True, slots=True)
class Fitting:
    """A model to be fitted: of a criterion, to some of the messages."""

    criterion: str
    rows: Sequence[Example]

    def model(self) -> OrdinalModel:
        """Fit it."""
        return fit(self.rows, PENALTY[self.criterion], kept_of(self.criterion))


@dataclass(frozen=True, slots=True)
class Unseen:
    """All that is fitted, for each part of the messages without it: models by criterion, and the order of words."""

    models: Mapping[str, Sequence[OrdinalModel]]
    orders: Sequence[Order]

    @contextmanager
    def judging(self, message: Labelled) -> Iterator[None]:
        """Let what was fitted without *message* judge for a while."""
        part = fold_of(message)
        with ExitStack() as stack:
            stack.enter_context(ordered_by(self.orders[part]))
            for criterion, models in self.models.items():
                stack.enter_context(instead(criterion, models[part]))
            yield


def left_out(criteria: Sequence[str]) -> Unseen:
    """Fit each of *criteria*, and the order of words, without the whole situation of each message."""
    fittings = [
        Fitting(criterion, [example for example in examples(criterion) if _is_outside(fold, example.message)])
        for criterion in criteria
        for fold in range(FOLDS)
    ]
    models = _fitted(fittings)
    return Unseen(
        {name: models[i * FOLDS : (i + 1) * FOLDS] for i, name in enumerate(criteria)},
        [rows(partial(_is_outside, fold)) for fold in range(FOLDS)],
    )


def without_set(criteria: Sequence[str], name: str) -> Unseen:
    """Fit each of *criteria*, and the order of words, without the messages of the set *name*."""
    models = _fitted(
        [
            Fitting(criterion, [example for example in examples(criterion) if example.message.set != name])
            for criterion in criteria
        ]
    )
    return Unseen(
        {criterion: [model] * FOLDS for criterion, model in zip(criteria, models, strict=True)},
        [rows(lambda message: message.set != name)] * FOLDS,
    )


def fold_of(message: Labelled) -> int:
    """Tell to which part a message belongs; all of one situation belong to one."""
    return crc32(message.group.encode()) % FOLDS


def _is_outside(fold: int, message: Labelled) -> bool:
    return fold_of(message) != fold


def _fitted(fittings: Sequence[Fitting]) -> list[OrdinalModel]:
    """Fit all, with a bar on a terminal; whatever stops it ends its processes too."""
    processes = max(1, min(cpu_count() or 1, _MOST_PROCESSES, len(fittings)))
    with get_context("spawn").Pool(processes, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
        models: Iterable[OrdinalModel] = pool.imap(Fitting.model, fittings)
        return [model for _, model in zip(watched(fittings, sys.stderr), models, strict=True)]
