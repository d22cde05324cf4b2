from __future__ import annotations

import time
from importlib.resources import files

import pytest

from checker.fields import fields_of, fields_of_text, kin_words, situation_fields
from checker.message import Message
from checker.situation import Situation
from checker.stemming import stem

BUS_TO_HELPDESK = Situation.from_object(
    {
        "recipient": {
            "name": "Ana Duarte",
            "headline": "Customer support agent",
            "experience": ["Bus driver in Leeds, 2009-2017"],
        },
        "sender": {"role": "Ward clerk", "background": "Baker until last year"},
    }
)

LINES = [
    line
    for line in files("checker.languages").joinpath("en", "fields.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def kin(text: str, part: str, situation: Situation = BUS_TO_HELPDESK) -> list[str]:
    message, known = Message(text), situation_fields(situation)
    return [message.words[index].folded for index in kin_words(message, known, getattr(known, part))]


def test_a_headset_follows_from_a_support_job() -> None:
    assert kin("You swapped a bus for a headset.", "job") == ["headset"]


def test_fares_and_depots_follow_from_years_as_a_driver() -> None:
    text = "Do you miss the fares, the depot and the timetable?"

    assert kin(text, "past") == kin(text, "story") == ["fares", "depot", "timetable"]


def test_a_ward_and_an_oven_follow_from_the_sender_alone() -> None:
    text = "From oven to nurses: my patients are kinder than my dough."

    assert kin(text, "sender") == ["oven", "nurses", "patients", "dough"]
    assert kin(text, "job") == kin(text, "story") == []


def test_a_word_of_the_situation_itself_is_no_kin() -> None:
    assert kin("A bus driver!", "story") == []


@pytest.mark.parametrize(
    "text",
    [
        "I would like to add you to my professional network.",
        "Thank you for your help, and have a great week with your team.",
        "I hope we can meet and exchange some ideas about your work.",
        "",
    ],
)
def test_everyday_words_meet_nothing(text: str) -> None:
    assert fields_of_text(Message(text)) == {}


def test_nothing_follows_from_an_unknown_situation() -> None:
    known = situation_fields(Situation())

    assert (known.job, known.past, known.story, known.sender, known.purpose) == ({}, {}, {}, {}, {})
    assert kin("Headset, oven and depot.", "story", Situation()) == []


def test_a_word_names_its_fields_in_alphabetical_order() -> None:
    assert fields_of(stem("timetables")) == ("bus", "rail")
    assert fields_of(stem("headset")) == ("helpdesk",)
    assert fields_of(stem("avocado")) == ()


def test_a_word_of_several_fields_says_less_of_each() -> None:
    assert fields_of_text(Message("Headset")) == {"helpdesk": 1.0}
    assert fields_of_text(Message("timetable")) == {"bus": 0.375, "rail": 0.375}


def test_a_field_weighs_one_at_most_and_a_word_counts_once() -> None:
    assert fields_of_text(Message("Timetable, timetables and the timetable")) == {"bus": 0.375, "rail": 0.375}
    assert fields_of_text(Message("nectar pollinator varroa apiary"))["beekeeping"] == 1.0


def test_fields_stand_in_order_each_once() -> None:
    names = [line.split()[0] for line in LINES]

    assert names == sorted(set(names))
    assert len(names) >= 130


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split()[0])
def test_a_field_has_words_enough_each_once_and_in_order(line: str) -> None:
    _, *words = line.split()
    stems = [stem(word) for word in line.split()]

    assert words == sorted(words)
    assert len(stems) == len(set(stems))
    assert 15 <= len(stems) <= 46
    assert all(word.isascii() and word.isalpha() and word.islower() for word in line.split())


def test_a_message_takes_less_than_a_millisecond() -> None:
    message = Message("You swapped a bus for a headset, a depot for a queue. " * 6)
    known = situation_fields(BUS_TO_HELPDESK)
    start = time.perf_counter()
    for _ in range(100):
        kin_words(message, known, known.job)
        fields_of_text(message)

    assert time.perf_counter() - start < 0.1
