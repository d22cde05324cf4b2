"""contradiction, denied: the message says that what the situation tells did not happen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.alignment import rarity
from checker.assessment import Span
from checker.criteria.denials import end_of_denied
from checker.flags.known import relation_of, words_of
from checker.reading import Reading

#: Telling words of the detail that are denied at once: one will do where somebody stayed away or read nothing.
_AT_LEAST, _TELLING = 2, 0.75
_ONE_WILL_DO = re.compile(r"missed|skipped|stayed|left|walked|neither|read|seen?(?![a-z])|saw|hear|watch")

#: "I missed your …", "I was not at the …", "I don't work for …", "no one of us ever came to …".
_DENIAL = re.compile(
    r"(?<![a-z])(?:(?:i|we)\s(?:missed|skipped|stayed\saway\sfrom|left\sbefore|walked\sout\sof)|"
    r"(?:i|we|you|they)(?:'ve|\shave|\shad)?\snever\s(?:actually\s|even\s|once\s|really\s|ever\s)?@seen@|"
    r"(?:i|we|you)(?:\s(?:was|were|am|are|did|do|have|had)\snot|'(?:m|re|ve)\snot|\s(?:was|were|are|did|do|have|had)n't)\s"
    r"(?:actually\s|even\s|really\s|ever\s)?@seen@|"
    r"(?:no\sone|nobody|none\sof\sus)\s(?:[a-z]{2,14}\s){0,3}?(?:ever\s)?@seen@|"
    r"(?:knows?|met|meet|saw|heard)\sneither)(?![a-z'])".replace(
        "@seen@",
        r"(?:see|seen|saw|attend|attended|hear|heard|read|been|in|at|on|meet|met|visit|visited|went|go|"
        r"work|worked|study|studied|took|take|watch|watched|spoken|talked|danced|shared|share|sat|came|join|"
        r"joined|a\sclient|clients|know|knew|stood|walked|repaired)",
    )
)

#: What comes after a denial that is none: "I have not seen you since", "never heard a better talk".
_NO_DENIAL = re.compile(
    r"(?<![a-z])(?:since|better|such|again|forget|forgotten|until|before|yet\sbut|like\sit|so|enough|anyone|anybody|anything|"
    r"only|just|properly|more|long|where|how|whether|if|why)(?![a-z])"
)


def find_denied(reading: Reading) -> Iterator[Span]:
    """Find each clause that denies what the detail of the relationship tells."""
    told = _told(reading)
    message = reading.message
    for match in _DENIAL.finditer(message.folded):
        end = end_of_denied(message.folded, match.end())
        said = {word.stem for word in message.words if match.end() <= word.start < end}
        denied = said & told
        least = 1 if _ONE_WILL_DO.search(match[0]) and any(rarity(one) >= _TELLING for one in denied) else _AT_LEAST
        if len(denied) >= least and not _NO_DENIAL.search(message.folded[match.end() : end]):
            yield message.span(match.start(), end)


def _told(reading: Reading) -> frozenset[str]:
    """Give the telling stems of the sentences of the detail that deny nothing themselves."""
    situation = reading.situation
    names = {word.folded for word in words_of(situation.recipient.name)}
    clauses = re.split(r"[.;]", relation_of(situation))
    kept = [clause for clause in clauses if not re.search(r"(?<![a-z])(?:not|never|no|nor|only)(?![a-z])|n't", clause)]
    words = [word for clause in kept for word in words_of(clause)]
    return frozenset(word.stem for word in words if rarity(word.stem) > 0.2 and word.folded not in names)
