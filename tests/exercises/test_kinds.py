"""What an author can get wrong in an exercise of each kind, and what comes of a right one."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.course_exercise import Choice
from exercises.loader import load
from tests.exercises.kinds import BESTS, REWRITE_MARKS, REWRITE_START, SAMPLES, SPOT_MARKS, candidates, put, tables
from tests.exercises.mistakes import ODD, assert_noted_once, places, put_at, told

KINDS = ("write", "rewrite", "shorten", "spot", "calibrate", "choose")
READY = (
    "Wet cobbles louder than dry ones: thanks to you I now plan school routes round them. How many nights do you "
    "measure before you trust a street? I would love to have you in my network: what an impressive profile. Rohan"
)
HARM = 'words = "what an impressive profile"'
FIRST_PICK = 'name = "Person 1"'


def foreign(key: str, *kinds: str, this: str) -> str:
    """Give the sentence on a key that belongs to other kinds."""
    named = " or ".join(f'"{kind}"' for kind in kinds)
    return f'{key}: belongs to kind = {named}, and this is a "{this}"'


def cut(text: str, start: str) -> str:
    return text[text.index(start) :]


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_a_valid_exercise_of_every_kind(tmp_path: Path, kind: str) -> None:
    assert told(put(tmp_path, kind)) == []


@pytest.mark.parametrize(
    ("kind", "old", "new", "expected"),
    [
        ("write", "[situation]", "marks = []\n[situation]", foreign("marks", "rewrite", "spot", this="write")),
        ("spot", "[situation]", "samples = []\n[situation]", foreign("samples", "calibrate", this="spot")),
        (
            "calibrate",
            "[situation]",
            'start = "x"\n[situation]',
            foreign("start", "rewrite", "shorten", "spot", this="calibrate"),
        ),
        (
            "choose",
            "[situation]",
            "facts = []\n[situation]",
            foreign("facts", "write", "rewrite", "shorten", "spot", "calibrate", this="choose"),
        ),
        ("shorten", "[situation]", "candidates = []\n[situation]", foreign("candidates", "choose", this="shorten")),
        ("rewrite", f'start = "{REWRITE_START}"', "", "start: is missing"),
        ("rewrite", REWRITE_MARKS, "", "marks: is missing"),
        ("rewrite", REWRITE_START, READY, "start: is ready to send: there is nothing to rewrite"),
        (
            "rewrite",
            'effect = "harm"',
            'effect = "reason"',
            ('marks[0].effect: is "reason": in a "rewrite" the marks show what is weak, so each is "harm"'),
        ),
        (
            "rewrite",
            'effect = "harm"',
            'effect = "harms"',
            ('marks[0].effect: is "harms", not one of personal, reason, harm; did you mean "harm"?'),
        ),
        ("rewrite", "[[marks]]", "[[marks]]\nnote = 1", "marks[0].note: is not a key that exercises have"),
        ("rewrite", HARM, 'words = "what a profile"', "marks[1].words: stands nowhere in start word for word"),
        ("rewrite", HARM, 'words = "v"', "marks[1].words: stands in start 3 times"),
        ("rewrite", HARM, 'words = "an impressive prof"', "marks[1].words: begins or ends within a word"),
        ("rewrite", HARM, 'words = "!"', "marks[1].words: has no word in it"),
        ("rewrite", HARM, 'words = "love to have"', "marks[1].words: overlaps the words of another mark"),
        ("rewrite", 'why = "It fits everybody who has one."', "", "marks[1].why: is missing"),
        (
            "spot",
            SPOT_MARKS,
            cut(SPOT_MARKS, '\n[[marks]]\nwords = "May'),
            (
                'marks: leave out what the checker takes for "personal": '
                '"The purple tram bends on your night map of Gdańsk sent me out with a meter"'
            ),
        ),
        (
            "spot",
            'effect = "harm"',
            'effect = "personal"',
            ('marks[2].effect: is "personal", and the checker sees no such thing in these words'),
        ),
        ("calibrate", SAMPLES, "", "samples: is missing"),
        ("calibrate", SAMPLES, cut(SAMPLES, "\n[[samples]]\npersonalisation = 2"), "samples: needs at least 3, has 2"),
        ("calibrate", SAMPLES, SAMPLES * 2, "samples: has 6, at most 3"),
        (
            "calibrate",
            "[[samples]]\npersonalisation = 0",
            "[[samples]]\npersonalisation = 1",
            "samples[0].personalisation: is stated as 1, and the checker gives 0",
        ),
        (
            "calibrate",
            "[[samples]]\npersonalisation = 0\nreason = 0",
            "[[samples]]\npersonalisation = 0\nreason = 2",
            "samples[0].reason: is stated as 2, and the checker gives 0",
        ),
        ("choose", candidates(), "", "candidates: is missing"),
        ("choose", candidates(), candidates(BESTS[:5]), "candidates: needs at least 6, has 5"),
        ("choose", candidates(), candidates((*BESTS, *BESTS[:3])), "candidates: has 9, at most 8"),
        (
            "choose",
            candidates(),
            candidates(("leave",) * 6),
            'candidates: are all best to "leave", so there is nothing to choose',
        ),
        (
            "choose",
            candidates(),
            candidates(("leave",) * 5 + ("later",)),
            ('candidates: have nobody whose best is "now", so no network comes of it'),
        ),
        ("choose", FIRST_PICK, "", "candidates[0].name: is missing"),
        ("choose", FIRST_PICK, 'name = "Person 2"', "candidates[1].name: is the name of candidates[0] too"),
        ("choose", 'tie = "You met 1 times"', "", "candidates[0].tie: is missing"),
        ("choose", 'headline = "Trade 1"', "headline = 7", "candidates[0].headline: must be a string"),
        ("choose", 'headline = "Trade 1"', 'hobby = "chess"', "candidates[0].hobby: is not a key that exercises have"),
        (
            "choose",
            'best = "now"',
            'best = "never"',
            'candidates[0].best: is "never", not one of now, later, leave; did you mean "leave"?',
        ),
        ("choose", 'best = "now"', 'best = "now"\nfine = "now"', "candidates[0].fine: is the best choice already"),
        ("choose", "value = 3", "value = 4", "candidates[0].value: is 4, not one of 0, 1, 2, 3"),
        ("choose", "value = 3", "value = 0", 'candidates[0].value: is 0, and the best choice is "now"'),
        ("choose", "value = 0", "value = 1", 'candidates[1].value: is 1, and the best choice is "leave"'),
        ("choose", 'later = "Later 1."', "", "candidates[0].later: is missing"),
        ("choose", 'goal = "Find one mender of noise meters"', "", "situation.goal: is missing"),
        ("write", "[situation]", 'assessment = "yes"\n[situation]', "assessment: must be true or false, not a string"),
        ("choose", "[situation]", "assessment = true\n[situation]", "hints: belongs to no exercise of the assessment"),
    ],
)
def test_each_mistake_of_a_kind_is_told_once(tmp_path: Path, kind: str, old: str, new: str, expected: str) -> None:
    assert told(put(tmp_path, kind, (old, new))) == [expected]


def test_an_exercise_of_the_assessment_helps_nobody_on(tmp_path: Path) -> None:
    folder = put(tmp_path, "choose", ("[situation]", 'assessment = true\nnext = "of-a-kind"\n[situation]'))

    assert told(folder) == [
        "hints: belongs to no exercise of the assessment",
        "next: belongs to no exercise of the assessment",
        "next: is this exercise itself",
    ]


def test_samples_that_are_all_alike_teach_nothing(tmp_path: Path) -> None:
    alike = SAMPLES[: SAMPLES.index("\n[[samples]]\npersonalisation = 2")] * 3

    assert told(put(tmp_path, "calibrate", (SAMPLES, alike))) == [
        "samples: all have the same levels, so there is nothing to tell apart"
    ]


def test_a_choice_may_be_as_good_as_the_best(tmp_path: Path) -> None:
    exercise = load("of-a-kind", put(tmp_path, "choose", ('best = "now"', 'best = "now"\nfine = "later"')))

    assert (exercise.candidates[0].best, exercise.candidates[0].fine) == (Choice.NOW, Choice.LATER)
    assert exercise.candidates[1].outcomes == {"now": "Now 2.", "later": "Later 2.", "leave": "Leave 2."}


PLACES = [(kind, place) for kind in KINDS[1:] for place in places(tables(kind))]


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(ODD)), min_size=1, max_size=2))
@settings(max_examples=100, deadline=None)
def test_whatever_stands_in_a_file_of_any_kind_is_noted_and_never_raises(
    changes: list[tuple[tuple[str, tuple[str | int, ...]], object]],
) -> None:
    content = tables(changes[0][0][0])
    for (_, place), odd in changes:
        put_at(content, place, deepcopy(odd))
    assert_noted_once("of-a-kind", content)
