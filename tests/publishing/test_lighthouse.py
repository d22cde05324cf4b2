"""`make lighthouse`: from Lighthouse's report to a table and sentences."""

import json
from pathlib import Path
from typing import Any

import pytest

from publishing import ROOT
from publishing.errors import LighthouseError
from publishing.installation import LIGHTHOUSE
from publishing.lighthouse import __main__ as command
from publishing.lighthouse.scores import Scores, middle, read, table

AUDITS = {
    "first-paint": {"title": "First paint", "score": 0.5, "displayValue": "3.0 s"},
    "names": {"title": "Buttons have names", "score": 0},
    "notes": {"title": "Notes", "score": None},
}


def report(performance: float = 1, accessibility: float = 1) -> dict[str, Any]:
    """Write what Lighthouse would."""

    def category(score: float, *audits: str) -> dict[str, Any]:
        return {"score": score, "auditRefs": [{"id": name, "weight": 1} for name in audits]}

    return {
        "categories": {
            "performance": category(performance, "first-paint"),
            "accessibility": category(accessibility, "names", "notes"),
            "best-practices": category(1),
            "seo": category(1),
        },
        "audits": AUDITS,
    }


def test_a_good_page_has_no_complaint() -> None:
    assert list(read("practice/", report(0.95)).complaints()) == []


def test_each_score_that_is_too_low_has_a_sentence_that_says_why() -> None:
    assert list(read("practice/", report(0.94, 0.99)).complaints()) == [
        "practice/: performance is 94, not 95: First paint (3.0 s).",
        "practice/: accessibility is 99, not 100: Buttons have names.",
    ]


def test_of_several_measurements_performance_counts_in_the_middle_and_the_rest_at_its_worst() -> None:
    several = [
        read("", report(performance, accessibility))
        for performance, accessibility in ((0.7, 1), (0.98, 0.9), (0.96, 1))
    ]

    assert dict(middle(several).points) == {"performance": 96, "accessibility": 90, "best-practices": 100, "seo": 100}


def test_the_table_has_a_row_a_page() -> None:
    assert table([read("", report()), read("practice/", report(0.5))]).splitlines() == [
        "page            performance   accessibility  best-practices             seo",
        "/                       100             100             100             100",
        "/practice/               50             100             100             100",
    ]


def site_of(folder: Path, *pages: str) -> Path:
    """Make a site with nothing on its pages."""
    for page in pages:
        (folder / "site" / page).mkdir(parents=True, exist_ok=True)
        (folder / "site" / page / "index.html").write_text("<!doctype html>", "utf-8")
    return folder / "site"


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let Lighthouse be installed and answer with these performances, one a measurement."""
    scores: list[float] = []
    monkeypatch.setattr(command, "find_browser", lambda: Path("browser"))
    monkeypatch.setattr(type(LIGHTHOUSE), "is_ready", lambda _: True)

    def once(browser: Path, address: str, page: str) -> Scores:
        return read(page, report(scores.pop(0)))

    monkeypatch.setattr(command, "_once", once)
    return scores


def test_every_page_is_measured_and_a_low_score_ends_with_status_1(
    tmp_path: Path, measured: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    measured += [0.97, 0.6, 0.7, 0.8]

    assert command.main(["--site", str(site_of(tmp_path, "", "practice"))]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "practice/: performance is 70, not 95: First paint (3.0 s)."
    assert measured == []


def test_a_page_that_was_slow_once_is_measured_again(
    tmp_path: Path, measured: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    measured += [0.6, 0.97, 0.98]

    assert command.main(["practice/", "--site", str(site_of(tmp_path, "", "practice"))]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "No score is too low."


def test_a_page_that_cannot_be_measured_does_not_cost_the_scores_of_the_others(
    tmp_path: Path, measured: list[float], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured += [0.97, 0.98]
    answer = command._once

    def once(browser: Path, address: str, page: str) -> Scores:
        if page == "practice/":
            raise LighthouseError("/practice/: Lighthouse had no result after 180 s.")
        return answer(browser, address, page)

    monkeypatch.setattr(command, "_once", once)

    assert command.main(["--site", str(site_of(tmp_path, "", "glossary", "practice"))]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told if line.startswith("/")] == ["/glossary/", "/", "/practice/:"]
    assert told[-1] == "/practice/: Lighthouse had no result after 180 s."


def test_a_page_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["practise/", "--site", str(site_of(tmp_path, ""))]) == 1
    assert capsys.readouterr().err == "site/ has no page practise/: name one by its address, as practice/.\n"


def test_without_a_built_course_one_sentence_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--site", str(tmp_path / "site")]) == 1
    assert capsys.readouterr().err == "There is no course in site/: run make build first.\n"


def test_lighthouse_is_pinned_exactly_and_its_lock_holds_no_address() -> None:
    asked, locked = (
        json.loads((ROOT / "publishing" / "lighthouse" / name).read_text("utf-8"))
        for name in ("package.json", "package-lock.json")
    )

    assert asked["dependencies"] == {"lighthouse": locked["packages"]["node_modules/lighthouse"]["version"]}
    assert [name for name, package in locked["packages"].items() if "resolved" in package] == []
    assert all("integrity" in package for name, package in locked["packages"].items() if name)
