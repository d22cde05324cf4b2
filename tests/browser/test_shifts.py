"""Nothing that a learner reads jumps when the scripts come: neither for a newcomer nor for who comes back."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from exercises.course_exercise import CourseExercise, ExerciseKind
from exercises.loader import load_all
from tests.browser.canned import can
from tests.browser.evidence import REQUEST, SAID, THEN, Json, all_kept, answer, attempt, keep, passed, work
from tests.browser.learner import PAGES

#: The sum of what the browser itself tells of parts that moved; 0.1 is what Lighthouse still takes for good.
MOST = 0.02
SHIFTS = """() => new Promise((resolve) => {
  const found = [];
  const note = (entries) => {
    for (const { value, sources } of entries) {
      found.push([value, sources.map(({ node }) => `${node?.nodeName} ${node?.className}`).join()]);
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    note(observer.takeRecords());
    resolve(found);
  }, 100)));
})"""
#: Notes at each picture where the exercise stands that the address names, from when the browser has gone there.
PLACES = """(() => {
  globalThis.places = new Set();
  const look = () => {
    const named = location.hash && document.getElementById(location.hash.slice(1));
    if (named && scrollY > 0) places.add(Math.round(named.getBoundingClientRect().top));
    requestAnimationFrame(look);
  };
  look();
})()"""
SCREENS = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1280, "height": 800}}


def done(exercise: CourseExercise, number: int) -> Json:
    """Give what is kept of an exercise that was tried and then done."""
    if exercise.kind in (ExerciseKind.SPOT, ExerciseKind.CHOOSE):
        picks = {str(at): "now" for at in range(len(exercise.candidates))} or {"0": "harm"}
        return work(answers=[{**answer(number + at, right=at), "picks": picks} for at in (1, 2)])
    texts = [exercise.weak_answers[0].text, exercise.model_answers[0].text]
    said = {"disagreement": SAID} if number % 4 == 0 else {}
    first, last = (attempt(number + at, text, levels=(2 * at, 2 * at), **said) for at, text in enumerate(texts))
    return work(first, last, draft={"text": texts[1], "at": THEN + number}, hints=1)


def request(number: int, name: str) -> Json:
    """Give a request of one's own with two drafts."""
    recipient = {"name": name, "headline": "Head of Volunteering", "activity": ["Spoke on rotas"]}
    texts = [f"Hi {name}, I liked your talk.", f"Hi {name}, how did the rotas of your talk go?"]
    drafts = [{"id": f"draft-{number}-{at}", "at": THEN + at, "text": text} for at, text in enumerate(texts)]
    own = {"id": f"request-{number}", "at": THEN + number, "text": texts[1], "drafts": drafts}
    return {**REQUEST, **own, "situation": {"recipient": recipient, "goal": "Stay in touch"}}


LESSONS = [exercise for exercise in load_all() if not exercise.assessment]
LEARNERS: dict[str, Json | None] = {
    "newcomer": None,
    "who comes back": all_kept(
        exercises={exercise.id: done(exercise, 10 * at) for at, exercise in enumerate(LESSONS)},
        finals=[passed(7)],
        requests=[request(1, "Noor"), request(2, "Mina Farouk")],
        name={"text": "Łucja Ångström", "at": THEN},
    ),
}


class Late:
    """Scripts that come only when the page was painted without them."""

    def __init__(self, context: BrowserContext) -> None:
        """Hold back every script, until `visit` lets it go."""
        self._held: list[Route] = []
        self._is_holding = False
        context.route("**/*.js", self._take)

    def visit(self, page: Page, address: str) -> None:
        """Open a page, let it be painted, then let the scripts come and do all they do."""
        self._is_holding = True
        page.goto("about:blank")
        page.goto(address, wait_until="commit")
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
        self._is_holding = False
        for route in self._held:
            route.fallback()
        self._held.clear()
        page.wait_for_load_state()
        page.wait_for_function("document.querySelector('.cw-path__on') !== null")

    def _take(self, route: Route) -> None:
        if self._is_holding:
            self._held.append(route)
        else:
            route.fallback()


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest) -> str:
    """Name a screen."""
    return str(request.param)


@pytest.fixture
def opened(context: BrowserContext, page: Page, screen: str) -> tuple[Page, Late]:
    """Return a page of that size, and the scripts that come late to it."""
    can(context)
    late = Late(context)
    page.set_viewport_size(SCREENS[screen])  # type: ignore[arg-type]
    return page, late


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize(
    "address",
    [
        "./",
        "lessons/rule-1-personalise/",
        "lessons/rule-1-personalise/remind/",
        "practice/",
        "your-request/",
        "assessment/",
        "results/",
        "certificate/",
        "how-grading-works/",
        "reference/command-line/",
    ],
)
def test_nothing_moves_when_the_scripts_come(opened: tuple[Page, Late], learner: str, address: str) -> None:
    page, late = opened
    if content := LEARNERS[learner]:
        keep(page, content)
    late.visit(page, address)
    if content and address == "your-request/":
        page.locator(".cw-own__answer .cw-verdict").wait_for()
    shifts: list[list[Any]] = page.evaluate(SHIFTS)

    assert sum(value for value, _ in shifts) < MOST, shifts


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize("exercise", ["after-the-talk", "why-you-write", "the-first-pilot"])
def test_an_exercise_that_a_link_names_stays_where_the_link_led(
    opened: tuple[Page, Late], learner: str, exercise: str
) -> None:
    page, late = opened
    page.add_init_script(PLACES)
    if content := LEARNERS[learner]:
        keep(page, content)
    late.visit(page, f"{PAGES[exercise]}#exercise-{exercise}")
    page.locator(f"#exercise-{exercise} :is(textarea, .cw-piece, input)").first.wait_for(state="attached")
    page.evaluate(SHIFTS)

    assert len(page.evaluate("[...places]")) == 1, page.evaluate("[...places]")


def test_without_scripts_nothing_is_hidden_and_no_room_is_kept_for_them(site: str, context: BrowserContext) -> None:
    assert context.browser is not None
    plain = context.browser.new_context(base_url=site, java_script_enabled=False, viewport=SCREENS["phone"])  # type: ignore[arg-type]
    page = plain.new_page()
    page.goto("assessment/")

    assert page.locator(".cw-final .cw-exercise__title:visible").count() == 16

    page.goto("certificate/")
    footer = page.locator(".cw-footer").bounding_box()
    text = page.locator("connect-certificate").bounding_box()
    plain.close()

    assert footer is not None
    assert text is not None
    assert footer["y"] < SCREENS["phone"]["height"]
