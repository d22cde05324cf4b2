"""Disagreeing with a verdict on what was marked, graded or chosen."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Page, expect

from publishing import ROOT
from tests.browser.barriers import AXE, VIOLATIONS
from tests.browser.evidence import kept, save
from tests.browser.picking import CALIBRATE, CHOOSE, SPOT, answered

DISAGREEMENTS = Draft202012Validator(json.loads((ROOT / "docs/reference/disagreements.schema.json").read_text("utf-8")))


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
def test_a_verdict_on_what_was_picked_can_be_disagreed_with_in_ones_own_words(page: Page, exercise: str) -> None:
    kind = answered(page, exercise)
    place = kind.whole.locator(".cw-disagreement")
    place.get_by_role("button", name="I disagree").click()
    why = place.get_by_role("textbox", name="Why?")

    expect(why).to_be_focused()
    expect(place.get_by_role("radio")).to_have_count(0)

    place.get_by_role("button", name="Save my view").click()

    expect(why).to_have_accessible_description("Say in your words what is wrong with it. At most 500 characters.")

    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.evaluate(VIOLATIONS, f"#exercise-{exercise}") == []

    why.fill("<b>The urn</b> is personal.")
    place.get_by_role("button", name="Save my view").click()
    page.reload()

    expect(place.get_by_role("group", name="Your view")).to_contain_text("You disagreed: <b>The urn</b> is personal.")
    assert kept(page)["exercises"][exercise]["answers"][0]["disagreement"]["words"] == "<b>The urn</b> is personal."

    place.get_by_role("button", name="Remove").click()

    expect(place.get_by_role("button", name="I disagree")).to_be_focused()


def test_what_was_said_of_an_answer_is_in_the_list_and_both_files_and_goes_with_them(page: Page) -> None:
    spot = answered(page, SPOT)
    spot.whole.get_by_role("button", name="I disagree").click()
    spot.whole.get_by_role("textbox", name="Why?").fill("It harms nothing.")
    spot.whole.get_by_role("button", name="Save my view").click()
    page.goto("results/")
    answer = save(page)["exercises"][SPOT]["answers"][0]

    assert (answer["disagreement"]["levels"], answer["disagreement"]["words"]) == ({}, "It harms nothing.")
    expect(page.locator(".cw-results__evidence q")).to_have_text("It harms nothing.")

    page.goto("how-grading-works/")
    expect(page.locator(".cw-disagreements__item dd")).to_have_text(
        [re.compile(r"^0 of \d right$"), "It harms nothing."]
    )
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save them as a file").click()
    saved = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    DISAGREEMENTS.validate(saved)
    assert saved["disagreements"] == []
    assert [(one["exercise"], one["picks"], one["words"]) for one in saved["answers"]] == [
        (SPOT, {"0": "harm"}, "It harms nothing.")
    ]

    page.get_by_role("button", name="Remove all").click()
    page.get_by_role("button", name="Yes, remove them all").click()

    expect(page.get_by_text("Nothing is saved on this device yet.")).to_be_visible()
    assert kept(page)["exercises"][SPOT]["answers"][0]["disagreement"]["levels"] is None
