"""The course's words: told on their page, and in a small box wherever a page uses one."""

import re

from exercises.markup import Html, element
from publishing import ROOT

#: One line a word, in the form that Markdown has for abbreviations; every page carries it.
FILE = ROOT / "includes" / "glossary.md"
_LINE = re.compile(r"\*\[(?P<term>[^\]]+)\]: (?P<meaning>.+)")


def terms() -> dict[str, str]:
    """Give what each word means."""
    return {line["term"]: line["meaning"] for line in _LINE.finditer(FILE.read_text("utf-8"))}


def listed() -> str:
    """List the words for their page, in the order of the alphabet, a plural left to its singular."""
    known = terms()
    singular = sorted(term for term in known if term.removesuffix("s") == term or term.removesuffix("s") not in known)
    return element("dl", {"class": "cw-glossary"}, *(_entry(term, known[term]) for term in singular))


def _entry(term: str, meaning: str) -> Html:
    name = element("dt", {}, term[:1].upper() + term[1:])
    return element("div", {}, name, " ", element("dd", {}, meaning), " ")
