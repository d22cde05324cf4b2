"""The criterion personalisation: what in a message could not be sent to a hundred others."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import CriterionResult, Evidence, Level, Span
from checker.criteria.evidence import Phrase, Phrases, strength, telling
from checker.criteria.personal_features import features_of
from checker.criteria.settled import only_plans, recites, says_one_word, settles, strews
from checker.criteria.tie import MERGED, PERSONAL, Tie
from checker.criteria.ties import find_ties
from checker.feedback import sentence
from checker.languages import table
from checker.linear import model_for
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules
from checker.situation import Situation

_PART = "personalisation"

#: What a tie must at least say to carry level 2, and to be shown at all.
_CARRIES = 0.35
_SHOWN = 0.2

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


def judge_personalisation(reading: Reading) -> CriterionResult:
    """Judge how far the message could only be sent to this recipient."""
    ties = tuple(find_ties(reading))
    level = _level(reading, ties)
    carrying = [tie for tie in ties if _carries(tie)]
    shown = {Level.FULL: carrying, Level.PARTLY: [*carrying, *(t for t in ties if _hints(t))]}
    phrases = _shown(reading, level, shown.get(level, []))
    evidence = [_as_evidence(reading.message, phrase) for phrase in phrases]
    return CriterionResult(
        level,
        _feedback(reading, level, _main(phrases)),
        _question(reading, level, _main(phrases)),
        tuple(evidence),
    )


def _level(reading: Reading, ties: tuple[Tie, ...]) -> Level:
    level = model_for(LANGUAGE, _PART).level(features_of(reading, ties))
    if says_one_word(reading) or only_plans(reading, ties):
        return Level.NONE
    weak = not any(map(_carries, ties)) or recites(reading, ties) or strews(reading, ties)
    if level is Level.FULL and weak:
        level = Level.PARTLY
    if level is Level.PARTLY and settles(reading, ties):
        level = Level.FULL
    return level


def _carries(tie: Tie) -> bool:
    part = tie.rule.removeprefix("fact.")
    personal = part in PERSONAL if part != tie.rule else tie.rule.startswith("specific.")
    return personal and bool(tie.words) and strength(tie) >= _CARRIES


def _hints(tie: Tie) -> bool:
    if tie.rule.startswith("vague."):
        return True
    return tie.rule.removeprefix("fact.") in MERGED and tie.weight >= _SHOWN and bool(tie.words)


def _shown(reading: Reading, level: Level, ties: Sequence[Tie]) -> list[Phrase]:
    """Choose what is shown; all of it where the message would be as personal without the best of it."""
    found = Phrases(reading).of(ties)
    best = telling(found)
    if level is Level.FULL and len(best) < len(found) and _level_without(reading, best) is Level.FULL:
        return found
    return best


def _level_without(reading: Reading, phrases: Sequence[Phrase]) -> Level:
    rest = reading.message.text
    for phrase in reversed(phrases):
        span = _span(reading.message, phrase)
        rest = rest[: span.start] + rest[span.end :]
    other = Reading(Message(rest), reading.situation)
    return _level(other, tuple(find_ties(other)))


def _as_evidence(message: Message, phrase: Phrase) -> Evidence:
    return Evidence(_span(message, phrase), phrase.rule, _note(phrase.rule))


def _span(message: Message, phrase: Phrase) -> Span:
    return message.span(message.words[phrase.words.start].start, message.words[phrase.words.stop - 1].end)


def _note(rule: str) -> str:
    for known in load_rules(LANGUAGE, _PART):
        if known.id == rule:
            return known.note
    notes = table(LANGUAGE, f"feedback/{_PART}")["notes"]
    assert isinstance(notes, dict)
    return str(notes[rule])


def _main(phrases: Sequence[Phrase]) -> Phrase | None:
    return max(phrases, key=lambda one: (one.worth, -one.words.start), default=None)


def _feedback(reading: Reading, level: Level, main: Phrase | None) -> str:
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


def _quoted(message: Message, span: Span) -> str:
    words = message.quote(span).split(" ")
    return " ".join(words) if len(words) <= 9 else " ".join(words[:8]) + " …"


def _question(reading: Reading, level: Level, main: Phrase | None) -> str:
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
