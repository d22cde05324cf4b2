"""pitch, by all of its words: sales talk and requests for time that no one rule tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.assessment import Span
from checker.flags.known import stems_of
from checker.flags.pitch import asks_time, found_by_rule, may_call
from checker.linear import model_for, score
from checker.message import Word
from checker.reading import LANGUAGE, Reading

#: How sure the model has to be: of 4,600 messages that sell nothing, left out of the fit, two went beyond.
_SURE = 0.5

#: Words after which lengths tell no more.
_LONG = 40

_PRICE = re.compile(
    r"[0-9]\s?%|[$€£]\s?[0-9]|[0-9]\s?(?:usd|eur|euros?|dollars|pounds|shillings|rand|naira|rupees|per\scent)"
)

#: Who ends with such a question asks for an answer.
_ASKING = frozenset("how what which why where".split())

#: Words of the two, which count though the situation has them, and domains that nobody owns.
_ALWAYS = frozenset("i we my our you your us me it they he she".split())
_NEVER = frozenset(("exampl",))


def find_sales_talk(reading: Reading) -> Iterator[Span]:
    """Find the sentence that sells most, where the message as a whole sells."""
    weights = model_for(LANGUAGE, "pitch").at_least_2
    found = features(reading)
    if found and score(weights, found) > _SURE:
        sentences = reading.message.sentences
        most = max(sentences, key=lambda words: score(weights, _words(words, frozenset())))
        yield reading.message.span(most[0].start, most[-1].end)


def features(reading: Reading) -> Mapping[str, float]:
    """Describe what the message says that its situation does not, and what the rules of sales talk found.

    Nothing where it ends with a question to them, and between people who may call each other unless something is sold.
    """
    message, rules = reading.message, [rule for rule, spans in found_by_rule(reading).items() if spans]
    price = _PRICE.search(message.folded) is not None
    if not message.words or message.sentences[-1][0].folded in _ASKING:
        return {}
    if may_call(reading):
        rules = [rule for rule in rules if not asks_time(rule)]
        if not (rules or price):
            return {}
    return {
        **_words(message.words, stems_of(reading.situation)),
        **{f"rule.{rule}": 1.0 for rule in rules},
        "price": float(price),
        "length": len(message.words) / _LONG,
    }


def _words(words: Sequence[Word], known: frozenset[str]) -> dict[str, float]:
    said = [word.stem for word in words if word.stem not in known or word.folded in _ALWAYS]
    return {f"word.{stem}": 1.0 for stem in said if stem not in _NEVER}
