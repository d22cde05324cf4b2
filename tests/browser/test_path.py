"""Where am I, how am I doing, what next: one line on every page."""

import json

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises.course_exercise import ExerciseKind
from exercises.loader import load, load_all
from exercises.path import along_the_path
from tests.browser.canned import assessment, can
from tests.browser.learner import PAGES, Exercise

PATH = along_the_path([exercise for exercise in load_all() if not exercise.assessment])
KEY = "connect-well:1:/course/"
LATER = "the-article"
TEXT = "Dear Mireille, I have read it."
READY = assessment(TEXT, personalisation=2, reason=2)


def line(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Where you are")


def onwards(page: Page) -> Locator:
    return line(page).locator(".cw-path__on")


def test_who_has_done_nothing_is_told_how_much_there_is_and_led_to_the_first_exercise(page: Page) -> None:
    page.goto("glossary/")

    expect(line(page)).to_contain_text(f"0 of {len(PATH)} done")
    expect(line(page)).to_contain_text("about 2 h 35 min left")
    expect(onwards(page)).to_have_text(f"Exercise 1: {PATH[0].title}")

    onwards(page).click()

    expect(Exercise(page, PATH[0].id).whole).to_be_in_viewport()


def test_one_goes_on_where_one_stopped_and_after_that_with_the_first_that_is_not_done(
    context: BrowserContext, page: Page
) -> None:
    can(context, {TEXT: READY})
    exercise = Exercise(page, LATER).open()
    exercise.box.fill(TEXT)
    page.goto("practice/")

    expect(onwards(page)).to_have_text(f"Continue: {load(LATER).title}")

    onwards(page).click()
    exercise.button("Check").click()
    exercise.await_attempt(1)

    expect(line(page)).to_contain_text(f"This page: 1 of 31 of {len(PATH)} done")
    expect(onwards(page)).to_have_text(f"Continue: {PATH[0].title}")


def test_one_goes_on_where_one_marked_something(page: Page) -> None:
    spot = next(exercise for exercise in PATH[1:] if exercise.kind is ExerciseKind.SPOT)
    page.goto(PAGES[spot.id])
    page.locator(f"#exercise-{spot.id} .cw-piece").first.press("1")
    page.goto("glossary/")

    expect(onwards(page)).to_have_text(f"Continue: {spot.title}")


def test_after_the_last_exercise_comes_the_assessment(page: Page) -> None:
    answer = {"id": "a", "at": 1, "picks": {}, "right": 1, "of": 1, "ready": True}
    work = {"draft": None, "attempts": [], "answers": [answer], "hints": 0}
    kept = {"version": 3, "exercises": {exercise.id: work for exercise in PATH}}
    page.goto("glossary/")
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps(kept)])
    page.reload()

    expect(line(page)).to_contain_text(f"{len(PATH)} of {len(PATH)} done")
    expect(line(page)).not_to_contain_text("left")
    expect(onwards(page)).to_have_text("Continue: Final assessment")

    onwards(page).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Final assessment")


def test_each_rule_tells_how_much_of_it_is_done(context: BrowserContext, page: Page) -> None:
    can(context, {TEXT: READY})
    Exercise(page, LATER).open().check(TEXT)
    page.goto("evidence/")

    for rule, done in ((1, 1), (2, 0), (3, 0)):
        counted = f"{done}/{sum(exercise.rule == rule for exercise in PATH)}"
        expect(page.locator(f".cw-nav [data-rule='{rule}'] .cw-progress__count")).to_contain_text(counted)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_line_stays_at_the_top(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(PAGES[LATER])
    expect(onwards(page)).to_be_visible()

    page.mouse.wheel(0, 2500)
    page.wait_for_function("scrollY > 1000")
    box = page.locator(".cw-path").bounding_box()

    assert box is not None
    assert (round(box["y"]), box["height"] <= 46) == (0, True)


def test_the_line_leaves_the_room_to_the_box_while_one_types_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    exercise = Exercise(page, LATER).open()
    exercise.box.scroll_into_view_if_needed()
    exercise.box.focus()

    expect(page.locator(".cw-path")).not_to_be_in_viewport()


def test_the_header_holds_six_entries_and_the_menu_all_pages(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("lessons/rule-2-dont-be-a-stranger/ask-little/")

    assert page.locator(".cw-nav a").count() == 6
    expect(page.locator(".cw-nav [data-rule='2']")).to_have_attribute("aria-current", "true")

    page.locator(".cw-menu summary").click()

    expect(page.locator(".cw-menu").get_by_role("link", name="Glossary")).to_be_visible()


def test_the_list_of_exercises_shows_what_is_left_or_what_is_done(context: BrowserContext, page: Page) -> None:
    can(context, {TEXT: READY})
    Exercise(page, LATER).open().check(TEXT)
    page.goto("practice/")
    items = page.locator(".cw-catalogue__item:visible")

    expect(items).to_have_count(len(PATH))
    page.get_by_role("radio", name="Done").check()
    expect(items).to_have_count(1)
    page.get_by_role("radio", name="To do").check()
    expect(items).to_have_count(len(PATH) - 1)


def test_a_word_of_the_glossary_tells_its_meaning_where_it_stands(page: Page) -> None:
    page.goto("lessons/rule-1-personalise/")

    expect(page.locator("abbr", has_text="plain invitation").first).to_be_visible()
    assert page.locator("abbr", has_text="plain invitation").first.evaluate(
        "(word) => word.title || word.getAttribute('aria-label') || word.dataset.title"
    )


def test_on_a_phone_the_way_to_the_results_is_as_high_as_a_finger_needs(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("practice/")
    expect(onwards(page)).to_be_visible()
    hit = page.locator(".cw-path__far").evaluate(HIT)

    assert hit >= 44


#: How many pixels under each other, within one place, press the link to the results.
HIT = """(place) => {
  const { left, right, top, bottom } = place.getBoundingClientRect();
  const rows = [...Array(Math.round(bottom - top)).keys()].map((row) => top + row + 0.5);
  const isHit = (y) => document.elementFromPoint((left + right) / 2, y)?.closest("a")?.matches(".cw-path__all");
  return rows.filter(isHit).length;
}"""
