"""Which part of a row of words can be quoted: a whole phrase, short, and the thing itself."""

from __future__ import annotations

import re
from functools import cache

from checker.alignment import number, rarity
from checker.message import Message
from checker.reading import LANGUAGE
from checker.rules import load_rules

#: A quote is not longer than this.
_MOST_WORDS = 12
MOST_CHARACTERS = 64

#: A clause, or a phrase, of so many words is enough.
_CLAUSE = 4
_PHRASE = 3

#: Openings that one quote may have, one after the other: "thank you for", "I enjoyed".
_MOST_OPENINGS = 3

_NO_END = frozenset(
    "a an the and or but nor so of in on at to for from with by about as if that which who whose than my your our "
    "their his her its this these those i i'm i've i'd we is are was were am be been have has had do does did will "
    "would can could should may might must very really also just because since while when where how why into over "
    "after before during between under through mr mrs ms dr prof".split()
)
_NO_START = frozenset(
    "and or but nor so of to for with about as if which who whose than is are was were am be been "
    "because very really also just then".split()
)
#: Before these a phrase may end.
_TURNS = frozenset(
    "and or but so in on at to for from with by about as if that which who whose because since while when where how "
    "into over after before during between under through i i'm i've i'd we you he she they it it's is are was were "
    "outside near behind beside without within until than".split()
)
_LEFT_OVER = frozenset("about of on for to with at in from".split())
#: What a single word may be quoted with.
_BEFORE_WORD = frozenset("a an the my your our their his her this that at in on over after during".split())
_SUBJECTS = frozenset(("i", "we", "you", "he", "she", "they", "it", "there"))
_OBJECTS = frozenset(("me", "you", "u", "us", "him", "them"))
_DETERMINERS = frozenset(("a", "an", "the", "my", "your", "our", "that", "this", "some"))
_TITLES = frozenset(("dr", "prof", "fr", "st", "mr", "mrs", "ms", "sr"))


def trim(message: Message, row: range, *, name: bool = False, opening: bool = False) -> tuple[range, bool]:
    """Trim *row* to the phrase that matters, and tell whether it is whole; an empty row where none is left.

    Of a *name* and a verb that the row breaks off, only the name is left; an *opening* ("I am") is kept on demand.
    """
    row = _with_small_words(message, _to_whole_words(message, _in_one_sentence(message, row)))
    row = row if opening else _without_opening(message, row)
    row = _trimmed(message, row)
    row = _without_verb(message, row) if name else row
    stop = _end_of_phrase(message, row)
    if not _says_anything(message, row.start, stop):
        return range(0), True
    return range(row.start, stop), stop == row.stop or _ends_clause(message, stop)


def _in_one_sentence(message: Message, row: range) -> range:
    """Keep to the sentence that says most."""
    said: dict[int, float] = {}
    for index in row:
        word = message.words[index]
        said[word.sentence] = said.get(word.sentence, 0.0) + rarity(word.stem)
    best = max(said, key=lambda sentence: (said[sentence], -sentence))
    inside = [index for index in row if message.words[index].sentence == best]
    return range(inside[0], inside[-1] + 1)


def _to_whole_words(message: Message, row: range) -> range:
    """Take in the other half of "minus-24", and the title before a name."""
    start, stop = row.start, row.stop
    while start and (_hangs_together(message, start) or _is_title(message, start - 1)):
        start -= 1
    while stop < len(message.words) and (_hangs_together(message, stop) or _is_left_over(message, stop)):
        stop += 1
    return range(start, stop)


def _is_left_over(message: Message, index: int) -> bool:
    """Tell "about" in "the week that you wrote about."."""
    return message.words[index].folded in _LEFT_OVER and _goes_on(message, index) and not _goes_on(message, index + 1)


def _with_small_words(message: Message, row: range) -> range:
    """Take in what stands before a single plain word: "at lunch", "your reports"."""
    start = row.start
    if len(row) == 1 and not message.words[start].capital:
        while start and row.start - start < 2 and message.words[start - 1].folded in _BEFORE_WORD:
            if not _goes_on(message, start):
                break
            start -= 1
    return range(start, row.stop)


