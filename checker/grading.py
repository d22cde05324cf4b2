"""From a text and its situation to an assessment: the one way a message is graded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from checker.assessment import Assessment, CriterionResult, Evidence, Flag, Level
from checker.criteria import RUBRIC
from checker.criteria.length import judge_length
from checker.feedback import sentence
from checker.flags import FLAGS, FlagKind
from checker.message import Message
from checker.reading import Reading
from checker.situation import Situation
from checker.statements import RetoldFact

Raised = tuple[FlagKind, Flag]


def grade(  # noqa: PLR0913 - one name for each thing that stands beside a message
    text: str,
    situation: Situation | None = None,
    examples: Sequence[str] = (),
    given: str = "",
    retold: Sequence[RetoldFact] = (),
    *,
    sent: Sequence[str] = (),
) -> Assessment:
    """Grade *text* by the rubric, in *situation* or on its own words.

    A near copy of one of *examples* is flagged, unless it only keeps the words of *given*; what
    *retold* says in other words than the situation counts as said by it. A near copy of one of *sent*,
    messages to other people, is pointed out.
    Deterministic, and raises nothing for any text.
    """
    situation = _known(situation or Situation())
    reading = Reading(Message(text), situation, examples, given, retold, sent=sent)
    raised = tuple(_raised(reading))
    results = {name: _cap(name, judge(reading), raised, text) for name, judge in RUBRIC.items()}
    return Assessment(
        results["personalisation"],
        results["reason"],
        judge_length(text, situation.limit),
        tuple(flag for _, flag in raised),
    )


@lru_cache(maxsize=128)
def _known(situation: Situation) -> Situation:
    """Give the first of all equal situations: what is kept for it is found without comparing the two."""
    return situation


def find_flags(reading: Reading) -> tuple[Flag, ...]:
    """Find every flag of the message, in the rubric's order, then by place."""
    return tuple(flag for _, flag in _raised(reading))


def _raised(reading: Reading) -> list[Raised]:
    """Raise each kind of flag once a name: a message that is salad is not pasted as well."""
    raised: list[Raised] = []
    for kind in FLAGS:
        if any(flag.flag == kind.name for _, flag in raised):
            continue
        if spans := sorted(kind.find(reading)):
            advice = sentence("advice", "advice", kind.key, seed=reading.message.text)
            raised += [(kind, Flag(kind.name, span, advice)) for span in spans]
    return raised


def _cap(criterion: str, result: CriterionResult, raised: Sequence[Raised], text: str) -> CriterionResult:
    """Lower *result* to what the strictest flag leaves, and say which flag it was.

    A bare pitch is no reason to its reader, and yet says what the sender wants: that is partly one.
    """
    ceiling, kind = min(
        ((_ceiling(kind, criterion), kind) for kind, _ in raised),
        key=lambda pair: pair[0],
        default=(Level.FULL, None),
    )
    bare = kind is not None and kind.is_reason and criterion == "reason" and result.level is Level.NONE
    if kind is None or not (ceiling < result.level or ceiling is Level.NONE or bare):
        return result
    return replace(
        result,
        level=ceiling,
        feedback=sentence("advice", "lowered", kind.key, criterion, seed=text),
        question=sentence("advice", "lowered", kind.key, "question", seed=text),
        evidence=_still_standing(result, ceiling, raised),
    )


def _still_standing(result: CriterionResult, ceiling: Level, raised: Sequence[Raised]) -> tuple[Evidence, ...]:
    """Keep the evidence of a good detail, but none in the words that undid it."""
    if ceiling is Level.NONE:
        return ()
    spans = [flag.span for _, flag in raised]
    return tuple(
        evidence
        for evidence in result.evidence
        if not any(span.start < evidence.span.end and evidence.span.start < span.end for span in spans)
    )


def _ceiling(kind: FlagKind, criterion: str) -> Level:
    return kind.personalisation if criterion == "personalisation" else kind.reason
