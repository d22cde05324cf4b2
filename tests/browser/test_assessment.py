"""The final assessment: eight drawn exercises, one attempt each, verdicts at the end."""

import json
from collections import Counter

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises.catalogue import pool as whole_pool
from tests.browser.barriers import AXE, VIOLATIONS
from tests.browser.canned import assessment, can
from tests.browser.evidence import KEY, THEN, Json, all_kept, answer, attempt, keep, kept
from tests.browser.test_memory import FILL

GOOD = "Good"


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    can(context, {GOOD: assessment(GOOD, personalisation=2, reason=2)})


def course(page: Page) -> Json:
    """Read the list of exercises that every page carries."""
    found: Json = json.loads(page.locator("script.cw-course").evaluate("block => block.textContent"))
    return found


def pool(page: Page, *rules: int) -> list[Json]:
    """Give what the page can draw, of these rules in their order."""
    page.goto("assessment/")
    found = course(page)["assessment"]
    return [one for rule in rules for one in found if one["rule"] == rule]


def drawn(page: Page) -> list[Json]:
    """Give eight exercises as a draw has them, those that are written first in each rule."""
    taken = []
    for rule, count in ((1, 3), (2, 3), (3, 2)):
        taken += sorted(pool(page, rule), key=lambda one: one["kind"] in {"spot", "choose"})[:count]
    return taken


def sit(page: Page, *given: Json, exercises: list[str] | None = None) -> list[str]:
    """Let the learner be where *given* was handed in for the first exercises of a draw."""
    ids = exercises or [one["id"] for one in drawn(page)]
    handed_in = dict(zip(ids, given, strict=False))
    final = {"id": "final", "at": THEN, "exercises": ids, "given": handed_in, "finished": None}
    keep(page, all_kept(finals=[final]))
    page.goto("assessment/")
    return ids


def step(page: Page) -> Locator:
    """Find where the page says how far one is."""
    return page.locator(".cw-final__step")


def test_eight_are_drawn_by_rule_and_no_help_is_offered(page: Page) -> None:
    page.goto("assessment/")

    expect(page.get_by_text("Who has 6 of them right passes.")).to_be_visible()

    page.get_by_role("button", name="Begin the assessment").click()

    expect(step(page)).to_have_text("Exercise 1 of 8")
    expect(step(page)).to_be_focused()
    rules = {one["id"]: one["rule"] for one in course(page)["assessment"]}
    ids = kept(page)["finals"][0]["exercises"]
    assert Counter(rules[one] for one in ids) == {1: 3, 2: 3, 3: 2}
    assert len(set(ids)) == 8
    assert set(rules) == {exercise.id for exercise in whole_pool()}
    expect(page.locator(".cw-final .cw-exercise")).to_have_count(1)
    expect(page.locator(".cw-final :is(details, .cw-help, .cw-hints, .cw-models)")).to_have_count(0)


def test_what_is_handed_in_stays_handed_in_after_a_reload_going_back_and_in_another_tab(
    context: BrowserContext,
) -> None:
    page = context.new_page()
    ids = sit(page)
    other = context.new_page()
    other.goto("assessment/")
    other.get_by_role("textbox", name="Your message").fill("Typed in the other tab")
    page.get_by_role("textbox", name="Your message").fill(GOOD)
    page.get_by_role("button", name="Hand in").click()

    expect(step(page)).to_have_text("Exercise 2 of 8")
    expect(step(other)).to_have_text("Exercise 2 of 8")
    expect(page.locator(".cw-verdict")).to_have_count(0)

    page.reload()

    expect(step(page)).to_have_text("Exercise 2 of 8")

    page.goto("results/")
    page.go_back()

    expect(step(page)).to_have_text("Exercise 2 of 8")
    other.get_by_role("textbox", name="Your message").fill("Second")
    other.get_by_role("button", name="Hand in").click()

    expect(step(page)).to_have_text("Exercise 3 of 8")
    given = kept(page)["finals"][0]["given"]
    assert {one: given[one]["text"] for one in given} == {ids[0]: GOOD, ids[1]: "Second"}


