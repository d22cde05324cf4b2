"""What a learner completed is evidence: a page, a file to take along, a certificate to print."""

import copy
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import BrowserContext, Page, expect

from publishing import ROOT
from tests.browser.canned import CHECKER, assessment, can
from tests.browser.evidence import (
    FIXTURES,
    KEY,
    THEN,
    Json,
    all_kept,
    answer,
    attempt,
    bring_in,
    keep,
    kept,
    passed,
    save,
    work,
)
from tests.browser.learner import Exercise
from tests.browser.test_layout import AXE, SMALL, VIOLATIONS

SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/reference/results.schema.json").read_text("utf-8")))
SAID = {"at": THEN + 5, "levels": {"personalisation": 2, "reason": 0}, "words": "<b>I name the urn.</b>"}
REQUEST = {
    "id": "request",
    "at": THEN,
    "situation": {"recipient": {"name": "Noor"}},
    "text": "Dear Noor",
    "drafts": [{"id": "draft", "at": THEN, "text": "Noor"}],
    "isRemoved": False,
}
FULL = all_kept(
    exercises={
        "after-the-talk": work(
            attempt(1, "The first"),
            attempt(2, "The best of all", levels=(2, 2)),
            attempt(3, "The last", levels=(1, 0), disagreement=SAID),
            draft={"text": "A draft", "at": THEN},
            hints=1,
        ),
        "no-longer-here": work(answers=[answer(4, right=1)]),
    },
    finals=[passed(7)],
    requests=[
        REQUEST,
        {**REQUEST, "id": "gone", "at": THEN + 1, "situation": {}, "text": "", "drafts": [], "isRemoved": True},
    ],
    name={"text": "Łucja Ångström", "at": THEN},
)


@pytest.fixture(autouse=True)
def _canned(context: BrowserContext) -> None:
    can(context, {"Ready": assessment("Ready", personalisation=2, reason=2)})


def test_where_nothing_is_done_the_page_says_what_to_do(page: Page) -> None:
    page.goto("results/")

    expect(page.get_by_text("Nothing is done yet on this device.")).to_be_visible()
    expect(page.get_by_role("link", name="Go to the exercises")).to_have_attribute("href", re.compile("/practice/$"))


