"""A learner who thinks that a verdict is wrong says so below it."""

import json
import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.canned import assessment, can, evidence, flag
from tests.browser.learner import Exercise
from tests.browser.test_memory import FILL, KEY, REFUSE

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
