"""Two tabs, files and devices that make one work of a learner’s."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.evidence import (
    FULL,
    KEY,
    all_kept,
    keep,
    kept,
    work,
)
from tests.browser.learner import Exercise

pytestmark = pytest.mark.usefixtures("ready_at_once")


MERGE = """async ({ base, seed }) => {
  const { merge, nothingKept } = await import(base + "javascripts/store-shape.js");
  let state = seed;
  const random = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const some = (make) => Array.from({ length: random(4) }, make);
  const said = () => (random(2) ? { disagreement: { at: random(3), levels: null, words: "w" + random(3) } } : {});
  const mark = () => ({ picks: {}, right: random(2), of: 1, ready: false, ...said() });
  const answer = () => ({ id: "i" + random(4), at: random(3), ...mark() });
  const attempt = () => {
    const id = random(4);
    return { id: "i" + id, at: id % 2, text: "t" + id, assessment: {}, ...said() };
  };
  const draft = () => ({ text: "d" + random(3), at: random(3) });
  const maybe = (make) => (random(2) ? make() : null);
  const picked = () => (random(2) ? { picked: { picks: { 0: "p" + random(3) }, at: random(3) } } : {});
  const done = () => ({ attempts: some(attempt), answers: some(answer) });
  const work = () => ({ draft: maybe(draft), ...done(), hints: random(3), ...picked() });
  const given = () => Object.fromEntries(some(() => ["e" + random(3), attempt()]));
  const final = () => {
    const drawn = { id: "f" + random(2), at: 1, exercises: ["e0", "e1"] };
    return { ...drawn, given: given(), finished: maybe(() => random(3)) };
  };
  const drafts = () => some(() => ({ id: "d" + random(3), ...draft() }));
  const request = () => {
    const begun = { id: "r" + random(2), at: random(3), situation: {}, text: "t" + random(3) };
    return { ...begun, drafts: drafts(), isRemoved: random(4) === 0 };
  };
  const made = () => ({
    version: 3, exercises: Object.fromEntries(some(() => ["e" + random(3), work()])),
    finals: some(final), requests: some(request), name: draft(),
  });
  const kept = () => {
    const one = made();
    return merge(one, one);
  };
  const sorted = (value) =>
    JSON.stringify(value, (_, part) =>
      part && typeof part === "object" && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    );
  const faults = [];
  for (let round = 0; round < 400; round++) {
    const [a, b, c] = [kept(), kept(), kept()];
    const laws = {
      commutes: [merge(a, b), merge(b, a)],
      repeats: [merge(merge(a, b), b), merge(a, b)],
      associates: [merge(merge(a, b), c), merge(a, merge(b, c))],
      keeps: [merge(a, nothingKept()), a],
    };
    for (const [law, [one, other]] of Object.entries(laws))
      if (sorted(one) !== sorted(other)) faults.push([law, sorted(one), sorted(other)]);
  }
  return faults.slice(0, 3);
}"""


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_two_tabs_or_files_make_of_each_other_does_not_hang_on_their_order(
    page: Page, site: str, seed: int
) -> None:
    page.goto("licences/")

    assert page.evaluate(MERGE, {"base": site, "seed": seed}) == []


def test_two_tabs_keep_each_others_name_answers_and_drafts(context: BrowserContext) -> None:
    one, other = context.new_page(), context.new_page()
    keep(one, FULL)
    one.goto("certificate/")
    exercise = Exercise(other).open()
    one.get_by_label("Your name").fill("Noor al-Amin")
    exercise.check("Ready")
    exercise.box.fill("Going on")
    other.wait_for_function("key => localStorage.getItem(key).includes('Going on')", arg=KEY)
    found = kept(one)

    assert found["name"]["text"] == "Noor al-Amin"
    assert len(found["exercises"]["after-the-talk"]["attempts"]) == 4
    assert found["exercises"]["no-longer-here"] == FULL["exercises"]["no-longer-here"]
    assert (found["finals"], found["requests"]) == (FULL["finals"], FULL["requests"])


def test_what_somebody_else_clears_is_said_and_what_the_page_knows_is_kept_again(context: BrowserContext) -> None:
    page, other = context.new_page(), context.new_page()
    exercise = Exercise(page).open()
    exercise.check("Ready")
    other.goto("licences/")
    other.evaluate("localStorage.clear()")

    expect(page.locator(".cw-banner")).to_contain_text("has been cleared, and not by this course")

    exercise.check("Hello")

    assert [one["text"] for one in kept(page)["exercises"]["after-the-talk"]["attempts"]] == ["Ready", "Hello"]


def test_a_clock_that_runs_ahead_on_another_device_takes_no_draft_away(page: Page) -> None:
    ahead = {"text": "From the future", "at": 4_000_000_000_000}
    keep(page, all_kept(exercises={"after-the-talk": work(draft=ahead)}))
    exercise = Exercise(page).open()
    exercise.box.fill("Typed now")
    page.wait_for_function("key => localStorage.getItem(key).includes('Typed now')", arg=KEY)
    page.evaluate("sessionStorage.clear()")
    page.reload()

    expect(exercise.box).to_have_value("Typed now")
