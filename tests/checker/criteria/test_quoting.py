"""A quote is a whole phrase of the learner's own words, short, and the thing itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.criteria.quoting import quote
from checker.message import Message


def quoted(text: str, words: str, *, name: bool = False, opening: bool = False) -> str:
    """Quote *words* of *text*."""
    message = Message(text)
    start = message.folded.index(words.lower())
    inside = [i for i, word in enumerate(message.words) if start <= word.start < start + len(words)]
    return quote(message, range(inside[0], inside[-1] + 1), name=name, opening=opening)


@pytest.mark.parametrize(
    ("text", "words", "quotation"),
    [
        ("It was nice to meet you at the coffee urn.", "nice to meet you at the coffee urn", "the coffee urn"),
        ("Thank you so much for the ten minutes.", "Thank you so much for the ten minutes", "the ten minutes"),
        ("I really enjoyed your post on bread.", "I really enjoyed your post on bread", "your post on bread"),
        ("Congrats on the Clean Tender award!", "Congrats on the Clean Tender award", "the Clean Tender award"),
        ("I'm the volunteer with the rice.", "I'm the volunteer with the rice", "the volunteer with the rice"),
        ("I saw that you dropped the degree.", "that you dropped the degree", "you dropped the degree"),
        ("Keep that LogiCon talk coming.", "that LogiCon talk", "that LogiCon talk"),
        ("Show me the trick with the lamps.", "me the trick with the lamps", "the trick with the lamps"),
        ("Nice to meet you.", "Nice to meet you", ""),
        ("I am the one.", "the one", ""),
    ],
)
def test_greetings_thanks_and_small_words_are_left_out(text: str, words: str, quotation: str) -> None:
    assert quoted(text, words) == quotation


@pytest.mark.parametrize(
    ("text", "words", "quotation"),
    [
        ("Tom gave me your name on Friday.", "Tom gave me your name on", "Tom gave me your name"),
        ("Hamed has told you about my two damp rooms.", "Hamed has told you about my two", "Hamed has told you"),
        ("We try the week that you wrote about.", "the week that you wrote", "the week that you wrote about"),
        ("It is the double-label call again.", "label call", "double-label call"),
        ("I was with Dr. Marsh in Leeds.", "Marsh in Leeds", "Dr. Marsh in Leeds"),
        ("We spoke at lunch.", "lunch", "at lunch"),
        (
            "I am the person in the yellow raincoat who shared your umbrella outside the Colombo accounting congress.",
            "the person in the yellow raincoat who shared your umbrella outside the Colombo accounting congress",
            "the person in the yellow raincoat who shared your umbrella …",
        ),
        (
            "You asked the women who do the digging, not just the man who holds the title deed.",
            "You asked the women who do the digging, not just the man who holds the title deed",
            "You asked the women who do the digging",
        ),
    ],
)
def test_a_quote_ends_with_a_phrase(text: str, words: str, quotation: str) -> None:
    assert quoted(text, words) == quotation


@pytest.mark.parametrize(
    ("text", "words", "quotation"),
    [
        ("“Sour Ground” is on my shelf.", "Sour Ground", "Sour Ground"),
        ("Your line “nobody wants it back” stays.", 'Your line "nobody wants it', "Your line 'nobody wants it'"),
        ("Your article 'A word' moved me.", "Your article 'A word", "Your article 'A word'"),
        ("The nurses' bus, Easter '18.", "The nurses' bus, Easter '18", "The nurses' bus, Easter '18"),
        ("I studied there (2018 or so).", "I studied there (2018", "I studied there"),
    ],
)
def test_marks_in_a_quote_come_in_pairs(text: str, words: str, quotation: str) -> None:
    assert quoted(text, words) == quotation


def test_of_a_name_and_a_verb_broken_off_only_the_name_is_quoted() -> None:
    assert quoted("Rania Khoury sends her love.", "Rania Khoury sends", name=True) == "Rania Khoury"
    assert quoted("Rania Khoury says.", "Rania Khoury says", name=True) == "Rania Khoury says"


def test_who_one_is_keeps_its_verb() -> None:
    assert quoted("I am the baker.", "I am the baker", opening=True) == "I am the baker"


@given(st.text(min_size=1, max_size=300).filter(lambda text: bool(Message(text).words)), st.data())
def test_any_words_are_quoted_briefly_and_without_quotation_marks(text: str, data: st.DataObject) -> None:
    message = Message(text)
    start = data.draw(st.integers(0, len(message.words) - 1))
    stop = data.draw(st.integers(start + 1, len(message.words)))
    quotation = quote(message, range(start, stop))

    assert len(quotation) <= 67
    assert quotation == quotation.strip()
    assert not set('“”"\n') & set(quotation)
