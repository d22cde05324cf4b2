"""Rows of words that stand in no sentence, put before or after what is said: they carry nothing.

Tried and given up: to let no row without a small word count ("Handball!" and "Umbrella lady." say a
lot to the one reader), nor any words of the profile that touch no small word; both cost three
points of kappa on messages that were left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import Meeting
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE

#: What a word of the situation must at least say to make a row at the beginning a stray one.
_SAYS = 0.3


def stray_sentences(message: Message, met: Sequence[Meeting]) -> frozenset[int]:
    """Give the sentences without a small word, a capital or a mark of voice; at the beginning only copied ones."""
    copied = {message.words[meeting.index].sentence for meeting in met if _is_copied(meeting)}
    found = {
        sentence[0].sentence
        for place, sentence in enumerate(message.sentences)
        if _is_stray(message, sentence) and (place or sentence[0].sentence in copied)
    }
    return frozenset(found) if len(found) < len(message.sentences) else frozenset()


def _is_copied(meeting: Meeting) -> bool:
    return meeting.weight >= _SAYS and not meeting.fact.path.endswith(".name")


def _is_stray(message: Message, sentence: Sequence[Word]) -> bool:
    small = word_list(LANGUAGE, "function")
    after = message.folded[sentence[-1].end : sentence[-1].end + 3]
    voiced = "!" in after or "?" in after
    first = message.plain[sentence[0].start]
    return (first.islower() or first.isdigit()) and not voiced and not any(word.folded in small for word in sentence)
