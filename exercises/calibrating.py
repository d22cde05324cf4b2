"""An exercise in which a learner grades three messages before writing one."""

from __future__ import annotations

from checker import grade
from exercises.course_exercise import CourseExercise, LevelledMessage
from exercises.markup import Html, element
from exercises.wording import say

_CRITERIA = ("personalisation", "reason")


def samples_html(exercise: CourseExercise) -> Html:
    """Show the messages to grade, the levels behind a door that opens without a script, too."""
    if not exercise.samples:
        return Html("")
    return element(
        "div",
        {"class": "cw-calibrate", "data-slot": "samples"},
        element("h4", {"class": "cw-exercise__label"}, say("exercise.samples")),
        element("ol", {"class": "cw-calibrate__list"}, *(_sample(sample) for sample in exercise.samples)),
    )


def _sample(sample: LevelledMessage) -> Html:
    levels = (
        f"{say(f'criteria.{name}')}: {say(f'levels.{name}.{level}')}"
        for name, level in zip(_CRITERIA, (sample.personalisation, sample.reason), strict=True)
    )
    return element(
        "li",
        {"class": "cw-calibrate__sample"},
        element("blockquote", {"class": "cw-message", "dir": "auto"}, sample.text),
        element(
            "details",
            {"class": "cw-answers"},
            element("summary", {}, say("exercise.answers")),
            element("p", {}, " · ".join(levels)),
            element("p", {}, sample.why),
        ),
    )


def samples_data(exercise: CourseExercise) -> list[dict[str, object]]:
    """Give each sample with what the checker says of it."""
    return [_graded(sample, exercise) for sample in exercise.samples]


def _graded(sample: LevelledMessage, exercise: CourseExercise) -> dict[str, object]:
    graded = grade(sample.text, exercise.situation)
    results = zip(_CRITERIA, (graded.personalisation, graded.reason), strict=True)
    return {
        "text": sample.text,
        "why": sample.why,
        "criteria": {name: {"level": int(result.level), "feedback": result.feedback} for name, result in results},
    }
