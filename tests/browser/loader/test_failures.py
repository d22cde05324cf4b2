"""Servers and browsers in which the checker cannot start: each failure in its own sentence, and a retry that works."""

import time
from dataclasses import dataclass
from fnmatch import fnmatch

import pytest

from tests.browser import hostile
from tests.browser.harness import FILES, SCRIPTS, STRICT, WORKER, Visit
from tests.browser.hostile import Fault, HostileServer

SILENCE = 2  # seconds without a byte, where a test waits for the watchdog


@dataclass
class Case:
    """What goes wrong with which files, and what must come of it."""

    id: str
    code: str
    pattern: str
    fault: Fault
    words: str  # in the sentence
    policy: str = ""  # that the worker is sent with


ALL = FILES | SCRIPTS
NO_WASM = "default-src 'self'; script-src 'self'"
CASES = [
    *(Case(f"404 for {kind}", "missing", ALL[kind], hostile.status(404), "(status 404)") for kind in ALL),
    *(Case(f"stalled {kind}", "stalled", ALL[kind], hostile.stalled, f"{SILENCE} seconds") for kind in ALL),
    *(
        Case(f"page in place of {kind}", "page", ALL[kind], hostile.page_instead, "a web page")
        for kind in ("manifest", "glue", "wasm", "archive", "worker")
    ),
    *(
        Case(f"half of {kind}", "truncated", FILES[kind], hostile.shortened, "bytes")
        for kind in ("glue", "wasm", "archive")
    ),
    Case("line cut in wasm", "truncated", FILES["wasm"], hostile.cut, "bytes"),
    *(
        Case(f"a byte changed in {kind}", "altered", FILES[kind], hostile.garbled, "published")
        for kind in ("glue", "wasm", "stdlib")
    ),
    Case("half of manifest", "altered", FILES["manifest"], hostile.shortened, "manifest.json"),
    Case("no answer for archive", "stalled", FILES["archive"], hostile.mute, f"{SILENCE} seconds"),
    Case("headers only of wasm", "stalled", FILES["wasm"], hostile.silent, ".bin"),
    Case("403", "forbidden", FILES["archive"], hostile.status(403), "(status 403)"),
    Case("503", "broken", FILES["stdlib"], hostile.status(503), "(status 503)"),
    Case("no answer", "unreachable", FILES["manifest"], hostile.hung_up, "did not answer"),
    *(
        Case(f"{kind} as text", "script-type", SCRIPTS[kind], hostile.sent_as("text/plain"), "as text/plain")
        for kind in SCRIPTS
    ),
    *(
        Case(
            f"{kind} as octets under a strict policy",
            "script-type",
            FILES[kind],
            hostile.sent_as("application/octet-stream"),
            "as application/octet-stream",
            policy=STRICT,
        )
        for kind in ("loader", "glue")
    ),
    Case(
        "policy without wasm",
        "wasm-forbidden",
        "*",
        hostile.header("Content-Security-Policy", NO_WASM),
        "'wasm-unsafe-eval'",
    ),
    Case("no wasm", "wasm-missing", WORKER, hostile.prefixed("delete globalThis.WebAssembly;"), "WebAssembly"),
    Case(
        "out of memory",
        "memory",
        WORKER,
        hostile.prefixed("WebAssembly.instantiate = async () => { throw new RangeError('Out of memory'); };"),
        "memory",
    ),
    Case(
        "wasm that does not fit",
        "python",
        WORKER,
        hostile.prefixed("WebAssembly.instantiate = async () => { throw new Error('no such import'); };"),
        "(no such import)",
    ),
]


def is_named(pattern: str, sentence: str) -> bool:
    """Tell whether *sentence* names the file that *pattern* stands for."""
    files = [f"/runtime/{word.strip(':,')}" for word in sentence.split()]
    return pattern in {"*", WORKER} or any(fnmatch(file, pattern) for file in files)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_failure_is_named_in_time_and_a_retry_works(visit: Visit, server: HostileServer, case: Case) -> None:
    server.spoil(case.pattern, case.fault)
    if case.policy:
        server.spoil(WORKER, hostile.header("Content-Security-Policy", case.policy))
    harness = visit()
    if case.code == "stalled":
        harness.limit(silence=SILENCE)
    started = time.monotonic()

    outcome = harness.grade()

    took = time.monotonic() - started
    assert outcome["code"] == case.code, outcome
    assert case.words in outcome["message"], outcome
    assert is_named(case.pattern, outcome["message"]), outcome
    assert took < 2 * SILENCE + 5
    assert harness.page.evaluate("states.at(-1)") == {
        "state": "failed",
        "progress": 0,
        "step": "",
        "failure": {"code": case.code, "message": outcome["message"]},
    }
    server.heal()
    assert harness.recovers()


def test_page_that_may_have_no_worker_is_told_which_policy_to_change(visit: Visit, server: HostileServer) -> None:
    server.spoil("/course/", hostile.header("Content-Security-Policy", "worker-src 'none'"))

    outcome = visit().grade()

    assert outcome["code"] == "worker-refused"
    assert "worker-src 'self'" in outcome["message"]


def test_device_without_a_network_is_told_so_and_recovers(visit: Visit) -> None:
    harness = visit()
    harness.page.context.set_offline(True)

    outcome = harness.grade()

    assert outcome["code"] == "offline"
    harness.page.context.set_offline(False)
    assert harness.recovers()


def test_start_that_drags_on_is_ended_as_a_whole(visit: Visit, server: HostileServer) -> None:
    server.spoil(FILES["wasm"], hostile.stalled)
    harness = visit()
    harness.limit(whole=1)

    outcome = harness.grade()

    assert outcome["code"] == "slow"
    assert "1 seconds" in outcome["message"]
    server.heal()
    assert harness.recovers()


def test_python_that_does_not_come_up_is_ended(visit: Visit, server: HostileServer) -> None:
    server.spoil(WORKER, hostile.prefixed("WebAssembly.instantiate = () => new Promise(() => {});"))
    harness = visit()
    harness.limit(python=1)

    outcome = harness.grade()

    assert outcome["code"] == "python-slow"
    assert "1 seconds" in outcome["message"]
    server.heal()
    assert harness.recovers()
