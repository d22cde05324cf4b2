"""Whether the words that an author marks stand in the text, and agree with what the checker sees there."""

from __future__ import annotations

from checker import grade
from checker.assessment import Span
from exercises.course_exercise import AuthorsMark, CourseExercise, Effect, ExerciseKind
from exercises.segments import evidence_of, overlap, span_of
from exercises.table import Note


def note_marks(exercise: CourseExercise, note: Note) -> None:
    """Note marks that lead nowhere, overlap, or leave out or contradict the checker's own evidence."""
    if not exercise.start or not exercise.marks:
        return
    placed = _note_places(exercise, note)
    if exercise.kind is ExerciseKind.SPOT and len(placed) == len(exercise.marks):
        _note_evidence(exercise, placed, note)


def _note_places(exercise: CourseExercise, note: Note) -> list[Span]:
    placed: list[Span] = []
    for index, mark in enumerate(exercise.marks):
        span = span_of(mark, exercise.start)
        reason = _fault(mark, exercise.start) if mark.words else ""
        if reason:
            note(f"marks[{index}].words", reason)
        elif any(overlap(span, other) for other in placed):
            note(f"marks[{index}].words", "overlaps the words of another mark")
        elif mark.words:
            placed.append(span)
    return placed


def _fault(mark: AuthorsMark, text: str) -> str:
    """Say why nothing can be marked, if so."""
    if not any(character.isalnum() for character in mark.words):
        return "has no word in it"
    count = text.count(mark.words)
    if count != 1:
        return f"stands in start {count} times" if count else "stands nowhere in start word for word"
    span = span_of(mark, text)
    edges = (text[max(0, span.start - 1) : span.start + 1], text[span.end - 1 : span.end + 1])
    return "begins or ends within a word" if any(len(edge) > 1 and edge.isalnum() for edge in edges) else ""


def _note_evidence(exercise: CourseExercise, placed: list[Span], note: Note) -> None:
    seen = list(evidence_of(grade(exercise.start, exercise.situation)))
    for index, (mark, span) in enumerate(zip(exercise.marks, placed, strict=True)):
        if mark.effect is not Effect.HARM and not any(
            effect is mark.effect and overlap(other, span) for effect, other in seen
        ):
            note(f"marks[{index}].effect", f'is "{mark.effect}", and the checker sees no such thing in these words')
    for effect, other in seen:
        if not any(
            mark.effect is effect and overlap(other, span) for mark, span in zip(exercise.marks, placed, strict=True)
        ):
            words = exercise.start[other.start : other.end]
            note("marks", f'leave out what the checker takes for "{effect}": "{words[:80]}"')
