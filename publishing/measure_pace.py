"""What measure_runtime.py asks a browser about the checker: how long its import and its grading take."""

import json
from collections.abc import Iterator, Sequence
from statistics import median

from playwright.sync_api import BrowserContext

from publishing import ROOT

CORPUS = ROOT / "corpus"
PAGE = """
globalThis.pace = new Promise((resolve, reject) => {
  const worker = new Worker("pace-worker.js", { type: "module" });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(message);
});
"""
WORKER = """
import { startPython } from "./javascripts/python.js";
const base = new URL("runtime/", location.href);
const { parts, lock, checker } = await (await fetch(new URL("manifest.json", base))).json();
const bytes = async (name) => new Uint8Array(await (await fetch(new URL(name, base))).arrayBuffer());
const [{ loadPyodide }, glue] = await Promise.all([import(base + parts.loader), import(base + parts.glue)]);
const wasm = await WebAssembly.compile(await bytes(parts.wasm));
const files = { loadPyodide, createPyodideModule: glue.default, wasm, stdlib: { bytes: await bytes(parts.stdlib) } };
const [python, archive] = [await startPython(files, base.href, lock), await bytes(checker)];
const requests = await (await fetch("requests.json")).json();
let assess;
const took = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const answer = {
  unpack: took(() => python.unpackArchive(archive, "zip")),
  import: took(() => (assess = python.pyimport("checker.wire").assess_json)),
  first: took(() => assess('{"id": "", "text": ""}', "")),
};
const best = (request) => Math.min(...[1, 2, 3].map(() => took(() => assess(request, ""))));
answer.corpus = requests.corpus.map((request) => took(() => assess(request, "")));
answer.nasty = requests.nasty.map(best);
postMessage(answer);
"""
#: What is repeated up to 10,000 characters.
NASTY = (
    *(
        "a",
        "a ",
        "A",
        "Could we connect? ",
        "i would love to hear how you ",
        "!",
        "?! ",
        "[",
        "<a ",
        "1",
        "0 1-",
        "\n",
        " ,",
    ),
    *(
        "\U0001f44b",
        "é",
        "e\u0301",
        "\u0416",
        "a\u0430 ",
        "'",
        "it's ",
        "a-",
        "http://a.b/",
        "@",
        "has ",
        "you are a ",
        '"',
    ),
)


def files() -> dict[str, str]:
    """Give what the page is made of, by name."""
    requests = json.dumps({"corpus": list(_corpus()), "nasty": list(_nasty())})
    return {"pace.js": PAGE, "pace-worker.js": WORKER, "requests.json": requests}


def _corpus() -> Iterator[str]:
    situations = json.loads((CORPUS / "situations.json").read_text("utf-8"))
    for line in (CORPUS / "messages.jsonl").read_text("utf-8").splitlines():
        message = json.loads(line)
        situation = situations.get(message["situation"], {})
        yield json.dumps({"id": "a", "text": message["text"], "situation": situation})


def _nasty() -> Iterator[str]:
    situation = next(iter(json.loads((CORPUS / "situations.json").read_text("utf-8")).values()))
    for piece in NASTY:
        yield json.dumps({"id": "a", "text": (piece * 10_000)[:10_000], "situation": situation})


def measure(context: BrowserContext, address: str) -> Iterator[str]:
    """Yield the table of one start and of all messages, in milliseconds."""
    page = context.new_page()
    page.set_default_timeout(600_000)
    page.goto(f"{address}pace.html")
    took = page.evaluate("() => globalThis.pace")
    page.close()
    yield "| in the browser's Python, ms | measured | demanded |\n| --- | --- | --- |"
    yield f"| unpack the archive | {took['unpack']:.0f} | |"
    yield f"| import checker | {took['import']:.0f} | < 100 |"
    yield f"| grade for the first time | {took['first']:.0f} | |"
    corpus = took["corpus"]
    yield f"| {len(corpus):,} messages of the corpus, each: median | {median(corpus):.1f} | |"
    yield f"| the same, 95th percentile | {percentile(corpus, 95):.1f} | < 5 |"
    yield f"| the same, slowest | {max(corpus):.1f} | |"
    slowest, piece = max(zip(took["nasty"], NASTY, strict=True))
    yield f"| slowest of 10,000 characters ({piece!a} repeated) | {slowest:.1f} | < 50 on CPython |"


def percentile(numbers: Sequence[float], percent: int) -> float:
    """Give the number that *percent* of *numbers* do not exceed."""
    return sorted(numbers)[max(0, -(-len(numbers) * percent // 100) - 1)]
