"""contradiction: the message claims what the situation rules out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.acquaintance import Acquaintance, acquaintance_of
from checker.flags.denied import find_denied
from checker.flags.elsewhere import find_elsewhere, told_in
from checker.flags.schooling import find_schooling
from checker.flags.spans import merged
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import rules_in
from checker.situation import Kind

#: What goes before a claim and makes it a wish, a plan, a question or its opposite.
_NO_CLAIM = re.compile(
    r"(?<![a-z])(?:(?:never|not|n't)(?!\sforget)|no|without|would|'d|could|might|if|hope|hoping|wish|wished|want|wanted|like|love|"
    r"forward to|chance of|chance to|hope of|next time|before|until|sorry|regret|missed|almost|nearly|instead of|"
    r"did|didn't|whether|shame|pity|should|when can)(?:\s[a-z']{1,12}){0,2}\s?\Z"
)

#: Rules of what is denied, where "never" undoes no claim.
_DENIALS = ("denial", "silence")

#: Rules of a common past, which the situation may tell in other words; a word that tells it says more than this.
_PAST = ("together", "colleague", "long")
_ACQUAINTED = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)

#: Somebody named before a claim: "Tom and I ran a shop. We worked together for years."
_OTHERS = re.compile(
    r"(?<![a-z])(?:and\s(?:i|me)|with\s(?:him|her|them)|(?:my|our|your|a|an|his|her)\s(?:[a-z'-]{2,14}\s){0,2}?"
    r"(?:colleagues?|brothers?|sisters?|husband|wife|friends?|cousins?|mother|father|son|daughter|team|partner|boss|manager))(?![a-z])"
)


def find_contradictions(reading: Reading) -> Iterator[Span]:
    """Find each claim that the relationship, the detail or the profile rules out."""
    if reading.situation.relationship.kind is None:
        return iter(())
    ruled_out = acquaintance_of(reading.situation)
    found = [
        *_claims(reading, ruled_out),
        *find_schooling(reading),
        *find_elsewhere(reading),
        *find_denied(reading),
    ]
    return merged(found)


def _claims(reading: Reading, acquaintance: Acquaintance) -> Iterator[Span]:
    message = reading.message
    for rule in rules_in(message.folded, LANGUAGE, "contradiction"):
        if not acquaintance.rules_out(rule.id):
            continue
        for match in rule.pattern.finditer(message.folded):
            if rule.id.startswith(_PAST) and "year" not in match[0] and _is_told(reading, match.start()):
                continue
            if rule.id.startswith(_DENIALS) or _is_claim(message, rule.id, match):
                yield message.span(match.start(), match.end())


def _is_told(reading: Reading, place: int) -> bool:
    """Tell whether the sentence at *place* says with two words or more what the two in truth went through."""
    if reading.situation.relationship.kind not in _ACQUAINTED:
        return False
    words = reading.message.words
    sentence = next((word.sentence for word in words if word.end > place), None)
    return sum(words[index].sentence == sentence for index in told_in(reading)) > 1


def _is_claim(message: Message, rule: str, match: re.Match[str]) -> bool:
    """Tell a claim of the two from a wish, and "we" from the writer and somebody else."""
    before = message.folded[max(0, match.start() - 120) : match.start()]
    others = rule.startswith(_PAST) and _OTHERS.search(before)
    return not others and not _NO_CLAIM.search(before[-40:])
