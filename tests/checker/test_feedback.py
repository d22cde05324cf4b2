"""Sentences are chosen from data, the same one for the same text."""

from collections.abc import Iterator

import pytest

from checker.feedback import choose, sentence
from checker.languages import table
from publishing import ROOT

PARTS = sorted(path.stem for path in (ROOT / "checker/languages/en/feedback").glob("*.toml"))

#: Tables of words, not of sentences.
WORDS = ("said", "compounds", "passed_on.", "things.", "done.", "held.")

#: Files in which every key is met again and again.
OURS = ("advice", "length", "personalisation")


def lists(value: dict[str, object], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield every list of variants of a table, with its key."""
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from lists(inner, f"{path}{key}.")
        elif isinstance(inner, list):
            yield f"{path}{key}", inner


def sentences(value: object) -> Iterator[str]:
    """Yield every sentence of a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from sentences(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sentences(inner)


def test_the_same_text_reads_the_same_sentence_and_others_read_others() -> None:
    read = [sentence("advice", "advice", "pitch", seed=f"text {number}") for number in range(40)]

    assert sentence("advice", "advice", "pitch", seed="text 7") == read[7]
    assert set(read) == set(sentences(table("en", "feedback/advice")["advice"]["pitch"]))  # type: ignore[index]


def test_a_seed_may_hold_half_a_pair() -> None:
    assert sentence("advice", "advice", "pitch", seed="\ud800")


def test_texts_that_read_one_sentence_again_read_others_anew() -> None:
    texts = [f"text {number}" for number in range(400)]
    options = range(8)
    again = [text for text in texts if choose(options, text, "did") == choose(options, "text 7", "did")]
    both = [text for text in again if choose(options, text, "ask") == choose(options, "text 7", "ask")]

    assert (len(again), len(both)) == (50, 8)


def test_a_key_that_a_learner_meets_again_has_five_sentences_at_least() -> None:
    few = {
        f"{part} {key}": len(found)
        for part in OURS
        for key, found in lists(table("en", f"feedback/{part}"))
        if not key.startswith(WORDS)
    }

    assert {key: count for key, count in few.items() if count < 5} == {}


@pytest.mark.parametrize("part", PARTS)
def test_sentences_are_clean(part: str) -> None:
    found = list(sentences(table("en", f"feedback/{part}")))

    assert found
    for text in found:
        assert text == text.strip()
        assert "  " not in text
        assert "  " not in text.replace("{", "").replace("}", "")