def test_the_page_shows_every_verdict_the_best_message_the_chart_and_each_disagreement(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")
    item = page.locator(".cw-results__item[data-exercise=after-the-talk]").first

    expect(item.locator("> blockquote")).to_have_text("The best of all")
    item.get_by_text("All 3 attempts and their verdicts").click()
    expect(item.locator("details blockquote")).to_have_text(["The first", "The best of all", "The last"])
    expect(page.locator(".cw-chart figcaption")).to_have_text(
        "Strongest in your last ten attempts: length. To work on: reason."
    )
    expect(page.locator(".cw-chart tbody tr")).to_have_text(
        ["Personalisation0 %50 %", "Reason0 %33 %", "Length100 %100 %"]
    )
    expect(page.get_by_role("heading", name="Where you disagree")).to_be_visible()
    expect(page.locator(".cw-results__evidence q")).to_have_text("<b>I name the urn.</b>")
    expect(page.locator(".cw-results__final")).to_have_text(re.compile(r"14 November 2023: 7 of 8 right, passed"))
    expect(page.locator("[data-exercise=no-longer-here]")).to_contain_text("1 of 2 right")


def test_the_file_is_as_its_schema_says_and_holds_everything(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")
    saved = save(page)

    SCHEMA.validate(saved)
    mine = saved["exercises"]["after-the-talk"]["attempts"][2]
    assert mine["text"] == "The last"
    assert mine["assessment"]["checker"] == CHECKER == saved["checker"]
    assert mine["at"] == "2023-11-14T22:13:23.000Z"
    assert mine["disagreement"] == {**SAID, "at": "2023-11-14T22:13:20.005Z"}
    assert [request["id"] for request in saved["requests"]] == ["request"]
    assert saved["finals"][0]["finished"] == "2023-11-14T22:13:29.000Z"
    assert saved["course"]["version"] == page.evaluate(
        "JSON.parse(document.querySelector('script.cw-course').textContent).version"
    )


def test_a_file_brought_into_another_browser_leaves_nothing_behind_and_twice_is_as_once(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")
    saved = save(page)
    page.get_by_role("button", name="Erase my data on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()

    expect(page.get_by_text("Nothing is done yet on this device.")).to_be_visible()
    assert bring_in(page, saved) == "The file is in: 12 attempts were new."
    once = kept(page)
    assert once == {**FULL, "requests": [REQUEST]}
    assert bring_in(page, b"\xef\xbb\xbf" + json.dumps(saved).encode()) == (
        "The file is in. All its attempts were here already."
    )
    assert kept(page) == once


def test_bringing_in_keeps_what_is_newer_on_either_side(page: Page) -> None:
    mine = {**FULL["exercises"]["after-the-talk"], "draft": {"text": "Newer", "at": THEN + 99}}
    keep(page, all_kept(exercises={"after-the-talk": {**mine, "attempts": [attempt(9, "Mine alone")]}}))
    page.goto("results/")
    bring_in(page, {"format": "connect-well-results", **FULL})
    found = kept(page)

    texts = [one["text"] for one in found["exercises"]["after-the-talk"]["attempts"]]
    assert texts == ["The first", "The best of all", "The last", "Mine alone"]
    assert found["exercises"]["after-the-talk"]["draft"]["text"] == "Newer"
    assert found["name"]["text"] == "Łucja Ångström"


@pytest.mark.parametrize(("version", "words"), [(1, None), (2, "I name the version.")])
def test_a_file_of_an_older_version_is_taken(page: Page, version: int, words: str | None) -> None:
    page.goto("results/")
    said = bring_in(page, (FIXTURES / f"version-{version}.json").read_text("utf-8"))

    assert said == "The file is in: 1 attempt was new."
    mine = kept(page)["exercises"]["after-the-talk"]
    assert kept(page)["version"] == 3
    assert mine["draft"]["text"] == f"A draft of version {version}"
    assert mine["attempts"][0]["text"] == f"Hello from version {version}"
    assert mine["attempts"][0].get("disagreement", {}).get("words") == words
    SCHEMA.validate(save(page))


def _at(path: str, value: object) -> Callable[[Json], Json]:
    """Give a change of a file: *value* at *path*."""

    def change(file: Json) -> Json:
        place: Any = file
        *way, last = [int(step) if step.isdigit() else step for step in path.split("/")]
        for step in way:
            place = place[step]
        place[last] = value
        return file

    return change


ATTEMPTS = "exercises/after-the-talk/attempts"
BROKEN = [
    (_at("format", "other"), "it is not a results file of this course."),
    (_at("version", 4), "it comes from a newer version of the course. Bring it in there."),
    (_at("version", "3"), "its part version cannot be read."),
    (_at("exercises", []), "its part exercises cannot be read."),
    (_at("exercises/__proto__", work()), "its part exercises.__proto__ cannot be read."),
    (_at("exercises/A B", work()), "its part exercises.A B cannot be read."),
    (_at("exercises/after-the-talk/hints", -1), "its part exercises.after-the-talk.hints cannot be read."),
    (_at("exercises/after-the-talk/draft/at", "today"), "its part exercises.after-the-talk.draft cannot be read."),
    (_at(f"{ATTEMPTS}/1/text", 7), "its part exercises.after-the-talk.attempts[1] cannot be read."),
    (_at(f"{ATTEMPTS}/1/at", "2026-13-45T00:00:00Z"), "its part exercises.after-the-talk.attempts[1] cannot be read."),
    (
        _at(f"{ATTEMPTS}/2/disagreement/levels", {"personalisation": 3, "reason": 0}),
        "its part exercises.after-the-talk.attempts[2] cannot be read.",
    ),
    (
        _at(f"{ATTEMPTS}/0/assessment/criteria/reason/level", 3),
        "its part exercises.after-the-talk.attempts[0] cannot be read.",
    ),
    (
        _at("exercises/no-longer-here/answers/0/picks", []),
        "its part exercises.no-longer-here.answers[0] cannot be read.",
    ),
    (_at("finals/0/exercises", ["a", "a"]), "its part finals[0] cannot be read."),
    (_at("finals/0/given/exercise-0", {}), "its part finals[0] cannot be read."),
    (_at("requests/0/drafts", None), "its part requests[0] cannot be read."),
    (_at("requests/0/situation/constructor", {}), "its part requests[0].situation.constructor cannot be read."),
    (_at("name", "Hanna"), "its part name cannot be read."),
]


def test_a_broken_file_is_refused_with_the_part_that_is_broken_and_nothing_changes(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")
    saved = save(page)
    before = page.evaluate("key => localStorage.getItem(key)", KEY)
    texts = [(json.dumps(change(copy.deepcopy(saved))), why) for change, why in BROKEN]
    cut = "it is not JSON, or only part of it arrived."
    texts += [(json.dumps(saved)[:-9], cut), ("", cut), ("Name,Score", cut), ("[" * 50_000, cut)]
    texts += [(text, "it is not a results file of this course.") for text in ("null", "[]", "7", '{"a": 1}')]
    texts += [(" " * 20_000_001, "it is larger than any file of this course can be.")]

    for text, why in texts:
        assert bring_in(page, text) == f"The file was not taken: {why} Nothing has changed.", text[:200]
        assert page.evaluate("key => localStorage.getItem(key)", KEY) == before


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
  const work = () => ({ draft: maybe(draft), attempts: some(attempt), answers: some(answer), hints: random(3) });
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["results/", "certificate/"])
def test_the_pages_have_no_barrier_and_fit_every_width(page: Page, scheme: str, path: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    long = attempt(5, "Donaudampfschifffahrtsgesellschaft" * 8, levels=(1, 1))
    keep(page, {**FULL, "exercises": {**FULL["exercises"], "the-article": work(long, attempt(6))}})
    page.goto(path)
    page.evaluate("document.querySelectorAll('.cw-results details').forEach((details) => (details.open = true))")
    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS, ".cw-results, .cw-certificate") == []
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(".cw-results, .cw-certificate").evaluate(SMALL) == [], f"at {width} px"


LONG = "Wolfeschlegelsteinhausenbergerdorff " * 2 + "Hubert"
NAMES = ["Bo", LONG, "محمد بن عبد الله", "山田 太郎", "ก" * 80, "W" * 80]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_certificate_prints_on_one_page_whatever_the_name(page: Page, paper: str) -> None:
    page.emulate_media(color_scheme="dark")
    keep(page, FULL)
    page.goto("certificate/")
    for name in NAMES:
        page.get_by_label("Your name, as it shall stand on the certificate").fill(name)

        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 1, name
        page.emulate_media(media="print")
        sheet = page.locator(".cw-certificate__sheet")
        assert sheet.evaluate("sheet => sheet.scrollHeight <= sheet.clientHeight"), name
        expect(sheet).to_contain_text("Self-reported")
        expect(sheet).to_contain_text("Final assessment: 7 of 8")
        expect(sheet).to_contain_text("14 November 2023")
        expect(sheet).to_have_css("color", "rgb(26, 26, 26)")
        expect(page.locator(".cw-header")).to_be_hidden()
        page.emulate_media(media="null")


def test_the_certificate_waits_for_a_pass_and_goes_when_everything_is_erased(context: BrowserContext) -> None:
    page = context.new_page()
    keep(page, all_kept(finals=[passed(5)]))
    page.goto("certificate/")

    expect(page.get_by_text("The certificate opens when you have passed the final assessment.")).to_be_visible()

    keep(page, FULL)
    page.goto("certificate/")
    page.get_by_label("Your name").fill("Noor")
    other = context.new_page()
    other.goto("results/")
    other.get_by_role("button", name="Erase my data on this device").click()
    other.get_by_role("button", name="Yes, erase it all").click()

    expect(other.get_by_text("Nothing is done yet on this device.")).to_be_visible()
    expect(page.get_by_text("The certificate opens when you have passed the final assessment.")).to_be_visible()
    expect(page.get_by_label("Your name")).to_have_count(0)


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


def test_erasing_leaves_nothing_in_this_tab_either(page: Page) -> None:
    exercise = Exercise(page).open()
    exercise.box.fill("Secret")
    page.wait_for_function("key => localStorage.getItem(key)?.includes('Secret')", arg=KEY)
    page.goto("results/")
    page.get_by_role("button", name="Erase my data on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()

    for place in ("localStorage", "sessionStorage"):
        assert "Secret" not in page.evaluate(f"Object.values({place}).join()"), place
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('connect-well'))") == []
