"""The loader against servers that go wrong: each failure in its own sentence, and a retry that works."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from publishing import ROOT, runtime
from publishing.archive import named_by_content, stored_zip
from tests.browser import hostile
from tests.browser.hostile import Fault, HostileServer

SILENCE = 2  # seconds without a byte, where a test waits for the watchdog
PAGE = b"""<!doctype html><meta charset="utf-8"><title>Harness</title><link rel="icon" href="icon.svg">
<script type="module" src="harness.js"></script>"""
HARNESS = b"""
import { createChecker } from "./javascripts/checker-client.js";
globalThis.limits = {};
globalThis.states = [];
const archive = new URLSearchParams(location.search).get("archive") ?? "";
globalThis.checker = createChecker({ archive: () => archive, limits: () => limits });
checker.subscribe((state) => states.push(state));
globalThis.grade = (text) =>
  checker.check({ id: "a", text }).then((answer) => ({ answer }), ({ code, message }) => ({ code, message }));
"""
STRICT = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'"
)
FILES = {
    "manifest": "*/manifest.json",
    "loader": "*/runtime/pyodide-3*.js",
    "glue": "*/runtime/pyodide-asm-*.js",
    "wasm": "*.bin",
    "stdlib": "*/stdlib-*.zip",
    "archive": "*/checker-*.zip",
}
SCRIPTS = {"worker": "*/checker-worker.js", "start": "*/loader.js"}
WORKER = SCRIPTS["worker"]


@dataclass
class Harness:
    """A page with nothing but a checker."""

    page: Page

    def grade(self, text: str = "Hi Priya") -> dict[str, Any]:
        """Return what became of one check: its answer, or the failure's code and message."""
        outcome: dict[str, Any] = self.page.evaluate("text => grade(text)", text)
        return outcome

    def limit(self, **seconds: float) -> None:
        """Set the watchdog's limits from the next start on."""
        self.page.evaluate("seconds => { limits = seconds; }", seconds)

    def recovers(self) -> bool:
        """Tell whether, without a reload, a retry leads to a verdict."""
        self.limit()
        ready: bool = self.page.evaluate("checker.retry()")
        return ready and "ready" in self.grade().get("answer", {})


Visit = Callable[..., Harness]


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


def test_page_older_than_the_course_on_the_server_is_told_to_reload(visit: Visit) -> None:
    outcome = visit("?archive=checker-0000000000000000.zip").grade()

    assert outcome == {"code": "outdated", "message": "This page is older than the course on the server: reload it."}


def archive_of(wire: str) -> tuple[str, bytes]:
    """Return the name and content of a checker whose wire module is *wire*."""
    content = stored_zip({"checker/__init__.py": b"", "checker/wire.py": wire.encode()})
    return named_by_content("checker", content, ".zip"), content


@pytest.fixture
def with_wire(visit: Visit, server: HostileServer) -> Visit:
    """Return a function that opens a page built with a checker whose wire module is the given source."""

    def with_wire(wire: str) -> Harness:
        name, content = archive_of(wire)
        server.pages[f"/course/runtime/{name}"] = content
        return visit(f"?archive={name}")

    return with_wire


def test_page_gets_the_archive_it_was_built_with_and_no_newer_one(with_wire: Visit) -> None:
    harness = with_wire("def assess_json(request, exercise): return '\"as built\"'")

    assert harness.grade() == {"answer": "as built"}


def test_archive_that_does_not_start_is_named_with_the_reason(with_wire: Visit) -> None:
    outcome = with_wire("import no_such_module").grade()

    assert outcome["code"] == "checker"
    assert "(ModuleNotFoundError: No module named 'no_such_module')" in outcome["message"]


STUMBLING = """
import json
def assess_json(request, exercise):
    text = json.loads(request)["text"]
    while text == "endless":
        pass
    if text == "broken":
        raise SystemError("no way out")
    return request
"""


def test_check_that_takes_too_long_is_stopped_and_the_next_is_graded(with_wire: Visit) -> None:
    harness = with_wire(STUMBLING)
    harness.limit(check=1)

    outcomes = harness.page.evaluate("Promise.all([grade('endless'), grade('fine')])")

    assert outcomes[0]["code"] == "check-slow"
    assert "1 seconds" in outcomes[0]["message"]
    assert outcomes[1]["answer"]["text"] == "fine"


def test_text_that_breaks_the_checker_twice_is_given_up_and_the_next_is_graded(with_wire: Visit) -> None:
    harness = with_wire(STUMBLING)

    outcomes = harness.page.evaluate("Promise.all([grade('broken'), grade('fine')])")

    assert outcomes[0]["code"] == "crashed"
    assert outcomes[1]["answer"]["text"] == "fine"


def test_worker_that_dies_once_is_replaced_without_a_word(visit: Visit, server: HostileServer) -> None:
    die = "addEventListener('message', ({ data }) => data.kind === 'check' && setTimeout(() => { throw 'dead'; }));"
    mute = "postMessage = ((post) => (data) => data.kind === 'answer' || post(data))(postMessage.bind(globalThis));"
    server.spoil(WORKER, hostile.once(hostile.prefixed(die + mute)))

    assert "answer" in visit().grade()

    assert sum(path.endswith("checker-worker.js") for path in server.asked[-20:]) == 2


def test_texts_checked_while_it_loads_are_answered_in_order(visit: Visit) -> None:
    harness = visit()

    texts = harness.page.evaluate(
        """() => {
          const answered = [];
          const check = (id) => checker.check({ id, text: id }).then((answer) => answered.push(answer.id));
          return Promise.all(["one", "two", "three"].map(check)).then(() => answered);
        }"""
    )

    assert texts == ["one", "two", "three"]


def test_request_that_cannot_be_graded_is_answered_with_its_sentence(visit: Visit) -> None:
    answer = visit().page.evaluate("checker.check({ id: 'a' })")

    assert answer["id"] == "a"
    assert "text" in answer["error"]
