"""A message without the words that must not count for its reason: names, gaps, loose words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from checker.alignment import rarity
from checker.message import Message, Word, message_of
from checker.reading import Reading

_QUOTED = re.compile(r"\"[^\"\n]{1,120}\"")

#: Marks that belong to no sentence: before the first word, and behind a blank after the last.
_STRAY = re.compile(r"^[^a-z0-9_\[({\"']{1,40}|(?<=\s)[^a-z0-9_]{1,40}$")

#: What joins the parts of one name that is blotted out.
_JOINT = re.compile(r"(?<=_)[-'](?=_)")

_LINE_ENDS = re.compile("\n")
_GAP = re.compile(r"[\[{<][a-z _'-]{2,40}[\]}>]")
_TAGS = re.compile(r"#[a-z0-9_]{1,40}(?:[\s,]{1,3}#[a-z0-9_]{1,40}){1,40}")

#: Words that stand in lists of keywords beside those of any request.
_BARE = frozenset(
    "because how what why reason reasons topic topics purpose clear specific personal personalised "
    "personalisation evidence level interest please thanks regards".split()
)

#: Words that the next one belongs to.
_HOLDING = ("to", "my", "your", "our")

#: Words that stay what they are before a list of others.
_KEPT = ("connect", "connecting", "accept", "invitation", "congratulations", "congrats", "contacts", "regards")


def masked(reading: Reading) -> str:
    """Give the folded text with names and gaps of templates blotted out, and titles without "?"."""
    message = reading.message
    folded = list(message.folded)
    for line in _LINE_ENDS.finditer(message.plain):
        if message.plain[line.end() : line.end() + 1].islower():
            folded[line.start()] = " "
    for word in (*_names_in(reading), *_loose_words(message.words), *_tags(message)):
        folded[word.start : word.end] = "_" * (word.end - word.start)
    text = _JOINT.sub("_", "".join(folded))
    text = _QUOTED.sub(lambda match: re.sub(r"[.!?]", " ", match[0]), text)
    text = _GAP.sub(lambda match: "_" * len(match[0]), text)
    return _STRAY.sub(lambda match: " " * len(match[0]), text)


def _names_in(reading: Reading) -> Iterator[Word]:
    """Find the names of recipient and sender, so that no verdict hangs on a name."""
    situation = reading.situation
    both = (situation.recipient.name, situation.sender.name)
    names = {word.folded for name in both for word in message_of(name).words}
    previous = None
    for word in reading.message.words:
        opens = previous is None or previous.sentence != word.sentence
        if (
            word.folded in names
            and (word.capital or rarity(word.stem) == 1.0)
            and not (opens and not rarity(word.stem))
        ):
            yield word
        previous = word


def _loose_words(words: Sequence[Word]) -> Iterator[Word]:
    """Find words that no grammar holds together, as somebody adds them who wants a better grade.

    Four of the words of any request in a row, or one word three times; at either end of the message,
    a row of numbers, of five words with no small one among them, or of three that are mostly unknown.
    """
    for run in _runs(words, lambda word: rarity(word.stem) == 0.1 or word.folded in _BARE):
        if len(run) >= 4:
            yield from run[_is_held(words, run[0]) :]
    if any(one.folded == other.folded for one, other in pairwise(words)):
        for _, group in groupby(words, lambda word: (word.sentence, word.folded)):
            if len(run := list(group)) >= 3:
                yield from run
    for holds, is_loose in ((_is_number, _is_row_of_numbers), (_is_bare, _is_list)):
        for run in (_run(words, holds), _run(words[::-1], holds)):
            if run and is_loose(run):
                yield from run


def _is_held(words: Sequence[Word], first: Word) -> bool:
    """Tell whether the *first* of a row belongs to what stands before it: the "connect" of "to connect"."""
    if first.folded in _KEPT:
        return True
    before = next((word for word in reversed(words) if word.end <= first.start), None)
    return before is not None and before.sentence == first.sentence and before.folded in _HOLDING


def _tags(message: Message) -> Iterator[Word]:
    """Find the words of hashtags, two or more in a row."""
    for row in _TAGS.finditer(message.folded):
        yield from (word for word in message.words if row.start() < word.start < row.end())


def _is_number(word: Word) -> bool:
    return word.folded.isdigit()


def _is_row_of_numbers(run: Sequence[Word]) -> bool:
    return len(run) >= 2 or len(run[0].folded) >= 5


def _is_bare(word: Word) -> bool:
    return rarity(word.stem) > 0.1 and not word.capital


def _is_list(run: Sequence[Word]) -> bool:
    unknown = sum(rarity(word.stem) == 1.0 for word in run)
    return len(run) >= 5 or (unknown >= 3 and 3 * unknown >= 2 * len(run))


def _runs(words: Sequence[Word], holds: Callable[[Word], bool]) -> Iterator[list[Word]]:
    """Give the words in a row, within one sentence, that *holds* holds of."""
    run: list[Word] = []
    for word in words:
        held = holds(word)
        if run and not (held and run[-1].sentence == word.sentence):
            yield run
            run = []
        if held:
            run.append(word)
    if run:
        yield run


def _run(words: Sequence[Word], holds: Callable[[Word], bool]) -> list[Word]:
    """Give the words that *words* begin with, of one sentence, that *holds* holds of."""
    return list(takewhile(lambda word: word.sentence == words[0].sentence and holds(word), words))
