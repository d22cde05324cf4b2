"""An exercise from reading to passing, in the built course."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from checker.criteria.length import count_units
from exercises import wording
from exercises.loader import load
from publishing.facts import load_facts
from tests.browser.canned import assessment, can, evidence, flag
from tests.browser.learner import EXERCISE, LESSON, READY, WEAK, Exercise

SHORTEN = "shorten-the-introduction"


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
    next_title = load(load(EXERCISE).next).title
    expect(exercise.verdict.get_by_role("link", name=f"Next exercise: {next_title}")).to_be_visible()


def test_the_levels_are_said_in_the_same_words_here_and_in_the_built_examples(page: Page) -> None:
    Exercise(page).open()
    spoken = page.evaluate("async () => (await import(new URL('../../javascripts/strings.js', location))).en")

    assert spoken["levels"] == {criterion: list(words) for criterion, words in wording.LEVELS.items()}
    assert spoken["criteria"] == dict(wording.CRITERIA)
    assert spoken["letters"] == dict(wording.LETTERS)


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


def test_a_lone_surrogate_is_one_code_point_and_is_kept(page: Page) -> None:
    Exercise(page).open()
    marked = page.evaluate(
        """async () => {
          const { markedText } = await import(new URL("../../javascripts/marks.js", location));
          const mark = { start: 2, end: 4, kind: "reason", row: "row", note: "" };
          const fragment = markedText("a\\ud800bc\\u{1f600}", [mark]);
          const text = fragment.querySelector("mark").textContent;
          return [text === "bc", fragment.textContent === "a\\ud800bcR\\u{1f600}"];
        }"""
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


def test_an_empty_box_gets_a_kind_sentence_and_no_request(context: BrowserContext, page: Page) -> None:
    can(context)
    exercise = Exercise(page).open()
    exercise.box.fill("  \n ")
    exercise.button("Check").click()

    expect(exercise.status).to_contain_text("There is nothing to check yet.")
    expect(exercise.box).to_be_focused()
    expect(exercise.verdict).to_have_count(0)


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

    expect(exercise.row("personalisation").locator(".cw-row__question")).to_have_text("Ask yourself And then?")
    expect(exercise.row("reason").locator(".cw-row__question")).to_have_count(1)


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


def test_the_counter_is_spoken_only_where_it_matters(context: BrowserContext, page: Page) -> None:
    can(context)
    page.clock.install()
    exercise = Exercise(page).open()
    spoken = exercise.whole.locator(".cw-counter__spoken")
    for length, words in [
        (10, ""),
        (260, "40 characters left"),
        (270, "40 characters left"),
        (300, "0 characters left"),
        (301, "1 character over the limit"),
        (312, "12 characters over the limit"),
        (200, ""),
    ]:
        exercise.box.fill("x" * length)
        page.clock.run_for(1000)

        assert spoken.text_content() == words, length


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
