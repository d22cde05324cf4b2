"""Which words are shown as evidence: whole phrases, the most telling of them first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.alignment import rarity
from checker.criteria.sides import ME, WE, YOU
from checker.criteria.tie import MERGED, NAMED_RULES, Tie
from checker.criteria.worth import worth_in
from checker.message import Message
from checker.reading import Reading

#: Small words that may stand between two words of one piece of evidence.
_GAP = 4

#: Neighbours that a phrase takes in at most on either side.
_REACH = 3

#: Evidence that says less than this share of the best is left out.
_SHARE = 0.6

_MARK = re.compile(r"[.,;:!?()\"\n]| -")
_DETERMINERS = frozenset(
    "the a an your ur yr my our this that these those his her their every each no its first one".split()
)
_SUBJECTS = frozenset(("i", "we", "you", "it", "he", "she", "they", "i'm", "i'd", "i've", "we're"))
_DONE = frozenset("said told wrote made took gave went came got did had was were".split())
_BEFORE = frozenset("in at on last during since from".split())
_TURNS = frozenset(("and", "but", "so", "because", "while", "since", "which", "if", "as"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of words of the message, the rule that found them, how much they say."""

    words: range
    rule: str
    worth: float
    tie: float


class Phrases:
    """Makes of ties the phrases that a learner is shown."""

    def __init__(self, reading: Reading) -> None:
        self.message: Message = reading.message
        self.known = worth_in(reading.situation)

    def of(self, ties: Sequence[Tie]) -> list[Phrase]:
        """Give the phrases of *ties* in the order of the text; what overlaps is one, by its strongest."""
        found: list[Phrase] = []
        for tie in sorted(ties, key=lambda tie: (-strength(tie), tie.rule, tie.words)):
            for stretch in self._stretches(self._telling(tie)):
                row = self._whole(stretch) if tie.rule == "specific.referral" else self._widened(stretch)
                found = self._join(found, row, tie)
        return [phrase for phrase in sorted(found, key=lambda one: one.words.start) if phrase.worth > 0]

    def _join(self, found: list[Phrase], stretch: range, tie: Tie) -> list[Phrase]:
        touching = [one for one in found if self._belongs(one.words, stretch)]
        parts = [stretch, *(one.words for one in touching)]
        whole = range(min(part.start for part in parts), max(part.stop for part in parts))
        first = max(touching, key=lambda one: (not _is_merged(one.rule), one.tie), default=None)
        if first and _is_merged(first.rule) and not _is_merged(tie.rule):
            first = None
        rule = first.rule if first else tie.rule
        tied = first.tie if first else strength(tie)
        return [*(one for one in found if one not in touching), Phrase(whole, rule, self._worth(whole, rule), tied)]

    def _belongs(self, one: range, other: range) -> bool:
        """Tell whether two rows overlap, or only small words of one clause stand between them."""
        first, second = sorted((one, other), key=lambda row: row.start)
        if second.start < first.stop:
            return True
        between = self.message.words[first.stop : second.start]
        near = len(between) <= 2 and all(rarity(word.stem) == 0 for word in between)
        return near and not any(self._breaks(index) for index in range(first.stop, second.start + 1))

    def _telling(self, tie: Tie) -> list[int]:
        """Give the words of *tie*, the sender's own town and trade left out."""
        if not tie.rule.startswith("fact."):
            return list(tie.words)
        left = self.known.mine if _is_merged(tie.rule) else self.known.mine | self.known.trade
        return [index for index in tie.words if self.message.words[index].stem not in left]

    def _worth(self, row: range, rule: str) -> float:
        """Say how much a row tells: its rare words and names, not its length."""
        merged = not rule.startswith("specific.")
        stems = {self.message.words[index].stem: self.message.words[index] for index in row}
        total = sum(rarity(s) if merged and s in self.known.merged else self.known.of(w) for s, w in stems.items())
        if rule in ("vague.reference", "vague.meeting", "vague.role", "vague.fellow"):
            return min(total, 1.0) + 0.2
        return total

    def _stretches(self, indices: Sequence[int]) -> Iterator[range]:
        """Join neighbouring words of one clause, what little stands between them included."""
        last: range | None = None
        for index in indices:
            near = last is not None and index - last.stop < _GAP
            if last is not None and near and not any(self._ends(i) for i in range(last.stop, index + 1)):
                last = range(last.start, index + 1)
                continue
            if last is not None:
                yield last
            last = range(index, index + 1)
        if last is not None:
            yield last

    def _ends(self, index: int) -> bool:
        return self.message.words[index].sentence != self.message.words[index - 1].sentence

    def _breaks(self, index: int) -> bool:
        """Tell whether a new clause begins with the word at *index*."""
        if not 0 < index < len(self.message.words):
            return True
        before, word = self.message.words[index - 1], self.message.words[index]
        return bool(_MARK.search(self.message.folded[before.end : word.start])) or before.sentence != word.sentence

    def _turns(self, index: int) -> bool:
        """Tell whether "and" and the like at *index* goes on to something else that is done."""
        words = self.message.words
        if words[index].folded not in _TURNS or index + 1 >= len(words):
            return False
        after = words[index + 1].folded
        return after in _SUBJECTS | _DONE or (len(after) > 4 and after.endswith("ed"))

    def _widened(self, stretch: range) -> range:
        start, stop = self._cut(stretch)
        return range(self._left(start), self._right(stop))

    def _cut(self, stretch: range) -> tuple[int, int]:
        """End where another clause begins, unless little would be left."""
        words = self.message.words
        for index in range(stretch.start + 3, stretch.stop):
            if self._turns(index) or (self._breaks(index) and words[index].folded in _SUBJECTS):
                return stretch.start, index
        return stretch.start, stretch.stop

    def _left(self, start: int) -> int:
        """Take in adjectives back to the article, and the subject of a verb."""
        words = self.message.words
        if self._breaks(start):
            return start
        if start + 1 < len(words) and words[start + 1].folded in _SUBJECTS:
            return self._when(start)
        for subject in (start - 1, start):
            if words[subject].folded in YOU | WE | ME:
                return self._both(subject)
        if words[start].folded in _DETERMINERS:
            return start
        return self._article(start)

    def _article(self, start: int) -> int:
        """Go back over adjectives to the article, if there is one."""
        words = self.message.words
        for index in range(start - 1, max(-1, start - 1 - _REACH), -1):
            if words[index].folded in _DETERMINERS:
                return index if words[index + 1].folded not in _SUBJECTS else index + 1
            if rarity(words[index].stem) == 0 or self._breaks(index):
                break
        return start

    def _when(self, start: int) -> int:
        """Take in the whole of "in the summer of 2017" before what was done then."""
        for index in range(start, max(-1, start - 5), -1):
            if self.message.words[index].folded in _BEFORE:
                return index
            if self._breaks(index):
                break
        return start

    def _both(self, start: int) -> int:
        """Take in "like you" and "you and" before "I"."""
        words = self.message.words
        if words[start].folded == "i" and start >= 2 and words[start - 1].folded == "and":
            start -= 2
        elif words[start].folded == "i" and start >= 1 and words[start - 1].folded in YOU:
            start -= 1
        return start - 1 if start and words[start - 1].folded in ("like", "as") else start

    def _right(self, stop: int) -> int:
        """Take in the nouns that follow."""
        words = self.message.words
        for _ in range(_REACH - 1):
            if self._breaks(stop) or rarity(words[stop].stem) == 0 or words[stop].folded.endswith("ed"):
                break
            stop += 1
        return stop

    def _whole(self, row: range) -> range:
        """Give the clause in which somebody brings two people together: "put us in touch"."""
        words = self.message.words
        names = [index for index in row if words[index].capital]
        start, stop = (names[0] if names else row.start), row.stop
        while stop < row.stop + _REACH and not self._breaks(stop) and words[stop].folded not in _TURNS:
            stop += 1
        return range(start, stop)


def _is_merged(rule: str) -> bool:
    return rule.startswith("vague.") or rule.removeprefix("fact.") in MERGED


def strength(tie: Tie) -> float:
    """Give what *tie* says, of names alone where its rule wants names."""
    return tie.named if tie.rule in NAMED_RULES else tie.weight


def telling(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Leave out what says little beside the best phrase."""
    best = max((phrase.worth for phrase in phrases), default=0.0)
    return [phrase for phrase in phrases if phrase.worth >= min(_SHARE * best, 1.0)]
