"""A request to somebody real: live verdicts, drafts, other people, and nothing that leaves the device."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.canned import assessment, can, evidence
from tests.browser.evidence import save
from tests.browser.learner import START_MS

PAGE = "your-request/"
KEY = "connect-well:1:/course/"
FIRST = "Hi Priya, your LogiCon talk made me change how we plan bread."
SECOND = "Hi Priya, would you look at our bread figures?"
TEMPLATE = "Hi {}, I would love to connect with you and grow my network with people in the field of {} at {}."
REFUSE = """
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""


class OwnRequest:
    """The page as a learner meets it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.box = page.get_by_role("textbox", name="Your message")
        self.name = page.get_by_role("textbox", name="Name", exact=True)
        self.verdict = page.locator(".cw-verdict")
        self.spoken = page.locator("[data-slot=spoken]")
        self.said = page.locator("[data-slot=status] .cw-status__sentence")
        self.requests = page.get_by_role("navigation", name="Your requests")

    def open(self) -> "OwnRequest":
        """Go to the page."""
        self.page.goto(PAGE)
        self.box.wait_for()
        return self

    def press(self, name: str) -> None:
        """Press the button that says *name*."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def keep_draft(self, name: str, text: str) -> None:
        """Write *text* to *name* and keep it as a draft."""
        self.name.fill(name)
        self.box.fill(text)
        self.press("Keep as a draft")

    def column(self, label: str) -> Locator:
        """Find one side of the comparison."""
        return self.page.locator(".cw-own__column", has=self.page.get_by_label(label))

    def kept(self) -> list[dict[str, Any]]:
        """Read what is kept of the requests."""
        value = self.page.evaluate("key => localStorage.getItem(key)", KEY)
        return list(json.loads(value)["requests"]) if value else []


@pytest.fixture
def canned(context: BrowserContext) -> None:
    """Decide what the checker says."""
    judged = assessment(FIRST, personalisation=2, personal=[evidence(FIRST, "your LogiCon talk")])
    can(context, {FIRST: judged, SECOND: assessment(SECOND, reason=1)})


