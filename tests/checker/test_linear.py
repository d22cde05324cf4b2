from __future__ import annotations

import pytest

from checker.assessment import Level
from checker.errors import LanguageError
from checker.linear import OrdinalModel, instead, load_model, model_for, score

MODEL = OrdinalModel({"bias": -1.0, "fact": 2.0}, {"bias": -3.0, "fact": 2.0})


@pytest.mark.parametrize(
    ("fact", "level"), [(0.0, Level.NONE), (0.5, Level.NONE), (1.0, Level.PARTLY), (1.6, Level.FULL)]
)
def test_the_level_is_the_highest_that_is_likely(fact: float, level: Level) -> None:
    assert MODEL.level({"fact": fact}) is level


def test_a_score_is_the_constant_and_the_weighed_features() -> None:
    assert score({"bias": 0.5, "a": 2.0, "b": -1.0}, {"a": 1.5, "b": 1.0, "unknown": 9.0}) == 2.5
    assert score({}, {"a": 1.0}) == 0.0


def test_another_model_is_in_force_for_a_while_only() -> None:
    with instead("personalisation", MODEL):
        assert model_for("en", "personalisation") is MODEL
    assert model_for("en", "personalisation") is load_model("en", "personalisation")


def test_a_model_that_is_not_there_is_told_in_one_sentence() -> None:
    with pytest.raises(LanguageError, match=r"checker/languages/en/weights/nothing\.toml"):
        load_model("en", "nothing")
