"""What makes a page show early on a phone."""

import re
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from publishing import ROOT
from tests.browser.learner import LESSON


def test_our_stylesheets_travel_as_one_file_in_their_order(built_site: Path) -> None:
    page = (built_site / "practice" / "index.html").read_text("utf-8")
    sheets = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["extra_css"]
    contents = [(ROOT / "docs" / sheet).read_text("utf-8") for sheet in sheets]

    assert re.findall(r'href="\.\./(stylesheets/[^"]+)"', page) == [
        "stylesheets/course.css",
        "stylesheets/no-script.css",
    ]
    assert (built_site / "stylesheets" / "course.css").read_text("utf-8") == "\n".join(contents)
    assert sorted(path.name for path in (built_site / "stylesheets").iterdir()) == ["course.css", "no-script.css"]


def test_no_script_from_a_file_holds_up_the_first_picture(built_site: Path) -> None:
    scripts = [
        tag
        for page in built_site.rglob("*.html")
        for tag in re.findall(r"<script\b[^>]*\bsrc=[^>]*>", page.read_text("utf-8"))
    ]

    assert scripts
    assert [tag for tag in scripts if " defer" not in tag and 'type="module"' not in tag] == []
    assert [tag for tag in scripts if 'fetchpriority="low"' not in tag] == []


@pytest.mark.parametrize(
    ("page", "scripts"),
    [
        ("", ["progress.js"]),
        ("glossary/", ["progress.js"]),
        ("practice/", ["exercise.js", "progress.js"]),
        (LESSON, ["exercise.js", "progress.js"]),
        ("how-grading-works/", ["exercise.js", "progress.js", "disagreements.js"]),
        ("assessment/", ["exercise.js", "progress.js", "final-assessment.js"]),
        ("results/", ["exercise.js", "progress.js", "your-results.js"]),
        ("certificate/", ["exercise.js", "progress.js", "certificate.js"]),
        ("your-request/", ["exercise.js", "progress.js", "own-request-page.js"]),
    ],
)
def test_a_page_loads_the_scripts_of_what_stands_on_it(built_site: Path, page: str, scripts: list[str]) -> None:
    text = (built_site / page / "index.html").read_text("utf-8")

    assert re.findall(r'<script src="[^"]*/?javascripts/([\w-]+\.js)" type="module"', text) == scripts
