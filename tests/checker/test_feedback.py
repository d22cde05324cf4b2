"""Sentences are chosen from data, the same one for the same text."""

from collections.abc import Iterator

import pytest

from checker.feedback import sentence
from checker.languages import table
from publishing import ROOT

PARTS = sorted(path.stem for path in (ROOT / "checker/languages/en/feedback").glob("*.toml"))


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


@pytest.mark.parametrize("part", PARTS)
def test_sentences_are_clean(part: str) -> None:
    found = list(sentences(table("en", f"feedback/{part}")))

    assert found
    for text in found:
        assert text == text.strip()
        assert "  " not in text
        assert "  " not in text.replace("{", "").replace("}", "")
