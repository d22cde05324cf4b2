"""The message that an exercise starts with, and what is weak in one that is to be rewritten."""

from __future__ import annotations

from collections.abc import Iterator

from exercises.course_exercise import AuthorsMark, CourseExercise, ExerciseKind
from exercises.markup import Html, element
from exercises.segments import span_of
from exercises.wording import say


def start_html(exercise: CourseExercise) -> Html:
    """Show the message to shorten, or the one to rewrite with what is weak in it; nothing for other kinds."""
    if exercise.kind not in (ExerciseKind.REWRITE, ExerciseKind.SHORTEN):
        return Html("")
    return element(
        "div",
        {"class": "cw-exercise__given"},
        element("h4", {"class": "cw-exercise__label"}, say(f"exercise.starts.{exercise.kind}")),
        element("blockquote", {"class": "cw-exercise__start cw-message", "dir": "auto"}, *_marked(exercise)),
        effects_html(exercise),
    )


def _marked(exercise: CourseExercise) -> Iterator[Html | str]:
    """Write the message with each mark and its number in the list."""
    place = 0
    for number, mark in enumerate(_in_order(exercise), start=1):
        span = span_of(mark, exercise.start)
        yield exercise.start[place : span.start]
        yield element("mark", {"class": f"cw-mark cw-mark--{mark.effect}"}, mark.words)
        yield element("sup", {"class": "cw-mark__number"}, str(number))
        place = span.end
    yield exercise.start[place:]


def _in_order(exercise: CourseExercise) -> list[AuthorsMark]:
    return sorted(exercise.marks, key=lambda mark: exercise.start.find(mark.words))


def effects_html(exercise: CourseExercise) -> Html:
    """List the marked words as they come, each with what it does."""
    if not exercise.marks:
        return Html("")
    is_named = exercise.kind is not ExerciseKind.REWRITE  # where all of them harm, nothing is to be told apart
    return element("ol", {"class": "cw-effects"}, *(_entry(mark, is_named) for mark in _in_order(exercise)))


def _entry(mark: AuthorsMark, is_named: bool) -> Html:
    name = element("strong", {"class": f"cw-effect cw-effect--{mark.effect}"}, say(f"spot.effects.{mark.effect}"))
    words = element("q", {"dir": "auto"}, mark.words)
    return element("li", {}, name if is_named else "", words, element("p", {}, mark.why))
