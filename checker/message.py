"""A message as typed, and as the checker reads it, with the way back from one to the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from checker.assessment import Span
from checker.folding import LOOKALIKES, WHITE_SPACE, fold, is_letter, lower_all
from checker.junk import count_junk
from checker.stemming import stem

#: Characters that are read; no request that can be sent is as long, and no pattern sees more.
READ_AT_MOST = 2000

#: With fewer words before it, junk is all there is.
_SENSE_AT_LEAST = 3

#: What ends a sentence, as far as it belongs to what stands before junk.
_END_MARKS = re.compile(r"[.!?)\"']{0,4}")

#: A comma or the like that nothing follows.
_LOOSE_END = re.compile("[,;]")

#: A word, and what ends a sentence.
_PARTS = re.compile(r"[a-z0-9](?:'?[a-z0-9])*|\n|[.!?](?=[ \n)\"]|\Z)")
_ENDS = frozenset(".!?\n")

#: What stands between blanks.
_SOLID = re.compile(r"[^ \n]+")

#: Blanks that folding leaves out.
_SPARE = re.compile(r"\A[ \n]|[ \n](?:[ \n]|\Z)")

#: What a text of plain letters is folded by at once, as nearly all are: each stays one character.
_ASCII = {code: fold(chr(code)) for code in range(128)}

#: Accents and joiners after a letter that belong to its span; more of them is no writing.
MARKS_AT_MOST = 16


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the folded text: its place there, how it reads, and which sentence it is in."""

    start: int
    end: int
    folded: str
    stem: str
    capital: bool
    sentence: int


class Message:
    """The text as typed, and `folded`: lower case, no accents, straight quotes, single blanks.

    *words* are its words in order: "Priya's" reads "priya", "thin-file" is two words. Patterns run
    on `folded`; `span` leads from a place in it back to the text as typed.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain, self._offsets = _read(text)
        self.folded = lower_all(self.plain)
        self._leave_junk()

    def _leave_junk(self) -> None:
        """Read no further than where words give way to keys hit at random."""
        words = tuple(_words(self.plain, self.folded))
        junk = count_junk([word.folded for word in words])
        if junk and len(words) - junk >= _SENSE_AT_LEAST:
            words = words[:-junk]
            marks = _END_MARKS.match(self.folded, words[-1].end)
            self._read_until(marks.end() if marks else words[-1].end)
        if words and (tail := _LOOSE_END.search(self.folded, words[-1].end)):
            self._read_until(len(self.folded[: tail.start()].rstrip()))
        self.words = words

    def _read_until(self, end: int) -> None:
        self.plain, self.folded = self.plain[:end], self.folded[:end]

    def span(self, start: int, end: int) -> Span:
        """Give the place in the text as typed of `folded[start:end]` (not empty)."""
        first, last = self._offsets[start], self._offsets[end - 1] + 1
        end_of_marks = min(len(self.text), last + MARKS_AT_MOST)
        while last < end_of_marks and fold(self.text[last]) == "":
            last += 1
        return Span(first, last)

    def quote(self, span: Span) -> str:
        """Give the words as typed at *span*, white space made single blanks."""
        return " ".join(self.text[span.start : span.end].split())

    def without(self, spans: Iterable[Span]) -> str:
        """Give the text as typed without *spans*, and one blank for two where one stood."""
        rest, last = "", 0
        for span in sorted((*spans, Span(len(self.text), len(self.text)))):
            part = self.text[last : span.start]
            rest += part.lstrip(" ") if rest.endswith(" ") else part
            last = max(last, span.end)
        return rest

    @cached_property
    def sentences(self) -> tuple[tuple[Word, ...], ...]:
        """The words by sentence; a line break ends a sentence."""
        found: dict[int, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.sentence, []).append(word)
        return tuple(map(tuple, found.values()))


@lru_cache(maxsize=512)
def message_of(text: str) -> Message:
    """Read a text that is asked for again and again: a line of a situation, an example, a name."""
    return Message(text)


def _read(text: str) -> tuple[str, Sequence[int]]:
    """Fold *text* and remember for each folded character where it came from."""
    start = len(text) - len(text.lstrip(WHITE_SPACE))
    text = text[start : start + READ_AT_MOST].rstrip(WHITE_SPACE)
    if text.isascii() and not _SPARE.search(folded := text.translate(_ASCII)):
        return folded, range(start, start + len(folded))
    parts = list(map(fold, text))
    folded = "".join(parts)
    if len(folded) == len(parts) and "" not in parts and not _SPARE.search(folded):
        return _without_disguise(folded), range(start, start + len(folded))
    return _with_single_blanks(parts, start)


def _with_single_blanks(parts: Sequence[str], start: int) -> tuple[str, list[int]]:
    folded = "".join(parts)
    origins = [offset for offset, part in enumerate(parts, start) for _ in part]
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _SOLID.finditer(folded):
        if pieces:
            pieces.append("\n" if "\n" in folded[last : match.start()] else " ")
            offsets.append(origins[last])
        pieces.append(match[0])
        offsets += origins[match.start() : match.end()]
        last = match.end()
    return _without_disguise("".join(pieces)), offsets


def _without_disguise(plain: str) -> str:
    """Read letters of another alphabet as the Latin ones they look like, if words mix the two."""
    if plain.isascii():
        return plain
    latin = plain.translate(LOOKALIKES)
    if latin == plain:
        return plain
    pairs = zip(zip(plain, latin, strict=True), zip(plain[1:], latin[1:], strict=True), strict=False)
    mixed = any(
        (one != one_latin and _is_latin(other)) or (_is_latin(one) and other != other_latin)
        for (one, one_latin), (other, other_latin) in pairs
    )
    return latin if mixed else plain


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _words(plain: str, folded: str) -> Iterator[Word]:
    sentence = 0
    for match in _PARTS.finditer(_shape(folded)):
        start, end = match.span()
        bare = reading = folded[start:end]
        if reading in _ENDS:
            sentence += 1
            continue
        if reading[-2:] == "'s":
            bare = reading[:-2] or reading
        yield Word(start, end, bare, stem(bare), plain[start].isupper(), sentence)


def _shape(folded: str) -> str:
    """Give one letter for every letter that English does not have."""
    if folded.isascii():
        return folded
    return "".join(one if one < "\x7f" else "a" if is_letter(one) else "_" for one in folded)
