"""Messages graded while the course is built, with what works marked in them."""

from __future__ import annotations

from collections.abc import Mapping

from checker import grade
from checker.assessment import Assessment
from checker.situation import Situation
from exercises.door import reported
from exercises.errors import ExerciseError, Mistake
from exercises.loader import load
from exercises.marks import marked, marks_of
from exercises.markup import Html, element
from exercises.wording import say

Place = str | Mapping[str, object]


@reported
def annotated(text: str, *, exercise: str = "", situation: Mapping[str, object] | None = None, label: str = "") -> str:
    """Show *text* graded in the situation of *exercise*, or in *situation*."""
    graded = grade(text, _situation(situation if situation is not None else exercise))
    return _figure(text, graded, label or _verdict(graded))


@reported
def compare(place: Place, *, good: str, weak: str) -> str:
    """Show a good message beside a weak one, in the situation of an exercise's id or in one of their own."""
    situation = _situation(place)
    graded_good, graded_weak = grade(good, situation), grade(weak, situation)
    name = place if isinstance(place, str) else "a situation of its own"
    if not graded_good.ready:
        raise ExerciseError([Mistake(f"compare({name})", "good", f"not ready to send: {good!r}")])
    if graded_weak.ready:
        raise ExerciseError([Mistake(f"compare({name})", "weak", f"ready to send: {weak!r}")])
    return element(
        "div",
        {"class": "cw-compare"},
        _figure(weak, graded_weak, say("exercise.weak")),
        _figure(good, graded_good, say("exercise.good")),
    )


def _situation(place: Place) -> Situation:
    if not isinstance(place, str):
        return Situation.from_object(place)
    return load(place).situation if place else Situation()


def _verdict(assessment: Assessment) -> str:
    return say("verdict.ready" if assessment.ready else "exercise.notReady")


def _figure(text: str, assessment: Assessment, label: str) -> Html:
    outcome = "ready" if assessment.ready else "not-ready"
    return element(
        "figure",
        {"class": f"cw-annotated cw-annotated--{outcome}", "data-search-exclude": True},
        element("figcaption", {"class": "cw-annotated__label"}, label),
        element("blockquote", {"class": "cw-message", "dir": "auto"}, marked(text, marks_of(assessment))),
        element("ul", {"class": "cw-annotated__rows"}, *_rows(assessment)),
    )


def _rows(assessment: Assessment) -> list[Html]:
    results = {
        "personalisation": (assessment.personalisation.level, assessment.personalisation.feedback),
        "reason": (assessment.reason.level, assessment.reason.feedback),
        "length": (assessment.length.level, assessment.length.feedback),
    }
    return [_row(criterion, int(level), feedback) for criterion, (level, feedback) in results.items()]


def _row(criterion: str, level: int, feedback: str) -> Html:
    badge = element(
        "span", {"class": f"cw-badge cw-badge--{criterion}", "aria-hidden": "true"}, say(f"letters.{criterion}")
    )
    return element(
        "li",
        {"class": f"cw-annotated__row cw-annotated__row--{level}"},
        badge,
        element("strong", {"class": "cw-annotated__criterion"}, f"{say(f'criteria.{criterion}')}: "),
        element("span", {"class": "cw-annotated__level"}, say(f"levels.{criterion}.{level}")),
        element("p", {"class": "cw-annotated__feedback"}, feedback),
    )
