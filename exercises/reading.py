"""What an exercise file says, and whether it has the form of one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from checker.assessment import Level
from checker.exercise import ID
from exercises.course_exercise import (
    RULES,
    CourseExercise,
    ExerciseKind,
    Fact,
    ModelAnswer,
    Way,
    WeakAnswer,
)
from exercises.situation_table import read_situation
from exercises.table import Note, Table

_KEYS = (
    "kind",
    "rule",
    "way",
    "title",
    "task",
    "hints",
    "next",
    "start",
    "situation",
    "facts",
    "model_answers",
    "weak_answers",
)
_LEVELS = tuple(int(level) for level in Level)
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_AT_END = " (at end of document)"


def parse(content: bytes, note: Note) -> Mapping[str, object] | None:
    """Give the tables of a TOML file; None, and a note with the line, where it is not TOML."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        note(f"line {line}", "is not UTF-8 text; save the file with that encoding")
    except RecursionError:
        note("file", "is not TOML: lists or tables stand too deep in one another")
    except ValueError as error:
        _note_toml(str(error), content, note)
    return None


def _note_toml(message: str, content: bytes, note: Note) -> None:
    place = _AT_LINE.search(message)
    at_end = message.endswith(_AT_END)
    reason = message[: place.start()] if place else message.removesuffix(_AT_END)
    last = content.count(b"\n") + 1
    key = f"line {place[1]}" if place else f"line {last}" if at_end else "file"
    note(key, f"is not TOML: {reason[:1].lower()}{reason[1:200]}")


def read(id: str, content: Mapping[str, object], note: Note) -> CourseExercise:
    """Read the tables of an exercise file; what is missing or wrong is noted and left empty."""
    if not ID.fullmatch(id):
        note("id", f'"{id[:60]}" is no id: the file\'s name takes a-z, 0-9 and single hyphens')
    table = Table(content, "", note)
    table.only(_KEYS)
    rule, way = _place(table)
    return CourseExercise(
        id=id,
        kind=table.choice("kind", ExerciseKind) or ExerciseKind.WRITE,
        rule=rule,
        way=way,
        title=table.text("title"),
        task=table.text("task"),
        hints=table.texts("hints", at_least=2),
        next=table.text("next", required=False),
        start=table.text("start", required=False),
        situation=read_situation(table, note),
        facts=_facts(table),
        model_answers=_model_answers(table),
        weak_answers=_weak_answers(table),
    )


def _place(table: Table) -> tuple[int, Way | None]:
    rule = table.number("rule", RULES)
    way = table.choice("way", Way, required=False)
    if way and rule > 1:
        table.wrong("way", f"belongs to rule 1, and this is an exercise of rule {rule}")
    return rule, way


def _facts(table: Table) -> tuple[Fact, ...]:
    facts = []
    for item in filter(None, table.tables("facts", at_least=1)):
        item.only(("fact", "paraphrases"))
        facts.append(Fact(item.text("fact"), item.texts("paraphrases", at_least=1)))
    return tuple(facts)


def _model_answers(table: Table) -> tuple[ModelAnswer, ...]:
    answers = []
    for item in table.tables("model_answers", at_least=2):
        if item is None:
            answers.append(ModelAnswer("", ""))
            continue
        item.only(("voice", "text"))
        answers.append(ModelAnswer(item.text("voice"), item.text("text")))
    return tuple(answers)


def _weak_answers(table: Table) -> tuple[WeakAnswer, ...]:
    answers = []
    for item in table.tables("weak_answers", at_least=2):
        if item is None:
            answers.append(WeakAnswer("", -1, -1, ""))
            continue
        item.only(("personalisation", "reason", "text", "why"))
        answers.append(
            WeakAnswer(
                text=item.text("text"),
                personalisation=item.number("personalisation", _LEVELS),
                reason=item.number("reason", _LEVELS),
                why=item.text("why"),
            )
        )
    return tuple(answers)
