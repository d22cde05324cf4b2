"""wrong_name: the message greets somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import Span
from checker.flags.greeting import Greeted, find_greeted, is_word, titles
from checker.flags.known import words_of
from checker.flags.likeness import given_names, is_same_name
from checker.message import Word
from checker.reading import Reading
from checker.situation import Situation

#: Parts that many names share.
_PARTICLES = frozenset(
    "al el bin ben bint ibn abu um van von der den de da do dos di del la le mac mc st ter ten".split()
)

#: A gap of a template, which another flag finds.
_GAP = frozenset("x")


def find_wrong_name(reading: Reading) -> Iterator[Span]:
    """Find the name greeted, where it is not the recipient's; none where no name is known."""
    name = [word.folded for word in words_of(reading.situation.recipient.name)]
    names = [part for part in name if part not in titles()]
    if not names:
        return
    greeted = find_greeted(reading.message)
    if greeted and _is_wrong(greeted, names, reading.situation):
        yield reading.message.span(greeted.words[0].start, greeted.words[-1].end)


def _is_wrong(greeted: Greeted, names: list[str], situation: Situation) -> bool:
    comparable = [name for name in names if _script(name) == _script(greeted.words[0].folded)]
    if not comparable or _is_theirs(greeted, comparable):
        return _names_another(greeted, comparable)
    if any(set(word.folded) <= _GAP for word in greeted.words):
        return False
    known = _things(situation) | {word.folded for word in words_of(situation.sender.name)}
    if _is_introducer(greeted, situation):
        return True
    enough = all if greeted.title else any
    if enough(word.folded in known for word in greeted.words):
        return False
    return greeted.title or greeted.closed or _is_given(greeted.words[0])


def _is_introducer(greeted: Greeted, situation: Situation) -> bool:
    """Tell whether who is greeted is named in the detail alone, as the person who knows both."""
    profile = situation.recipient
    texts = (profile.headline, profile.company, profile.location, profile.about, *profile.experience, *profile.activity)
    theirs = {word.folded for text in texts for word in words_of(text)}
    named = {word.folded for word in words_of(situation.relationship.detail) if word.capital and not is_word(word)}
    return greeted.hello and greeted.closed and all(word.folded in named - theirs for word in greeted.words)


def _is_theirs(greeted: Greeted, names: list[str]) -> bool:
    """Tell whether any word of the greeting is the recipient's, together or apart."""
    joined = "".join(word.folded for word in greeted.words)
    whole = "".join(names)
    initials = "".join(name[0] for name in names)
    if joined in whole or is_same_name(joined, whole):
        return True
    telling = [word for word in greeted.words if word.folded not in _PARTICLES] or greeted.words
    return any(word.folded in initials or any(is_same_name(word.folded, name) for name in names) for word in telling)


def _names_another(greeted: Greeted, names: list[str]) -> bool:
    """Tell "Pei Ling" from Pei Shan: one word is theirs, and the other somebody else's."""
    if len(greeted.words) != 2 or len(names) < 2 or not greeted.closed or greeted.title:
        return False
    one, other = (
        any(is_same_name(word.folded, name) for name in names) or word.folded in "".join(names)
        for word in greeted.words
    )
    if one == other:
        return False
    stranger = greeted.words[1] if one else greeted.words[0]
    return stranger.capital and len(stranger.folded) > 2 and not is_word(stranger)


def _is_given(word: Word) -> bool:
    return word.folded in given_names()


def _things(situation: Situation) -> frozenset[str]:
    """Give the words of the situation that are no person's: who else is in it is not greeted."""
    profile = situation.recipient
    texts = (
        *(profile.headline, profile.company, profile.location, profile.about, situation.goal),
        *(*profile.education, *profile.experience, *profile.interests, *profile.activity),
        *(situation.relationship.detail, situation.sender.role, situation.sender.background),
    )
    people = {word.folded for name in profile.mutual_connections for word in words_of(name)}
    words = {word.folded for text in texts for word in words_of(text)}
    return frozenset(word for word in words - people if word not in given_names())


def _script(name: str) -> str:
    """Tell Latin letters from others, which cannot be compared with them."""
    return "latin" if name[:1] < "\u0250" else "other"
