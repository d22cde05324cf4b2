"""Which words carried a level of personalisation: without them the message would be less personal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.alignment import rarity
from checker.assessment import Level, Span
from checker.criteria.denials import denied_in
from checker.criteria.evidence import Phrase, Phrases, strength, telling
from checker.criteria.personal_level import level_of_rest, telling_sentences
from checker.criteria.salutation import GREETINGS, naming_words
from checker.criteria.sides import YOU
from checker.criteria.tie import MERGED, PERSONAL, Tie
from checker.criteria.ties import Ties
from checker.criteria.worth import worth_in
from checker.message import Message
from checker.reading import Reading

#: What a tie must at least say to carry level 2, and to be shown at all.
_CARRIES = 0.35
_SHOWN = 0.2

#: No more pieces than a learner looks at.
_MOST = 3

#: Marks that part the clauses of a sentence.
_MARKS = frozenset(',;:()"\n')

#: A clause of fewer words is shown with the rest of its sentence.
#: A sentence of no more, such as a signature, is taken last of all.
_CLAUSE = 3


def phrases_of(reading: Reading, level: Level, found: Ties) -> list[Phrase]:
    """Choose the phrases that are shown for *level*, in the order of the text."""
    ties = (*found.retold, *found.whole)
    denied = denied_in(reading.message)
    carrying = [
        tie for tie in ties if _carries(tie) and not any(_is_within(reading.message, tie, one) for one in denied)
    ]
    if level is Level.NONE:
        return []
    if level is Level.PARTLY:
        return _best(telling(Phrases(reading).of([*carrying, *(tie for tie in ties if _hints(tie))])))
    last: list[Phrase] = []
    for phrases in _offers(reading, found, Phrases(reading).of(carrying)):
        spans = [span_of(reading.message, phrase) for phrase in phrases]
        if phrases and phrases != last and level_of_rest(reading, reading.message.without(spans)) < Level.FULL:
            return phrases
        last = phrases
    return last


def _is_within(message: Message, tie: Tie, span: Span) -> bool:
    words = [message.words[index] for index in tie.words]
    return all(span.start <= message.span(word.start, word.end).start < span.end for word in words)


def span_of(message: Message, phrase: Phrase) -> Span:
    """Give the place of *phrase* in the text as typed."""
    return message.span(message.words[phrase.words.start].start, message.words[phrase.words.stop - 1].end)


def _offers(reading: Reading, found: Ties, phrases: list[Phrase]) -> Iterator[list[Phrase]]:
    """Offer evidence, ever more of it: the best phrases, all, then clauses and sentences, at last everything."""
    yield _best(telling(phrases))
    kept = _best(phrases)
    yield kept
    places = telling_sentences(reading, found)
    for place in [place for place in places if len(_row(reading, place)) > _CLAUSE][:_MOST]:
        for row in _clauses(reading, place):
            kept = _joined([*kept, _phrase(reading, found, row)])
            if len(kept) <= _MOST:
                yield kept
        kept = _best(kept)
    for least in (_CLAUSE, 0):
        if rows := [row for place in places if len(row := _row(reading, place)) > least]:
            whole = range(min(row.start for row in rows), max(row.stop for row in rows))
            yield [_phrase(reading, found, whole)]


def _best(phrases: Sequence[Phrase]) -> list[Phrase]:
    best = sorted(phrases, key=lambda one: (-one.worth, one.words.start))[:_MOST]
    return sorted(best, key=lambda one: one.words.start)


def _joined(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Make one of phrases that overlap, called by what the best of them is."""
    found: list[Phrase] = []
    for one in sorted(phrases, key=lambda one: (one.words.start, -one.words.stop)):
        if not found or one.words.start >= found[-1].words.stop:
            found.append(one)
            continue
        before = found.pop()
        whole = range(before.words.start, max(before.words.stop, one.words.stop))
        first = max(before, one, key=lambda each: each.tie)
        found.append(Phrase(whole, first.rule, max(before.worth, one.worth), first.tie))
    return found


def _row(reading: Reading, place: int) -> range:
    """Give the words of a sentence without the greeting before them and the name behind them."""
    before = sum(map(len, reading.message.sentences[:place]))
    return _without_names(reading, range(before, before + len(reading.message.sentences[place])))


def _without_names(reading: Reading, row: range) -> range:
    words, people = reading.message.words, naming_words(reading.message, worth_in(reading.situation).names)
    start, stop = row.start, row.stop
    while start < stop and (start in people or words[start].folded in GREETINGS):
        start += 1
    while start < stop and stop - 1 in people:
        stop -= 1
    return range(start, stop)


def _clauses(reading: Reading, place: int) -> Iterator[range]:
    """Give the clause of a sentence that says most, then the whole sentence."""
    message = reading.message
    row = _row(reading, place)
    starts = [row.start, *(i for i in row[1:] if _parted(message, i)), row.stop]
    clauses = [range(start, stop) for start, stop in pairwise(starts)]
    known = worth_in(reading.situation)
    best = max(clauses, key=lambda one: (sum(known.of(message.words[i]) for i in one), -one.start))
    if len(best) >= _CLAUSE:
        yield best
    yield row


def _parted(message: Message, index: int) -> bool:
    between = message.folded[message.words[index - 1].end : message.words[index].start]
    return not _MARKS.isdisjoint(between) or " -" in between


def _phrase(reading: Reading, found: Ties, row: range) -> Phrase:
    """Call a row of words what the best of the ties in it is."""
    inside = [tie for tie in (*found.retold, *found.whole) if any(index in row for index in tie.words) and _names(tie)]
    best = max(inside, key=strength, default=None)
    words = [reading.message.words[index] for index in row]
    yours = any(word.folded in YOU for word in words)
    rule = best.rule if best else "specific.said" if yours else "specific.moment"
    return Phrase(row, rule, sum({word.stem: rarity(word.stem) for word in words}.values()) / 4, 0.0)


def _names(tie: Tie) -> bool:
    part = tie.rule.removeprefix("fact.")
    return part in (*MERGED, *PERSONAL) or part == tie.rule


def _carries(tie: Tie) -> bool:
    part = tie.rule.removeprefix("fact.")
    personal = part in PERSONAL if part != tie.rule else tie.rule.startswith("specific.")
    return personal and bool(tie.words) and strength(tie) >= _CARRIES


def _hints(tie: Tie) -> bool:
    if tie.rule.startswith("vague."):
        return True
    return tie.rule.removeprefix("fact.") in MERGED and tie.weight >= _SHOWN and bool(tie.words)
