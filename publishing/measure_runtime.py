"""Measure the start of the checker in a browser, ours beside Pyodide's stock npm files, in one run on this machine.

    python -m publishing.measure_runtime --rounds 5

Prints Markdown: what the runtime files weigh, milliseconds from first intent to first verdict (median), and how long
importing and grading take in the browser's Python. The last line of the first table is the checker with all its data.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import BrowserContext, sync_playwright

from publishing import ROOT, measure_pace, runtime
from publishing.archive import stored_zip
from publishing.browser import ARGUMENTS, find_browser
from publishing.node import find_node
from publishing.runtime_files import CHECKER, PYODIDE

TEXT = "Hi Priya, your LogiCon talk on forecasting after a heatwave made me change how we plan bread. Could we compare?"
PAGE = """<!doctype html><title>{title}</title><link rel="icon" href="data:,">
<script type="module" src="{title}.js"></script>"""
OURS = """
import { createChecker } from "./javascripts/checker-client.js";
const checker = createChecker({ archive: () => "" });
globalThis.grade = (text) => checker.check({ id: "a", text });
"""
STOCK = """
const worker = new Worker("stock-worker.js", { type: "module" });
globalThis.grade = (text) => new Promise((resolve) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.postMessage(JSON.stringify({ id: "a", text }));
});
"""
STOCK_WORKER = """
onmessage = async ({ data }) => {
  const { loadPyodide } = await import("./stock/pyodide.mjs");
  const python = await loadPyodide({ packageBaseUrl: new URL("stock/", import.meta.url).href });
  const archive = await fetch("checker.zip");
  python.unpackArchive(await archive.arrayBuffer(), "zip");
  postMessage(python.pyimport("checker.wire").assess_json(data, ""));
};
"""
SIZES = """
const { readFileSync } = require("fs"), { gzipSync, brotliCompressSync } = require("zlib");
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  console.log([bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map((b) => b.length).join(" "));
}
"""


class Handler(SimpleHTTPRequestHandler):
    """Serves files as a well-kept server does: right types, and kept by the browser."""

    protocol_version = "HTTP/1.1"
    extensions_map = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", "": "text/html"}  # noqa: RUF012

    def end_headers(self) -> None:
        """Let the browser keep every file."""
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def lay_out(folder: Path) -> None:
    """Put both set-ups into *folder*."""
    for name, target in {
        "javascripts": ROOT / "docs/javascripts",
        "runtime": runtime.RUNTIME,
        "stock": PYODIDE,
    }.items():
        (folder / name).symlink_to(target)
    scripts = {"ours.js": OURS, "stock.js": STOCK, "stock-worker.js": STOCK_WORKER, **measure_pace.files()}
    pages = {f"{title}.html": PAGE.format(title=title) for title in ("ours", "stock", "pace")}
    for name, text in {**scripts, **pages}.items():
        (folder / name).write_text(text, "utf-8")
    sources = [path for path in CHECKER.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    archive = stored_zip({path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sources})
    (folder / "checker.zip").write_bytes(archive)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve *folder* on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def first_verdict(context: BrowserContext, address: str) -> float:
    """Return the milliseconds from first intent to first verdict on a fresh page."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("() => Boolean(globalThis.grade)")  # a function itself would be called
    script = "async (text) => { const start = performance.now(); await grade(text); return performance.now() - start; }"
    took: float = page.evaluate(script, TEXT)
    page.close()
    return took


def measure_starts(rounds: int) -> Iterator[str]:
    """Yield the table of starts, both set-ups in turn, each in a fresh profile and then again in it; then the pace."""
    took: dict[tuple[str, str], list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        lay_out(Path(folder))
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        with serving(Path(folder)) as address:
            for _ in range(rounds):
                for title in ("stock", "ours"):
                    context = browser.new_context()
                    for visit in ("cold", "warm"):
                        took.setdefault((title, visit), []).append(first_verdict(context, f"{address}{title}.html"))
                    context.close()
            pace = list(measure_pace.measure(browser.new_context(), address))
        browser.close()
    yield "| first verdict, ms | stock npm files | this course | ratio |\n| --- | --- | --- | --- |"
    for visit in ("cold", "warm"):
        stock, ours = median(took["stock", visit]), median(took["ours", visit])
        yield f"| {visit} | {stock:.0f} | {ours:.0f} | {ours / stock:.2f} |"
    yield from ("", *pace)


def measure_sizes() -> Iterator[str]:
    """Yield the table of sizes, as sent raw, by gzip and by brotli."""
    files = sorted(path for path in runtime.RUNTIME.iterdir() if path.name != "manifest.json")
    command = [str(find_node()), "-e", SIZES, *map(str, files)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    sizes = [[int(number) for number in line.split()] for line in lines]
    yield "| file | bytes | gzip | brotli |\n| --- | --- | --- | --- |"
    for path, row in zip(files, sizes, strict=True):
        yield f"| {path.name} | " + " | ".join(f"{size:,}" for size in row) + " |"
    yield "| together | " + " | ".join(f"{sum(column):,}" for column in zip(*sizes, strict=True)) + " |"
    checker = next(index for index, path in enumerate(files) if path.name.startswith("checker-"))
    yield f"| the checker may weigh | | {runtime.MOST_BYTES:,} ({sizes[checker][1] / runtime.MOST_BYTES:.0%} used) | |"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        prog="python -m publishing.measure_runtime", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--rounds", type=int, default=5, help="fresh profiles for each set-up")
    rounds = parser.parse_args().rounds
    for line in chain(measure_sizes(), [""], measure_starts(rounds)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
