from __future__ import annotations

import pytest

from corpus import measure
from corpus.labelled import Labelled

MESSAGES = (
    Labelled("kept", "public", "none", "Please accept.", 2, 2, ()),
    Labelled("seen", "public", "none", "I'd love to connect.", 2, 0, ()),
)


@pytest.fixture(autouse=True)
def few_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Labelled, "kept", property(lambda message: message.id == "kept"))
    monkeypatch.setattr(measure, "labelled", lambda: MESSAGES)
    monkeypatch.setattr(measure, "FEATURES", {})
    monkeypatch.setattr(measure, "GUARDS", {})


def test_every_set_and_guard_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert measure.main([]) == 0

    printed = capsys.readouterr().out
    assert "personalisation  public                 n    2" in printed
    assert "reason           public, kept back      n    1" in printed
    assert "attack: 0 of 0 graded 2/2" in printed
    assert "plain: 0 of 0 not graded 2/2" in printed


def test_messages_judged_otherwise_are_shown_unless_kept_back(capsys: pytest.CaptureFixture[str]) -> None:
    measure.main(["--wrong", "personalisation"])
    seen = capsys.readouterr().out
    measure.main(["--wrong", "personalisation", "--kept"])
    every = capsys.readouterr().out

    assert seen == 'seen [none] 2 -> 0: "I\'d love to connect."\n'
    assert "kept [none] 2 -> " in every


def test_one_criterion_can_be_measured_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert measure.main(["--only", "reason"]) == 0

    printed = capsys.readouterr().out
    assert printed.count("reason  ") == len(measure.PARTS)
    assert "personalisation" not in printed
    assert "attack:" not in printed
