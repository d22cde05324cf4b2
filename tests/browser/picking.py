"""Exercises in which something is picked, and a learner who does them."""

from playwright.sync_api import Page

from checker import grade
from exercises.course_exercise import Choice, CourseExercise, Effect
from exercises.loader import load
from exercises.segments import segments
from exercises.wording import say
from tests.browser.learner import PAGES, Exercise

REWRITE, SPOT, CALIBRATE, CHOOSE = "the-stuck-lift", "spot-the-recruiter", "case-seven", "coal-to-sun"
KEYS = {Effect.PERSONAL: "1", Effect.REASON: "2", Effect.HARM: "3"}


class Kind(Exercise):
    """An exercise in which something is picked."""

    def __init__(self, page: Page, exercise: str) -> None:
        super().__init__(page, exercise)
        self.told: CourseExercise = load(exercise)
        self.pieces = self.whole.locator(".cw-piece")
        self.people = self.whole.locator(".cw-choose__candidate")
        self.samples = self.whole.locator(".cw-calibrate__sample")
        self.outcome = self.whole.locator(".cw-answering__outcome")
        self.title = self.outcome.get_by_role("heading", level=4)
        self.said = self.whole.locator(".cw-answering__said")

    def visit(self) -> "Kind":
        """Go to the exercise's page, wherever in the course that is."""
        address = PAGES[self.told.id]
        self.page.goto(address)
        self.whole.locator(".cw-choices").first.wait_for()
        return self

    def effects(self) -> list[tuple[Effect, ...]]:
        """Give what each piece does."""
        verdict = grade(self.told.start, self.told.situation)
        return [piece.effects for piece in segments(self.told, verdict)]

    def mark_all(self) -> None:
        """Mark every piece that does something, by its key."""
        for number, effects in enumerate(self.effects()):
            if effects:
                self.pieces.nth(number).press(KEYS[effects[0]])

    def choose(self, number: int, choice: Choice) -> None:
        """Choose what to do about one person."""
        self.people.nth(number).get_by_role("radio", name=say(f"choose.choices.{choice}"), exact=True).check()

    def grade_samples(self) -> None:
        """Grade every sample as the checker does, but for the last reason."""
        for number, sample in enumerate(self.told.samples):
            for name, level in (("personalisation", sample.personalisation), ("reason", sample.reason)):
                group = self.samples.nth(number).get_by_role("group", name=f"{name.capitalize()}")
                wrong = (number, name) == (len(self.told.samples) - 1, "reason")
                group.get_by_role("radio").nth((level + 1) % 3 if wrong else level).check()


def answered(page: Page, exercise: str) -> Kind:
    """Do an exercise as far as its first verdict."""
    kind = Kind(page, exercise).visit()
    if exercise == CALIBRATE:
        kind.grade_samples()
        kind.button("Compare with the checker").click()
        return kind
    if exercise == SPOT:
        kind.pieces.first.press("3")
    for number, person in enumerate(kind.told.candidates):
        kind.choose(number, person.best)
    kind.button("Check").click()
    return kind
