"""The criterion personalisation."""

from __future__ import annotations

from checker.assessment import CriterionResult, Level
from checker.reading import Reading


def judge_personalisation(reading: Reading) -> CriterionResult:
    """Judge the personalisation of a message."""
    return CriterionResult(Level.NONE, "Not judged yet.", "What would you write?")
