"""shouting: all capitals, or rows of exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.spans import merged
from checker.message import Message
from checker.reading import Reading

#: Three marks in a row, a question mark among them or a blank between them changing nothing.
_MARKS = re.compile(r"(?:[!?]\s?){0,8}!(?:\s?[!?]){0,8}")

#: So many words in capitals side by side are no abbreviation.
_WORDS_IN_A_ROW = 4


def find_shouting(reading: Reading) -> Iterator[Span]:
    """Find rows of exclamation marks, and words in capitals side by side."""
    return merged([*_marks(reading.message), *_capitals(reading.message)])


def _marks(message: Message) -> Iterator[Span]:
    for match in re.finditer(r"[!?](?:\s?[!?]){2,40}", message.folded):
        if match[0].count("!") >= 2 and "!" in match[0]:
            yield message.span(match.start(), match.end())


def _capitals(message: Message) -> Iterator[Span]:
    run: list[tuple[int, int]] = []
    for word in (*message.words, None):
        reading = message.plain[word.start : word.end] if word else ""
        if word and len(reading) > 1 and reading.upper() == reading and reading.lower() != reading:
            run.append((word.start, word.end))
        elif word and (len(reading) == 1 or not reading.lower() != reading.upper()):
            continue
        else:
            if _is_loud(message.plain, run):
                yield message.span(run[0][0], run[-1][1])
            run = []


def _is_loud(plain: str, run: list[tuple[int, int]]) -> bool:
    """Tell capitals from a row of abbreviations: a shouted row has words in it."""
    lengths = [end - start for start, end in run]
    return len(run) >= _WORDS_IN_A_ROW and sum(length > 4 for length in lengths) >= 2
