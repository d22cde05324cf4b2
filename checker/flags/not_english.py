"""not_english: there is too little English to grade."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.assessment import Span
from checker.flags.greeting import is_word
from checker.flags.known import name_words
from checker.flags.spans import whole
from checker.folding import WHITE_SPACE, is_letter
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading

#: Letters of scripts that write no blanks say as much as this part of a word.
_LETTERS_A_WORD = 3

#: Words that English shares with its neighbours by chance: they speak for neither.
_SHARED = frozenset("in am an was so will die man war bin gut ben on me no as es des over heel also mit do a i".split())

#: Small words of another language, and how far they outnumber those of English.
_FOREIGN, _OUTNUMBER = 3, 2


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
    elif _is_other(count_words(message, name_words(reading.situation))):
        yield from whole(message)


def typed(message: Message) -> Iterator[Span]:
    """Give all that was typed, where nothing of it is read: emoji and the like."""
    text = message.text.rstrip(WHITE_SPACE)
    start = len(text) - len(text.lstrip(WHITE_SPACE))
    if len(text) - start > 1:
        yield Span(start, len(text))


def _is_other(count: Count) -> bool:
    if count.other_script > count.latin:
        return True
    if count.foreign == 0 or count.latin < 2:
        return False
    if count.english == 0:
        return count.foreign >= 1 and count.small == 0
    if count.foreign < _FOREIGN:
        return False
    mostly = count.foreign > count.small and count.foreign + count.unknown > count.english
    return mostly or count.foreign >= _OUTNUMBER * count.own


def count_words(message: Message, names: frozenset[str]) -> Count:
    """Count the words of *message*, the *names* of the situation left out."""
    words = [word for word in message.words if word.folded not in names]
    latin = [word for word in words if word.folded.isascii() and not word.folded.isdigit()]
    letters = sum(is_letter(letter) for word in words if not word.folded.isascii() for letter in word.folded)
    small, foreign = _small_words(), _foreign_words()
    lower = [word for word in latin if not (word.capital and word.sentence == 0 and word.start > 0)]
    return Count(
        latin=len(latin),
        other_script=letters / _LETTERS_A_WORD,
        english=sum(_is_english(word) for word in latin),
        small=sum(word.folded in small for word in latin),
        own=sum(word.folded in small - _SHARED for word in latin),
        foreign=sum(word.folded in foreign or _is_accented(message, word) for word in lower),
        unknown=sum(not _is_english(word) and word.folded not in foreign for word in lower),
    )


def _is_accented(message: Message, word: Word) -> bool:
    """Tell a word of another language by its accents, if English does not have it."""
    span = message.span(word.start, word.end)
    typed = unicodedata.normalize("NFKC", message.text[span.start : span.end])  # wide and bold letters are no accents
    return not typed.isascii() and "'" not in word.folded and not is_word(word)


def _is_english(word: Word) -> bool:
    return is_word(word) and word.folded not in _foreign_words()


@cache
def _small_words() -> frozenset[str]:
    """Give the words of English grammar that no other language's list has."""
    function = word_list(LANGUAGE, "function")
    return frozenset(word for word in function if len(word) > 1) - _foreign_words()


@cache
def _foreign_words() -> frozenset[str]:
    """Give the small words of other languages that English does not have."""
    return frozenset(word for line in word_list(LANGUAGE, "foreign") for word in line.split())
