"""The message that an exercise starts with, and what is weak in one that is to be rewritten."""

from __future__ import annotations

from exercises import wording
from exercises.course_exercise import AuthorsMark, CourseExercise, ExerciseKind
from exercises.marks import Mark, marked
from exercises.markup import Html, element
from exercises.segments import span_of


def start_html(exercise: CourseExercise) -> Html:
    """Show the message to shorten, or the one to rewrite with what is weak in it; nothing for other kinds."""
    if exercise.kind not in (ExerciseKind.REWRITE, ExerciseKind.SHORTEN):
        return Html("")
    return element(
        "div",
        {"class": "cw-exercise__given"},
        element("h4", {"class": "cw-exercise__label"}, wording.STARTS[exercise.kind]),
        element("blockquote", {"class": "cw-exercise__start cw-message", "dir": "auto"}, _with_harm(exercise)),
        harm_list(exercise),
    )


def _with_harm(exercise: CourseExercise) -> Html:
    return marked(exercise.start, [_mark(mark, exercise.start) for mark in exercise.marks])


def _mark(mark: AuthorsMark, text: str) -> Mark:
    span = span_of(mark, text)
    return Mark(span.start, span.end, str(mark.effect), mark.why)


def harm_list(exercise: CourseExercise) -> Html:
    """List the marked words, each with what it does."""
    if not exercise.marks:
        return Html("")
    return element("ul", {"class": "cw-effects"}, *(_entry(mark) for mark in exercise.marks))


def _entry(mark: AuthorsMark) -> Html:
    name = element("strong", {"class": f"cw-effect cw-effect--{mark.effect}"}, wording.EFFECTS[mark.effect])
    return element("li", {}, name, element("q", {"dir": "auto"}, mark.words), element("p", {}, mark.why))
