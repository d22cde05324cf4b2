"""copied_example: a model answer or an example of the course, near word for word."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.known import first, words_of
from checker.flags.spans import whole
from checker.message import Word
from checker.reading import Reading

Runs = frozenset[tuple[str, str, str]]

#: Parts of the example, and of the learner's own words, that must be the same.
_OF_EXAMPLE, _OF_MESSAGE = 0.6, 0.5

#: A message that is little else than part of an example is copied as well.
_NEARLY_ALL, _AT_LEAST = 0.75, 8

#: An example with fewer runs of its own than this is too short to be copied.
_TOO_FEW = 4


def find_copied(reading: Reading) -> Iterator[Span]:
    """Find the whole message where it is an example with little changed."""
    given = _runs(words_of(reading.given))
    own = _runs(reading.message.words) - given
    if any(_is_copy(own, _runs(words_of(text)) - given) for text in first(reading.examples)):
        yield from whole(reading.message)


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
