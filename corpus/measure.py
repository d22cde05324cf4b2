"""Measure the checker against the corpus: `make bench`.

Prints kappa of "level 2 or not", quadratic weighted kappa (QWK) and the confusion table for each
criterion, once for each set and once for the messages that the rules' authors did not read.
Where the checker's verdict is fitted to messages, each message is judged by a model fitted without
its whole situation, and the public ones once more by a model fitted without any public message.
`--only personalisation` measures one criterion, by situations left out, in a third of the time.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack

from checker import Assessment, grade
from checker.linear import instead
from corpus.agreement import confusion, kappa, quadratic_kappa
from corpus.fit import FEATURES, GUARDS
from corpus.labelled import Labelled, labelled
from corpus.unseen import Chooser, left_out, without_set

Pair = tuple[Labelled, Assessment]
Models = Mapping[str, Chooser]

#: The criteria with three levels.
CRITERIA = ("personalisation", "reason")

#: What is measured apart: name, and which messages it takes.
PARTS: dict[str, Callable[[Labelled], bool]] = {
    "learner": lambda message: message.set == "learner",
    "public": lambda message: message.set == "public",
    "attack": lambda message: message.set == "attack",
    "plain": lambda message: message.set == "plain",
    "learner, kept back": lambda message: message.set == "learner" and message.kept,
    "public, kept back": lambda message: message.set == "public" and message.kept,
    "written": lambda message: message.set.startswith("written"),
    "written, kept back": lambda message: message.set.startswith("written") and message.kept,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every figure; with `--wrong` also the messages judged otherwise."""
    options = _parser().parse_args(arguments)
    criteria = [options.only] if options.only else [options.wrong] if options.wrong in CRITERIA else CRITERIA
    fitted = [name for name in (*criteria, *GUARDS) if name in (*FEATURES, *GUARDS)]
    pairs = list(graded(left_out(fitted)))
    if options.wrong:
        _print_wrong(pairs, options.wrong, options.set, options.kept)
        return 0
    for criterion in criteria:
        for name, belongs in PARTS.items():
            _print_part(criterion, name, [pair for pair in pairs if belongs(pair[0])])
    if not options.only:
        _print_unseen_set("public")
        _print_guards(pairs)
        _print_flags(pairs)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m corpus.measure", description=__doc__)
    parser.add_argument("--only", choices=CRITERIA, help="measure this criterion alone")
    parser.add_argument("--wrong", choices=(*CRITERIA, "flags"))
    parser.add_argument("--set", help="only this set, with --wrong")
    parser.add_argument("--kept", action="store_true", help="show kept-back messages too")
    return parser


def graded(models: Models, only: str | None = None) -> Iterator[Pair]:
    """Grade each labelled message, or those of one set, by the models that did not see it."""
    messages = [message for message in labelled() if only in (None, message.set)]
    for number, message in enumerate(messages, 1):
        if sys.stderr.isatty() and number % 50 == 0:
            print(f"\r{number} of {len(messages)}", end="", file=sys.stderr)
        with ExitStack() as stack:
            for criterion, model in models.items():
                stack.enter_context(instead(criterion, model(message)))
            yield message, grade(message.text, message.situation)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)


def _print_unseen_set(name: str) -> None:
    pairs = list(graded(without_set((*FEATURES, *GUARDS), name), name))
    for criterion in FEATURES:
        _print_part(criterion, f"{name}, set left out", pairs)


def levels(pairs: Sequence[Pair], criterion: str) -> list[tuple[int, int]]:
    """Give (label, verdict) of *criterion* for each pair."""
    return [(getattr(message, criterion), int(getattr(assessment, criterion).level)) for message, assessment in pairs]


def _print_part(criterion: str, name: str, pairs: Sequence[Pair]) -> None:
    found = levels(pairs, criterion)
    twos = [(int(label == 2), int(verdict == 2)) for label, verdict in found]
    figures = f"kappa {_figure(kappa(twos))}  QWK {_figure(quadratic_kappa(found))}"
    print(f"{criterion:16} {name:22} n {len(found):4}  {figures}")
    for label, row in enumerate(confusion(found)):
        print(f"    labelled {label}: " + "  ".join(f"{count:4}" for count in row))


def _figure(value: float | None) -> str:
    return "  - " if value is None else f"{value:.2f}"


def _print_guards(pairs: Sequence[Pair]) -> None:
    for name, wanted in (("attack", False), ("plain", True)):
        chosen = [(m, a) for m, a in pairs if m.set == name]
        full = sum(a.personalisation.level == 2 == a.reason.level for _, a in chosen)
        counted = full if not wanted else len(chosen) - full
        what = "not graded 2/2" if wanted else "graded 2/2"
        print(f"{name}: {counted} of {len(chosen)} {what}")


def counted_flags(pairs: Sequence[Pair]) -> dict[str, dict[str, int]]:
    """Count for each flag that a label names how often it is labelled, raised, and raised rightly."""
    counted = {}
    for name in sorted({flag for message, _ in pairs for flag in message.flags}):
        found = [(name in message.flags, any(flag.flag == name for flag in given.flags)) for message, given in pairs]
        counted[name] = {
            "labelled": sum(label for label, _ in found),
            "raised": sum(verdict for _, verdict in found),
            "right": sum(label and verdict for label, verdict in found),
        }
    return counted


def _print_flags(pairs: Sequence[Pair]) -> None:
    for name, of in counted_flags(pairs).items():
        right, raised, labelled_so = of["right"], of["raised"], of["labelled"]
        print(f"flag {name:21} right {right} of {raised} raised, {right} of {labelled_so} found")


def _print_wrong(pairs: Sequence[Pair], what: str, only: str | None, kept: bool) -> None:
    for message, assessment in pairs:
        if (only and message.set != only) or (message.kept and not kept):
            continue
        if what == "flags":
            label: object = sorted(message.flags)
            verdict: object = sorted({flag.flag for flag in assessment.flags})
        else:
            label = getattr(message, what)
            verdict = int(getattr(assessment, what).level)
        if label != verdict:
            print(f"{message.id} [{message.situation_id}] {label} -> {verdict}: {message.text!r}")


if __name__ == "__main__":
    sys.exit(main())
