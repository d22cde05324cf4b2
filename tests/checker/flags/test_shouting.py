"""shouting: capitals in a row, rows of exclamation marks."""

import pytest

from tests.checker.flags.conftest import Raise


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What a talk!!!", "!!!"),
        ("What a talk! ! !", "! ! !"),
        ("Hello, PLEASE ACCEPT MY REQUEST today", "PLEASE ACCEPT MY REQUEST"),
        ("HELLO SIR, PLEASE ACCEPT", "HELLO SIR, PLEASE ACCEPT"),
    ],
)
def test_loud_writing_is_pointed_out(raised: Raise, text: str, found: str) -> None:
    assert raised(text)["shouting"] == [found]


@pytest.mark.parametrize(
    "text", ["What a talk!!", "Really?!", "BSc MSc PhD at NUS, NTU, SMU and MIT", "You LOVED it, I HATED it", "林佩珊"]
)
def test_a_little_noise_is_left_alone(raised: Raise, text: str) -> None:
    assert "shouting" not in raised(text)