def test_nearly_the_same_words_to_somebody_else_are_pointed_out_and_nothing_leaves_the_site(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    own = OwnRequest(page).open()
    own.name.fill("Priya Nair")
    page.get_by_label("Company").fill("Harrow Foods")
    page.get_by_label("How do you know them?").select_option("stranger")
    own.box.fill(TEMPLATE.format("Priya", "planning", "Harrow Foods"))
    expect(own.verdict).to_be_visible(timeout=START_MS)
    expect(page.locator(".cw-own__warning")).to_have_count(0)

    own.press("+ A request to somebody else")
    own.name.fill("Tom Okafor")
    own.box.fill(TEMPLATE.format("Tom", "planning", "Acme Logistics"))

    expect(page.locator(".cw-own__warning")).to_contain_text("Rule 3, quality, not quantity:")
    assert {line.partition("?")[0].split()[0] for line in asked} == {"GET"}
    assert not [line for line in asked if re.search("Priya|Tom|Harrow|connect%20with", line)]


@pytest.mark.usefixtures("canned")
def test_the_verdict_follows_a_pause_in_silence_and_speaks_on_check(page: Page) -> None:
    own = OwnRequest(page).open()
    own.box.press_sequentially(FIRST)

    expect(own.verdict.locator("[data-criterion=personalisation]")).to_have_attribute("data-level", "2")
    expect(own.box).to_be_focused()
    assert own.spoken.inner_text() == ""
    assert own.said.inner_text() == ""

    own.press("Check")

    expect(own.spoken).to_contain_text("Personalisation: personal.")


@pytest.mark.usefixtures("canned")
def test_another_limit_keeps_the_text_and_the_focus(page: Page) -> None:
    own = OwnRequest(page).open()
    own.box.fill(FIRST)
    page.get_by_role("radio", name="200 characters").focus()
    page.keyboard.press("Space")

    expect(page.get_by_role("radio", name="200 characters")).to_be_focused()
    expect(own.box).to_have_value(FIRST)
    expect(page.locator(".cw-counter__count")).to_have_text(f"{len(FIRST)} / 200")


@pytest.mark.usefixtures("canned")
def test_drafts_stand_side_by_side_with_their_marks_and_go_back_into_the_box(page: Page) -> None:
    own = OwnRequest(page).open()
    own.box.fill(FIRST)
    own.press("Keep as a draft")
    own.box.fill(SECOND)
    own.press("Keep as a draft")
    own.press("Keep as a draft")

    expect(own.said).to_have_text("This is draft 2 already.")

    page.get_by_label("On this side").select_option("Draft 1")
    page.get_by_label("Beside it").select_option("Draft 2")

    expect(own.column("On this side").locator("blockquote mark")).to_contain_text("your LogiCon talk")
    expect(own.column("On this side")).to_contain_text("personal")
    expect(own.column("Beside it")).to_contain_text("vague")

    own.column("On this side").get_by_role("button", name="Put this back into the box").click()

    expect(own.box).to_have_value(FIRST)


@pytest.mark.usefixtures("canned")
def test_a_draft_is_removed_with_a_way_back_and_the_others_keep_their_numbers(context: BrowserContext) -> None:
    own = OwnRequest(context.new_page()).open()
    own.keep_draft("Priya Nair", FIRST)
    own.box.fill(SECOND)
    own.press("Keep as a draft")
    other = OwnRequest(context.new_page()).open()
    own.page.get_by_label("On this side").select_option("Draft 1")
    own.column("On this side").get_by_role("button", name="Remove this draft").click()
    entries = own.page.get_by_label("On this side").locator("option")

    expect(own.said).to_have_text("Draft 1 is removed.")
    expect(own.page.get_by_role("button", name="Undo")).to_be_focused()
    expect(entries).to_have_text(["Draft 2", "In the box now"])
    expect(other.page.get_by_label("On this side").locator("option")).to_have_text(["Draft 2", "In the box now"])
    assert FIRST not in json.dumps(own.kept())

    own.press("Undo")

    expect(entries).to_have_text(["Draft 1", "Draft 2", "In the box now"])

    own.page.get_by_label("On this side").select_option("Draft 1")
    own.column("On this side").get_by_role("button", name="Remove this draft").click()
    other.box.press_sequentially("!")
    other.page.wait_for_function("key => localStorage.getItem(key).includes('!')", arg=KEY)
    own.page.reload()

    expect(entries).to_have_text(["Draft 2", "In the box now"])


@pytest.mark.usefixtures("canned")
def test_a_live_verdict_can_be_disagreed_with_and_what_is_said_is_found_again(page: Page) -> None:
    own = OwnRequest(page).open()
    own.name.fill("Priya Nair")
    own.box.fill(FIRST)
    own.verdict.get_by_role("button", name="I disagree").click()
    own.verdict.get_by_role("radio", name="clear").check()
    own.verdict.get_by_role("textbox", name="Why?").fill("She knows what for.")
    own.verdict.get_by_role("button", name="Save my view").click()
    view = own.verdict.get_by_role("group", name="Your view")

    expect(view).to_contain_text("because She knows what for.")
    expect(own.spoken).to_have_text("Your view is saved on this device.")

    own.box.fill(SECOND)
    expect(own.verdict.locator("[data-criterion=reason]")).to_have_attribute("data-level", "1")
    expect(view).to_have_count(0)
    own.box.fill(FIRST)
    expect(view).to_be_visible()
    page.reload()
    expect(view).to_be_visible()
    assert [one["text"] for one in own.kept()[0]["attempts"]] == [FIRST]

    page.goto("results/")
    expect(page.locator(".cw-results__evidence")).to_contain_text("Your own request")
    attempt = save(page)["requests"][0]["attempts"][0]
    assert (attempt["text"], attempt["disagreement"]["words"]) == (FIRST, "She knows what for.")

    page.goto("how-grading-works/")
    expect(page.locator(".cw-disagreements__title")).to_have_text("Your own request")
    page.get_by_role("button", name="Remove all").click()
    page.get_by_role("button", name="Yes, remove them all").click()
    expect(page.get_by_text("Nothing is saved on this device yet.")).to_be_visible()


@pytest.mark.usefixtures("canned")
def test_a_reload_keeps_every_request_and_a_removal_asks_first(page: Page) -> None:
    own = OwnRequest(page).open()
    own.name.fill("Priya Nair")
    own.box.fill(FIRST)
    own.press("+ A request to somebody else")
    own.name.fill("Tom Okafor")
    page.get_by_label("What do you hope for?").fill("Advice")
    own.box.fill("Hi Tom")
    page.reload()

    expect(own.box).to_have_value("Hi Tom")
    expect(own.requests.get_by_role("button")).to_have_text(["Priya Nair", "Tom Okafor"])

    own.press("Priya Nair")

    expect(own.box).to_have_value(FIRST)
    expect(page.get_by_role("article", name="Profile of Priya Nair")).to_be_visible()

    own.press("Remove this request")
    own.press("Keep it")
    own.press("Remove this request")
    own.press("Yes, remove it")

    expect(own.requests.get_by_role("button")).to_have_text(["Tom Okafor"])
    expect(own.box).to_have_value("Hi Tom")
    assert sorted(request["text"] for request in own.kept()) == ["", "Hi Tom"]
    assert "Nair" not in json.dumps(own.kept())


@pytest.mark.usefixtures("canned")
def test_two_tabs_lose_nothing(context: BrowserContext) -> None:
    one = OwnRequest(context.new_page()).open()
    one.keep_draft("Priya Nair", FIRST)
    other = OwnRequest(context.new_page()).open()
    expect(other.box).to_have_value(FIRST)
    one.box.focus()
    other.box.fill(SECOND)
    other.press("Keep as a draft")

    expect(one.page.get_by_label("Beside it").locator("option")).to_have_text(["Draft 1", "Draft 2", "In the box now"])

    one.box.press_sequentially("!")

    expect(one.box).to_have_value(re.compile("!"))
    expect(other.page.get_by_label("Beside it").locator("option")).to_have_count(3)
    one.page.wait_for_timeout(1500)
    assert sorted(draft["text"] for draft in one.kept()[0]["drafts"]) == sorted([FIRST, SECOND])


@pytest.mark.usefixtures("canned")
def test_the_message_is_copied_or_selected(context: BrowserContext, page: Page) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    own = OwnRequest(page).open()
    own.box.fill(f"  {FIRST}\n")
    own.press("Copy the message")

    expect(own.said).to_contain_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == FIRST

    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false")
    own.press("Copy the message")

    expect(own.said).to_contain_text("The message is selected")
    assert page.evaluate("getSelection().toString()").strip() == FIRST


@pytest.mark.usefixtures("canned")
def test_everything_works_where_storage_is_refused(context: BrowserContext) -> None:
    context.add_init_script(REFUSE)
    page = context.new_page()
    own = OwnRequest(page).open()
    own.keep_draft("Priya Nair", FIRST)

    expect(own.column("On this side")).to_contain_text(FIRST[:20])
    expect(own.verdict).to_be_visible()
    expect(page.locator(".cw-banner__sentence")).to_contain_text("does not let the course keep anything")


@pytest.mark.usefixtures("canned")
def test_with_the_keyboard_of_a_phone_open_counter_and_check_stay_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 300})
    own = OwnRequest(page).open()
    own.box.press_sequentially("A longer message, as it is typed on a phone. " * 7)

    expect(page.locator(".cw-counter__shown")).to_be_in_viewport(ratio=1)
    expect(page.locator(".cw-composer__check")).to_be_in_viewport(ratio=1)
    expect(own.box).to_be_in_viewport(ratio=0.8)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.usefixtures("canned")
def test_the_page_begins_afresh_when_everything_is_erased_in_another_tab(context: BrowserContext) -> None:
    own = OwnRequest(context.new_page()).open()
    own.keep_draft("Priya Nair", FIRST)
    other = context.new_page()
    other.goto("results/")
    other.get_by_role("button", name="Erase my data on this device").click()
    other.get_by_role("button", name="Yes, erase it all").click()

    expect(own.box).to_have_value("")
    expect(own.name).to_have_value("")
    assert own.kept() == []
