"""What an exercise file says, and whether it has the form of one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace

from checker.assessment import Level
from checker.exercise import ID
from checker.situation import DEFAULT_LIMIT, FREE_LIMIT, Situation
from exercises.course_exercise import (
    RULES,
    Account,
    CourseExercise,
    ExerciseKind,
    Fact,
    LevelledMessage,
    ModelAnswer,
    Way,
)
from exercises.facts import told
from exercises.parts import read_candidates, read_marks
from exercises.situation_table import read_situation
from exercises.table import OF_THE_FILE, Note, Table

_COMMON = ("kind", *(key for key in OF_THE_FILE if key != "start"), "situation")
_WRITING = ("facts", "model_answers", "weak_answers")
#: What an exercise has beside what all have, by its kind.
_OF_KIND: Mapping[ExerciseKind, tuple[str, ...]] = {
    ExerciseKind.WRITE: _WRITING,
    ExerciseKind.REWRITE: ("start", "marks", *_WRITING),
    ExerciseKind.SHORTEN: ("start", *_WRITING),
    ExerciseKind.SPOT: ("start", "marks", *_WRITING),
    ExerciseKind.CALIBRATE: ("samples", *_WRITING),
    ExerciseKind.CHOOSE: ("candidates",),
}
_ALL = tuple(dict.fromkeys((*_COMMON, *(key for keys in _OF_KIND.values() for key in keys))))
#: As many messages are graded before one's own.
_SAMPLES = 3
_LEVELS = tuple(int(level) for level in Level)
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")
_AT_END = " (at end of document)"
#: What authors have mostly done where the parser says what the key begins with.
_MOSTLY = {
    "illegal character": 'a text that ends on another line than it begins stands between """ and """',
    "unterminated string": "a text ends with the quotation marks that it begins with",
    "expected newline": 'a quotation mark within a text is written \\"',
    "expected '='": 'the text before it may lack its closing """',
    "invalid value": 'a text stands between straight quotation marks, "like this"',
    "unescaped": "a backslash within a text is written twice",
    "unclosed array": "a list ends with ]",
    "cannot overwrite": "the key stands twice, or of tables that may be several one has [ ] in place of [[ ]]",
    "cannot declare": "the table stands twice, and only those in [[ ]] may",
}


def parse(content: bytes, note: Note) -> Mapping[str, object] | None:
    """Give the tables of a TOML file; None, and a note with the line, where it is not TOML."""
    try:
        return told(tomllib.loads(content.decode("utf-8-sig")), note)
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
    reason = f"{reason[:1].lower()}{reason[1:200]}"
    hint = next((f" ({mostly})" for start, mostly in _MOSTLY.items() if reason.startswith(start)), "")
    note(key, f"is not TOML: {reason}{hint}")


def read(id: str, content: Mapping[str, object], note: Note) -> CourseExercise:
    """Read the tables of an exercise file; what is missing or wrong is noted and left empty."""
    if not ID.fullmatch(id):
        note("id", f'"{id[:60]}" is no id: the file\'s name takes a-z, 0-9 and single hyphens')
    table = Table(content, "", note)
    table.only(_ALL)
    kind = table.choice("kind", ExerciseKind) or ExerciseKind.WRITE
    _note_foreign(table, kind)
    has = _OF_KIND[kind]
    rule, way = _place(table)
    assessment = table.truth("assessment")
    account = table.choice("account", Account, required=False)
    return CourseExercise(
        id=id,
        kind=kind,
        rule=rule,
        way=way,
        account=account,
        assessment=assessment,
        title=table.text("title"),
        task=table.text("task"),
        hints=() if assessment else table.texts("hints", at_least=2),
        next=table.text("next", required=False),
        start=table.text("start") if "start" in has else "",
        situation=_within(account, read_situation(table, note, goal_alone=kind is ExerciseKind.CHOOSE), table),
        marks=read_marks(table, kind) if "marks" in has else (),
        samples=_samples(table) if "samples" in has else (),
        candidates=read_candidates(table, note) if "candidates" in has else (),
        facts=_facts(table) if "facts" in has else (),
        model_answers=_model_answers(table) if "model_answers" in has else (),
        weak_answers=_levelled(table, "weak_answers", at_least=3) if "weak_answers" in has else (),
    )


def _note_foreign(table: Table, kind: ExerciseKind) -> None:
    """Note the keys that other kinds have; an exercise of the assessment helps nobody on."""
    for key in _ALL:
        if key in table.content and key not in (*_COMMON, *_OF_KIND[kind]):
            kinds = " or ".join(f'"{other}"' for other, keys in _OF_KIND.items() if key in keys)
            table.wrong(key, f'belongs to kind = {kinds}, and this is a "{kind}"')
    for key in ("hints", "next"):
        if table.content.get("assessment") is True and key in table.content:
            table.wrong(key, "belongs to no exercise of the assessment")


def _place(table: Table) -> tuple[int, Way | None]:
    rule = table.number("rule", RULES)
    way = table.choice("way", Way, required=False)
    if way and rule > 1:
        table.wrong("way", f"belongs to rule 1, and this is an exercise of rule {rule}")
    return rule, way


def _within(account: Account | None, situation: Situation, table: Table) -> Situation:
    """Give the situation with the limit of the sender's account; an empty one, which could not be read, stays empty."""
    if account is None or situation == Situation():
        return situation
    if situation.limit != DEFAULT_LIMIT:
        table.wrong("account", f"sets the limit, and so does situation.limit, to {situation.limit}")
    return replace(situation, limit=FREE_LIMIT)


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


def _samples(table: Table) -> tuple[LevelledMessage, ...]:
    samples = _levelled(table, "samples", at_least=_SAMPLES)
    if len(samples) > _SAMPLES:
        table.wrong("samples", f"has {len(samples)}, at most {_SAMPLES}")
    return samples


def _levelled(table: Table, name: str, at_least: int) -> tuple[LevelledMessage, ...]:
    messages = []
    for item in table.tables(name, at_least=at_least):
        if item is None:
            messages.append(LevelledMessage("", -1, -1, ""))
            continue
        item.only(("personalisation", "reason", "text", "why"))
        messages.append(
            LevelledMessage(
                text=item.text("text"),
                personalisation=item.number("personalisation", _LEVELS),
                reason=item.number("reason", _LEVELS),
                why=item.text("why"),
            )
        )
    return tuple(messages)
