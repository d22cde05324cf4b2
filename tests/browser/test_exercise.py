"""An exercise from reading to passing, in the built course."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from exercises.loader import load
from exercises.places import title_of
from tests.browser.canned import assessment, can
from tests.browser.learner import EXERCISE, LESSON, PAGES, READY, WEAK, Exercise


def test_a_learner_writes_is_graded_mends_the_message_and_passes(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(WEAK)

    assert exercise.levels()[0] == "generic"
    assert exercise.levels()[2] == "fits"
    assert exercise.sent() == WEAK
    expect(exercise.verdict.locator(".cw-row--next .cw-row__question")).not_to_be_empty()

    exercise.check(READY)

    assert exercise.levels() == ["personal", "clear", "fits"]
    expect(exercise.verdict.get_by_role("heading", level=4)).to_have_text("Ready to send")
    expect(exercise.verdict.locator("mark")).not_to_have_count(0)
    expect(exercise.attempts).to_have_count(1)
    expect(exercise.attempts.locator("blockquote")).to_have_text(WEAK)
    expect(page.locator(".cw-nav [data-rule='1']")).to_contain_text("1/")
    next_title = title_of(PAGES[load(EXERCISE).next])
    expect(exercise.verdict.get_by_role("link", name=f"Next lesson: {next_title}")).to_be_visible()


def test_after_an_exercise_come_the_next_of_the_page_the_next_lesson_and_the_assessment(
    context: BrowserContext, page: Page
) -> None:
    can(context, {"Ready": assessment("Ready", personalisation=2, reason=2)})
    for done, label, address in (
        ("mutual-friend", "Next lesson: Keep it short", "/lessons/rule-1-personalise/short/"),
        ("same-university", "Next exercise: Twelve lamps, one socket", "#exercise-mutual-friend"),
        ("rain-on-an-umbrella", "Go to the final assessment", "/assessment/"),
    ):
        exercise = Exercise(page, done).open()
        exercise.check("Ready")

        onward = exercise.verdict.locator(".cw-verdict__foot a")
        expect(onward).to_have_text(label)
        expect(onward).to_have_attribute("href", re.compile(f"{address}$"))


def test_while_the_checker_comes_the_box_is_usable_and_says_how_far_it_is(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    page.evaluate("tell({ state: 'loading', progress: 0.1, step: 'Fetching the checker: 10 %' })")
    exercise.box.fill("Hello")
    exercise.button("Check").click()

    expect(exercise.status).to_contain_text("Checking as soon as the checker is ready")
    expect(exercise.status).to_contain_text("10 %")
    expect(exercise.status.get_by_role("progressbar")).to_have_js_property("value", 10)

    page.evaluate("tell({ state: 'loading', progress: 0.6, step: 'Fetching the checker: 60 %' })")
    exercise.box.fill("Hello again")

    expect(exercise.status.get_by_role("progressbar")).to_have_js_property("value", 60)

    page.evaluate("tell({ state: 'ready', progress: 1 })")

    expect(exercise.verdict.locator("blockquote")).to_have_text("Hello")
    expect(exercise.status.get_by_role("status")).to_have_text("")
    expect(exercise.box).to_have_value("Hello again")


def test_a_failure_keeps_the_draft_and_trying_again_works(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    page.evaluate("tell({ state: 'loading', progress: 0.1 })")
    exercise.box.fill("Hello")
    exercise.button("Check").click()
    page.evaluate("tell({ state: 'failed', failure: { code: 'missing', message: 'The server has no stdlib.zip.' } })")

    expect(exercise.status).to_contain_text("The server has no stdlib.zip. Your message is kept.")
    expect(exercise.box).to_have_value("Hello")
    expect(exercise.button("Show model answers")).to_be_enabled()

    exercise.button("Try again").click()

    expect(exercise.button("Check")).to_be_focused()

    page.evaluate("tell({ state: 'ready' })")

    expect(exercise.verdict.locator("blockquote")).to_have_text("Hello")
    expect(exercise.button("Try again")).to_be_hidden()


def test_an_answer_that_is_an_error_is_shown_as_its_sentence(context: BrowserContext, page: Page) -> None:
    can(context, {"Hello": {"id": "x", "error": "'text' must be a string"}})
    exercise = Exercise(page).open()
    exercise.box.fill("Hello")
    exercise.button("Check").click()

    expect(exercise.status).to_contain_text("'text' must be a string")
    expect(exercise.verdict).to_have_count(0)


def test_hints_open_one_at_a_time_and_model_answers_after_an_attempt(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    hints = load(EXERCISE).hints
    shown = exercise.whole.locator(".cw-hints li:visible")

    expect(shown).to_have_count(0)

    exercise.button("Show a hint").click()
    for number in range(2, len(hints) + 1):
        assert shown.all_inner_texts() == list(hints[: number - 1])
        exercise.button(f"Another hint ({number} of {len(hints)})").click()

    assert shown.all_inner_texts() == list(hints)
    expect(exercise.whole).to_contain_text("That was the last hint.")
    expect(exercise.button("Show model answers")).to_be_disabled()
    expect(exercise.whole).to_contain_text("Model answers open after your first attempt.")

    exercise.check("Hello")
    exercise.button("Show model answers").click()

    expect(exercise.whole.locator(".cw-model:visible")).to_have_count(len(load(EXERCISE).model_answers))
    expect(exercise.whole.locator(".cw-models__why")).to_be_hidden()


def test_an_earlier_attempt_goes_back_into_the_box_and_out_again(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.check("First words")
    exercise.check("Second words")
    exercise.box.fill("Not checked yet")
    exercise.button("Put this back into the box").click()

    expect(exercise.box).to_have_value("First words")

    exercise.button("Undo").click()

    expect(exercise.box).to_have_value("Not checked yet")


@pytest.mark.parametrize("way", ["button", "keys"])
def test_what_was_replaced_comes_back_even_after_more_was_typed(context: BrowserContext, page: Page, way: str) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.check("First\nwords")
    exercise.check("Second words")
    exercise.box.press_sequentially(", not checked")
    exercise.button("Put this back into the box").click()

    expect(exercise.box).to_have_value("First\nwords")
    expect(exercise.box).to_be_focused()

    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type("!")

    expect(exercise.box).to_have_value("First\nwords!")

    if way == "button":
        exercise.button("Undo").click()
    else:
        page.keyboard.press("ControlOrMeta+z")
        page.keyboard.press("ControlOrMeta+z")

    expect(exercise.box).to_have_value("Second words, not checked")

    exercise.button("Undo").click()
    exercise.button("Check").click()
    exercise.await_attempt(3)

    expect(exercise.button("Undo")).to_have_count(0)


def test_a_second_check_takes_the_place_of_the_one_that_waits_and_says_so(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    page.evaluate("tell({ state: 'loading', progress: 0.1 })")
    for text in ("First words", "Second words"):
        exercise.box.fill(text)
        exercise.button("Check").click()

    expect(exercise.status).to_contain_text("your newer message, in place of the earlier one")

    page.evaluate("tell({ state: 'ready' })")

    expect(exercise.verdict.locator("blockquote")).to_have_text("Second words")
    expect(exercise.attempts).to_have_count(0)


def test_the_same_words_again_are_no_new_attempt(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.check("Hello")
    exercise.button("Check").click()

    expect(exercise.status).to_contain_text("Nothing has changed since attempt 1.")
    expect(exercise.attempts).to_have_count(0)
    assert exercise.number() == 1


def test_a_verdict_belongs_to_its_attempt_once_the_words_have_changed(context: BrowserContext, page: Page) -> None:
    text = "I heard you at LogiCon and want to learn how you plan."
    can(context, {text: assessment(text, personalisation=2, reason=2)})
    exercise = Exercise(page).open()
    exercise.check(text)
    stale = exercise.verdict.get_by_text("For attempt 1; you have changed it since.")

    expect(stale).to_be_hidden()

    exercise.box.fill("Other words")

    expect(stale).to_be_visible()

    page.reload()

    expect(stale).to_be_visible()

    exercise.box.fill(text)

    expect(stale).to_be_hidden()


def test_where_the_script_does_not_arrive_a_sentence_and_the_help_come_back(context: BrowserContext) -> None:
    context.route("**/javascripts/sitting.js", lambda route: route.fulfill(status=404))
    page = context.new_page()
    page.goto(LESSON)
    whole = page.locator(f"#exercise-{EXERCISE}")

    expect(whole.locator(".cw-exercise__late")).to_be_hidden()
    expect(whole.locator(".cw-exercise__late")).to_be_visible(timeout=15_000)
    expect(whole.locator("details.cw-hints")).to_be_visible()


def test_without_javascript_everything_but_the_box_can_be_read(page: Page, context: BrowserContext) -> None:
    browser = context.browser
    assert browser is not None
    plain = browser.new_context(java_script_enabled=False)
    reader = plain.new_page()
    Exercise(page).open()
    reader.goto(page.url)
    whole = reader.locator(f"#exercise-{EXERCISE}")

    expect(whole.locator(".cw-card__name")).to_have_text(load(EXERCISE).situation.recipient.name)
    expect(whole.locator(".cw-exercise__noscript")).to_be_visible()
    whole.locator("details.cw-hints summary").click()
    expect(whole.locator("details.cw-hints li").first).to_be_visible()
    whole.locator("details.cw-models summary").click()
    expect(whole.locator("details.cw-models figure").first).to_be_visible()
    plain.close()
