"""Names in the prose of a situation, safe to stand in a sentence: occasions, places, people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.alignment import rarity
from checker.message import Message, message_of

#: A name is cut at this length, at a word's end.
_MOST = 40

_SEPARATORS = (",", " | ", " (", ";", " – ", " — ", " · ")
_UNSAFE = frozenset('?!{}<>[]"“”„`\\\n\t@#/')
#: What is spoken of with an article: "the University of Leeds".
_BODIES = (
    "University",
    "Institute",
    "College",
    "School",
    "Faculty",
    "Academy",
    "Ministry",
    "City",
    "Bank",
    "Department",
)
_LINKS = frozenset(("of", "and", "de", "du", "da", "la", "le", "des", "der", "van", "von", "for", "the"))
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december easter christmas ramadan".split()
)


def safe_name(text: str) -> str:
    """Give a name as plain text, short: "" for what is none."""
    name = " ".join(text.split())
    for separator in _SEPARATORS:
        name = name.partition(separator)[0]
    if len(name) > _MOST:
        name = name[: _MOST + 1].rpartition(" ")[0].rstrip(" ,;:-–&")
    name = name.strip(" .:-–")
    if _UNSAFE & set(name) or not any(character.isalpha() for character in name):
        return ""
    return f"the {name}" if any(f"{body} of " in name for body in _BODIES) and not name.startswith("the ") else name


def placed_name(text: str, prepositions: Sequence[str], people: frozenset[str]) -> tuple[str, str] | None:
    """Find the first name of a place or an occasion after one of *prepositions*, and which of them it was."""
    message = message_of(text)
    for index, word in enumerate(message.words[:-1]):
        name = safe_name(_name_from(message, index + 1)) if word.folded in prepositions else ""
        if name and not {part.casefold() for part in name.split()} & (people | _DATES):
            return word.folded, name
    return None


def runs(text: str) -> Iterator[str]:
    """Give each row of capitalised words, as typed."""
    message = message_of(text)
    start = None
    for index, word in enumerate(message.words):
        if start is not None and not (word.capital and _adjoins(message, index)):
            yield _typed(message, start, index)
            start = None
        if word.capital and start is None:
            start = index
    if start is not None:
        yield _typed(message, start, len(message.words))


def _typed(message: Message, start: int, stop: int) -> str:
    return message.quote(message.span(message.words[start].start, message.words[stop - 1].end))


def _name_from(message: Message, start: int) -> str:
    """Read a name from the word at *start* on: "Forja Coding School", "the Kality depot"."""
    words = message.words
    article = words[start].folded == "the"
    stop = first = start + article
    while stop < len(words) and (stop == first or _adjoins(message, stop)) and _belongs(message, stop, first):
        stop += 1
    while stop > first and words[stop - 1].folded in _LINKS:
        stop -= 1
    if stop == first or _possessive(message, stop - 1):
        return ""
    if article and stop < len(words) and _adjoins(message, stop) and rarity(words[stop].stem) > 0:
        stop += 1
    return _typed(message, start, stop)


def _belongs(message: Message, index: int, first: int) -> bool:
    word = message.words[index]
    if word.capital or (index > first and (word.folded.isdigit() or word.folded in _LINKS)):
        return index == first or not _possessive(message, index - 1)
    return False


def _adjoins(message: Message, index: int) -> bool:
    return message.folded[message.words[index - 1].end : message.words[index].start] in (" ", "-", " & ", "&", "'")


def _possessive(message: Message, index: int) -> bool:
    word = message.words[index]
    return message.folded[word.start : word.end].endswith("'s")
