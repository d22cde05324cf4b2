"""Which archive carries the checker that this site is built with."""

from __future__ import annotations

import json
from pathlib import Path

from checker import rules_hash
from exercises.errors import ExerciseError, Mistake

MANIFEST = Path(__file__).resolve().parent.parent / "docs" / "runtime" / "manifest.json"


def archive_name(manifest: Path = MANIFEST) -> str:
    """Read the archive's name from the list of runtime files, which has to be written before the site.

    An archive of another checker than the one that grades the pages' examples is refused.
    """
    try:
        listed = json.loads(manifest.read_text("utf-8"))
        name, rules = listed["checker"], listed["rules"]
    except (OSError, ValueError, KeyError, TypeError):
        raise ExerciseError([_mistake("not written yet: run make runtime")]) from None
    if not isinstance(name, str) or not (manifest.parent / name).is_file():
        raise ExerciseError([_mistake("names an archive that is not there: run make runtime")])
    if rules != rules_hash():
        raise ExerciseError([_mistake("is older than the checker: run make runtime")])
    return name


def _mistake(reason: str) -> Mistake:
    return Mistake("docs/runtime/manifest.json", "checker", reason)
