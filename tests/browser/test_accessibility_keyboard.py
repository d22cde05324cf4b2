"""Everything is done without a pointer: nothing is out of reach, nothing holds the focus fast, nothing loses it."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.barriers import DESKTOP_LIGHT, PHONE_DARK, View, arm, show_on
from tests.browser.canned import assessment, can
from tests.browser.evidence import FULL, all_kept, attempt, keep, work
from tests.browser.learner import Exercise
from tests.browser.picking import CALIBRATE, CHOOSE, KEYS, SPOT, Kind
from tests.browser.test_assessment import sit, step
from tests.browser.test_keyboard import tab_to

GOOD = "Good"
ANSWERS = {GOOD: assessment(GOOD, personalisation=2, reason=2)}


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    arm(context)
    can(context, ANSWERS)


def stops(page: Page) -> list[dict[str, Any]]:
    """Press Tab from the top of the page until the focus leaves it, and give every stop."""
    found: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate("barriers.stop()")
        if stop is None or (found and stop["place"] == found[0]["place"]):
            return found
        found.append(stop)
    raise AssertionError(f"Tab does not get out of the page: {found[-1]}")


@pytest.mark.parametrize("view", [DESKTOP_LIGHT, PHONE_DARK], ids=str)
@pytest.mark.parametrize(
    "path",
    [
        "",
        "lessons/rule-1-personalise/",
        "lessons/rule-3-quality-not-quantity/",
        "practice/",
        "your-request/",
        "results/",
    ],
)
def test_tab_goes_through_a_page_in_its_order_and_shows_where_it_is(page: Page, path: str, view: View) -> None:
    keep(page, FULL)
    show_on(page, view)
    page.goto(path or "./")
    page.wait_for_load_state("networkidle")
    found = stops(page)
    places = [stop["place"] for stop in found]

    assert len(found) > 5
    assert places == sorted(places), "the order of the page is not the order of Tab"
    assert [stop["name"] for stop in found if not stop["isRinged"]] == [], "no ring"
    assert [stop["name"] for stop in found if not stop["isSeen"]] == [], "out of sight"


def test_a_learner_marks_a_message_by_keyboard_alone(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    page.locator("h1").evaluate("e => { e.tabIndex = -1; e.focus() }")
    for number, effects in enumerate(spot.effects()):
        if effects:
            tab_to(page, spot.pieces.nth(number))
            page.keyboard.press(KEYS[effects[0]])
    tab_to(page, spot.button("Check"))
    page.keyboard.press("Space")

    expect(spot.title).to_be_focused()
    expect(spot.title).to_have_text("You saw everything")

    tab_to(page, spot.outcome.get_by_role("link"))


def test_what_a_piece_is_marked_as_can_be_chosen_and_taken_away_by_keyboard(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    brush = spot.whole.locator(".cw-spot__brushes input")
    brush.first.focus()
    page.keyboard.press("ArrowDown")

    expect(brush.nth(1)).to_be_checked()

    tab_to(page, spot.pieces.first)
    page.keyboard.press("Enter")

    expect(spot.pieces.first).to_have_attribute("data-effect", "reason")

    page.keyboard.press("Space")

    expect(spot.pieces.first).to_have_attribute("aria-pressed", "false")
    expect(spot.pieces.first).to_be_focused()


def test_a_learner_grades_compares_and_writes_by_keyboard_alone(page: Page) -> None:
    calibrate = Kind(page, CALIBRATE).visit()
    page.locator("h1").evaluate("e => { e.tabIndex = -1; e.focus() }")
    for group in calibrate.samples.get_by_role("group").all():
        tab_to(page, group.get_by_role("radio").first)
        page.keyboard.press("ArrowRight")
    tab_to(page, calibrate.button("Compare with the checker"))
    page.keyboard.press("Enter")

    expect(calibrate.whole.locator(".cw-calibrate__how--compared")).to_be_focused()

    tab_to(page, calibrate.box)
    page.keyboard.type(GOOD)
    tab_to(page, calibrate.button("Check"))
    page.keyboard.press("Enter")
    calibrate.await_attempt(1)

    expect(calibrate.button("Check")).to_be_focused()


def test_a_learner_chooses_and_thinks_again_by_keyboard_alone(page: Page) -> None:
    choose = Kind(page, CHOOSE).visit()
    page.locator("h1").evaluate("e => { e.tabIndex = -1; e.focus() }")
    for person in choose.people.all():
        tab_to(page, person.get_by_role("radio").first)
        page.keyboard.press("Space")
    tab_to(page, choose.button("Check"))
    page.keyboard.press("Enter")

    expect(choose.title).to_be_focused()

    tab_to(page, choose.outcome.get_by_role("button").first)
    page.keyboard.press("Enter")

    expect(choose.people.locator(".cw-choose__outcome:focus")).to_contain_text("Think again.")


def test_a_learner_begins_the_assessment_and_hands_in_by_keyboard_alone(page: Page) -> None:
    page.goto("assessment/")
    tab_to(page, page.get_by_role("button", name="Begin the assessment"))
    page.keyboard.press("Enter")

    expect(step(page)).to_be_focused()

    sit(page)
    page.goto("assessment/")
    tab_to(page, page.get_by_role("textbox", name="Your message"))
    page.keyboard.type(GOOD)
    page.keyboard.press("Control+Enter")

    expect(step(page)).to_be_focused()
    expect(step(page)).to_have_text("Exercise 2 of 8")


def test_the_focus_is_nowhere_lost_when_what_had_it_goes(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")
    for name, then in [
        ("Erase my data on this device", "Keep it"),
        ("Keep it", "Erase my data on this device"),
        ("Erase my data on this device", "Keep it"),
        ("Yes, erase it all", "Erase my data on this device"),
    ]:
        page.get_by_role("button", name=name, exact=True).press("Enter")

        expect(page.get_by_role("button", name=then, exact=True)).to_be_focused()

    keep(page, all_kept(exercises={"after-the-talk": work(*[attempt(n, f"Text {n}") for n in range(6)])}))
    exercise = Exercise(page).open()
    exercise.button("Show all 5 earlier attempts").press("Enter")

    expect(exercise.attempts.nth(3)).to_be_focused()

    exercise.button("Put this back into the box").first.press("Enter")

    expect(exercise.box).to_be_focused()

    exercise.button("Undo").press("Enter")

    expect(exercise.box).to_be_focused()

    page.evaluate("tell({ state: 'failed', failure: { code: 'missing', message: 'Nothing there.' } })")
    exercise.box.fill("Anew")
    exercise.button("Check").press("Enter")
    page.evaluate("tell({ state: 'failed', failure: { code: 'missing', message: 'Nothing there.' } })")
    exercise.button("Try again").press("Enter")

    expect(exercise.button("Check")).to_be_focused()
