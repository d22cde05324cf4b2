"""Walks through every state of an exercise or a page, each state with its name."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from exercises.course_exercise import Choice
from exercises.loader import load
from tests.browser.canned import Json, assessment, evidence, flag
from tests.browser.evidence import FULL, all_kept, answer, attempt, bring_in, keep, passed, work
from tests.browser.learner import Exercise
from tests.browser.picking import Kind
from tests.browser.test_assessment import sit
from tests.browser.test_own_request import OwnRequest

NOTHING = "Hello there, shall we connect?"


START = "Hi [Name], at Acme, see https://example.org and Donaudampfschifffahrtsgesellschaftskapitaensmuetze."


GOOD = "I heard you at LogiCon and want to learn how you plan."


AGAIN = "I would love to connect with you and grow my network with people in your field."


BEFORE: Json = {"flag": "sent_before", "start": 0, "end": 7, "advice": "This is nearly what you wrote to Tom."}


ANSWERS = {
    NOTHING: assessment(NOTHING),
    START: assessment(
        START,
        personalisation=1,
        reason=1,
        personal=[evidence(START, "at Acme", "A company")],
        reasons=[evidence(START, "see")],
        flags=[flag(START, "https://example.org", "Leave the link for later.")],
    ),
    GOOD: assessment(
        GOOD,
        personalisation=2,
        reason=2,
        personal=[evidence(GOOD, "heard you at LogiCon and want", "A named event")],
        reasons=[evidence(GOOD, "want to learn how you plan")],
    ),
    AGAIN: assessment(AGAIN, flags=[BEFORE]),
}


LONG = "Hello there, " * 40


#: The name of a state, once the page is in it.
States = Iterator[str]


def tell(page: Page, state: str, **more: object) -> None:
    """Let the checker say how far it is."""
    page.evaluate("state => tell(state)", {"state": state, **more})


def writing(exercise: Exercise) -> States:
    """Write, from an empty box to a good message, with every help."""
    yield "start"
    exercise.button("Check").click()
    yield "nothing to check" if not exercise.box.input_value() else "checked as it came"
    exercise.box.fill("Hello")
    exercise.counter.click()
    yield "writing"
    exercise.box.fill(LONG)
    yield "over the limit"
    exercise.check(LONG)
    yield "checked over the limit"
    exercise.check(NOTHING)
    yield "checked 0"
    exercise.check(START)
    exercise.box.fill(f"{START}!")
    yield "checked 1 and changed since"
    exercise.check(GOOD)
    yield "checked 2"


def helped(exercise: Exercise) -> States:
    """Open what helps."""
    exercise.check(NOTHING)
    exercise.whole.locator(".cw-hints button").click()
    yield "a hint"
    for _ in range(2):
        exercise.whole.locator(".cw-hints button").click()
    exercise.button("Show model answers").click()
    yield "all help"


def gone_back(exercise: Exercise) -> States:
    """Try often, and take an earlier message back."""
    for text in (NOTHING, START, "Third", GOOD, "Fifth", LONG):
        exercise.check(text)
    exercise.button("Show all 5 earlier attempts").click()
    exercise.button("Put this back into the box").first.click()
    yield "earlier attempts"


def disagreeing(exercise: Exercise) -> States:
    """Disagree with a verdict."""
    exercise.check(START)
    exercise.button("I disagree").click()
    exercise.button("Save my view").click()
    yield "disagreeing, and nothing said yet"
    exercise.button("Cancel").click()
    exercise.disagree("I name the port.\n" + "Donaudampfschifffahrt" * 4, personalisation="personal")
    yield "disagreed"


def unserved(exercise: Exercise) -> States:
    """Check where the checker comes slowly, and then not at all."""
    tell(exercise.page, "loading", progress=0.4, step="Fetching the checker: 40 %")
    exercise.box.fill("Hello")
    exercise.button("Check").click()
    yield "loading"
    tell(exercise.page, "failed", failure={"code": "missing", "message": "Nothing there."})
    exercise.button("Try again").wait_for()
    yield "failed"


def spotting(spot: Kind) -> States:
    """Mark nothing, something wrong, and everything."""
    yield "start"
    spot.button("Check").click()
    yield "nothing marked"
    for number, key in enumerate("1233"):
        spot.pieces.nth(number).press(key)
    yield "marked"
    spot.button("Check").click()
    yield "wrong and missed"
    spot.whole.locator(".cw-hints button").click()
    spot.whole.locator(".cw-models__panel, .cw-hints__list").first.wait_for()
    yield "a hint"
    for number, key in enumerate("1233"):
        spot.pieces.nth(number).press(key)
    spot.mark_all()
    spot.button("Check").click()
    expect(spot.title).to_have_text("You saw everything")
    yield "all right"


def calibrating(calibrate: Kind) -> States:
    """Grade three messages, and write."""
    yield "start"
    calibrate.button("Compare with the checker").click()
    yield "nothing graded"
    calibrate.grade_samples()
    yield "graded"
    calibrate.button("Compare with the checker").click()
    yield "compared"
    calibrate.check(START)
    yield "written"


def choosing(choose: Kind) -> States:
    """Choose nobody, everybody, and those who fit."""
    yield "start"
    choose.button("Check").click()
    yield "nobody chosen"
    for number in range(len(choose.told.candidates)):
        choose.choose(number, Choice.NOW)
    yield "chosen"
    choose.button("Check").click()
    yield "wrong"
    for number, candidate in enumerate(choose.told.candidates):
        choose.choose(number, candidate.best)
    choose.button("Check").click()
    expect(choose.title).to_have_text("A small network that is worth something")
    yield "all right"


def requesting(own: OwnRequest) -> States:
    """Write to somebody real, keep drafts, write to somebody else."""
    page = own.page
    yield "start"
    own.name.fill("Priya Nair")
    page.get_by_label("Headline").fill("Planner")
    page.get_by_text("More from their profile").click()
    page.get_by_label("About", exact=True).fill("Bread.")
    page.get_by_label("Activity").fill("A post\nA talk")
    own.keep_draft("Priya Nair", GOOD)
    own.verdict.wait_for()
    own.box.fill(START)
    own.press("Keep as a draft")
    expect(own.column("Beside it").locator("mark").first).to_be_visible()
    yield "drafts side by side"
    own.press("+ A request to somebody else")
    own.name.fill("Tom")
    own.box.fill(AGAIN)
    own.press("Check")
    page.locator(".cw-own__warning").wait_for()
    yield "written before"
    own.press("Remove this request")
    yield "about to remove"
    own.press("Keep it")
    own.box.fill("Hello")
    tell(page, "loading", progress=0.4)
    own.press("Check")
    tell(page, "failed", failure={"code": "missing", "message": "Nothing there."})
    own.page.get_by_role("button", name="Try again").wait_for()
    yield "failed"


def sitting(page: Page) -> States:
    """Sit the assessment: before, in the middle, passed, not passed."""
    page.goto("assessment/")
    yield "before"
    page.get_by_role("button", name="Begin the assessment").click()
    yield "first exercise"
    ids = sit(page, attempt(0, GOOD))
    page.get_by_role("textbox", name="Your message").fill(LONG)
    yield "second exercise"
    for pick in page.evaluate(POOL, ["spot", "choose"]):
        sit(page, exercises=[pick, *ids[1:]])
        page.get_by_role("button", name="Hand in").click()
        yield f"in the middle, {pick}"
        picks = {str(number): "now" if load(pick).candidates else "harm" for number in range(8)}
        sit(
            page,
            {**answer(0, right=0), "picks": picks},
            *[attempt(n, START) for n in range(7)],
            exercises=[pick, *ids[1:]],
        )
        page.locator(".cw-final__given").wait_for()
        yield f"after it, {pick}"
    for levels in ((2, 2), (1, 0)):
        sit(page, *[attempt(n, GOOD if levels == (2, 2) else START, levels=levels) for n in range(8)])
        yield f"after it, {levels}"


POOL = """kinds => {
  const pool = JSON.parse(document.querySelector("script.cw-course").textContent).assessment;
  return kinds.map((kind) => pool.find((one) => one.kind === kind).id);
}"""


def collected(page: Page) -> States:
    """See what was collected, bring a broken file in, erase."""
    page.goto("results/")
    yield "no results"
    keep(page, FULL)
    page.goto("results/")
    yield "results"
    bring_in(page, "{")
    page.get_by_role("button", name="Erase my data on this device").click()
    yield "refused, and about to erase"
    page.goto("how-grading-works/")
    page.get_by_role("button", name="Remove all").click()
    yield "about to remove what was disagreed with"
    page.goto("practice/")
    page.get_by_role("radio", name="Done").check()
    yield "what is done"
    page.goto("certificate/")
    yield "certificate"
    keep(page, all_kept(exercises={"after-the-talk": work(attempt(1))}, finals=[passed(5)]))
    page.goto("certificate/")
    yield "no certificate"


def searched(page: Page) -> States:
    """Search for something and for nothing; open the menu; read what a word means."""
    page.goto("./")
    page.get_by_role("button", name="Search", exact=True).press("Enter")
    page.locator(".md-search-result__meta", has_text="Type to start searching").wait_for()
    yield "searching"
    page.keyboard.type("shorten")
    page.locator(".md-search-result__link").first.wait_for()
    yield "found"
    page.keyboard.type("zzzz")
    page.locator(".md-search-result__meta", has_text="No matching documents").wait_for()
    yield "nothing found"
    page.keyboard.press("Escape")
    page.locator(".cw-menu summary").click()
    yield "menu"
    page.goto("evidence/")
    page.locator(".md-content abbr").first.focus()
    page.get_by_role("tooltip").wait_for()
    yield "what a term means"
