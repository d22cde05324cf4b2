"""The labelled messages of the corpus, and which of them were kept from the rules' authors."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from checker.situation import Situation

#: The situation of messages that stand alone: nothing is known.
ALONE = "none"

_FOLDER = Path(__file__).parent

#: Messages that the project's authors wrote and labelled by the rubric, one file for each writer,
#: their sets named "written" or "written-…", with situations of their own beside them.
_WRITTEN = _FOLDER / "written"

#: Writers whose messages the authors of the rules did not read while writing them.
_KEPT_WRITERS = ("devb", "devd", "devf", "oak", "yew", "furze")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message with the levels and flags that a careful reader gave it."""

    id: str
    set: str
    situation_id: str
    text: str
    personalisation: int
    reason: int
    flags: tuple[str, ...]

    @property
    def situation(self) -> Situation:
        """The situation it was written in; an empty one where it stands alone."""
        return situations()[self.situation_id]

    @property
    def kept(self) -> bool:
        """Tell whether the authors of the rules did not read it while writing them."""
        if self.situation_id != ALONE or self.set.startswith("written"):
            writer = self.id if self.situation_id == ALONE else self.situation_id
            return writer.startswith(_KEPT_WRITERS)
        return crc32(self.id.encode()) % 7 < 3

    @property
    def group(self) -> str:
        """Messages of one group stay together when some are left out of a fit."""
        if self.situation_id != ALONE:
            return self.situation_id
        return f"{ALONE}-{crc32(self.id.encode()) % 10}"


@cache
def situations() -> dict[str, Situation]:
    """Read the situations by id."""
    files = [_FOLDER / "situations.json", *sorted(_WRITTEN.glob("*.json"))]
    data = [item for file in files for item in json.loads(file.read_text("utf-8")).items()]
    return {id: Situation.from_object(value) for id, value in data}


@cache
def labelled() -> tuple[Labelled, ...]:
    """Read every labelled message."""
    files = [_FOLDER / "messages.jsonl", *sorted(_WRITTEN.glob("*.jsonl"))]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return tuple(_labelled(json.loads(line)) for line in lines)


def _labelled(entry: dict[str, str]) -> Labelled:
    return Labelled(
        id=entry["id"],
        set=entry["set"],
        situation_id=entry["situation"],
        text=entry["text"],
        personalisation=int(entry["personalisation"]),
        reason=int(entry["reason"]),
        flags=tuple(entry["flags"]),
    )
