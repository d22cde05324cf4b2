"""A mistake in a page's own Python block, a hook of MkDocs: one sentence with file and line in place of a traceback."""

from __future__ import annotations

import logging
import re
from collections.abc import MutableMapping
from dataclasses import dataclass
from textwrap import dedent
from typing import TYPE_CHECKING, Any

from markdown_exec.logger import patch_loggers

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

#: How markdown-exec reports what happened: both parts are indented.
_REPORT = re.compile(r"Code block is:\n\n(?P<code>.*?)\n\nOutput is:\n\n(?P<output>.*)\Z", re.DOTALL)
_FRAME = re.compile(r'File "<code block: [^"]*", line (\d+)')


@dataclass
class Current:
    """The page that is being built, by its source."""

    file: str = "a page"
    text: str = ""


_current = Current()


class Plain(logging.LoggerAdapter[logging.Logger]):
    """Tells a block's mistake as an author reads it."""

    def process(self, msg: str, kwargs: MutableMapping[str, Any]) -> tuple[str, MutableMapping[str, Any]]:
        """Give the sentence for a report of markdown-exec; anything else stays."""
        report = _REPORT.search(msg)
        return (sentence(report["code"], report["output"], _current) if report else msg), kwargs


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Listen to markdown-exec."""
    patch_loggers(lambda name: Plain(logging.getLogger(f"mkdocs.plugins.{name}"), {}))
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Remember which page is built."""
    _current.file = f"docs/{page.file.src_uri}"
    _current.text = page.file.content_string
    return markdown


def sentence(code: str, output: str, page: Current) -> str:
    """Say what went wrong in the block *code* of *page*, and in which line of the page it stands."""
    frames = _FRAME.findall(output)
    start = page.text.find(dedent(code).strip("\n"))
    before = page.text.count("\n", 0, start)
    place = f"line {before + int(frames[-1])}" if frames and start >= 0 else "a python block"
    return f"{page.file}: {place}: {_reason(dedent(output).rstrip())}"


def _reason(output: str) -> str:
    """Give the end of a traceback: what follows the last line that tells a place."""
    lines = output.splitlines()
    places = [number for number, line in enumerate(lines) if line.startswith(" ")]
    return " ".join(lines[places[-1] + 1 if places else 0 :])
