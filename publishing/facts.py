"""What LinkedIn may change, told in pages from the one place that dates it: `extra.facts` in mkdocs.yml."""

import logging
from pathlib import Path

from mkdocs.utils import yaml_load

ROOT = Path(__file__).resolve().parent.parent

#: A child of MkDocs' logger, so that an error here ends a strict build.
_logger = logging.getLogger("mkdocs.facts")


def load_facts() -> dict[str, str]:
    """Return every dated fact by its name, as text."""
    settings = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return {name: str(value) for name, value in settings["extra"]["facts"].items()}


def state(text: str) -> str:
    """Return *text* as a paragraph, each {name} replaced by the fact of that name."""
    try:
        return f"<p>{text.format_map(load_facts())}</p>"
    except KeyError as unknown:
        _logger.error("mkdocs.yml: extra.facts: there is no %s, which a page asks for in “%s”.", unknown, text)
        return f"<p>{text}</p>"
