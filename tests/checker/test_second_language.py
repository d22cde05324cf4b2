"""Whoever learnt English late is graded as whoever always spoke it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from checker import Situation, grade

DATA = tomllib.loads(Path(__file__).with_name("second_language.toml").read_text("utf-8"))
PAIRS = [(pair["situation"], pair["fluent"], pair["learnt"]) for pair in DATA["pairs"]]


def levels(text: str, name: str) -> tuple[int, int]:
    assessment = grade(text, Situation.from_object(DATA["situations"].get(name)))
    return assessment.personalisation.level, assessment.reason.level


def test_every_level_is_among_the_pairs() -> None:
    found = [levels(fluent, name) for name, fluent, _ in PAIRS]

    assert {one for one, _ in found} == {0, 1, 2}
    assert {other for _, other in found} == {0, 1, 2}
    assert len(PAIRS) > 30


def test_slips_of_language_cost_hardly_anybody_a_level() -> None:
    """Nobody should lose by them; 5 of 39 pairs differ today, one of them by a level gained."""
    differing = [learnt for name, fluent, learnt in PAIRS if levels(learnt, name) != levels(fluent, name)]

    assert len(differing) <= 5, differing
