"""The list of all exercises: for the practice page, and for the progress shown on every page."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache

from checker.situation import DEFAULT_LIMIT, FREE_LIMIT
from exercises import places
from exercises.course_exercise import CourseExercise
from exercises.door import reported
from exercises.errors import ExerciseError, Mistake
from exercises.loader import FOLDER, load_all
from exercises.markup import Html, data_block, element
from exercises.path import MINUTES, along_the_path
from exercises.wording import say

_LOST = 'no page shows it: put print(exercises.show("{}")) into a python block with exec="on" html="on"'

#: How an exercise may stand, in the words of a script.
_STATES = ("ready", "tried", "untried")


@reported
def catalogue() -> str:
    """List every exercise of the course by rule, each with a link to where it is done."""
    placed = _placed()
    root = places.to_root(places.page_of_catalogue())
    rules = sorted({exercise.rule for exercise, _ in placed})
    groups = [_group(rule, [pair for pair in placed if pair[0].rule == rule], root) for rule in rules]
    jumps = (element("a", {"href": f"#rule-{rule}"}, say("rule", rule=rule)) for rule in rules)
    return element(
        "div",
        {"class": "cw-catalogue"},
        element(
            "div",
            {"class": "cw-catalogue__tools"},
            element("p", {"class": "cw-catalogue__jumps"}, *jumps),
            element("div", {"class": "cw-catalogue__filter", "data-slot": "filter"}),
        ),
        *groups,
        element("div", {"data-slot": "memory"}),
    )


def progress() -> str:
    """Carry the list of all exercises into a page, for the script that shows how far one is.

    It stands in every page, so it leaves it to the catalogue to tell an author's mistakes, once.
    """
    try:
        placed = _placed()
    except ExerciseError:
        return ""
    final = places.page_of_assessment()
    course = {
        "version": course_version(),
        "limits": {"full": DEFAULT_LIMIT, "free": FREE_LIMIT},
        "exercises": [_listed(exercise, page) for exercise, page in placed],
        "assessment": [_listed(exercise, final) for exercise in pool()],
        "practice": places.page_of_catalogue(),
        "final": final,
    }
    return data_block("cw-course", course)


def pool() -> tuple[CourseExercise, ...]:
    """Give the exercises that the final assessment draws from."""
    return tuple(exercise for exercise in load_all() if exercise.assessment)


@cache
def course_version() -> str:
    """Give the course's version, which is the project's."""
    project = tomllib.loads((FOLDER.parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def _listed(exercise: CourseExercise, page: str) -> dict[str, object]:
    return {
        "id": exercise.id,
        "kind": str(exercise.kind),
        "rule": exercise.rule,
        "title": exercise.title,
        "page": page,
        "minutes": MINUTES[exercise.kind],
    }


def _placed() -> list[tuple[CourseExercise, str]]:
    if mistakes := misplaced():
        raise ExerciseError(mistakes)
    pages = places.pages_of_exercises()
    exercises = [exercise for exercise in load_all() if not exercise.assessment]
    return [(exercise, pages[exercise.id][0]) for exercise in along_the_path(exercises)]


def misplaced() -> list[Mistake]:
    """Say which exercises no page shows, or more than one."""
    pages = places.pages_of_exercises()
    found = (_misplaced(exercise.id, pages.get(exercise.id, ())) for exercise in load_all() if not exercise.assessment)
    return [mistake for mistake in found if mistake]


def _misplaced(exercise_id: str, pages: Sequence[str]) -> Mistake | None:
    """Say what is wrong where an exercise is not shown exactly once."""
    if len(pages) == 1:
        return None
    shown = ", ".join(page or "the home page" for page in pages)
    reason = f"is shown {len(pages)} times ({shown}): leave one" if pages else _LOST.format(exercise_id)
    return Mistake(f"exercises/en/{exercise_id}.toml", "id", reason)


def _group(rule: int, placed: Sequence[tuple[CourseExercise, str]], root: str) -> Html:
    pages = dict.fromkeys(page for _, page in placed)
    title = f"{say('rule', rule=rule)}: {say(f'exercise.rules.{rule}')}"
    return element(
        "section",
        {"class": "cw-catalogue__rule", "data-rule": str(rule)},
        element("h2", {"class": "cw-catalogue__title", "id": f"rule-{rule}"}, title),
        *(_page(page, [exercise for exercise, at in placed if at == page], root) for page in pages),
    )


def _page(page: str, exercises: Sequence[CourseExercise], root: str) -> Html:
    minutes = sum(MINUTES[exercise.kind] for exercise in exercises)
    title = places.title_of(page).removeprefix(f"{say('rule', rule=exercises[0].rule)}: ")
    return element(
        "div",
        {"class": "cw-catalogue__page"},
        element(
            "h3",
            {"class": "cw-catalogue__name"},
            element("a", {"href": f"{root}{page}"}, title),
            " ",
            element("span", {"class": "cw-catalogue__minutes"}, say("exercise.minutes", count=minutes)),
        ),
        element("ol", {"class": "cw-catalogue__list"}, *(_item(exercise, page, root) for exercise in exercises)),
    )


def _item(exercise: CourseExercise, page: str, root: str) -> Html:
    recipient = exercise.situation.recipient
    about = " · ".join(part for part in (recipient.name, say(f"exercise.kinds.{exercise.kind}")) if part)
    widest = max((say(f"progress.{state}") for state in _STATES), key=len)
    return element(
        "li",
        {"class": "cw-catalogue__item", "data-exercise": exercise.id},
        element("a", {"href": f"{root}{page}#exercise-{exercise.id}"}, exercise.title),
        " ",
        element("span", {"class": "cw-catalogue__about"}, about),
        element("span", {"class": "cw-catalogue__state", "data-widest": widest}),
    )
