"""Feedback quotes the learner's own words: as typed, without marks that would stand alone."""

from __future__ import annotations

import re

from checker.criteria.trimming import MOST_CHARACTERS, trim
from checker.message import Message

_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_OPEN_QUOTE = re.compile(r"(?:\A| )\"[^\"]{0,300}\Z")
_OPENING, _CLOSING = re.compile(r"(?:\A| )['‘](?=[^ '0-9])"), re.compile(r"[^ ]['’](?=[ ,]|\Z)")
_OPEN_BRACKET = re.compile(r"[(\[{<][^)\]}>]{0,300}\Z")


def quote(message: Message, row: range, *, name: bool = False, opening: bool = False) -> str:
    """Give the words of *row* as typed, trimmed to the phrase that matters; "" where none is left."""
    kept, whole = trim(message, row, name=name, opening=opening)
    if not kept:
        return ""
    text = _typed(message, kept)
    if not any(map(str.isalpha, text)):
        return ""
    return text if whole and len(text) <= MOST_CHARACTERS else _cut(text)


def _typed(message: Message, row: range) -> str:
    span = message.span(message.words[row.start].start, message.words[row.stop - 1].end)
    text = " ".join(message.quote(span).translate(_QUOTES).split())
    if text.count('"') % 2:
        text = f'{text}"' if _OPEN_QUOTE.search(text) else text.replace('"', "")
    elif len(_OPENING.findall(text)) > len(_CLOSING.findall(text)):
        text += "’" if "‘" in text else "'"
    if text.count("(") != text.count(")"):
        text = _OPEN_BRACKET.sub("", text).replace(")", "").strip()
    return text.replace('"', "'")


def _cut(text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS].rpartition(" ")[0] or text[:MOST_CHARACTERS]
    return text.rstrip(" ,;:-–—.(") + " …"
