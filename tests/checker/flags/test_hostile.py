"""hostile: insults and threats, and words that only sound like them."""

import pytest

from checker import grade
from tests.checker.flags.conftest import Raise


@pytest.mark.parametrize(
    "text",
    [
        "You managers are all the same, lazy and useless.",
        "Priya you moron, answer me.",
        "Your talk was pathetic and so are you.",
        "Shame on you. Accept this.",
        "Accept, or I'll make sure your boss hears about it.",
        "What a fraud you are.",
    ],
)
def test_an_insult_or_a_threat_leaves_nothing(text: str) -> None:
    assessment = grade(text)

    assert "hostile" in {flag.flag for flag in assessment.flags}
    assert (assessment.personalisation.level, assessment.reason.level) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "I felt like an idiot until I read your post.",
        "A stupid question, perhaps: how do you stack them?",
        "You're an absolute legend, and your talk killed it.",
        "You are not lazy, you said, you are careful. I laughed.",
        "I get lost in your archive every night.",
        "Your post on lazy loading and garbage collection saved us.",
        "Your talk on hate speech is what I need for my thesis.",
    ],
)
def test_what_only_sounds_hostile_is_left_alone(raised: Raise, text: str) -> None:
    assert "hostile" not in raised(text)
