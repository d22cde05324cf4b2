"""What ties a message to its recipient: facts of the situation, and specifics of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.alignment import is_common
from checker.criteria.worth import Worth, worth_in
from checker.facts import Fact, Meeting, meetings
from checker.message import Message
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules

#: Facts that a mail merge could fill in, and those that nobody else would be sent.
MERGED = ("company", "headline", "location")
PERSONAL = ("about", "activity", "detail", "education", "experience", "interests", "mutual_connections")


#: Rules that hold only as far as somebody or something is named.
NAMED_RULES = ("specific.referral", "specific.know", "specific.shared")

#: Words that turn to the recipient, or to both.
YOU = frozenset(("you", "your", "yours", "u", "ur", "ye", "yr", "ya", "you're", "you've", "you'd", "you'll", "youre"))
WE = frozenset(("we", "us", "our", "both", "together", "we've", "we're", "we'd"))
_I = frozenset(("i", "my", "me", "i'm", "i've", "i'd", "i'll", "im", "ive", "mine", "myself"))


@dataclass(frozen=True, slots=True)
class Tie:
    """Words of the message (indices) that tie it to the recipient.

    *weight* is how much they say, *named* how much of that is names; *own* marks words that stand
    where the sender speaks of nobody but themself.
    """

    rule: str
    words: tuple[int, ...]
    weight: float
    named: float = 0.0
    own: bool = False
    run: int = 0


def find_ties(reading: Reading) -> Iterator[Tie]:
    """Find all that ties the message to its recipient, strong or weak."""
    yield from _fact_ties(reading)
    yield from _specific_ties(reading)


def _fact_ties(reading: Reading) -> Iterator[Tie]:
    """Find what the message takes from the situation, one tie a fact and a kind of sentence."""
    worth = worth_in(reading.situation)
    owned = _own_sentences(reading.message)
    met: dict[tuple[Fact, bool], list[Meeting]] = {}
    for meeting in meetings(reading.message, reading.situation):
        own = reading.message.words[meeting.index].sentence in owned
        met.setdefault((meeting.fact, own), []).append(meeting)
    for (fact, own), found in met.items():
        part = fact.place.rpartition(".")[2]
        part = "sender" if fact.path.startswith("sender") else part
        yield _fact_tie(part, found, worth, own)


def _own_sentences(message: Message) -> frozenset[int]:
    """Give the sentences in which the sender speaks of nobody but themself."""
    found = set()
    for sentence in message.sentences:
        folded = {word.folded for word in sentence}
        if folded & _I and not folded & YOU and not folded & WE:
            found.add(sentence[0].sentence)
    return frozenset(found)


def _fact_tie(part: str, met: list[Meeting], worth: Worth, own: bool) -> Tie:
    plain = part in MERGED or part in ("goal", "name", "sender")
    best: dict[str, float] = {}
    named: dict[str, float] = {}
    telling: set[int] = set()
    for meeting in met:
        weight = meeting.weight if plain else _weight(part, meeting, worth)
        key = f"#{meeting.index}" if meeting.abbreviated else meeting.word.stem
        best[key] = max(weight, best.get(key, 0.0))
        if weight >= 0.2:
            telling.add(meeting.index)
        if weight >= 0.6 and meeting.word.capital and not is_common(meeting.word.stem):
            named[key] = max(weight, named.get(key, 0.0))
    run = _longest_run({(meeting.index, meeting.place) for meeting in met})
    return Tie(f"fact.{part}", tuple(sorted(telling)), sum(best.values()), sum(named.values()), own, run)


def _weight(part: str, meeting: Meeting, worth: Worth) -> float:
    if meeting.abbreviated:
        return 0.15 if meeting.word.stem in worth.merged else 1.0
    weight = min(meeting.weight, worth.of(meeting.word))
    if part == "education" and not (meeting.word.capital and not is_common(meeting.word.stem)):
        return 0.3 * weight
    return 0.7 * weight if part == "experience" and is_common(meeting.word.stem) else weight


def _longest_run(pairs: set[tuple[int, int]]) -> int:
    longest = 0
    for index, place in pairs:
        if (index - 1, place - 1) in pairs:
            continue
        length = 1
        while (index + length, place + length) in pairs:
            length += 1
        longest = max(longest, length)
    return longest


def _specific_ties(reading: Reading) -> Iterator[Tie]:
    """Find what the message says of the recipient on its own words."""
    worth = worth_in(reading.situation)
    message = reading.message
    owned = _own_sentences(message)
    for rule in load_rules(LANGUAGE, "personalisation"):
        for match in rule.pattern.finditer(message.folded):
            words = _words_in(message, match.start(), match.end())
            topics = [name for name in match.re.groupindex if match[name]]
            inside = [i for name in topics for i in _words_in(message, *match.span(name))]
            weight, named = _content(message, worth, inside)
            own = message.words[words[0]].sentence in owned if words else False
            yield Tie(rule.id, words, weight, named, own)


def _content(message: Message, worth: Worth, indices: list[int]) -> tuple[float, float]:
    weights: dict[str, float] = {}
    named: dict[str, float] = {}
    for index in indices:
        word = message.words[index]
        weights[word.stem] = worth.of(word)
        if is_name(message, index) and weights[word.stem] > 0.5:
            named[word.stem] = weights[word.stem]
    return sum(weights.values()), sum(named.values())


def is_name(message: Message, index: int) -> bool:
    """Tell whether a word reads like a name: a capital, and no common word opening a sentence."""
    word = message.words[index]
    opens = index == 0 or message.words[index - 1].sentence != word.sentence
    return word.capital and not (opens and is_common(word.stem))


def _words_in(message: Message, start: int, end: int) -> tuple[int, ...]:
    return tuple(index for index, word in enumerate(message.words) if word.start < end and word.end > start)
