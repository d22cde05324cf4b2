"""An exercise at every width: no sideways scroll, nothing too small, the verdict beside the box where there is room."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.barriers import SMALL
from tests.browser.canned import assessment, can, evidence, flag
from tests.browser.learner import Exercise
from tests.browser.picking import CALIBRATE, Kind

WEAK = "Hi [Name], see https://example.org and Donaudampfschifffahrtsgesellschaftskapitaensmuetzenhalterungsschraube."
READY = "I heard you at LogiCon and want to learn how you plan."
ANSWERS = {
    WEAK: assessment(WEAK, personalisation=1, flags=[flag(WEAK, "https://example.org", "Leave the link for later.")]),
    READY: assessment(
        READY,
        personalisation=2,
        reason=2,
        personal=[evidence(READY, "heard you at LogiCon and want")],
        reasons=[evidence(READY, "want to learn how you plan")],
    ),
}


def before(exercise: Exercise) -> None:
    """Leave the exercise as it comes."""


def not_ready(exercise: Exercise) -> None:
    """Get a verdict with something left to do, flags, and a message that is too long."""
    exercise.check(WEAK)


def ready(exercise: Exercise) -> None:
    """Pass at the second attempt."""
    exercise.check(WEAK)
    exercise.check(READY)


def all_help(exercise: Exercise) -> None:
    """Open every hint and the model answers."""
    ready(exercise)
    for _ in range(3):
        exercise.whole.locator(".cw-hints button").click()
    exercise.button("Show model answers").click()


def disagreeing(exercise: Exercise) -> None:
    """Disagree with the first attempt, and be about to disagree with the second."""
    exercise.check(WEAK)
    exercise.disagree("I name the port.\n" + "Donaudampfschifffahrt" * 4, personalisation="personal")
    exercise.check(READY)
    exercise.button("I disagree").click()
    exercise.button("Save my view").click()


@pytest.mark.parametrize("reach", [before, not_ready, all_help, disagreeing], ids=lambda reach: str(reach.__name__))
def test_nothing_scrolls_sideways_and_everything_can_be_touched(
    context: BrowserContext, page: Page, reach: Callable[[Exercise], None]
) -> None:
    can(context, ANSWERS)
    exercise = Exercise(page).open()
    reach(exercise)
    for width in (320, 390, 768, 1280, 1680):
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert exercise.whole.evaluate(SMALL) == [], f"at {width} px"


def test_success_moves_but_not_for_those_who_asked_for_calm(context: BrowserContext, page: Page) -> None:
    can(context, ANSWERS)
    page.emulate_media(reduced_motion="no-preference")
    exercise = Exercise(page).open()
    exercise.check(READY)
    stamp = exercise.verdict.locator(".cw-stamp")

    expect(stamp).to_have_css("animation-name", "cw-stamped")

    page.emulate_media(reduced_motion="reduce")

    expect(stamp).to_have_css("animation-name", "none")

    page.emulate_media(reduced_motion="no-preference")
    page.reload()

    expect(stamp).to_have_css("animation-name", "none")


def test_the_verdict_stands_beside_the_box_where_there_is_room(context: BrowserContext, page: Page) -> None:
    can(context, ANSWERS)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    exercise = Exercise(page).open()
    exercise.check(WEAK)
    box, verdict = exercise.box.bounding_box(), exercise.verdict.bounding_box()

    assert box is not None
    assert verdict is not None
    assert verdict["x"] >= box["x"] + box["width"]
    header = page.locator(".cw-header").bounding_box()
    assert header is not None
    assert verdict["y"] >= header["y"] + header["height"]
    expect(exercise.verdict).to_be_in_viewport()
    expect(exercise.box).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_the_levels_of_a_message_stand_side_by_side(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    levels = Kind(page, CALIBRATE).visit().samples.first.get_by_role("group").first.locator("label")

    assert levels.evaluate_all("levels => new Set(levels.map(({ offsetTop }) => offsetTop)).size") == 1
    assert levels.evaluate_all("levels => levels.filter((one) => one.scrollWidth > one.clientWidth).length") == 0


def test_on_a_phone_no_word_of_a_table_is_cut(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("lessons/rule-1-personalise/reason/")
    head = page.get_by_role("columnheader", name="it fits everybody")

    assert head.evaluate(
        "head => head.getClientRects()[0].height < 2.5 * parseFloat(getComputedStyle(head).fontSize) * 1.5"
    )
