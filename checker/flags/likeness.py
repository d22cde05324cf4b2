"""Is this the same name: pet forms, missing accents, other spellings and slips are forgiven."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.alignment import groups_of_name, listed_names
from checker.languages import word_list
from checker.reading import LANGUAGE

#: Lists of words that are no names, though a name may sound like them: will, rose, art.
_WORDS = ("common", "usual", "function", "foreign")

#: Endings that make a pet form of the beginning of a name, in whatever language.
_PET_ENDINGS = (
    *("y", "ie", "i", "ey", "o", "a", "e", "u", "s", "ka", "ko", "ek", "ik", "ito", "ita", "cito", "cita"),
    *("chen", "lein", "li", "sha", "ka", "nka", "ska", "usia", "ulka", "eczka", "inho", "inha", "ino", "ina"),
    *("ette", "otte", "je", "tje", "ke", "us", "kun", "chan", "san", "sama", "ji", "jan", "cik", "can", "zinho"),
)

#: Spellings of one sound, read as one; the order matters.
_SOUNDS = (
    *(("oe", "o"), ("ue", "u"), ("ae", "a"), ("aa", "a"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("sch", "s")),
    *(("sh", "s"), ("zh", "z"), ("ch", "c"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("dj", "j"), ("ck", "k")),
    *(("cz", "c"), ("sz", "s"), ("ts", "c"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i")),
)

#: No name is compared beyond so many letters.
_LONGEST = 30


@lru_cache(maxsize=1024)
def is_same_name(said: str, name: str) -> bool:
    """Tell whether the folded name *said* may stand for the folded *name*."""
    said, name = said[:_LONGEST].replace("'", ""), name[:_LONGEST].replace("'", "")
    if not said or not name:
        return True
    return said == name or _is_short(said, name) or _is_pet_form(said, name) or _is_near(said, name)


def _is_short(said: str, name: str) -> bool:
    """Jen for Jennifer, Beth for Elizabeth, P for Priya."""
    if len(said) == 1 or len(name) == 1:
        return said[0] == name[0]
    ends = len(said) >= 4 and name.endswith(said)
    return ends or (len(said) >= 3 and name.startswith(said)) or (len(name) >= 4 and said.startswith(name))


def _is_pet_form(said: str, name: str) -> bool:
    """Bob for Robert, Danny for Daniel, Zsofka for Zsófia."""
    if groups_of_name(said) & groups_of_name(name):
        return True
    return any(said.endswith(ending) and _begins(name, said.removesuffix(ending)) for ending in _PET_ENDINGS)


def _begins(name: str, stem: str) -> bool:
    if len(stem) > 3 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return len(stem) >= 3 and name.startswith(stem)


def _is_near(said: str, name: str) -> bool:
    """Xochtil for Xochitl, Goran for Göran, Mueller for Müller."""
    said, name = _sound(said), _sound(name)
    shorter = min(len(said), len(name))
    allowed = 2 if shorter >= 7 else 1 if shorter >= 4 else 0
    allowed = allowed if said[0] == name[0] else min(allowed, shorter // 5)
    return said == name or _distance(said, name) <= allowed


def _sound(name: str) -> str:
    for spelling, sound in _SOUNDS:
        name = name.replace(spelling, sound)
    kept = [letter for index, letter in enumerate(name) if index == 0 or name[index - 1] != letter]
    return "".join(kept).replace("h", "") or name


def _distance(one: str, other: str) -> int:
    """Count the letters put in, left out, changed, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row = row, [i] + [0] * len(other)
        for j, wanted in enumerate(other, 1):
            changed = last[j - 1] + (letter != wanted)
            row[j] = min(last[j] + 1, row[j - 1] + 1, changed)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                row[j] = min(row[j], before[j - 2] + 1)
        before = last
    return row[-1]


@cache
def given_names() -> frozenset[str]:
    """Give the given names that are known, with their pet forms but for those that are words as well."""
    words = frozenset(word for name in _WORDS for word in word_list(LANGUAGE, name))
    return word_list(LANGUAGE, "given_names") | frozenset(
        name for name in listed_names() if name not in words and len(name) > 2
    )
