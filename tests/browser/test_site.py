"""Every page of the built course, as a browser shows it: by itself, for everybody, at every width."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from playwright.sync_api import Page

from publishing import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(
    re.sub(r"(^|/)index/$", r"\1", page.relative_to(DOCS).with_suffix("").as_posix() + "/")
    for page in DOCS.rglob("*.md")
)
WIDTHS = (320, 390, 768, 1280, 1680)

SIDEWAYS = """() => {
  const { body, documentElement } = document;
  const held = (element) => {
    for (let at = element; at && at !== body && at !== documentElement; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  const beyond = [...body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !held(element))
    .map((element) => `${element.tagName}.${element.className}`);
  return documentElement.scrollWidth > innerWidth ? ["the page", ...beyond] : beyond;
}"""


class Markup(HTMLParser):
    """What of a page a browser acts on: ids, links, what is fetched, and what a strict policy refuses."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.refused: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.add(values.get("id", ""))
        self.links += [values["href"]] if tag == "a" and "href" in values else []
        self.fetched += [values[name] for name in ("src", "srcset", "poster", "data", "action") if name in values]
        self.fetched += [values["href"]] if tag in {"link", "use", "image"} and "href" in values else []
        self.refused += [f"{tag} {name}" for name in values if name == "style" or name.startswith("on")]
        self.refused += [tag] if tag in {"style", "base", "iframe", "object"} else []


def open_page(page: Page, path: str) -> None:
    response = page.goto(path or "./")

    assert response is not None
    assert response.ok


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_host_and_leaves_the_console_silent(page: Page, path: str) -> None:
    open_page(page, path)
    page.mouse.wheel(0, 4000)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_never_scrolls_sideways(page: Page, path: str) -> None:
    open_page(page, path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})

        assert page.evaluate(SIDEWAYS) == [], f"at {width} px"


def test_the_menu_leads_to_every_page_by_keyboard_on_a_small_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    open_page(page, "")
    page.locator(".cw-menu summary").focus()
    page.keyboard.press("Enter")

    assert page.locator(".cw-menu a:visible").count() == len(PAGES)


def test_search_opens_and_closes_by_keyboard(page: Page) -> None:
    open_page(page, "")
    page.get_by_role("button", name="Search", exact=True).press("Enter")
    page.keyboard.type("shorten")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")

    page.locator(".md-search__output").wait_for(state="hidden")


def test_what_search_shows_of_a_page_has_its_words_apart_and_no_letters_of_marks(built_site: Path) -> None:
    entries = json.loads((built_site / "search/search_index.json").read_text("utf-8"))["docs"]
    texts = {entry["location"]: re.sub(r"<[^>]+>", " ", entry["text"]) for entry in entries}
    pages = {
        place: text for place, text in texts.items() if re.match(r"(lessons|practice|glossary|evidence)/|$|#", place)
    }
    joined = [(place, found) for place, text in pages.items() for found in re.findall(r"\w+[a-z.?!][A-Z]\w*", text)]

    assert len(pages) > 60
    assert [pair for pair in joined if pair[1] not in {"LinkedIn", "JavaScript"}] == []


def test_the_colours_follow_the_system_and_the_learners_choice_stays(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    open_page(page, "")

    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"

    page.get_by_title("Switch to light").click()
    open_page(page, "practice/")

    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"


def test_the_built_pages_fetch_nothing_from_elsewhere_and_need_no_inline_style_or_handler(built_site: Path) -> None:
    for path in built_site.rglob("*.html"):
        markup = Markup(path)

        assert [address for address in markup.fetched if re.match(r"(?:[a-z]+:)?//", address)] == [], path
        assert markup.refused == [], path


def test_each_built_page_has_one_main_heading_and_says_whose_it_is_not(built_site: Path) -> None:
    for path in built_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")

        assert len(re.findall(r"<h1[ >]", text)) == 1, path
        assert "independent of LinkedIn" in text.split("<footer", 1)[1], path


@pytest.mark.parametrize(
    ("path", "outcomes"),
    [("", ["ready", "not-ready"]), ("how-grading-works/", ["not-ready", "not-ready", "ready"])],
)
def test_messages_that_a_page_speaks_of_are_graded_as_it_says(built_site: Path, path: str, outcomes: list[str]) -> None:
    text = (built_site / path / "index.html").read_text(encoding="utf-8")

    assert re.findall(r"<figure class=\"cw-annotated cw-annotated--([a-z-]+)", text) == outcomes


def test_how_good_the_grading_is_stands_on_the_built_page(built_site: Path) -> None:
    text = (built_site / "how-grading-works/index.html").read_text(encoding="utf-8")
    criteria = ["personalisation", "reason"]
    mistakes = text[text.index('id="what-it-gets-wrong"') : text.index('id="how-to-disagree"')].split("<h4")

    assert re.findall(r'<table class="cw-confusion cw-confusion--(\w+)"', text) == sorted(criteria * 2)
    assert re.findall(r'<figure class="cw-agreement cw-agreement--(\w+)"[^>]*><svg', text) == criteria
    assert [part.count("cw-confusion__count") for part in text.split("<table ") if "cw-confusion--" in part] == [9] * 4
    assert re.findall(r'id="([a-z]+)', "".join(part[:40] for part in mistakes[1:])) == criteria
    assert all('<figure class="cw-mistake">' in part for part in mistakes[1:])
    assert '<table class="cw-flags-table">' in text
    assert re.search(r"Of \d+ messages written to trick it, \d+ were graded ready to send", text)
    assert "being measured" not in text
    assert "earlier checker" not in text


def test_a_good_example_is_quoted_as_far_as_its_reason_goes(built_site: Path) -> None:
    """A reader who sees the feedback cut off before what it speaks of learns nothing."""
    shown = "".join(page.read_text(encoding="utf-8") for page in sorted(built_site.glob("lessons/**/*.html")))
    good = shown.split('<figure class="cw-annotated cw-annotated--ready"')[1:]
    reasons = [re.findall(r'__feedback">(.*?)</p>', figure)[1] for figure in good]

    assert len(reasons) >= 12
    assert [reason for reason in reasons if "…" in reason] == []


def test_the_style_sheets_fetch_nothing_from_elsewhere(built_site: Path) -> None:
    for path in built_site.rglob("*.css"):
        addresses = re.findall(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", path.read_text(encoding="utf-8"))

        assert [address for pair in addresses for address in pair if re.match(r"(?:https?:)?//", address)] == [], path


def test_every_link_of_the_built_pages_leads_to_a_page_and_a_place_in_it(built_site: Path) -> None:
    pages = {path: Markup(path) for path in built_site.rglob("*.html") if path.name != "404.html"}
    lost = []
    for path, markup in pages.items():
        for link in markup.links:
            address, anchor = urldefrag(urljoin(path.as_uri(), link))
            if not address.startswith("file:"):
                continue
            target = Path(unquote(address.removeprefix("file://")))
            target = target / "index.html" if target.is_dir() else target
            if not target.exists() or (anchor and unquote(anchor) not in pages[target].ids):
                lost.append(f"{path.relative_to(built_site)}: {link}")

    assert lost == []


def test_the_page_for_wrong_addresses_leads_back_to_the_start(built_site: Path) -> None:
    text = (built_site / "404.html").read_text(encoding="utf-8")

    assert "This page is not here" in text
    assert "Go to the start of the course" in text


def test_previous_and_next_lead_through_every_page_in_the_order_of_the_menu(page: Page) -> None:
    page.goto("./")
    menu = page.locator(".cw-menu nav a").evaluate_all("all => all.map(({ href }) => href)")
    walked = [menu[0]]
    page.goto(menu[1])
    while True:
        turn = page.get_by_role("navigation", name="Previous and next page")
        before, after = (turn.get_by_role("link", name=re.compile(f"^{name}")) for name in ("Back to", "Next"))

        assert before.evaluate("link => link.href") == walked[-1]

        walked.append(page.url)
        if after.count() == 0:
            break
        after.click()

    assert walked == menu
    assert len(walked) == len(PAGES)


def test_every_page_has_the_icon_of_the_course(built_site: Path) -> None:
    for path in built_site.rglob("*.html"):
        if path.name != "404.html":
            icon = re.findall(r'<link rel="icon" href="([^"]+)">', path.read_text("utf-8"))

            assert [(path.parent / one).resolve() for one in icon] == [built_site / "assets" / "favicon.svg"], path
    assert "<svg" in (built_site / "assets" / "favicon.svg").read_text("utf-8")
