"""The pieces of a message that a learner marks, and what each of them does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.assessment import Assessment, Span
from exercises.course_exercise import AuthorsMark, CourseExercise, Effect

#: Where a reader pauses: a clause ends, and what follows begins anew.
_PAUSE = re.compile(r"(?<=[.!?;:,])[\s]+|\n+")


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
    edges = {0, len(text), *(edge for span in marked for edge in (span.start, span.end))}
    for pause in _PAUSE.finditer(text):
        if not any(span.start < pause.start() and pause.end() < span.end for span in marked):
            edges |= {pause.start(), pause.end()}
    for start, end in pairwise(sorted(edges)):
        words = text[start:end]
        if any(character.isalnum() for character in words):
            yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _segment(piece: Span, placed: list[tuple[Span, AuthorsMark]], assessment: Assessment) -> Segment:
    said = [mark for span, mark in placed if overlap(span, piece)]
    seen = [effect for effect, span in evidence_of(assessment) if _mostly(span, piece)]
    effects = tuple(effect for effect in Effect if effect in seen or any(mark.effect is effect for mark in said))
    return Segment(piece.start, piece.end, effects, " ".join(mark.why for mark in said))


def _mostly(span: Span, piece: Span) -> bool:
    shared = min(span.end, piece.end) - max(span.start, piece.start)
    return 2 * shared > piece.end - piece.start
