"""What becomes of a check: which archive answers, in which order, and what happens when Python breaks on a text."""

import pytest

from publishing.archive import named_by_content, stored_zip
from tests.browser import hostile
from tests.browser.harness import WORKER, Harness, Visit
from tests.browser.hostile import HostileServer

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


def test_page_older_than_the_course_on_the_server_is_told_to_reload(visit: Visit) -> None:
    outcome = visit("?archive=checker-0000000000000000.zip").grade()

    assert outcome == {"code": "outdated", "message": "This page is older than the course on the server: reload it."}


def test_page_gets_the_archive_it_was_built_with_and_no_newer_one(with_wire: Visit) -> None:
    harness = with_wire("def assess_json(request, exercise): return '\"as built\"'")

    assert harness.grade() == {"answer": "as built"}


def test_archive_that_does_not_start_is_named_with_the_reason(with_wire: Visit) -> None:
    outcome = with_wire("import no_such_module").grade()

    assert outcome["code"] == "checker"
    assert "(ModuleNotFoundError: No module named 'no_such_module')" in outcome["message"]


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
