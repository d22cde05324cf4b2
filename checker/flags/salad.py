"""gibberish, word salad: the right words, and no sentence made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from checker.assessment import Span
from checker.flags.not_english import find_not_english, is_half_foreign
from checker.flags.pitch import find_pitch
from checker.flags.spans import whole
from checker.flags.word_order import order_of
from checker.junk import is_mashed
from checker.languages import word_list
from checker.message import Message
from checker.reading import LANGUAGE, Reading

#: Of 4,000 messages that make sense, left out of the fit, none is as much in disorder;
#: of their words in random order eight in ten are, six in ten where the marks are left in.
_BY_CHANCE = -0.75

#: A pile of key words: so many, and few small words among them.
_PILE, _FEW_SMALL = 14, 0.215
_LONG_PILE, _FEW_SMALL_IN_LONG = 24, 0.265

#: So many words in a row with neither a small word nor a comma between them.
_STUFFED = 9

#: The same three words so often, in a message of so few different ones.
_REPEATED, _LITTLE_ELSE, _LONG_ENOUGH = 3, 0.6, 12

#: Nobody says "because" so often in so short a text.
_BECAUSE = 4

#: Part of the words that are single letters in a text written letter by letter.
_SPACED = 0.7

#: No word of English is as long.
_LONGEST_WORD = 40

#: So many words without a vowel, or unknown to English and short, are keys hit at random.
_MASHED = 0.6


def find_salad(reading: Reading) -> Iterator[Span]:
    """Find the whole message where its words do not make sentences."""
    if _is_salad(reading) and not is_half_foreign(reading) and not any(find_not_english(reading)):
        yield from whole(reading.message)


def find_mixed(reading: Reading) -> Iterator[Span]:
    """Find the whole message where half of it is not English, and what is left makes no sentences."""
    if _is_salad(reading) and is_half_foreign(reading):
        yield from whole(reading.message)


@lru_cache(maxsize=2)
def _is_salad(reading: Reading) -> bool:
    message = reading.message
    signs = (_is_stuffed, _is_disordered, _is_repeated, _is_mashed, _is_spaced)
    found = any(sign(message) for sign in signs) or (_is_pile(message) and not any(find_pitch(reading)))
    return bool(message.words) and found


def _is_pile(message: Message) -> bool:
    words = message.words
    function = word_list(LANGUAGE, "function")
    small = sum(word.folded in function for word in words)
    if len(words) >= _LONG_PILE:
        return small < _FEW_SMALL_IN_LONG * len(words)
    return len(words) >= _PILE and small < _FEW_SMALL * len(words)


def _is_stuffed(message: Message) -> bool:
    function = word_list(LANGUAGE, "function")
    run, end = 0, 0
    for word in message.words:
        joined = message.folded[end : word.start] in (" ", "-")
        run = 0 if word.folded in function else run + 1 if joined else 1
        end = word.end
        if run >= _STUFFED:
            return True
    return False


def _is_disordered(message: Message) -> bool:
    return len(message.words) >= _LONG_ENOUGH and order_of(message) < _BY_CHANCE


def _is_repeated(message: Message) -> bool:
    said = [word.folded for word in message.words]
    if len(said) < _LONG_ENOUGH:
        return False
    if said.count("because") >= _BECAUSE:
        return True
    if len(set(said)) > _LITTLE_ELSE * len(said):
        return False
    runs = Counter(zip(said, said[1:], said[2:], strict=False))
    return max(runs.values()) >= _REPEATED


def _is_spaced(message: Message) -> bool:
    """Tell "B o n g a n i": letters apart, most of them."""
    letters = sum(len(word.folded) == 1 and word.folded.isalpha() for word in message.words)
    return letters >= _LONG_ENOUGH and letters > _SPACED * len(message.words)


def _is_mashed(message: Message) -> bool:
    words = [word for word in message.words if word.folded.isascii() and word.folded.isalpha()]
    if any(len(word.folded) > _LONGEST_WORD for word in words):
        return True
    mashed = sum(is_mashed(word.folded) for word in words)
    return mashed >= 2 and mashed >= _MASHED * len(words)
