"""`make pictures`: what a learner sees, in pictures."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from exercises.course_exercise import ExerciseKind
from publishing.screenshots.__main__ import DESKTOP, HEIGHTS, PHONE, examples, main, screenshot
from publishing.screenshots.acts import STATES
from tests.browser.commands import succeeds


def size(picture: Path) -> tuple[int, int]:
    """Read width and height of a PNG."""
    content = picture.read_bytes()
    assert content.startswith(b"\x89PNG")
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def test_there_is_an_example_of_every_kind_in_order() -> None:
    assert [exercise.kind for exercise in examples()] == list(ExerciseKind)


def test_a_kind_is_shown_in_every_state_width_and_scheme(built_site: Path, tmp_path: Path) -> None:
    succeeds("publishing.screenshots", "spot", "--site", built_site, "--into", tmp_path)

    names = [
        f"spot-{state}-{width}-{scheme}.png"
        for state in STATES
        for width in (PHONE, DESKTOP)
        for scheme in ("light", "dark")
    ]
    assert sorted(path.name for path in tmp_path.glob("*.png")) == sorted(names)
    assert {size(tmp_path / name)[0] for name in names if f"-{PHONE}-" in name} == {PHONE}
    for state in STATES:
        light, dark = (tmp_path / f"spot-{state}-{PHONE}-{scheme}.png" for scheme in ("light", "dark"))
        assert size(light) == size(dark)
        assert light.read_bytes() != dark.read_bytes()
    before, weak, _ = (size(tmp_path / f"spot-{state}-{PHONE}-light.png")[1] for state in STATES)
    assert weak > before
    shown = re.findall(r'<img src="([^"]+)"', (tmp_path / "index.html").read_text("utf-8"))
    assert sorted(shown) == sorted(names)


def test_a_page_is_shown_as_far_as_its_footer(page: Page, tmp_path: Path) -> None:
    """What is as high as the screen would push the footer out of a screen as high as the page."""
    page.set_viewport_size({"width": DESKTOP, "height": HEIGHTS[DESKTOP]})
    page.goto("results/")
    high = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate(
        "window.heights = [];"
        "new ResizeObserver(() => window.heights.push(document.body.scrollHeight)).observe(document.body);"
    )
    screenshot(page, tmp_path / "results.png", "", "default")

    assert size(tmp_path / "results.png") == (DESKTOP, high)
    assert max(page.evaluate("window.heights")) == high


def test_without_a_built_course_one_sentence_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--site", str(tmp_path / "site"), "--into", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "There is no course in site/: run make build first.\n"
