"""Without JavaScript every page reads, says what cannot be done, and has nothing on it that does nothing."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from exercises.loader import load_all
from tests.browser.learner import PAGES as PLACES
from tests.browser.test_site import PAGES

#: The theme writes the title of a page's contents as a label, which looks like a title.
DEAD = (
    "button, input, select, textarea, label:not(.md-nav__title), [role=button], [role=dialog], [tabindex='0'], progress"
)
WIDTHS = (320, 1280)
LEVELS = "headings => headings.map((heading) => Number(heading.tagName[1]))"


@pytest.fixture(scope="module")
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """Return a page of a browser whose scripts are switched off."""
    context = browser.new_context(base_url=site, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_without_scripts_and_nothing_on_it_is_dead(plain: Page, path: str) -> None:
    plain.goto(path or "./")
    for width in WIDTHS:
        plain.set_viewport_size({"width": width, "height": 800})

        assert [dead.evaluate("e => e.outerHTML") for dead in plain.locator(DEAD).all() if dead.is_visible()] == []
    expect(plain.locator("h1")).to_be_visible()
    levels = plain.locator("main").locator("h1, h2, h3, h4, h5, h6").evaluate_all(LEVELS)
    assert [pair for pair in pairwise([0, *levels]) if pair[1] - pair[0] > 1] == []
    assert len(plain.locator(".md-content").inner_text()) > 150
    plain.locator(".cw-menu summary").click()
    expect(plain.locator(".cw-menu nav a").first).to_be_visible()


def test_each_exercise_says_without_scripts_what_to_do_and_shows_its_answers(plain: Page) -> None:
    places = {one.id: "assessment/" if one.assessment else PLACES[one.id] for one in load_all()}
    shown = ""
    for exercise, place in sorted(places.items(), key=lambda entry: entry[1]):
        if place != shown:
            plain.goto(place)
        shown = place
        whole = plain.locator(f"#exercise-{exercise}")

        expect(whole.locator(".cw-exercise__task")).to_be_visible()
        expect(whole.locator(".cw-exercise__noscript")).to_contain_text("JavaScript, which is switched off")
        expect(whole.locator(".cw-exercise__late")).to_be_hidden()


@pytest.mark.parametrize("path", ["results/", "certificate/", "your-request/"])
def test_what_only_scripts_make_says_so(plain: Page, path: str) -> None:
    plain.goto(path)
    said = plain.locator("main noscript > *").first

    expect(said).to_be_visible()
    expect(said).to_contain_text(re.compile("JavaScript|scripts"))
