"""What stands after Check: the message with its marks, a row a criterion, and notes."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.canned import assessment, can, evidence, flag
from tests.browser.learner import Exercise


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror='document.title=1'> <script>document.title=2</script>",
        "**bold** _it_ `code` [link](https://example.org) &amp; &lt;",
        "{{ page.title }} {% raw %} ${1 + 1}",
        "שלום Priya, נפגשנו אתמול",
        "two\nlines\n\nand  spaces",
    ],
)
def test_what_a_learner_types_is_text_everywhere(context: BrowserContext, page: Page, text: str) -> None:
    marks = [evidence(text, text[2:9], text)]
    answer = assessment(text, personalisation=2, personal=marks, flags=[flag(text, text[:5], text)])
    can(context, {text: answer})
    exercise = Exercise(page).open()
    title = page.title()
    exercise.check(text)
    exercise.check("Something else")

    expect(exercise.attempts.locator("blockquote")).to_have_js_property("textContent", text)

    exercise.check(text)

    assert exercise.sent() == text
    assert exercise.whole.locator("img, .cw-message script, .cw-message strong, .cw-message em").count() == 0
    assert page.title() == title


def test_marks_that_overlap_keep_every_character_and_both_criteria(context: BrowserContext, page: Page) -> None:
    text = "I read your piece on rye and want to learn how you bake it."
    answer = assessment(
        text,
        personalisation=2,
        reason=2,
        personal=[evidence(text, "your piece on rye and want")],
        reasons=[evidence(text, "want to learn")],
    )
    can(context, {text: answer})
    exercise = Exercise(page).open()
    exercise.check(text)
    sent = exercise.verdict.locator("blockquote")

    assert exercise.sent() == text
    assert sent.locator(".cw-mark--personalisation").all_inner_texts() == ["your piece on rye and ", "want"]
    assert sent.locator(".cw-mark--reason").all_inner_texts() == ["want", " to learn"]
    assert sent.locator(".cw-mark--personalisation .cw-mark--reason").all_inner_texts() == ["want"]
    assert sent.locator("a").all_inner_texts() == ["P", "R"]


def test_words_that_do_not_carry_the_full_level_are_marked_faintly_and_called_so(
    context: BrowserContext, page: Page
) -> None:
    text = "I work in marketing at Acme as you do and want to sell."
    answer = assessment(
        text, personalisation=1, personal=[evidence(text, "at Acme")], reasons=[evidence(text, "want to sell")]
    )
    can(context, {text: answer})
    exercise = Exercise(page).open()
    exercise.check(text)

    expect(exercise.verdict.locator("blockquote mark")).to_have_class(
        ["cw-mark cw-mark--personalisation cw-mark--faint", "cw-mark cw-mark--reason cw-mark--faint"]
    )
    assert exercise.verdict.locator(".cw-legend__entry span:last-child").all_inner_texts() == [
        "a start, not personal yet",
        "not a reason yet",
    ]


def test_marks_count_in_code_points_where_javascript_counts_in_halves(context: BrowserContext, page: Page) -> None:
    text = "\U0001f44b\U0001f3fd \U00020bb7 Priya, e\u0301t\u00e9 at LogiCon \U0001f600"
    can(context, {text: assessment(text, personal=[evidence(text, "LogiCon"), evidence(text, "\U0001f600")])})
    exercise = Exercise(page).open()
    exercise.check(text)

    assert exercise.sent() == text
    assert exercise.verdict.locator("blockquote mark").all_inner_texts() == ["LogiCon", "\U0001f600"]


def test_a_lone_surrogate_is_one_code_point_and_is_kept(page: Page, site: str) -> None:
    Exercise(page).open()
    marked = page.evaluate(
        """async (address) => {
          const { markedText } = await import(address);
          const mark = { start: 2, end: 4, kind: "reason", row: "row", note: "" };
          const fragment = markedText("a\\ud800bc\\u{1f600}", [mark]);
          const text = fragment.querySelector("mark").textContent;
          return [text === "bc", fragment.textContent === "a\\ud800bcR\\u{1f600}"];
        }""",
        f"{site}javascripts/marks.js",
    )

    assert marked == [True, True]


def test_marked_words_and_their_row_light_up_together(context: BrowserContext, page: Page) -> None:
    text = "I heard you at LogiCon."
    can(context, {text: assessment(text, personalisation=2, personal=[evidence(text, "LogiCon", "A named event")])})
    exercise = Exercise(page).open()
    exercise.check(text)
    exercise.verdict.get_by_role("link", name="Personalisation: A named event").focus()

    expect(exercise.row("personalisation")).to_contain_class("cw-lit")
    expect(exercise.row("reason")).not_to_contain_class("cw-lit")

    page.keyboard.press("Enter")

    expect(exercise.row("personalisation")).to_be_focused()


def test_flags_are_quiet_notes_with_the_words_concerned(context: BrowserContext, page: Page) -> None:
    text = "See https://example.org for more."
    can(context, {text: assessment(text, flags=[flag(text, "https://example.org", "Leave the link for later.")])})
    exercise = Exercise(page).open()
    exercise.check(text)
    note = exercise.verdict.locator(".cw-note")

    expect(note).to_contain_text("Leave the link for later.")
    expect(note.locator("q")).to_have_text("https://example.org")
    assert exercise.verdict.locator("blockquote .cw-mark--flag").all_inner_texts() == ["https://example.org"]


def test_advice_that_holds_for_several_words_is_given_once(context: BrowserContext, page: Page) -> None:
    text = "I sell flour, call me on +43 555 1234."
    pitches = [flag(text, "I sell", "This is a pitch."), flag(text, "call me", "This is a pitch.")]
    can(context, {text: assessment(text, flags=[*pitches, flag(text, "+43 555 1234", "Leave the number for later.")])})
    exercise = Exercise(page).open()
    exercise.check(text)

    expect(exercise.verdict.locator(".cw-note")).to_have_text(
        ["This is a pitch.I sell", "call me", "Leave the number for later.+43 555 1234"]
    )


def test_past_the_limit_nothing_is_marked_but_that(context: BrowserContext, page: Page) -> None:
    text = "I heard you at LogiCon. " + "x" * 270 + " and I met you at LogiMeet too"
    marks = [evidence(text, "LogiCon"), evidence(text, "xx and I met"), evidence(text, "LogiMeet")]
    can(context, {text: assessment(text, personalisation=2, personal=marks)})
    exercise = Exercise(page).open()
    exercise.check(text)

    assert exercise.sent() == text
    sent = exercise.verdict.locator("blockquote")
    assert sent.locator(".cw-mark--personalisation").all_text_contents() == ["LogiCon", "xx and I"]
    assert sent.locator(".cw-mark--length").all_text_contents() == [text[300:]]


def test_on_a_phone_the_next_question_comes_before_a_long_message_that_scrolls(
    context: BrowserContext, page: Page
) -> None:
    text = "\n".join(["LogiCon", *["more words"] * 60])
    can(context, {text: assessment(text, personalisation=2, personal=[evidence(text, "LogiCon")])})
    page.set_viewport_size({"width": 360, "height": 740})
    exercise = Exercise(page).open()
    exercise.check(text)
    message = exercise.verdict.get_by_role("region", name="Your message, as sent")
    message.focus()

    expect(message).to_be_focused()
    tops = [
        place.evaluate("place => place.getBoundingClientRect().top")
        for place in (
            exercise.verdict.locator(".cw-verdict__title"),
            exercise.row("reason"),
            exercise.row("personalisation"),
            message,
        )
    ]
    assert tops == sorted(tops)
    assert message.evaluate("place => place.clientHeight < 400 && place.clientHeight < place.scrollHeight")


def test_each_criterion_asks_one_question(context: BrowserContext, page: Page) -> None:
    answer = json.dumps(assessment("Hello", personalisation=2)).replace('"question": ""', '"question": "And then?"')
    can(context, {"Hello": json.loads(answer)})
    exercise = Exercise(page).open()
    exercise.check("Hello")

    expect(exercise.row("personalisation").locator(".cw-row__question")).to_have_text("Ask yourself: And then?")
    expect(exercise.row("reason").locator(".cw-row__question")).to_have_count(1)
