"""A checker whose answers a test decides, for what Python in the page would not say on demand."""

from collections.abc import Mapping, Sequence

from playwright.sync_api import BrowserContext

from checker.criteria.length import count_units

Json = dict[str, object]

CHECKER = {"version": "0.0.1", "rules": "0123456789abcdef"}

#: Stands in for javascripts/checker-client.js and has its shape; `tell` and `answers` are the test's ends of it.
CLIENT = """
const listeners = new Set();
let state = { state: "ready", progress: 1, step: "" };
let waiting = [];
const settle = () => {
  for (const { text, resolve, reject } of waiting.splice(0)) {
    if (state.state === "failed") reject(Object.assign(new Error(state.failure.message), state.failure));
    else resolve(answerOf(text));
  }
};
const answerOf = (text) => window.answers(text);
window.tell = (next) => {
  state = { progress: 0, step: "", ...next };
  for (const listener of listeners) listener(state);
  if (state.state === "ready" || state.state === "failed") settle();
};
export const checker = {
  start() {},
  subscribe(listener) {
    listeners.add(listener);
    listener(state);
    return () => listeners.delete(listener);
  },
  async retry() {},
  check({ text }) {
    if (state.state === "failed") window.tell({ state: "loading" });
    return new Promise((resolve, reject) => {
      waiting.push({ text, resolve, reject });
      if (state.state === "ready") settle();
    });
  },
};
"""


def can(context: BrowserContext, answers: Mapping[str, Json] | None = None) -> None:
    """Let every page of *context* get *answers* by text, and "not ready, nothing there" for any other text."""
    given = answers or {}
    context.route(
        "**/javascripts/checker-client.js",
        lambda route: route.fulfill(content_type="text/javascript", body=CLIENT),
    )
    context.expose_function("answers", lambda text: given.get(text) or assessment(text))


def evidence(text: str, words: str, note: str = "") -> Json:
    """Give the evidence that *words* are, where they first stand in *text*."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "rule": "test/words", "note": note}


def flag(text: str, words: str, advice: str) -> Json:
    """Give advice on *words*."""
    start = text.index(words)
    return {"flag": "link_or_phone", "start": start, "end": start + len(words), "advice": advice}


def assessment(
    text: str,
    *,
    personalisation: int = 0,
    reason: int = 0,
    personal: Sequence[Json] = (),
    reasons: Sequence[Json] = (),
    flags: Sequence[Json] = (),
    limit: int = 300,
) -> Json:
    """Give an assessment as the wire has it."""
    count = count_units(text)
    fits = 2 if 0 < count <= limit else 0
    return {
        "id": "canned",
        "ready": (personalisation, reason, fits) == (2, 2, 2),
        "criteria": {
            "personalisation": _result(personalisation, "Who it is for.", "What did you see of theirs?", personal),
            "reason": _result(reason, "What it is for.", "What would you talk about?", reasons),
            "length": {"level": fits, "count": count, "limit": limit, "feedback": f"{count} of {limit} characters."},
        },
        "flags": list(flags),
        "checker": CHECKER,
    }


def _result(level: int, feedback: str, question: str, spans: Sequence[Json]) -> Json:
    return {"level": level, "feedback": feedback, "question": "" if level == 2 else question, "evidence": list(spans)}
