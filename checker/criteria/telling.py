"""Which words of a message tell what it is for, shown clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.assessment import Evidence, Level
from checker.criteria.purpose import Cue, Purposes
from checker.criteria.reason_cues import PURPOSES, sentences_with
from checker.criteria.sentences import REMEMBER, Sentence
from checker.message import Word

#: No more pieces than a learner looks at.
MOST = 3

#: Kinds of cue that show level 2, 1 and 0, the most telling first.
_TELLING: Mapping[Level, tuple[str, ...]] = {
    Level.FULL: (*PURPOSES, "follow", "promise", "keep_in_touch", "shared", "how", "would"),
    Level.PARTLY: ("vague", "beg", "sell", "keep_in_touch", *PURPOSES, "follow"),
    Level.NONE: ("denied",),
}

#: Kinds that need nothing particular after them to be shown.
_ALONE = ("keep_in_touch", "follow", "promise", "vague", "beg", "sell", "denied")

#: Kinds that are named to the learner only where nothing else is there.
_LAST = ("how", "would", "shared", "told")

#: Words of one piece, at most.
_WORDS = 24

#: So many words before a cue belong to it; of more, those from the nearest subject on.
_BEFORE = 6

_BREAK = re.compile(r"[,;:()\n]\s|\s--?\s|^\s*(?=\S)")
#: What somebody is or does shows no purpose, unless it comes with what they want.
_CLAIM = re.compile(r"(?:i|we)\s(?!.*\sto\s)")

_OPENING = re.compile(r"\s*(?:(?:and|so|but|also|because|then|plus)\s)?")
#: Where a clause begins that somebody says or asks; "you" only where it is no object.
_SUBJECT = re.compile(
    r"(?<![a-z'])(?:(?:could|would|can|may|shall)\s(?:you|u|i|we)|i|i'm|i'd|i've|i'll|im|we|we're|we'd|we've|we'll"
    r"|(?:you|u)(?!\s(?:to|for|and|in|on|at|with|the|a|free))|you'd|how|what|which|where|when|why|who|whether|let)"
    r"(?![a-z'])"
)
_COURTESY = re.compile(
    r"\s{0,3}(?:(?:with|my|many|kind|kindest|best|warm|warmest|very|all)\s){0,4}"
    r"(?:thanks|thank\syou|regards|wishes|cheers|yours|sincerely|greetings|best|hi|hello|dear|hope\s(?:you|this|all)"
    r"|i\s(?:really\s|sincerely\s|do\s)?(?:hope|trust)\s(?:that\s)?(?:this|my|all|you\s?(?:are|'re|had|have))"
    r"|have\sa\s(?:nice|good|great|lovely)|sorry\s(?:to|for)|excuse\sme|pleased\sto|nice\sto)(?![a-z'])"
)

#: A courtesy that a reason stands behind: "nice to meet you on the ferry, and".
_PLEASED = re.compile(
    r"(?:(?:it\s(?:was|is)\s)?(?:so\s|very\s|really\s)?(?:nice|good|great|lovely|pleased|glad|wonderful|fun)\s"
    r"(?:to\s(?:meet|see|have\smet|hear)|meeting|seeing|talking\s(?:to|with))\s"
    r"|thanks?\s(?:you\s)?(?:so\smuch\s|again\s|very\smuch\s)?for\s)"
    r"[^.!?;\n]{0,60}?(?:,\s|\s-\s|\sand\s(?=(?:i|we|would|hope|could|can|my)\s))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one sentence in the folded text, by the rule that found them."""

    start: int
    end: int
    rule: str
    note: str


def pieces_of(purposes: Purposes, level: Level) -> tuple[Piece, ...]:
    """Give the most telling pieces for *level*, the most telling first, none of a sentence twice."""
    found: dict[Sentence, Piece] = {}
    for sentence, place, rule, note in _candidates(purposes, level):
        start, end = _clause(purposes, sentence, place)
        known = found.get(sentence)
        if known:
            found[sentence] = Piece(min(start, known.start), max(end, known.end), known.rule, known.note)
        elif start < end:
            found[sentence] = Piece(start, end, rule, note)
    return tuple(found.values())


def shown(purposes: Purposes, pieces: Sequence[Piece]) -> tuple[Evidence, ...]:
    """Give *pieces* as evidence in the order of the text."""
    message = purposes.reading.message
    return tuple(
        Evidence(message.span(one.start, one.end), f"reason.{kind_of(one)}", one.note)
        for one in sorted(pieces, key=lambda one: one.start)
    )


def main_of(pieces: Sequence[Piece]) -> Piece:
    """Give the piece that a learner is told of: what is asked, else the longest that says most."""
    return max(
        pieces,
        key=lambda one: (
            one.rule == "reason.asked",
            kind_of(one) not in _LAST,
            one.end - one.start,
            -one.start,
        ),
    )


