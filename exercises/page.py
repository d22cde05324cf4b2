"""An exercise as HTML that can be read without JavaScript."""

from __future__ import annotations

from checker import grade
from checker.situation import Situation
from exercises.archive import archive_name
from exercises.calibrating import samples_data, samples_html
from exercises.card import profile_card
from exercises.choosing import candidates_data, candidates_html
from exercises.course_exercise import SILENT, CourseExercise, ExerciseKind, ModelAnswer
from exercises.door import reported
from exercises.errors import ExerciseError, Mistake
from exercises.loader import load
from exercises.marks import marked, marks_of
from exercises.markup import Html, data_block, element
from exercises.rewriting import start_html
from exercises.spotting import spot_data, spot_html
from exercises.wording import say


@reported
def show(exercise_id: str) -> str:
    """Show the exercise with this id, for a page of the course."""
    exercise = load(exercise_id)
    if exercise.assessment:
        mistake = Mistake(
            f"exercises/en/{exercise_id}.toml", "assessment", "is true: only the assessment's page shows it"
        )
        raise ExerciseError([mistake])
    return exercise_html(exercise, archive_name())


def exercise_html(exercise: CourseExercise, archive: str, name: str = "connect-exercise") -> Html:
    """Write *exercise* as the element *name*; *archive* is the file that the checker of this build travels in."""
    body = element(
        "div",
        {"class": "cw-exercise__body"},
        _head(exercise),
        situation_html(exercise.situation),
        _reader(exercise),
        samples_html(exercise),
        _work(exercise),
        _hints(exercise),
        _model_answers(exercise),
    )
    whole = element(
        name,
        _attributes(exercise, archive),
        body,
        data_block("cw-exercise__data", _data(exercise)),
    )
    # Markdown takes an element that it does not know for a part of a sentence, unless a block is around it.
    return element("div", {"class": "cw-place"}, whole)


def _attributes(exercise: CourseExercise, archive: str) -> dict[str, str | bool]:
    return {
        "id": f"exercise-{exercise.id}",
        "class": "cw-exercise",
        "data-exercise": exercise.id,
        "data-kind": str(exercise.kind),
        "data-rule": str(exercise.rule),
        "data-limit": str(exercise.situation.limit),
        "data-next": exercise.next or False,
        "data-checker": archive,
        "data-search-exclude": True,
    }


def _data(exercise: CourseExercise) -> dict[str, object]:
    """Give what the checker reads of an exercise, see checker.exercise, and what the scripts read of its kind."""
    if exercise.kind is ExerciseKind.SPOT:
        return {"id": exercise.id, **spot_data(exercise)}
    if exercise.kind is ExerciseKind.CHOOSE:
        return {"id": exercise.id, "candidates": candidates_data(exercise)}
    return {
        "id": exercise.id,
        "situation": exercise.situation.to_object(),
        "examples": [answer.text for answer in exercise.model_answers],
        "given": exercise.start,
        "facts": [{"fact": known.fact, "paraphrases": list(known.paraphrases)} for known in exercise.facts],
        **({"samples": samples_data(exercise)} if exercise.samples else {}),
    }


def _head(exercise: CourseExercise) -> Html:
    rule = say("rule", rule=exercise.rule)
    kind = say(f"exercise.kinds.{exercise.kind}")
    way = (say(f"exercise.ways.{exercise.way}"),) if exercise.way else ()
    return element(
        "header",
        {"class": "cw-exercise__head"},
        element("p", {"class": "cw-exercise__kicker"}, " · ".join((rule, *way, kind))),
        element("h3", {"class": "cw-exercise__title"}, exercise.title),
        element("p", {"class": "cw-exercise__task"}, exercise.task),
    )


def situation_html(situation: Situation) -> Html:
    """List who writes, how they know the reader, and what they want."""
    sender, relationship = situation.sender, situation.relationship
    kind = relationship.kind if not relationship.detail else None
    known = say(f"exercise.relationships.{kind}") if kind else relationship.detail
    entries = (
        (say("exercise.you"), (sender.name, sender.role, sender.background)),
        (say("exercise.relationship"), (known,)),
        (say("exercise.goal"), (situation.goal,)),
    )
    return element(
        "div",
        {"class": "cw-exercise__situation"},
        element("h4", {"class": "cw-visually-hidden"}, say("exercise.situation")),
        element("dl", {"class": "cw-facts"}, *(_entry(name, texts) for name, texts in entries if any(texts))),
    )


def _entry(name: str, texts: tuple[str, ...]) -> Html:
    lines = [element("dd", {"class": "cw-facts__text"}, text) for text in texts if text]
    return element("div", {"class": "cw-facts__entry"}, element("dt", {"class": "cw-facts__name"}, name), *lines)


def _reader(exercise: CourseExercise) -> Html:
    if exercise.kind is ExerciseKind.CHOOSE:
        return candidates_html(exercise)
    shown = spot_html(exercise) if exercise.kind is ExerciseKind.SPOT else start_html(exercise)
    return element("div", {"class": "cw-exercise__reader"}, profile_card(exercise.situation.recipient), shown)


def _work(exercise: CourseExercise) -> Html:
    is_silent = exercise.kind in SILENT
    without = say("unscripted.marking" if is_silent else "unscripted.message")
    late = say("unscripted.lateMarking" if is_silent else "unscripted.lateMessage")
    return element(
        "div",
        {"class": "cw-exercise__work", "data-slot": "work"},
        element("noscript", {}, element("p", {"class": "cw-exercise__noscript"}, without)),
        element("p", {"class": "cw-exercise__late"}, late),
    )


def _hints(exercise: CourseExercise) -> Html:
    if not exercise.hints:
        return Html("")
    return element(
        "details",
        {"class": "cw-hints"},
        element("summary", {}, say("exercise.hints")),
        element("ol", {"class": "cw-hints__list"}, *(element("li", {}, hint) for hint in exercise.hints)),
    )


def _model_answers(exercise: CourseExercise) -> Html:
    if not exercise.model_answers:
        return Html("")
    return element(
        "details",
        {"class": "cw-models"},
        element("summary", {}, say("exercise.models")),
        *(_model_answer(answer, exercise) for answer in exercise.model_answers),
    )


def _model_answer(answer: ModelAnswer, exercise: CourseExercise) -> Html:
    graded = grade(answer.text, exercise.situation, given=exercise.start)
    return element(
        "figure",
        {"class": "cw-model"},
        element("figcaption", {"class": "cw-model__voice"}, say("exercise.voice", voice=answer.voice)),
        element("blockquote", {"class": "cw-message", "dir": "auto"}, marked(answer.text, marks_of(graded))),
    )
