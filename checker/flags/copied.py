"""copied_example and sent_before: an example of the course, or a message to somebody else, near word for word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from checker.assessment import Span
from checker.flags.known import first, name_words, statements_of, stems_of, words_of
from checker.flags.likeness import given_names
from checker.flags.spans import whole
from checker.message import Word
from checker.reading import Reading
from checker.similarity import are_alike

Runs = frozenset[tuple[str, str, str]]

#: Parts of the example, and of the learner's own words, that must be the same.
_OF_EXAMPLE, _OF_MESSAGE = 0.6, 0.5

#: A message that is little else than part of an example is copied as well.
_NEARLY_ALL, _AT_LEAST = 0.75, 8

#: An example with fewer runs of its own than this is too short to be copied.
_TOO_FEW = 4

#: Two texts of which so many letters are the same and in the same order are one.
_ALMOST_EXACT = 0.97

#: Longer texts are compared as they stand: no answer that fits is as long.
_LONGEST = 700


def find_copied(reading: Reading) -> Iterator[Span]:
    """Find the whole message where it is an example with little changed.

    Two honest cuts of one *given* text are much alike, so there only the example itself is a copy.
    """
    examples = first(reading.examples)
    if not examples:
        return
    if reading.given:
        copied = any(_is_almost(_letters(reading.message.words), _letters(words_of(text))) for text in examples)
    else:
        told = frozenset().union(*(_runs(words_of(text)) for text in statements_of(reading.situation)))
        own = _runs(reading.message.words) - told
        copied = any(_is_copy(own, _runs(words_of(text)) - told) for text in examples)
    if copied:
        yield from whole(reading.message)


def find_sent_before(reading: Reading) -> Iterator[Span]:
    """Find the whole message where one to somebody else says the same, names and facts of the situation aside."""
    situation, words = reading.situation, reading.message.words
    if reading.sent and words:
        masked = given_names() | name_words(situation) | stems_of(situation)
        if any(are_alike(words, words_of(text), masked) for text in first(reading.sent)):
            yield from whole(reading.message)


def _letters(words: tuple[Word, ...]) -> str:
    return " ".join(word.folded for word in words)


def _is_almost(own: str, example: str) -> bool:
    if own == example or max(len(own), len(example)) > _LONGEST:
        return bool(own) and own == example
    matcher = SequenceMatcher(None, own, example, autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() >= _ALMOST_EXACT for bound in bounds)


def _is_copy(own: Runs, example: Runs) -> bool:
    same = len(own & example)
    if len(example) < _TOO_FEW or not same:
        return False
    of_message = same / len(own)
    near = same >= _OF_EXAMPLE * len(example) and of_message >= _OF_MESSAGE
    return near or (same >= _AT_LEAST and of_message >= _NEARLY_ALL)


def _runs(words: tuple[Word, ...]) -> Runs:
    """Give each three words in a row: what an example and its copy share."""
    stems = [word.stem for word in words]
    return frozenset(zip(stems, stems[1:], stems[2:], strict=False))
