"""A promise kept is a reason: "As promised, here are the figures you asked for"."""

from __future__ import annotations

import re

from checker.criteria.particular import particular
from checker.criteria.purpose import Purposes
from checker.criteria.reason_cues import sentences_with
from checker.criteria.sentences import Sentence

#: What was asked for or promised is there, or is on its way.
_BROUGHT = re.compile(
    r"(?<![a-z'])(?:(?:here|there)(?:'s|\s(?:is|are|comes?|go|goes))|(?:is|are)\s(?:here|there|ready|in|done|finished|attached|on)"
    r"|comes?|came|arrives?|arrived|attached|enclosed|below"
    r"|(?:i|we)(?:'ll|'ve|\swill|\shave|\scan|\sam|\snow)?(?:\snow|\salso|\sjust|\sfinally)?\s"
    r"(?:send|sent|sending|bring|brought|found|asked|got|made|wrote|tested|checked|measured|finished|counted|tried|drew|looked|collected|copied))"
    r"(?![a-z'])"
)

#: What the sentence says so by, and what it must be more than: the act of connecting, a question, a sale.
_KEPT = re.compile(
    r"(?<![a-z'])(?:(?:as|like|how)\s(?:(?:you|u|i|we)(?:\shave|\shad)?\s)?(?:asked|wanted|requested|promised|agreed|discussed)"
    r"|(?:i|we)\s(?:had\s)?promised\s(?:you|u|to)|(?:that|which)\s(?:i|we)\s(?:had\s)?promised)(?![a-z'])"
)
_OTHER = ("act", "wish", "denied", "vague", "beg", "sell")


def keeps_promise(purposes: Purposes) -> bool:
    """Tell whether a sentence brings something particular that was asked for or promised."""
    other = sentences_with(purposes, _OTHER) if _KEPT.search(purposes.folded) else purposes.sentences
    return any(_keeps(purposes, one) for one in purposes.sentences if not one.asks and one not in other)


def _keeps(purposes: Purposes, one: Sentence) -> bool:
    """Tell words of one's own from names: to name the place where something was promised brings nothing."""
    folded = purposes.folded
    if not (_KEPT.search(folded, one.start, one.end) and _BROUGHT.search(folded, one.start, one.end)):
        return False
    words = [word for word in purposes.words if one.start <= word.start < one.end and folded[word.start] != "_"]
    return any(not word.capital and particular(word) >= 1.0 for word in words)
