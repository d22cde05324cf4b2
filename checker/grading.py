"""From a text and its situation to an assessment: the one way a message is graded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.assessment import Assessment, CriterionResult, Flag, Level
from checker.criteria import RUBRIC
from checker.criteria.length import judge_length
from checker.feedback import sentence
from checker.flags import FLAGS
from checker.message import Message
from checker.reading import Reading
from checker.situation import Situation


def grade(
    text: str,
    situation: Situation | None = None,
    examples: Sequence[str] = (),
    given: str = "",
) -> Assessment:
    """Grade *text* by the rubric, in *situation* or on its own words.

    A near copy of one of *examples* is flagged, unless it only keeps the words of *given*.
    Deterministic, and raises nothing for any text.
    """
    situation = situation or Situation()
    reading = Reading(Message(text), situation, examples, given)
    flags = find_flags(reading)
    results = {name: _cap(name, judge(reading), flags) for name, judge in RUBRIC.items()}
    return Assessment(
        results["personalisation"], results["reason"], judge_length(text, situation.limit), flags
    )


def find_flags(reading: Reading) -> tuple[Flag, ...]:
    """Find every flag of the message, in the rubric's order, then by place."""
    return tuple(
        Flag(name, span, sentence("advice", "advice", name))
        for name, kind in FLAGS.items()
        for span in sorted(kind.find(reading))
    )


def _cap(criterion: str, result: CriterionResult, flags: Sequence[Flag]) -> CriterionResult:
    """Lower *result* to what the strictest flag leaves, and say which flag it was."""
    strictest = min(flags, key=lambda flag: _ceiling(flag, criterion), default=None)
    if strictest is None or _ceiling(strictest, criterion) >= result.level:
        return result
    return replace(
        result,
        level=_ceiling(strictest, criterion),
        feedback=sentence("advice", "lowered", strictest.flag, criterion),
        question=sentence("advice", "lowered", strictest.flag, "question"),
    )


def _ceiling(flag: Flag, criterion: str) -> Level:
    kind = FLAGS[flag.flag]
    return kind.personalisation if criterion == "personalisation" else kind.reason
