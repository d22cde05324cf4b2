"""An exercise in which a learner marks what words of a message do."""

from __future__ import annotations

from checker import grade
from exercises.course_exercise import CourseExercise
from exercises.markup import Html, element
from exercises.rewriting import effects_html
from exercises.segments import Segment, segments
from exercises.wording import say


def spot_html(exercise: CourseExercise) -> Html:
    """Show the message, and what its words do behind a door that opens without a script, too."""
    summary = element("summary", {}, say("exercise.answers"))
    return element(
        "div",
        {"class": "cw-spot"},
        element("h4", {"class": "cw-exercise__label"}, say("exercise.message")),
        element("blockquote", {"class": "cw-message", "dir": "auto"}, exercise.start),
        element("details", {"class": "cw-answers"}, summary, effects_html(exercise)),
    )


def spot_data(exercise: CourseExercise) -> dict[str, object]:
    """Give the message in pieces, each with what it does."""
    found = segments(exercise, grade(exercise.start, exercise.situation))
    return {"text": exercise.start, "segments": [_described(segment) for segment in found]}


def _described(segment: Segment) -> dict[str, object]:
    return {
        "start": segment.start,
        "end": segment.end,
        "effects": [str(effect) for effect in segment.effects],
        "why": segment.why,
    }
