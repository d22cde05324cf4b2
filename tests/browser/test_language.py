"""The course in a second language, written from right to left: nothing English is left around an exercise."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from exercises import wording
from exercises.course_exercise import Choice
from exercises.loader import load
from exercises.wording import AFTER, BEFORE
from tests.browser.canned import assessment, can, evidence, flag
from tests.browser.conftest import served
from tests.browser.evidence import FULL, keep
from tests.browser.foreign import CODE, build_foreign, foreign
from tests.browser.learner import EXERCISE, PAGES

REWRITE, SHORTEN, SPOT, CALIBRATE, CHOOSE = (
    "the-stuck-lift",
    "shorten-the-thank-you",
    "spot-the-recruiter",
    "case-seven",
    "coal-to-sun",
)
TEXT = "Hi Olu, see https://example.org and more of it. Hanna"
ANSWERS = {
    TEXT: assessment(
        TEXT,
        personalisation=1,
        personal=[evidence(TEXT, "Hi Olu")],
        flags=[flag(TEXT, "https://example.org", "Leave the link for later.")],
    )
}
#: What authors, learners and the checker write, and the names of pages.
WRITTEN = (
    *(".cw-exercise__title", ".cw-exercise__task", ".cw-facts__text", ".cw-message", "q", ".cw-hints__list"),
    *(".cw-model__voice", ".cw-card__name", ".cw-card__headline", ".cw-card__place", ".cw-card__both span"),
    *(".cw-card__about p", ".cw-card__list", ".cw-composer__to strong", ".cw-row__feedback", ".cw-note"),
    *(".cw-effects p:last-child", ".cw-calibrate__feedback", ".cw-choose__tie", ".cw-choose__outcome"),
    *(".cw-choose__again", ".cw-network__initials", "svg text", "script", "noscript"),
    *(".cw-wordmark", ".cw-nav", ".cw-menu li", ".cw-path__on", ".cw-turn a", ".cw-colophon"),
)
#: What is told within a sentence of the page: the checker's question, and the people of an exercise.
TOLD = ("What did you see of theirs?", *(candidate.person.name for candidate in load(CHOOSE).candidates))
LEFT = """([written, told, places]) => {
  const found = [];
  const look = (text) => {
    const rest = told.reduce((left, known) => left.replaceAll(known, ""), text.replace(/abc|Ctrl/g, ""));
    if (/[A-Za-z]{2,}/.test(rest)) found.push(text.trim());
  };
  for (const place of document.querySelectorAll(places)) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent.closest(written) && !parent.matches(".cw-row__question, .cw-calibrate__why")) look(node.textContent);
    }
    for (const name of ["aria-label", "title", "placeholder"])
      for (const element of place.querySelectorAll(`[${name}]`))
        if (!element.closest(".cw-card, .cw-message, .md-search")) look(element.getAttribute(name));
  }
  return found;
}"""
#: What lies outside of the window, but for what is there for the ear alone.
OUTSIDE = """(whole) => [...whole.querySelectorAll("*")]
  .filter((element) => element.checkVisibility() && !element.closest(".cw-visually-hidden, .cw-sent__frame--long"))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { left, right, width }]) => width > 1 && (left < -1 || right > innerWidth + 1))
  .map(([element]) => element.outerHTML.slice(0, 120))"""
EDGES = "(element) => [element.getBoundingClientRect().left, element.getBoundingClientRect().right]"
#: Lets each of these places say what it says twice.
DOUBLE = """(places) => {
  for (const place of document.querySelectorAll(places)) place.append(` ${place.textContent}`);
}"""
DIRECTION = "(element) => getComputedStyle(element).direction"


@pytest.fixture(scope="module")
def foreign_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("foreign")
    build_foreign(folder, folder / "hosted" / "course")
    return folder


@pytest.fixture(scope="module")
def foreign_site(foreign_course: Path) -> Iterator[str]:
    with served(foreign_course / "hosted" / "course") as address:
        yield address


@pytest.fixture
def page(browser: Browser, foreign_site: str) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(base_url=foreign_site, reduced_motion="reduce")
    can(context, ANSWERS)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    context.close()

    assert not complaints, complaints


def write(page: Page, exercise: str) -> None:
    """Write a message, have it checked, and open all help."""
    whole = page.locator(f"#exercise-{exercise}")
    whole.locator("textarea").fill(TEXT)
    whole.locator(".cw-composer .cw-action--primary").click()
    whole.locator(".cw-verdict").wait_for()
    whole.locator(".cw-disagreement > .cw-action, .cw-verdict__foot .cw-action--quiet").first.click()
    whole.locator(".cw-hints .cw-action").click()
    whole.locator("[aria-controls$=-models]").click()


def spot(page: Page, exercise: str) -> None:
    """Mark one piece, and have it checked."""
    whole = page.locator(f"#exercise-{exercise}")
    whole.locator(".cw-piece").first.click()
    whole.locator(".cw-action--primary").click()
    whole.locator(".cw-effects--judged").wait_for()


def grade(page: Page, exercise: str) -> None:
    """Give every sample the lowest level, compare, and write."""
    whole = page.locator(f"#exercise-{exercise}")
    for group in whole.locator(".cw-calibrate__levels fieldset").all():
        group.locator("input").first.check()
    whole.locator(".cw-calibrate > .cw-action--primary, [data-slot=samples] > .cw-action--primary").click()
    write(page, exercise)


def choose(page: Page, exercise: str) -> None:
    """Choose each of the three in turn, and have it checked."""
    whole = page.locator(f"#exercise-{exercise}")
    for number, person in enumerate(whole.locator(".cw-choose__candidate").all()):
        person.locator("input").nth(number % len(Choice)).check()
    whole.locator(".cw-answering .cw-action--primary, [data-slot=work] .cw-action--primary").first.click()
    whole.locator(".cw-network").wait_for()


KINDS = (
    (EXERCISE, write),
    (REWRITE, write),
    (SHORTEN, write),
    (SPOT, spot),
    (CALIBRATE, grade),
    (CHOOSE, choose),
)


def english(page: Page, places: str, *more: str) -> list[str]:
    """Give what English there is at *places* that nobody but the interface says."""
    found: list[str] = page.evaluate(LEFT, [", ".join((*WRITTEN, *more)), TOLD, places])
    return found


def visit(page: Page, exercise: str) -> None:
    page.goto(PAGES[exercise])
    page.locator(f"#exercise-{exercise}").locator(".cw-action--primary, textarea").first.wait_for()
    page.locator(".cw-path__on").wait_for()


def test_the_page_says_its_language_and_its_direction(page: Page) -> None:
    visit(page, EXERCISE)

    assert page.evaluate("[document.documentElement.lang, document.body.dir]") == [CODE, "rtl"]


def test_the_words_are_fetched_beside_the_scripts_and_not_after_them_in_one_language_only(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, EXERCISE)
    ahead = page.locator("link[rel=modulepreload]").evaluate_all("(links) => links.map(({ href }) => href)")
    words = [address for address in asked if "/strings/" in address]

    assert [address.rpartition("/")[2] for address in ahead] == ["strings.js", f"{CODE}.js"]
    assert [address.rpartition("/")[2] for address in words] == [f"{CODE}.js"]


@pytest.mark.parametrize(("exercise", "do"), KINDS, ids=[exercise for exercise, _ in KINDS])
def test_no_english_is_left_around_an_exercise(page: Page, exercise: str, do: Callable[[Page, str], None]) -> None:
    visit(page, exercise)
    places = f"#exercise-{exercise}, .cw-header, .cw-path, .cw-footer, .md-nav__title"
    before = english(page, places)
    do(page, exercise)

    assert (before, english(page, places)) == ([], [])


@pytest.mark.parametrize(
    "address", ["practice/", "results/", "assessment/", "certificate/", "your-request/", "how-grading-works/"]
)
def test_no_english_is_left_in_what_scripts_write_into_other_pages(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".cw-path__on").wait_for()
    places = "connect-results, .cw-final__start, connect-certificate, connect-own-request, connect-disagreements"
    titles = (".cw-catalogue__item a", ".cw-catalogue__about", ".cw-catalogue__name a")

    assert page.locator(f"{places}, .cw-catalogue").count() == 1
    assert english(page, f"{places}, .cw-catalogue, .cw-memory", *titles) == []


def test_no_english_is_left_around_the_rules_in_the_reference(page: Page) -> None:
    page.goto("reference/criteria/")
    places = "article th, article summary, .cw-rules__what"

    assert page.locator(places).count() > 100
    assert english(page, places) == []
    assert english(page, "article td:nth-child(n + 3)", "td:only-child") == []


@pytest.mark.parametrize(("exercise", "do"), KINDS, ids=[exercise for exercise, _ in KINDS])
def test_from_right_to_left_nothing_leaves_a_small_screen_and_english_messages_keep_their_direction(
    page: Page, exercise: str, do: Callable[[Page, str], None]
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    visit(page, exercise)
    do(page, exercise)
    whole = page.locator(f"#exercise-{exercise}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert whole.evaluate(OUTSIDE) == []
    assert whole.evaluate(DIRECTION) == "rtl"
    for written in whole.locator(".cw-message, .cw-card__name, q[dir]").all():
        assert written.evaluate(DIRECTION) == "ltr"
    assert {text.evaluate(DIRECTION) for text in whole.locator("svg text").all()} <= {"ltr"}


def test_from_right_to_left_the_page_begins_at_the_right(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    visit(page, EXERCISE)
    card = f"#exercise-{EXERCISE} .cw-card"

    sides = (
        (".cw-wordmark", ".cw-nav a[data-rule='1']"),
        (".cw-nav a[data-rule='1']", ".cw-menu summary"),
        (f"{card}__avatar", f"{card}__sections"),
    )
    for right, left in sides:
        assert page.locator(right).evaluate(EDGES)[0] > page.locator(left).evaluate(EDGES)[1]
    end = page.evaluate("document.querySelector('.cw-header__inner').getBoundingClientRect().right")
    assert end - page.locator(".cw-wordmark").evaluate(EDGES)[1] < 60


@pytest.mark.parametrize("width", [320, 800, 1280])
def test_words_twice_as_long_leave_room_for_each_other_above_a_page(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, EXERCISE)
    page.evaluate(DOUBLE, ".cw-nav a, .cw-progress__name, .cw-path__far > *")
    onwards = page.locator(".cw-path__on").bounding_box()

    assert onwards is not None
    assert onwards["width"] > 90
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_half_as_long_again_fit_the_chart_of_the_criteria(page: Page) -> None:
    keep(page, FULL)
    page.route("**/strings/*.js", lambda route: route.fulfill(response=(had := route.fetch()), body=longer(had.text())))
    page.goto("results/")
    chart = page.locator(".cw-chart__drawing")

    expect(chart.locator(".cw-chart__name").first).to_be_visible()
    end = chart.evaluate(EDGES)[1]
    assert [name.evaluate(EDGES)[1] > end for name in chart.locator(".cw-chart__name").all()] == [False] * 3


def longer(module: str) -> str:
    """Give the module of a language in which the names of the criteria are half as long again."""
    words = json.loads(module.removeprefix(BEFORE).removesuffix(AFTER))
    words["criteria"] = {name: word + word[: len(word) // 2] for name, word in words["criteria"].items()}
    return f"{BEFORE}{json.dumps(words)}{AFTER}"


def test_scripts_and_pages_ask_for_the_same_forms(
    page: Page, foreign_course: Path, foreign_site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.goto("practice/")
    counts = [0, 1, 2, 3, 10, 20, 21]
    scripts = page.evaluate(
        "async ([address, counts]) => { const { say, strings } = await import(address);"
        " return counts.map((count) => say(strings.results.attempts, { count })); }",
        [f"{foreign_site}javascripts/strings.js", counts],
    )
    monkeypatch.setattr(wording, "FOLDER", foreign_course / "docs" / "javascripts" / "strings")
    try:
        wording.speak(CODE)
        pages = [wording.say("results.attempts", count=count) for count in counts]
    finally:
        monkeypatch.undo()
        wording.speak(wording.USUAL)

    assert scripts == pages
    assert len({words.lstrip("0123456789") for words in pages}) == 3


def test_a_page_that_is_not_there_is_told_in_the_language(page: Page) -> None:
    told = page.request.get("404.html").text()

    assert f"<h1>{foreign('This page is not here')}</h1>" in told


def test_a_language_without_its_file_is_refused_with_the_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(AssertionError) as refused:
        build_foreign(tmp_path, tmp_path / "site", chosen="fr")

    assert "docs/javascripts/strings/fr.js: is missing: copy docs/javascripts/strings/en.js" in str(refused.value)
