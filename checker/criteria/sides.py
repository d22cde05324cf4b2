"""Whom each sentence of a message is about: the recipient, the sender, or nobody yet."""

from __future__ import annotations

from enum import StrEnum

from checker.reading import Reading
from checker.situation import Kind

#: Words that turn to the recipient, or to both.
YOU = frozenset(("you", "your", "yours", "u", "ur", "ye", "yr", "ya", "you're", "you've", "you'd", "you'll", "youre"))
WE = frozenset(("we", "us", "our", "both", "together", "we've", "we're", "we'd"))

#: What is said to somebody without a "you": "thanks for heatwave post".
_ADDRESSED = frozenset(("thanks",))

_BOTH = frozenset(("both", "together"))
_ACQUAINTED = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)
_ASKS = frozenset(("do", "does", "is", "are", "can", "who", "what", "which", "when", "how", "where", "why", "should"))
ME = frozenset(("i", "my", "me", "i'm", "i've", "i'd", "i'll", "im", "ive", "mine", "myself"))


class Side(StrEnum):
    """Whom a sentence is about, as far as its small words tell."""

    YOURS = "yours"
    MINE = "mine"
    ASKED = "asked"
    PLAIN = "plain"


def sides_of(reading: Reading) -> dict[int, Side]:
    """Tell for each sentence whom it is about; "we" is both only where the two have met."""
    found: dict[int, Side] = {}
    message = reading.message
    both = WE if reading.situation.relationship.kind in _ACQUAINTED else _BOTH
    of_me, of_you = ME | WE - both, YOU | both | _ADDRESSED
    for sentence in message.sentences:
        folded = {word.folded for word in sentence}
        after = message.folded[sentence[-1].end : sentence[-1].end + 3].lstrip("\"')")
        mine, yours = not folded.isdisjoint(of_me), not folded.isdisjoint(of_you)
        side = Side.MINE if mine and not yours else Side.YOURS if yours else Side.PLAIN
        if after.startswith("?") and not mine and _ASKS & {sentence[0].folded, *folded}:
            side = Side.ASKED
        found[sentence[0].sentence] = side
    return found
