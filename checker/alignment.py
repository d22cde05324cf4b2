"""When a word of the message stands for a word of the situation: stems, spellings, abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from checker.languages import word_list
from checker.message import Message, Word
from checker.stemming import stem

_LANGUAGE = "en"

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_NUMBERS = tuple(_SMALL.split())
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@cache
def rarity(stemmed: str) -> float:
    """Tell how much a stem says about its subject, from 0 (grammar) to 1 (seldom used)."""
    if stemmed.isdigit():
        return 0.4 if len(stemmed) < 2 else 0.7
    if len(stemmed) < 2 or stemmed in _stems("function"):
        return 0.0
    if stemmed in _stems("generic"):
        return 0.1
    if stemmed in word_list(_LANGUAGE, "common"):
        return 0.45
    return 0.75 if stemmed in word_list(_LANGUAGE, "usual") else 1.0


@cache
def _stems(name: str) -> frozenset[str]:
    words = word_list(_LANGUAGE, name)
    return words | frozenset(map(stem, words))


def is_common(stemmed: str) -> bool:
    """Tell whether a stem is an English word that most readers know."""
    return rarity(stemmed) < 1.0


@cache
def _groups() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in sorted(word_list(_LANGUAGE, "synonyms")):  # a word of two groups counts in the first, every time
        words = line.split()
        for word in words:
            found.setdefault(stem(word), "~" + min(words))
    return found


def concept(stemmed: str) -> str | None:
    """Name the group of words that stand for each other which *stemmed* belongs to."""
    return _groups().get(stemmed)


@cache
def number(word: str) -> str | None:
    """Read a number in words or digits as digits."""
    if word.isascii() and word.isdigit():
        return word.lstrip("0") or "0"
    if word in _NUMBERS:
        return str(_NUMBERS.index(word))
    return str(_TENS.index(word) * 10 + 20) if word in _TENS else None


def is_near(one: str, other: str) -> bool:
    """Tell whether two words are spellings of one: a letter or two apart, the first the same."""
    shorter = min(len(one), len(other))
    allowed = 1 if shorter < 8 else 2
    if one[:1] != other[:1] or shorter < 5 or abs(len(one) - len(other)) > allowed:
        return False
    if is_common(stem(one)) and is_common(stem(other)):
        return False
    return _distance(one, other, allowed) <= allowed


def is_kindred(one: str, other: str) -> bool:
    """Tell whether two stems are of one family that stemming leaves apart."""
    longer = max(len(one), len(other))
    if one[:6] != other[:6]:
        return False
    shared = _shared_start(one, other)
    if shared < 6 or shared * 4 < longer * 3:
        return False
    return not (is_common(one) and is_common(other))


def _shared_start(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _distance(one: str, other: str, limit: int) -> int:
    """Count insertions, deletions, changes and swaps of neighbours, more than *limit* cut short."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before = before, row
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, last[j - 2] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return row[-1]


@cache
def _pet_forms() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number_of_line, line in enumerate(sorted(word_list(_LANGUAGE, "nicknames"))):
        for name in line.split():
            found.setdefault(name, set()).add(number_of_line)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def listed_names() -> Iterable[str]:
    """Give every name that has pet forms, and those."""
    return _pet_forms().keys()


def groups_of_name(name: str) -> frozenset[int]:
    """Give the groups of names that are short or pet forms of one another which *name* belongs to."""
    return _pet_forms().get(name, frozenset())


def initials(message: Message) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Give the initials of each run of capitalised words, with the indices of those words."""
    run: list[int] = []
    words = message.words
    for index, word in enumerate([*words, None]):
        if not run and (word is None or not word.capital):
            continue
        if word is not None and _continues(message, words, index, run):
            if word.capital:
                run.append(index)
            continue
        yield from _initials_of(message, run)
        run = [index] if word is not None and word.capital else []


def _continues(message: Message, words: tuple[Word, ...], index: int, run: list[int]) -> bool:
    if not run:
        return False
    word, before = words[index], words[index - 1]
    between = message.folded[before.end : word.start]
    linked = between.strip(" -&.'") == "" and len(between) <= 3
    return linked and (word.capital or word.folded in ("of", "the", "and", "de", "du", "da", "for", "la"))


def _initials_of(message: Message, run: list[int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Give the initials of each part of *run*; an abbreviation opens them whole as well, as "HM" does HMRC."""
    run, words = run[:8], message.words
    for first in range(len(run)):
        opening = words[run[first]]
        begun = {opening.folded[0]: None, **({opening.folded: None} if is_capitals(message, opening) else {})}
        for last in range(first + 2, len(run) + 1):
            rest = "".join(words[index].folded[0] for index in run[first + 1 : last])
            for start in begun:
                yield start + rest, tuple(run[first:last])


def joined_letters(message: Message) -> Iterator[tuple[str, int]]:
    """Give each "P&G", its two letters, with the index of the first."""
    for index, (one, other) in enumerate(pairwise(message.words)):
        single = one.capital and other.capital and one.end - one.start == other.end - other.start == 1
        if single and "&" in message.folded[one.end : other.start]:
            yield one.folded + other.folded, index


def is_capitals(message: Message, word: Word) -> bool:
    """Tell whether *word* is typed as an abbreviation: two to six capitals."""
    typed = message.plain[word.start : word.end].removesuffix("'s")
    return 2 <= len(typed) <= 6 and typed.isascii() and typed.isalpha() and typed.isupper()
