"""An exercise in which a learner chooses whom to ask now, whom later and whom never."""

from __future__ import annotations

from exercises import wording
from exercises.card import profile_card
from exercises.course_exercise import Candidate, Choice, CourseExercise
from exercises.markup import Html, element


def candidates_html(exercise: CourseExercise) -> Html:
    """Show everybody's profile, and what comes of each choice behind a door that opens without a script, too."""
    return element(
        "ol", {"class": "cw-choose", "data-slot": "candidates"}, *(_candidate(one) for one in exercise.candidates)
    )


def _candidate(candidate: Candidate) -> Html:
    return element(
        "li",
        {"class": "cw-choose__candidate"},
        profile_card(candidate.person),
        element("p", {"class": "cw-choose__tie"}, element("strong", {}, f"{wording.RELATIONSHIP}: "), candidate.tie),
        element(
            "details",
            {"class": "cw-answers"},
            element("summary", {}, wording.ANSWERS),
            element("ul", {}, *(_outcome(candidate, choice) for choice in Choice)),
        ),
    )


def _outcome(candidate: Candidate, choice: Choice) -> Html:
    best = f" ({wording.BEST})" if choice is candidate.best else ""
    name = element("strong", {}, f"{wording.CHOICES[choice]}{best}: ")
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
