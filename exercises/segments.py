"""The pieces of a message that a learner marks, and what each of them does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.assessment import Assessment, Span
from exercises.course_exercise import AuthorsMark, CourseExercise, Effect

#: Where a reader pauses: a clause ends, or a dash stands between blanks, and what follows begins anew.
_PAUSE = re.compile(r"""(?:(?<=[.!?;:,…])|(?<=[.!?;:,…]["'”’»)\]]))\s+|\s+[–—-]\s+|\n+""")
#: A full stop that ends no sentence.
_ABBREVIATION = re.compile(r"(?:^|\s)(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|e\.g|i\.e)\.$")
#: What ends or parts clauses belongs to none, or it would show which words an author marked.
_EDGES = " \t\r\n.,;:!?…–—-"
#: Fewer words between a mark and the next pause or mark are the mark's remains, and nothing to judge.
_SCRAP = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """Words from *start* to *end* (code points), what they do, and why; nothing, where they do nothing."""

    start: int
    end: int
    effects: tuple[Effect, ...]
    why: str


def segments(exercise: CourseExercise, assessment: Assessment) -> tuple[Segment, ...]:
    """Cut the text of *exercise* at its pauses and around its author's marks.

    A piece does what the author says of it, and what the checker's own evidence shows in it.
    """
    text = exercise.start
    placed = [(span_of(mark, text), mark) for mark in exercise.marks]
    return tuple(_segment(piece, placed, assessment) for piece in _pieces(text, [span for span, _ in placed]))


def span_of(mark: AuthorsMark, text: str) -> Span:
    """Give the place of a mark's words, which stand in *text* once."""
    start = text.find(mark.words)
    return Span(start, start + len(mark.words))


def evidence_of(assessment: Assessment) -> Iterator[tuple[Effect, Span]]:
    """Give what the checker itself saw: evidence of both criteria, and what it would point out."""
    for effect, result in ((Effect.PERSONAL, assessment.personalisation), (Effect.REASON, assessment.reason)):
        if result.level:
            yield from ((effect, evidence.span) for evidence in result.evidence)
    yield from ((Effect.HARM, flag.span) for flag in assessment.flags)


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def _pieces(text: str, marked: list[Span]) -> Iterator[Span]:
    """Give the marked words, and between them what a reader takes in at one go."""
    place = 0
    for span in sorted(marked, key=lambda span: span.start):
        yield from _clauses(text, Span(place, span.start))
        yield _trimmed(text, span)
        place = span.end
    yield from _clauses(text, Span(place, len(text)))


def _clauses(text: str, gap: Span) -> Iterator[Span]:
    edges = [gap.start]
    pauses = [pause for pause in _PAUSE.finditer(text, gap.start, gap.end) if _parts(text, pause)]
    ends = (*(pause.start() for pause in pauses[1:]), gap.end)
    for pause, end in zip(pauses, ends, strict=False):
        # A comma after one word, or before the last, parts a name or an item of a list.
        words = min(_words(text[edges[-1] : pause.start()]), _words(text[pause.end() : end]))
        if words > 1 or text[pause.start() - 1] != ",":
            edges += [pause.start(), pause.end()]
    for start, end in pairwise([*edges, gap.end]):
        if _words(text[start:end]) and not _is_scrap(text, Span(start, end), gap):
            yield _trimmed(text, Span(start, end))


def _parts(text: str, pause: re.Match[str]) -> bool:
    return not _ABBREVIATION.search(text, 0, pause.start())


def _is_scrap(text: str, piece: Span, gap: Span) -> bool:
    """Tell whether a mark was cut out of the clause of *piece* and left next to nothing."""
    words = text[piece.start : piece.end].strip()
    after_mark = 0 < gap.start == piece.start and words[0] not in _EDGES
    before_mark = piece.end == gap.end < len(text) and words[-1] not in _EDGES
    return (after_mark or before_mark) and _words(words) < _SCRAP


def _words(text: str) -> int:
    return sum(any(character.isalnum() for character in word) for word in text.split())


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip(_EDGES)), span.start + len(words.rstrip(_EDGES)))


def _segment(piece: Span, placed: list[tuple[Span, AuthorsMark]], assessment: Assessment) -> Segment:
    said = [mark for span, mark in placed if overlap(span, piece)]
    seen = [effect for effect, span in evidence_of(assessment) if _mostly(span, piece)]
    effects = tuple(effect for effect in Effect if effect in seen or any(mark.effect is effect for mark in said))
    return Segment(piece.start, piece.end, effects, " ".join(mark.why for mark in said))


def _mostly(span: Span, piece: Span) -> bool:
    shared = min(span.end, piece.end) - max(span.start, piece.start)
    return 2 * shared > piece.end - piece.start
