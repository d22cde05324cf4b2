"""pitch: the message sells, or asks for a call, a demo or a meeting before the two have met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.known import relation_of
from checker.flags.spans import merged
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules
from checker.situation import Kind

#: Between these a call is no advance of a stranger.
_ACQUAINTED = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)

#: Rules that sell only together.
_HINT = "pitch.hint_"

_AGREED = re.compile(r"(?<![a-z])(?:call|coffee|chat|zoom|phone|meet|meeting|demo|lunch)(?![a-z])")
_DENIED = re.compile(
    r"(?<![a-z])(?:not|no|never|without|n't|nothing|rather than|instead of)(?:\s[a-z']{1,12}){0,4}\s\Z"
)


def find_pitch(reading: Reading) -> Iterator[Span]:
    """Find what sells or asks for time, unless it is denied or a call was agreed on."""
    message = reading.message
    rules = [rule for rule in load_rules(LANGUAGE, "pitch") if not rule.id.startswith(_HINT)]
    sales = merged(span for rule in rules if not _asks_time(rule.id) for span in rule.find(message))
    calls = merged(span for rule in rules if _asks_time(rule.id) for span in rule.find(message))
    sold = [span for span in (*sales, *_hinted(message)) if not _is_denied(message, span)]
    asked = [] if not sold and _may_call(reading) else list(calls)
    return merged([*sold, *(span for span in asked if not _is_denied(message, span))])


def _hinted(message: Message) -> list[Span]:
    """Find a sale that no one phrase gives away: what is sold or what it costs, and a push to close."""
    hints = {
        rule.id.removeprefix(_HINT): [span for span in rule.find(message) if not _is_denied(message, span)]
        for rule in load_rules(LANGUAGE, "pitch")
        if rule.id.startswith(_HINT)
    }
    sold = [*hints["supply"], *hints["price"]]
    pushed = [*hints["close"], *hints["show"]]
    if sold and pushed:
        return [*sold, *pushed]
    return [*hints["product"], *hints["close"]] if hints["product"] and hints["close"] else []


def _asks_time(rule: str) -> bool:
    return rule.startswith("pitch.call")


def _may_call(reading: Reading) -> bool:
    """Tell whether the two have met, or agreed to talk."""
    situation = reading.situation
    agreed = _AGREED.search(relation_of(situation)) is not None
    return situation.relationship.kind in _ACQUAINTED or (agreed and situation.relationship.kind is Kind.INTRODUCED)


def _is_denied(message: Message, span: Span) -> bool:
    """Tell "I am not selling" from selling."""
    before = " ".join(message.text[max(0, span.start - 60) : span.start].lower().replace("’", "'").split())
    return _DENIED.search(before.replace("n't", " n't") + " ") is not None
