"""Print the workbook into build/workbook/: python -m publishing.workbook, or make workbook, which builds first."""

import argparse
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser

from publishing import ROOT
from publishing.browser import opened_browser
from publishing.ending import ended
from publishing.workbook.document import Workbook, workbook
from publishing.workbook.printing import count_pages, pages_of_anchors, print_pdf

SITE = ROOT / "site"
FOLDER = ROOT / "build" / "workbook"
EDITIONS = {"connect-well-workbook": False, "connect-well-workbook-with-answers": True}


def main(arguments: list[str] | None = None) -> int:
    """Print both editions and return the exit status; a failure is one sentence on standard error."""
    parser = argparse.ArgumentParser(prog="python -m publishing.workbook", description="Print the workbook.")
    parser.add_argument("--site", type=Path, default=SITE, help="the built course (default: site)")
    parser.add_argument("--into", type=Path, default=FOLDER, help="where the PDFs go (default: build/workbook)")
    options = parser.parse_args(arguments)
    return ended(lambda: print_editions(options.site, options.into), "print the workbook", options.into)


def print_editions(site: Path, folder: Path) -> None:
    """Print both editions of the course built in *site* into *folder*."""
    books = {name: _put_together(site, name, with_answers=answers) for name, answers in EDITIONS.items()}
    folder.mkdir(parents=True, exist_ok=True)
    with opened_browser() as browser:
        for name, book in books.items():
            _print(browser, folder / f"{name}.pdf", book)


def _put_together(site: Path, name: str, *, with_answers: bool) -> Workbook:
    print(f"Putting {name} together ...", flush=True)
    return workbook(site, with_answers=with_answers)


def _print(browser: Browser, pdf: Path, book: Workbook) -> None:
    """Print twice: only what is printed tells the pages that the contents name."""
    started = time.monotonic()
    html = pdf.with_suffix(".html")
    pages: dict[str, int] = {}
    for step in ("to count its pages", "with the page numbers"):
        print(f"Printing {pdf.name} {step} ...", flush=True)
        html.write_text(book.html(pages), "utf-8")
        print_pdf(browser, html.resolve(), pdf)
        pages = pages_of_anchors(pdf.read_bytes())
    print(f"{_shown(pdf)}: {count_pages(pdf.read_bytes())} pages in {time.monotonic() - started:.0f} s.", flush=True)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


if __name__ == "__main__":
    sys.exit(main())