def test_a_draft_is_there_after_a_reload_and_when_the_checker_does_not_start(page: Page) -> None:
    sit(page)
    box = page.get_by_role("textbox", name="Your message")
    box.fill(GOOD)
    page.wait_for_function("key => localStorage.getItem(key).includes('Good')", arg=KEY)
    page.reload()

    expect(box).to_have_value(GOOD)

    page.evaluate("tell({ state: 'loading', progress: 0.1 })")
    page.get_by_role("button", name="Hand in").click()
    page.evaluate("tell({ state: 'failed', failure: { code: 'offline', message: 'The checker did not arrive.' } })")

    expect(page.get_by_text("The checker did not arrive. Your message is kept.")).to_be_visible()
    expect(box).to_have_value(GOOD)
    expect(box).to_be_editable()


def test_who_tries_again_goes_on(page: Page) -> None:
    sit(page)
    page.evaluate("tell({ state: 'loading', progress: 0.1 })")
    page.get_by_role("textbox", name="Your message").fill(GOOD)
    page.get_by_role("button", name="Hand in").click()
    page.evaluate("tell({ state: 'failed', failure: { code: 'offline', message: 'The checker did not arrive.' } })")
    page.get_by_role("button", name="Try again").click()
    page.evaluate("tell({ state: 'ready' })")

    expect(step(page)).to_have_text("Exercise 2 of 8")


def test_what_is_marked_or_chosen_is_there_after_a_reload_in_the_middle(page: Page) -> None:
    marked = next(one["id"] for one in pool(page, 1) if one["kind"] == "spot")
    chosen = next(one["id"] for one in pool(page, 3) if one["kind"] == "choose")
    sit(page, exercises=[marked, chosen, *[one["id"] for one in drawn(page)][:6]])
    page.locator(".cw-piece").nth(1).press("3")
    page.reload()

    expect(page.locator("[aria-pressed=true]")).to_have_count(1)

    page.get_by_role("button", name="Hand in").click()
    expect(step(page)).to_have_text("Exercise 2 of 8")
    page.get_by_role("radio", name="Ask later").first.check()
    page.reload()

    expect(page.get_by_role("radio", checked=True)).to_have_count(1)
    page.get_by_role("button", name="Hand in").click()
    expect(page.locator(".cw-answering__said")).to_contain_text("Still waiting for your choice:")


def test_a_second_sitting_draws_others_and_begins_with_nothing_marked(page: Page) -> None:
    ids = sit(page, *[attempt(n, GOOD, levels=(2, 2)) for n in range(8)])
    begun = kept(page)
    every = {one["id"]: {"picked": {"picks": {"0": "harm"}, "at": THEN}} for one in course(page)["assessment"]}
    keep(page, {**begun, "exercises": every})
    page.goto("assessment/")
    page.get_by_role("button", name="Take it again, with another draw").click()
    second = kept(page)["finals"][1]["exercises"]

    assert set(second).isdisjoint(ids)
    assert [kept(page)["exercises"][one]["picked"]["picks"] for one in second] == [{}] * 8


def test_the_box_says_that_the_keys_hand_in(page: Page) -> None:
    sit(page)

    expect(page.locator(".cw-composer__shortcut")).to_have_text("Ctrl + Enter hands it in too")

    page.get_by_role("textbox", name="Your message").fill(GOOD)
    page.keyboard.press("Control+Enter")

    expect(step(page)).to_have_text("Exercise 2 of 8")


def test_a_verdict_on_marks_can_be_disagreed_with_and_all_stand_on_the_results_page(page: Page) -> None:
    marked = next(one["id"] for one in pool(page, 1) if one["kind"] == "spot")
    others = [one["id"] for one in drawn(page)][:7]
    given = [{**answer(0, right=1), "at": THEN}, *[attempt(n, f"Message {n}") for n in range(1, 8)]]
    sit(page, *given, exercises=[marked, *others])
    first = page.locator(".cw-final__item").first
    first.get_by_role("button", name="I disagree").click()
    first.get_by_role("textbox", name="Why?").fill("It does harm.")
    first.get_by_role("button", name="Save my view").click()
    page.goto("results/")
    page.get_by_text("Its verdicts, one by one").click()
    items = page.locator(".cw-results__final li[data-exercise]")

    expect(items.locator("blockquote")).to_have_text([f"Message {n}" for n in range(1, 8)])
    expect(items.first).to_contain_text("1 of 2 right")
    expect(items.last).to_contain_text("Personalisation: generic")
    expect(page.locator(".cw-results__evidence q")).to_have_text("It does harm.")


