"""Larger text, wider spacing, a narrow window, colours of one's own, less movement: the course follows them all."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publishing.browser import ARGUMENTS, find_browser
from tests.browser.barriers import arm
from tests.browser.canned import can
from tests.browser.evidence import FULL, keep
from tests.browser.learner import Exercise
from tests.browser.picking import CHOOSE, SPOT, Kind
from tests.browser.test_own_request import OwnRequest
from tests.browser.test_site import PAGES
from tests.browser.walks import (
    ANSWERS,
    GOOD,
    START,
    choosing,
    disagreeing,
    gone_back,
    helped,
    requesting,
    spotting,
)

#: What WCAG 1.4.12 lets a reader set.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    arm(context)
    can(context, ANSWERS)


@pytest.fixture(scope="module")
def large(browser: Browser, site: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Return a browser whose reader has set letters twice their size."""
    folder = tmp_path_factory.mktemp("large")
    preferences = folder / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text(json.dumps({"webkit": {"webprefs": {"default_font_size": 32}}}), encoding="utf-8")
    context = browser.browser_type.launch_persistent_context(
        folder, executable_path=find_browser(), args=ARGUMENTS, base_url=site, viewport={"width": 1280, "height": 900}
    )
    arm(context)
    can(context, ANSWERS)
    yield context
    context.close()


def faults(page: Page) -> list[str]:
    """Give what is cut or lies beyond the edge."""
    return [*page.evaluate("barriers.beyond()"), *page.evaluate("barriers.cut()")]


def test_letters_twice_their_size_fit_every_page_at_two_widths(large: BrowserContext) -> None:
    page = large.new_page()
    for path in PAGES:
        page.goto(path or "./")
        for width in (1280, 640):
            page.set_viewport_size({"width": width, "height": 900})

            assert faults(page) == [], f"{path} at {width}"


def test_letters_twice_their_size_fit_what_is_done_on_a_page(large: BrowserContext) -> None:
    page = large.new_page()
    for walk in (disagreeing, helped):
        exercise = Exercise(page).open()
        for state in walk(exercise):
            assert faults(page) == [], state

    expect(Exercise(page).open().box).to_have_css("font-size", "34px")


def test_at_four_times_its_size_and_with_wide_spacing_nothing_is_cut(page: Page) -> None:
    keep(page, FULL)
    page.set_viewport_size({"width": 320, "height": 256})
    for path in PAGES:
        page.goto(path or "./")

        assert faults(page) == [], path

        page.add_style_tag(content=SPACED)

        assert faults(page) == [], f"{path}, spaced"