def _between(message: Message, index: int) -> str:
    return message.folded[message.words[index - 1].end : message.words[index].start]


def _hangs_together(message: Message, index: int) -> bool:
    between = _between(message, index)
    return len(between) == 1 and between in "-./&+'"


def _is_title(message: Message, index: int) -> bool:
    word = message.words[index]
    return word.folded in _TITLES and word.capital and _between(message, index + 1) in (" ", ". ")


def _without_opening(message: Message, row: range) -> range:
    for _ in range(_MOST_OPENINGS):
        text = message.folded[message.words[row.start].start : message.words[row.stop - 1].end]
        ends = [match.end() for pattern in _openings() if (match := pattern.match(text))]
        if not ends:
            break
        end = message.words[row.start].start + max(ends)
        start = next((index for index in row if message.words[index].start >= end), row.stop)
        if start == row.stop:
            return range(start, start)
        row = range(start, row.stop)
    return row


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    return tuple(rule.pattern for rule in load_rules(LANGUAGE, "quoting"))


def _trimmed(message: Message, row: range) -> range:
    """Leave out small words that begin or end no phrase."""
    start, stop = row.start, row.stop
    while start < stop and _opens_nothing(message, start):
        start += 1
    if _goes_on(message, stop):
        while start < stop and _ends_nothing(message, stop - 1):
            stop -= 1
    return range(start, stop)


def _without_verb(message: Message, row: range) -> range:
    last = row.stop - 1
    alone = last > row.start and not message.words[last].capital and message.words[last - 1].capital
    return range(row.start, last) if alone and _goes_on(message, row.stop) else row


def _opens_nothing(message: Message, index: int) -> bool:
    """Tell "and" and the like, "that" before a clause ("that talk" is a phrase), and "me" before "the trick"."""
    first, after = [*(word.folded for word in message.words[index : index + 2]), ""][:2]
    before_clause = first == "that" and after in _SUBJECTS
    return first in _NO_START or before_clause or (first in _OBJECTS and after in _DETERMINERS)


def _ends_nothing(message: Message, index: int) -> bool:
    """Tell "the", "you're" and the like, and a number in words, of which the thing is still to come."""
    word = message.words[index].folded
    after = message.words[index + 1].folded if index + 1 < len(message.words) else ""
    if after in ("me", "us") and not message.words[index].capital:
        return True  # the verb that these are the object of
    return word in _NO_END or "'" in word[1:4] or (not word.isdigit() and number(word) is not None)


def _goes_on(message: Message, stop: int) -> bool:
    """Tell whether the clause goes on with the word at *stop*."""
    return 0 < stop < len(message.words) and _between(message, stop) == " "


def _end_of_phrase(message: Message, row: range) -> int:
    """Give where to end: with *row*, or else with a clause or a phrase that leaves it short enough."""
    if _is_short(message, row.start, row.stop):
        return row.stop
    stops = [stop for stop in range(row.start + 1, row.stop) if _is_short(message, row.start, stop)]
    clauses = [stop for stop in stops if stop >= row.start + _CLAUSE and _ends_clause(message, stop)]
    turns = [stop for stop in stops if _may_end(message, row.start, stop)]
    stop = max(clauses or turns or stops, default=row.start + 1)
    while stop > row.start + 1 and _ends_nothing(message, stop - 1):
        stop -= 1
    return stop


def _ends_clause(message: Message, stop: int) -> bool:
    between = _between(message, stop)
    return between != "-" and between.strip(" '/&\n") != ""


def _may_end(message: Message, start: int, stop: int) -> bool:
    word = message.words[stop]
    if stop < start + _PHRASE or _ends_nothing(message, stop - 1):
        return False
    return word.folded in _TURNS and not word.capital and _says_anything(message, start, stop)


def _is_short(message: Message, start: int, stop: int) -> bool:
    if start >= stop:
        return True
    characters = message.words[stop - 1].end - message.words[start].start
    return stop - start <= _MOST_WORDS and characters <= MOST_CHARACTERS


def _says_anything(message: Message, start: int, stop: int) -> bool:
    return any(rarity(message.words[index].stem) > 0 for index in range(start, stop))
