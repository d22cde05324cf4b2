"""What keeps somebody out of a page, as axe and a ruler find it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from publishing import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
#: What axe finds in a place, and what there is lower than a finger needs, where a page has not been armed.
VIOLATIONS = """async (selector) => {
  const { violations } = await axe.run(document.querySelector(selector));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}"""
SMALL = """(place) => [...place.querySelectorAll(
  "button:not(.cw-counter__shown), a:not(blockquote a), textarea, label:has(input), summary",
)]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
  .map((element) => element.outerHTML)"""
OURS = Path(__file__).with_suffix(".js")
#: How high what is pressed has to be for a finger.
FINGER = 44
#: What the theme calls its two colour schemes.
SCHEMES = {"light": "default", "dark": "slate"}


@dataclass(frozen=True)
class View:
    """What a page is shown on."""

    width: int
    scheme: str

    def __str__(self) -> str:
        return f"{self.width} px, {self.scheme}"


PHONE_DARK, DESKTOP_LIGHT = View(320, "dark"), View(1280, "light")
#: Two of the four, which have both widths and both schemes; in the others nothing but the colours can differ.
TWO_VIEWS = (DESKTOP_LIGHT, PHONE_DARK)
OTHER_VIEWS = (View(1280, "dark"), View(320, "light"))


def arm(context: BrowserContext) -> None:
    """Let every page of *context* know axe and the ruler."""
    context.add_init_script(path=AXE)
    context.add_init_script(path=OURS)


def show_on(page: Page, view: View) -> None:
    """Show the page on *view*, without movement."""
    page.emulate_media(color_scheme="dark" if view.scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": view.width, "height": 800})
    # The theme asks the system once, when a page comes.
    page.evaluate("scheme => document.body?.setAttribute('data-md-color-scheme', scheme)", SCHEMES[view.scheme])


def barriers(page: Page, views: Sequence[View], selector: str = "") -> list[str]:
    """Give what keeps somebody out of what *selector* finds, as the page stands, on each of *views*."""
    found = []
    for view in views:
        show_on(page, view)
        # What sticks to the top of the screen lies over something wherever else a page is scrolled to.
        page.evaluate("scrollTo(0, 0)")
        ways = [
            *page.evaluate("selector => barriers.axe(selector)", selector),
            *page.evaluate("([selector, least]) => barriers.small(selector, least)", [selector, FINGER]),
            *page.evaluate("barriers.beyond()"),
        ]
        found += [f"{view}: {barrier}" for barrier in ways]
    return found


def pale(page: Page) -> list[str]:
    """Give what is too pale to be read on the other two views."""
    found = []
    for view in OTHER_VIEWS:
        show_on(page, view)
        found += page.evaluate("barriers.axe('', ['color-contrast'])")
    return found
