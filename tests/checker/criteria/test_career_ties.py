"""What follows from a profile: the way from the recipient's former job to the present one, in other words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker import Level, Situation, grade
from checker.criteria.career_ties import career_ties
from checker.message import Message
from checker.reading import Reading
from tests.pace import shortest_time

PEOPLE = tomllib.loads(Path(__file__).with_name("careers.toml").read_text("utf-8"))
THEIRS = [(who, text) for who, data in PEOPLE.items() for text in data["theirs"]]
NOT_THEIRS = [(who, text) for who, data in PEOPLE.items() for text in data["not_theirs"]]


def situation(who: str) -> Situation:
    known = {key: PEOPLE[who][key] for key in ("recipient", "sender")}
    return Situation.from_object({**known, "relationship": {"kind": "stranger"}})


def changes(text: str, known: Situation) -> list[str]:
    message = Message(text)
    ties = career_ties(Reading(message, known))
    return [" ".join(message.words[index].folded for index in tie.words) for tie in ties]


def test_there_are_people_and_messages_enough() -> None:
    assert len({who for who, _ in THEIRS}) >= 12
    assert len(THEIRS) >= 20
    assert len(NOT_THEIRS) >= 20


def test_a_bus_swapped_for_a_headset_is_personal_and_shown() -> None:
    text = "Hi Ana, you swapped a bus for a headset. I drive a tram: what surprised you most in the first month?"

    result = grade(text, situation("ana"))

    assert (result.personalisation.level, result.reason.level) == (Level.FULL, Level.FULL)
    shown = [(one.rule, text[one.span.start : one.span.end]) for one in result.personalisation.evidence]
    assert shown[0] == ("specific.career", "you swapped a bus for a headset")


@pytest.mark.parametrize(("who", "text"), THEIRS)
def test_what_became_of_the_recipient_is_personal_in_any_words(who: str, text: str) -> None:
    assert len(changes(text, situation(who))) == 1
    assert grade(text, situation(who)).personalisation.level is Level.FULL


@pytest.mark.parametrize(("who", "text"), NOT_THEIRS)
def test_what_is_no_change_of_the_recipient_is_no_tie(who: str, text: str) -> None:
    assert changes(text, situation(who)) == []


def test_a_change_belongs_to_nobody_else() -> None:
    found = [
        (who, other) for who, text in THEIRS for other in PEOPLE if other != who and changes(text, situation(other))
    ]

    assert found == []


@pytest.mark.parametrize(("who", "text"), THEIRS)
def test_nothing_follows_where_nothing_is_known(who: str, text: str) -> None:
    assert changes(text, Situation()) == []


@pytest.mark.parametrize(
    "text",
    ["you swapped a bus for a headset ", "from bus to ", "bus to headset -> ", "left bus and headset ", "now bus "],
)
def test_ten_times_the_characters_take_about_ten_times_the_time(text: str) -> None:
    def look(size: int) -> float:
        reading = Reading(Message(("I " + text * 5_000)[:size]), situation("ana"))
        return shortest_time(lambda: list(career_ties(reading)))

    assert look(10_000) < 10 * look(1_000)
