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


@pytest.mark.parametrize(
    "text",
    [
        "Ada, your talk on locks was clever. I hope your firm collapses and you with it.",
        "You lot in Ghent are nothing but thieves. How do you test locks?",
        "Test my lock, Ada, or I'll tell your boss what you said of it.",
        "A coward like you would not answer a question on locks.",
        "You never hired me, you dog. Accept so that I can say it to your face.",
        "Only somebody with the wits of a herring builds such a lock, Ada. How does it close?",
        "I mean it kindly, Ada: you are not fit to sell locks. How did you come to it?",
    ],
)
def test_a_curse_and_an_insult_beside_a_detail_are_pointed_out(raised: Raise, text: str) -> None:
    assert "hostile" in raised(text)


@pytest.mark.parametrize(
    "text",
    [
        "I hope your bread rises and your oven never fails.",
        "You lot in Ghent are my heroes. How do you test locks?",
        "I brought my dog to your talk, and the dog liked it.",
        "My boss hears about your locks every Friday. How do you test them?",
        "I'll post it to you, and we publish what we find.",
        "My lock has the patience of a saint and less harm comes to it. How do you oil yours?",
        "I am not fit to climb yet, so could you tell me how the lock on the tower works?",
        "The old lock was a thief's dream, and my landlord is a tyrant. What should I buy?",
    ],
)
def test_good_wishes_dogs_and_anger_at_a_thing_are_left_alone(raised: Raise, text: str) -> None:
    assert "hostile" not in raised(text)
