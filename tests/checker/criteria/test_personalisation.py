from __future__ import annotations

import dataclasses
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assessment import CriterionResult, Level
from checker.criteria.personalisation import judge_personalisation
from checker.message import Message
from checker.reading import Reading
from checker.situation import Situation

SITUATION = Situation.from_object(
    {
        "recipient": {
            "name": "Priya Nair",
            "headline": "Head of Supply Chain Analytics",
            "company": "Harrow Foods",
            "location": "Leeds, UK",
            "about": "I count what spoils. Before that, a lighthouse keeper's daughter on Skye.",
            "education": ["University of Leeds, MSc Operations Research"],
            "experience": ["Planner at Maersk, 2012-2017"],
            "interests": ["fell running"],
            "activity": ["Posted on forecasting fresh produce after a heatwave", "Spoke at LogiCon 2026"],
            "mutual_connections": ["Tom Okafor"],
        },
        "sender": {"name": "Sam Reyes", "role": "Junior planner at a bakery chain"},
        "relationship": {"kind": "met", "detail": "Talked for five minutes after her LogiCon talk"},
        "goal": "Stay in touch, and learn how her team plans short-life products",
    }
)

PERSONAL = [
    "Hi Priya, your heatwave post made me throw out half our strawberry plan. Thank you!",
    "Five minutes after your LogiCon talk and I still use what you said about bread.",
    "Tom Okafor tells me you are the one to ask.",
    "A lighthouse keeper's daughter who counts what spoils! I had to say hello.",
    "Do you still go fell running at the weekend? I saw you on Ingleborough.",
    "It was great to meet you in Leeds last Tuesday.",
]

PARTLY = [
    "Hi Priya, I see you work at Harrow Foods in Leeds. I'd like to connect.",
    "Loved your talk! Let's connect.",
    "It was nice meeting you the other day.",
]

GENERIC = [
    "Hi Priya, I'd like to add you to my professional network.",
    "Your impressive career is truly inspiring and I hope we can exchange insights.",
    "Hello, please accept.",
    "",
]

ALONE = [
    (Level.FULL, "Your post on salary bands in charities changed how we write our adverts."),
    (Level.FULL, "We sat next to each other at the Lima Coffee Expo and talked about drying tunnels."),
    (Level.FULL, "We met on Tuesday in Leeds."),
    (Level.PARTLY, "Great to meet you the other day."),
    (Level.PARTLY, "Loved your post!"),
    (Level.NONE, "I'd love to connect."),
]


def judge(text: str, situation: Situation = SITUATION) -> CriterionResult:
    return judge_personalisation(Reading(Message(text), situation))


@pytest.mark.parametrize("text", PERSONAL)
def test_one_thing_that_is_theirs_makes_it_personal(text: str) -> None:
    assert judge(text).level is Level.FULL


@pytest.mark.parametrize("text", PARTLY)
def test_what_a_mail_merge_could_fill_in_or_no_detail_is_partly(text: str) -> None:
    assert judge(text).level is Level.PARTLY


@pytest.mark.parametrize("text", GENERIC)
def test_what_fits_anybody_is_generic(text: str) -> None:
    result = judge(text)

    assert result.level is Level.NONE
    assert result.evidence == ()


@pytest.mark.parametrize(("level", "text"), ALONE)
def test_without_a_situation_the_words_themselves_count(level: Level, text: str) -> None:
    assert judge(text, Situation()).level is level


def test_the_senders_own_story_makes_nothing_personal() -> None:
    text = "I am a junior planner at a bakery chain and I plan short-life products every night."

    assert judge(text).level is Level.NONE


def test_evidence_is_the_words_that_carried_the_level() -> None:
    text = "Hello! I keep thinking of your LogiCon talk."
    result = judge(text)

    assert [(text[e.span.start : e.span.end], e.rule) for e in result.evidence] == [
        ("your LogiCon talk", "fact.activity")
    ]
    assert result.evidence[0].note == "something they posted, wrote or said"
    assert "LogiCon" in result.feedback


@pytest.mark.parametrize("text", PERSONAL)
def test_without_its_evidence_a_personal_message_is_less(text: str) -> None:
    rest = text
    for evidence in reversed(judge(text).evidence):
        rest = rest[: evidence.span.start] + rest[evidence.span.end :]

    assert judge(rest).level < Level.FULL


