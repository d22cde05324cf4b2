"""The file that a learner takes along, and brings into another browser."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import BrowserContext, Page, expect

from publishing import ROOT
from tests.browser.canned import CHECKER
from tests.browser.evidence import (
    FIXTURES,
    FULL,
    KEY,
    REQUEST,
    SAID,
    THEN,
    Json,
    all_kept,
    answer,
    attempt,
    bring_in,
    keep,
    kept,
    save,
    work,
)
from tests.browser.test_memory import FILL, REFUSE

pytestmark = pytest.mark.usefixtures("ready_at_once")

SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/reference/results.schema.json").read_text("utf-8")))


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


def test_a_file_in_which_the_best_attempt_was_made_worse_takes_nothing_away(page: Page) -> None:
    best = attempt(1, "The best of all", levels=(2, 2), disagreement=SAID)
    answered = answer(2, right=2)
    keep(page, all_kept(exercises={"after-the-talk": work(best, answers=[answered])}))
    page.goto("results/")
    worse = {**attempt(1, "Worse"), "at": THEN + 9999}
    file = {"after-the-talk": work(worse, answers=[{**answered, "right": 1, "ready": False, "at": THEN + 9999}])}
    bring_in(page, {"format": "connect-well-results", **all_kept(exercises=file)})
    bring_in(page, {"format": "connect-well-results", **all_kept(exercises=file)})
    found = kept(page)["exercises"]["after-the-talk"]

    assert [one["text"] for one in found["attempts"]] == ["The best of all", "Worse"]
    assert found["attempts"][0]["disagreement"] == SAID
    assert [one["right"] for one in found["answers"]] == [2, 1]
    expect(page.locator(".cw-results__item > blockquote").first).to_have_text("The best of all")


def test_what_was_said_of_a_verdict_on_an_own_request_travels_with_it(page: Page) -> None:
    request = {**REQUEST, "attempts": [attempt(1, "Dear Noor", disagreement=SAID)]}
    keep(page, all_kept(requests=[request]))
    page.goto("results/")
    saved = save(page)

    SCHEMA.validate(saved)
    keep(page, all_kept())
    page.goto("results/")
    bring_in(page, saved)
    assert kept(page)["requests"] == [request]


def test_a_file_whose_keys_were_put_in_another_order_brings_nothing_twice(page: Page) -> None:
    keep(page, FULL)
    page.goto("results/")
    saved = json.dumps(save(page), sort_keys=True, indent=2)

    assert bring_in(page, saved) == "The file is in. All its attempts were here already."


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


@pytest.mark.parametrize(("script", "sentence"), [(REFUSE, "does not let the course"), (FILL, "no room left")])
def test_a_file_that_cannot_be_kept_is_shown_and_said_to_be_gone_with_the_page(
    context: BrowserContext, script: str, sentence: str
) -> None:
    context.add_init_script(script)
    page = context.new_page()
    page.goto("results/")
    said = bring_in(page, {"format": "connect-well-results", **FULL})

    assert said == "The file is in, but this browser cannot keep it: it is gone when you close the page."
    expect(page.locator(".cw-banner")).to_contain_text(sentence)
    expect(page.locator(".cw-results__item > blockquote").first).to_have_text("The best of all")


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
    (
        _at("exercises/after-the-talk/picked", {"picks": {"0": 1}, "at": "2026-11-23T09:00:00Z"}),
        "its part exercises.after-the-talk.picked cannot be read.",
    ),
    (_at("exercises/no-longer-here/answers/0/of", 0), "its part exercises.no-longer-here.answers[0] cannot be read."),
    (_at("finals/0/exercises", ["a", "a"]), "its part finals[0] cannot be read."),
    (_at("finals/0/given/exercise-0", {}), "its part finals[0] cannot be read."),
    (_at("requests/0/drafts", None), "its part requests[0] cannot be read."),
    (_at("requests/0/attempts", [{"id": "a"}]), "its part requests[0] cannot be read."),
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
