"""Measure the built pages: python -m publishing.lighthouse [page ...], or make lighthouse, which builds first.

Pages are named by their addresses, as in lessons/rule-1-personalise/ ; without a name all are measured.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from publishing import ROOT
from publishing.browser import ARGUMENTS, find_browser
from publishing.errors import LighthouseError, PublishingError
from publishing.hosting import hosted
from publishing.installation import LIGHTHOUSE, install_lighthouse
from publishing.lighthouse.scores import LEAST, WAVERING, Scores, middle, read, table
from publishing.node import find_node

SITE = ROOT / "site"
#: Performance is measured so often where it is too low at first: other work on the machine costs points.
TIMES = 3
SECONDS = 180


def main(arguments: list[str] | None = None) -> int:
    """Print the scores; the exit status is 1 where one is too low or cannot be measured."""
    parser = argparse.ArgumentParser(prog="python -m publishing.lighthouse", description="Measure the built pages.")
    parser.add_argument("pages", nargs="*", help="addresses below the course's, all without one")
    parser.add_argument("--site", type=Path, default=SITE, help="the built course (default: site)")
    options = parser.parse_args(arguments)
    try:
        measured, unmeasured = measure_site(options.site, options.pages)
    except PublishingError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    print(f"\n{table(measured)}")
    complaints = [*unmeasured, *(said for scores in measured for said in scores.complaints())]
    print("\n".join(["", *complaints]) if complaints else "\nNo score is too low.")
    return 1 if complaints else 0


def measure_site(site: Path, pages: Sequence[str]) -> tuple[list[Scores], list[str]]:
    """Measure *pages* of the course built in *site*, or all of them; the second list says which could not be."""
    with hosted(site) as address:
        there = pages_of(site)
        if missing := [page for page in pages if page not in there]:
            raise LighthouseError(f"{site.name}/ has no page {missing[0]}: name one by its address, as practice/.")
        wanted = list(pages) or there
        browser = find_browser()
        if not LIGHTHOUSE.is_ready():
            print("Installing Lighthouse into build/lighthouse/ (once, a minute or two) ...", flush=True)
            install_lighthouse()
        return _measure_each(browser, address, wanted)


def _measure_each(browser: Path, address: str, pages: Sequence[str]) -> tuple[list[Scores], list[str]]:
    """Measure one page after the other; what fails at the first would fail at all."""
    measured: list[Scores] = []
    unmeasured: list[str] = []
    for at, page in enumerate(pages, 1):
        try:
            measured.append(_measured(browser, address, page, f"{at} of {len(pages)}"))
        except LighthouseError as error:
            if not measured:
                raise
            print("not measured", flush=True)
            unmeasured.append(str(error))
    return measured, unmeasured


def pages_of(site: Path) -> list[str]:
    """Give the address of every page of *site*, the start page's being empty."""
    found = (path.parent.relative_to(site).as_posix() for path in sorted(site.rglob("index.html")))
    return ["" if folder == "." else f"{folder}/" for folder in found]


def _measured(browser: Path, address: str, page: str, place: str) -> Scores:
    """Measure one page, and more than once where only its performance is too low."""
    print(f"{place}: /{page} ...", end=" ", flush=True)
    several = [_once(browser, address, page)]
    while several[0].too_low() == [WAVERING] and len(several) < TIMES:
        several.append(_once(browser, address, page))
    found = middle(several)
    print(*(found.points[name] for name in LEAST), flush=True)
    return found


def _once(browser: Path, address: str, page: str) -> Scores:
    with TemporaryDirectory(prefix="connect-well-") as folder:
        report = Path(folder) / "report.json"
        command: list[str | Path] = [find_node() or "node", LIGHTHOUSE.folder / LIGHTHOUSE.proof, f"{address}{page}"]
        command += ["--quiet", "--no-enable-error-reporting", "--output=json", f"--output-path={report}"]
        command += [f"--only-categories={','.join(LEAST)}", f"--chrome-flags={' '.join(('--headless', *ARGUMENTS))}"]
        environment = {**os.environ, "CHROME_PATH": str(browser)}
        try:
            result = subprocess.run(
                command, env=environment, timeout=SECONDS, capture_output=True, text=True, check=False
            )
        except subprocess.TimeoutExpired:
            raise LighthouseError(f"/{page}: Lighthouse had no result after {SECONDS} s.") from None
        if result.returncode or not report.exists():
            last = (result.stderr or result.stdout).strip().splitlines()[-1:]
            raise LighthouseError(f"/{page}: Lighthouse stopped: {''.join(last) or 'it does not say why'}")
        return _read(page, report)


def _read(page: str, report: Path) -> Scores:
    content = json.loads(report.read_text("utf-8"))
    if error := content.get("runtimeError"):
        raise LighthouseError(f"/{page}: Lighthouse could not load the page: {error['message']}")
    return read(page, content)


if __name__ == "__main__":
    sys.exit(main())
