"""Make one table of the results files of a cohort, and say in a few lines how it is doing."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from checker.commands.results_files import Learner, Record, Work, read_into, results_in
from checker.commands.table import Table, write_table
from checker.commands.target import write_to
from checker.errors import RequestError, TableError

#: As many of the assessment's exercises have to be ready; docs/javascripts/final.js says the same.
PASS = 6

#: `id`, `text` and `exercise` are those that grading reads, and none is one that it adds.
COLUMNS = (
    "id",
    "exercise",
    "part",
    "done",
    "tries",
    "hints",
    "first_personalisation",
    "first_reason",
    "best_personalisation",
    "best_reason",
    "best_length",
    "right",
    "of",
    "disagrees",
    "text",
)
_TOLD = 5


def gather_results(paths: Sequence[Path], target: Path | None) -> int:
    """Write the table of all results below *paths*, and the summary; give the exit status."""
    learners: dict[str, Learner] = {}
    refused = 0
    for path in results_in(paths):
        if target is not None and target.exists() and target.samefile(path):
            raise TableError(f"{target}: would be written over a file that is read; name another")
        try:
            read_into(learners, path)
        except RequestError as error:
            refused += 1
            _say(sys.stderr, str(error))
    if learners:
        people = [learners[name] for name in sorted(learners)]
        rows = [row for learner in people for row in _rows(learner)]
        write_to(target, lambda out: write_table(out, Table(COLUMNS, (), marked=out is not sys.stdout), _cells(rows)))
        for line in summary(people, rows):
            _say(sys.stdout if target else sys.stderr, line)
    return 1 if refused or not learners else 0


def _say(out: TextIO | None, line: str) -> None:
    if out is not None:
        print(line, file=out)


def _cells(rows: Sequence[Mapping[str, str]]) -> Iterator[Sequence[str]]:
    return ([row.get(column, "") for column in COLUMNS] for row in rows)


def _rows(learner: Learner) -> Iterator[Mapping[str, str]]:
    for id, work in sorted(learner.practice.items()):
        if work.records:
            yield _row(learner, id, "practice", work)
    for final in sorted(learner.finals.values(), key=_when):
        for id, record in final["given"].items():
            yield _row(learner, id, "assessment", Work(records={"": record}))


def _row(learner: Learner, exercise: str, part: str, work: Work) -> Mapping[str, str]:
    records = sorted(work.records.values(), key=_when)
    written = [record for record in records if "levels" in record]
    picked = [record for record in records if "levels" not in record]
    cells = {
        "id": learner.name,
        "exercise": exercise,
        "part": part,
        "done": "yes" if any(record["ready"] for record in records) else "no",
        "tries": str(len(records)),
        "hints": str(work.hints),
        "disagrees": str(sum(_disagrees(record) for record in records)),
    }
    if picked:
        best = max(picked, key=lambda record: record["right"])
        cells |= {"right": str(best["right"]), "of": str(best["of"])}
    return {**cells, **_levels(written)} if written else cells


def _levels(written: Sequence[Record]) -> Mapping[str, str]:
    """Tell the first message and the best, which of equals is the newest."""
    first = written[0]["levels"]
    best = max(enumerate(written), key=lambda pair: (pair[1]["ready"], sum(pair[1]["levels"].values()), pair[0]))[1]
    return {
        **{f"first_{name}": str(first[name]) for name in ("personalisation", "reason")},
        **{f"best_{name}": str(level) for name, level in best["levels"].items()},
        "text": best["text"],
    }


def _disagrees(record: Record) -> bool:
    said = record.get("disagreement")
    return isinstance(said, Mapping) and said.get("levels") is not None


def _when(record: Record) -> tuple[bool, str]:
    """Order by the moment: milliseconds, as old files have them, come before the dates of newer ones."""
    at = record.get("at")
    return (False, f"{at:020.0f}") if isinstance(at, int | float) else (True, str(at))


def summary(learners: Sequence[Learner], rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Say how many did what, how the messages improve, and where most are stuck."""
    practice = [row for row in rows if row["part"] == "practice"]
    tries = sum(int(row["tries"]) for row in practice)
    done = sum(row["done"] == "yes" for row in practice)
    who, tried = _count(len(learners), "learner"), _count(len(practice), "exercise")
    yield f"{who}: {tried} tried, {done} done, in {_count(tries, 'try', 'tries')}."
    written = [row for row in practice if row.get("text")]
    if written:
        steps = (
            f"{name} {_mean(written, f'first_{name}')} to {_mean(written, f'best_{name}')}"
            for name in ("personalisation", "reason")
        )
        yield f"From the first message to the best, on average, of 2: {', '.join(steps)}."
    stuck = _stuck(practice)
    if stuck:
        yield f"Least often done: {', '.join(stuck)}."
    finished = [final for learner in learners for final in learner.finals.values() if final["finished"] is not None]
    if finished:
        passed = sum(sum(record["ready"] for record in final["given"].values()) >= PASS for final in finished)
        yield f"{_count(len(finished), 'assessment')} finished, {passed} passed."


def _stuck(practice: Sequence[Mapping[str, str]]) -> list[str]:
    """Name the exercises that the smallest part of those who tried them has done."""
    tried: dict[str, list[bool]] = defaultdict(list)
    for row in practice:
        tried[row["exercise"]].append(row["done"] == "yes")
    left = {id: done for id, done in sorted(tried.items()) if not all(done)}
    least = sorted(left, key=lambda id: (sum(left[id]) / len(left[id]), -len(left[id])))
    return [f"{id} ({sum(left[id])} of {len(left[id])})" for id in least[:_TOLD]]


def _mean(rows: Sequence[Mapping[str, str]], column: str) -> str:
    return f"{sum(int(row[column]) for row in rows) / len(rows):.1f}"


def _count(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or f'{one}s'}"
