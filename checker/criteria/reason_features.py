"""The features that the level of reason is a sum of, each with a name."""

from __future__ import annotations

from checker.criteria.purpose import Purposes
from checker.criteria.reason_cues import cue_features
from checker.criteria.reason_questions import question_features
from checker.criteria.reason_ties import (
    fact_features,
    idle_features,
    purpose_features,
    thin_features,
    tie_features,
    topic_features,
)
from checker.criteria.reason_wording import wording_features
from checker.reading import Reading


def features(reading: Reading) -> dict[str, float]:
    """Describe by name what the level of reason hangs on."""
    return features_of(Purposes(reading))


def features_of(purposes: Purposes) -> dict[str, float]:
    """Describe a message whose *purposes* are known."""
    found = cue_features(purposes)
    found.update(question_features(purposes))
    found.update(wording_features(purposes))
    found.update(fact_features(purposes.reading))
    found.update(idle_features(found))
    found.update(purpose_features(found))
    found.update(tie_features(found, purposes))
    found.update(topic_features(found, purposes))
    found.update(thin_features(found, purposes.reading))
    return {name: round(value, 4) for name, value in found.items() if value}
