"""What LinkedIn may change, told in pages from the one place that dates it: checker/linkedin.json."""

import logging
from string import Formatter

from mkdocs.utils.yaml import yaml_load

from publishing import ROOT

#: A child of MkDocs' logger, so that an error here ends a strict build.
_logger = logging.getLogger("mkdocs.facts")


def load_facts() -> dict[str, str]:
    """Return every dated fact by its name, as text."""
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        settings = yaml_load(file)
    return {name: str(value) for name, value in settings["extra"]["facts"].items()}


def state(text: str) -> str:
    """Return *text* as a paragraph, each {name} replaced by the fact of that name."""
    facts = load_facts()
    for _, name, _, _ in Formatter().parse(text):
        if name is not None and name not in facts:
            _logger.error("checker/linkedin.json: extra.facts.%s: is missing, and a page asks for it: “%s”", name, text)
            return ""
    return f"<p>{text.format_map(facts)}</p>"
