"""What every page keeps: a description, its exercises, and nothing that dates or leads nowhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from exercises.course_exercise import CourseExercise, ExerciseKind, Way
from exercises.loader import load, load_all
from exercises.path import along_the_path
from exercises.wording import keys
from publishing import ROOT
from publishing.facts import load_facts
from publishing.glossary import terms

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
#: What an exercise asks of a learner: to judge, to better what is there, to begin with nothing.
EFFORTS = dict.fromkeys((ExerciseKind.SPOT, ExerciseKind.CALIBRATE, ExerciseKind.CHOOSE), 0) | {
    ExerciseKind.SHORTEN: 1,
    ExerciseKind.REWRITE: 1,
    ExerciseKind.WRITE: 2,
}
SHOWN = re.compile(r'exercises\.show\("([^"<]+)"\)')
FENCE = re.compile(r"^(`{3,}).*?^\1", re.DOTALL | re.MULTILINE)


def in_the_menu(entry: object) -> Iterator[str]:
    """Yield the pages of a part of the menu, in its order."""
    if isinstance(entry, str):
        yield entry
    else:
        parts = entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ()
        for part in parts:
            yield from in_the_menu(part)


with (ROOT / "mkdocs.yml").open(encoding="utf-8") as _file:
    MENU = list(in_the_menu(yaml_load(_file)["nav"]))
LESSONS = [DOCS / page for page in MENU if page.startswith("lessons/")]


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


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_head_of_every_page_can_be_read(page: Path) -> None:
    head = yaml_load(page.read_text(encoding="utf-8").split("---")[1])

    assert {"title", "description"} <= head.keys()


def test_no_two_pages_have_the_same_description() -> None:
    descriptions = [
        re.findall(r"^description: (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)[0] for page in PAGES
    ]

    assert len(set(descriptions)) == len(PAGES)


def exercises_of(page: Path) -> list[CourseExercise]:
    """Return the exercises of a page, in the order in which they stand there."""
    return [load(id) for id in SHOWN.findall(page.read_text(encoding="utf-8"))]


def test_there_are_lessons_for_each_of_the_three_rules_in_the_order_of_the_menu() -> None:
    assert [page.relative_to(DOCS / "lessons").parts[0].removesuffix(".md")[:6] for page in LESSONS] == [
        *["rule-1"] * 6,
        *["rule-2"] * 3,
        *["rule-3"] * 3,
    ]


def test_each_exercise_of_the_lessons_is_shown_on_one_page_once_and_none_of_the_assessment() -> None:
    shown = [id for page in PAGES for id in SHOWN.findall(page.read_text(encoding="utf-8"))]

    assert sorted(shown) == sorted(exercise.id for exercise in load_all() if not exercise.assessment)


def test_the_lessons_have_as_many_exercises_of_each_rule_as_it_takes() -> None:
    rules = [exercise.rule for page in LESSONS for exercise in exercises_of(page)]

    assert len(rules) >= 36
    assert [rules.count(rule) >= least for rule, least in ((1, 12), (2, 8), (3, 8))] == [True, True, True]


@pytest.mark.parametrize("page", LESSONS, ids=name)
def test_a_lesson_is_read_in_less_than_five_minutes_its_graded_examples_included(page: Path) -> None:
    words = len(page.read_text(encoding="utf-8").split())

    assert words < 5 * 200, f"{words} words"


@pytest.mark.parametrize("page", LESSONS, ids=name)
def test_a_lesson_shows_a_good_message_beside_a_weak_one_and_then_two_to_five_exercises_of_its_rule(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    exercises = exercises_of(page)
    is_opening = page == LESSONS[0]

    assert text.count("exercises.compare(") == 1
    assert "exercises.show(" not in text.split("exercises.compare(")[0]
    assert {exercise.rule for exercise in exercises} <= {int(name(page).split("rule-")[1][0])}
    assert is_opening or 2 <= len(exercises) <= 5


@pytest.mark.parametrize("page", LESSONS, ids=name)
def test_the_exercises_of_a_lesson_go_from_easy_to_hard(page: Path) -> None:
    efforts = [EFFORTS[exercise.kind] for exercise in exercises_of(page)]

    assert efforts == sorted(efforts)


@pytest.mark.parametrize(("way", "page"), list(zip(Way, LESSONS[1:6], strict=True)), ids=list(Way))
def test_each_of_the_five_ways_has_a_page_with_exercises_of_its_own(way: Way, page: Path) -> None:
    assert page.stem == way
    assert {exercise.way for exercise in exercises_of(page)} == {way}


def test_each_exercise_leads_to_the_one_that_follows_it_and_the_last_of_a_page_to_the_first_of_the_next() -> None:
    path = [exercise for page in LESSONS for exercise in exercises_of(page)]

    assert [exercise.next for exercise in path] == [*(exercise.id for exercise in path[1:]), ""]
    assert along_the_path([exercise for exercise in load_all() if not exercise.assessment]) == path


def test_no_exercise_of_the_assessment_leads_anywhere() -> None:
    assert {exercise.next for exercise in load_all() if exercise.assessment} == {""}


def test_each_word_of_the_glossary_is_used_on_a_page() -> None:
    pages = " ".join(prose(page) for page in PAGES if page.name != "glossary.md")

    assert [term for term in terms() if not re.search(rf"\b{re.escape(term)}\b", pages)] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_facts_that_may_change_come_from_the_configuration(page: Path) -> None:
    facts = load_facts()
    limits = re.findall(rf"\b(?:{facts['limit']}|{facts['limit_free']})\b", prose(page))

    assert limits == []


@pytest.mark.parametrize("path", sorted((ROOT / "exercises" / "en").glob("*.toml")), ids=lambda path: path.stem)
def test_no_exercise_names_a_limit_in_place_of_the_configuration(path: Path) -> None:
    facts = load_facts()
    limits = rf"\b(?:{facts['limit']}|{facts['limit_free']}) characters|^limit ="

    assert re.findall(limits, path.read_text(encoding="utf-8"), re.MULTILINE) == []


def test_the_list_of_exercises_leads_to_the_page_for_ones_own_request() -> None:
    assert "](your-request.md)" in (DOCS / "practice.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_tables_leave_alignment_alone_as_it_makes_inline_styles(page: Path) -> None:
    assert re.findall(r"^\|.*:-|-:.*\|$", prose(page), re.MULTILINE) == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_page_asks_for_an_emoji_or_a_picture_of_another_host(page: Path) -> None:
    text = prose(page)

    assert re.findall(r"(?<![\w:]):[a-z_]+:(?![\w:])", text) == []
    assert re.findall(r"!\[[^\]]*\]\(https?:|<(?:img|script|iframe|link)[^>]+https?:", text) == []


def test_the_trainers_guide_quotes_sentences_that_pages_say() -> None:
    said = " ".join(sentence for key, sentence in keys() if key.startswith(("failures.", "unscripted.late")))
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
