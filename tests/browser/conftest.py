"""The built site on a loopback port, and a browser to read it with."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from publishing.browser import opened_browser
from tests.browser.canned import assessment, can
from tests.browser.commands import succeeds

PLACE = "course"  # trainers host the folder anywhere, so no link may count on the server's root


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and leaves the terminal to pytest."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the course as it is hosted, and return its folder."""
    folder = tmp_path_factory.mktemp("hosted") / PLACE
    succeeds("publishing.runtime")
    succeeds("mkdocs", "build", "--strict", "--site-dir", folder)
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a built course and give its address, with a slash at the end."""
    handler = partial(QuietHandler, directory=str(folder.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """Serve the built course and return its address."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium without a window."""
    with opened_browser() as chromium:
        yield chromium


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """Return a learner's fresh browser; a relative address is one of the course."""
    context = browser.new_context(base_url=site)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site: str) -> Iterator[Page]:
    """Return a page that may neither complain in the console nor ask another host for anything."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    own = (site, "data:", "blob:")
    page.on("request", lambda request: None if request.url.startswith(own) else complaints.append(request.url))
    yield page

    assert not complaints, complaints


@pytest.fixture
def ready_at_once(context: BrowserContext) -> None:
    """Let no Python start: the message "Ready" is ready, and nothing else is asked."""
    can(context, {"Ready": assessment("Ready", personalisation=2, reason=2)})
