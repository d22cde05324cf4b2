"""The criterion personalisation: what in a message could not be sent to a hundred others."""

from __future__ import annotations

from collections.abc import Sequence

from checker.assessment import CriterionResult, Evidence, Level, Span
from checker.criteria.evidence import Phrase, Phrases, strength, telling
from checker.criteria.personal_features import features_of, sentence_features_of
from checker.criteria.personal_feedback import feedback_on, question_on
from checker.criteria.settled import only_plans, recites, says_one_word, settles
from checker.criteria.tie import MERGED, PERSONAL, Tie
from checker.criteria.ties import Ties, find_ties
from checker.languages import table
from checker.linear import model_for, score
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules

_PART = "personalisation"

#: What a tie must at least say to carry level 2, and to be shown at all.
_CARRIES = 0.35
_SHOWN = 0.2

#: What the model must say of a message that takes up nothing of its recipient.
_SURE = 1.0


def judge_personalisation(reading: Reading) -> CriterionResult:
    """Judge how far the message could only be sent to this recipient."""
    found = find_ties(reading)
    level, ties = _level(reading, found), (*found.retold, *found.whole)
    carrying = [tie for tie in ties if _carries(tie)]
    shown = {Level.FULL: carrying, Level.PARTLY: [*carrying, *(t for t in ties if _hints(t))]}
    phrases = _shown(reading, level, shown.get(level, []))
    evidence = [_as_evidence(reading.message, phrase) for phrase in phrases]
    return CriterionResult(
        level,
        feedback_on(reading, level, _main(phrases)),
        question_on(reading, level, _main(phrases)),
        tuple(evidence),
    )


def _level(reading: Reading, found: Ties) -> Level:
    if says_one_word(reading) or only_plans(reading, found.whole):
        return Level.NONE
    level, ties = _likeliest(reading, found), found.whole
    if level is Level.FULL and recites(reading, ties):
        level = Level.PARTLY
    if found.retold or (level is Level.PARTLY and settles(reading, ties)):
        level = Level.FULL
    return level


def _likeliest(reading: Reading, found: Ties) -> Level:
    """Give the level by the model; where nothing at all is theirs, it has to be sure of itself."""
    model = model_for(LANGUAGE, _PART)
    features, parts = features_of(reading, found), sentence_features_of(reading, found)
    level = model.level(features, parts)
    bare = reading.situation.recipient.name and not any(tie.words and tie.rule != "fact.name" for tie in found.whole)
    if level is Level.PARTLY and bare and score(model.at_least_1, features, parts) < _SURE:
        return Level.NONE
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
    other = Reading(Message(rest), reading.situation, retold=reading.retold)
    return _level(other, find_ties(other))


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
