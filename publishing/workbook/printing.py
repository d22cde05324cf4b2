"""HTML printed by Chromium, and on which page of the PDF an anchor came to stand."""

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from publishing.errors import WorkbookError

#: Chromium writes the objects of a PDF as plain text; only what is drawn is compressed.
_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")
_KIDS = re.compile(rb"/Kids \[(.*?)\]", re.DOTALL)
#: An anchor; entries of the outline look alike but for their name.
_DESTINATION = re.compile(rb"/(?!Dest )([^\s/\[\]<>()]+) \[(\d+) 0 R\s*/XYZ")
_ESCAPED = re.compile(r"#([0-9A-Fa-f]{2})")


def print_pdf(browser: Browser, html: Path, pdf: Path) -> None:
    """Print the document *html* into the file *pdf*."""
    page = browser.new_page()
    page.goto(html.as_uri())
    page.pdf(path=pdf, prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
    page.close()


def pages_of_anchors(pdf: bytes) -> dict[str, int]:
    """Tell the page of each anchor that the document links to; the first page is 1."""
    objects = {int(number): content for number, content in _OBJECT.findall(pdf)}
    number_of = {page: number for number, page in enumerate(_pages(objects), start=1)}
    found = {
        _ESCAPED.sub(lambda code: chr(int(code[1], 16)), name.decode("ascii")): number_of[int(page)]
        for content in objects.values()
        for name, page in _DESTINATION.findall(content)
        if int(page) in number_of
    }
    if not found:
        raise WorkbookError("The browser printed a PDF without anchors, so the contents would name no page.")
    return found


def count_pages(pdf: bytes) -> int:
    """Count the pages."""
    return sum(1 for _ in _pages({int(number): content for number, content in _OBJECT.findall(pdf)}))


def _pages(objects: dict[int, bytes]) -> Iterator[int]:
    """Give the pages' objects in their order, from the root of their tree down."""
    nodes = {number: kids[1] for number, content in objects.items() if (kids := _kids_of_pages(content))}
    below = {kid for kids in nodes.values() for kid in _numbers(kids)}
    for root in nodes.keys() - below:
        yield from _leaves(root, nodes)


def _kids_of_pages(content: bytes) -> re.Match[bytes] | None:
    return _KIDS.search(content) if b"/Type /Pages" in content else None


def _numbers(references: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(references)]


def _leaves(node: int, nodes: dict[int, bytes]) -> Iterator[int]:
    if node not in nodes:
        yield node
        return
    for kid in _numbers(nodes[node]):
        yield from _leaves(kid, nodes)
