"""What the exercises hold, with the levels that their authors state: read by the fit, never measured.

Model and weak answers, and facts in learners' words, which are personal by themselves.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

from checker.exercise import Exercise, exercise_from
from checker.situation import Situation
from corpus.labelled import Labelled

_FOLDER = Path(__file__).parent.parent / "exercises" / "en"

#: The set that such messages belong to.
SET = "exercise"


@cache
def answers() -> tuple[tuple[Labelled, Situation], ...]:
    """Read every model answer and paraphrase of a fact, which are personal, and every weak answer."""
    return tuple(pair for path in sorted(_FOLDER.glob("*.toml")) for pair in _answers(path))


def read_exercises() -> Iterator[tuple[Exercise, tuple[str, ...]]]:
    """Read every exercise as the checker sees it, and its weak answers."""
    for path in sorted(_FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8-sig"))
        weak = cast("list[Mapping[str, str]]", data.get("weak_answers", []))
        yield exercise_from(path.stem, data, path.name), tuple(answer["text"] for answer in weak)


def _answers(path: Path) -> Iterator[tuple[Labelled, Situation]]:
    data = tomllib.loads(path.read_text("utf-8-sig"))
    situation = exercise_from(path.stem, data, path.name).situation
    for kind in ("model", "weak"):
        for number, answer in enumerate(cast("list[Mapping[str, object]]", data.get(f"{kind}_answers", []))):
            personalisation, reason = (int(str(answer.get(name, 2))) for name in ("personalisation", "reason"))
            id = f"{path.stem}-{kind}-{number}"
            yield Labelled(id, SET, path.stem, str(answer["text"]), personalisation, reason, ()), situation
    for fact in cast("list[Mapping[str, list[str]]]", data.get("facts", [])):
        for text in fact["paraphrases"]:
            yield Labelled(f"{path.stem}-fact", SET, path.stem, text, 2, 2, ()), situation
