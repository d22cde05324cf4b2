"""gibberish, recombined: fluent sentences out of words from all over the profile, which mean nothing."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.card_use import features
from checker.flags.not_english import find_not_english
from checker.flags.spans import whole
from checker.linear import model_for, score
from checker.reading import LANGUAGE, Reading

#: How sure the model has to be: of 4,600 messages that made sense, left out of the fit, three went beyond.
_SURE = 1.75


def find_recombined(reading: Reading) -> Iterator[Span]:
    """Find the whole message where it takes a word here and a word there from the card."""
    found = features(reading)
    sure = found and score(model_for(LANGUAGE, "gibberish").at_least_2, found) > _SURE
    if sure and not any(find_not_english(reading)):
        yield from whole(reading.message)
