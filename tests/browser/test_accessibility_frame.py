"""What frames a page is used without a pointer: its header, search, menu, banner, terms and marks."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.barriers import arm
from tests.browser.canned import assessment, can, evidence
from tests.browser.learner import Exercise
from tests.browser.picking import SPOT, Kind
from tests.browser.test_memory import REFUSE

MARKED = "I heard you at LogiCon."
ANSWERS = {MARKED: assessment(MARKED, personalisation=2, personal=[evidence(MARKED, "LogiCon", "A named event")])}


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    arm(context)
    can(context, ANSWERS)


def test_the_first_stop_of_a_page_leads_past_its_header(page: Page) -> None:
    page.goto("lessons/rule-1-personalise/")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")

    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    expect(skip).to_have_css("opacity", "1")

    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("Boolean(document.activeElement.closest('.md-content'))")


def test_the_focus_goes_on_to_the_page_when_its_banner_was_read(context: BrowserContext) -> None:
    context.add_init_script(REFUSE)
    page = context.new_page()
    page.goto("practice/")
    page.get_by_role("button", name="I see").press("Enter")

    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_search_gives_the_focus_back_when_it_closes(page: Page) -> None:
    page.goto("practice/")
    page.wait_for_load_state("networkidle")
    opener = page.get_by_role("button", name="Search", exact=True)
    dialog = page.get_by_role("dialog", name="Search")
    box = dialog.get_by_role("textbox", name="Search")
    opener.press("Enter")

    expect(box).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("Escape")

    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".md-search__output")).to_be_hidden()

    opener.click()
    expect(box).to_be_focused()
    page.keyboard.type("shorten")
    expect(dialog.get_by_role("status")).to_contain_text("matching document")
    page.keyboard.press("ArrowDown")
    expect(dialog.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Escape")

    expect(opener).to_be_focused()

    opener.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator(".md-option:focus")).to_have_count(1)
    expect(page.locator(".md-search__output")).to_be_hidden()


def test_no_letter_alone_leads_away_or_opens_anything(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    page.wait_for_load_state("networkidle")
    address = page.url
    for place in (page.locator(".cw-search-open"), spot.pieces.first):
        place.focus()
        for key in "fs/p,n.FSPN":
            page.keyboard.press(key)

    page.wait_for_timeout(300)
    assert page.url == address
    expect(spot.pieces.first).to_be_focused()
    expect(page.locator(".cw-search-open")).to_have_attribute("aria-expanded", "false")

    page.locator(".cw-search-open").press("Enter")
    page.keyboard.type("person")

    expect(page.get_by_role("textbox", name="Search", exact=True)).to_have_value("person")


def test_the_menu_closes_behind_whoever_leaves_it(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("practice/")
    summary = page.locator(".cw-menu summary")
    summary.press("Enter")
    page.locator(".cw-menu nav a").first.focus()
    page.keyboard.press("Escape")

    expect(summary).to_be_focused()
    expect(page.locator(".cw-menu nav")).to_be_hidden()

    summary.press("Enter")
    page.locator(".cw-menu nav a").last.focus()
    page.keyboard.press("Tab")

    expect(page.locator(".cw-menu nav")).to_be_hidden()


def test_what_a_term_means_is_told_by_keyboard_pointer_and_touch_until_escape(page: Page) -> None:
    page.goto("evidence/")
    term = page.locator(".md-content abbr").first
    meaning = term.get_attribute("title") or ""
    tip = page.get_by_role("tooltip")

    expect(tip).to_be_hidden()

    term.focus()

    expect(tip).to_have_text(meaning)
    expect(term).to_have_accessible_description(meaning)

    page.keyboard.press("Escape")

    expect(tip).to_be_hidden()
    expect(term).to_be_focused()

    term.hover()
    expect(tip).to_be_visible()
    tip.hover()
    page.wait_for_timeout(500)

    expect(tip).to_be_visible()

    page.keyboard.press("Escape")

    expect(tip).to_be_hidden()

    term.dispatch_event("click")

    expect(tip).to_be_visible()

    page.locator("h1").click()

    expect(tip).to_be_hidden()
    expect(term).to_have_attribute("title", meaning)


def test_what_is_said_of_marked_words_is_told_to_who_comes_by_keyboard(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(MARKED)
    exercise.verdict.get_by_role("link", name="Personalisation: A named event").focus()
    tip = page.get_by_role("tooltip")

    expect(tip).to_have_text("Personalisation: A named event")

    page.keyboard.press("Escape")

    expect(tip).to_be_hidden()
