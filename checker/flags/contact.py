"""link_or_phone: a link, an e-mail address or a phone number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.known import folded_of
from checker.flags.spans import merged
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules

#: A row of digits as people group them when they give a number to call.
_DIGITS = re.compile(r"(?<![a-z0-9.,/])(?:\+\s?|\()?[0-9](?:[\s().-]{0,2}[0-9]){6,15}(?![a-z0-9%]|[.,/][0-9])")
_DATE = re.compile(r"(?:19|20)[0-9]{2}[\s-]{1,3}(?:19|20)[0-9]{2}|[0-9]{1,4}[.-][0-9]{1,2}[.-][0-9]{1,4}(?:\s.*)?")
_SAID = re.compile(
    r"(?:call|ring|text|phone|telephone|tel|mobile|cell|whatsapp|wa|sms|number|signal|telegram|viber|fax|reach me)"
    r"(?:\s(?:me|is|at|on|us|or|no|number|my|here)){0,3}[\s:.]{0,3}\Z"
)
_GROUPED = re.compile(r"(?:\+|\(?0|[0-9]{3}[\s.-][0-9]{3}[\s.-][0-9]{3,4}\Z|[0-9]{3}-[0-9]{4}\Z)")


def find_contact(reading: Reading) -> Iterator[Span]:
    """Find links, addresses and numbers; one that stands in the situation is a name."""
    message = reading.message
    found = [
        span
        for rule in load_rules(LANGUAGE, "link")
        for span in rule.find(message)
        if not (rule.id == "link.domain" and _is_name(reading, span))
    ]
    return merged([*found, *_numbers(message)])


def _is_name(reading: Reading, span: Span) -> bool:
    """Tell a company's name from an address: it is known, or written with a capital."""
    quoted = reading.message.quote(span)
    return quoted[:1].isupper() or quoted.lower() in folded_of(reading.situation)


def _numbers(message: Message) -> Iterator[Span]:
    for match in _DIGITS.finditer(message.folded):
        before = message.folded[max(0, match.start() - 40) : match.start()]
        if _DATE.fullmatch(match[0]):
            continue
        if _GROUPED.match(match[0]) or _SAID.search(before):
            yield message.span(match.start(), match.end())
