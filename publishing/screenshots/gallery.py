"""One page that shows the pictures side by side."""

from collections.abc import Sequence
from pathlib import Path

from exercises.markup import Html, element, join

TITLE = "Pictures of the course"
STYLE = """body { margin: 2rem; background: #777; color: #fff; font: 1rem/1.5 system-ui, sans-serif; }
section { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-bottom: 2rem; }
figure { flex: none; margin: 0; } img { display: block; } .narrow { width: 20rem; } .wide { width: 44rem; }
figcaption { font-size: 0.8rem; } a { color: inherit; }"""


def write(folder: Path, rows: Sequence[tuple[str, Sequence[str]]], widest_phone: int) -> Path:
    """Write index.html into *folder*: under each title its pictures, named as `<what>-<width>-<scheme>.png`."""
    body = join(_row(title, names, widest_phone) for title, names in rows)
    page = folder / "index.html"
    page.write_text(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>'
        f"<style>{STYLE}</style></head><body><h1>{TITLE}</h1>{body}</body></html>\n",
        "utf-8",
    )
    return page


def _row(title: str, names: Sequence[str], widest_phone: int) -> Html:
    pictures = (_picture(name, int(name.split("-")[-2]) <= widest_phone) for name in names)
    return element("div", {}, element("h2", {}, title), element("section", {}, *pictures))


def _picture(name: str, is_narrow: bool) -> Html:
    attributes: dict[str, str | bool] = {
        "src": name,
        "alt": name.removesuffix(".png").replace("-", " "),
        "loading": "lazy",
        "class": "narrow" if is_narrow else "wide",
    }
    picture = Html(element("img", attributes).removesuffix("</img>"))
    return element("figure", {}, element("a", {"href": name}, picture), element("figcaption", {}, name))