@pytest.mark.parametrize(("right", "said", "certificates"), [(6, "Passed", 1), (5, "Not passed this time", 0)])
def test_at_the_end_every_verdict_stands_with_its_reasons_and_six_pass(
    page: Page, right: int, said: str, certificates: int
) -> None:
    written = [attempt(n, GOOD, levels=(2, 2) if n < right else (1, 0)) for n in range(7)]
    sit(page, *written, exercises=None)
    ids = kept(page)["finals"][0]["exercises"]
    last = kept(page)
    last["finals"][0]["given"][ids[7]] = answer(9, right=1)
    keep(page, last)
    page.goto("assessment/")

    expect(step(page)).to_have_text(said)
    expect(page.locator(".cw-final__score")).to_contain_text(f"{right} of 8 right; 6 are needed.")
    expect(page.locator(".cw-final__item")).to_have_count(8)
    expect(page.locator(".cw-final__item .cw-row")).to_have_count(21)
    expect(page.locator(".cw-final__buttons a", has_text="Your certificate")).to_have_count(certificates)
    assert kept(page)["finals"][0]["finished"] == THEN + 6000

    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS, ".cw-final") == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 320

    page.get_by_role("button", name="Take it again, with another draw").click()

    expect(step(page)).to_have_text("Exercise 1 of 8")
    assert [one["id"] == "final" for one in kept(page)["finals"]] == [True, False]


def test_a_verdict_of_the_assessment_can_be_disagreed_with_and_is_listed(page: Page) -> None:
    ids = sit(page, *[attempt(n, f"Message {n}") for n in range(8)])
    first = page.locator(".cw-final__item").first
    first.get_by_role("button", name="I disagree").click()
    first.get_by_role("radio", name="clear").check()
    first.get_by_role("textbox", name="Why?").fill("I say what for.")
    first.get_by_role("button", name="Save my view").click()

    expect(first.get_by_role("group", name="Your view")).to_contain_text("I say what for.")

    said = kept(page)["finals"][0]["given"][ids[0]]["disagreement"]
    assert (said["levels"], said["words"]) == ({"personalisation": 0, "reason": 2}, "I say what for.")
    page.reload()
    expect(first.get_by_role("group", name="Your view")).to_contain_text("I say what for.")
    page.goto("how-grading-works/")
    expect(page.locator(".cw-disagreements__item blockquote")).to_have_text("Message 0")
    page.get_by_role("button", name="Remove all").click()
    page.get_by_role("button", name="Yes, remove them all").click()
    expect(page.get_by_text("Nothing is saved on this device yet.")).to_be_visible()


def test_an_exercise_that_a_newer_course_no_longer_has_is_drawn_anew_in_the_middle_and_stops_nobody(page: Page) -> None:
    ids = [one["id"] for one in drawn(page)]
    sit(page, attempt(0), exercises=["gone-and-done", "gone-and-open", *ids[2:]])

    expect(step(page)).to_have_text("Exercise 2 of 8")
    exercises = kept(page)["finals"][0]["exercises"]
    assert exercises[0] == "gone-and-done"
    assert exercises[1] in [one["id"] for one in pool(page, 1)]
    assert exercises[2:] == ids[2:]


def test_where_nothing_can_be_kept_a_banner_says_so_and_the_assessment_goes_on(context: BrowserContext) -> None:
    context.add_init_script(FILL)
    page = context.new_page()
    page.goto("assessment/")
    page.get_by_role("button", name="Begin the assessment").click()

    expect(step(page)).to_have_text("Exercise 1 of 8")
    expect(page.locator(".cw-banner")).to_contain_text("This browser has no room left to keep your work.")
