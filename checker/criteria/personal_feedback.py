"""What a learner reads about personalisation: what they did, and one question for the next step."""

from __future__ import annotations

from checker.alignment import is_common, rarity
from checker.assessment import Level
from checker.criteria.evidence import Phrase
from checker.criteria.offers import company_of, offer_of
from checker.criteria.quoting import quote
from checker.criteria.subjects import Subject, subject_of
from checker.feedback import choose, sentence
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules
from checker.situation import Kind
from checker.stemming import stem

_PART = "personalisation"

#: Of a message without a detail: what stands there instead, the most telling first.
_INSTEAD = ("praise", "question", "oneself", "wish", "courtesy")

#: What is said without a quote: "nice to meet you" is not worth one.
_UNQUOTED = ("meeting",)

#: What is halfway there and is asked about itself, whatever else the situation offers.
_HALFWAY = ("heard", "read", "event")

#: Where the two know each other, that is the nearest thing to ask about.
_ACQUAINTED = (Kind.MET, Kind.INTRODUCED, Kind.MUTUAL, Kind.COLLEAGUE, Kind.ALUMNI, Kind.CLIENT)

#: Which questions are asked of a personal message, by what carried it.
_POLISH = {
    **dict.fromkeys(("heard", "read", "said", "decision", "project", "success"), "said"),
    **dict.fromkeys(("meeting", "work"), "met"),
    **dict.fromkeys(("school", "shared", "past"), "shared"),
    "person": "person",
}

#: From this length on a personal message may be asked what it could do without.
_LONG = 220


def feedback_on(reading: Reading, level: Level, main: Phrase | None) -> str:
    """Say what the message does, in the learner's words; *main* is the best of its evidence."""
    seed = reading.message.text
    if level is Level.NONE:
        key, words = _instead(reading.message)
        return sentence(_PART, "did", "generic", key, seed=seed, words=words)
    personal = level is Level.FULL
    group, key, words, thing = ("personal", "unquoted", "", "") if personal else ("partly", "nothing", "", "")
    if main:
        subject = subject_of(reading, main, personal=personal)
        words = quote(reading.message, main.words, name=subject.key == "person")
        worth_it = words and not (personal and _is_plain(words))
        if worth_it or (subject.key in _UNQUOTED and not personal):
            key, thing = subject.key, subject.thing
    return sentence(_PART, "did", group, key, seed=seed, words=words, thing=thing)


def _is_plain(words: str) -> bool:
    """Tell a single everyday word, which shows nothing by itself."""
    return words.isalpha() and words.islower() and is_common(stem(words))


def question_on(reading: Reading, level: Level, main: Phrase | None) -> str:
    """Ask one question that leads to the next step in this situation."""
    seed = reading.message.text
    if level is Level.FULL:
        subject = subject_of(reading, main, personal=True) if main else None
        keys = [_POLISH.get(subject.key if subject else "", "profile")]
        keys += ["long"] * (len(reading.message.folded) >= _LONG)
        return sentence(_PART, "ask", "personal", choose(keys, seed, "ask"), seed=seed)
    subject = subject_of(reading, main, personal=False) if main and level is Level.PARTLY else None
    if subject is None or (subject.key not in _HALFWAY and _is_asked_of_situation(reading, subject)):
        offer = offer_of(reading)
        return sentence(_PART, "ask", "missing", offer.key, seed=seed, **offer.values)
    return _ask_about(reading, subject)


def _is_asked_of_situation(reading: Reading, subject: Subject) -> bool:
    """Tell whether to ask of what the situation offers: of *subject* only where more is to be had from it."""
    situation = reading.situation
    near = situation.relationship.kind in _ACQUAINTED
    if near and subject.key != "detail":
        return True
    offers = near or bool(situation.recipient.activity or situation.relationship.detail)
    return offers and choose((True, False), reading.message.text, subject.key)


def _ask_about(reading: Reading, subject: Subject) -> str:
    company = company_of(reading.situation)
    key = "there" if subject.key == "company" and not company else subject.key
    return sentence(_PART, "ask", "partly", key, seed=reading.message.text, thing=subject.thing, company=company)


def _instead(message: Message) -> tuple[str, str]:
    """Name what stands in *message* instead of a detail, in the learner's words."""
    if not message.words:
        return "empty", ""
    found = {
        rule.id.removeprefix("generic."): match
        for rule in load_rules(LANGUAGE, "generic")
        if (match := rule.pattern.search(message.folded))
    }
    for key in _INSTEAD:
        if key == "question" and _asks(message):
            return key, ""
        if key in found and (words := quote(message, _words_in(message, *found[key].span()), opening=True)):
            return key, words
    return "any", ""


def _asks(message: Message) -> bool:
    """Tell whether the message asks anything but to be connected."""
    for words in message.sentences:
        asked = message.folded[words[-1].end : words[-1].end + 3].lstrip("\"')").startswith("?")
        if asked and sum(rarity(word.stem) > 0.1 for word in words) >= 2:
            return True
    return False


def _words_in(message: Message, start: int, end: int) -> range:
    inside = [index for index, word in enumerate(message.words) if word.start < end and word.end > start]
    return range(inside[0], inside[-1] + 1)