def test_wide_spacing_cuts_nothing_of_what_is_done(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    walks: list[tuple[Callable[[Any], Iterator[str]], Callable[[], Any]]] = [
        (gone_back, lambda: Exercise(page).open()),
        (helped, lambda: Exercise(page).open()),
        (spotting, lambda: Kind(page, SPOT).visit()),
        (choosing, lambda: Kind(page, CHOOSE).visit()),
        (requesting, lambda: OwnRequest(page).open()),
    ]
    for walk, begin in walks:
        start = begin()
        page.add_style_tag(content=SPACED)
        for state in walk(start):
            assert faults(page) == [], state


@pytest.mark.parametrize("path", ["", "lessons/rule-1-personalise/", "your-request/"])
def test_nothing_moves_for_those_who_asked_for_calm(page: Page, path: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(path or "./")
    page.wait_for_load_state("networkidle")

    assert page.evaluate("barriers.moving()") == []


def test_nothing_moves_after_check_for_those_who_asked_for_calm(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    exercise = Exercise(page).open()
    page.evaluate("tell({ state: 'loading', progress: 0.4 })")
    exercise.box.fill(GOOD)
    exercise.button("Check").click()
    assert page.evaluate("barriers.moving()") == []
    page.evaluate("tell({ state: 'ready' })")
    exercise.await_attempt(1)

    assert page.evaluate("barriers.moving()") == []
    assert page.evaluate("document.getAnimations().filter(({ playState }) => playState === 'running').length") == 0


@pytest.fixture
def forced(browser: Browser, site: str) -> Iterator[Page]:
    """Return a page in the system's own colours."""
    context = browser.new_context(base_url=site, forced_colors="active", viewport={"width": 1280, "height": 900})
    arm(context)
    can(context, ANSWERS)
    yield context.new_page()
    context.close()


def looks(page: Page, selectors: list[str], *names: str) -> list[tuple[str, ...]]:
    """Give how each place looks, by the styles named."""
    script = "(place, names) => names.map((name) => getComputedStyle(place)[name])"
    return [tuple(page.locator(selector).first.evaluate(script, list(names))) for selector in selectors]


def differ(found: list[tuple[str, ...]]) -> bool:
    return len(set(found)) == len(found)


def test_in_the_systems_colours_what_is_marked_and_chosen_can_be_told_apart(forced: Page) -> None:
    spot = Kind(forced, SPOT).visit()
    for number, key in enumerate("123"):
        spot.pieces.nth(number).press(key)
    pieces = [f".cw-piece >> nth={number}" for number in range(4)]

    assert differ(looks(forced, pieces, "textDecorationStyle", "color", "backgroundImage"))

    spot.button("Check").click()
    spot.title.wait_for()
    judged = [f".cw-piece[data-judgement={name}]" for name in ("missed",)]

    assert looks(forced, judged, "textDecorationStyle") == [("dotted",)]
    assert spot.pieces.first.evaluate("e => getComputedStyle(e, '::after').content") not in {"none", "normal"}


def test_in_the_systems_colours_marks_of_a_verdict_can_be_told_apart_and_read(forced: Page) -> None:
    exercise = Exercise(forced).open()
    exercise.check(GOOD)
    marks = [".cw-verdict blockquote .cw-mark--personalisation", ".cw-verdict blockquote > .cw-mark--reason"]
    both = ".cw-verdict blockquote .cw-mark .cw-mark"

    assert differ(looks(forced, marks, "textDecorationStyle"))
    assert looks(forced, [*marks, both], "backgroundImage") == [("none",)] * 3

    exercise.check(START)

    expect(exercise.verdict.locator(".cw-row--next")).to_be_visible()


def test_in_the_systems_colours_the_pictures_can_be_told_apart_and_seen(forced: Page) -> None:
    choose = Kind(forced, CHOOSE).visit()
    for number in range(len(choose.told.candidates)):
        choose.people.nth(number).get_by_role("radio").nth(number % 3).check()
    choose.button("Check").click()
    people = [f".cw-network__web .cw-network__person--{name}" for name in ("now", "later", "leave")]

    assert differ(looks(forced, people, "strokeDasharray", "strokeWidth"))
    for drawn in forced.locator(".cw-network :is(circle, line, path, polyline)").all():
        painted = drawn.evaluate("e => [getComputedStyle(e).stroke, getComputedStyle(e).fill].join(' ')")
        assert "rgb(0, 0, 0)" in painted or "rgb(255, 255, 255)" in painted, painted

    keep(forced, FULL)
    forced.goto("results/")
    lines = [f".cw-chart__line--{name}" for name in ("personalisation", "reason", "length")]

    assert differ(looks(forced, lines, "strokeDasharray"))
    assert set(looks(forced, lines, "stroke")) == {("rgb(0, 0, 0)",)}


@pytest.mark.parametrize("path", ["evidence/", "how-grading-works/", "results/"])
def test_in_the_systems_dark_colours_drawings_are_read_though_light_was_chosen(forced: Page, path: str) -> None:
    keep(forced, FULL)
    forced.emulate_media(color_scheme="dark", forced_colors="active")
    forced.goto(path)
    forced.evaluate("document.body.setAttribute('data-md-color-scheme', 'default')")
    words = forced.locator("main svg text")

    expect(words.first).to_be_visible()
    ink = forced.evaluate("getComputedStyle(document.querySelector('main p')).color")
    assert set(words.evaluate_all("all => all.map((text) => getComputedStyle(text).fill)")) == {ink}


def test_in_the_systems_colours_the_page_that_one_is_on_can_be_told(forced: Page) -> None:
    forced.goto("practice/")
    links = [".cw-nav a[aria-current]", ".cw-nav a:not([aria-current])"]

    assert differ(looks(forced, links, "borderBottomColor"))


def test_in_the_systems_colours_loading_can_be_seen(forced: Page) -> None:
    exercise = Exercise(forced).open()
    forced.evaluate("tell({ state: 'loading', progress: 0.4 })")
    exercise.box.fill(GOOD)
    exercise.button("Check").click()
    bar = exercise.whole.locator(".cw-status__bar")

    expect(bar).to_have_css("border-top-style", "solid")
