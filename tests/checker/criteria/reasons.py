"""Two situations that messages are judged in, and what is found of a reason in one."""

from checker import Situation
from checker.assessment import CriterionResult
from checker.criteria.reason import judge_reason
from checker.message import Message
from checker.reading import Reading
from tests.checker.people import PRIYA_AND_SAM

KNOWN = Situation.from_object(
    {
        **PRIYA_AND_SAM,
        "relationship": {"kind": "met", "detail": "Talked for five minutes after her LogiCon talk"},
        "goal": "Stay in touch, and learn how her team forecasts short-life products",
    }
)

MET_IN_THE_RAIN = Situation.from_object(
    {
        "recipient": {
            "name": "Kaja Ristimägi",
            "headline": "Manager of a fishers' cooperative that smokes what it catches",
            "company": "Kuivastu Smokehouse Cooperative",
            "activity": ["Showed at the Small Boats Meeting in Galway how to smoke over wet alder chips"],
        },
        "sender": {"name": "Ousmane Diatta", "role": "Fisheries officer in Ziguinchor"},
        "relationship": {
            "kind": "met",
            "detail": "In Galway she showed you, in the rain, how to smoke over wet alder chips",
        },
        "goal": "Send her the results of smoking mullet over wet wood chips, as she showed him",
    }
)


def judge(text: str, situation: Situation | None = None) -> CriterionResult:
    return judge_reason(Reading(Message(text), situation or Situation()))


def shown(text: str, situation: Situation | None = None) -> list[tuple[str, str]]:
    """Give the words shown as evidence, each with its rule."""
    evidence = judge(text, situation).evidence
    return [(text[one.span.start : one.span.end], one.rule) for one in evidence]


def without_evidence(text: str, result: CriterionResult) -> str:
    for one in reversed(result.evidence):
        text = text[: one.span.start] + text[one.span.end :]
    return text
