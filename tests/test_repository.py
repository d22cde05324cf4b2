"""What is committed: sources only, nothing of one machine, and exact pins."""

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from publishing import ROOT

LARGEST = 1_000_000
GENERATED = (".venv/", "node_modules/", "site/", "docs/runtime/", "build/")
# In pieces, or this file would find itself.
INDEX_HOSTS = [
    *("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "yarn" + "pkg.com"),
    *("deb." + "debian.org", "archive." + "ubuntu.com", "crates" + ".io", "conda." + "anaconda.org"),
]
MACHINE_PATHS = ["/wo" + "rk/", "/ro" + "ot/", "/tm" + "p/", "/ho" + "me/", "/Us" + "ers/", "C:" + "\\Users"]
REQUIREMENTS = ("requirements.txt", "requirements-node.txt", "requirements-runtime.txt")


@cache
def tracked() -> list[Path]:
    """Return every file that git knows and that is there."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def lines() -> Iterator[tuple[str, str]]:
    """Yield the lines of every tracked text file, each with its place."""
    for path in tracked():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        yield from ((f"{path.relative_to(ROOT)}:{number}", line) for number, line in enumerate(text.splitlines(), 1))


@pytest.mark.parametrize("unwanted", INDEX_HOSTS + MACHINE_PATHS)
def test_no_file_names_a_package_index_or_a_place_on_one_machine(unwanted: str) -> None:
    found = [f"{place}: {line.strip()[:80]}" for place, line in lines() if unwanted in line]

    assert not found, found


def test_nothing_generated_is_committed() -> None:
    names = [path.relative_to(ROOT).as_posix() for path in tracked()]
    found = [name for name in names if name.startswith(GENERATED) or name.endswith((".pyc", ".whl", ".zip", ".wasm"))]

    assert names
    assert not found, found


def test_no_file_is_too_large_to_read() -> None:
    found = [path.name for path in tracked() if path.stat().st_size > LARGEST]

    assert not found, found


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_python_package_has_an_exact_version_and_a_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    wrong = [
        line
        for line in text.splitlines()
        if line.strip() and not re.match(r"#|[a-z0-9.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}", line)
    ]

    assert not wrong, wrong


def test_lock_files_hold_no_address() -> None:
    found = [place for place, line in lines() if place.startswith("requirements") and "://" in line]
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    resolved = [name for name, package in lock["packages"].items() if "resolved" in package]

    assert not found + resolved, found + resolved


def test_python_packages_asked_for_are_the_ones_locked() -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    locked = "".join((ROOT / name).read_text(encoding="utf-8") for name in REQUIREMENTS)
    astray = [pin for group in groups.values() for pin in group if f"{pin} " not in locked]

    assert not astray, f"lock these again as CONTRIBUTING says: {astray}"


def test_npm_packages_asked_for_are_exact_and_locked() -> None:
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = {**asked["dependencies"], **asked["devDependencies"]}

    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
