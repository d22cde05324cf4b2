"""The figures of the page "How grading works": measured once for a checker and a corpus, then kept.

    python -m corpus.figures      measure now, unless the figures in build/ are of this checker and corpus

Every message is judged by a model that was fitted without its whole situation; the public ones once
more by a model fitted without any public message.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

from checker.assessment import Assessment
from corpus.agreement import confusion, kappa, quadratic_kappa
from corpus.fit import FEATURES, GUARDS
from corpus.flagged import counted_flags
from corpus.judged import CRITERIA, Pair, graded, levels, passes
from corpus.labelled import Labelled
from corpus.unseen import left_out, without_set

_ROOT = Path(__file__).parent.parent
_KEPT_AT = _ROOT / "build" / "figures" / "figures.json"

#: Set while the course is served with live reload, where nobody waits a minute for a page: it shows the
#: figures that there are, of an earlier checker perhaps, and none before they are measured.
LIVE = "CONNECT_WELL_LIVE"

Figures = Mapping[str, Any]

#: What figures consist of; those of an earlier form are none.
_PARTS = frozenset(("of", "messages", "read", "criteria", "attack", "plain", "flags"))


def figures() -> Figures | None:
    """Give the figures of the checker as it is, measuring them if they are not kept."""
    kept = _kept()
    if os.environ.get(LIVE) or (kept and is_current(kept)):
        return kept
    print("Measuring the checker against the corpus (once, a minute or two) ...", file=sys.stderr, flush=True)
    measured = {"of": _identity(), **measure()}
    _KEPT_AT.parent.mkdir(parents=True, exist_ok=True)
    whole = _KEPT_AT.with_suffix(".new")
    whole.write_text(json.dumps(measured, indent=1), "ascii")
    whole.replace(_KEPT_AT)
    return measured


def is_current(found: Figures) -> bool:
    """Tell whether *found* was measured with the checker as it is."""
    return bool(found["of"] == _identity())


def measure() -> dict[str, object]:
    """Judge every message of the corpus we were given, each by a model that did not see it."""
    fitted = (*FEATURES, *GUARDS)
    unseen = left_out(fitted)
    sets = {name: list(graded(unseen, name)) for name in ("learner", "public", "attack", "plain")}
    public = list(graded(without_set(fitted, "public"), "public"))
    pairs = [pair for found in sets.values() for pair in found]
    return {
        "messages": len(pairs),
        "read": {name: sum(not message.kept for message, _ in sets[name]) for name in ("learner", "public")},
        "criteria": {
            name: {
                "learner": _agreement(sets["learner"], name),
                "public": _agreement(public, name),
                "mistakes": list(_mistakes(sets["learner"], name)),
            }
            for name in CRITERIA
        },
        "attack": {"of": len(sets["attack"]), "passed": sum(map(passes, sets["attack"]))},
        "plain": {"of": len(sets["plain"]), "refused": sum(not passes(pair) for pair in sets["plain"])},
        "flags": counted_flags(pairs),
    }


def _kept() -> Figures | None:
    try:
        value: Figures = json.loads(_KEPT_AT.read_text("ascii"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) and value.keys() >= _PARTS else None


def _identity() -> str:
    """Give one hash of everything the figures hang on."""
    found = (path for folder in ("checker", "corpus") for path in (_ROOT / folder).rglob("*"))
    files = sorted(path for path in found if path.is_file() and path.suffix not in (".pyc", ".md"))
    parts = [(path.relative_to(_ROOT).as_posix(), sha256(path.read_bytes()).hexdigest()) for path in files]
    return sha256(repr(parts).encode()).hexdigest()[:16]


def _agreement(pairs: Sequence[Pair], criterion: str) -> dict[str, object]:
    found = levels(pairs, criterion)
    twos = [(int(label == 2), int(verdict == 2)) for label, verdict in found]
    return {
        "messages": len(found),
        "kappa": round(kappa(twos) or 0.0, 4),
        "quadratic_kappa": round(quadratic_kappa(found) or 0.0, 4),
        "confusion": confusion(found),
    }


def _mistakes(pairs: Sequence[Pair], criterion: str) -> Iterator[dict[str, object]]:
    """Give for each kind of mistake how many there are and one of them, two steps before one."""
    kinds = sorted(
        ((label, verdict) for label in range(3) for verdict in range(3) if label != verdict),
        key=lambda kind: (-abs(kind[0] - kind[1]), kind),
    )
    for kind in kinds:
        chosen = [pair for pair, levels_of in zip(pairs, levels(pairs, criterion), strict=True) if levels_of == kind]
        shown = [pair for pair in chosen if _can_be_shown(*pair)]
        if shown:
            message, given = min(shown, key=lambda pair: crc32(pair[0].id.encode()))
            yield {"label": kind[0], "verdict": kind[1], "count": len(chosen), **_example(message, given, criterion)}


def _can_be_shown(message: Labelled, given: Assessment) -> bool:
    """Leave out what is kept from the rules' authors, what is not fit to read, and what a flag explains."""
    return not message.kept and not message.flags and not given.flags and 40 <= len(message.text) <= 240


def _example(message: Labelled, given: Assessment, criterion: str) -> dict[str, object]:
    recipient = message.situation.recipient
    evidence = getattr(given, criterion).evidence
    return {
        "text": message.text,
        "to": ", ".join(filter(None, (recipient.headline, recipient.company))),
        "kind": str(message.situation.relationship.kind or ""),
        "evidence": [" ".join(message.text[e.span.start : e.span.end].split()) for e in evidence],
    }


if __name__ == "__main__":
    os.environ.pop(LIVE, None)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what it has started then ends with it
    with suppress(KeyboardInterrupt):
        figures()
    sys.exit(0)
