"""An exercise in every state, at every width, light and dark: no barrier, no sideways scroll, nothing too small."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publishing import ROOT
from publishing.browser import ARGUMENTS, find_browser
from tests.browser.canned import assessment, can, evidence, flag
from tests.browser.learner import Exercise

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
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
VIOLATIONS = """async (selector) => {
  const { violations } = await axe.run(document.querySelector(selector));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}"""
SMALL = """(place) => [...place.querySelectorAll("button, a:not(blockquote a), textarea, label:has(input), summary")]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
  .map((element) => element.outerHTML)"""


def before(exercise: Exercise) -> None:
    """Leave the exercise as it comes."""


def waiting(exercise: Exercise) -> None:
    """Check before the checker is there."""
    exercise.page.evaluate("tell({ state: 'loading', progress: 0.4, step: 'Fetching the checker: 40 %' })")
    exercise.box.fill("Hello")
    exercise.button("Check").click()


def failed(exercise: Exercise) -> None:
    """Check where the checker cannot start."""
    waiting(exercise)
    exercise.page.evaluate("tell({ state: 'failed', failure: { code: 'missing', message: 'Nothing there.' } })")
    exercise.button("Try again").wait_for()


def not_ready(exercise: Exercise) -> None:
    """Get a verdict with something left to do, flags, and a message that is too long."""
    exercise.check(WEAK)


def too_long(exercise: Exercise) -> None:
    """Go past the limit."""
    exercise.check("Hello there, " * 40)


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


STATES = (before, waiting, failed, not_ready, too_long, ready, all_help, disagreeing)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("reach", STATES, ids=lambda reach: str(reach.__name__))
def test_axe_finds_nothing_in_any_state(
    context: BrowserContext, page: Page, reach: Callable[[Exercise], None], scheme: str
) -> None:
    can(context, ANSWERS)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    exercise = Exercise(page).open()
    reach(exercise)
    page.mouse.move(0, 0)
    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS, "#exercise-after-the-talk") == []


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


def test_text_at_twice_its_size_still_fits(browser: Browser, site: str, tmp_path: Path) -> None:
    preferences = tmp_path / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text(json.dumps({"webkit": {"webprefs": {"default_font_size": 32}}}), encoding="utf-8")
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=find_browser(), args=ARGUMENTS, base_url=site, viewport={"width": 1280, "height": 800}
    )
    can(context, ANSWERS)
    exercise = Exercise(context.new_page()).open()
    all_help(exercise)
    exercise.button("I disagree").first.click()

    expect(exercise.box).to_have_css("font-size", "34px")
    assert exercise.page.evaluate("document.documentElement.scrollWidth") <= 1280
    context.close()


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


def test_with_colours_of_the_systems_own_marks_keep_their_underlines(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, forced_colors="active")
    can(context, ANSWERS)
    exercise = Exercise(context.new_page()).open()
    exercise.check(READY)
    marks = exercise.verdict.locator("blockquote")

    expect(marks.locator(".cw-mark--personalisation").first).to_have_css("text-decoration-style", "solid")
    expect(marks.locator(".cw-mark--reason").first).to_have_css("text-decoration-style", "dashed")
    context.close()


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
