"""What judges a message while we measure had no part of it."""

from __future__ import annotations

import pytest

from checker.flags.word_order import order_of
from checker.linear import model_for
from checker.message import Message
from checker.reading import LANGUAGE
from corpus import order_fit, unseen
from corpus.fit import FEATURES, Example
from corpus.labelled import Labelled, labelled
from corpus.unseen import FOLDS, Unseen, fold_of, left_out, without_set

TEXT = "the of a to and you the of I we the at for so the of a to and you"
OTHERS = tuple(
    Labelled(
        str(number),
        "learner",
        f"situation-{number}",
        f"We spoke at the fair in the spring, and I have read {number} of your posts since.",
        2,
        1,
        (),
    )
    for number in range(12)
)
MESSAGE = Labelled("odd", "public", "situation-0", TEXT, 2, 2, ())
BESIDE = Labelled("beside", "learner", "situation-0", TEXT, 2, 2, ())
AWAY = next(message for message in OTHERS if fold_of(message) != fold_of(MESSAGE))


def order_in(found: Unseen, message: Labelled) -> float:
    """Give how much the words of TEXT are in order where *message* is judged."""
    with found.judging(message):
        return order_of(Message(TEXT))


def orders(monkeypatch: pytest.MonkeyPatch, known: tuple[Labelled, ...], *, set_left_out: bool) -> tuple[float, float]:
    """Give the order of TEXT where MESSAGE is judged and where another one is, by what was fitted to *known*."""
    monkeypatch.setattr(order_fit, "labelled", lambda: known)
    found = without_set([], "public") if set_left_out else left_out([])
    return order_in(found, MESSAGE), order_in(found, AWAY)


def test_the_order_of_words_is_learnt_without_the_situation_that_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    here, away = orders(monkeypatch, OTHERS, set_left_out=False)
    here_after, away_after = orders(monkeypatch, (*OTHERS, MESSAGE, BESIDE), set_left_out=False)

    assert here_after == here
    assert away_after > away


def test_the_order_of_words_is_learnt_without_the_set_that_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = orders(monkeypatch, OTHERS, set_left_out=True)

    assert orders(monkeypatch, (*OTHERS, MESSAGE), set_left_out=True) == alone
    assert orders(monkeypatch, (*OTHERS, MESSAGE, BESIDE), set_left_out=True)[0] > alone[0]


def test_afterwards_the_checker_judges_as_before() -> None:
    said = next(message for message in labelled() if message.set == "learner")
    before = order_of(Message(said.text))
    found = left_out([])

    with found.judging(said):
        meanwhile = order_of(Message(said.text))

    assert meanwhile != before
    assert order_of(Message(said.text)) == before


@pytest.mark.parametrize("criterion", FEATURES)
def test_messages_of_one_situation_are_judged_by_one_model(criterion: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = [Example(MESSAGE, {"fact": index % 3}, index % 3, settled=False) for index in range(60)]
    monkeypatch.setattr(unseen, "examples", lambda _: tuple(known))
    monkeypatch.setattr(order_fit, "labelled", lambda: OTHERS)
    found = left_out([criterion])
    models: dict[str, set[int]] = {}
    for number in range(40):
        message = Labelled(str(number), "learner", f"situation-{number % 4}", "", 0, 0, ())
        with found.judging(message):
            models.setdefault(message.situation_id, set()).add(id(model_for(LANGUAGE, criterion)))

    assert [len(ids) for ids in models.values()] == [1] * 4
    assert 1 < len(set.union(*models.values())) <= FOLDS
