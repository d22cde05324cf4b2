"""JSON in, JSON out: the one door for the browser, the command line and results.

A request is `{"id": "...", "text": "...", "situation": {...}}`, or names an `"exercise"` in place of
the situation, and may hold messages to other people as `"sent"`; docs/reference/wire-format.md
describes both sides field by field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from checker.assessment import Assessment, CriterionResult
from checker.errors import CheckerError, RequestError
from checker.exercise import Exercise, parse_exercise
from checker.grading import grade
from checker.identity import VERSION, rules_hash
from checker.situation import Situation, unknown_keys

Json = Mapping[str, object]
FindExercise = Callable[[str], Exercise]

_FIELDS = ("id", "text", "situation", "exercise", "sent")

#: A request is four deep; what is much deeper is an accident or an attack.
_DEEPEST = 64
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"?|[][{}]')


@dataclass(frozen=True, slots=True)
class Request:
    """A request that can be graded."""

    id: str
    text: str
    exercise: Exercise
    sent: tuple[str, ...] = ()


def assess_json(request: str, exercise: str = "") -> str:
    """Answer one request as JSON; *exercise* is the JSON block of the exercise it may name.

    Raises nothing: what cannot be graded is answered with `{"id", "error"}`.
    """
    return encode(_answer(lambda: request, "", lambda id: _given_exercise(id, exercise)))


def assess_line(
    line: bytes, number: int, find_exercise: FindExercise, tell: Callable[[str], None] | None = None
) -> Json:
    """Answer one line of a file of requests; an error begins with `line <number>: `.

    *tell* hears the name of each field that nothing reads, so that a misspelt one is noticed.
    """
    return _answer(lambda: _text_of(line), f"line {number}: ", find_exercise, tell)


def _answer(
    read: Callable[[], str],
    prefix: str,
    find_exercise: FindExercise,
    tell: Callable[[str], None] | None = None,
) -> Json:
    value: object = None
    try:
        value = _decode(read())
        if tell is not None:
            for field in unread_fields(value):
                tell(field)
        return assess(value, find_exercise)
    except CheckerError as error:
        return {"id": _id_of(value), "error": f"{prefix}{error}"}
    except Exception as error:  # noqa: BLE001 - our own mistake must not cost the other lines
        return {"id": _id_of(value), "error": f"{prefix}not graded, by a mistake of the checker ({error!r:.200})"}


def assess(value: object, find_exercise: FindExercise) -> Json:
    """Grade one request object; `CheckerError` names the field that is wrong."""
    request = _request(value, find_exercise)
    exercise = request.exercise
    assessment = grade(
        request.text, exercise.situation, exercise.examples, exercise.given, exercise.retold, sent=request.sent
    )
    return {"id": request.id, **describe(assessment)}


def describe(assessment: Assessment) -> dict[str, object]:
    """Give an assessment as the wire format has it, without the request's id."""
    length = assessment.length
    return {
        "ready": assessment.ready,
        "criteria": {
            "personalisation": _describe_result(assessment.personalisation),
            "reason": _describe_result(assessment.reason),
            "length": {
                "level": int(length.level),
                "count": length.count,
                "limit": length.limit,
                "feedback": length.feedback,
            },
        },
        "flags": [
            {
                "flag": flag.flag,
                "start": flag.span.start,
                "end": flag.span.end,
                "advice": flag.advice,
            }
            for flag in assessment.flags
        ],
        "checker": {"version": VERSION, "rules": rules_hash()},
    }


def encode(value: Json) -> str:
    """Write *value* as one line of ASCII, the same bytes wherever it is written."""
    return json.dumps(value, ensure_ascii=True, separators=(", ", ": "))


def unread_fields(value: object) -> Iterator[str]:
    """Name the fields of a request that nothing reads."""
    if isinstance(value, Mapping):
        yield from (key for key in value if key not in _FIELDS)
        yield from unknown_keys(value.get("situation"))


def _describe_result(result: CriterionResult) -> Json:
    return {
        "level": int(result.level),
        "feedback": result.feedback,
        "question": result.question,
        "evidence": [
            {
                "start": evidence.span.start,
                "end": evidence.span.end,
                "rule": evidence.rule,
                "note": evidence.note,
            }
            for evidence in result.evidence
        ],
    }


def _text_of(line: bytes) -> str:
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise RequestError(f"not UTF-8 (byte {error.start + 1})") from None


def _decode(text: str) -> object:
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise RequestError("empty, where a JSON object should stand")
    if _is_too_deep(text):
        raise RequestError(f"nested more than {_DEEPEST} deep")
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise RequestError(f"not JSON (character {error.pos + 1})") from None
    except RecursionError:
        raise RequestError("nested too deeply") from None
    except ValueError:
        raise RequestError("not JSON (a number has too many digits)") from None


def _refuse_constant(name: str) -> object:
    raise RequestError(f"not JSON ({name} is no number there)")


def _is_too_deep(text: str) -> bool:
    """Tell whether brackets are nested so deeply that some Python could not read them."""
    if text.count("[") + text.count("{") <= _DEEPEST:
        return False
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += (match[0] in ("[", "{")) - (match[0] in ("]", "}"))
        if depth > _DEEPEST:
            return True
    return False


def _request(value: object, find_exercise: FindExercise) -> Request:
    if not isinstance(value, Mapping):
        raise RequestError("not a JSON object")
    for field in ("id", "text"):
        if field not in value:
            raise RequestError(f"{field!r} is missing")
        if not isinstance(value[field], str):
            raise RequestError(f"{field!r} must be a string")
    sent = [] if value.get("sent") is None else value["sent"]
    if not isinstance(sent, list) or not all(isinstance(text, str) for text in sent):
        raise RequestError("'sent' must be a list of strings")
    named, situation = value.get("exercise"), value.get("situation")
    if named is None:
        return Request(value["id"], value["text"], Exercise("", Situation.from_object(situation)), tuple(sent))
    if not isinstance(named, str):
        raise RequestError("'exercise' must be a string")
    if situation is not None and situation != {}:
        raise RequestError("'situation' and 'exercise' stand for each other: give one of them")
    return Request(value["id"], value["text"], find_exercise(named), tuple(sent))


def _given_exercise(id: str, block: str) -> Exercise:
    exercise = parse_exercise(block)
    if exercise.id != id:
        raise RequestError(f"the page holds exercise {exercise.id!r}, not {id[:60]!r}")
    return exercise


def _id_of(value: object) -> str | None:
    identity = value.get("id") if isinstance(value, Mapping) else None
    return identity if isinstance(identity, str) else None
