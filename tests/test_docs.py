"""What every page keeps: a description, its exercises, and nothing that dates or leads nowhere."""

import re
from pathlib import Path

import pytest

from exercises.course_exercise import ExerciseKind
from exercises.loader import load_all
from publishing import ROOT
from publishing.facts import load_facts

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
LESSONS = sorted((DOCS / "lessons").glob("rule-*.md"))
SHOWN = re.compile(r'exercises\.show\("([^"<]+)"\)')
FENCE = re.compile(r"^(`{3,}).*?^\1", re.DOTALL | re.MULTILINE)


def name(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


def prose(page: Path) -> str:
    """Return a page without its blocks of code, and without the words of a program in its lines."""
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_page_has_a_title_and_a_description_of_its_own(page: Path) -> None:
    front_matter = page.read_text(encoding="utf-8").split("---")[1]
    description = re.search(r"^description: (.+)$", front_matter, re.MULTILINE)

    assert re.search(r"^title: .+$", front_matter, re.MULTILINE)
    assert description
    assert 40 <= len(description[1]) <= 160, description[1]


def test_no_two_pages_have_the_same_description() -> None:
    descriptions = [
        re.findall(r"^description: (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)[0] for page in PAGES
    ]

    assert len(set(descriptions)) == len(PAGES)


def test_there_is_a_lesson_for_each_of_the_three_rules() -> None:
    assert [page.stem[:6] for page in LESSONS] == ["rule-1", "rule-2", "rule-3"]


@pytest.mark.parametrize(("rule", "page"), list(enumerate(LESSONS, start=1)), ids=["rule 1", "rule 2", "rule 3"])
def test_a_lesson_has_two_messages_to_write_and_one_to_shorten_of_its_own_rule(rule: int, page: Path) -> None:
    exercises = {exercise.id: exercise for exercise in load_all()}
    shown = [exercises[id] for id in SHOWN.findall(page.read_text(encoding="utf-8"))]
    kinds = [exercise.kind for exercise in shown]

    assert {exercise.rule for exercise in shown} == {rule}
    assert kinds.count(ExerciseKind.WRITE) >= 2
    assert kinds.count(ExerciseKind.SHORTEN) >= 1


def test_each_exercise_is_shown_on_one_page_once() -> None:
    shown = [id for page in PAGES for id in SHOWN.findall(page.read_text(encoding="utf-8"))]

    assert sorted(shown) == sorted(exercise.id for exercise in load_all())


def test_each_of_the_five_ways_has_an_example_graded_good_beside_weak_and_an_exercise() -> None:
    sections = re.split(r"^## ", LESSONS[0].read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    ways = [section for section in sections if not section.startswith("Before you go on")]

    assert len(ways) == 5
    for section in ways:
        assert section.count("exercises.compare(") == 1, section.splitlines()[0]
        assert SHOWN.search(section), section.splitlines()[0]


@pytest.mark.parametrize("page", LESSONS, ids=name)
def test_a_lesson_is_read_in_less_than_five_minutes(page: Path) -> None:
    words = len(prose(page).split())

    assert words < 5 * 220, f"{words} words"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_facts_that_may_change_come_from_the_configuration(page: Path) -> None:
    facts = load_facts()
    limits = re.findall(rf"\b(?:{facts['limit']}|{facts['limit_free']})\b", prose(page))

    assert limits == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_tables_leave_alignment_alone_as_it_makes_inline_styles(page: Path) -> None:
    assert re.findall(r"^\|.*:-|-:.*\|$", prose(page), re.MULTILINE) == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_asks_for_an_emoji_or_a_picture_of_another_host(page: Path) -> None:
    text = prose(page)

    assert re.findall(r"(?<![\w:]):[a-z_]+:(?![\w:])", text) == []
    assert re.findall(r"!\[[^\]]*\]\(https?:|<(?:img|script|iframe|link)[^>]+https?:", text) == []


def test_the_trainers_guide_quotes_sentences_that_the_loader_says() -> None:
    said = (DOCS / "javascripts" / "failures.js").read_text(encoding="utf-8")
    table = (DOCS / "for-trainers.md").read_text(encoding="utf-8").split("| it says |")[1].split("\n\n")[0]
    quoted = [
        words
        for row in table.splitlines()
        for words in re.findall("“([^”]+)”", row.split("|")[1] if "|" in row else "")
    ]

    assert len(quoted) >= 13
    assert [words for words in quoted if words not in said] == []


def test_every_flag_that_the_wire_format_allows_is_explained_to_learners() -> None:
    schema = (DOCS / "reference" / "assessment.schema.json").read_text(encoding="utf-8")
    allowed = re.findall(r'"([a-z_]+)"', schema.split('"flag": {\n          "enum": [')[1].split("]")[0])
    page = (DOCS / "how-grading-works.md").read_text(encoding="utf-8")

    assert len(allowed) == 11
    assert re.findall(r"^\| `([a-z_]+)` \|", page, re.MULTILINE) == allowed
