"""A school that the message claims for both, and the profile does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.known import statements_of, words_of
from checker.message import Message, Word
from checker.reading import Reading
from checker.situation import Situation

_ALUM = r"(?:alum|alums|alumni|alumnus|alumna|alumnae|grad|grads|graduate|graduates|student|engineer|mba)"
_NAME = r"(?:[a-z0-9&'.-]{2,20}\s){1,6}?"

#: "fellow NTU engineer", "a fellow graduate of Exeter University", "we both studied at Leeds".
_CLAIMS = (
    re.compile(rf"(?<![a-z])fellow\s(?P<school>{_NAME}){_ALUM}(?![a-z])"),
    re.compile(
        rf"(?<![a-z])fellow\s{_ALUM}\s(?:of|from)\s(?:the\s)?(?P<school>[a-z0-9&' -]{{2,50}})(?=[,.!?;:\n-]|\Z)"
    ),
    re.compile(
        r"(?<![a-z])(?:we|you\sand\si)\s(?:both\s)?(?:studied|graduated|went)(?:\s[a-z]{2,14}){0,2}?\s(?:at|from|to)\s(?:the\s)?"
        r"(?P<school>[a-z0-9&' -]{2,50})(?=[,.!?;:\n-]|\Z)"
    ),
)

_SCHOOLS = frozenset(
    "university uni college school institute polytechnic academy universidad universidade universite universitat "
    "universita universiteit hochschule politecnico politecnica ecole tech".split()
)
_SMALL = frozenset("of the and in at for de do da del di la le el y und et e a".split())

#: Schools that are known by one word.
_FAMOUS = frozenset(
    "harvard stanford oxford cambridge yale princeton columbia cornell caltech wharton berkeley eton "
    "heidelberg sorbonne imperial edinburgh leeds exeter tsinghua makerere".split()
)


def find_schooling(reading: Reading) -> Iterator[Span]:
    """Find a school named as shared, where the recipient's schools are known and others."""
    situation, message = reading.situation, reading.message
    if not situation.recipient.education:
        return
    for pattern in _CLAIMS:
        for match in pattern.finditer(message.folded):
            start, end = match.span("school")
            school = [word for word in message.words if start <= word.start < end]
            if _is_school(message, school) and not _is_known(school, situation):
                yield message.span(match.start(), match.end())


def _is_school(message: Message, school: list[Word]) -> bool:
    """Tell a school's name from "fellow pottery student": capitals, and known as a school."""
    named = [word for word in school if word.capital]
    return any(
        word.folded in _SCHOOLS or word.folded in _FAMOUS or _is_abbreviation(message, word) for word in named
    ) and any(word.folded not in _SCHOOLS for word in named)


def _is_abbreviation(message: Message, word: Word) -> bool:
    typed = message.plain[word.start : word.end]
    return 3 <= len(typed) <= 6 and typed.isascii() and typed.isupper()


def _is_known(school: list[Word], situation: Situation) -> bool:
    """Tell whether any word of the name, or its initials, stands in the situation."""
    statements = [words_of(text) for text in statements_of(situation)]
    known = {word.folded for words in statements for word in words}
    initials = "\n".join("".join(word.folded[0] for word in words if word.folded not in _SMALL) for words in statements)
    whole = "\n".join("".join(word.folded[0] for word in words) for words in statements)
    return any(
        word.folded in known or word.folded in initials or word.folded in whole
        for word in school
        if word.capital and word.folded not in _SCHOOLS and len(word.folded) > 1
    )
