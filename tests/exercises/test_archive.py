"""The archive of the checker that a page names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import rules_hash
from exercises.archive import archive_name
from exercises.errors import ExerciseError

ARCHIVE = "checker-0.zip"


def test_the_page_names_the_archive_that_the_site_is_built_with(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps({"checker": ARCHIVE, "rules": rules_hash()}), "utf-8")
    (tmp_path / ARCHIVE).touch()

    assert archive_name(manifest) == ARCHIVE


def test_an_archive_of_an_older_checker_is_refused(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps({"checker": ARCHIVE, "rules": "0123456789abcdef"}), "utf-8")
    (tmp_path / ARCHIVE).touch()

    with pytest.raises(ExerciseError, match="is older than the checker: run make runtime"):
        archive_name(manifest)


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"checker": 7, "rules": ""}', '{"checker": "checker-gone.zip", "rules": ""}']
)
def test_a_missing_or_stale_archive_says_what_to_run(tmp_path: Path, content: str) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text(content, "utf-8")

    with pytest.raises(ExerciseError, match="run make runtime"):
        archive_name(manifest)
