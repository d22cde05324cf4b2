"""No page and no state of an exercise keeps anybody out: axe finds nothing, fingers find everything, nothing is cut."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from exercises.loader import load
from tests.browser.barriers import TWO_VIEWS, arm, barriers, pale
from tests.browser.canned import can
from tests.browser.learner import Exercise
from tests.browser.picking import CALIBRATE, CHOOSE, REWRITE, SPOT, Kind
from tests.browser.test_memory import FILL, REFUSE
from tests.browser.test_own_request import OwnRequest
from tests.browser.test_site import PAGES
from tests.browser.walks import (
    ANSWERS,
    NOTHING,
    States,
    calibrating,
    choosing,
    collected,
    disagreeing,
    gone_back,
    helped,
    requesting,
    searched,
    sitting,
    spotting,
    unserved,
    writing,
)


@pytest.fixture(autouse=True)
def _armed(context: BrowserContext) -> None:
    arm(context)
    can(context, ANSWERS)


WRITTEN = (writing, helped, gone_back, disagreeing, unserved)


@pytest.mark.parametrize("walk", WRITTEN, ids=lambda walk: str(walk.__name__))
def test_no_state_of_writing_keeps_anybody_out(page: Page, walk: Callable[[Exercise], States]) -> None:
    exercise = Exercise(page).open()
    for state in walk(exercise):
        assert barriers(page, TWO_VIEWS, "#exercise-after-the-talk") == [], state


@pytest.mark.parametrize("name", [REWRITE, "shorten-the-introduction"])
def test_no_state_of_rewriting_or_shortening_keeps_anybody_out(page: Page, name: str) -> None:
    exercise = Exercise(page, name).open()
    for state in writing(exercise):
        assert barriers(page, TWO_VIEWS, f"#exercise-{name}") == [], state


@pytest.mark.parametrize(("name", "walk"), [(SPOT, spotting), (CALIBRATE, calibrating), (CHOOSE, choosing)])
def test_no_state_of_marking_grading_or_choosing_keeps_anybody_out(
    page: Page, name: str, walk: Callable[[Kind], States]
) -> None:
    for state in walk(Kind(page, name).visit()):
        assert barriers(page, TWO_VIEWS, f"#exercise-{name}") == [], state


def test_no_step_of_an_own_request_keeps_anybody_out(page: Page) -> None:
    for state in requesting(OwnRequest(page).open()):
        assert barriers(page, TWO_VIEWS, ".md-main") == [], state


def serve_from_the_course(route: Route) -> None:
    """Give what is asked of the server's root out of the course."""
    route.continue_(url=re.sub("^(http://[^/]+/)", r"\1course/", route.request.url))


def test_the_page_for_wrong_addresses_keeps_nobody_out(context: BrowserContext) -> None:
    page = context.new_page()
    # A course that knows no address of its own takes its server's root for it on this one page.
    page.route(re.compile("^http://[^/]+/(?!course/)"), serve_from_the_course)
    page.goto("404.html")

    assert barriers(page, TWO_VIEWS) == []


@pytest.mark.parametrize("walk", [sitting, collected, searched], ids=lambda walk: str(walk.__name__))
def test_no_other_page_keeps_anybody_out_whatever_is_done_on_it(page: Page, walk: Callable[[Page], States]) -> None:
    for state in walk(page):
        assert barriers(page, TWO_VIEWS) == [], state


@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_nobody_out_as_it_comes(page: Page, path: str) -> None:
    page.goto(path or "./")

    assert barriers(page, TWO_VIEWS) == []
    assert pale(page) == []


@pytest.mark.parametrize("script", [REFUSE, FILL], ids=["refused", "full"])
def test_a_page_that_can_keep_nothing_keeps_nobody_out(context: BrowserContext, script: str) -> None:
    context.add_init_script(script)
    page = context.new_page()
    exercise = Exercise(page).open()
    exercise.check(NOTHING)
    page.locator(".cw-banner").wait_for()

    assert barriers(page, TWO_VIEWS) == []
    assert pale(page) == []


def test_every_kind_is_looked_at() -> None:
    kinds = [
        load(name).kind for name in ("after-the-talk", REWRITE, "shorten-the-introduction", SPOT, CALIBRATE, CHOOSE)
    ]

    assert len(set(kinds)) == 6
