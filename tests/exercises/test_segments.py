"""How a message is cut into the pieces that a learner marks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from checker import grade
from exercises.course_exercise import AuthorsMark, CourseExercise, Effect
from exercises.loader import load
from exercises.segments import segments
from tests.exercises.kinds import put


@pytest.fixture
def spot(tmp_path: Path) -> CourseExercise:
    return load("of-a-kind", put(tmp_path, "spot"))


def pieces(folder: Path) -> list[tuple[str, tuple[Effect, ...]]]:
    """Give the pieces of a message to mark, each with what it does."""
    exercise = load("of-a-kind", folder)
    cut = segments(exercise, grade(exercise.start, exercise.situation))
    return [(exercise.start[piece.start : piece.end], piece.effects) for piece in cut]


def test_a_message_is_cut_at_its_pauses_and_no_piece_shows_by_its_edges_what_is_marked(tmp_path: Path) -> None:
    assert pieces(put(tmp_path, "spot")) == [
        ("Dear Ewa", ()),
        ("I hope you are well", ()),
        ("The purple tram bends on your night map of Gdańsk sent me out with a meter", (Effect.PERSONAL,)),
        ("May I use your measurements as a yardstick for our school routes in Durban", (Effect.REASON,)),
        ("You have an impressive profile", (Effect.HARM,)),
        ("Rohan", ()),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Dr. Brandt – it rains here! Is it 4.5 or so?", ["Dear Dr. Brandt", "it rains here", "Is it 4.5 or so"]),
        ("Hi Ewa,\nHow are you?\n\nYours\nRohan", ["Hi Ewa", "How are you", "Yours", "Rohan"]),
        (
            "It is wet, dark, and windy here. Kind regards, Rohan",
            ["It is wet, dark", "and windy here", "Kind regards, Rohan"],
        ),
        ('I said: "Are you well?" And I meant it.', ["I said", '"Are you well?"', "And I meant it"]),
        ("PS [the map, and all of it] and so [the cobbles]!", ["the map, and all of it", "the cobbles"]),
        (
            "I liked and kept [the map]; you know. [The cobbles]: yes",
            ["I liked and kept", "the map", "you know", "The cobbles", "yes"],
        ),
        ("[Wet cobbles!] [Are they louder?] 🙂 …", ["Wet cobbles", "Are they louder"]),
        ("", []),
    ],
)
def test_a_message_is_cut_as_a_reader_takes_it_in(spot: CourseExercise, text: str, expected: list[str]) -> None:
    marks = tuple(AuthorsMark(words, Effect.HARM, "") for words in re.findall(r"\[(.*?)\]", text))
    plain = re.sub(r"[\[\]]", "", text)
    cut_up = segments(replace(spot, start=plain, marks=marks), grade(""))

    assert [plain[piece.start : piece.end] for piece in cut_up] == expected


def test_a_piece_says_why_only_where_its_author_does(spot: CourseExercise) -> None:
    said = [piece.why for piece in segments(spot, grade(spot.start, spot.situation))]

    assert said == [
        "",
        "",
        "One map, one detail, and what came of it.",
        "One question, with what it is for.",
        "So has everybody.",
        "",
    ]


def test_what_the_checker_sees_beside_the_authors_words_counts_too(tmp_path: Path) -> None:
    folder = put(tmp_path, "spot", ('sent me out with a meter"\neffect', 'sent me out"\neffect'))

    assert ("with a meter", (Effect.PERSONAL,)) in pieces(folder)
