"""Models for measuring: each message is judged by one that was fitted without it.

Fitting takes a minute or two of one processor, so the models are shared out among all that the machine has.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from os import cpu_count
from zlib import crc32

from checker.commands.progress import watched
from checker.linear import OrdinalModel
from corpus.fit import PENALTY, Example, examples, fit, kept_of
from corpus.labelled import Labelled

#: Which model may judge a message.
Chooser = Callable[[Labelled], OrdinalModel]

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


def left_out(criteria: Sequence[str]) -> dict[str, Chooser]:
    """Give for each of *criteria*, and each message, a model that was fitted without its whole situation."""
    fittings = [
        Fitting(criterion, [example for example in examples(criterion) if fold_of(example.message) != fold])
        for criterion in criteria
        for fold in range(FOLDS)
    ]
    models = _fitted(fittings)
    return {name: _by_fold(models[i * FOLDS : (i + 1) * FOLDS]) for i, name in enumerate(criteria)}


def without_set(criteria: Sequence[str], name: str) -> dict[str, Chooser]:
    """Give for each of *criteria* the model that was fitted without the messages of the set *name*."""
    models = _fitted(
        [
            Fitting(criterion, [example for example in examples(criterion) if example.message.set != name])
            for criterion in criteria
        ]
    )
    return {criterion: _by_fold([model] * FOLDS) for criterion, model in zip(criteria, models, strict=True)}


def fold_of(message: Labelled) -> int:
    """Tell to which part a message belongs; all of one situation belong to one."""
    return crc32(message.group.encode()) % FOLDS


def _by_fold(models: Sequence[OrdinalModel]) -> Chooser:
    return lambda message: models[fold_of(message)]


def _fitted(fittings: Sequence[Fitting]) -> list[OrdinalModel]:
    """Fit all, with a bar on a terminal; whatever stops it ends its processes too."""
    processes = max(1, min(cpu_count() or 1, _MOST_PROCESSES, len(fittings)))
    with get_context("spawn").Pool(processes, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
        models: Iterable[OrdinalModel] = pool.imap(Fitting.model, fittings)
        return [model for _, model in zip(watched(fittings, sys.stderr), models, strict=True)]
