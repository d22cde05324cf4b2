"""What a screen reader is told without being asked: once, politely, and nothing that nobody needs."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.canned import assessment, can
from tests.browser.learner import Exercise
from tests.browser.picking import CALIBRATE, CHOOSE, SPOT, Kind
from tests.browser.test_assessment import sit

ONE, OTHER = "One text.", "Another text."
#: Every text that a live region of the page comes to hold, in their order.
LISTEN = """
window.heard = [];
const regions = "[role=status], [role=alert], [aria-live]";
const told = new WeakMap();
const listen = () => {
  for (const region of document.querySelectorAll(regions)) {
    const words = region.textContent.trim();
    if (told.get(region) === words) continue;
    if (told.has(region) && words) window.heard.push(words);
    told.set(region, words);
  }
};
document.addEventListener("DOMContentLoaded", () => {
  listen();
  new MutationObserver((changes) => {
    // The same words said anew are heard anew.
    for (const { target, addedNodes } of changes) {
      const region = (target.closest ? target : target.parentElement)?.closest?.(regions);
      if (region && told.has(region) && [...addedNodes].some((node) => node.textContent.trim())) told.set(region, null);
    }
    listen();
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
});
"""


@pytest.fixture(autouse=True)
def _listening(context: BrowserContext) -> None:
    context.add_init_script(LISTEN)
    can(
        context,
        {ONE: assessment(ONE), OTHER: assessment(OTHER), "Good": assessment("Good", personalisation=2, reason=2)},
    )


def heard(page: Page) -> list[str]:
    """Give what was said since this was last asked."""
    page.wait_for_timeout(300)
    said: list[str] = page.evaluate("heard.splice(0)")
    return said


VERDICT = "Personalisation: generic. Reason: none. Length: fits. Next: make it personal. What did you see of theirs?"


def test_a_verdict_is_said_once_and_said_again_where_the_next_is_the_same(page: Page) -> None:
    exercise = Exercise(page).open()
    heard(page)
    exercise.check(ONE)

    assert heard(page) == ["Checking your message…", VERDICT]

    exercise.check(OTHER)

    assert heard(page) == ["Checking your message…", VERDICT]
    assert page.locator("[aria-live=assertive], [role=alert]").count() == 0


def test_typing_is_silent_but_for_the_counter(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(ONE)
    heard(page)
    exercise.box.press_sequentially("x" * 20)

    assert heard(page) == []


def test_loading_is_said_once_and_a_failure_too(page: Page) -> None:
    exercise = Exercise(page).open()
    page.evaluate("tell({ state: 'loading', progress: 0.1 })")
    heard(page)
    exercise.box.fill(ONE)
    exercise.button("Check").click()
    for hundredth in range(10, 20):
        page.evaluate("part => tell({ state: 'loading', progress: part, step: `${part}` })", hundredth / 100)

    assert heard(page) == ["Checking as soon as the checker is ready."]

    page.evaluate("tell({ state: 'failed', failure: { code: 'missing', message: 'Nothing there.' } })")

    assert heard(page) == ["Nothing there. Your message is kept."]


def test_what_is_missing_is_said_each_time_it_is_missing(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    heard(page)
    for _ in range(2):
        spot.button("Check").click()

        assert heard(page) == ["Nothing is marked yet. Choose what to mark, then press the words that do it."]

    spot.pieces.first.press("1")

    assert heard(page) == ["Makes it personal"]

    spot.button("Check").click()
    said = heard(page)

    assert len(said) == 1
    assert said[0].endswith(" right")

    calibrate = Kind(page, CALIBRATE).visit()
    heard(page)
    for _ in range(2):
        calibrate.button("Compare with the checker").click()

        assert heard(page) == ["6 choices are still to be made."]

    choose = Kind(page, CHOOSE).visit()
    heard(page)
    for _ in range(2):
        choose.button("Check").click()

        assert [words.partition(":")[0] for words in heard(page)] == ["Still waiting for your choice"]


def test_nothing_to_check_is_said_each_time(page: Page) -> None:
    exercise = Exercise(page).open()
    heard(page)
    for _ in range(2):
        exercise.button("Check").click()

        assert heard(page) == ["There is nothing to check yet. Write a sentence or two, then press Check."]


def test_the_assessment_moves_the_focus_and_says_nothing_twice(page: Page) -> None:
    sit(page)
    heard(page)
    page.get_by_role("textbox", name="Your message").fill("Good")
    page.get_by_role("button", name="Hand in").click()

    expect(page.locator(".cw-final__step")).to_be_focused()
    assert heard(page) == ["Checking your message…"]
