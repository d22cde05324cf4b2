"""What holds for every text: no exception, sound spans, the same verdict, no lift by junk or typography."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Assessment, Situation, grade
from corpus.labelled import Labelled, labelled, situations

SITUATIONS = sorted(situations())
MESSAGES = [message for message in labelled() if message.set != "written"]
SAMPLE = MESSAGES[::29]
JUNK = (" asdf qwer zxcv uiop hjkl", " lorem ipsum dolor", " 👍👍👍", " ,,, ... ;;", " xkcdq bvrtp", "\n\n42 42 42")
FRAGMENTS = st.sampled_from(
    [
        *(
            "Hi Priya, ",
            "your talk at LogiCon",
            " [Name] ",
            "because",
            " I help founders scale ",
            "!!!",
            "\n",
            " ",
            "é",
        ),
        *("👋", "\u0301", "\u200b", "\ud800", "www.example.org", "«", "ﬁ", "Ω", "<role>", "0049 30 1234567", "n't "),
        *("we met at", " you are a fraud ", "free demo", "的", "Я", "'s", "{{x}}", "____", "a call", " the of at "),
    ]
)
TEXTS = st.text(max_size=300) | st.lists(FRAGMENTS, max_size=60).map("".join)


def levels(assessment: Assessment) -> tuple[int, int]:
    """Give the levels that read meaning."""
    return assessment.personalisation.level, assessment.reason.level


def assert_sound(text: str, assessment: Assessment) -> None:
    """Hold an assessment to what it promises about spans and words."""
    for result in (assessment.personalisation, assessment.reason):
        spans = [evidence.span for evidence in result.evidence]
        assert all(0 <= span.start < span.end <= len(text) for span in spans), (text, spans)
        assert all(one.end <= other.start for one, other in pairwise(spans)), (text, spans)
        assert result.feedback
        assert result.question or result.level == 2
    for flag in assessment.flags:
        assert 0 <= flag.span.start < flag.span.end <= len(text), (text, flag)
        assert flag.advice
    assert assessment.length.count >= 0


@given(TEXTS, st.sampled_from(SITUATIONS), st.lists(TEXTS, max_size=2), TEXTS)
@settings(max_examples=150)
def test_any_text_is_graded_soundly_and_the_same_twice(
    text: str, situation: str, examples: list[str], start: str
) -> None:
    assessment = grade(text, situations()[situation], examples, start)

    assert_sound(text, assessment)
    assert grade(text, situations()[situation], examples, start) == assessment


@given(st.dictionaries(st.sampled_from(["name", "headline", "company", "about", "location"]), TEXTS), TEXTS)
@settings(max_examples=100)
def test_any_profile_is_graded_against(profile: dict[str, str], text: str) -> None:
    assert_sound(text, grade(text, Situation.from_object({"recipient": profile, "goal": text})))


@pytest.mark.parametrize(
    "text", ["a", "a ", "!", "[", "we ", "the of ", "Hi ", "é", "👋", "1", "-", "x\n", "you are ", "{"]
)
def test_ten_thousand_characters_of_anything_are_graded(text: str) -> None:
    long = (text * 10_000)[:10_000]

    assert_sound(long, grade(long, situations()[SITUATIONS[0]]))


def differently_typed(text: str) -> dict[str, str]:
    """Give *text* as other keyboards and programs would."""
    curly = text.replace("'", "\u2019").replace(' "', " \u201c").replace('"', "\u201d")
    return {
        "composed": unicodedata.normalize("NFC", text),
        "decomposed": unicodedata.normalize("NFD", text),
        "curly": curly,
        "straight": text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"'),
        "crlf": text.replace("\n", "\r\n"),
        "doubled blanks": text.replace(" ", "  "),
        "line feed at the end": text + "\n",
        "emoji at the end": text + " 🙂",
        "emoji in front": "👋🏽 " + text,
        "emoji of several signs in the middle": in_the_middle(text, "👩🏽‍💻"),
        "emoji everywhere": f"🙂 {in_the_middle(text, '❤️')} 🇬🇧",
    }


def in_the_middle(text: str, sign: str) -> str:
    """Put a *sign* between two words."""
    words = text.split(" ")
    return " ".join([*words[: len(words) // 2], sign, *words[len(words) // 2 :]])


@pytest.mark.parametrize("message", SAMPLE, ids=lambda message: message.id)
def test_typography_changes_no_level(message: Labelled) -> None:
    expected = levels(grade(message.text, message.situation))
    changed = {how: levels(grade(text, message.situation)) for how, text in differently_typed(message.text).items()}

    assert changed == dict.fromkeys(changed, expected), message.text


@pytest.mark.parametrize("message", SAMPLE, ids=lambda message: message.id)
def test_junk_at_the_end_lifts_no_level(message: Labelled) -> None:
    expected = levels(grade(message.text, message.situation))
    for junk in JUNK:
        personalisation, reason = levels(grade(message.text + junk, message.situation))

        assert personalisation <= expected[0], junk
        assert reason <= expected[1], junk
