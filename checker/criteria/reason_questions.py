"""What a message asks, and how."""

from __future__ import annotations

import re

from checker.criteria.purpose import Purposes
from checker.criteria.reason_cues import selfish, share
from checker.criteria.sentences import Sentence

_SOCIAL = re.compile(
    r"(?<![a-z'])(?:was|were|is|are|did|aren't|isn't|wasn't|weren't|didn't)\s"
    r"(?:that \s)?(?:you|u|your|ur)(?![a-z'])"
)


#: Questions that only make talk.
_SMALL = re.compile(
    r"(?<![a-z'])(?:how(?:'s|\s(?:is|are|was|were))\s(?:you(?:\s(?:doing|keeping|today|these\sdays)){0,2}\s{0,2}$|things|everything|life"
    r"|the\sweather|your\s(?:[a-z]{1,12}\s)?(?:day|week|weekend|trip|flight|summer|holidays?|morning|evening))"
    r"|what\s(?:else\s)?(?:are|have)\syou\s(?:been\s)?(?:up\sto|most|excited|enjoying|looking\sforward))(?![a-z'])"
)


#: Who asks without turning the words round: "You have tried salt?", "I can send you the list?"
_STRAIGHT = re.compile(
    r"\s{0,3}(?:and\s|so\s|but\s|maybe\s|please\s)?(?:you|i|we|it|they|this|that|there|the|your)\s(?!(?:remember|too|also)$)[a-z']{1,15}\s[a-z]"
)


def chats(purposes: Purposes, one: Sentence) -> bool:
    """Tell whether a question only makes talk, or asks for no more than the act of connecting."""
    if _SMALL.search(purposes.folded, one.start, one.end):
        return True
    wishes = any(cue.kind == "wish" and one.start <= cue.start < one.end for cue in purposes.cues)
    return wishes and purposes.weigh(one.start, one.end) < 0.4


def question_features(purposes: Purposes) -> dict[str, float]:
    """Tell which kinds of question are asked and how much that is particular is in them."""
    kinds = ("asks", "asks.open", "asks.closed", "asks.echo", "asks.or", "asks.social", "asks.empty")
    found = dict.fromkeys(kinds, 0.0)
    serving = selfish(purposes)
    for one in (one for one in purposes.sentences if one.asks and not chats(purposes, one)):
        weight = 0.0 if one in serving else purposes.weigh(one.start, one.end) or purposes.weigh_it(one)
        if weight >= 0.4 or one.open_question:
            found["asks"] = 1.0
        if weight < 0.4:
            found["asks.empty"] = 1.0
        text = purposes.folded[one.start : one.end]
        kind = _kind_of_question(one, text)
        found[f"asks.{kind}"] = max(found[f"asks.{kind}"], share(weight + 0.5 * one.open_question))
        found["asks.or"] = max(found["asks.or"], float(" or " in text))
    return found


def _kind_of_question(one: Sentence, text: str) -> str:
    """Tell an open question from one about the recipient, any other closed one and a mere "?"."""
    if one.open_question:
        return "open"
    if _SOCIAL.search(text):
        return "social"
    return "closed" if one.inverted or _STRAIGHT.match(text) else "echo"
