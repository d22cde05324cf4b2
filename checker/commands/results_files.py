"""What learners hand in: results files, put together by learner; docs/reference/results.md describes them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.errors import RequestError

FORMAT = "connect-well-results"
VERSIONS = (1, 2, 3)
_LEVELS = ("personalisation", "reason", "length")

Record = Mapping[str, Any]


@dataclass(slots=True)
class Work:
    """What one learner did at one exercise: records by their ids, each with `levels` or with what was picked."""

    hints: int = 0
    records: dict[str, Record] = field(default_factory=dict)


@dataclass(slots=True)
class Learner:
    """Everything that one learner handed in; a name that stands in several files is one learner."""

    name: str
    practice: dict[str, Work] = field(default_factory=dict)
    finals: dict[str, Record] = field(default_factory=dict)


def results_in(paths: Sequence[Path]) -> Iterator[Path]:
    """Give the files among *paths*, and those ending in .json of each folder; `RequestError` where one holds none."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.glob("*.json"))
        if not found:
            raise RequestError(f"{path}: there is no .json file in this folder")
        yield from found


def is_of_results(path: Path) -> bool:
    """Tell whether a file is, or says that it is, one of results."""
    return f'"{FORMAT}"'.encode() in path.read_bytes()


def read_into(learners: dict[str, Learner], path: Path) -> None:
    """Add what stands in one file; `RequestError` names the part that is not as it should be, and nothing is added."""
    content = _content(path)
    try:
        part = "name"
        name = content.get("name", {"text": ""})["text"].strip() or path.stem
        read = Learner(name)
        for id, work in content["exercises"].items():
            part = f"exercises.{id}"
            read.practice[id] = _work(work)
        for place, final in enumerate(content.get("finals", [])):
            part = f"finals[{place}]"
            given = {id: _record(record) for id, record in final["given"].items()}
            read.finals[str(final["id"])] = {**final, "given": given, "exercises": list(map(str, final["exercises"]))}
    except (KeyError, TypeError, ValueError, AttributeError):
        raise RequestError(f"{path}: {part} is not as docs/reference/results.md describes it") from None
    _merge(learners.setdefault(name.casefold(), Learner(name)), read)


def _content(path: Path) -> Record:
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise RequestError(f"{path}: is not JSON") from None
    kind = content.get("format") if isinstance(content, Mapping) else None
    if kind == "connect-well-disagreements":
        raise RequestError(f"{path}: holds disagreements; results are saved on the page “Your results”")
    if not isinstance(content, Mapping) or kind != FORMAT:
        raise RequestError(f"{path}: is no results file (its format is not {FORMAT})")
    if content.get("version") not in VERSIONS:
        raise RequestError(
            f"{path}: is of version {content.get('version')!r:.20}, and {VERSIONS[-1]} is the newest known"
        )
    if not isinstance(content.get("exercises"), Mapping):
        raise RequestError(f"{path}: exercises is not as docs/reference/results.md describes it")
    return content


def _work(work: Record) -> Work:
    records = [*work["attempts"], *work.get("answers", [])]
    return Work(int(work.get("hints", 0)), {str(record["id"]): _record(record) for record in records})


def _record(record: Record) -> Record:
    """Give the record with its `levels`, or as it is where something was picked; whatever is wrong raises."""
    if "assessment" not in record:
        return {**record, "ready": bool(record["ready"]), "right": int(record["right"]), "of": int(record["of"])}
    criteria = record["assessment"]["criteria"]
    levels = {name: int(criteria[name]["level"]) for name in _LEVELS}
    text = record["text"]
    if not isinstance(text, str):
        raise TypeError
    return {**record, "ready": bool(record["assessment"]["ready"]), "levels": levels, "text": text}


def _merge(learner: Learner, read: Learner) -> None:
    for id, work in read.practice.items():
        known = learner.practice.setdefault(id, Work())
        known.hints = max(known.hints, work.hints)
        known.records.update(work.records)
    for id, final in read.finals.items():
        known_final = learner.finals.get(id, final)
        given = {**final["given"], **known_final["given"]}
        learner.finals[id] = {**final, "finished": final["finished"] or known_final["finished"], "given": given}
