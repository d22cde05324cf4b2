"""How a message speaks: its small words, its tenses and what its other words are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.alignment import is_common
from checker.criteria.particular import FIELD, particular
from checker.criteria.purpose import Purposes
from checker.criteria.reason_questions import chats
from checker.criteria.wording import ALIKE
from checker.languages import word_list
from checker.message import Word
from checker.reading import LANGUAGE

_I = re.compile(
    r"(?<![a-z'])(?:i|i'm|im|i've|ive|i'd|my|we|us|our|we're|we've|me)(?![a-z'])"
    r"|(?:^|[.!?\n,:;-]\s)(?:would|wd|looking|hoping|keen|happy|curious|love|loved|wanted|saw|read|enjoyed|just|currently"
    r"|preparing|building|planning|moving|learning|working|starting|trying|taking)(?![a-z'])"
)
_YOU = re.compile(r"(?<![a-z'])(?:you|your|u|ur|you're|you've|you'd|yr|ye|ya)(?![a-z'])")
_PAST = re.compile(
    r"(?<![a-z'])(?:was|were|had|did|been|went|said|told|came|made|saw|still\s(?:laugh|smile|talk|think)(?:ing)?"
    r"|[a-z]{3,20}ed)(?![a-z'])"
)
_AHEAD = re.compile(
    r"(?:(?<![a-z'])(?:would|wd|should|shd|must|will|could|can|may|i'd|am|i'm|im|we're)(?![a-z'])|'ll(?![a-z]))"
    r"(?!\s(?:never|always|not|still))"
)

#: Words that tell how a message speaks, not of what.
_CLOSED = ("function", "generic", "purpose_generic")

#: A single word counts for less than what is known of the whole, so that it takes many messages to weigh much.
_LITTLE = 0.5


def wording_features(purposes: Purposes) -> dict[str, float]:
    """Tell who speaks of whom, in which tense and in which words."""
    text = purposes.folded
    past, ahead = min(len(_PAST.findall(text)), 6), min(len(_AHEAD.findall(text)), 4)
    found = {
        "says.i": float(_I.search(text) is not None),
        "says.you": float(_YOU.search(text) is not None),
        "past": past / 6,
        "ahead": ahead / 4,
        "story": float(past >= 2 and not ahead and not any(one.asks for one in purposes.sentences)),
    }
    return found | dict.fromkeys(_kinds_of_words(purposes), _LITTLE)


def _kinds_of_words(purposes: Purposes) -> Iterator[str]:
    """Name the small words one by one, and the kinds of the others."""
    for one in purposes.sentences:
        if one.asks and "?" in purposes.folded[one.end : one.end + 2] and not chats(purposes, one):
            yield "says.?"
        if "," in purposes.folded[one.start : one.end]:
            yield "says.,"
    for word in purposes.words:
        read = purposes.folded[word.start : word.end]
        if read in _closed():
            if alike := ALIKE.get(read, read):
                yield f"word.{alike}"
        elif kind := "" if read.startswith("_") else _kind_of(word):
            yield f"says.{kind}"


def _kind_of(word: Word) -> str:
    """Tell a topic from a broad field, a number and what many messages say."""
    if word.folded.isdigit():
        return "number"
    weight = particular(word)
    if weight == FIELD:
        return "field"
    return "topic" if weight and not is_common(word.stem) else ""


@cache
def _closed() -> frozenset[str]:
    return frozenset().union(*(word_list(LANGUAGE, name) for name in _CLOSED))
