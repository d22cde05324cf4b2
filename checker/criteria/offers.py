"""What a situation offers that a message could take up: named where its name can stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import cast

from checker.alignment import rarity
from checker.criteria.proper_names import placed_name, runs, safe_name
from checker.languages import table
from checker.message import message_of
from checker.reading import LANGUAGE, Reading
from checker.situation import Kind, Situation
from checker.stemming import stem

_PLACED = {
    Kind.MET: ("at", "in"),
    Kind.COLLEAGUE: ("at", "for"),
    Kind.ALUMNI: ("at", "to"),
}
#: Where a line of the card turns from what it was to what it was about.
_HEAD_ENDS = re.compile("[:,;'\"‘“(]| (?:on|about|of|why|how|that|behind|asking) ")
_NOT_A_COMPANY = frozenset(("independent", "freelance", "freelancer", "self-employed", "retired", "none", "n/a"))


@dataclass(frozen=True, slots=True)
class Offer:
    """What a message could take up: the *key* of its questions, the *values* that they name."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


def offer_of(reading: Reading) -> Offer:
    """Give what lies nearest: how the two know each other, or else something of theirs not yet used."""
    situation = reading.situation
    kind = situation.relationship.kind
    if kind is None or kind is Kind.STRANGER:
        return _theirs(reading)
    name = link_of(situation)
    return Offer(f"{kind}_named", {"name": name}) if name else Offer(str(kind))


def link_of(situation: Situation) -> str:
    """Name what links the two: "at PortSide 2026", a workplace, a school, whom both know; "" where none is named."""
    kind = situation.relationship.kind
    return _NAMED[kind](situation) if kind in _NAMED else ""


def company_of(situation: Situation) -> str:
    """Give the name of the recipient's company, "" where it cannot stand in a sentence."""
    name = safe_name(situation.recipient.company)
    return "" if name.casefold() in _NOT_A_COMPANY else name


def thing_in(words: Sequence[str], *, verbs: bool = True) -> str:
    """Name what *words* speak of: a talk, a post; nouns before verbs, the first of them."""
    pairs = [f"{one}-{other}" for one, other in pairwise(words)]
    words = [word for word, after in pairwise((*words, "")) if word not in _compounds() or rarity(stem(after)) == 0]
    lists = _things() if verbs else _things()[1:2]
    return next((known[word] for known in lists for word in (*pairs, *words) if word in known), "")


def thing_of(statement: str) -> str:
    """Name what a line of the card tells of: "Posted: why our paper lids curl" is a post."""
    words = [word.folded for word in message_of(statement).words]
    head = [word.folded for word in message_of(_HEAD_ENDS.split(statement, maxsplit=1)[0]).words]
    return thing_in(head) or thing_in(words)


@cache
def _compounds() -> frozenset[str]:
    return frozenset(cast("list[str]", table(LANGUAGE, "feedback/personalisation")["compounds"]))


@cache
def _things() -> tuple[dict[str, str], ...]:
    data = table(LANGUAGE, "feedback/personalisation")
    return tuple(_by_word(cast("dict[str, list[str]]", data[part])) for part in ("passed_on", "things", "done", "held"))


def _by_word(listed: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {word: thing for thing, words in listed.items() for word in words}


def _theirs(reading: Reading) -> Offer:
    """Offer something of theirs: what the sender has read or heard first, or else what the card shows."""
    situation = reading.situation
    used = {match.fact.path for match in reading.facts}
    unused = [text for i, text in enumerate(situation.recipient.activity) if f"recipient.activity[{i}]" not in used]
    known = "" if "relationship.detail" in used else _noun_in(situation.relationship.detail)
    for thing in (known, *map(thing_of, unused)):
        if thing not in ("", "event"):
            return Offer("said" if thing in _said_things() else "done", {"thing": thing})
    if unused:
        return Offer("activity")
    company = company_of(situation)
    return Offer("company", {"company": company}) if company else Offer("nobody")


def _noun_in(detail: str) -> str:
    """Name what the sender has read or heard; "never written" is no article."""
    return thing_in([word.folded for word in message_of(detail).words], verbs=False)


@cache
def _said_things() -> frozenset[str]:
    return frozenset(cast("list[str]", table(LANGUAGE, "feedback/personalisation")["said"]))


def _occasion(situation: Situation) -> str:
    """Give "at PortSide 2026": where the two met, with its preposition."""
    found = _placed(situation, situation.relationship.detail, _PLACED[Kind.MET])
    if found:
        return " ".join(found)
    for text in situation.recipient.activity:
        preposition, name = _placed(situation, text, ("at",)) or ("", "")
        if name and name.split(" ")[0] in situation.relationship.detail.split(" "):
            return f"{preposition} {name}"
    return ""


def _workplace(situation: Situation) -> str:
    found = _placed(situation, situation.relationship.detail, _PLACED[Kind.COLLEAGUE])
    return found[1] if found else ""


def _school(situation: Situation) -> str:
    """Give the school of the card that the relationship tells of, or the one named there."""
    detail = {word.stem for word in message_of(situation.relationship.detail).words if rarity(word.stem) == 1}
    for text in situation.recipient.education:
        name = safe_name(text)
        if any(word.stem in detail and word.capital for word in message_of(name).words):
            return name
    found = _placed(situation, situation.relationship.detail, _PLACED[Kind.ALUMNI])
    return found[1] if found else ""


def _go_between(situation: Situation) -> str:
    """Give who introduced the two, or whom both know."""
    detail = situation.relationship.detail
    for text in situation.recipient.mutual_connections:
        if (name := safe_name(text)) and name in detail:
            return name
    theirs = _people(situation)
    for run in runs(detail):
        words = run.casefold().split()
        if len(words) >= 2 and theirs.isdisjoint(words):
            return safe_name(run)
    listed = situation.recipient.mutual_connections
    return safe_name(listed[0]) if len(listed) == 1 and situation.relationship.kind is Kind.MUTUAL else ""


_NAMED = {
    Kind.MET: _occasion,
    Kind.COLLEAGUE: _workplace,
    Kind.ALUMNI: _school,
    Kind.INTRODUCED: _go_between,
    Kind.MUTUAL: _go_between,
}


def _people(situation: Situation) -> frozenset[str]:
    """Give the words of both names and of those whom both know."""
    recipient = situation.recipient
    names = (recipient.name, situation.sender.name, *recipient.mutual_connections)
    return frozenset(word.casefold() for name in names for word in name.split())


def _placed(situation: Situation, text: str, prepositions: Sequence[str]) -> tuple[str, str] | None:
    return placed_name(text, prepositions, _people(situation))
