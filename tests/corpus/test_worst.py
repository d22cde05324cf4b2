"""The gravest mistakes, by kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker import Assessment, Level, grade
from corpus import judged, measure, unseen
from corpus.judged import Pair
from corpus.labelled import Labelled
from corpus.order_fit import no_order
from corpus.worst import by_kind, print_worst

GIVEN = grade("Hi.")


def pair(id: str, labels: tuple[int, int], verdicts: tuple[int, int], name: str = "learner") -> Pair:
    """Make a message with its *labels* and *verdicts* of personalisation and reason."""
    personalisation, reason = (Level(level) for level in verdicts)
    given: Assessment = replace(
        GIVEN,
        personalisation=replace(GIVEN.personalisation, level=personalisation),
        reason=replace(GIVEN.reason, level=reason),
    )
    return Labelled(id, name, "none", f"Text of {id}.", *labels, ()), given


PAIRS = (
    pair("near", (1, 2), (2, 2)),
    pair("right", (2, 2), (2, 2)),
    pair("kind", (0, 2), (2, 2)),
    pair("strict", (2, 2), (0, 2)),
    pair("stricter", (2, 2), (0, 0)),
    pair("trick", (0, 0), (2, 2), "attack"),
    pair("seen-through", (0, 0), (2, 1), "attack"),
    pair("good", (2, 2), (2, 1), "plain"),
    pair("ours", (0, 0), (2, 2), "written-learner"),
    pair("kept-1", (2, 2), (0, 2), "public"),
    pair("kept-2", (0, 0), (2, 2), "attack"),
)


@pytest.fixture(autouse=True)
def some_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Labelled, "kept", property(lambda message: message.id.startswith("kept")))


def printed(capsys: pytest.CaptureFixture[str], most: int, pairs: tuple[Pair, ...] = PAIRS) -> list[str]:
    print_worst(pairs, most)
    return capsys.readouterr().out.splitlines()


def test_the_worst_are_shown_by_kind_two_steps_first_then_tricks_then_one_step(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert printed(capsys, 20) == [
        "personalisation labelled 0, judged 2: 1 of 1 (0 kept back)",
        "    kind [learner, none] 0/2 -> 2/2: 'Text of kind.'",
        "personalisation labelled 2, judged 0: 2 of 3 (1 kept back)",
        "    stricter [learner, none] 2/2 -> 0/0: 'Text of stricter.'",
        "    strict [learner, none] 2/2 -> 0/2: 'Text of strict.'",
        "attack graded 2/2: 1 of 2 (1 kept back)",
        "    trick [attack, none] 0/0 -> 2/2: 'Text of trick.'",
        "plain not graded 2/2: 1 of 1 (0 kept back)",
        "    good [plain, none] 2/2 -> 2/1: 'Text of good.'",
        "personalisation labelled 1, judged 2: 1 of 1 (0 kept back)",
        "    near [learner, none] 1/2 -> 2/2: 'Text of near.'",
    ]


def test_where_there_are_too_many_every_grave_kind_has_its_turn(capsys: pytest.CaptureFixture[str]) -> None:
    shown = [line.split()[0] for line in printed(capsys, 4) if line.startswith(" ")]

    assert shown == ["kind", "stricter", "trick", "good"]


def test_messages_come_in_one_order_whatever_order_they_are_read_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, 20, PAIRS[::-1]) == printed(capsys, 20)


def test_a_message_stands_under_its_gravest_kind_alone() -> None:
    ids = [message.id for found in by_kind(PAIRS).values() for message, _ in found]

    assert len(ids) == len(set(ids)) == 8


def test_the_command_prints_them(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    messages = (
        Labelled("kept", "public", "none", "I'd love to connect.", 2, 2, ()),
        Labelled("seen", "public", "none", "I'd love to connect.", 2, 0, ()),
        Labelled("learnt", "learner", "none", "I'd love to connect.", 0, 0, ()),
    )
    monkeypatch.setattr(judged, "labelled", lambda: messages)
    monkeypatch.setattr(measure, "FEATURES", {})
    monkeypatch.setattr(measure, "GUARDS", {})
    monkeypatch.setattr(unseen, "rows", lambda _: no_order())

    assert measure.main(["--worst", "20"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "personalisation labelled 2, judged 0: 1 of 2 (1 kept back)",
        '    seen [public, none] 2/0 -> 0/0: "I\'d love to connect."',
    ]
