"""not_english: there is too little English to grade."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.assessment import Span
from checker.flags.greeting import is_known, is_word
from checker.flags.known import name_words
from checker.flags.spans import whole
from checker.folding import WHITE_SPACE, is_letter
from checker.junk import is_mashed
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading

#: Letters of scripts that write no blanks say as much as this part of a word; others count by the word.
_LETTERS_A_WORD = 2
_NO_BLANKS = ("\u0e00", "\u1100"), ("\u2e80", "\U0003ffff")

#: So much of another script, beside Latin letters, leaves too little English, a name or two aside.
_HALF_SCRIPT, _NAMES = 0.6, 3

#: So many words of another language, to one of English, make half of a message.
_HALF = 0.8

#: Words that English shares with its neighbours by chance: they speak for neither.
_SHARED = frozenset("in am an was so will die man war bin gut ben on me no as es des over heel also mit do a i".split())

#: Small words of another language, and how far they outnumber those of English.
_FOREIGN, _OUTNUMBER = 3, 2

#: Words of a language that no list knows: so many, fewer where nearly all are, so large a part, so few own ones.
_UNKNOWN, _FEWEST, _MOSTLY, _FEW = 6, 4, 0.6, 0.25


@dataclass(frozen=True, slots=True)
class Count:
    """The words of a message: written in Latin letters and not, English ones, others.

    *small* are those of English grammar, *own* those of them that no neighbour has.
    """

    latin: int
    other_script: float
    english: int
    small: int
    own: int
    foreign: int
    unknown: int


def find_not_english(reading: Reading) -> Iterator[Span]:
    """Find the whole message where too little of it is English."""
    message = reading.message
    if not message.words:
        yield from typed(message)
    elif _is_other(_counted(reading)):
        yield from whole(message)


def typed(message: Message) -> Iterator[Span]:
    """Give all that was typed, where nothing of it is read: emoji and the like."""
    text = message.text.rstrip(WHITE_SPACE)
    start = len(text) - len(text.lstrip(WHITE_SPACE))
    if len(text) - start > 1:
        yield Span(start, len(text))


def _is_other(count: Count) -> bool:
    alone = count.other_script > count.latin == 0
    if alone or count.other_script > max(_NAMES, _HALF_SCRIPT * count.latin) or _is_unheard_of(count):
        return True
    if count.foreign == 0 or count.latin < 2:
        return False
    if count.english == 0:
        return count.small == 0
    if count.foreign < _FOREIGN:
        return count.small <= 1 and _is_short_and_other(count)
    mostly = count.foreign > count.small and count.foreign + count.unknown > count.english
    return mostly or count.foreign >= _OUTNUMBER * count.own


def _is_short_and_other(count: Count) -> bool:
    """Tell another language where a short text has few words that are known to be of one."""
    others = count.foreign + count.unknown
    return (count.foreign > 1 and others > count.english) or (count.english <= 1 and others >= _FOREIGN)


def is_half_foreign(reading: Reading) -> bool:
    """Tell whether about half of the message is in another language."""
    count = _counted(reading)
    return count.foreign >= _FOREIGN and count.foreign + count.unknown > _HALF * count.english


@lru_cache(maxsize=2)
def _counted(reading: Reading) -> Count:
    """Count once what two kinds of flags ask for."""
    return count_words(reading.message, name_words(reading.situation))


def _is_unheard_of(count: Count) -> bool:
    """Tell a language that no list knows from keys hit at random and from English with its terms."""
    lower = count.english + count.unknown + count.foreign
    enough = min(_UNKNOWN, max(_FEWEST, 3 + count.english + count.small))
    return count.unknown >= enough and count.unknown >= _MOSTLY * lower and count.own <= _FEW * lower


def count_words(message: Message, names: frozenset[str]) -> Count:
    """Count the words of *message*, the *names* of the situation left out."""
    words = [word for word in message.words if word.folded not in names]
    latin = [word for word in words if word.folded.isascii() and not word.folded.isdigit()]
    others = [word.folded for word in words if not word.folded.isascii()]
    small, foreign = _small_words(), _foreign_words()
    lower = [word for word in latin if not (word.capital and word.sentence == 0 and word.start > 0)]
    grammar = [word.folded for word in latin if word.folded in small]
    accents = not message.text.isascii()
    return Count(
        latin=len(latin),
        other_script=sum(map(_weight, others)),
        english=sum([_is_english(word.folded, word.stem) for word in latin]),
        small=len(grammar),
        own=sum([word not in _SHARED for word in grammar]),
        foreign=sum([word.folded in foreign or (accents and _is_accented(message, word)) for word in lower]),
        unknown=sum([_is_unknown(word.folded, word.stem) for word in lower]),
    )


def _is_accented(message: Message, word: Word) -> bool:
    """Tell a word of another language by its accents, if English does not have it."""
    span = message.span(word.start, word.end)
    typed = unicodedata.normalize("NFKC", message.text[span.start : span.end])  # wide and bold letters are no accents
    return not typed.isascii() and "'" not in word.folded and not is_word(word)


def _weight(word: str) -> float:
    """Count a word of another script, as several where it writes no blanks."""
    if any(first <= word[0] < last for first, last in _NO_BLANKS):
        return sum(map(is_letter, word)) / _LETTERS_A_WORD
    return 1.0


@lru_cache(maxsize=4096)
def _is_unknown(folded: str, stemmed: str) -> bool:
    return not (_is_english(folded, stemmed) or folded in _foreign_words() or is_mashed(folded))


@lru_cache(maxsize=4096)
def _is_english(folded: str, stemmed: str) -> bool:
    return is_known(folded, stemmed) and folded not in _foreign_words()


@cache
def _small_words() -> frozenset[str]:
    """Give the words of English grammar that no other language's list has."""
    function = word_list(LANGUAGE, "function")
    return frozenset(word for word in function if len(word) > 1) - _foreign_words()


def _foreign_words() -> frozenset[str]:
    """Give the small words of other languages that English does not have."""
    return word_list(LANGUAGE, "foreign")