def kind_of(piece: Piece) -> str:
    """Give the kind of cue that *piece* shows."""
    kind = piece.rule.split(".")[1]
    return "question" if kind == "asked" else kind


def told_by(purposes: Purposes) -> Iterator[Piece]:
    """Give the sentences that are no courtesies, the most particular first."""
    fond = sentences_with(purposes, ("praise", "fond"))
    for one in sorted(purposes.sentences, key=lambda one: (one in fond, -purposes.weigh(one.start, one.end))):
        start, end = _clause(purposes, one, one.start)
        if start < end and not _courteous(purposes, one):
            yield Piece(start, end, "reason.told", "what you tell them")


def widened(purposes: Purposes, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give each of *pieces* the whole of its sentence."""
    found = []
    for piece in pieces:
        sentence = next(one for one in purposes.sentences if one.start <= piece.start < one.end)
        words = _words(purposes, sentence.start, sentence.end)
        found.append(replace(piece, start=words[0].start, end=words[-1].end))
    return tuple(found)


def _candidates(purposes: Purposes, level: Level) -> Iterator[tuple[Sentence, int, str, str]]:
    """Give a sentence, the place of a cue in it, and the rule and note of the cue."""
    if level is Level.FULL:
        asked = [one for one in purposes.sentences if one.asks and not _courteous(purposes, one)]
        marked = [one for one in asked if "?" in purposes.folded[one.end : one.end + 2]]
        for one in sorted(marked or asked, key=lambda one: not one.inverted and not one.open_question):
            if one.open_question or purposes.weigh(one.start, one.end) > 0:
                place = next((word.start for word in _words(purposes, one.question, one.end)), one.start)
                yield one, place, "reason.asked", "what you ask"
    telling = _TELLING[level]
    cues = [cue for cue in purposes.cues if cue.kind in telling and (cue.weight > 0 or cue.kind in _ALONE)]
    if level is Level.PARTLY:
        cues = [cue for cue in cues if cue.kind != "step" or not _CLAIM.match(purposes.folded, cue.start, cue.end)]
    for cue in sorted(cues, key=lambda cue: (telling.index(cue.kind), -cue.weight, cue.start)):
        sentence = _sentence_of(purposes, cue)
        if not _courteous(purposes, sentence):
            yield sentence, cue.start, cue.rule.id, cue.rule.note


def _sentence_of(purposes: Purposes, cue: Cue) -> Sentence:
    return next(one for one in purposes.sentences if one.start <= cue.start < one.end)


def _courteous(purposes: Purposes, sentence: Sentence) -> bool:
    """Tell whether a sentence is a greeting, a courtesy, a sign-off or names alone."""
    text = purposes.folded[sentence.start : sentence.end]
    words = _words(purposes, sentence.start, sentence.end)
    if words and all(word.capital or purposes.folded[word.start] == "_" for word in words):
        return len(words) <= 4
    if REMEMBER.match(text):
        return True
    courtesy = _COURTESY.match(text)
    return courtesy is not None and len(words) <= 9 and not sentence.asks


def _clause(purposes: Purposes, sentence: Sentence, place: int) -> tuple[int, int]:
    """Give the clause around *place*, from its subject to its end, in whole words and without names."""
    start = _begin(purposes, sentence, place)
    pleased = _PLEASED.match(purposes.folded, start, max(start, place))
    words = _words(purposes, pleased.end() if pleased else start, sentence.end)
    while words and purposes.folded[words[0].start] == "_":
        words = words[1:]
    words = words[:_WORDS]
    while words and purposes.folded[words[-1].start] == "_":
        words = words[:-1]
    return (words[0].start, words[-1].end) if words else (start, start)


def _begin(purposes: Purposes, sentence: Sentence, place: int) -> int:
    """Give where the clause that holds *place* begins."""
    before = purposes.folded[sentence.start : place]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    first = sentence.start + (breaks[-1] if breaks else 0)
    opening = _OPENING.match(purposes.folded, first, max(first, place))
    first = opening.end() if opening else first
    if _SUBJECT.match(purposes.folded, place):
        return place if len(_words(purposes, first, place)) > _BEFORE else first
    near = [match.start() for match in _SUBJECT.finditer(purposes.folded, first, place)]
    if near or first == sentence.start:
        return first if len(_words(purposes, first, place)) <= _BEFORE or not near else near[-1]
    far = [match.start() for match in _SUBJECT.finditer(purposes.folded, sentence.start, place)]
    return far[-1] if far and len(_words(purposes, far[-1], place)) <= 2 * _BEFORE else first


def _words(purposes: Purposes, start: int, end: int) -> list[Word]:
    return [word for word in purposes.words if start <= word.start and word.end <= end]