@pytest.mark.parametrize("text", [*PERSONAL, *PARTLY, *GENERIC])
@pytest.mark.parametrize("junk", [" 🙂", "\n", " Best regards", "\n\nlorem ipsum dolor sit amet", " asdf qwer"])
def test_junk_at_the_end_lifts_nothing(text: str, junk: str) -> None:
    assert judge(text + junk).level <= judge(text).level


@pytest.mark.parametrize("text", [*PERSONAL, *PARTLY, *GENERIC])
def test_quotes_accents_and_blanks_change_nothing(text: str) -> None:
    level = judge(text).level
    variants = (
        text.replace("'", "’"),
        unicodedata.normalize("NFD", text),
        text.replace(" ", "  "),
        text.replace(" ", "\r\n", 1) if text.startswith("Hello, ") else text + "\r\n",
    )

    assert [judge(variant).level for variant in variants] == [level] * len(variants)


@pytest.mark.parametrize(
    "name", ["Đặng Thu Hà", "Ng'ang'a Wambui", "Grace Will", "王芳", "Anne-Marie van der Berg", "Sam", "Jean-Luc d'Arc"]
)
@pytest.mark.parametrize("text", [*PERSONAL, *PARTLY, *GENERIC])
def test_the_recipients_name_changes_nothing(name: str, text: str) -> None:
    recipient = dataclasses.replace(SITUATION.recipient, name=name)
    other = dataclasses.replace(SITUATION, recipient=recipient)

    assert judge(text.replace("Priya", name.split(maxsplit=1)[0]), other).level is judge(text).level


def test_feedback_and_question_are_never_empty() -> None:
    for text in [*PERSONAL, *PARTLY, *GENERIC]:
        result = judge(text)

        assert result.feedback, text
        assert result.question.endswith((".", "?")), text


def test_braces_in_a_message_are_only_words() -> None:
    assert "“your {words} talk at LogiCon {0”" in judge("Loved your {words} talk at LogiCon {0}").feedback


@pytest.mark.parametrize(
    ("level", "text"),
    [
        (Level.NONE, "Hi Priya, you're the best!!! bye"),
        (Level.NONE, "Hi Priya, you are a true role model."),
        (Level.NONE, "Spoils."),
        (Level.NONE, "Please help me to get a job in the UK. I am a student."),
        (Level.PARTLY, "HI PRIYA!!! GREAT TALK!!!"),
        (
            Level.PARTLY,
            "I saw that you studied at the University of Leeds and that you work at Harrow Foods. Please connect.",
        ),
        (Level.FULL, "best heatwave post ever!"),
    ],
)
def test_small_words_praise_and_plans_are_nothing_of_theirs(level: Level, text: str) -> None:
    result = judge(text)

    assert result.level is level
    assert bool(result.evidence) is (level > Level.NONE)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Hi Priya, you manage a warehouse. Let's connect.", "you manage a warehouse"),
        ("Tom Okafor put us in touch and said that you count what spoils.", "Tom Okafor put us in touch"),
        ("I keep your heatwave post.", "your heatwave post"),
    ],
)
def test_a_quote_is_a_whole_phrase(text: str, quoted: str) -> None:
    result = judge(text)

    assert quoted in [text[e.span.start : e.span.end] for e in result.evidence]
    assert f"“{quoted}" in result.feedback


@given(st.text(max_size=400))
def test_any_text_is_judged_the_same_twice_with_spans_in_order(text: str) -> None:
    for situation in (SITUATION, Situation()):
        result = judge(text, situation)
        places = [(e.span.start, e.span.end) for e in result.evidence]

        assert result == judge(text, situation)
        assert places == sorted(places)
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert all(end <= start for (_, end), (start, _) in pairwise(places))


WORDS = st.sampled_from(
    "your you post talk on about said told met at the LogiCon heatwave Tom Okafor Leeds Harrow 'we' \"tide\" ? . ,"
    " NUS eleven I my Priya ! \n".split(" ")
)


@given(st.lists(WORDS, max_size=60))
def test_words_of_the_rules_in_any_order_are_judged(words: list[str]) -> None:
    text = " ".join(words)
    result = judge(text)
    places = [(e.span.start, e.span.end) for e in result.evidence]

    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert result.level is not Level.FULL or result.evidence
