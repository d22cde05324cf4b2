from __future__ import annotations

import gzip
from importlib.resources import files

import pytest

from checker.fields import career_in, jobs_of
from checker.situation import Situation
from checker.stemming import stem

TEXT = files("checker.languages").joinpath("en", "fields.txt").read_text("utf-8")
LINES = [line for line in TEXT.splitlines() if not line.startswith("#")]


def situation(headline: str = "", *experience: str, about: str = "", company: str = "") -> Situation:
    recipient = {"headline": headline, "experience": list(experience), "about": about, "company": company}
    return Situation.from_object({"recipient": recipient})


def test_a_headset_points_to_support_and_a_timetable_to_driving() -> None:
    assert jobs_of(stem("headset")) == {"support"}
    assert jobs_of(stem("timetables")) == {"driver"}
    assert jobs_of(stem("avocado")) == frozenset()


def test_a_word_may_point_to_several_jobs() -> None:
    assert jobs_of(stem("easel")) == {"artist"}
    assert jobs_of(stem("stethoscope")) == {"doctor"}
    assert jobs_of(stem("oven")) == {"baker"}
    assert jobs_of(stem("scrubs")) == {"doctor", "nurs"}


@pytest.mark.parametrize("word", ["connect", "week", "help", "team", "great", "exchange", "idea"])
def test_everyday_words_of_a_request_point_to_none(word: str) -> None:
    assert jobs_of(stem(word)) == frozenset()


def test_the_headline_is_the_present_and_the_experience_the_past() -> None:
    career = career_in(situation("Customer support agent", "Bus driver in Leeds, 2009-2017"))

    assert career.past == {"driver"}
    assert career.present == {"support"}


def test_experience_that_lasts_is_present() -> None:
    career = career_in(situation("", "Baker, 2005-2014", "Bookkeeper since 2015"))

    assert (career.past, career.present) == (frozenset({"baker"}), frozenset({"account"}))


@pytest.mark.parametrize(
    "headline",
    [
        "Midwife turned bookkeeper",
        "Bookkeeper, ex-midwife",
        "Bookkeeper | former midwife",
        "Bookkeeper (once a midwife)",
    ],
)
def test_a_headline_may_say_what_is_over(headline: str) -> None:
    career = career_in(situation(headline))

    assert (career.past, career.present) == (frozenset({"midwif"}), frozenset({"account"}))


def test_what_they_still_do_is_not_past() -> None:
    career = career_in(situation("Head nurse", "Nurse, 2009-2017", "Baker, 2005-2008"))

    assert career.past == {"baker"}


def test_what_they_tell_of_themselves_is_past_unless_they_do_it() -> None:
    career = career_in(situation("Solicitor", about="I was a soldier before I became a lawyer."))

    assert (career.past, career.present) == (frozenset({"soldier"}), frozenset({"lawyer"}))


def test_without_headline_they_do_what_they_tell() -> None:
    career = career_in(situation("", "Soldier, 2001-2009", about="A lawyer in Hull."))

    assert (career.past, career.present) == (frozenset({"soldier"}), frozenset({"lawyer"}))


def test_nothing_is_known_of_an_unknown_recipient() -> None:
    career = career_in(Situation())

    assert (career.past, career.present, career.said) == (frozenset(), frozenset(), frozenset())


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split()[0])
def test_a_job_has_words_enough_each_once_and_in_order(line: str) -> None:
    names, _, others = line.partition(" - ")
    name, *more = names.split()
    words = others.split()

    assert more == sorted(more)
    assert words == sorted(words)
    assert len({name, *more, *words}) == len([name, *more, *words])
    assert 4 <= len([name, *more, *words]) <= 16
    assert all(word.isascii() and word.isalpha() and word.islower() for word in [name, *more, *words])


def test_jobs_stand_in_order_each_once() -> None:
    assert sorted(set(LINES)) == LINES
    assert len({line.split()[0] for line in LINES}) == len(LINES) == 77


def test_the_list_weighs_two_and_a_half_kilobytes_at_most() -> None:
    assert len(gzip.compress(TEXT.encode(), 9)) <= 2560
