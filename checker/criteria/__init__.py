"""The rubric: its criteria in order, each a function from a reading to a result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from checker.assessment import CriterionResult
from checker.criteria.personalisation import judge_personalisation
from checker.criteria.reason import judge_reason
from checker.reading import Reading

#: Criteria that read meaning; length is judged apart, as it has no evidence and no question.
RUBRIC: Mapping[str, Callable[[Reading], CriterionResult]] = MappingProxyType(
    {"personalisation": judge_personalisation, "reason": judge_reason}
)
