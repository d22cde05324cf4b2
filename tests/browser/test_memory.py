"""What a learner wrote is still there: after a reload, a closed tab, beside another tab."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.canned import assessment, can, evidence
from tests.browser.learner import LESSON, Exercise

KEY = "connect-well:1:/course/"
TEXT = "I heard you at LogiCon and want to ask about it."
ANSWER = assessment(TEXT, personalisation=2, personal=[evidence(TEXT, "LogiCon")])
REFUSE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""
FILL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    can(context, {TEXT: ANSWER})


def kept(page: Page) -> dict[str, dict[str, dict[str, object]]]:
    """Read what the course keeps in this browser."""
    value = page.evaluate("key => localStorage.getItem(key)", KEY)
    return dict(json.loads(value)["exercises"]) if value else {}


def test_a_draft_is_written_within_two_seconds_and_survives_a_reload(page: Page) -> None:
    page.clock.install()
    exercise = Exercise(page).open()
    exercise.box.press_sequentially("Dear")
    page.clock.run_for(900)
    exercise.box.press_sequentially(" Olu")
    page.clock.run_for(2000)

    assert kept(page)["after-the-talk"]["draft"]["text"] == "Dear Olu"

    page.reload()

    expect(exercise.box).to_have_value("Dear Olu")


def test_a_draft_survives_a_tab_closed_right_after_the_last_key(context: BrowserContext) -> None:
    tab = context.new_page()
    Exercise(tab).open().box.press_sequentially("Dear")
    tab.close(run_before_unload=True)
    again = context.new_page()

    expect(Exercise(again).open().box).to_have_value("Dear")


def test_attempts_and_the_last_verdict_survive_a_closed_tab(context: BrowserContext) -> None:
    tab = context.new_page()
    exercise = Exercise(tab).open()
    exercise.check("First words")
    exercise.check(TEXT)
    exercise.button("Show a hint").click()
    tab.close()
    again = Exercise(context.new_page()).open()

    assert again.number() == 2
    assert again.sent() == TEXT
    assert again.levels() == ["personal", "none", "fits"]
    assert again.verdict.locator("blockquote mark").all_inner_texts() == ["LogiCon"]
    expect(again.box).to_have_value(TEXT)
    expect(again.attempts.locator("blockquote")).to_have_text("First words")
    expect(again.button("Show model answers")).to_be_enabled()
    expect(again.whole.locator(".cw-hints li:visible")).to_have_count(1)


def test_two_tabs_lose_nothing_of_each_other(context: BrowserContext) -> None:
    one = Exercise(context.new_page()).open()
    other = Exercise(context.new_page()).open()
    one.check("From one tab")
    other.box.wait_for()

    expect(other.verdict.locator("blockquote")).to_have_text("From one tab")

    other.check("From the other tab")

    expect(one.verdict.locator("blockquote")).to_have_text("From the other tab")
    expect(one.attempts.locator("blockquote")).to_have_text("From one tab")
    expect(one.box).to_have_value("From the other tab")


def test_a_draft_typed_here_is_not_replaced_by_another_tabs_text(context: BrowserContext) -> None:
    one = Exercise(context.new_page()).open()
    other = Exercise(context.new_page()).open()
    one.box.fill("Typed in one tab")
    other.box.fill("Typed in the other")

    expect(one.status).to_contain_text("Changed in another tab.")
    expect(one.box).to_have_value("Typed in one tab")

    one.page.reload()

    expect(one.box).to_have_value("Typed in one tab")

    one.button("Take the other tab’s text").click()

    expect(one.box).to_have_value("Typed in the other")

    one.button("Undo").click()

    expect(one.box).to_have_value("Typed in one tab")


def test_a_box_in_which_nothing_was_typed_follows_the_other_tab(context: BrowserContext) -> None:
    one = Exercise(context.new_page()).open()
    other = Exercise(context.new_page()).open()
    other.box.fill("Typed in the other")

    expect(one.box).to_have_value("Typed in the other")
    expect(one.status.get_by_role("status")).to_have_text("")


def test_what_is_erased_is_gone_from_every_box_even_after_a_reload(context: BrowserContext) -> None:
    exercise = Exercise(context.new_page()).open()
    exercise.box.fill("Typed and not checked")
    exercise.page.wait_for_function("key => localStorage.getItem(key)?.includes('Typed')", arg=KEY)
    page = context.new_page()
    page.goto("practice/")
    page.get_by_role("button", name="Erase my data on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()

    expect(exercise.box).to_have_value("")

    exercise.page.reload()

    expect(exercise.box).to_have_value("")


def test_after_a_reload_a_check_that_had_no_answer_is_not_forgotten(page: Page) -> None:
    exercise = Exercise(page).open()
    page.evaluate("tell({ state: 'loading', progress: 0.1 })")
    exercise.box.fill("Hello")
    exercise.button("Check").click()
    page.reload()

    expect(exercise.status).to_contain_text("Your message was not checked. Press Check.")
    expect(exercise.box).to_have_value("Hello")

    exercise.button("Check").click()
    exercise.await_attempt(1)

    expect(exercise.status.get_by_role("status")).to_have_text("")


def test_the_list_of_exercises_says_too_that_nothing_can_be_kept(context: BrowserContext) -> None:
    context.add_init_script(REFUSE)
    page = context.new_page()
    page.goto("practice/")

    expect(page.locator(".cw-banner")).to_contain_text("This browser does not let the course keep anything.")
    expect(page.locator(".cw-catalogue__state").first).to_have_text("Not tried yet")


def test_courses_on_one_server_do_not_share_what_is_kept(page: Page) -> None:
    Exercise(page).open().check("Hello")

    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('connect-well'))") == [KEY]


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (REFUSE, "This browser does not let the course keep anything."),
        (FILL, "This browser has no room left to keep your work."),
    ],
)
def test_where_nothing_can_be_kept_a_banner_says_so_and_the_exercise_works(
    context: BrowserContext, script: str, sentence: str
) -> None:
    context.add_init_script(script)
    page = context.new_page()
    exercise = Exercise(page).open()
    exercise.check(TEXT)

    expect(page.locator(".cw-banner")).to_contain_text(sentence)
    expect(page.locator(".cw-banner")).to_be_in_viewport()
    assert exercise.sent() == TEXT

    page.get_by_role("button", name="I see").click()
    exercise.check("Second words")

    expect(page.locator(".cw-banner")).to_have_count(0)
    expect(exercise.attempts.locator("blockquote")).to_have_text(TEXT)


@pytest.mark.parametrize("content", ["{", "[]", "null", "7", '{"version":1,"exercises":null}', '"text"'])
def test_what_cannot_be_read_is_set_aside_and_work_goes_on(page: Page, content: str) -> None:
    page.goto("licences/")
    page.evaluate("([key, content]) => localStorage.setItem(key, content)", [KEY, content])
    exercise = Exercise(page).open()

    expect(page.locator(".cw-banner")).to_contain_text("could not be read")
    assert page.evaluate("key => localStorage.getItem(key + ':unreadable')", KEY) == content

    exercise.check("Hello")
    page.reload()

    expect(exercise.verdict.locator("blockquote")).to_have_text("Hello")
    expect(page.locator(".cw-banner")).to_be_hidden()


def test_what_one_tab_cannot_read_is_not_lost_to_the_other(context: BrowserContext) -> None:
    one = Exercise(context.new_page()).open()
    one.check("From one tab")
    one.page.evaluate("key => localStorage.setItem(key, '{')", KEY)
    Exercise(context.new_page()).open()

    expect(one.verdict.locator("blockquote")).to_have_text("From one tab")

    one.box.fill("More")
    other = Exercise(context.new_page())

    expect(one.page.locator(".cw-banner")).to_be_hidden()
    one.page.wait_for_function("key => localStorage.getItem(key).includes('More')", arg=KEY)
    expect(other.open().verdict.locator("blockquote")).to_have_text("From one tab")


def test_single_records_that_are_broken_are_left_out(page: Page) -> None:
    good = {"id": "a", "at": 1_700_000_000_000, "text": TEXT, "assessment": ANSWER}
    broken = [7, None, {**good, "id": 3}, {**good, "text": None}, {**good, "at": 1e300}, {**good, "assessment": {}}]
    work = {"draft": {"text": 5, "at": 1}, "attempts": [*broken, good], "hints": "two"}
    page.goto("licences/")
    page.evaluate(
        "([key, content]) => localStorage.setItem(key, content)",
        [KEY, json.dumps({"version": 1, "exercises": {"after-the-talk": work, "__proto__": 1, "other": None}})],
    )
    exercise = Exercise(page).open()

    assert exercise.number() == 1
    assert exercise.sent() == TEXT
    expect(exercise.box).to_have_value("")


def test_what_a_newer_version_keeps_is_left_alone(page: Page) -> None:
    content = json.dumps({"version": 4, "exercises": {}})
    page.goto("licences/")
    page.evaluate("([key, content]) => localStorage.setItem(key, content)", [KEY, content])
    exercise = Exercise(page).open()
    exercise.check("Hello")

    expect(page.locator(".cw-banner")).to_contain_text("a newer version of the course")
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == content


def test_what_version_1_kept_is_all_there_and_the_name_of_the_place_stays(page: Page) -> None:
    attempt = {"id": "a", "at": 1_700_000_000_000, "text": TEXT, "assessment": ANSWER}
    work = {"draft": {"text": "A new draft", "at": 1_700_000_001_000}, "attempts": [attempt], "hints": 2}
    page.goto("licences/")
    page.evaluate(
        "([key, content]) => localStorage.setItem(key, content)",
        [KEY, json.dumps({"version": 1, "exercises": {"after-the-talk": work}})],
    )
    exercise = Exercise(page).open()

    assert exercise.sent() == TEXT
    expect(exercise.box).to_have_value("A new draft")
    expect(exercise.whole.locator(".cw-hints li:visible")).to_have_count(2)
    expect(page.locator(".cw-banner")).to_be_hidden()

    exercise.disagree(reason="clear")
    written = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    disagreement = written["exercises"]["after-the-talk"]["attempts"][0].pop("disagreement")

    assert written == {
        "version": 3,
        "exercises": {"after-the-talk": {**work, "answers": []}},
        "finals": [],
        "requests": [],
        "name": {"text": "", "at": 0},
    }
    assert disagreement["levels"] == {"personalisation": 2, "reason": 2}


def test_one_button_erases_everything_here_and_in_other_tabs(context: BrowserContext) -> None:
    exercise = Exercise(context.new_page()).open()
    exercise.check("Hello")
    page = context.new_page()
    page.goto("practice/")
    page.get_by_role("button", name="Erase my data on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()

    expect(page.get_by_text("Everything that this course kept on this device is erased.")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('connect-well'))") == []
    expect(exercise.box).to_have_value("")
    expect(exercise.verdict).to_have_count(0)


def test_progress_is_seen_from_every_page_and_in_the_list_of_exercises(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check("Hello")
    page.goto("practice/")
    item = page.locator(".cw-catalogue__item[data-exercise=after-the-talk]")

    expect(item).to_contain_text("Tried")

    item.get_by_role("link").click()

    expect(exercise.whole).to_be_in_viewport()
    assert page.url.endswith(f"{LESSON}#exercise-after-the-talk")
    for path in ("./", "for-trainers/", "reference/wire-format/"):
        page.goto(path)
        expect(page.locator(".cw-nav [data-rule='1'] .cw-progress__count")).to_contain_text("0/")


def test_a_page_that_the_back_button_brings_back_knows_that_everything_was_erased(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.check(TEXT)
    exercise.box.fill("Typed and not checked")
    page.wait_for_function("key => localStorage.getItem(key).includes('Typed')", arg=KEY)
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    expect(exercise.box).to_have_value("")
    expect(exercise.verdict).to_have_count(0)

    exercise.box.fill("Begun anew")
    page.wait_for_function("key => localStorage.getItem(key)?.includes('Begun anew')", arg=KEY)

    assert "Typed" not in page.evaluate("[...Object.values(localStorage), ...Object.values(sessionStorage)].join()")
