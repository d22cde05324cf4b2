"""Take the pictures: python -m publishing.screenshots, or make pictures, which builds first."""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, Route
from playwright.sync_api import Error as PlaywrightError

from exercises.course_exercise import CourseExercise, ExerciseKind
from exercises.loader import load_all
from exercises.path import along_the_path
from exercises.places import pages_of_exercises
from publishing import ROOT
from publishing.browser import opened_browser
from publishing.ending import ended
from publishing.hosting import hosted
from publishing.screenshots import gallery
from publishing.screenshots.acts import STATES, act

SITE = ROOT / "site"
FOLDER = ROOT / "build" / "pictures"
PHONE, DESKTOP = 390, 1280
HEIGHTS = {PHONE: 844, DESKTOP: 900}
#: What the theme calls its two colour schemes.
SCHEMES = {"light": "default", "dark": "slate"}
#: Other pages worth a look, taken when the exercises are done, so that there is something on them.
PAGES = {
    "start": "",
    "lesson": "lessons/rule-1-personalise/",
    "practice": "practice/",
    "your-request": "your-request/",
    "assessment": "assessment/",
    "results": "results/",
    "evidence": "evidence/",
}

_MODELS = re.compile(r'"examples":\[.*?\],"given"')

Rows = dict[str, list[str]]


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures and return the exit status; a failure is one sentence on standard error."""
    parser = argparse.ArgumentParser(prog="python -m publishing.screenshots", description="Take pictures of the pages.")
    parser.add_argument("kinds", nargs="*", choices=[[], *ExerciseKind], help="kinds of exercises, all without one")
    parser.add_argument("--site", type=Path, default=SITE, help="the built course (default: site)")
    parser.add_argument("--into", type=Path, default=FOLDER, help="where the pictures go (default: build/pictures)")
    options = parser.parse_args(arguments)

    def take() -> None:
        index = take_all(options.site, options.into, [ExerciseKind(kind) for kind in options.kinds])
        print(f"Look at {index}.")

    return ended(take, "take the pictures", options.into)


def take_all(site: Path, folder: Path, kinds: list[ExerciseKind]) -> Path:
    """Take every picture, or those of *kinds* alone, and give the page that shows them."""
    rows: Rows = defaultdict(list)
    with hosted(site) as address, opened_browser() as browser:
        folder.mkdir(parents=True, exist_ok=True)
        for width in HEIGHTS:
            page = _opened(browser, address, width)
            for exercise in examples():
                if exercise.kind in kinds or not kinds:
                    print(f"{exercise.kind}, {width} pixels wide ...", flush=True)
                    _take_exercise(page, exercise, folder, rows)
            for name, place in PAGES.items() if not kinds else ():
                print(f"The page {name}, {width} pixels wide ...", flush=True)
                _take_page(page, name, place, folder, rows)
            page.context.close()
    return gallery.write(folder, list(rows.items()), PHONE)


def examples() -> Iterator[CourseExercise]:
    """Give the first exercise of each kind along the path."""
    of_lessons = along_the_path([exercise for exercise in load_all() if not exercise.assessment])
    for kind in ExerciseKind:
        yield next(exercise for exercise in of_lessons if exercise.kind is kind)


#: What is as high as the screen stays so high when the screen becomes as high as the page.
_MEASURE = """() => {
  scrollTo(0, 0);
  const main = document.querySelector(".md-main");
  main.style.minHeight = getComputedStyle(main).minHeight;
  return document.documentElement.scrollHeight;
}"""


def _opened(browser: Browser, address: str, width: int) -> Page:
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": HEIGHTS[width]},
        has_touch=width == PHONE,
        is_mobile=width == PHONE,
        reduced_motion="reduce",
    )
    context.route(lambda url: url.endswith("/"), _forget_models)
    return context.new_page()


def _forget_models(route: Route) -> None:
    """Send a page that does not know its model answers, which it would tell a learner to have copied."""
    answer = route.fetch()
    route.fulfill(response=answer, body=_MODELS.sub('"examples":[],"given"', answer.text()))


def _take_exercise(page: Page, exercise: CourseExercise, folder: Path, rows: Rows) -> None:
    page.goto(pages_of_exercises()[exercise.id][0])
    page.wait_for_load_state("networkidle")
    whole = page.locator(f"#exercise-{exercise.id}")
    for state in STATES:
        act(whole, exercise, state)
        _take(page, f"{exercise.kind}-{state}", folder, rows, f"#exercise-{exercise.id}")


def _take_page(page: Page, name: str, place: str, folder: Path, rows: Rows) -> None:
    page.goto(place)
    page.wait_for_load_state("networkidle")
    _take(page, f"page-{name}", folder, rows)


def _take(page: Page, name: str, folder: Path, rows: Rows, selector: str = "") -> None:
    """Take one picture in each colour scheme, of the whole page or of what *selector* finds on it."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    for scheme, value in SCHEMES.items():
        file = f"{name}-{width}-{scheme}.png"
        screenshot(page, folder / file, selector, value)
        rows[name].append(file)


def screenshot(page: Page, path: Path, selector: str, scheme: str) -> None:
    """Take a screen as high as the page: what sticks to an edge would lie across a long exercise."""
    size = page.viewport_size
    width = size["width"] if size else 0
    height = page.evaluate(_MEASURE)
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    box = page.locator(selector or "body").bounding_box()
    if box is None:
        raise PlaywrightError(f"{selector} is not on the page")
    page.screenshot(path=path, clip={"x": box["x"], "y": box["y"], "width": box["width"], "height": box["height"]})
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})


if __name__ == "__main__":
    sys.exit(main())
