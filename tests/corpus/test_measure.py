from __future__ import annotations

import pytest

from corpus import judged, measure, unseen
from corpus.labelled import Labelled
from corpus.order_fit import no_order

MESSAGES = (
    Labelled("kept", "public", "none", "Please accept.", 2, 2, ()),
    Labelled("seen", "public", "none", "I'd love to connect.", 2, 0, ()),
)


@pytest.fixture(autouse=True)
def few_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Labelled, "kept", property(lambda message: message.id == "kept"))
    monkeypatch.setattr(judged, "labelled", lambda: MESSAGES)
    monkeypatch.setattr(unseen, "rows", lambda _: no_order())
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


def test_flags_are_listed_whether_labelled_or_only_raised(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    flagged = (
        Labelled("a", "learner", "none", "Hi [Name], please accept.", 0, 0, ()),
        Labelled("b", "learner", "none", "Please accept.", 0, 0, ("hostile",)),
        Labelled("c", "learner", "none", "PLEASE ACCEPT THIS REQUEST NOW!!!!", 0, 0, ()),
    )
    monkeypatch.setattr(judged, "labelled", lambda: flagged)
    measure.main([])
    lines = {
        line.split()[1]: line.split(maxsplit=2)[2]
        for line in capsys.readouterr().out.splitlines()
        if line[:5] == "flag "
    }

    assert lines["unfilled_placeholder"] == (
        "right 0 of 1 raised, 0 of 0 found  0.000  lowers a level, and is below 0.95"
    )
    assert lines["hostile"] == "right 0 of 0 raised, 0 of 1 found"
    assert lines["shouting"] == "right 0 of 1 raised, 0 of 0 found  0.000"
    assert set(lines) == {"copied_example", "hostile", "shouting", "unfilled_placeholder"}
