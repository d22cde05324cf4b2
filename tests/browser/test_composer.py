"""The box a message is written in, and its counter."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from checker.criteria.length import count_units
from exercises.loader import load
from publishing.facts import load_facts
from tests.browser.canned import can
from tests.browser.learner import Exercise

SHORTEN = "shorten-the-introduction"


def test_an_empty_box_gets_a_kind_sentence_and_no_request(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.box.fill("  \n ")
    exercise.button("Check").click()

    expect(exercise.status).to_contain_text("There is nothing to check yet.")
    expect(exercise.box).to_be_focused()
    expect(exercise.verdict).to_have_count(0)


def test_a_message_to_shorten_stands_in_the_box_and_beside_it(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page, SHORTEN).open()
    start = load(SHORTEN).start
    over = count_units(start) - load(SHORTEN).situation.limit

    expect(exercise.box).to_have_value(start)
    expect(exercise.whole.locator(".cw-exercise__start")).to_have_text(start)
    expect(exercise.counter).to_contain_text(f"{over} over")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  Hello  ",
        "line\nbreak\r\nand another\r",
        "\U0001f44b\U0001f3fd\u200d\U0001f4bb family",
        "\ufeff\u2003 thin\u2009 \u00a0",
        "\x1c\x85edge\x1f",
        "e\u0301t\u00e9 \u0627\u0644\u0633\u0644\u0627\u0645",
        "x" * 312,
    ],
)
def test_the_counter_counts_as_the_checker_does(context: BrowserContext, page: Page, text: str) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.box.evaluate("(e, text) => { e.value = text; e.dispatchEvent(new Event('input')) }", text)
    typed = str(exercise.box.input_value())
    count = count_units(typed)

    expect(exercise.counter.locator(".cw-counter__count")).to_have_text(f"{count} / 300")
    assert count == count_units(text)
    expect(exercise.counter.locator(".cw-counter__over")).to_have_text(f"{count - 300} over" if count > 300 else "")


def test_a_message_that_a_free_account_may_not_send_gets_a_quiet_note(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    free = int(load_facts()["limit_free"])
    note = exercise.whole.get_by_text(f"A free account may stop at {free}.")
    for length, is_shown in [(free, False), (free + 1, True), (300, True), (301, False)]:
        exercise.box.fill("x" * length)

        assert note.is_visible() is is_shown, length


def test_the_counter_speaks_at_50_left_at_0_past_it_and_at_no_other_key(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    spoken = exercise.whole.locator(".cw-counter__spoken[role=status]")
    heard(spoken)
    for length, words in [
        (10, []),
        (249, []),
        (250, ["50 characters left"]),
        (270, []),
        (299, []),
        (300, ["0 characters left"]),
        (301, ["1 character over the limit"]),
        (312, []),
        (290, ["10 characters left"]),
        (200, []),
        (260, ["40 characters left"]),
    ]:
        exercise.box.fill("x" * length)

        assert heard(spoken) == words, length


def test_the_counter_speaks_whenever_it_is_pressed(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    spoken = exercise.whole.locator(".cw-counter__spoken[role=status]")
    heard(spoken)
    exercise.box.fill("x" * 53)
    exercise.box.press("Tab")

    expect(exercise.counter).to_be_focused()
    expect(exercise.counter).to_have_accessible_name("53 / 300 Say how many characters are left")

    for key in ("Enter", "Space"):
        page.keyboard.press(key)

        assert heard(spoken) == ["247 characters left"], key

    page.keyboard.press("Tab")

    expect(exercise.button("Check")).to_be_focused()

    exercise.box.fill("x" * 312)
    heard(spoken)
    exercise.counter.click()

    expect(exercise.counter).to_have_accessible_name("12 over 312 / 300 Say how many characters are left")
    assert heard(spoken) == ["12 characters over the limit"]


def test_a_message_that_stands_there_too_long_from_the_start_is_no_news(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page, SHORTEN).open()

    assert heard(exercise.whole.locator(".cw-counter__spoken")) == []
    expect(exercise.whole.locator(".cw-counter__spoken")).to_be_empty()


def heard(region: Locator) -> list[str]:
    """Give what a live region has said since this was last asked, once it has had time to."""
    said: list[str] = region.evaluate(
        """async (region) => {
          region.heard ??= [];
          region.observer ??= new MutationObserver(() => region.textContent && region.heard.push(region.textContent));
          region.observer.observe(region, { childList: true, characterData: true, subtree: true });
          await new Promise((resolve) => setTimeout(resolve, 250));
          return region.heard.splice(0);
        }"""
    )
    return said
