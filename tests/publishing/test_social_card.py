"""What a shared link shows: words always, a picture only where the course knows its address."""

import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from publishing import ROOT

SETTINGS = """
site_name: Connect well
site_description: A course.
{address}
theme:
  name: material
  custom_dir: {theme}
  font: false
  favicon: assets/favicon.svg
hooks: [{hook}]
"""
PAGE = """---
title: A lesson
description: What this lesson is about.
---

# A lesson
"""


def built(folder: Path, address: str) -> str:
    """Build a course of two pages with our theme, and return the second one's head."""
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Start", "utf-8")
    (folder / "docs" / "lesson.md").write_text(PAGE, "utf-8")
    (folder / "docs" / "javascripts").mkdir()
    shutil.copy(ROOT / "docs" / "javascripts" / "strings.js", folder / "docs" / "javascripts")
    publishing = ROOT / "publishing"
    settings = SETTINGS.format(address=address, theme=publishing / "theme", hook=publishing / "speaking.py")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return (folder / "site" / "lesson" / "index.html").read_text("utf-8").split("</head>")[0]


def properties(head: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"', head))


@pytest.mark.parametrize("slash", ["", "/"])
def test_with_an_address_a_link_shows_the_page_and_the_picture(tmp_path: Path, slash: str) -> None:
    shown = properties(built(tmp_path, f"site_url: https://example.org/course{slash}"))

    assert shown["og:title"] == "A lesson"
    assert shown["og:description"] == "What this lesson is about."
    assert shown["og:url"] == "https://example.org/course/lesson/"
    assert shown["og:image"] == "https://example.org/course/assets/social-card.png"
    assert shown["twitter:card"] == "summary_large_image"


def test_with_an_address_the_sitemap_names_every_page(tmp_path: Path) -> None:
    built(tmp_path, "site_url: https://example.org/course")
    named = re.findall("<loc>(.*?)</loc>", (tmp_path / "site" / "sitemap.xml").read_text("utf-8"))

    assert named == ["https://example.org/course/", "https://example.org/course/lesson/"]


def test_without_an_address_no_address_is_made_up(tmp_path: Path) -> None:
    head = built(tmp_path, "")

    assert set(properties(head)) == {"og:type", "og:site_name", "og:title", "og:description"}
    assert "http" not in re.sub(r"<script.*?</script>", "", head.partition("<body")[0], flags=re.DOTALL)


def test_the_picture_has_the_size_that_is_told_and_is_light() -> None:
    card = (ROOT / "docs" / "assets" / "social-card.png").read_bytes()

    assert struct.unpack(">II", card[16:24]) == (1200, 630)
    assert len(card) < 150_000
