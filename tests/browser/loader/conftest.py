"""The harness on a server that a test may spoil."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from publishing import ROOT, runtime
from tests.browser import hostile
from tests.browser.harness import HARNESS, PAGE, Harness, Visit
from tests.browser.hostile import HostileServer


@pytest.fixture(scope="module")
def module_server() -> Iterator[HostileServer]:
    assert runtime.main([]) == 0
    places = {"/course/javascripts/": ROOT / "docs/javascripts", "/course/runtime/": ROOT / "docs/runtime"}
    icon = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    pages = {"/course/": PAGE, "/course/harness.js": HARNESS, "/course/icon.svg": icon}
    with hostile.serving(places, pages) as server:
        yield server


@pytest.fixture
def server(module_server: HostileServer) -> Iterator[HostileServer]:
    yield module_server
    module_server.heal()


@pytest.fixture
def visit(browser: Browser, server: HostileServer) -> Iterator[Visit]:
    """Return a function that opens the harness in a fresh browser profile."""
    context = browser.new_context()

    def visit(query: str = "") -> Harness:
        page = context.new_page()
        page.goto(f"{server.address}course/{query}")
        page.wait_for_function("globalThis.checker")
        return Harness(page)

    yield visit
    context.close()
