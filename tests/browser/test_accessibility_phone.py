"""On a narrow phone with the on-screen keyboard open: the line that is written, the counter and Check are in sight."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises.course_exercise import ExerciseKind
from exercises.loader import load
from tests.browser.barriers import arm
from tests.browser.canned import assessment, can
from tests.browser.learner import Exercise
from tests.browser.picking import CALIBRATE, REWRITE, Kind
from tests.browser.test_assessment import sit
from tests.browser.test_memory import REFUSE
from tests.browser.test_own_request import OwnRequest

SHORTEN = "shorten-the-introduction"
WIDTH, HEIGHT, LEFT = 320, 568, 260
#: A keyboard that lies over the page, as those of phones do: the page keeps its height, and less of it is seen.
KEYBOARD = f"""
const seen = new EventTarget();
let isOpen = false;
Object.defineProperties(seen, {{
  height: {{ get: () => (isOpen ? {LEFT} : innerHeight) }}, width: {{ get: () => innerWidth }},
  offsetTop: {{ get: () => 0 }}, offsetLeft: {{ get: () => 0 }}, scale: {{ get: () => 1 }},
}});
Object.defineProperty(window, "visualViewport", {{ get: () => seen }});
window.openKeyboard = () => {{ isOpen = true; seen.dispatchEvent(new Event("resize")); }};
"""
TYPED = "A longer message, as it is typed on a phone. " * 5


@pytest.fixture(params=["over the page", "beside the page"])
def phone(context: BrowserContext, request: pytest.FixtureRequest) -> Page:
    """Return a page on a phone, whose keyboard lies over it or makes it smaller."""
    arm(context)
    can(context, {TYPED: assessment(TYPED)})
    if request.param == "over the page":
        context.add_init_script(KEYBOARD)
    page = context.new_page()
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    return page


def open_keyboard(page: Page) -> None:
    """Let the keyboard come up."""
    if page.evaluate("'openKeyboard' in window"):
        page.evaluate("openKeyboard()")
    else:
        page.set_viewport_size({"width": WIDTH, "height": LEFT})


def hidden(box: Locator) -> list[str]:
    """Give what of the box, the counter and Check is out of sight."""
    box.page.wait_for_timeout(100)
    found: list[str] = box.evaluate("(box, height) => barriers.covered(box, height)", LEFT)
    return found


def write(page: Page) -> Locator:
    return Exercise(page).open().box


def rewrite(page: Page) -> Locator:
    return Exercise(page, REWRITE).open().box


def shorten(page: Page) -> Locator:
    return Exercise(page, SHORTEN).open().box


def calibrate(page: Page) -> Locator:
    exercise = Kind(page, CALIBRATE).visit()
    exercise.grade_samples()
    exercise.button("Compare with the checker").click()
    return exercise.box


def request(page: Page) -> Locator:
    return OwnRequest(page).open().box


def hand_in(page: Page) -> Locator:
    sit(page)
    return page.get_by_role("textbox", name="Your message")


@pytest.mark.parametrize("come", [write, rewrite, shorten, calibrate, request, hand_in])
def test_what_is_written_the_counter_and_check_are_in_sight(phone: Page, come: Callable[[Page], Locator]) -> None:
    box = come(phone)
    box.focus()
    open_keyboard(phone)

    assert hidden(box) == []

    box.press("ControlOrMeta+a")
    box.press_sequentially(TYPED[:100])

    assert hidden(box) == []

    for text in (TYPED, "A line\n" * 50):
        box.fill(text)
        box.press("ControlOrMeta+End")
        box.press_sequentially(".")

        assert hidden(box) == [], text

        box.press("ControlOrMeta+Home")
        box.press_sequentially("A")

        assert hidden(box) == [], text
    assert phone.evaluate("document.documentElement.scrollWidth") == WIDTH


def test_a_banner_does_not_lie_over_what_is_written(context: BrowserContext, phone: Page) -> None:
    context.add_init_script(REFUSE)
    box = write(phone)
    expect(phone.locator(".cw-banner")).to_be_visible()
    box.focus()
    open_keyboard(phone)
    box.press_sequentially(TYPED)

    assert hidden(box) == []


def test_every_kind_that_is_written_is_looked_at() -> None:
    written = {load(name).kind for name in ("after-the-talk", REWRITE, SHORTEN, CALIBRATE)}

    assert written == set(ExerciseKind) - {ExerciseKind.SPOT, ExerciseKind.CHOOSE}
