"""The certificate: when it opens, and on one sheet of paper."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.evidence import (
    FULL,
    all_kept,
    keep,
    passed,
)

pytestmark = pytest.mark.usefixtures("ready_at_once")

LONG = "Wolfeschlegelsteinhausenbergerdorff " * 2 + "Hubert"
NAMES = ["Bo", LONG, "محمد بن عبد الله", "山田 太郎", "ก" * 80, "W" * 80]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_certificate_prints_on_one_page_whatever_the_name(page: Page, paper: str) -> None:
    page.emulate_media(color_scheme="dark")
    keep(page, FULL)
    page.goto("certificate/")
    for name in NAMES:
        page.get_by_label("Your name, as it should stand on the certificate").fill(name)

        assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 1, name
        page.emulate_media(media="print")
        sheet = page.locator(".cw-certificate__sheet")
        assert sheet.evaluate("sheet => sheet.scrollHeight <= sheet.clientHeight"), name
        expect(sheet).to_contain_text("Self-reported")
        expect(sheet).to_contain_text("has passed the final assessment")
        expect(sheet).to_contain_text("Score: 7 of 8")
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
