"""What a message makes of the recipient's career in words of its own: "you swapped a bus for a headset"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.criteria.sides import ME, WE, YOU, Side
from checker.criteria.tie import Tie
from checker.fields import Career, career_in, jobs_of
from checker.message import Word
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules

#: What became of this recipient became of nobody else: as much as a name and a topic.
_WEIGHT = 2.0

#: How many words before and after a cue belong to it, where its rule does not say.
_REACH = 14

#: Words that may open a sentence before a change that nobody is named for.
_LEAD = 4

_OURS = ME | WE
_OTHERS = frozenset("he she they his her their him them".split())
_STEPS = frozenset("move step jump leap switch swap change path way shift turn transition career story".split())
_WENT = frozenset(
    "went gone go going came come moved moving jumped switched switching crossed changed turned shifted it "
    "get got getting and but so how that straight".split()
)

#: The sender's own change, told after it: "from chalk to code, that is how I got here".
_MINE = re.compile(
    r"(?<![a-z])(?:(?:how|as|like|where|when)[ ](?:i|we)[ ](?!(?:would|want|hope|could|should|might)[ ])"
    r"|(?:i|we|i've|we've)[ ](?:went|got|made|did|came|moved|left|changed)(?![a-z])"
    r"|(?:is|was|'s)[ ](?:me|mine|us)[ .!])"
)
_DENIALS = frozenset("not never nobody didn't haven't".split())


@dataclass(frozen=True, slots=True)
class _Change:
    """A cue that something was given up for something else: its rule, and the words of either."""

    rule: str
    start: int
    old: range
    new: range
    forwards: bool


def career_ties(reading: Reading) -> Iterator[Tie]:
    """Find what the message makes of the way from the recipient's former job to the present one."""
    career = career_in(reading.situation)
    words = reading.message.words
    told = career.left | career.taken
    telling = [(i, word) for i, word in enumerate(words) if jobs_of(word.stem) or word.stem in told]
    others = [(i, word) for i, word in telling if word.stem not in career.names]
    old = frozenset(i for i, word in others if _points(word, career.past, career.present, career.left))
    new = frozenset(i for i, word in others if _points(word, career.present, career.past, career.taken))
    if not old or not new:
        return
    for change in _changes(reading):
        before, after = [i for i in change.old if i in old], [i for i in change.new if i in new]
        pair = _pair(words, career, change, before, after)
        if pair and _is_theirs(reading, change, *pair):
            yield Tie("specific.career", tuple(range(min(pair), max(pair) + 1)), _WEIGHT, side=Side.YOURS)
            return


def _points(word: Word, jobs: frozenset[str], others: frozenset[str], said: frozenset[str]) -> bool:
    found = jobs_of(word.stem)
    return (bool(found & jobs) and not found & others) or word.stem in said


def _pair(
    words: Sequence[Word], career: Career, change: _Change, old: list[int], new: list[int]
) -> tuple[int, int] | None:
    """Choose a word of each, one of them at least not read off the profile."""
    for one in old:
        for other in new:
            stems = {words[one].stem, words[other].stem}
            if len(stems) > 1 and not stems <= career.said and (one < other) == change.forwards:
                return one, other
    return None


def _changes(reading: Reading) -> Iterator[_Change]:
    message = reading.message
    for rule in load_rules(LANGUAGE, "change"):
        for match in rule.pattern.finditer(message.folded):
            groups = match.groupdict()
            start = _first_from(message.words, match.start())
            before = range(_opening(message.words, start), start)
            spans = {name: _inside(message.words, *match.span(name)) for name in groups}
            old, new = spans.get("old", before), spans.get("new", before)
            if len(spans) > 1:  # "left the ward and the nights for wireframes" breaks at "and"
                old = range(old.start, new.stop)
            yield _Change(rule.id, start, old, new, "new" in spans)


def _first_from(words: Sequence[Word], position: int) -> int:
    """Give the first word that ends after *position*."""
    return next((index for index, word in enumerate(words) if word.end > position), len(words))


def _inside(words: Sequence[Word], start: int, end: int) -> range:
    first = _first_from(words, start)
    return range(first, next((i for i in range(first, len(words)) if words[i].start >= end), len(words)))


def _opening(words: Sequence[Word], index: int) -> int:
    """Give the first word of the sentence of *index*, or of the one before where *index* opens it."""
    at = index - 1
    if at < 0:
        return 0
    sentence, least = words[at].sentence, max(0, index - _REACH)
    while at > least and words[at - 1].sentence == sentence:
        at -= 1
    return at


def _is_theirs(reading: Reading, change: _Change, one: int, other: int) -> bool:
    """Tell whether it is the recipient who changed, not the sender or somebody else."""
    words = reading.message.words
    first, last = min(one, other, change.start), max(one, other)
    opening = _opening(words, first) if first and words[first - 1].sentence == words[first].sentence else first
    before = [word.folded for word in words[opening:first]]
    inside = {word.folded for word in words[first : last + 1]}
    if inside & (_OURS | _OTHERS) or _DENIALS & set(before[-2:]):
        return False
    if change.rule == "change.from" and not _goes(reading, change.start, before):
        return False
    people = [word for word in before if word in YOU or word in _OURS or word in _OTHERS]
    if people:
        step = before[-1] in _STEPS and not {"a", "an", "my", "our"} & set(before[-3:])
        return people[-1] in YOU or (people[-1] in _OURS and step)
    return bool(inside & YOU) or not _is_told_of_others(reading, first, last, before)


def _goes(reading: Reading, start: int, before: list[str]) -> bool:
    """Tell a step from a stretch: nobody changed in "the time from desk to dock"."""
    return not before or before[-1] in _STEPS | _WENT | YOU or _opens_clause(reading, start)


def _opens_clause(reading: Reading, index: int) -> bool:
    words = reading.message.words
    return index == 0 or reading.message.folded[words[index - 1].end : words[index].start].strip(" ") != ""


def _is_told_of_others(reading: Reading, first: int, last: int, before: list[str]) -> bool:
    """Tell whether a sentence without "you" before the change is about the sender or somebody named."""
    words = reading.message.words
    rest = [word for word in words[last + 1 :] if word.sentence == words[last].sentence]
    if (
        (len(before) > _LEAD and not _opens_clause(reading, first))
        or "as" in before
        or (rest and _MINE.search(reading.message.folded, words[last].end, rest[-1].end))
    ):
        return True
    return len(before) > 1 and words[first - 1].capital and not _opens_clause(reading, first)
