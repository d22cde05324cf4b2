"""Measure the checker against the corpus: `make bench`.

Prints kappa of "level 2 or not", quadratic weighted kappa (QWK) and the confusion table for each
criterion, once for each set and once for the messages that the rules' authors did not read.
Where the checker's verdict is fitted to messages, each message is judged by a model fitted without
its whole situation, and the public ones once more by a model fitted without any public message.
`--only personalisation` measures one criterion, by situations left out, in a third of the time.
`--worst 20` prints the gravest mistakes instead, by kind.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from corpus.agreement import confusion, kappa, quadratic_kappa
from corpus.fit import FEATURES, GUARDS
from corpus.flagged import AIM, counted_flags
from corpus.judged import CRITERIA, Pair, graded, levels, passes
from corpus.labelled import Labelled
from corpus.unseen import left_out, without_set
from corpus.worst import print_worst

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
    if options.worst:
        others = [pair for pair in pairs if pair[0].set != "public"]
        print_worst([*others, *_without("public")], options.worst)
        return 0
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
    parser.add_argument("--worst", type=int, metavar="COUNT", help="show so many of the gravest mistakes, by kind")
    parser.add_argument("--set", help="only this set, with --wrong")
    parser.add_argument("--kept", action="store_true", help="show kept-back messages too")
    return parser


def _print_unseen_set(name: str) -> None:
    pairs = _without(name)
    for criterion in FEATURES:
        _print_part(criterion, f"{name}, set left out", pairs)


def _without(name: str) -> list[Pair]:
    """Judge the messages of a set by what was fitted without any of it."""
    return list(graded(without_set((*FEATURES, *GUARDS), name), name))


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
        chosen = [pair for pair in pairs if pair[0].set == name]
        full = sum(map(passes, chosen))
        counted = full if not wanted else len(chosen) - full
        what = "not graded 2/2" if wanted else "graded 2/2"
        print(f"{name}: {counted} of {len(chosen)} {what}")


def _print_flags(pairs: Sequence[Pair]) -> None:
    for name, of in counted_flags(pairs).items():
        right, raised, labelled_so = of["right"], of["raised"], of["labelled"]
        share = f"  {right / raised:.3f}" if raised else ""
        mark = f"  lowers a level, and is below {AIM}" if of["low"] else ""
        made = f"  (among {of['others']} answers that copy nothing)" if "others" in of else ""
        print(f"flag {name:21} right {right} of {raised} raised, {right} of {labelled_so} found{share}{made}{mark}")


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
