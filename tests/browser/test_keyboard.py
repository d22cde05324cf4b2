"""Everything in an exercise is done without a pointer, and where one is can be seen."""

from itertools import pairwise

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.canned import assessment, can, evidence
from tests.browser.learner import READY, START_MS, WEAK, Exercise

RING = "getComputedStyle(document.activeElement).outlineStyle"
FIELD_RING = "getComputedStyle(document.activeElement.parentElement).outlineStyle"


def tab_to(page: Page, place: Locator) -> None:
    """Press Tab until *place* has the focus, and see a ring at every stop within the exercise."""
    for _ in range(60):
        page.keyboard.press("Tab")
        inside = page.evaluate("Boolean(document.activeElement.closest('.cw-exercise'))")
        assert not inside or "solid" in (page.evaluate(RING), page.evaluate(FIELD_RING))
        if place.evaluate("place => place === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {place}")


def test_a_learner_gets_from_the_box_to_the_next_exercise_by_keyboard_alone(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.whole.evaluate("e => { e.tabIndex = -1; e.focus(); e.removeAttribute('tabindex') }")
    tab_to(page, exercise.box)
    page.keyboard.type(WEAK)
    page.keyboard.press("Control+Enter")
    exercise.await_attempt(1)

    expect(exercise.box).to_be_focused()

    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(READY)
    tab_to(page, exercise.button("Check"))
    page.keyboard.press("Enter")
    exercise.await_attempt(2)
    tab_to(page, exercise.button("Show a hint"))
    page.keyboard.press("Space")
    tab_to(page, exercise.button("Show model answers"))
    page.keyboard.press("Enter")

    expect(exercise.whole.locator(".cw-models__panel")).to_be_focused()

    page.keyboard.press("Shift+Tab")
    next_exercise = exercise.verdict.get_by_role("link", name="Next lesson")
    for _ in range(20):
        if next_exercise.evaluate("e => e === document.activeElement"):
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/compliment/", timeout=START_MS)


def test_a_learner_disagrees_by_keyboard_alone(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.check("Hello")
    tab_to(page, exercise.button("I disagree"))
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    tab_to(page, exercise.verdict.get_by_role("textbox", name="Why?"))
    page.keyboard.type("I name the port.")
    tab_to(page, exercise.button("Save my view"))
    page.keyboard.press("Enter")

    expect(exercise.view()).to_be_focused()
    expect(exercise.view()).to_contain_text("Personalisation: partly, RReason: none – because I name the port.")

    tab_to(page, exercise.button("Remove"))
    page.keyboard.press("Space")

    expect(exercise.button("I disagree")).to_be_focused()


def test_the_command_key_checks_too(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.box.fill("Hello")
    exercise.box.press("Meta+Enter")

    exercise.await_attempt(1)


def test_enter_alone_is_a_new_line(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.box.press_sequentially("Hello\nOlu")

    expect(exercise.box).to_have_value("Hello\nOlu")
    expect(exercise.verdict).to_have_count(0)


def test_the_verdict_is_announced_politely_in_one_breath(context: BrowserContext, page: Page) -> None:
    text = "I heard you at LogiCon."
    can(context, {text: assessment(text, personalisation=2, personal=[evidence(text, "LogiCon")])})
    exercise = Exercise(page).open()
    exercise.check(text)

    expect(exercise.spoken).to_have_text(
        "Personalisation: personal. Reason: none. Length: fits. Next: say why you write. What would you talk about?"
    )


def test_headings_stand_in_order(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.check("Hello")
    levels = exercise.whole.locator(":is(h1, h2, h3, h4, h5, h6):visible").evaluate_all(
        "headings => headings.map((heading) => Number(heading.tagName[1]))"
    )

    assert levels[0] == 3
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels)), levels
