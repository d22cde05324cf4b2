"""A page with nothing but a checker, for tests of how it starts and what becomes of a check."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

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


#: Opens the harness in a fresh browser profile; may be given a query.
Visit = Callable[..., Harness]
