"""pitch: the message sells, or asks for a call, a demo or a meeting before the two have met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from checker.assessment import Span
from checker.flags.known import relation_of
from checker.flags.spans import merged
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import rules_in
from checker.situation import Kind

#: Between these a call is no advance of a stranger.
_ACQUAINTED = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)

#: Rules that sell only together.
_HINT = "pitch.hint_"
_HINTS = ("supply", "price", "close", "show", "product")

_AGREED = re.compile(r"(?<![a-z])(?:call|coffee|chat|zoom|phone|meet|meeting|demo|lunch)(?![a-z])")
_DENIED = re.compile(
    r"(?<![a-z])(?:not|no|never|without|n't|nothing|rather than|instead of)(?:\s[a-z']{1,12}){0,4}\s\Z"
)


def find_pitch(reading: Reading) -> Iterator[Span]:
    """Find what sells or asks for time, unless it is denied or a call was agreed on."""
    message, found = reading.message, found_by_rule(reading)
    plain = {rule: spans for rule, spans in found.items() if not rule.startswith(_HINT)}
    sales = merged(span for rule, spans in plain.items() if not asks_time(rule) for span in spans)
    calls = merged(span for rule, spans in plain.items() if asks_time(rule) for span in spans)
    sold = [span for span in (*sales, *_hinted(reading)) if not _is_denied(message, span)]
    asked = [] if not sold and may_call(reading) else list(calls)
    return merged([*sold, *(span for span in asked if not _is_denied(message, span))])


@lru_cache(maxsize=2)
def found_by_rule(reading: Reading) -> Mapping[str, tuple[Span, ...]]:
    """Give for each rule of sales talk that holds, by id, where it does."""
    rules = rules_in(reading.message.folded, LANGUAGE, "pitch")
    return {rule.id: found for rule in rules if (found := tuple(rule.find(reading.message)))}


def _hinted(reading: Reading) -> list[Span]:
    """Find a sale that no one phrase gives away: what is sold or what it costs, and a push to close."""
    hints = {
        rule.removeprefix(_HINT): [span for span in spans if not _is_denied(reading.message, span)]
        for rule, spans in found_by_rule(reading).items()
        if rule.startswith(_HINT)
    }
    supply, price, close, show, product = (hints.get(kind, []) for kind in _HINTS)
    if (supply or price) and (close or show):
        return [*supply, *price, *close, *show]
    return [*product, *close] if product and close else []


def asks_time(rule: str) -> bool:
    """Tell whether a rule is of those that ask for time and sell nothing."""
    return rule.startswith("pitch.call")


def may_call(reading: Reading) -> bool:
    """Tell whether the two have met, or agreed to talk."""
    situation = reading.situation
    agreed = _AGREED.search(relation_of(situation)) is not None
    return situation.relationship.kind in _ACQUAINTED or (agreed and situation.relationship.kind is Kind.INTRODUCED)


def _is_denied(message: Message, span: Span) -> bool:
    """Tell "I am not selling" from selling."""
    before = " ".join(message.text[max(0, span.start - 60) : span.start].lower().replace("’", "'").split())
    return _DENIED.search(before.replace("n't", " n't") + " ") is not None
