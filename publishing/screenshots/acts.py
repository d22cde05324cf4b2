"""What is done in an exercise of each kind before a picture is taken: a weak answer, then a good one."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from playwright.sync_api import Locator

from checker import grade
from exercises import wording
from exercises.course_exercise import Choice, CourseExercise, Effect, ExerciseKind
from exercises.segments import segments

#: The states of an exercise, in the order in which a learner comes through them.
BEFORE, WEAK, GOOD = "before", "after-weak", "after-good"
STATES = (BEFORE, WEAK, GOOD)
#: Python has to be fetched and started first.
START_MS = 90_000
_KEYS: Mapping[Effect, str] = MappingProxyType({Effect.PERSONAL: "1", Effect.REASON: "2", Effect.HARM: "3"})
_CRITERIA = ("personalisation", "reason")

Act = Callable[[Locator, CourseExercise], None]


def act(whole: Locator, exercise: CourseExercise, state: str) -> None:
    """Bring the exercise shown in *whole* into *state*."""
    if state == BEFORE:
        whole.locator("textarea, .cw-choices").first.wait_for(state="attached")
    else:
        _ACTS[exercise.kind][state](whole, exercise)


def _write_weak(whole: Locator, exercise: CourseExercise) -> None:
    _check(whole, exercise.weak_answers[0].text)


def _write_good(whole: Locator, exercise: CourseExercise) -> None:
    _check(whole, exercise.model_answers[0].text)


def _check(whole: Locator, text: str) -> None:
    attempts = whole.locator(".cw-verdict__kicker")
    last = attempts.first.inner_text() if attempts.count() else ""
    whole.locator("textarea").fill(text.strip())
    whole.get_by_role("button", name="Check", exact=True).click()
    attempts.filter(has_not_text=last or "no attempt yet").first.wait_for(timeout=START_MS)


def _mark_first(whole: Locator, exercise: CourseExercise) -> None:
    whole.locator(".cw-piece").first.press(_KEYS[Effect.HARM])
    _answer(whole, "Check")


def _mark_all(whole: Locator, exercise: CourseExercise) -> None:
    found = segments(exercise, grade(exercise.start, exercise.situation))
    whole.locator(".cw-piece").first.press(_KEYS[Effect.HARM])  # takes away what was marked wrongly
    for number, piece in enumerate(found):
        if piece.effects:
            whole.locator(".cw-piece").nth(number).press(_KEYS[piece.effects[0]])
    _answer(whole, "Check")


def _compare(whole: Locator, exercise: CourseExercise) -> None:
    """Grade every sample as the author does, but for the last reason."""
    for number, sample in enumerate(exercise.samples):
        for name, level in zip(_CRITERIA, (sample.personalisation, sample.reason), strict=True):
            is_last = (number, name) == (len(exercise.samples) - 1, _CRITERIA[-1])
            group = (
                whole.locator(".cw-calibrate__sample")
                .nth(number)
                .get_by_role("group", name=wording.say(f"criteria.{name}"))
            )
            group.get_by_role("radio").nth((level + 1) % 3 if is_last else level).check()
    _answer(whole, "Compare with the checker")


def _choose_now(whole: Locator, exercise: CourseExercise) -> None:
    _choose(whole, [Choice.NOW for _ in exercise.candidates])


def _choose_best(whole: Locator, exercise: CourseExercise) -> None:
    _choose(whole, [candidate.best for candidate in exercise.candidates])


def _choose(whole: Locator, choices: list[Choice]) -> None:
    people = whole.locator(".cw-choose__candidate")
    for number, choice in enumerate(choices):
        people.nth(number).get_by_role("radio", name=wording.say(f"choose.choices.{choice}"), exact=True).check()
    _answer(whole, "Check")


def _answer(whole: Locator, button: str) -> None:
    whole.get_by_role("button", name=button, exact=True).click()


_WRITING: Mapping[str, Act] = MappingProxyType({WEAK: _write_weak, GOOD: _write_good})
_ACTS: Mapping[ExerciseKind, Mapping[str, Act]] = MappingProxyType(
    {
        ExerciseKind.WRITE: _WRITING,
        ExerciseKind.REWRITE: _WRITING,
        ExerciseKind.SHORTEN: _WRITING,
        ExerciseKind.SPOT: {WEAK: _mark_first, GOOD: _mark_all},
        ExerciseKind.CALIBRATE: {WEAK: _compare, GOOD: _write_good},
        ExerciseKind.CHOOSE: {WEAK: _choose_now, GOOD: _choose_best},
    }
)
