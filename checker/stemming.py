"""The stem of an English word, so that "forecasting" meets "forecasts".

They are the rules of "The English (Porter2) stemming algorithm" by Martin Porter, as Snowball 3.1 has them:
https://snowballstem.org/algorithms/english/stemmer.html.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

#: The endings that one step exchanges by their last two letters, the longest first:
#: each with what takes its place and the letters of which one must stand before it, if any.
_Endings: TypeAlias = Mapping[str, list[tuple[str, str, str]]]

_VOWELS = "aeiouy"  # a y that is a consonant is written Y meanwhile
_VOWEL = re.compile(f"[{_VOWELS}]")
_CONSONANT_Y = re.compile(f"(^|[{_VOWELS}])y")
_POSSESSIVE = re.compile(r"'(?:s'?)?\Z")
_AFTER_A_CONSONANT = f"[^{_VOWELS}]*+[{_VOWELS}]++[^{_VOWELS}]"
_REGIONS = re.compile(
    f"^(arsen|commun|emerg|gener|inter|later|organ|past|univers|{_AFTER_A_CONSONANT})({_AFTER_A_CONSONANT})?"
)
_ENDS_SHORT = re.compile(rf"(?:[^{_VOWELS}][{_VOWELS}][^{_VOWELS}wxY]|^[{_VOWELS}][^{_VOWELS}]|past)\Z")

_WHOLE = {word: word for word in ("andes", "atlas", "bias", "cosmos", "howe", "news", "sky")} | {
    "skis": "ski",
    "skies": "sky",
    "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli",
    "early": "earli",
    "only": "onli",
    "singly": "singl",
}
_PAST_OR_PRESENT = ("eedly", "ingly", "edly", "eed", "ing", "ed")
_KEEP_EED = ("succ", "proc", "exc")
_KEEP_ING = ("even", "cann", "inn", "earr", "herr", "out")
_DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")


def _endings(rules: str) -> _Endings:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for rule in rules.split():
        ending, new, before = rule.split("/")
        found.setdefault(ending[-2:], []).append((ending, new, before))
    return found


_STEP_2 = _endings(
    "ization/ize/ ational/ate/ fulness/ful/ ousness/ous/ iveness/ive/ tional/tion/ biliti/ble/ lessli/less/ "
    "entli/ent/ ation/ate/ alism/al/ aliti/al/ ousli/ous/ iviti/ive/ fulli/ful/ ogist/og/ enci/ence/ anci/ance/ "
    "abli/able/ izer/ize/ ator/ate/ alli/al/ bli/ble/ ogi/og/l li//cdeghkmnrt"
)
_STEP_3 = _endings("ational/ate/ tional/tion/ alize/al/ icate/ic/ iciti/ic/ ative// ical/ic/ ness// ful//")
_STEP_4 = _endings(
    "ement// ance// ence// able// ible// ment// ant// ent// ism// ate// iti// ous// ive// ize// ion//st al// er// ic//"
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Stem a folded *word*."""
    if len(word) < 3 or word in _WHOLE:
        return _WHOLE.get(word, word)
    word = word.removeprefix("'")
    if "y" in word:
        word = _CONSONANT_Y.sub(r"\1Y", word)
    # The two regions are what follows the first and the second consonant after vowels.
    found = _REGIONS.match(word)
    first = found.end(1) if found else len(word)
    second = found.end() if found and found[2] else len(word)
    word = _without_plural(word)
    word = _with_i_for_y(_without_ed_or_ing(word, first))
    word = _exchanged(word, _STEP_2, first)
    word = _exchanged(word, _STEP_3, second if word.endswith("ative") else first)
    word = _exchanged(word, _STEP_4, second)
    return _without_last(word, first, second).replace("Y", "y")


def _without_plural(word: str) -> str:
    """Do step 0 and step 1a."""
    if "'" in word:
        word = _POSSESSIVE.sub("", word)
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _VOWEL.search(word, 0, len(word) - 2):
        return word[:-1]
    return word


def _without_ed_or_ing(word: str, first: int) -> str:
    """Do step 1b."""
    if not word.endswith(_PAST_OR_PRESENT):
        return word
    ending = next(filter(word.endswith, _PAST_OR_PRESENT))
    rest = word.removesuffix(ending)
    if ending.startswith("ee"):
        return word if len(rest) < first or rest in _KEEP_EED else rest + "ee"
    if ending == "ing" and rest in _KEEP_ING:
        return word
    if ending == "ing" and len(rest) == 2 and rest[1] == "y":
        return rest[0] + "ie"
    return _mended(rest, first) if _VOWEL.search(rest) else word


def _mended(rest: str, first: int) -> str:
    """Give what is left of a verb its "e" back, or take the letter that was doubled."""
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest.endswith(_DOUBLES):
        return rest if len(rest) == 3 and rest[0] in "aeo" else rest[:-1]
    return rest + "e" if len(rest) == first and _ENDS_SHORT.search(rest) else rest


def _with_i_for_y(word: str) -> str:
    """Do step 1c."""
    return word[:-1] + "i" if word.endswith("y") and len(word) > 2 and word[-2] not in _VOWELS else word


def _exchanged(word: str, endings: _Endings, region: int) -> str:
    """Do step 2, 3 or 4: exchange the longest of the *endings* if it stands in the *region*."""
    for ending, new, before in endings.get(word[-2:], ()):
        if word.endswith(ending):
            start = len(word) - len(ending)
            return word if start < region or (before and word[start - 1] not in before) else word[:start] + new
    return word


def _without_last(word: str, first: int, second: int) -> str:
    """Do step 5."""
    start = len(word) - 1
    if word.endswith("e"):
        return word[:-1] if start >= second or (start >= first and not _ENDS_SHORT.search(word[:-1])) else word
    return word[:-1] if word.endswith("ll") and start >= second else word
