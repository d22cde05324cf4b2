"""Each kind of exercise, done as a learner does it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import BrowserContext, Locator, Page, expect

from checker import grade
from exercises.course_exercise import Choice, CourseExercise, Effect, ExerciseKind
from exercises.loader import load
from exercises.segments import segments
from exercises.wording import say
from publishing import ROOT
from tests.browser.barriers import AXE, VIOLATIONS
from tests.browser.canned import assessment, can, evidence
from tests.browser.evidence import KEY, kept, save
from tests.browser.learner import PAGES, Exercise
from tests.browser.test_memory import FILL, REFUSE

REWRITE, SPOT, CALIBRATE, CHOOSE = "the-stuck-lift", "spot-the-recruiter", "case-seven", "coal-to-sun"
DISAGREEMENTS = Draft202012Validator(json.loads((ROOT / "docs/reference/disagreements.schema.json").read_text("utf-8")))
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


def test_a_weak_message_shows_what_is_weak_and_stands_in_the_box(context: BrowserContext, page: Page) -> None:
    told = load(REWRITE)
    can(context)
    exercise = Exercise(page, REWRITE).open()

    expect(exercise.box).to_have_value(told.start.strip())
    expect(exercise.whole.locator(".cw-exercise__given mark")).to_have_count(len(told.marks))
    expect(exercise.whole.locator(".cw-effects li")).to_have_count(len(told.marks))
    for mark in told.marks:
        expect(exercise.whole.locator(".cw-effects")).to_contain_text(mark.why)

    exercise.check("Marivic, the lift!")

    assert exercise.sent() == "Marivic, the lift!"


def test_a_learner_marks_looks_again_and_sees_everything(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    effects = spot.effects()
    personal, quiet = effects.index((Effect.PERSONAL,)), effects.index(())
    spot.button("Check").click()

    expect(spot.said).to_contain_text("Nothing is marked yet.")

    spot.pieces.nth(quiet).click()
    spot.whole.get_by_role("radio", name=say(f"spot.effects.{Effect.HARM}")).check()
    spot.pieces.nth(personal).click()

    expect(spot.pieces.nth(personal)).to_have_attribute("aria-pressed", "true")

    spot.button("Check").click()

    expect(spot.title).to_be_focused()
    expect(spot.title).to_have_text("Look again at these")
    expect(spot.outcome.locator("li", has_text="Not needed")).to_have_count(1)
    expect(spot.outcome.locator("li", has_text="Not quite")).to_contain_text("You marked: harms it.")
    expect(spot.outcome.locator("li", has_text="Not quite")).to_contain_text(spot.told.marks[0].why)
    expect(spot.outcome.locator("li", has_text="Missed")).to_have_count(sum(map(bool, effects)) - 1)

    spot.pieces.nth(quiet).press("1")
    spot.mark_all()
    spot.button("Check").click()

    expect(spot.title).to_have_text("You saw everything")
    expect(spot.outcome.get_by_role("link")).to_be_visible()

    page.reload()

    expect(spot.title).to_have_text("You saw everything")
    expect(spot.pieces.nth(personal)).to_have_accessible_name(f"{marked(spot, personal)} (Makes it personal) – Right")


def marked(spot: Kind, number: int) -> str:
    """Give the words of one piece."""
    piece = segments(spot.told, grade(spot.told.start, spot.told.situation))[number]
    return spot.told.start[piece.start : piece.end]


def test_what_is_marked_in_one_tab_survives_an_answer_in_another(context: BrowserContext, page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    other = Kind(context.new_page(), SPOT).visit()
    other.pieces.first.press("1")
    spot.mark_all()
    spot.button("Check").click()

    expect(spot.title).to_be_visible()
    expect(other.pieces.first).to_have_attribute("aria-pressed", "true")

    other.pieces.first.press("1")
    other.mark_all()
    other.button("Check").click()

    expect(other.title).to_have_text("You saw everything")


def test_a_learner_grades_three_messages_and_then_writes(context: BrowserContext, page: Page) -> None:
    text = "Fernanda, how do your cases stand the rain?"
    can(context, {text: assessment(text, personalisation=2, reason=2, personal=[evidence(text, "cases")])})
    calibrate = Kind(page, CALIBRATE).visit()

    expect(calibrate.box).to_be_hidden()

    calibrate.button("Compare with the checker").click()

    expect(calibrate.said).to_have_text("6 levels are still to be chosen.")

    calibrate.grade_samples()
    calibrate.button("Compare with the checker").click()
    score = calibrate.whole.get_by_text("You and the checker agree on 5 of 6.")

    expect(score.locator("..")).to_be_focused()
    for number, sample in enumerate(calibrate.told.samples):
        shown = calibrate.samples.nth(number)
        feedback = grade(sample.text, calibrate.told.situation).reason.feedback
        expect(shown).to_contain_text(sample.why)
        expect(shown).to_contain_text(feedback)
    expect(calibrate.samples.last).to_contain_text("You said:")
    expect(calibrate.box).to_be_visible()
    rule = page.locator(f".cw-nav [data-rule='{calibrate.told.rule}']")
    expect(rule).to_contain_text("0/")

    calibrate.check(text)

    expect(rule).to_contain_text("1/")

    page.reload()

    expect(score).to_be_visible()
    expect(calibrate.box).to_be_visible()


def test_a_learner_chooses_whom_to_ask_and_sees_the_network_that_comes_of_it(page: Page) -> None:
    choose = Kind(page, CHOOSE).visit()
    people = choose.told.candidates
    for number in range(1, len(people)):
        choose.choose(number, people[number].best)
    choose.button("Check").click()

    expect(choose.said).to_have_text(f"Still waiting for your choice: {people[0].person.name}.")

    choose.choose(0, Choice.NOW)
    choose.button("Check").click()
    first = choose.people.first

    expect(choose.title).to_be_focused()
    expect(choose.outcome).to_contain_text(f"{len(people) - 1} of {len(people)} right")
    expect(first).to_contain_text(f"Think again. {people[0].outcomes[Choice.NOW]}")
    expect(first).to_contain_text(f"Better: leave. {people[0].outcomes[Choice.LEAVE]}")
    expect(choose.people.nth(1)).to_contain_text(f"Good choice. {people[1].outcomes[people[1].best]}")

    choose.button(people[0].person.name).click()

    expect(first.locator(".cw-choose__outcome")).to_be_focused()

    choose.choose(0, people[0].best)
    choose.button("Check").click()
    asked = [one for one in people if one.best is Choice.NOW]
    worth = sum(one.value for one in asked)

    expect(choose.title).to_have_text("A small network that is worth something")
    expect(
        choose.outcome.get_by_role("figure", name=f"You ask {len(asked)} of {len(people)} people now")
    ).to_contain_text(f"Asked now: {', '.join(one.person.name for one in asked)}.")
    expect(choose.outcome.get_by_role("figure")).to_contain_text(f"that is worth {worth}.")


def begin(kind: Kind) -> None:
    """Pick one thing without checking it."""
    if kind.told.kind is ExerciseKind.SPOT:
        kind.pieces.nth(1).press("2")
    else:
        (kind.people if kind.told.candidates else kind.samples).first.get_by_role("radio").nth(2).check()


def picked(kind: Kind) -> Locator:
    """Find what is picked."""
    return kind.whole.locator("[aria-pressed=true], :is(.cw-choose, .cw-calibrate) :checked")


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
def test_what_is_picked_and_not_checked_is_there_after_a_reload_and_in_another_tab(
    context: BrowserContext, exercise: str
) -> None:
    kind = Kind(context.new_page(), exercise).visit()
    begin(kind)
    kind.page.reload()

    expect(picked(kind)).to_have_count(1)
    expect(kind.whole.locator(".cw-answering__title, .cw-calibrate__compared")).to_have_count(0)

    kind.page.close()
    other = Kind(context.new_page(), exercise).visit()

    expect(picked(other)).to_have_count(1)


def test_marks_that_were_changed_after_an_answer_stand_beside_its_explanation_after_a_reload(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    spot.mark_all()
    spot.button("Check").click()
    quiet = spot.effects().index(())
    spot.pieces.nth(quiet).press("3")
    page.reload()

    expect(spot.title).to_have_text("You saw everything")
    expect(spot.pieces.nth(quiet)).to_have_attribute("aria-pressed", "true")
    expect(spot.whole.locator("[data-judgement=found]")).to_have_count(sum(map(bool, spot.effects())))


def test_marks_made_in_one_tab_are_followed_where_nothing_was_marked_and_never_wiped_away(
    context: BrowserContext, page: Page
) -> None:
    one = Kind(page, SPOT).visit()
    other = Kind(context.new_page(), SPOT).visit()
    one.pieces.nth(0).press("1")

    expect(other.pieces.nth(0)).to_have_attribute("aria-pressed", "true")

    other.pieces.nth(1).press("2")
    other.page.wait_for_function("key => JSON.parse(localStorage.getItem(key)).exercises", arg=KEY)
    one.page.reload()

    expect(one.whole.locator("[aria-pressed=true]")).to_have_count(1)
    expect(other.whole.locator("[aria-pressed=true]")).to_have_count(2)


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


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
def test_a_verdict_on_what_was_picked_can_be_disagreed_with_in_ones_own_words(page: Page, exercise: str) -> None:
    kind = answered(page, exercise)
    place = kind.whole.locator(".cw-disagreement")
    place.get_by_role("button", name="I disagree").click()
    why = place.get_by_role("textbox", name="Why?")

    expect(why).to_be_focused()
    expect(place.get_by_role("radio")).to_have_count(0)

    place.get_by_role("button", name="Save my view").click()

    expect(why).to_have_accessible_description("Say in your words what is wrong with it. At most 500 characters.")

    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS, f"#exercise-{exercise}") == []

    why.fill("<b>The urn</b> is personal.")
    place.get_by_role("button", name="Save my view").click()
    page.reload()

    expect(place.get_by_role("group", name="Your view")).to_contain_text("You disagreed: <b>The urn</b> is personal.")
    assert kept(page)["exercises"][exercise]["answers"][0]["disagreement"]["words"] == "<b>The urn</b> is personal."

    place.get_by_role("button", name="Remove").click()

    expect(place.get_by_role("button", name="I disagree")).to_be_focused()


def test_what_was_said_of_an_answer_is_in_the_list_and_both_files_and_goes_with_them(page: Page) -> None:
    spot = answered(page, SPOT)
    spot.whole.get_by_role("button", name="I disagree").click()
    spot.whole.get_by_role("textbox", name="Why?").fill("It harms nothing.")
    spot.whole.get_by_role("button", name="Save my view").click()
    page.goto("results/")
    answer = save(page)["exercises"][SPOT]["answers"][0]

    assert (answer["disagreement"]["levels"], answer["disagreement"]["words"]) == ({}, "It harms nothing.")
    expect(page.locator(".cw-results__evidence q")).to_have_text("It harms nothing.")

    page.goto("how-grading-works/")
    expect(page.locator(".cw-disagreements__item dd")).to_have_text(
        [re.compile(r"^0 of \d right$"), "It harms nothing."]
    )
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save them as a file").click()
    saved = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    DISAGREEMENTS.validate(saved)
    assert saved["disagreements"] == []
    assert [(one["exercise"], one["picks"], one["words"]) for one in saved["answers"]] == [
        (SPOT, {"0": "harm"}, "It harms nothing.")
    ]

    page.get_by_role("button", name="Remove all").click()
    page.get_by_role("button", name="Yes, remove them all").click()

    expect(page.get_by_text("Nothing is saved on this device yet.")).to_be_visible()
    assert kept(page)["exercises"][SPOT]["answers"][0]["disagreement"]["levels"] is None


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
@pytest.mark.parametrize("script", [REFUSE, FILL], ids=["refused", "full"])
def test_where_nothing_can_be_kept_every_kind_works_and_a_banner_says_so(
    context: BrowserContext, exercise: str, script: str
) -> None:
    context.add_init_script(script)
    kind = answered(context.new_page(), exercise)

    expect(kind.whole.locator(".cw-answering__title, .cw-calibrate__compared").first).to_be_visible()
    expect(kind.page.locator(".cw-banner")).to_contain_text("All exercises work")
    expect(kind.whole.get_by_role("button", name="I disagree")).to_be_visible()


def test_what_is_erased_is_gone_from_every_kind_in_every_tab(context: BrowserContext, page: Page) -> None:
    can(context)
    spot = Kind(page, SPOT).visit()
    spot.mark_all()
    spot.button("Check").click()
    calibrate = Kind(context.new_page(), CALIBRATE).visit()
    calibrate.grade_samples()
    calibrate.button("Compare with the checker").click()
    eraser = context.new_page()
    eraser.goto("practice/")
    eraser.get_by_role("button", name="Erase my data").click()
    eraser.get_by_role("button", name="Yes, erase it all").click()

    expect(spot.title).to_have_count(0)
    expect(spot.whole.locator("[aria-pressed=true]")).to_have_count(0)
    expect(calibrate.box).to_be_hidden()
    expect(calibrate.samples.get_by_role("radio", checked=True)).to_have_count(0)


@pytest.fixture
def phone(context: BrowserContext) -> Iterator[Page]:
    """Return a page on a narrow telephone."""
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    yield page
    page.close()


def heights(places: Locator) -> list[int]:
    """Measure how high each place is that a finger has to hit."""
    found: list[int] = places.evaluate_all("all => all.map((one) => Math.round(one.getClientRects()[0].height))")
    return found


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
def test_on_a_telephone_everything_is_large_enough_for_a_finger(phone: Page, exercise: str) -> None:
    kind = Kind(phone, exercise).visit()
    targets = kind.whole.locator(".cw-piece, .cw-choices__option, button:visible")

    assert min(heights(targets)) >= 43
    assert phone.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
def test_without_javascript_the_answers_open(page: Page, context: BrowserContext, exercise: str, site: str) -> None:
    assert context.browser is not None
    plain = context.browser.new_context(java_script_enabled=False, base_url=site)
    reader = plain.new_page()
    reader.goto(PAGES[exercise])
    answers = reader.locator(f"#exercise-{exercise} details.cw-answers").first
    answers.locator("summary").click()

    told = load(exercise)
    why = told.marks or told.samples
    expect(answers).to_contain_text(why[0].why if why else told.candidates[0].outcomes[Choice.NOW])
    plain.close()
