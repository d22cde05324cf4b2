"""The rubric: its criteria in order, each a function from a reading to a result."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from checker.assessment import CriterionResult
from checker.criteria.personal_features import features as personalisation_features
from checker.criteria.personal_features import sentence_features
from checker.criteria.personalisation import judge_personalisation
from checker.criteria.reason import judge_reason
from checker.criteria.reason_features import features as reason_features
from checker.reading import Reading

#: Criteria that read meaning; length is judged apart, as it has no evidence and no question.
RUBRIC: Mapping[str, Callable[[Reading], CriterionResult]] = MappingProxyType(
    {"personalisation": judge_personalisation, "reason": judge_reason}
)

#: What the level of each of them is a sum of, by name.
FEATURES: Mapping[str, Callable[[Reading], Mapping[str, float]]] = MappingProxyType(
    {"personalisation": personalisation_features, "reason": reason_features}
)

#: Of which of them the most telling sentence is weighed as well.
SENTENCES: Mapping[str, Callable[[Reading], Sequence[Mapping[str, float]]]] = MappingProxyType(
    {"personalisation": sentence_features}
)
