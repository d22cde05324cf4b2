"""What kind of thing a piece of evidence is: a talk, a meeting, a mutual acquaintance, a job."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.criteria.evidence import Phrase
from checker.criteria.offers import link_of, thing_in, thing_of
from checker.criteria.sides import YOU
from checker.criteria.trimming import trim
from checker.message import message_of
from checker.reading import Reading
from checker.situation import Kind


@dataclass(frozen=True, slots=True)
class Subject:
    """The *key* of the sentences that fit a piece of evidence, and what they call it."""

    key: str
    thing: str = ""


#: Things that one listens to.
_HEARD = frozenset(
    ("talk", "panel", "lecture", "session", "keynote", "speech", "webinar", "podcast", "interview", "workshop")
)
_SUCCESSES = ("award", "promotion", "news")
#: Words after which a noun says what is meant: "your talk".
_POINTING = frozenset((*YOU, "the", "that", "this", "those", "these", "a"))
#: "You told me", "we danced": of the two of them.
_OURS = frozenset(("me", "us", "we", "my"))
_DOING = frozenset(("you", "u"))
_THANKS = frozenset(("thank", "thanks", "thx"))
_AT_WORK = frozenset(("work", "worked", "working", "colleague", "colleagues", "workmate", "boss"))
#: Rules that find one kind of thing.
_PLAIN = {
    **dict.fromkeys(("specific.referral", "specific.know", "fact.mutual_connections"), "person"),
    "fact.interests": "hobby",
    "fact.about": "profile",
    "specific.moment": "meeting",
    "specific.quotation": "said",
    "specific.said": "said",
}
_IN_COMMON = frozenset(("fellow", "both", "also", "same", "another", "too", "alum", "alumni"))
_TOGETHER = frozenset(("we", "met", "meet", "meeting", "spoke", "speaking", "talked", "talking", "chatted", "chatting"))
_ACQUAINTED = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)


def subject_of(reading: Reading, main: Phrase, *, personal: bool) -> Subject:
    """Tell what *main* is, as a *personal* message or one that is halfway there speaks of it."""
    words = [reading.message.words[index].folded for index in main.words]
    if personal:
        return _personal(reading, main, words)
    halfway = _halfway(reading, main, words)
    return halfway or Subject("detail")


def _halfway(reading: Reading, main: Phrase, words: list[str]) -> Subject | None:
    if main.rule in ("fact.company", "fact.headline", "vague.role"):
        return Subject(_job(reading, main, words))
    if main.rule in ("fact.location", "vague.fellow"):
        return Subject("place" if main.rule == "fact.location" else "common")
    if main.rule == "specific.shared" and not _IN_COMMON.isdisjoint(words):
        return Subject("common")
    if main.rule in ("vague.reference", "vague.meeting"):
        return _vague(words, is_reference=main.rule == "vague.reference")
    return None


def _job(reading: Reading, main: Phrase, words: list[str]) -> str:
    """Tell whether a company, a role or only a field is named."""
    company = {word.stem for word in message_of(reading.situation.recipient.company).words}
    named = [reading.message.words[index] for index in main.words]
    if main.rule != "vague.role" and any(word.capital and word.stem in company for word in named):
        return "company"
    told = main.rule == "vague.role" or words[0] in YOU or any(word.capital for word in named)
    return "role" if told else "field"


def _vague(words: list[str], *, is_reference: bool) -> Subject:
    thing = thing_in(words, verbs=False) if is_reference or "to" not in words else ""
    if is_reference and not thing_in(words[-1:]):
        return Subject("detail")
    if thing == "event" or not thing:
        return Subject("event" if is_reference else "colleague" if _AT_WORK.intersection(words) else "meeting")
    return Subject("heard" if thing in _HEARD else "read", thing)


def _personal(reading: Reading, main: Phrase, words: list[str]) -> Subject:
    kind = reading.situation.relationship.kind
    if _is_of_both(kind, main, words):
        return Subject("work" if kind in (Kind.COLLEAGUE, Kind.CLIENT) else "meeting")
    if main.rule in _PLAIN:
        return Subject(_PLAIN[main.rule])
    if main.rule == "fact.detail":
        return _of_detail(reading, main, words)
    if main.rule in ("fact.education", "fact.experience"):
        return Subject("school" if kind is Kind.ALUMNI else "work" if kind is Kind.COLLEAGUE else "past")
    if main.rule == "specific.shared" or (kind is None and "both" in words):
        linked = kind is Kind.ALUMNI and _names(reading, main, (link_of(reading.situation),))
        return Subject("school" if linked else "shared")
    return _of_thing(reading, main, words)


def _is_of_both(kind: Kind | None, main: Phrase, words: list[str]) -> bool:
    """Tell whether *main* recalls what the two did: "heard you on the radio" is of the two only if they have met."""
    if kind not in (None, *_ACQUAINTED):
        return False
    if main.rule == "specific.said":
        return not _OURS.isdisjoint(words)
    if main.rule in ("specific.met", "specific.encounter"):
        return kind is not None or not _TOGETHER.isdisjoint(words)
    return kind is Kind.MET and (words[0] in ("we", "met", "my", "our") or "conversation" in words)


def _of_detail(reading: Reading, main: Phrase, words: list[str]) -> Subject:
    situation = reading.situation
    kind = situation.relationship.kind
    if _names(reading, main, situation.recipient.mutual_connections):
        return Subject("person")
    about = kind in (None, Kind.STRANGER) or (kind is Kind.ALUMNI and thing_in(words, verbs=False))
    if kind is None or about:
        return _of_thing(reading, main, words)
    if kind in _ACQUAINTED:
        return Subject("meeting" if kind is Kind.MET else "work")
    linked = _names(reading, main, (link_of(situation),))
    named, other = ("school", "shared") if kind is Kind.ALUMNI else ("person", "meeting")
    return Subject(named if linked else other)


def _of_thing(reading: Reading, main: Phrase, words: list[str]) -> Subject:
    """Tell what of theirs is meant by its noun, or else by what the situation calls it."""
    kept, _ = trim(reading.message, main.words)
    theirs = _of_theirs([reading.message.words[index].folded for index in kept])
    told = _thing_of_fact(reading, main)
    quoted = bool(told) and words[0] not in _POINTING
    thing = told if quoted else thing_in(theirs, verbs=False)
    if thing in _SUCCESSES or (main.rule == "specific.congratulation" and _THANKS.isdisjoint(words)):
        return Subject("success")
    thing = thing or told or thing_in(theirs if _DOING.intersection(theirs) else ())
    if thing in ("", "event", *_SUCCESSES):
        met = thing == "event" and reading.situation.relationship.kind is Kind.MET
        return Subject("meeting" if met else "project" if main.rule == "specific.work" else "said")
    if thing in ("decision", "project"):
        return Subject(thing)
    return Subject("heard" if thing in _HEARD else "read", thing)


def _of_theirs(words: list[str]) -> list[str]:
    """Leave out what the sender calls their own: "my plan for the workshop"."""
    own = [place for place, word in enumerate(words) if word in ("my", "our")]
    return words[: own[0]] if own else words


def _thing_of_fact(reading: Reading, main: Phrase) -> str:
    """Name what the situation calls the fact that *main* refers to."""
    if not main.rule.startswith("fact."):
        return ""
    for match in reading.facts:
        if match.fact.place == f"recipient.{main.rule.removeprefix('fact.')}" and set(match.words) & set(main.words):
            return thing_of(match.fact.text)
    return ""


def _names(reading: Reading, main: Phrase, texts: Iterable[str]) -> bool:
    """Tell whether *main* names somebody or something that *texts* name."""
    named = {word.stem for text in texts for word in message_of(text).words if word.capital}
    return any(word.capital and word.stem in named for word in map(reading.message.words.__getitem__, main.words))
