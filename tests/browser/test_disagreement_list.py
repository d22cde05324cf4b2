"""What a learner said of verdicts is listed on one page, and handed over as a file."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publishing import ROOT
from tests.browser.barriers import AXE, SMALL, VIOLATIONS
from tests.browser.canned import CHECKER, can
from tests.browser.learner import Exercise
from tests.browser.test_disagreement import ANSWER, TEXT, WHY
from tests.browser.test_memory import KEY

SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/reference/disagreements.schema.json").read_text("utf-8")))


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    can(context, {TEXT: ANSWER})


def test_everything_said_on_this_device_is_listed_and_handed_over_as_the_file_that_the_schema_describes(
    page: Page,
) -> None:
    exercise = Exercise(page).open()
    exercise.check("Hello")
    exercise.disagree(reason="vague")
    exercise.check(TEXT)
    exercise.disagree(WHY, personalisation="personal")
    exercise.view().get_by_role("link", name="Let your trainer see it").click()
    items = page.locator(".cw-disagreements__item")

    expect(page.get_by_role("heading", name="How to disagree")).to_be_in_viewport()
    expect(items.locator("blockquote")).to_have_text([TEXT, "Hello"])
    expect(items.locator("h3")).to_have_text(["After the talk in Leeds"] * 2)
    expect(items.locator("dd")).to_have_text(
        [
            *("PPersonalisation: partlyRReason: none", "PPersonalisation: personalRReason: none", WHY),
            *("PPersonalisation: genericRReason: none", "PPersonalisation: genericRReason: vague"),
        ]
    )

    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save them as a file").click()
    name = waiting.value.suggested_filename
    saved = json.loads(Path(waiting.value.path()).read_text("utf-8"))

    assert re.fullmatch(r"connect-well-disagreements-\d{4}-\d{2}-\d{2}\.json", name)
    expect(page.get_by_text(f"Saved as {name}.")).to_be_visible()
    SCHEMA.validate(saved)
    moments = [datetime.fromisoformat(one.pop("at")) for one in saved["disagreements"]]
    assert moments == sorted(moments, reverse=True)
    assert saved["disagreements"] == [
        {
            "exercise": "after-the-talk",
            "text": TEXT,
            "checker": {"personalisation": 1, "reason": 0, "flags": ["link_or_phone"], **CHECKER},
            "learner": {"personalisation": 2, "reason": 0, "words": WHY},
        },
        {
            "exercise": "after-the-talk",
            "text": "Hello",
            "checker": {"personalisation": 0, "reason": 0, "flags": [], **CHECKER},
            "learner": {"personalisation": 0, "reason": 1, "words": ""},
        },
    ]


def test_the_list_follows_other_tabs_and_is_emptied_by_a_button_that_asks_first(context: BrowserContext) -> None:
    exercise = Exercise(context.new_page()).open()
    exercise.check(TEXT)
    page = context.new_page()
    page.goto("how-grading-works/")

    expect(page.get_by_text("Nothing is saved on this device yet.")).to_be_visible()
    expect(page.get_by_role("link", name="Go to the exercises")).to_have_attribute("href", re.compile("/practice/$"))
    expect(page.get_by_role("button", name="Save them as a file")).to_be_hidden()

    exercise.disagree(WHY, personalisation="personal")

    expect(page.locator(".cw-disagreements__item")).to_have_count(1)

    page.locator(".cw-disagreements__item a").focus()
    exercise.box.fill("A new draft")
    page.wait_for_function("key => localStorage.getItem(key).includes('A new draft')", arg=KEY)
    page.wait_for_timeout(200)

    expect(page.locator(".cw-disagreements__item a")).to_be_focused()

    page.get_by_role("button", name="Remove all").click()

    expect(page.get_by_role("button", name="Keep them")).to_be_focused()

    page.keyboard.press("Enter")

    expect(page.get_by_role("button", name="Remove all")).to_be_focused()

    page.get_by_role("button", name="Remove all").click()
    page.get_by_role("button", name="Yes, remove them all").click()

    expect(page.get_by_text("Nothing is saved on this device yet.")).to_be_focused()
    expect(page.get_by_text("Everything that you said of verdicts is removed")).to_be_visible()
    expect(exercise.button("I disagree")).to_be_visible()
    assert exercise.sent() == TEXT


def test_the_button_that_erases_everything_erases_views_too(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.disagree(WHY, personalisation="personal")
    page.goto("practice/")
    page.get_by_role("button", name="Erase my data on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()
    page.goto("how-grading-works/")

    expect(page.get_by_text("Nothing is saved on this device yet.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_has_no_barrier_and_fits_every_width(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.disagree(WHY + "Donaudampfschifffahrt" * 4, personalisation="personal")
    page.goto("how-grading-works/")
    page.get_by_role("button", name="Remove all").click()
    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS, ".cw-disagreements") == []
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(".cw-disagreements").evaluate(SMALL) == [], f"at {width} px"


def test_without_a_script_the_page_says_that_the_list_needs_one(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False)
    page = context.new_page()
    page.goto("how-grading-works/#how-to-disagree")

    expect(page.get_by_text("Your browser has to run the scripts of this page to show it.")).to_be_visible()
    context.close()


def test_the_schema_refuses_what_is_no_disagreement() -> None:
    judged = {"personalisation": 0, "reason": 0}
    good = {
        "exercise": "a-b",
        "text": "Hello",
        "at": "2026-11-23T09:12:44.031Z",
        "checker": {**judged, "flags": [], **CHECKER},
        "learner": {**judged, "words": "x" * 500},
    }
    answer = {
        "exercise": "a-b",
        "at": good["at"],
        "picks": {"0": "now"},
        "right": 1,
        "of": 6,
        "words": "Later is fine.",
    }
    file = {"format": "connect-well-disagreements", "version": 1, "saved": good["at"], "answers": [answer]}

    assert SCHEMA.is_valid({**file, "disagreements": [good]})
    for wrong in ({"words": ""}, {"right": -1}, {"picks": ["now"]}, {"text": "Hello"}):
        assert not SCHEMA.is_valid({**file, "disagreements": [], "answers": [{**answer, **wrong}]}), wrong
    for change in ({"at": "today"}, {"text": ""}, {"learner": judged}, {"learner": {**judged, "words": "x" * 501}}):
        assert not SCHEMA.is_valid({**file, "disagreements": [{**good, **change}]}), change
