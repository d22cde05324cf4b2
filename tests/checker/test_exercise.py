"""What the grader reads of an exercise, from a file or from a page."""

import json
from pathlib import Path

import pytest

from checker.errors import ExerciseError
from checker.exercise import load_exercise, parse_exercise
from checker.statements import RetoldFact

TOML = """
start = "Hello Priya, a long one."
[situation.recipient]
name = "Priya Nair"
[[facts]]
fact = "Priya"
paraphrases = ["her name"]
[[model_answers]]
voice = "warm"
text = "Hi Priya, a short one."
"""


def test_an_exercise_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "the-talk.toml").write_text(TOML, "utf-8")
    exercise = load_exercise(tmp_path, "the-talk")

    assert exercise.situation.recipient.name == "Priya Nair"
    assert (exercise.id, exercise.examples, exercise.given) == (
        "the-talk",
        ("Hi Priya, a short one.",),
        "Hello Priya, a long one.",
    )
    assert exercise.retold == (RetoldFact("Priya", ("her name",)),)


@pytest.mark.parametrize("id", ["", "..", "a/b", "../a", "A", "a b", "a\0", "é", "a" * 5000, "x", "a-"])
def test_an_id_that_names_no_exercise_is_refused(tmp_path: Path, id: str) -> None:
    with pytest.raises(ExerciseError, match=r"exercise|name"):
        load_exercise(tmp_path, id)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"situation = 3", "situation must be an object"),
        (b"not toml", "Expected"),
        (b"\xff", "not UTF-8 (byte 1)"),
        (b"model_answers = 3", "model_answers must be a list of tables"),
    ],
)
def test_a_file_with_a_mistake_is_named_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "the-talk.toml").write_bytes(content)
    with pytest.raises(ExerciseError) as refused:
        load_exercise(tmp_path, "the-talk")

    assert str(refused.value).startswith((tmp_path / "the-talk.toml").as_posix())
    assert reason in str(refused.value)


def test_an_exercise_is_read_from_its_page() -> None:
    facts = [{"fact": "z", "paraphrases": ["zed", "zett"]}]
    block = json.dumps({"id": "a", "situation": {"limit": 200}, "examples": ["x"], "given": "y", "facts": facts})
    exercise = parse_exercise(block)

    assert (exercise.id, exercise.situation.limit, exercise.examples, exercise.given) == ("a", 200, ("x",), "y")
    assert exercise.retold == (RetoldFact("z", ("zed", "zett")),)


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ("", "the page's exercise is not JSON"),
        ("[" * 5000, "the page's exercise is not JSON"),
        ("[]", "the page's exercise has no id"),
        ('{"id": 1}', "the page's exercise has no id"),
        ('{"id": "a", "examples": "x"}', "exercise a: examples must be a list of strings"),
        ('{"id": "a", "given": 1}', "exercise a: given must be a string"),
        ('{"id": "a", "facts": "x"}', "exercise a: facts must be a list of tables"),
        (
            '{"id": "a", "facts": [{"fact": "x", "paraphrases": "y"}]}',
            "exercise a: a fact must be a string, and its paraphrases a list of strings",
        ),
    ],
)
def test_a_page_without_a_sound_exercise_is_refused(block: str, sentence: str) -> None:
    with pytest.raises(ExerciseError) as refused:
        parse_exercise(block)

    assert str(refused.value) == sentence
