"""One exercise on paper: what is asked, the profile, and room for the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker import grade
from checker.assessment import Level
from exercises.card import profile_card
from exercises.course_exercise import SILENT, Candidate, Choice, CourseExercise, Effect, ExerciseKind, LevelledMessage
from exercises.markup import Html, element, join
from exercises.page import situation_html
from exercises.rewriting import start_html
from exercises.segments import segments
from exercises.wording import say

#: What a line takes in ordinary handwriting.
PER_LINE = 50
CRITERIA = ("personalisation", "reason")


def sheet(exercise: CourseExercise, number: str, *after: Html) -> Html:
    """Show *exercise* under its *number*, and below it what comes *after*."""
    return element(
        "section",
        {"class": "wb-exercise", "id": anchor(exercise)},
        _head(exercise, number),
        situation_html(exercise.situation),
        _reader(exercise),
        *_work(exercise),
        *after,
    )


def anchor(exercise: CourseExercise) -> str:
    """Name the place of *exercise* in the workbook."""
    return f"exercise-{exercise.id}"


def hints(exercise: CourseExercise, number: str) -> Html:
    """List the hints of *exercise*, away from it."""
    title = element("h2", {}, f"{number} · {exercise.title}")
    return element("div", {}, title, element("ol", {}, *(element("li", {}, hint) for hint in exercise.hints)))


def _head(exercise: CourseExercise, number: str) -> Html:
    way = (say(f"exercise.ways.{exercise.way}"),) if exercise.way else ()
    rule = say("rule", rule=exercise.rule)
    parts = (say("workbook.exercise", number=number), rule, *way, say(f"exercise.kinds.{exercise.kind}"))
    return element(
        "header",
        {"class": "wb-exercise__head"},
        element("p", {"class": "cw-kicker"}, " · ".join(parts)),
        element("h3", {}, exercise.title),
        element("p", {"class": "wb-exercise__task"}, exercise.task),
    )


def _reader(exercise: CourseExercise) -> Html:
    if exercise.kind is ExerciseKind.CHOOSE:
        people = (_candidate(one) for one in exercise.candidates)
        return element("ol", {"class": "wb-choose"}, *people)
    return join([profile_card(exercise.situation.recipient), start_html(exercise)])


def _work(exercise: CourseExercise) -> Iterator[Html]:
    if exercise.kind is ExerciseKind.SPOT:
        yield _message(exercise.start)
        yield _pieces(exercise)
    if exercise.samples:
        samples = (_sample(sample, number) for number, sample in enumerate(exercise.samples, start=1))
        yield element(
            "div", {"class": "wb-samples"}, element("h4", {"class": "wb-label"}, say("exercise.samples")), *samples
        )
    if exercise.kind not in SILENT:
        yield lines(exercise.situation.limit)


def _message(text: str) -> Html:
    return element("blockquote", {"class": "cw-message wb-message", "dir": "auto"}, text)


def _pieces(exercise: CourseExercise) -> Html:
    """List the pieces of a message to mark, each with a box for everything it may do."""
    found = segments(exercise, grade(exercise.start, exercise.situation))
    heads = (
        element("th", {"scope": "col"}, name)
        for name in (say("workbook.piece"), *(say(f"spot.effects.{effect}") for effect in Effect))
    )
    rows = (_piece(exercise.start[piece.start : piece.end]) for piece in found)
    return element(
        "table",
        {"class": "wb-pieces"},
        element("caption", {"class": "wb-label"}, say("workbook.pieces")),
        element("thead", {}, element("tr", {}, *heads)),
        element("tbody", {}, *rows),
    )


def _piece(text: str) -> Html:
    boxes = (element("td", {}, box()) for _ in Effect)
    return element("tr", {}, element("th", {"scope": "row", "dir": "auto"}, text), *boxes)


def _sample(sample: LevelledMessage, number: int) -> Html:
    asked = (_graded(name) for name in CRITERIA)
    title = element("p", {"class": "wb-label"}, say("workbook.sample", number=number))
    return element("div", {"class": "wb-sample"}, title, _message(sample.text), *asked)


def _graded(criterion: str) -> Html:
    levels = (say(f"levels.{criterion}.{level}") for level in Level)
    return _choices(levels, element("strong", {}, f"{say(f'criteria.{criterion}')}: "))


def _candidate(candidate: Candidate) -> Html:
    tie = element(
        "p", {"class": "wb-choose__tie"}, element("strong", {}, f"{say('exercise.relationship')}: "), candidate.tie
    )
    choices = _choices(say(f"choose.choices.{choice}") for choice in Choice)
    return element("li", {"class": "wb-choose__candidate"}, profile_card(candidate.person), tie, choices)


def _choices(names: Iterable[str], asked: Html = Html("")) -> Html:  # noqa: B008 - Html never changes
    listed = (element("span", {"class": "wb-choice"}, box(), name) for name in names)
    return element("p", {"class": "wb-choices"}, asked, *listed)


def box() -> Html:
    """Draw a box to tick."""
    return element("span", {"class": "wb-box"})


def lines(limit: int) -> Html:
    """Rule lines for a message of at most *limit* characters."""
    ends = [*range(PER_LINE, limit, PER_LINE), limit]
    starts = [0, *ends]
    ruled = (_line(end - start, end) for start, end in zip(starts, ends, strict=False))
    return element(
        "div",
        {"class": "wb-lines"},
        element("h4", {"class": "wb-label"}, say("workbook.lines", limit=limit)),
        element("p", {"class": "wb-lines__how"}, say("workbook.linesHow", per_line=PER_LINE)),
        element("ol", {"class": "wb-lines__list"}, *ruled),
        _choices(say(f"workbook.selfCheck.{name}") for name in (*CRITERIA, "length")),
    )


def _line(length: int, end: int) -> Html:
    """Rule one line: a drawing, as browsers print no background where the reader has not asked for it."""
    ticks = "".join(f"M{10 * place} 90V{80 if place % 10 else 66}" for place in range(1, length + 1))
    drawing = element(
        "svg",
        {"viewBox": f"0 0 {10 * PER_LINE} 92", "preserveAspectRatio": "none", "aria-hidden": "true"},
        element("path", {"d": f"M0 90H{10 * length}{ticks}"}),
    )
    return element("li", {"class": "wb-line"}, drawing, element("span", {"class": "wb-line__end"}, str(end)))
