"""The profile card and its portrait."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.situation import Profile
from exercises.avatar import avatar, initials
from exercises.card import profile_card
from tests.exercises.outline import Outline


def test_a_card_leaves_out_what_is_unknown() -> None:
    shown = Outline(profile_card(Profile(name="Ada Osei")))

    assert [attributes["class"] for tag, attributes in shown.elements if tag in {"p", "h5", "ul"}] == []


def test_a_card_names_whom_both_know() -> None:
    profile = Profile(name="Ada", mutual_connections=("Tom Okafor", "Mina Park", "Jo Ek"))

    assert "You both know Tom Okafor, Mina Park and Jo Ek" in profile_card(profile)
    assert "You both know Tom Okafor<" in profile_card(replace(profile, mutual_connections=("Tom Okafor",)))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Priya Nair", "PN"),
        ("Dr. Jean-Luc de la Tour", "JT"),
        ("Björk", "B"),
        ("李 明", "李明"),
        ("", "?"),
        ("... 7", "?"),
    ],
)
def test_a_portrait_carries_the_first_and_the_last_initial(name: str, letters: str) -> None:
    assert initials(name) == letters
    assert avatar(name) == avatar(name)
