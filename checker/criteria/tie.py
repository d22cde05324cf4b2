"""A tie: words of a message that bind it to its recipient."""

from __future__ import annotations

from dataclasses import dataclass

from checker.criteria.sides import Side

#: Facts that a mail merge could fill in, and those that nobody else would be sent.
MERGED = ("company", "headline", "location")
PERSONAL = ("about", "activity", "detail", "education", "experience", "interests", "mutual_connections")

#: Ties that are none: names, and what the sender tells of themselves.
OWN = ("fact.name", "fact.sender")

#: Rules that hold only as far as somebody or something is named.
NAMED_RULES = ("specific.referral", "specific.know", "specific.shared")


@dataclass(frozen=True, slots=True)
class Tie:
    """Words of the message (indices) that tie it to the recipient.

    *weight* is how much they say, *named* how much of that is names; *pairs* counts neighbours
    that are neighbours in the fact too, *run* the longest row of such words.
    """

    rule: str
    words: tuple[int, ...]
    weight: float
    named: float = 0.0
    side: Side = Side.PLAIN
    pairs: int = 0
    run: int = 0

    def on(self, side: Side) -> Tie:
        """Give the same tie told of another *side*."""
        return Tie(self.rule, self.words, self.weight, self.named, side, self.pairs, self.run)
