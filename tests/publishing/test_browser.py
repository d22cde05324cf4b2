import os
import subprocess
import sys
from pathlib import Path

import pytest

from publishing import ROOT

NONE_FOUND = (
    "Chromium or Chrome is needed, and there is none and none could be installed:"
    " install one, or name one in CONNECT_WELL_BROWSER.\n"
)
RUNS = "echo Chromium 150"
NOTE = "echo This is only a note: install the snap >&2; exit 1"
# Stands for another machine: nothing in /Applications, Debian or not, root or not; the search itself is the real one.
ON_A_MACHINE = """
import os, pathlib, sys
os.geteuid = lambda: {user}
from publishing import browser
browser.APPLICATIONS = ()
browser.DEBIAN = pathlib.Path({debian!r})
sys.exit(browser.main())
"""

WHERE_PLAYWRIGHT_PUTS_IT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def command(folder: Path, name: str, script: str) -> Path:
    """Put a command called *name* into *folder*."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def search(machine: Path, *, user: int = 1000, debian: str = "/", named: str = "") -> tuple[int, str, str]:
    """Look for a browser where PATH is *machine* and nothing can be downloaded."""
    settings = {
        "PATH": str(machine),
        "CONNECT_WELL_BROWSER": named,
        "PLAYWRIGHT_BROWSERS_PATH": str(machine / "playwright"),
        "PLAYWRIGHT_DOWNLOAD_HOST": "http://127.0.0.1:9",
    }
    program = ON_A_MACHINE.format(user=user, debian=debian)
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    return result.returncode, result.stdout, result.stderr


def test_the_browser_of_this_machine_is_printed() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "publishing.browser"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert Path(result.stdout.strip()).is_file()


def test_named_browser_comes_before_an_installed_one(tmp_path: Path) -> None:
    command(tmp_path, "chromium", RUNS)
    named = command(tmp_path / "mine", "brave", RUNS)

    assert search(tmp_path, named=str(named)) == (0, f"{named}\n", "")


@pytest.mark.parametrize("script", [None, NOTE])
def test_named_browser_that_does_not_run_is_one_sentence(tmp_path: Path, script: str | None) -> None:
    command(tmp_path, "chromium", RUNS)
    named = tmp_path / "mine" / "brave"
    if script:
        command(named.parent, named.name, script)

    assert search(tmp_path, named=str(named)) == (
        1,
        "",
        f"CONNECT_WELL_BROWSER names {named}, which is no browser that runs here: correct it or unset it.\n",
    )


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
def test_installed_browser_is_found_by_each_of_its_names(tmp_path: Path, name: str) -> None:
    browser = command(tmp_path, name, RUNS)

    assert search(tmp_path) == (0, f"{browser}\n", "")


def test_command_that_only_asks_to_install_is_passed_over(tmp_path: Path) -> None:
    command(tmp_path, "chromium-browser", NOTE)
    browser = command(tmp_path, "google-chrome", RUNS)

    assert search(tmp_path) == (0, f"{browser}\n", "")


def test_browser_that_playwright_downloaded_before_is_found(tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", WHERE_PLAYWRIGHT_PUTS_IT],
        env={**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "playwright")},
        capture_output=True,
        text=True,
        check=True,
    )
    browser = Path(where.stdout.strip())
    command(browser.parent, browser.name, RUNS)

    assert search(tmp_path) == (0, f"{browser}\n", "")


def test_debian_package_is_installed_by_root_when_nothing_else_is_to_be_had(tmp_path: Path) -> None:
    browser = command(tmp_path, "ready-made", RUNS)
    command(
        tmp_path,
        "apt-get",
        f'echo "$@" >> {tmp_path}/apt.log; case "$1" in install) /bin/mv {browser} {tmp_path}/chromium;; esac',
    )
    status, said, _ = search(tmp_path, user=0)

    assert (status, said) == (0, f"{tmp_path}/chromium\n")
    assert (tmp_path / "apt.log").read_text(encoding="utf-8").splitlines() == [
        "update",
        "install --yes --no-install-recommends chromium",
    ]


@pytest.mark.parametrize(("user", "debian"), [(1000, "/"), (0, "/nowhere")])
def test_no_browser_is_one_sentence(tmp_path: Path, user: int, debian: str) -> None:
    command(tmp_path, "apt-get", f"echo called >> {tmp_path}/apt.log")
    status, said, complained = search(tmp_path, user=user, debian=debian)

    assert (status, said) == (1, "")
    assert complained.endswith(NONE_FOUND)
    assert not (tmp_path / "apt.log").exists()
