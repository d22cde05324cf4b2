"""The figures of "How grading works", measured once and kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus import figures, judged, unseen
from corpus.figures import Figures
from corpus.labelled import Labelled
from corpus.order_fit import no_order

TEXT = "You and I both know Ana, so I thought that I would write to you on this fine day."
MESSAGES = (
    Labelled("a", "learner", "none", TEXT, 0, 0, ()),
    Labelled("b", "public", "none", "Hi.", 0, 0, ()),
    Labelled("c", "attack", "none", "Hi.", 0, 0, ()),
    Labelled("d", "plain", "none", "Hi.", 2, 2, ()),
    Labelled("e", "written-learner", "none", "Hi [Name].", 0, 0, ("unfilled_placeholder",)),
)


@pytest.fixture(autouse=True)
def few_messages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Labelled, "kept", False)
    monkeypatch.setattr(judged, "labelled", lambda: MESSAGES)
    monkeypatch.setattr(unseen, "rows", lambda _: no_order())
    monkeypatch.setattr(figures, "FEATURES", {})
    monkeypatch.setattr(figures, "GUARDS", {})
    monkeypatch.setattr(figures, "_KEPT_AT", tmp_path / "build" / "figures.json")
    monkeypatch.delenv(figures.LIVE, raising=False)


def measured() -> Figures:
    found = figures.figures()
    assert found is not None
    return found


def test_what_we_were_given_is_measured_and_what_we_wrote_is_not() -> None:
    found = measured()

    assert found["criteria"]["personalisation"]["learner"]["messages"] == 1
    assert found["criteria"]["reason"]["public"]["confusion"] == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]
    assert found["attack"] == {"of": 1, "passed": 0}
    assert found["plain"] == {"of": 1, "refused": 1}
    assert found["messages"] == 4
    assert found["read"] == {"learner": 1, "public": 1}
    assert list(found["flags"]) == ["copied_example"]


def test_a_mistake_is_shown_with_its_kind() -> None:
    (mistake,) = measured()["criteria"]["personalisation"]["mistakes"]

    assert (mistake["label"], mistake["count"], mistake["text"]) == (0, 1, TEXT)
    assert mistake["verdict"] in {1, 2}


def test_figures_are_kept_until_the_checker_or_the_corpus_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = measured()
    monkeypatch.setattr(figures, "measure", lambda: pytest.fail("measured again"))

    assert figures.figures() == first
    assert figures.is_current(first)
    monkeypatch.setattr(figures, "_identity", lambda: "another")
    assert not figures.is_current(first)
    with pytest.raises(pytest.fail.Exception, match="measured again"):
        figures.figures()


def test_while_the_course_is_served_older_figures_do_and_none_are_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(figures.LIVE, "1")
    assert figures.figures() is None
    monkeypatch.delenv(figures.LIVE)
    first = measured()
    monkeypatch.setenv(figures.LIVE, "1")
    monkeypatch.setattr(figures, "_identity", lambda: "another")

    assert figures.figures() == first


def test_figures_of_an_earlier_form_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = dict(measured())
    del kept["read"]
    figures._KEPT_AT.write_text(json.dumps(kept))
    monkeypatch.setenv(figures.LIVE, "1")

    assert figures.figures() is None


def test_a_file_that_is_no_figures_is_measured_again() -> None:
    figures._KEPT_AT.parent.mkdir(parents=True)
    figures._KEPT_AT.write_text("{")

    assert json.loads(json.dumps(measured()))["attack"]["of"] == 1
