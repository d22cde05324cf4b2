"""Facts of somebody else: another occasion, another place of work, another job."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from checker.assessment import Span
from checker.flags.greeting import is_word
from checker.flags.known import relation_of, stems_of
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading
from checker.rules import rules_in
from checker.situation import Kind, Situation

#: "your practice in Fermoy", "your cold store at Bremerhaven".
_PLACE = re.compile(
    r"(?<![a-z])your\s(?:[a-z-]{2,14}\s){0,2}(?:practice|store|clinic|office|shop|restaurant|studio|farm|lab|plant|warehouse|"
    r"school|hospital|branch|factory|campus|site|workshop|gallery|bakery|ward|library|yard|kitchen)\s(?:in|at)\s"
    r"(?P<place>[a-z'-]{3,20}(?:\s[a-z'-]{3,20}){0,1})"
)
#: "your bees in Gwanda", and no talk, post or journey of theirs, which may take place anywhere.
_LIFE = re.compile(
    r"(?<![a-z])your\s(?:(?!talk|post|article|lecture|speech|session|panel|workshop|interview|piece|photo|video|picture|"
    r"essay|thesis|report|book|podcast|keynote|demo|course|class|quote|story|letter|comment|column|paper|advert|visit|"
    r"trip|holiday|walk|lights?|piece|series|thread|lines?|name|fame|fan|mention|entry|stand|booth|studies|degree|friend)"
    r"[a-z'-]{2,14}\s(?:as\san?\s)?){1,4}?(?:in|across)\s(?P<place>[a-z'-]{3,20}(?:\s[a-z'-]{3,20}){0,1})"
)
#: "as a dentist in Malaga you must", "as the head chef of a hotel in Oslo you know".
_TRADE = re.compile(
    r"(?<![a-z])(?:as|being|you're|you\sare)\s(?:an?|the)\s(?:(?:[a-z'-]{2,16}\s){0,2}?[a-z-]{0,14}(?:er|or|ist|ian|man|ant|eon|chef|cook|"
    r"nurse|head|dean|chief|pilot|judge))\s(?:of|in|at|for)\s(?P<place>(?:[a-z'-]{1,16},?\s){0,5}?[a-z'-]{3,20}),?\s"
    r"you\s(?:must|will|know|can|see|are|have|surely|may|might)(?![a-z])"
)
#: "since you run the kitchens of Lusaka", "now that you are in Lagos".
_NOW = re.compile(
    r"(?<![a-z])you\s(?:now\s|also\s|have\s)?(?:are(?=\s(?:now\s)?in)|(?:run|lead|head|own|direct|live|settled|moved)\s"
    r"(?:(?!talk|post|article)[a-z'-]{2,14}\s){0,4}?)\s?(?:in|at|of|to)\s(?P<place>[a-z'-]{3,20}(?:\s[a-z'-]{3,20}){0,1})"
)
#: "as Curator of Textiles", "being Head of Risk".
_JOB = re.compile(
    r"(?<![a-z])(?:you(?:'re|\sare|\sbecame)|being|becoming|(?:your\s(?:role|work|job|time)\s)?as)\s(?:the\s|a\s|an\s)?"
    r"(?P<place>(?:head|director|curator|manager|vp|chief|president|professor|editor|keeper|dean)\s(?:of|for)\s(?:the\s)?[a-z'-]{3,20}(?:\s(?:and|&)\s[a-z'-]{3,20})?)"
    r"(?![^.!?\n]{0,120}(?<![a-z])(?:i|my|me|we|our|us)(?![a-z]))"
)

#: A word that says less recalls no occasion.
_TELLING = 0.3

#: Capitals that name no place; months and days stand in a list.
_NO_PLACES = frozenset("curator dean vp africa europe asia".split())


def find_elsewhere(reading: Reading) -> Iterator[Span]:
    """Find what is said of the reader's work or of the meeting and belongs to another."""
    known = stems_of(reading.situation)
    recipient = reading.situation.recipient
    for pattern in (_PLACE, _JOB, _TRADE, _LIFE, _NOW):
        if recipient.headline and (recipient.location or pattern in (_PLACE, _JOB, _TRADE)):
            yield from _foreign(reading.message, pattern, known)
    if _is_told(reading.situation):
        yield from _occasions(reading, known)


def _foreign(message: Message, pattern: re.Pattern[str], known: frozenset[str]) -> Iterator[Span]:
    for match in pattern.finditer(message.folded):
        named = [word for word in _between(message, *match.span("place")) if _is_foreign(word, frozenset())]
        if named and not any(word.stem in known for word in named):
            yield message.span(match.start(), match.end())


def _is_told(situation: Situation) -> bool:
    """Tell whether the situation says on what occasion the two met."""
    kind = situation.relationship.kind
    return kind in (Kind.MET, Kind.COLLEAGUE) and len(relation_of(situation)) > 20


def _occasions(reading: Reading, known: frozenset[str]) -> Iterator[Span]:
    """Find "it was fun to dance with you at Oisín's wedding" where they met elsewhere."""
    message = reading.message
    for rule in rules_in(message.folded, LANGUAGE, "contradiction"):
        if not rule.id.startswith(("met", "spoke", "colleague", "long")):
            continue
        for match in rule.pattern.finditer(message.folded):
            after = _between(message, match.start(), match.end() + 60)
            sentence = after[0].sentence
            named = [word for word in after if word.sentence == sentence and _is_foreign(word, known)]
            once = reading.situation.relationship.kind is Kind.MET
            if named and not _recalls(reading, [sentence] if once else range(len(message.words))):
                yield message.span(match.start(), match.end())


def _is_foreign(word: Word, known: frozenset[str]) -> bool:
    ruled_out = word.folded in _NO_PLACES or word.folded in word_list(LANGUAGE, "containers")
    return word.capital and not ruled_out and not is_word(word) and word.stem not in known


def _recalls(reading: Reading, sentences: Container[int]) -> bool:
    """Tell whether any telling word of those *sentences* is of what the two went through."""
    return any(reading.message.words[index].sentence in sentences for index in told_in(reading))


def told_in(reading: Reading) -> set[int]:
    """Give the places of words that tell what the two went through."""
    detail = "relationship.detail"
    return {one.index for one in reading.meetings if one.fact.place == detail and one.weight > _TELLING}


def _between(message: Message, start: int, end: int) -> list[Word]:
    return [word for word in message.words if start <= word.start < end]
