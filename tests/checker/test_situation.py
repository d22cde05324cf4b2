"""A situation as CONTEXT has it: read, refused with the key, written again."""

import pytest

from checker.errors import SituationError
from checker.situation import Kind, Situation, unknown_keys

WHOLE = {
    "recipient": {"name": "Priya Nair", "education": ["University of Leeds"], "mutual_connections": ["Tom"]},
    "sender": {"name": "Sam Reyes", "role": "Planner"},
    "relationship": {"kind": "met", "detail": "Talked after the talk"},
    "goal": "Stay in touch",
    "limit": 200,
}


@pytest.mark.parametrize(
    "value", [None, {}, {"recipient": None, "sender": {}, "goal": None, "limit": None, "relationship": {"kind": ""}}]
)
def test_whatever_is_missing_is_unknown(value: object) -> None:
    assert Situation.from_object(value) == Situation()


def test_a_whole_situation_is_read_and_written_again() -> None:
    situation = Situation.from_object(WHOLE)

    assert situation.relationship.kind is Kind.MET
    assert situation.recipient.education == ("University of Leeds",)
    assert situation.to_object() == WHOLE


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([], "situation must be an object"),
        ("", "situation must be an object"),
        ({"recipient": []}, "situation.recipient must be an object"),
        ({"recipient": {"name": 7}}, "situation.recipient.name must be a string"),
        ({"recipient": {"education": "MIT"}}, "situation.recipient.education must be a list of strings"),
        ({"recipient": {"activity": ["a", 1]}}, "situation.recipient.activity[1] must be a string"),
        ({"sender": {"role": True}}, "situation.sender.role must be a string"),
        ({"goal": ["x"]}, "situation.goal must be a string"),
        *(
            ({"limit": limit}, "situation.limit must be a whole number from 1 to 10000")
            for limit in (0, -1, 10_001, 10**400, 1.5, float("inf"), float("nan"), True, "300", [300])
        ),
        (
            {"relationship": {"kind": "friend"}},
            "situation.relationship.kind is 'friend', not one of " + ", ".join(Kind),
        ),
    ],
)
def test_what_is_wrong_is_refused_with_its_key(value: object, sentence: str) -> None:
    with pytest.raises(SituationError) as refused:
        Situation.from_object(value)

    assert str(refused.value) == sentence


def test_a_whole_number_may_be_written_with_a_point() -> None:
    assert Situation.from_object({"limit": 200.0}).limit == 200


def test_a_key_that_nothing_reads_is_named() -> None:
    value = {"recipient": {"nmae": "Priya"}, "gaol": "", "sender": {"name": ""}}

    assert list(unknown_keys(value)) == ["situation.gaol", "situation.recipient.nmae"]
