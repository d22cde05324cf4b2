"""How the checker starts: on a server as it should be, and on one that is merely odd."""

import hashlib

import pytest
from playwright.sync_api import Browser

from publishing.browser import ARGUMENTS, find_browser
from tests.browser import hostile
from tests.browser.harness import FILES, STRICT, Harness, Visit
from tests.browser.hostile import HostileServer


def test_first_intent_leads_to_a_verdict_and_progress_only_grows(visit: Visit) -> None:
    harness = visit()

    outcome = harness.grade()

    states = harness.page.evaluate("states")
    assert outcome["answer"]["criteria"]["length"] == {
        "level": 2,
        "count": 8,
        "limit": 300,
        "feedback": outcome["answer"]["criteria"]["length"]["feedback"],
    }
    progress = [state["progress"] for state in states]
    assert progress == sorted(progress)
    assert progress[-1] == 1
    assert [state["state"] for state in states if state["state"] != "loading"] == ["idle", "checking", "ready"]
    steps = [state["step"] for state in states if state["state"] == "loading"]
    assert steps[0] == "Fetching the checker: 0 %"
    assert steps[-2:] == ["Starting Python", "Reading the rules"]


def test_every_file_comes_from_the_site_and_once(visit: Visit, server: HostileServer) -> None:
    harness = visit()
    foreign: list[str] = []
    harness.page.on("request", lambda request: foreign.append(request.url))
    server.asked.clear()

    assert "answer" in harness.grade()

    assert [url for url in foreign if not url.startswith(server.address)] == []
    assert sorted(server.asked) == sorted(set(server.asked))


def test_strict_policy_and_nosniff_let_it_work(visit: Visit, server: HostileServer) -> None:
    server.spoil(
        "*", hostile.header("Content-Security-Policy", STRICT), hostile.header("X-Content-Type-Options", "nosniff")
    )
    complaints: list[str] = []
    harness = visit()
    harness.page.on("console", lambda message: complaints.append(message.text))

    assert "answer" in harness.grade()

    assert complaints == []


@pytest.mark.parametrize("type", ["text/html", "text/plain", "application/octet-stream", "application/wasm"])
def test_wrong_types_of_all_but_scripts_do_no_harm(visit: Visit, server: HostileServer, type: str) -> None:
    for kind in ("manifest", "wasm", "stdlib", "archive"):
        server.spoil(FILES[kind], hostile.sent_as(type))

    assert "answer" in visit().grade()


def test_runtime_scripts_of_the_wrong_type_are_run_from_memory(visit: Visit, server: HostileServer) -> None:
    server.spoil("*/runtime/*.js", hostile.sent_as("text/plain"))

    assert "answer" in visit().grade()


def test_plain_http_of_an_intranet_is_enough_and_files_are_still_compared(
    browser: Browser, server: HostileServer
) -> None:
    rules = "--host-resolver-rules=MAP intranet.example 127.0.0.1"
    chromium = browser.browser_type.launch(executable_path=find_browser(), args=[*ARGUMENTS, rules])
    page = chromium.new_page()
    page.goto(f"http://intranet.example:{server.port}/course/")
    harness = Harness(page)
    page.wait_for_function("globalThis.checker")
    server.spoil(FILES["stdlib"], hostile.garbled)

    assert page.evaluate("[isSecureContext, typeof crypto.subtle]") == [False, "undefined"]
    assert harness.grade()["code"] == "altered"
    server.heal()
    assert harness.recovers()
    chromium.close()


def test_hash_by_hand_is_sha_256(visit: Visit) -> None:
    lengths = [0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000_003]
    contents = [bytes(index * 7 % 256 for index in range(length)) for length in lengths]

    found = visit().page.evaluate(
        """async (lengths) => {
          const { sha256ByHand } = await import("./javascripts/digest.js");
          return lengths.map((length) => sha256ByHand(Uint8Array.from({ length }, (_, index) => index * 7)));
        }""",
        lengths,
    )

    assert found == [hashlib.sha256(content).hexdigest() for content in contents]
