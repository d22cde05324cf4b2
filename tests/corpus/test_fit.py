from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import pytest

from checker.assessment import Span
from checker.flags.word_order import order_of
from checker.linear import BIAS, OrdinalModel, load_model, model_for, score
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from corpus.fit import FEATURES, GUARDS, PENALTY, SETTLED, Example, examples, fit, fit_logistic, kept_of
from corpus.labelled import Labelled, labelled

ROWS: Sequence[Mapping[str, float]] = [{"fact": 1.0}] * 30 + [{"fact": 0.0, "vague": 1.0}] * 30
LABELS = [True] * 24 + [False] * 6 + [True] * 6 + [False] * 24


def example(level: int, value: float, *, settled: bool = False) -> Example:
    message = Labelled("x", "learner", "none", "", level, level, ())
    return Example(message, {"fact": value}, level, settled)


def test_without_a_penalty_the_fit_gives_the_shares_of_the_data() -> None:
    weights = fit_logistic(ROWS, LABELS, 1e-6)

    assert 1 / (1 + math.exp(-score(weights, {"fact": 1.0}))) == pytest.approx(0.8, abs=0.01)
    assert 1 / (1 + math.exp(-score(weights, {"vague": 1.0}))) == pytest.approx(0.2, abs=0.01)


def test_a_penalty_makes_weights_smaller() -> None:
    light, heavy = fit_logistic(ROWS, LABELS, 0.1), fit_logistic(ROWS, LABELS, 50.0)

    assert 0 < heavy["fact"] < light["fact"]


def test_a_feature_seen_in_few_messages_has_no_weight() -> None:
    rows = [*ROWS, {"odd": 1.0}]

    assert set(fit_logistic(rows, [*LABELS, True], 1.0)) == {BIAS, "fact", "vague"}


def test_the_fit_is_the_same_to_the_last_digit() -> None:
    assert fit_logistic(ROWS, LABELS, 1.0) == fit_logistic(ROWS, LABELS, 1.0)


def test_both_models_come_from_the_levels() -> None:
    chosen = [example(0, 0.0)] * 20 + [example(1, 1.0)] * 20 + [example(2, 2.0)] * 20
    model = fit(chosen, 0.01)

    assert [model.level({"fact": value}) for value in (0.0, 1.0, 2.0)] == [0, 1, 2]


def test_messages_whose_level_a_flag_settles_teach_nothing() -> None:
    chosen = [example(0, 0.0)] * 20 + [example(2, 2.0)] * 20
    settled = [example(0, 2.0, settled=True)] * 200

    assert fit([*chosen, *settled], 1.0) == fit(chosen, 1.0)


def test_every_fitted_criterion_has_its_settings_and_its_weights() -> None:
    assert {*FEATURES, *GUARDS} == set(PENALTY)
    assert set(FEATURES) == set(SETTLED)
    for criterion in FEATURES:
        assert isinstance(load_model(LANGUAGE, criterion), OrdinalModel)


def test_a_guard_fitted_afresh_is_the_one_that_is_kept() -> None:
    model = fit(examples("pitch"), PENALTY["pitch"], kept_of("pitch"))

    assert model == load_model(LANGUAGE, "pitch"), "make fit"


def test_nothing_that_was_fitted_has_a_say_in_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    message = labelled()[0]
    heard: list[tuple[float, list[OrdinalModel]]] = []

    def find(reading: Reading) -> Iterator[Span]:
        heard.append((order_of(reading.message), [model_for(LANGUAGE, guard) for guard in GUARDS]))
        return iter(())

    monkeypatch.setattr("corpus.fit.find_salad", find)
    monkeypatch.setattr("corpus.fit.labelled", lambda: [message])
    examples.__wrapped__("pitch")

    assert order_of(Message(message.text)) != 0
    assert heard == [(0, [OrdinalModel({}, {})] * len(GUARDS))]


def test_the_most_telling_sentence_decides_and_others_take_nothing_away() -> None:
    names = [{"in.fact": 1.0}, {"in.vague": 1.0}]
    rows = [
        Example(example(0, 0.0).message, {}, level, settled=False, sentences=parts) for level, parts in _SPOKEN * 30
    ]
    model = fit(rows, 0.01)

    assert model.level({}, names) == model.level({}, names[:1]) == 2
    assert model.level({}, names[1:]) == model.level({}, names[1:] * 2) == 0


_SPOKEN = [
    (2, [{"in.fact": 1.0}, {"in.vague": 1.0}]),
    (2, [{"in.vague": 1.0}, {"in.fact": 1.0}, {"in.vague": 1.0}]),
    (0, [{"in.vague": 1.0}]),
    (0, [{"in.vague": 1.0}, {"in.vague": 1.0}]),
]
