"""One character as the checker reads it, the same under every version of Unicode.

CPython 3.11 knows Unicode 14 and Pyodide's Python a later one, so a character that Unicode 14
does not assign is read as a blank, and no verdict depends on who grades.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache

from checker.package_files import read_text

#: White space at the ends of a text that a browser's `trim()` takes away.
WHITE_SPACE = (
    "\t\n\v\f\r \xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + ("\u2028\u2029\u202f\u205f\u3000\ufeff")
)

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\n\r\v\f\x85\u2028\u2029", "\n"),
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "ł": "l",
    "Ł": "L",
    "ø": "o",
    "Ø": "O",
    "ħ": "h",
    "Ħ": "H",
    "ı": "i",
    "ŋ": "n",
    "Ŋ": "N",
    "þ": "th",
    "Þ": "Th",
    **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)),
    "\U0001171e": "",  # a mark that Unicode 16 counts among the letters' signs
    "ß": "ss",
    "ẞ": "SS",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
    "ə": "e",
    "Ə": "E",
}


#: Letters of other alphabets that look like Latin ones, folded, and what they look like.
LOOKALIKES = str.maketrans(
    "аеорсухіјѕԁһԛԝАВСЕНІЈКМОРЅТХУαονικρυτΑΒΕΖΗΙΚΜΝΟΡΤΥΧօս",
    "aeopcyxijsdhqwABCEHIJKMOPSTXYaovikputABEZHIKMNOPTYXou",
)


@lru_cache(maxsize=4096)
def fold(character: str) -> str:
    """Read *character* without accents and typographic finery, its case kept.

    Marks and invisible characters become nothing; symbols, emoji, white space and whatever
    Unicode 14 does not assign become one blank, line breaks one line feed.
    """
    if character in _PLAIN:
        return _PLAIN[character]
    if character < "\x7f":
        return max(character, " ")
    if _is_unassigned(ord(character)):
        return " "
    return "".join(map(_fold_part, unicodedata.normalize("NFKD", character)))


def _fold_part(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if category[0] in "ZCS" and category not in ("Sc", "Sm"):
        return " "
    return character


@lru_cache(maxsize=4096)
def is_letter(character: str) -> bool:
    """Tell whether a folded *character* stands in words: letter, digit or vowel sign."""
    if character < "\x7f":
        return character.isalnum()
    return unicodedata.category(character)[0] in "LN" or unicodedata.category(character) == "Mc"


@lru_cache(maxsize=4096)
def lower(character: str) -> str:
    """Lower the case of one folded *character*, the length kept."""
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character


def lower_all(text: str) -> str:
    """Lower the case of a folded *text*, the length kept."""
    return text.lower() if text.isascii() else "".join(map(lower, text))


def _is_unassigned(code: int) -> bool:
    firsts, lasts = _unassigned()
    index = bisect_right(firsts, code) - 1
    return index >= 0 and code <= lasts[index]


@cache
def _unassigned() -> tuple[tuple[int, ...], tuple[int, ...]]:
    lines = read_text("unassigned.txt").splitlines()
    pairs = [line.split("-") for line in lines if not line.startswith("#")]
    return tuple(int(a, 16) for a, _ in pairs), tuple(int(b, 16) for _, b in pairs)
