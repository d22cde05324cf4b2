"""The Content-Security-Policy that the trainers' guide recommends, on a server that sends it with every file."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from publishing import ROOT
from publishing.policy import POLICY, policy_of
from tests.browser.learner import EXERCISE, LESSON

GUIDE = ROOT / "docs" / "for-trainers.md"


class StrictHandler(SimpleHTTPRequestHandler):
    """Serves files under a policy, and lets no browser guess a type."""

    def __init__(self, *args: object, policy: str, directory: str) -> None:
        self.policy = policy
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # what socketserver passes on

    def end_headers(self) -> None:
        """Add the headers to every answer."""
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def strict_site(built_site: Path) -> Iterator[str]:
    handler = partial(StrictHandler, policy=policy_of(built_site), directory=str(built_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_the_guides_policy_lets_every_page_be_read_a_message_be_graded_and_a_disagreement_be_saved(
    browser: Browser, strict_site: str, built_site: Path
) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for file in sorted(built_site.rglob("index.html")):
        page.goto(f"{strict_site}{file.relative_to(built_site).parent.as_posix()}/")
    page.goto(f"{strict_site}{LESSON}")
    exercise = page.locator(f"#exercise-{EXERCISE}")
    exercise.locator("textarea").fill("Hi there, I would like to connect.")
    exercise.get_by_role("button", name="Check", exact=True).click()
    exercise.locator(".cw-verdict").wait_for(timeout=60_000)
    exercise.get_by_role("button", name="I disagree").click()
    exercise.get_by_role("textbox", name="Why?").fill("I had my reasons.")
    exercise.get_by_role("button", name="Save my view").click()
    page.goto(f"{strict_site}how-grading-works/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save them as a file").click()
    saved = download.value.path().read_text("utf-8")
    page.close()

    assert "I had my reasons." in saved
    assert complaints == []


def test_the_guide_quotes_the_policy_that_is_printed() -> None:
    assert POLICY.replace("{hashes}", "<hashes>") in GUIDE.read_text("utf-8").splitlines()
