"""Where a text stops making sense: keys hit at random, or filler, at its end."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from checker.languages import word_list
from checker.stemming import stem

_LANGUAGE = "en"

#: So many words hit at random in a row are junk; so many that English does not know are, too.
_MASHED_IN_A_ROW = 2
_UNKNOWN_IN_A_ROW = 4
_SAME_IN_A_ROW = 3

#: Rows of a keyboard, and the filler of printers.
_ROWS = frozenset(
    "asdf asdfg asdfgh asdfghjkl sdfg dfgh fghj ghjk hjkl jkl qwer qwert qwerty qwertz qwertyuiop wert erty rtyu tyui "
    "yuio uiop zxcv zxcvb zxcvbn zxcvbnm xcvb cvbn vbnm lorem ipsum dolor sit amet consectetur adipiscing elit".split()
)

_VOWELS = frozenset("aeiouy")
_CONSONANTS = re.compile("[^aeiouy]{6}")


@lru_cache(maxsize=4096)
def is_mashed(word: str) -> bool:
    """Tell keys hit at random from a word: no vowel, six consonants in a row, one letter only."""
    if word in _ROWS:
        return True
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return False
    return _VOWELS.isdisjoint(word) or _CONSONANTS.search(word) is not None or len(set(word)) == 1


def count_junk(words: Sequence[str]) -> int:
    """Count the words at the end of *words* (folded, in small letters as typed) that are junk."""
    mashed = _run(words, is_mashed)
    if mashed >= _MASHED_IN_A_ROW:
        return mashed
    same = _run(words, lambda word: word == words[-1])
    if same >= _SAME_IN_A_ROW:
        return same
    unknown = _run(words, _is_unknown)
    return unknown if unknown >= _UNKNOWN_IN_A_ROW and any(map(is_mashed, words[-unknown:])) else 0


def _run(words: Sequence[str], is_junk: Callable[[str], bool]) -> int:
    count = 0
    while count < len(words) and is_junk(words[-1 - count]):
        count += 1
    return count


def _is_unknown(word: str) -> bool:
    lists = (word_list(_LANGUAGE, "common"), word_list(_LANGUAGE, "usual"))
    return word not in word_list(_LANGUAGE, "function") and not any(stem(word) in stems for stems in lists)
