"""What a learner's browser keeps, written and read by a test, and the page that shows it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.canned import assessment

KEY = "connect-well:1:/course/"
FIXTURES = Path(__file__).parent / "results"
Json = dict[str, Any]
#: Noon of a day in November, as a browser counts.
THEN = 1_700_000_000_000


def attempt(number: int, text: str = "Hello", *, levels: tuple[int, int] = (0, 0), **more: object) -> Json:
    """Give an attempt as a browser keeps it."""
    personalisation, reason = levels
    judged = assessment(text, personalisation=personalisation, reason=reason)
    return {"id": f"attempt-{number}", "at": THEN + number * 1000, "text": text, "assessment": judged, **more}


def answer(number: int, *, right: int = 2, of: int = 2) -> Json:
    """Give an answer as a browser keeps it."""
    picks = {"0": "personal"}
    return {
        "id": f"answer-{number}",
        "at": THEN + number,
        "picks": picks,
        "right": right,
        "of": of,
        "ready": right == of,
    }


def work(*attempts: Json, **more: object) -> Json:
    """Give the work at one exercise."""
    return {"draft": None, "attempts": list(attempts), "answers": [], "hints": 0, **more}


def all_kept(**parts: object) -> Json:
    """Give everything that a browser keeps in version 3."""
    return {"version": 3, "exercises": {}, "finals": [], "requests": [], "name": {"text": "", "at": 0}, **parts}


def passed(score: int = 6, count: int = 8) -> Json:
    """Give a finished assessment with so many right."""
    exercises = [f"exercise-{number}" for number in range(count)]
    given = {name: answer(n, right=2 if n < score else 1) for n, name in enumerate(exercises)}
    return {"id": "final", "at": THEN, "exercises": exercises, "given": given, "finished": THEN + 9000}


def keep(page: Page, content: Json | str) -> None:
    """Let the browser keep *content*, from a page of the course on."""
    page.goto("licences/")
    text = content if isinstance(content, str) else json.dumps(content)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def kept(page: Page) -> Json:
    """Read all that the browser keeps."""
    value: Json = json.loads(page.evaluate("key => localStorage.getItem(key) ?? 'null'", KEY)) or {}
    return value


def bring_in(page: Page, content: Json | str | bytes) -> str:
    """Bring a file in, and give what the page says of it."""
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    buffer = text.encode() if isinstance(text, str) else text
    page.locator(".cw-results__said").evaluate("said => { said.textContent = ''; }")
    page.locator("#cw-results-file").set_input_files(
        {"name": "results.json", "mimeType": "application/json", "buffer": buffer}
    )
    page.wait_for_function("() => document.querySelector('.cw-results__said').textContent !== ''")
    return page.locator(".cw-results__said").inner_text()


def save(page: Page) -> Json:
    """Save the results as a file, and give what stands in it."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save my results as a file").click()
    saved: Json = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    return saved


#: Something of everything that a browser keeps.
SAID = {"at": THEN + 5, "levels": {"personalisation": 2, "reason": 0}, "words": "<b>I name the urn.</b>"}
REQUEST = {
    "id": "request",
    "at": THEN,
    "situation": {"recipient": {"name": "Noor"}},
    "text": "Dear Noor",
    "drafts": [{"id": "draft", "at": THEN, "text": "Noor"}],
    "isRemoved": False,
}
FULL = all_kept(
    exercises={
        "after-the-talk": work(
            attempt(1, "The first"),
            attempt(2, "The best of all", levels=(2, 2)),
            attempt(3, "The last", levels=(1, 0), disagreement=SAID),
            draft={"text": "A draft", "at": THEN},
            hints=1,
        ),
        "no-longer-here": work(answers=[answer(4, right=1)], picked={"picks": {"1": "harm"}, "at": THEN}),
    },
    finals=[passed(7)],
    requests=[
        REQUEST,
        {
            **REQUEST,
            "id": "gone",
            "at": THEN + 1,
            "situation": {},
            "text": "",
            "drafts": [],
            "isRemoved": True,
        },
    ],
    name={"text": "Łucja Ångström", "at": THEN},
)
