from __future__ import annotations

from checker.situation import Situation
from corpus.labelled import ALONE, labelled, situations


def test_every_message_has_levels_and_a_situation() -> None:
    messages = labelled()

    assert len({message.id for message in messages}) == len(messages)
    assert {message.personalisation for message in messages} == {0, 1, 2}
    assert {message.reason for message in messages} == {0, 1, 2}
    assert {message.situation_id for message in messages} <= set(situations())


def test_the_corpus_given_is_whole() -> None:
    sets = [message.set for message in labelled()]

    assert [sets.count(name) for name in ("learner", "public", "attack", "plain")] == [840, 103, 100, 80]


def test_a_message_that_stands_alone_has_an_empty_situation() -> None:
    alone = [message for message in labelled() if message.situation_id == ALONE]

    assert alone
    assert {message.situation for message in alone} == {Situation()}


def test_messages_of_one_situation_are_one_group() -> None:
    groups = {(m.situation_id, m.group) for m in labelled() if m.situation_id != ALONE}

    assert len(groups) == len(situations()) - 1
