"""An exercise in which a learner chooses whom to ask now, whom later and whom never."""

from __future__ import annotations

from exercises.card import profile_card
from exercises.course_exercise import Candidate, Choice, CourseExercise
from exercises.markup import Html, element
from exercises.wording import say


def candidates_html(exercise: CourseExercise) -> Html:
    """Show everybody's profile, and what comes of each choice behind a door that opens without a script, too."""
    return element(
        "ol", {"class": "cw-choose", "data-slot": "candidates"}, *(_candidate(one) for one in exercise.candidates)
    )


def _candidate(candidate: Candidate) -> Html:
    tie = element("strong", {}, f"{say('exercise.relationship')}: ")
    return element(
        "li",
        {"class": "cw-choose__candidate"},
        profile_card(candidate.person),
        element("p", {"class": "cw-choose__tie"}, tie, candidate.tie),
        element(
            "details",
            {"class": "cw-answers"},
            element("summary", {}, say("exercise.answers")),
            element("ul", {}, *(_outcome(candidate, choice) for choice in Choice)),
        ),
    )


def _outcome(candidate: Candidate, choice: Choice) -> Html:
    best = f" ({say('exercise.best')})" if choice is candidate.best else ""
    name = element("strong", {}, f"{say(f'choose.choices.{choice}')}{best}: ")
    return element("li", {}, name, candidate.outcomes[choice])


def candidates_data(exercise: CourseExercise) -> list[dict[str, object]]:
    """Give what comes of each choice."""
    return [
        {
            "name": one.person.name,
            "best": str(one.best),
            "fine": str(one.fine or ""),
            "value": one.value,
            "outcomes": {str(choice): text for choice, text in one.outcomes.items()},
        }
        for one in exercise.candidates
    ]
