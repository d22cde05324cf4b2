"""Changing the one file that holds what LinkedIn may change, in a copy of the course, changes all that follows it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from publishing import ROOT

COPIED = ("checker", "exercises", "publishing", "docs", "mkdocs.yml", "pyproject.toml")
ASK = """
import json
from checker.wire import assess_json
from exercises.catalogue import progress
from exercises.loader import find_mistakes, load
from publishing.facts import state

text = "Hi Olu, " + "charging " * 24
verdict = json.loads(assess_json(json.dumps({"id": "a", "text": text, "situation": {}})))["criteria"]["length"]
print(json.dumps({
    "page": state("{limit}, {limit_free}, {notes_a_month}"),
    "course": progress(),
    "exercise": load("why-you-write").situation.limit,
    "lower": load("three-mornings-of-bread").situation.limit,
    "told": load("sixty-on-a-screen").task,
    "title": load("shorten-the-thank-you").title,
    "mistakes": [str(mistake) for mistake in find_mistakes()],
    "limit": verdict["limit"],
    "feedback": verdict["feedback"],
}))
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Say what a copy of the course tells in which the limits are 320 and 210, and the notes 7 a month."""
    folder = _copy(tmp_path_factory)
    file = folder / "checker" / "linkedin.json"
    facts = json.loads(file.read_text("utf-8"))
    facts["extra"]["facts"].update(limit=320, limit_free=210, notes_a_month=7)
    file.write_text(json.dumps(facts), "utf-8")
    return _ask(folder)


def _copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    for name in COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "runtime", "images"))
        else:
            shutil.copy(source, target)
    return folder


def _ask(folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-c", ASK]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def test_pages_tell_the_changed_facts(changed: dict[str, Any]) -> None:
    assert changed["page"] == "<p>320, 210, 7</p>"


def test_the_counter_of_every_page_is_given_the_changed_limits(changed: dict[str, Any]) -> None:
    block = re.search(r"<script[^>]*>(.*)</script>", changed["course"], re.DOTALL)

    assert block
    assert json.loads(block[1])["limits"] == {"full": 320, "free": 210}


def test_every_exercise_follows_and_says_so(changed: dict[str, Any]) -> None:
    assert (changed["exercise"], changed["lower"]) == (320, 210)
    assert "7 notes a month, each of 210 characters" in changed["told"]
    assert changed["title"] == "Thank you in 210"
    assert changed["mistakes"] == []


def test_the_verdict_follows_in_what_it_allows_and_in_what_it_says_of_free_accounts(changed: dict[str, Any]) -> None:
    assert changed["limit"] == 320
    assert "210" in changed["feedback"]


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _copy(tmp_path_factory)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"limit": 300,', '"limit": 300', "Expecting ',' delimiter: line 5 column 7 (char 55)"),
        ('"limit": 300,', '"limit": "300",', "a limit is a whole number without quotation marks"),
        ('"limit_free"', '"limit_fre"', "'limit_free'"),
        ('"facts"', '"fact"', "'facts'"),
    ],
)
@pytest.mark.parametrize(
    "command", [("checker", "explain", "Hi"), ("exercises", "check"), ("publishing.runtime",)], ids=lambda it: it[0]
)
def test_a_slip_in_the_file_is_one_sentence(
    spoilt: Path, old: str, new: str, expected: str, command: tuple[str, ...]
) -> None:
    text = (ROOT / "checker" / "linkedin.json").read_text("utf-8")
    assert old in text
    (spoilt / "checker" / "linkedin.json").write_text(text.replace(old, new), "utf-8")
    result = subprocess.run([sys.executable, "-m", *command], cwd=spoilt, capture_output=True, text=True, check=False)

    assert (result.returncode, result.stderr) == (1, f"checker/linkedin.json: wrong or missing: {expected}\n")
