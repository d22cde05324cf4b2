"""What a message takes from the situation, and how much that ties it to the recipient."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from checker.alignment import is_common
from checker.criteria.tie import MERGED, Tie
from checker.criteria.worth import Worth, worth_in
from checker.facts import Meeting
from checker.message import Message
from checker.reading import Reading

Group = TypeVar("Group", bound=Hashable)

#: Words in a row from which on a fact counts as quoted.
_QUOTED = 4


def fact_ties(
    reading: Reading, met: Iterable[Meeting], group_of: Callable[[int], Group], known: dict[tuple[int, ...], Tie]
) -> Iterator[tuple[Tie, Group]]:
    """Make of the words that *met* facts one tie a fact and a group of the message's words, of the same words once."""
    worth = worth_in(reading.situation)
    cased = _is_cased(reading.message)
    grouped: dict[tuple[int, Group], list[Meeting]] = {}
    for meeting in met:
        grouped.setdefault((id(meeting.fact), group_of(meeting.index)), []).append(meeting)
    for (_, group), found in grouped.items():
        words = tuple(map(id, found))
        if words not in known:
            fact = found[0].fact
            part = fact.place.rpartition(".")[2]
            if fact.path.startswith("sender"):
                part = "name" if part == "name" else "sender"
            known[words] = _fact_tie(part, found, _Weigher(reading.message, worth, part, found, cased))
        yield known[words], group


def _is_cased(message: Message) -> bool:
    """Tell whether the message is typed with capitals where English has them."""
    opening = [sentence[0] for sentence in message.sentences]
    return 2 * sum(word.capital for word in opening) > len(opening)


class _Weigher:
    """Weighs the meetings of one fact in the light of the others."""

    def __init__(self, message: Message, worth: Worth, part: str, met: list[Meeting], cased: bool) -> None:
        self.message, self.worth, self.part, self.cased = message, worth, part, cased
        self.plain = part in MERGED or part in ("goal", "name", "sender")
        self.pairs = {(meeting.index, meeting.place) for meeting in met}

    def weight(self, meeting: Meeting) -> float:
        """Give how much *meeting* says of the recipient."""
        if self.plain:
            return meeting.weight
        if meeting.abbreviated:
            return 0.15 if meeting.word.stem in self.worth.merged else 1.0
        weight = min(meeting.weight, self.worth.of(meeting.word))
        if self.is_name(meeting):
            typed = self.message.words[meeting.index].capital
            alone = not typed and not self._has_neighbour(meeting)
            return 0.5 * weight if alone and self.cased else weight
        weight = min(weight, 0.75)
        if self.part == "education":
            return 0.4 * weight
        return 0.7 * weight if self.part == "experience" else weight

    def is_name(self, meeting: Meeting) -> bool:
        """Tell whether the fact's word is (part of) a name there."""
        if meeting.abbreviated:
            return True
        return meeting.word.capital and (meeting.place > 0 or not is_common(meeting.word.stem))

    def _has_neighbour(self, meeting: Meeting) -> bool:
        before = (meeting.index - 1, meeting.place - 1) in self.pairs
        return before or (meeting.index + 1, meeting.place + 1) in self.pairs


def _fact_tie(part: str, met: list[Meeting], weigh: _Weigher) -> Tie:
    best: dict[str, float] = {}
    named: dict[str, float] = {}
    telling: set[int] = set()
    for meeting in met:
        weight = weigh.weight(meeting)
        key = f"#{meeting.index}" if meeting.abbreviated else meeting.word.stem
        best[key] = max(weight, best.get(key, 0.0))
        if weight >= 0.2:
            telling.add(meeting.index)
        if weight >= 0.3 and weigh.is_name(meeting):
            named[key] = max(weight, named.get(key, 0.0))
    several = len(met) > 1
    pairs = _pairs(met, telling) if several else 0
    quoted = _longest_run(weigh.pairs) if several else range(1)
    total, names = sum(best.values()), sum(named.values())
    if len(quoted) >= _QUOTED:
        total += 0.3 * (len(quoted) - 2)
        telling.update(quoted)
    return Tie(f"fact.{part}", tuple(sorted(telling)), total, names, pairs=pairs, run=len(quoted))


def _pairs(met: list[Meeting], telling: set[int]) -> int:
    """Count the neighbours that are neighbours in the fact too."""
    told = {(meeting.index, meeting.place) for meeting in met if meeting.index in telling}
    return sum([(index + 1, place + 1) in told for index, place in told])


def _longest_run(pairs: set[tuple[int, int]]) -> range:
    """Give the longest row of words of the message that stand in the fact word for word."""
    longest = range(0)
    for index, place in sorted(pairs):
        if (index - 1, place - 1) in pairs:
            continue
        length = 1
        while (index + length, place + length) in pairs:
            length += 1
        if length > len(longest):
            longest = range(index, index + length)
    return longest
