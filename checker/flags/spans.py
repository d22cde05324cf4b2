"""Spans that several flags put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.assessment import Span
from checker.message import Message
from checker.rules import Rule


def hits(rules: Iterable[Rule], message: Message) -> Iterator[Span]:
    """Give where any of *rules* holds, from left to right, overlapping places as one."""
    return merged(span for rule in rules for span in rule.find(message))


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Give *spans* from left to right, those that overlap or touch as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is None:
            last = span
        elif span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
        else:
            yield last
            last = span
    if last is not None:
        yield last


def whole(message: Message) -> Iterator[Span]:
    """Give the whole message as one span, white space at its ends left out; none if empty."""
    if message.folded:
        yield message.span(0, len(message.folded))
