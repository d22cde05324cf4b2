"""What only some kinds of exercises have: marked words, and people to choose among."""

from __future__ import annotations

from checker.errors import SituationError
from checker.situation import KEYS, Profile, Situation
from exercises.course_exercise import AuthorsMark, Candidate, Choice, Effect, ExerciseKind
from exercises.table import Note, Table

#: What a connection may be worth for the goal.
VALUES = (0, 1, 2, 3)
_PERSON = KEYS["recipient"]
_KEYS = (*_PERSON, "tie", "best", "fine", "value", *Choice)
#: Few enough to compare, enough for a strategy.
_FEWEST, _MOST = 6, 8


def read_marks(table: Table, kind: ExerciseKind) -> tuple[AuthorsMark, ...]:
    """Read `marks`; what is weak in a message to rewrite does nothing else than harm."""
    marks = []
    for item in filter(None, table.tables("marks", at_least=1)):
        item.only(("words", "effect", "why"))
        effect = item.choice("effect", Effect) or Effect.HARM
        if kind is ExerciseKind.REWRITE and effect is not Effect.HARM:
            item.wrong("effect", f'is "{effect}": in a "rewrite" the marks show what is weak, so each is "harm"')
        marks.append(AuthorsMark(item.text("words"), effect, item.text("why")))
    return tuple(marks)


def read_candidates(table: Table, note: Note) -> tuple[Candidate, ...]:
    """Read `candidates`: six to eight profiles, with what comes of each choice."""
    items = [item for item in table.tables("candidates", at_least=_FEWEST) if item]
    if len(items) > _MOST:
        table.wrong("candidates", f"has {len(items)}, at most {_MOST}")
    return tuple(_candidate(item, note) for item in items)


def _candidate(item: Table, note: Note) -> Candidate:
    item.only(_KEYS)
    item.text("name")
    person = _person(item, note)
    best = item.choice("best", Choice) or Choice.LATER
    fine = item.choice("fine", Choice, required=False)
    if fine is best:
        item.wrong("fine", "is the best choice already")
    return Candidate(
        person=person,
        tie=item.text("tie"),
        best=best,
        fine=fine,
        value=item.number("value", VALUES),
        outcomes={choice: item.text(choice) for choice in Choice},
    )


def _person(item: Table, note: Note) -> Profile:
    known = {key: item.content[key] for key in _PERSON if key in item.content}
    for key, value in known.items():
        try:
            Situation.from_object({"recipient": {key: value}})
        except SituationError as error:
            note(item.key(key), str(error).partition(" ")[2])
            return Profile()
    return Situation.from_object({"recipient": known}).recipient
