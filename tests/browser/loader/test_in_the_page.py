"""The exercise page on a server that goes wrong: the sentence, the draft, and Try again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import hostile
from tests.browser.hostile import Fault, HostileServer
from tests.browser.learner import READY, START_MS, Exercise

SILENCE = 3


@pytest.fixture(scope="module")
def hosted(built_site: Path) -> Iterator[HostileServer]:
    with hostile.serving({"/course/": built_site}) as server:
        yield server


@pytest.fixture
def server(hosted: HostileServer) -> Iterator[HostileServer]:
    yield hosted
    hosted.heal()


@pytest.fixture
def page(browser: Browser, server: HostileServer) -> Iterator[Page]:
    context = browser.new_context(base_url=f"{server.address}course/")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("pattern", "fault", "sentence"),
    [
        ("*.bin", hostile.status(404), "The server has no pyodide-asm-"),
        ("*/stdlib-*.zip", hostile.stalled, f"nothing arrived for {SILENCE} seconds."),
        ("*/checker-worker.js", hostile.sent_as("text/plain"), "The server sent checker-worker.js as text/plain,"),
        ("*/checker-*.zip", hostile.page_instead, "The server sent a web page in place of checker-"),
        (
            "*/checker-worker.js",
            hostile.header("Content-Security-Policy", "script-src 'self'"),
            "its Content-Security-Policy must have script-src 'wasm-unsafe-eval'.",
        ),
    ],
    ids=["404", "stalled", "worker of the wrong type", "a page instead", "policy without WebAssembly"],
)
def test_failure_is_told_the_draft_stays_and_try_again_leads_to_the_verdict(
    page: Page, server: HostileServer, pattern: str, fault: Fault, sentence: str
) -> None:
    server.spoil(pattern, fault)
    exercise = Exercise(page).open()
    page.evaluate("seconds => { document.documentElement.dataset.checkerSilence = seconds; }", SILENCE)

    exercise.box.fill(READY)
    exercise.button("Check").click()

    expect(exercise.status).to_contain_text(sentence, timeout=(2 * SILENCE + 10) * 1000)
    expect(exercise.status).to_contain_text("Your message is kept.")
    expect(exercise.box).to_have_value(READY)

    server.heal()
    page.evaluate("delete document.documentElement.dataset.checkerSilence")
    exercise.button("Try again").click()

    exercise.await_attempt(1)
    expect(exercise.box).to_have_value(READY)


def test_wrong_types_of_all_but_scripts_do_no_harm(page: Page, server: HostileServer) -> None:
    for pattern in ("*.bin", "*.zip", "*.json"):
        server.spoil(pattern, hostile.sent_as("text/plain"))
    exercise = Exercise(page).open()

    exercise.check(READY)

    assert exercise.number() == 1


def test_page_left_open_while_the_course_was_published_anew_asks_for_a_reload_and_keeps_the_draft(
    page: Page, server: HostileServer
) -> None:
    exercise = Exercise(page).open()
    page.evaluate("for (const e of document.querySelectorAll('[data-checker]')) e.dataset.checker = 'checker-0.zip'")

    exercise.box.fill(READY)
    exercise.button("Check").click()

    expect(exercise.status).to_contain_text(
        "This page is older than the course on the server: reload it.", timeout=START_MS
    )
    assert "/course/runtime/checker-0.zip" in server.asked
    page.wait_for_timeout(2500)  # a draft is stored at the latest two seconds after a keystroke
    page.reload()
    expect(exercise.box).to_have_value(READY)

    exercise.button("Check").click()

    exercise.await_attempt(1)
