"""Which browser the tests drive: the one named, an installed one, Playwright's own, or Debian's package."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from publishing.errors import BrowserError

VARIABLE = "CONNECT_WELL_BROWSER"
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
DEBIAN = Path("/etc/debian_version")
DOWNLOAD_SECONDS = 180

# The tests open nothing but our own pages, so no sandbox is needed (root has none), and no talk with the maker.
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def main() -> int:
    """Print the path of the browser."""
    try:
        print(find_browser())
    except BrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def find_browser() -> Path:
    """Return a browser that runs, installing one where there is none."""
    if named := os.environ.get(VARIABLE):
        return named_browser(named)
    for find in (installed_browser, playwright_browser, debian_browser):
        if browser := find():
            return browser
    raise BrowserError(
        "Chromium or Chrome is needed, and there is none and none could be installed:"
        f" install one, or name one in {VARIABLE}."
    )


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Open a browser without a window, and close it in the end."""
    executable = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


def named_browser(name: str) -> Path:
    """Return the browser called *name*, a path or a command."""
    found = shutil.which(name)
    if not found or not runs(found):
        raise BrowserError(f"{VARIABLE} names {name}, which is no browser that runs here: correct it or unset it.")
    return Path(found)


def installed_browser() -> Path | None:
    """Return the Chromium or Chrome that is installed on this machine."""
    candidates = [shutil.which(name) for name in (*COMMANDS, *APPLICATIONS)]
    return next((Path(path) for path in candidates if path and runs(path)), None)


def playwright_browser() -> Path | None:
    """Return the Chromium that Playwright downloads, after trying to download it."""
    with sync_playwright() as playwright:
        browser = Path(playwright.chromium.executable_path)
    if not browser.exists():
        print("No Chromium or Chrome here: asking Playwright for its own ...", file=sys.stderr, flush=True)
        attempt([sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"], DOWNLOAD_SECONDS)
    return browser if runs(str(browser)) else None


def debian_browser() -> Path | None:
    """Return Debian's Chromium after installing it, which takes root."""
    if not DEBIAN.exists() or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("Installing Debian's package chromium ...", file=sys.stderr, flush=True)
    attempt(["apt-get", "update"], 600)
    attempt(["apt-get", "install", "--yes", "--no-install-recommends", "chromium"], 1200)
    return installed_browser()


def attempt(command: Sequence[str], seconds: float) -> None:
    """Run *command* in silence for at most *seconds*; whether it helped is seen by what is there afterwards."""
    environment = {
        "DEBIAN_FRONTEND": "noninteractive",
        "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000",
        **os.environ,
    }
    try:
        subprocess.run(command, env=environment, timeout=seconds, capture_output=True, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return


def runs(browser: str) -> bool:
    """Tell whether *browser* starts; Ubuntu's chromium-browser may be a note that says to install it."""
    try:
        return subprocess.run([browser, "--version"], timeout=60, capture_output=True, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    sys.exit(main())
