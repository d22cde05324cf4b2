"""The criterion reason."""

from __future__ import annotations

from checker.assessment import CriterionResult, Level
from checker.reading import Reading


def judge_reason(reading: Reading) -> CriterionResult:
    """Judge the reason of a message."""
    return CriterionResult(Level.NONE, "Not judged yet.", "What would you write?")
