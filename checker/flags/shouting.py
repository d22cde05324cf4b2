"""shouting: all capitals, or rows of exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.spans import merged
from checker.message import Message, Word
from checker.reading import Reading

#: Three marks in a row or more, blanks between them changing nothing.
_MARKS = re.compile(r"[!?](?:\s?[!?]){2,40}")

#: So many words in capitals side by side are no abbreviation.
_WORDS_IN_A_ROW = 4


def find_shouting(reading: Reading) -> Iterator[Span]:
    """Find rows of exclamation marks, and words in capitals side by side."""
    return merged([*_marks(reading.message), *_capitals(reading.message)])


def _marks(message: Message) -> Iterator[Span]:
    for match in _MARKS.finditer(message.folded):
        if match[0].count("!") >= 2:
            yield message.span(match.start(), match.end())


def _capitals(message: Message) -> Iterator[Span]:
    run: list[Word] = []
    for word in message.words:
        typed = message.plain[word.start : word.end]
        if len(typed) == 1:
            continue
        if typed.islower() or any(map(str.islower, typed)):
            if run:
                yield from _loud(message, run)
                run = []
        elif any(map(str.isupper, typed)):
            run.append(word)
    yield from _loud(message, run)


def _loud(message: Message, run: list[Word]) -> Iterator[Span]:
    """Tell capitals from a row of abbreviations: a shouted row has words in it."""
    lengths = [word.end - word.start for word in run]
    if len(run) >= _WORDS_IN_A_ROW and sum(length > 4 for length in lengths) >= 2:
        yield message.span(run[0].start, run[-1].end)
