"""JSON in, JSON out: every answer fits its schema, every bad request is refused in one sentence."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker import __version__, rules_hash
from checker.errors import ExerciseError
from checker.exercise import Exercise
from checker.situation import Situation
from checker.wire import assess_json, assess_line
from publishing import ROOT

SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/reference/assessment.schema.json").read_text("utf-8")))
SITUATION = {"recipient": {"name": "Priya Nair"}, "limit": 20}
BLOCK = json.dumps({"id": "the-talk", "situation": SITUATION, "examples": ["x"]})


def find_exercise(id: str) -> Exercise:
    """Know one exercise."""
    if id != "the-talk":
        raise ExerciseError(f"there is no exercise {id!r}")
    return Exercise("the-talk", Situation.from_object(SITUATION))


def answered(line: bytes | str, number: int = 7) -> Mapping[str, Any]:
    """Give the answer to one line, held to the schema."""
    answer = assess_line(line.encode() if isinstance(line, str) else line, number, find_exercise)
    SCHEMA.validate(answer)
    return answer


def test_what_was_written_to_somebody_else_is_pointed_out_and_lowers_nothing() -> None:
    text = "Hi Tom, your article on night shifts kept me up. I plan bread for Leeds: may I ask how you find drivers?"
    fresh = answered(json.dumps({"id": "a", "text": text, "sent": None}))
    again = answered(json.dumps({"id": "a", "text": text, "sent": [text.replace("Tom", "Ana")]}))

    assert [(flag["flag"], flag["start"], flag["end"]) for flag in again["flags"]] == [("sent_before", 0, len(text))]
    assert {**again, "flags": []} == fresh


def test_a_request_is_answered_with_everything_the_format_promises() -> None:
    answer = json.loads(assess_json('{"id": "42", "text": "  Hi 👋 Priya  "}'))

    SCHEMA.validate(answer)
    assert list(answer) == ["id", "ready", "criteria", "flags", "checker"]
    assert list(answer["criteria"]) == ["personalisation", "reason", "length"]
    assert answer["criteria"]["length"] == {
        "level": 2,
        "count": 11,
        "limit": 300,
        "feedback": "11 of 300 characters, so it fits as it is.",
    }
    assert (answer["id"], answer["ready"]) == ("42", False)
    assert answer["checker"] == {"version": __version__, "rules": rules_hash()}


def test_offsets_count_code_points_of_the_text_as_given() -> None:
    text = "👋👋  Hi [Name],\r\nwww.example.org"
    flags = answered(json.dumps({"id": "a", "text": text}))["flags"]

    assert [(flag["flag"], text[flag["start"] : flag["end"]]) for flag in flags] == [
        ("unfilled_placeholder", "[Name]"),
        ("link_or_phone", "www.example.org"),
    ]


@pytest.mark.parametrize("situation", ["", ', "situation": null', ', "situation": {}', ', "exercise": null'])
def test_nothing_known_of_the_situation_is_no_mistake(situation: str) -> None:
    assert answered(f'{{"id": "a", "text": "Hi"{situation}}}')["criteria"]["length"]["limit"] == 300


@pytest.mark.parametrize("situation", ["", ', "situation": null', ', "situation": {}'])
def test_an_exercise_stands_for_its_situation(situation: str) -> None:
    request = f'{{"id": "a", "text": "Hi", "exercise": "the-talk"{situation}}}'

    assert answered(request)["criteria"]["length"]["limit"] == 20
    assert json.loads(assess_json(request, BLOCK))["criteria"]["length"]["limit"] == 20


@pytest.mark.parametrize(
    "line",
    [
        b'\xef\xbb\xbf{"id": "a", "text": "Hi"}',
        b'{"id": "a", "text": "Hi"}\r\n',
        b'  {"id": "a", "text": "Hi"}  \n',
        b'{"id": "b", "id": "a", "text": "Hi", "extra": [1e400, {"deep": []}]}',
        b'{"id": "a", "text": "\\ud800 Hi \\udfff\\u0000"}',
        b'{"id": "a", "text": ""}',
    ],
)
def test_odd_lines_are_graded(line: bytes) -> None:
    assert answered(line)["id"] == "a"


REFUSED = [
    (b"", None, "empty, where a JSON object should stand"),
    (b" \r\n", None, "empty, where a JSON object should stand"),
    (b"{", None, "not JSON (character 2)"),
    (b"nonsense", None, "not JSON (character 1)"),
    (b'{"id": "a", "text": "Hi"} x', None, "not JSON (character 27)"),
    (b'{"id": "a", "te\0xt": "Hi"}', None, "not JSON (character 16)"),
    (b'\xff\xfe{"id"', None, "not UTF-8 (byte 1)"),
    (b'{"id": "\xed\xa0\x80"}', None, "not UTF-8 (byte 9)"),
    (b"[" * 100_000, None, "nested more than 64 deep"),
    (b'{"a":' * 70 + b"1" + b"}" * 70, None, "nested more than 64 deep"),
    (b'{"id": "a", "text": ' + b"9" * 5000 + b"}", None, "not JSON (a number has too many digits)"),
    (b'{"id": "a", "text": NaN}', None, "not JSON (NaN is no number there)"),
    (b'{"id": "a", "text": "x", "n": -Infinity}', None, "not JSON (-Infinity is no number there)"),
    (b"[]", None, "not a JSON object"),
    (b"null", None, "not a JSON object"),
    (b'"id"', None, "not a JSON object"),
    (b"{}", None, "'id' is missing"),
    (b'{"text": "Hi"}', None, "'id' is missing"),
    (b'{"id": 7, "text": "Hi"}', None, "'id' must be a string"),
    (b'{"id": null, "text": "Hi"}', None, "'id' must be a string"),
    (b'{"id": "a"}', "a", "'text' is missing"),
    (b'{"id": "a", "text": null}', "a", "'text' must be a string"),
    (b'{"id": "a", "text": ["Hi"]}', "a", "'text' must be a string"),
    (b'{"id": "a", "text": "", "situation": []}', "a", "situation must be an object"),
    (b'{"id": "a", "text": "", "situation": "x"}', "a", "situation must be an object"),
    (
        b'{"id": "a", "text": "", "situation": {"limit": 0}}',
        "a",
        "situation.limit must be a whole number from 1 to 10000",
    ),
    (b'{"id": "a", "text": "", "exercise": 3}', "a", "'exercise' must be a string"),
    (b'{"id": "a", "text": "", "sent": "Hi"}', "a", "'sent' must be a list of strings"),
    (b'{"id": "a", "text": "", "sent": ["Hi", null]}', "a", "'sent' must be a list of strings"),
    (b'{"id": "a", "text": "", "sent": {"Hi": 1}}', "a", "'sent' must be a list of strings"),
    (b'{"id": "a", "text": "", "exercise": "other"}', "a", "there is no exercise 'other'"),
    (
        b'{"id": "a", "text": "", "exercise": "the-talk", "situation": {"goal": "x"}}',
        "a",
        "'situation' and 'exercise' stand for each other: give one of them",
    ),
    (
        b'{"id": "a", "text": "", "exercise": "the-talk", "situation": []}',
        "a",
        "'situation' and 'exercise' stand for each other: give one of them",
    ),
]


@pytest.mark.parametrize(("line", "id", "sentence"), REFUSED)
def test_a_bad_line_is_refused_in_one_sentence(line: bytes, id: str | None, sentence: str) -> None:
    assert answered(line) == {"id": id, "error": f"line 7: {sentence}"}


def test_the_page_gets_the_same_sentence_without_a_line() -> None:
    assert json.loads(assess_json('{"id": "a"}')) == {"id": "a", "error": "'text' is missing"}


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ("", "the page's exercise is not JSON"),
        (BLOCK.replace("the-talk", "other"), "the page holds exercise 'other', not 'the-talk'"),
    ],
)
def test_a_page_that_holds_another_exercise_is_told(block: str, sentence: str) -> None:
    answer = assess_json('{"id": "a", "text": "Hi", "exercise": "the-talk"}', block)

    assert json.loads(answer) == {"id": "a", "error": sentence}


def test_a_mistake_of_the_checker_costs_one_line_only() -> None:
    def broken(_id: str) -> Exercise:
        raise ZeroDivisionError("oops")

    answer = assess_line(b'{"id": "a", "text": "Hi", "exercise": "x"}', 3, broken)

    assert answer == {
        "id": "a",
        "error": "line 3: not graded, by a mistake of the checker (ZeroDivisionError('oops'))",
    }


def test_fields_that_nothing_reads_are_told() -> None:
    told: list[str] = []
    line = b'{"id": "a", "text": "Hi", "txet": 1, "situation": {"gaol": "x", "sender": {"nmae": ""}}}'
    assess_line(line, 1, find_exercise, told.append)

    assert told == ["txet", "situation.gaol", "situation.sender.nmae"]


def test_answers_are_ascii_and_the_same_every_time() -> None:
    request = json.dumps({"id": "é\ud800", "text": "Hi Zoë 👋 [Name] www.example.org!!!"})

    assert assess_json(request).isascii()
    assert assess_json(request) == assess_json(request)


@pytest.mark.parametrize("text", ["x" * 1_000_000, "\u0301" * 1_000_000, " " * 1_000_000, "Hi 👋 " * 250_000])
def test_a_megabyte_is_graded(text: str) -> None:
    answer = answered(json.dumps({"id": "a", "text": text}))

    assert answer["criteria"]["length"]["level"] == 0


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
WORDS = st.none() | st.text(max_size=30) | st.lists(st.text(max_size=20), max_size=3)
KEYS = ["name", "headline", "about", "education", "activity", "kind", "detail", "role", "limit", "goal"]
PARTS = st.dictionaries(st.sampled_from(KEYS), WORDS, max_size=4)
REQUESTS = st.fixed_dictionaries(
    {"id": st.text() | JSON, "text": st.text(max_size=200) | JSON},
    optional={
        "situation": JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(["recipient", "sender"], PARTS)),
        "exercise": JSON,
    },
)


@given(REQUESTS | JSON)
def test_any_json_is_answered_as_the_schema_says(request: object) -> None:
    answer = answered(json.dumps(request))

    assert "not graded" not in str(answer.get("error"))


@given(st.binary(max_size=100))
def test_any_bytes_are_answered(line: bytes) -> None:
    assert "not graded" not in str(answered(line).get("error"))


@given(st.text(max_size=100), st.text(max_size=100))
def test_the_page_is_answered_whatever_it_sends(request: str, exercise: str) -> None:
    SCHEMA.validate(json.loads(assess_json(request, exercise)))
