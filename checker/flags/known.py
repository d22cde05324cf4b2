"""What the situation says, read as a message is, so that the two can be compared."""

from __future__ import annotations

from functools import lru_cache

from checker.message import Word, message_of
from checker.situation import Situation

#: Characters of one statement that are read, and statements of one list.
_READ_AT_MOST = 1200
_FIRST = 40


@lru_cache(maxsize=512)
def words_of(text: str) -> tuple[Word, ...]:
    """Give the words of a text of the situation."""
    return message_of(text[:_READ_AT_MOST]).words


def first(items: tuple[str, ...]) -> tuple[str, ...]:
    """Give as many items of a list as are read."""
    return items[:_FIRST]


@lru_cache(maxsize=128)
def relation_of(situation: Situation) -> str:
    """Give, folded, how the two know each other, in the situation's own words."""
    return message_of(situation.relationship.detail[:_READ_AT_MOST]).folded


@lru_cache(maxsize=128)
def statements_of(situation: Situation) -> tuple[str, ...]:
    """Give what the situation says, one statement each, the recipient's name left out."""
    profile, relationship, sender = situation.recipient, situation.relationship, situation.sender
    texts = (
        *(profile.headline, profile.company, profile.location, profile.about),
        *first(profile.education),
        *first(profile.experience),
        *first(profile.interests),
        *first(profile.activity),
        *first(profile.mutual_connections),
        *(relationship.detail, situation.goal, sender.role, sender.background),
    )
    return tuple(text[:_READ_AT_MOST] for text in texts if text)


@lru_cache(maxsize=128)
def stems_of(situation: Situation) -> frozenset[str]:
    """Give the stems of every word of the situation."""
    return frozenset(word.stem for text in statements_of(situation) for word in words_of(text))


@lru_cache(maxsize=128)
def folded_of(situation: Situation) -> str:
    """Give the whole situation folded, a line a statement."""
    return "\n".join(message_of(text).folded for text in statements_of(situation))


@lru_cache(maxsize=128)
def name_words(situation: Situation) -> frozenset[str]:
    """Give the words that name somebody or something in the situation: those with a capital."""
    names = (situation.recipient.name, situation.sender.name, *statements_of(situation))
    return frozenset(word.folded for text in names for word in words_of(text) if word.capital)
