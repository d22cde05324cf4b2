"""A message as typed and as read, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assessment import Span
from checker.message import READ_AT_MOST, Message


def quoted(text: str, words: str) -> str:
    """Give what was typed where *words* are read in *text*."""
    message = Message(text)
    start = message.folded.index(words)
    span = message.span(start, start + len(words))
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Hi\u00a0 Zoë,\r\n\r\nyour  “talk” — wow 👋!", 'hi zoe,\nyour "talk" - wow !'),
        ("Zoe\u0308", "zoe"),
        ("", ""),
        ("\ufeff \n", ""),
        ("Неllо Раul", "hello paul"),
        ("Привет, сосед", "привет, сосед"),
        ("Ｍａｒｉｓｏｌ", "marisol"),
    ],
)
def test_a_text_is_read_in_small_letters_without_accents_and_with_single_blanks(text: str, folded: str) -> None:
    assert Message(text).folded == folded


@pytest.mark.parametrize(
    ("text", "words", "typed"),
    [
        ("Hi Zoë!", "zoe", "Zoë"),
        ("Hi Zoe\u0308!", "zoe", "Zoe\u0308"),
        ("Straße 5", "strasse", "Straße"),
        ("👋👋 Hi  there", "hi there", "Hi  there"),
        ("ﬁne", "fine", "ﬁne"),
    ],
)
def test_a_place_in_what_is_read_leads_back_to_what_was_typed(text: str, words: str, typed: str) -> None:
    assert quoted(text, words) == typed


def test_words_know_their_stem_their_capital_and_their_sentence() -> None:
    words = Message("Priya's talks. Thin-file users?").words

    assert [(word.folded, word.stem, word.capital, word.sentence) for word in words] == [
        ("priya", "priya", True, 0),
        ("talks", "talk", False, 0),
        ("thin", "thin", True, 1),
        ("file", "file", False, 1),
        ("users", "user", False, 1),
    ]


def test_no_more_is_read_than_could_ever_be_sent() -> None:
    assert len(Message("a " * READ_AT_MOST).folded) <= READ_AT_MOST


def test_a_row_of_accents_without_end_makes_no_endless_span() -> None:
    message = Message("a" + "\u0301" * 100_000)

    assert message.span(0, 1) == Span(0, 17)


@given(st.text(max_size=400))
def test_every_word_leads_back_into_the_text(text: str) -> None:
    message = Message(text)
    for word in message.words:
        span = message.span(word.start, word.end)

        assert 0 <= span.start < span.end <= len(text)
