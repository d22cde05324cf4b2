"""A learner who thinks that a verdict is wrong says so, and hands it over as a file."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, BrowserContext, Page, expect

from publishing import ROOT
from tests.browser.barriers import AXE, SMALL, VIOLATIONS
from tests.browser.canned import CHECKER, assessment, can, evidence, flag
from tests.browser.learner import Exercise
from tests.browser.test_memory import FILL, KEY, REFUSE

SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/reference/disagreements.schema.json").read_text("utf-8")))
TEXT = "I heard you at LogiCon, see https://example.org."
ANSWER = assessment(
    TEXT,
    personalisation=1,
    personal=[evidence(TEXT, "LogiCon")],
    flags=[flag(TEXT, "https://example.org", "Leave the link for later.")],
)
WHY = "<b>I asked</b> about the port."
SAID = "You disagreed: you would say PPersonalisation: personal, RReason: none"
CHECKED = "form => [...form.querySelectorAll(':checked')].map(({ parentElement }) => parentElement.textContent)"


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    can(context, {TEXT: ANSWER})


def test_the_learners_view_is_saved_politely_and_stands_in_the_verdict_after_a_reload(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.button("I disagree").click()

    assert exercise.verdict.locator(".cw-disagreement").evaluate(CHECKED) == ["partly", "none"]
    expect(exercise.verdict.get_by_role("radio", name="partly")).to_be_focused()
    expect(exercise.verdict.get_by_role("textbox")).to_have_attribute("maxlength", "500")

    exercise.verdict.get_by_role("radio", name="personal", exact=True).check()
    exercise.verdict.get_by_role("textbox", name="Why? (in your own words)").fill(f"  {WHY}\n")
    exercise.button("Save my view").click()

    expect(exercise.view()).to_be_focused()
    expect(exercise.spoken).to_have_text("Your view is saved on this device.")

    page.reload()

    expect(exercise.view().locator("p").first).to_have_js_property("textContent", f"{SAID} – because {WHY}")
    assert exercise.levels() == ["partly", "none", "fits"]


def test_a_view_can_be_changed_and_removed(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.disagree(WHY, personalisation="personal")
    exercise.button("Change").click()

    assert exercise.verdict.locator(".cw-disagreement").evaluate(CHECKED) == ["personal", "none"]
    expect(exercise.verdict.get_by_role("textbox")).to_have_value(WHY)

    exercise.verdict.get_by_role("radio", name="vague").check()
    exercise.verdict.get_by_role("textbox").fill("")
    exercise.button("Save my view").click()

    expect(exercise.view().locator("p").first).to_have_text(re.compile("personal, RReason: vague$"))

    exercise.button("Remove").click()

    expect(exercise.button("I disagree")).to_be_focused()
    expect(exercise.spoken).to_have_text("Your view is removed.")

    page.reload()

    expect(exercise.button("I disagree")).to_be_visible()
    expect(exercise.view()).to_have_count(0)


def test_who_cancels_has_said_nothing(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.button("I disagree").click()
    exercise.verdict.get_by_role("radio", name="vague").check()
    exercise.button("Cancel").click()

    expect(exercise.button("I disagree")).to_be_focused()

    exercise.button("I disagree").click()

    assert exercise.verdict.locator(".cw-disagreement").evaluate(CHECKED) == ["partly", "none"]


def test_who_says_the_same_as_the_checker_is_asked_for_words_and_may_give_nothing_else(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.disagree("   ")

    expect(exercise.verdict.get_by_role("textbox")).to_be_focused()
    expect(exercise.verdict.get_by_role("textbox")).to_have_accessible_description(
        "That is what the checker says. Choose another level, or say in your words what is wrong with it. "
        "Optional, at most 500 characters."
    )

    exercise.verdict.get_by_role("textbox").fill("The link is my own page.")
    exercise.button("Save my view").click()

    expect(exercise.view()).to_contain_text("because The link is my own page.")


def test_a_view_and_words_not_yet_saved_stay_with_their_attempt_when_the_next_is_checked(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.button("I disagree").click()
    exercise.verdict.get_by_role("textbox").fill("Half a sen")
    exercise.check("Something else")

    expect(exercise.verdict.get_by_role("button", name="I disagree")).to_be_visible()

    earlier = exercise.attempts.get_by_role("textbox", name="Why?")
    expect(earlier).to_have_value("Half a sen")

    earlier.fill(WHY)
    exercise.attempts.get_by_role("button", name="Save my view").click()
    page.reload()

    expect(exercise.attempts).to_contain_text(f"because {WHY}")


def test_tabs_show_each_others_views_and_bring_none_back_that_was_removed(context: BrowserContext) -> None:
    one = Exercise(context.new_page()).open()
    one.check(TEXT)
    other = Exercise(context.new_page()).open()
    other.button("I disagree").click()
    other.verdict.get_by_role("textbox").fill("Not yet saved")
    one.disagree(WHY, personalisation="personal")
    one.page.wait_for_timeout(200)

    expect(other.verdict.get_by_role("textbox")).to_have_value("Not yet saved")

    other.button("Cancel").click()

    expect(other.view()).to_contain_text(WHY)

    one.button("Change").focus()
    other.button("Remove").click()

    expect(one.button("I disagree")).to_be_focused()

    one.check("Something else")
    one.page.reload()

    expect(one.button("I disagree")).to_have_count(2)


@pytest.mark.parametrize("script", [REFUSE, FILL], ids=["refused", "full"])
def test_where_nothing_can_be_kept_the_view_stands_on_the_page_and_is_said_not_to_be_kept(
    context: BrowserContext, script: str
) -> None:
    context.add_init_script(script)
    exercise = Exercise(context.new_page()).open()
    exercise.check(TEXT)
    exercise.disagree(WHY, personalisation="personal")

    expect(exercise.spoken).to_have_text("Your view stands here, but this browser cannot keep it.")
    expect(exercise.page.locator(".cw-banner")).to_be_visible()

    exercise.check("Something else")

    expect(exercise.attempts).to_contain_text(f"because {WHY}")


def test_what_is_broken_of_a_view_is_left_out_and_the_attempt_stays(page: Page) -> None:
    broken = [7, {}, {"at": "now"}, {"at": 1, "levels": {"personalisation": 3, "reason": 0}, "words": ""}]
    attempts = [
        {"id": str(at), "at": at, "text": TEXT, "assessment": ANSWER, "disagreement": disagreement}
        for at, disagreement in enumerate(broken)
    ]
    page.goto("licences/")
    page.evaluate(
        "([key, content]) => localStorage.setItem(key, content)",
        [KEY, json.dumps({"version": 2, "exercises": {"after-the-talk": {"attempts": attempts}}})],
    )
    exercise = Exercise(page).open()

    assert exercise.number() == 4
    expect(exercise.whole.locator(".cw-disagreement > button")).to_have_count(4)


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
