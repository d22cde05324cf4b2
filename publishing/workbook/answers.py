"""What the edition for trainers adds to an exercise: keys, model answers, and why weak answers fail."""

from __future__ import annotations

from collections.abc import Iterator

from checker import grade
from exercises.course_exercise import Candidate, Choice, CourseExercise, ExerciseKind, LevelledMessage, ModelAnswer
from exercises.marks import marked, marks_of
from exercises.markup import Html, element
from exercises.rewriting import effects_html
from exercises.wording import say
from publishing.workbook.sheets import CRITERIA


def answers(exercise: CourseExercise, number: str) -> Html:
    """Show every answer of *exercise*."""
    title = element("h4", {"class": "wb-answers__title"}, say("workbook.answers", number=number))
    return element("div", {"class": "wb-answers"}, title, *_parts(exercise))


def _parts(exercise: CourseExercise) -> Iterator[Html]:
    if exercise.kind is ExerciseKind.SPOT:
        yield _part(say("workbook.key"), effects_html(exercise))
    if exercise.samples:
        yield _part(say("workbook.key"), element("ol", {}, *(_levelled(sample) for sample in exercise.samples)))
    if exercise.candidates:
        yield _part(say("workbook.key"), element("ol", {}, *(_outcomes(one) for one in exercise.candidates)))
    if exercise.model_answers:
        yield _part(say("workbook.model"), *(_model(answer, exercise) for answer in exercise.model_answers))
    if exercise.weak_answers:
        yield _part(say("workbook.weak"), element("ol", {}, *(_levelled(answer) for answer in exercise.weak_answers)))


def _part(title: str, *content: Html) -> Html:
    return element("div", {"class": "wb-answers__part"}, element("h5", {"class": "wb-label"}, title), *content)


def _levelled(answer: LevelledMessage) -> Html:
    levels = (
        f"{say(f'criteria.{name}')}: {say(f'levels.{name}.{level}')}"
        for name, level in zip(CRITERIA, (answer.personalisation, answer.reason), strict=True)
    )
    return element(
        "li",
        {},
        element("blockquote", {"class": "cw-message wb-quoted", "dir": "auto"}, answer.text),
        element("p", {}, element("strong", {}, " · ".join(levels)), f". {answer.why}"),
    )


def _outcomes(candidate: Candidate) -> Html:
    outcomes = (_outcome(candidate, choice) for choice in Choice)
    return element("li", {}, element("strong", {}, candidate.person.name), element("ul", {}, *outcomes))


def _outcome(candidate: Candidate, choice: Choice) -> Html:
    remark = (
        say("exercise.best") if choice is candidate.best else say("workbook.fine") if choice is candidate.fine else ""
    )
    name = say(f"choose.choices.{choice}") + (f" ({remark})" if remark else "")
    kind = "strong" if remark else "span"
    return element("li", {}, element(kind, {}, f"{name}: "), candidate.outcomes[choice])


def _model(answer: ModelAnswer, exercise: CourseExercise) -> Html:
    graded = grade(answer.text, exercise.situation, given=exercise.start)
    return element(
        "figure",
        {"class": "wb-model"},
        element("figcaption", {}, say("exercise.voice", voice=answer.voice)),
        element("blockquote", {"class": "cw-message wb-quoted", "dir": "auto"}, marked(answer.text, marks_of(graded))),
    )
