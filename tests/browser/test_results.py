"""The page with everything that a learner completed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import AXE, SMALL, VIOLATIONS
from tests.browser.evidence import (
    FULL,
    KEY,
    attempt,
    bring_in,
    keep,
    kept,
    save,
    work,
)
from tests.browser.learner import Exercise

pytestmark = pytest.mark.usefixtures("ready_at_once")


def test_where_nothing_is_done_the_page_says_what_to_do(page: Page) -> None:
    page.goto("results/")

    expect(page.get_by_text("Nothing is done yet on this device.")).to_be_visible()
    expect(page.get_by_role("link", name="Go to the exercises")).to_have_attribute("href", re.compile("/practice/$"))


def test_the_page_shows_every_verdict_the_best_message_the_chart_and_each_disagreement(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")
    item = page.locator(".cw-results__item[data-exercise=after-the-talk]").first

    expect(item.locator("> blockquote")).to_have_text("The best of all")
    item.get_by_text("3 attempts and their verdicts").click()
    expect(item.locator("details blockquote")).to_have_text(["The first", "The best of all", "The last"])
    expect(page.locator(".cw-chart figcaption")).to_have_text("Strongest lately: length. To work on: reason.")
    expect(page.locator(".cw-chart tbody tr")).to_have_text(
        ["Personalisation0 %50 %", "Reason0 %33 %", "Length100 %100 %"]
    )
    expect(page.get_by_role("heading", name="Where you disagree")).to_be_visible()
    expect(page.locator(".cw-results__evidence q")).to_have_text("<b>I name the urn.</b>")
    expect(page.locator(".cw-results__final")).to_have_text(re.compile(r"14 November 2023: 7 of 8 right, passed"))
    expect(page.locator("[data-exercise=no-longer-here]")).to_contain_text("1 of 2 right")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["results/", "certificate/"])
def test_the_pages_have_no_barrier_and_fit_every_width(page: Page, scheme: str, path: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    long = attempt(5, "Donaudampfschifffahrtsgesellschaft" * 8, levels=(1, 1))
    keep(page, {**FULL, "exercises": {**FULL["exercises"], "the-article": work(long, attempt(6))}})
    page.goto(path)
    page.evaluate("document.querySelectorAll('.cw-results details').forEach((details) => (details.open = true))")
    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS, ".cw-results, .cw-certificate") == []
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(".cw-results, .cw-certificate").evaluate(SMALL) == [], f"at {width} px"


def test_what_was_said_of_a_file_goes_with_what_is_erased(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")

    assert bring_in(page, save(page)) == "The file is in. All its attempts were here already."

    page.get_by_role("button", name="Erase my data on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()

    expect(page.get_by_text("Everything that this course kept on this device is erased.")).to_be_visible()
    expect(page.get_by_text("The file is in")).to_have_count(0)


def test_erasing_leaves_nothing_in_this_tab_either(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.box.fill("Secret")
    page.wait_for_function("key => localStorage.getItem(key)?.includes('Secret')", arg=KEY)
    page.goto("results/")
    page.get_by_role("button", name="Erase my data on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()

    for place in ("localStorage", "sessionStorage"):
        assert "Secret" not in page.evaluate(f"Object.values({place}).join()"), place
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('connect-well'))") == []


@pytest.mark.parametrize("path", ["results/", "certificate/", "your-request/", "assessment/", "practice/"])
def test_what_cannot_be_read_is_said_on_every_page_that_shows_work_and_all_of_them_begin_afresh(
    page: Page, path: str
) -> None:
    keep(page, '{"version": 3, "exercises": {"after-')
    page.goto(path)

    expect(page.locator(".cw-banner")).to_contain_text("could not be read, so the course begins afresh")
    assert kept(page)["exercises"] == {}

    page.get_by_role("button", name="I see").click()
    page.reload()

    expect(page.locator(".cw-banner")).to_be_hidden()
