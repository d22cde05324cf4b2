"""Each kind of exercise, done as a learner does it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from checker import grade
from exercises.course_exercise import Choice, Effect
from exercises.loader import load
from exercises.segments import segments
from exercises.wording import say
from tests.browser.canned import assessment, can, evidence
from tests.browser.learner import PAGES, Exercise
from tests.browser.picking import CALIBRATE, CHOOSE, REWRITE, SPOT, Kind


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


def test_who_marks_more_than_was_asked_is_told_so_until_the_mark_is_gone(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    quiet = spot.effects().index(())
    right = sum(map(bool, spot.effects()))
    spot.mark_all()
    spot.pieces.nth(quiet).press("3")
    spot.button("Check").click()

    expect(spot.title).to_have_text("All found, and too much marked")
    expect(spot.outcome).to_contain_text(f"{right} of {right} right, and more marked than that")
    expect(spot.outcome.locator("li", has_text="Not needed")).to_contain_text("leave them unmarked")

    page.goto("results/")

    expect(page.locator(".cw-results__answer")).to_have_text(f"{right} of {right} right, and more marked than that")

    spot.visit()
    spot.pieces.nth(quiet).press("3")
    spot.button("Check").click()

    expect(spot.title).to_have_text("You saw everything")
    expect(spot.outcome.locator(".cw-answering__score")).to_have_text(f"{right} of {right} right")


def marked(spot: Kind, number: int) -> str:
    """Give the words of one piece."""
    piece = segments(spot.told, grade(spot.told.start, spot.told.situation))[number]
    return spot.told.start[piece.start : piece.end]


def test_a_learner_grades_three_messages_and_then_writes(context: BrowserContext, page: Page) -> None:
    text = "Fernanda, how do your cases stand the rain?"
    can(context, {text: assessment(text, personalisation=2, reason=2, personal=[evidence(text, "cases")])})
    calibrate = Kind(page, CALIBRATE).visit()

    expect(calibrate.box).to_be_hidden()

    calibrate.button("Compare with the checker").click()

    expect(calibrate.said).to_have_text("6 choices are still to be made.")

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


def test_the_word_for_the_learner_in_the_chart_touches_no_other_wherever_it_stands(page: Page) -> None:
    Kind(page, CHOOSE).visit()

    assert page.evaluate(TOUCHED) == []


#: Where, of all that a network of up to eight people can be worth, words of the chart touch those that say "You".
TOUCHED = """async () => {
  const { worthChart } = await import(new URL("../../javascripts/worth-chart.js", document.baseURI).href);
  const found = [];
  const networks = [[0, 3, 6, 6, 5, 4, 3], [0, 2, 2, 1], [0, -1, -2, -3, -4, -5, -6], [0, 3, 6, 9, 12, 15, 18, 21, 24]];
  for (const most of networks)
    for (let size = 0; size < most.length; size += 1)
      for (let value = Math.min(0, ...most); value <= most[size]; value += 1) {
        const drawing = worthChart(most, { size, value });
        document.querySelector("connect-exercise").append(drawing);
        const you = drawing.querySelector(".cw-network__name--you");
        const box = you.getBBox();
        for (const other of drawing.querySelectorAll("text")) {
          const { x, y, width, height } = other.getBBox();
          const isBeside = x > box.x + box.width || x + width < box.x;
          const isApart = isBeside || y > box.y + box.height - 3 || y + height - 3 < box.y;
          if (other !== you && !isApart) found.push([most, size, value, other.textContent]);
        }
        drawing.remove();
      }
  return found;
}"""


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
