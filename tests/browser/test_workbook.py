"""`make workbook`: the course as two PDFs."""

import re
from html import escape
from itertools import groupby
from pathlib import Path

import pytest

from exercises import places
from exercises.loader import load_all
from publishing.workbook.__main__ import EDITIONS, main
from publishing.workbook.printing import count_pages, pages_of_anchors
from tests.browser.commands import succeeds

CLASS, TRAINER = EDITIONS
IN_LESSONS = [exercise for exercise in load_all() if not exercise.assessment]
POOL = [exercise for exercise in load_all() if exercise.assessment]
ROW = re.compile(r'<a href="#([^"]+)">[^<]+</a><span class="wb-contents__page">(\d*)</span>')


@pytest.fixture(scope="module")
def folder(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Print both editions once, and return where they are."""
    into = tmp_path_factory.mktemp("workbook")
    succeeds("publishing.workbook", "--site", built_site, "--into", into)
    return into


def html(folder: Path, edition: str) -> str:
    """Return what was printed, its marks and their letters taken out so that messages can be found."""
    text = (folder / f"{edition}.html").read_text("utf-8")
    text = re.sub(r'<span class="cw-badge[^>]*>.</span>|<sup class="cw-mark__number">\d+</sup>', "", text)
    return re.sub(r"</?mark\b[^>]*>", "", text)


def written(text: str) -> str:
    """Return *text* as it stands in HTML."""
    return escape(text, quote=False)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_exercise_has_its_title_and_its_task(folder: Path, edition: str) -> None:
    text = html(folder, edition)
    missing = [
        exercise.id
        for exercise in load_all()
        if f"<h3>{written(exercise.title)}</h3>" not in text or written(exercise.task) not in text
    ]

    assert not missing


@pytest.mark.parametrize("edition", EDITIONS)
def test_exercises_stand_on_the_pages_that_the_contents_name(folder: Path, edition: str) -> None:
    pdf = (folder / f"{edition}.pdf").read_bytes()
    named = {anchor: int(page) for anchor, page in ROW.findall(html(folder, edition))}

    assert named == pages_of_anchors(pdf)
    assert {f"exercise-{exercise.id}" for exercise in load_all()} < named.keys()
    assert list(named.values()) == sorted(named.values())
    assert max(named.values()) <= count_pages(pdf)


@pytest.mark.parametrize("edition", EDITIONS)
def test_lessons_stand_in_the_order_of_the_course(folder: Path, edition: str) -> None:
    shown = re.findall(r'<section class="wb-exercise" id="exercise-([^"]+)">', html(folder, edition))
    pages = places.pages_of_exercises()

    assert sorted(shown[: len(IN_LESSONS)]) == sorted(exercise.id for exercise in IN_LESSONS)
    assert shown[len(IN_LESSONS) :] == [exercise.id for exercise in POOL]
    assert [page for page, _ in groupby(pages[name][0] for name in shown[: len(IN_LESSONS)])] == [
        "lessons/rule-1-personalise/reason/",
        "lessons/rule-1-personalise/remind/",
        "lessons/rule-1-personalise/compliment/",
        "lessons/rule-1-personalise/common/",
        "lessons/rule-1-personalise/short/",
        "lessons/rule-2-dont-be-a-stranger/",
        "lessons/rule-2-dont-be-a-stranger/sell-nothing/",
        "lessons/rule-2-dont-be-a-stranger/ask-little/",
        "lessons/rule-3-quality-not-quantity/",
        "lessons/rule-3-quality-not-quantity/fewer-and-better/",
        "lessons/rule-3-quality-not-quantity/keep-in-touch/",
    ]


def test_one_edition_has_all_model_answers_and_reasons_and_the_other_none(folder: Path) -> None:
    of_class, of_trainer = html(folder, CLASS), html(folder, TRAINER)
    models = [written(answer.text) for exercise in IN_LESSONS for answer in exercise.model_answers]
    reasons = [written(answer.why) for exercise in IN_LESSONS for answer in exercise.weak_answers]

    assert len(models) > 60
    assert [text for text in models + reasons if text not in of_trainer] == []
    assert [text for text in models + reasons if text in of_class] == []


def test_keys_of_what_is_marked_graded_or_chosen_stand_in_one_edition_alone(folder: Path) -> None:
    of_class, of_trainer = html(folder, CLASS), html(folder, TRAINER)
    keys = [
        *(mark.why for exercise in IN_LESSONS if exercise.kind == "spot" for mark in exercise.marks),
        *(sample.why for exercise in IN_LESSONS for sample in exercise.samples),
        *(text for exercise in IN_LESSONS for one in exercise.candidates for text in one.outcomes.values()),
    ]

    assert len(keys) > 60
    assert [text for text in keys if written(text) not in of_trainer] == []
    assert [text for text in keys if written(text) in of_class] == []


def test_the_sheets_of_the_assessment_come_without_answers_which_stand_last_in_one_edition(folder: Path) -> None:
    of_class = html(folder, CLASS)
    sheets, key = html(folder, TRAINER).split('<section class="wb-part" id="assessment-key">')
    answers = [written(answer.text) for exercise in POOL for answer in exercise.model_answers]
    outcomes = [written(said) for exercise in POOL for one in exercise.candidates for said in one.outcomes.values()]

    assert len(answers) > 20
    assert [said for said in answers + outcomes if said in of_class or said in sheets] == []
    assert [said for said in answers + outcomes if said not in key] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_paper_carries_no_script_and_no_link_but_the_contents(folder: Path, edition: str) -> None:
    text = (folder / f"{edition}.html").read_text("utf-8")

    assert "<script" not in text
    assert set(re.findall(r'<a href="(.)', text)) == {"#"}


def test_there_are_as_many_lines_as_the_limit_needs(folder: Path) -> None:
    sheets = html(folder, CLASS).split('<section class="wb-exercise"')[1:]
    ends = {
        match[1]: re.findall(r'wb-line__end">(\d+)<', sheet)
        for sheet in sheets
        if (match := re.match(r' id="exercise-([^"]+)"', sheet))
    }

    assert ends["after-the-talk"] == ["50", "100", "150", "200", "250", "300"]
    assert [name for name, found in ends.items() if not found] == [
        name for name in ends if next(one.kind in ("spot", "choose") for one in load_all() if one.id == name)
    ]


def test_without_a_built_course_one_sentence_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--site", str(tmp_path / "site"), "--into", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "There is no course in site/: run make build first.\n"


def test_without_a_browser_one_sentence_says_what_to_do(
    built_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONNECT_WELL_BROWSER", "no-such-browser")

    assert main(["--site", str(built_site), "--into", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "CONNECT_WELL_BROWSER names no-such-browser, which is no browser that runs here: correct it or unset it.\n"
    )
