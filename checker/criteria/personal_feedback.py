"""What a learner reads about personalisation: what they did, and one question for the next step."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import Level, Span
from checker.criteria.evidence import Phrase
from checker.feedback import sentence
from checker.message import Message, Word
from checker.reading import Reading
from checker.situation import Situation

_PART = "personalisation"

#: What is only halfway there, and has a question of its own.
_HALFWAY = ("company", "role", "reference", "meeting", "common")

#: What the relationship makes of a detail of it.
_BY_KIND = {
    "met": "acquaintance",
    "colleague": "acquaintance",
    "client": "acquaintance",
    "introduced": "person",
    "mutual": "person",
    "alumni": "shared",
}

#: Which sentences answer which evidence.
_DID = {
    "fact.activity": "activity",
    "specific.post": "activity",
    "specific.said": "activity",
    "specific.work": "activity",
    "specific.mentioned": "activity",
    "specific.congratulation": "activity",
    "specific.quotation": "activity",
    "specific.met": "acquaintance",
    "specific.encounter": "acquaintance",
    "specific.moment": "acquaintance",
    "fact.education": "shared",
    "fact.experience": "shared",
    "specific.shared": "shared",
    "fact.mutual_connections": "person",
    "specific.referral": "person",
    "specific.know": "person",
    "fact.company": "company",
    "fact.location": "company",
    "vague.reference": "reference",
    "vague.meeting": "meeting",
    "vague.fellow": "common",
}


def feedback_on(reading: Reading, level: Level, main: Phrase | None) -> str:
    """Say what the message does, in the learner's words; *main* is the best of its evidence."""
    seed = reading.message.text
    if level is Level.NONE:
        return sentence(_PART, "did", "generic", "any", seed=seed)
    if main is None:
        return sentence(_PART, "did", "partly", "nothing", seed=seed)
    key = _key(reading, main)
    if level is Level.PARTLY and key not in _HALFWAY:
        key = "detail"
    group = "personal" if level is Level.FULL else "partly"
    words = _quoted(reading.message, _span(reading.message, main))
    return sentence(_PART, "did", group, key, seed=seed, words=words)


def _key(reading: Reading, main: Phrase) -> str:
    """Name the sentences that fit what *main* is: a moment shared, a name between them, a job."""
    kind = str(reading.situation.relationship.kind or "")
    if main.rule == "fact.detail":
        return _BY_KIND.get(kind, "profile")
    if main.rule in ("fact.education", "fact.experience"):
        return "shared" if kind in ("alumni", "colleague") else "profile"
    if main.rule in ("fact.headline", "vague.role"):
        words = [reading.message.words[index] for index in main.words]
        return "company" if main.rule == "fact.headline" and _names_place(reading, words) else "role"
    return _DID.get(main.rule, "profile")


def _names_place(reading: Reading, words: Sequence[Word]) -> bool:
    company = {word.stem for word in Message(reading.situation.recipient.company).words}
    return any(word.stem in company for word in words)


def _span(message: Message, phrase: Phrase) -> Span:
    return message.span(message.words[phrase.words.start].start, message.words[phrase.words.stop - 1].end)


def _quoted(message: Message, span: Span) -> str:
    words = message.quote(span).split(" ")
    return " ".join(words) if len(words) <= 9 else " ".join(words[:8]) + " …"


def question_on(reading: Reading, level: Level, main: Phrase | None) -> str:
    """Ask one question that leads to the next step in this situation."""
    seed = reading.message.text
    if level is Level.FULL:
        return sentence(_PART, "ask", "personal", "any", seed=seed)
    key = _key(reading, main) if main else ""
    if key in _HALFWAY:
        return sentence(_PART, "ask", "partly", key, seed=seed)
    return sentence(_PART, "ask", "missing", _missing(reading.situation), seed=seed)


def _missing(situation: Situation) -> str:
    """Tell what *situation* offers that a message could take up."""
    kind = situation.relationship.kind
    if kind and kind != "stranger":
        return str(kind)
    return "activity" if situation.recipient.activity else "nobody"
