"""Rows of words that say nothing, put before, after or between what is said: they carry nothing.

Tried and given up: to let no row without a small word count ("Handball!" and "Umbrella lady." say a
lot to the one reader), nor any words of the profile that touch no small word, nor a sentence of
words of the profile alone; each cost one to three points of kappa on messages that were left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.alignment import rarity
from checker.facts import Meeting
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE

#: What a word of the situation must at least say to count as taken from there.
_SAYS = 0.3

#: A courtesy is not longer than this.
_COURTESY = 12

#: Words of courtesies that go on with the sender's town, weather and name.
_GREETS = frozenset("regards wishes greetings sincerely cheers".split())

_NAMES = ("recipient.name", "recipient.mutual_connections")
_OWN = ("recipient.name", "sender.name", "sender.role", "sender.background")


def stray_sentences(message: Message, met: Sequence[Meeting]) -> frozenset[int]:
    """Give the sentences that say nothing: bare words, at the beginning copied ones, and what was said before."""
    taken = {meeting.index for meeting in met if _is_taken(meeting)}
    theirs = {one.index for one in met if one.weight >= _SAYS and one.fact.path not in _OWN}
    found: set[int] = set()
    said: set[tuple[str, ...]] = set()
    start = 0
    for sentence in message.sentences:
        row = range(start, start := start + len(sentence))
        words = tuple(word.stem for word in sentence)
        bare = _is_bare(message, sentence) and (row.start or not taken.isdisjoint(row))
        if words in said or bare or (_is_courtesy(sentence) and theirs.isdisjoint(row)):
            found.add(sentence[0].sentence)
        said.add(words)
    return frozenset(found) if len(found) < len(message.sentences) else frozenset()


def _is_taken(meeting: Meeting) -> bool:
    return meeting.weight >= _SAYS and meeting.fact.path.startswith("recipient.") and meeting.fact.place not in _NAMES


def _is_courtesy(sentence: Sequence[Word]) -> bool:
    """Tell a sentence that greets or signs off, from wherever: "Kind regards from Fiji, Salote"."""
    for word in sentence[:_COURTESY]:
        if word.folded in _GREETS:
            return len(sentence) <= _COURTESY
        if rarity(word.stem) > 0.1 and not word.capital:
            break
    return False


def _is_bare(message: Message, sentence: Sequence[Word]) -> bool:
    """Tell whether words stand in a row without a small word, a capital or a mark of voice."""
    first = message.plain[sentence[0].start]
    plain = (first.islower() or first.isdigit()) and not any(map(_is_small, sentence))
    return plain and not _is_voiced(message, sentence)


def _is_voiced(message: Message, sentence: Sequence[Word]) -> bool:
    after = message.folded[sentence[-1].end : sentence[-1].end + 3]
    return "!" in after or "?" in after


def _is_small(word: Word) -> bool:
    return word.folded in word_list(LANGUAGE, "function")
