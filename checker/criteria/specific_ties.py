"""What a message says of the recipient on its own words, whatever the situation tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping

from checker.alignment import is_common, rarity
from checker.criteria.sides import Side
from checker.criteria.tie import Tie
from checker.criteria.worth import Worth, worth_in
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules

#: Rules that say what something of theirs was about, where the sender's own subject counts too.
_TOPICS = ("specific.post", "specific.mentioned")


def specific_ties(reading: Reading, sides: Mapping[int, Side]) -> Iterator[Tie]:
    """Find what the message says of the recipient on its own words."""
    worth = worth_in(reading.situation)
    message = reading.message
    for rule in load_rules(LANGUAGE, "personalisation"):
        for match in rule.pattern.finditer(message.folded):
            words = _words_in(message, match.start(), match.end())
            topics = [name for name in match.re.groupindex if match[name]]
            inside = [i for name in topics for i in _words_in(message, *match.span(name))]
            weigh = _weigher(worth, rule.id)
            weight, named = _content(message, weigh, inside)
            if words and not (rule.id == "vague.role" and topics and not _says_work(message, inside)):
                yield Tie(rule.id, words, weight, named, sides.get(message.words[words[0]].sentence, Side.PLAIN))


def _says_work(message: Message, indices: list[int]) -> bool:
    """Tell a job or a place from praise: "you are a vet", not "you are the best"."""
    return any(rarity(message.words[index].stem) > 0.1 for index in indices)


def _weigher(worth: Worth, rule: str) -> Callable[[Word], float]:
    if rule == "specific.encounter":
        return worth.as_occasion
    return worth.as_topic if rule in _TOPICS else worth.of


def _content(message: Message, weigh: Callable[[Word], float], indices: list[int]) -> tuple[float, float]:
    weights: dict[str, float] = {}
    named: dict[str, float] = {}
    for index in indices:
        word = message.words[index]
        weights[word.stem] = weigh(word)
        if is_name(message, index) and weights[word.stem] > 0.5:
            named[word.stem] = weights[word.stem]
    return sum(weights.values()), sum(named.values())


def is_name(message: Message, index: int) -> bool:
    """Tell whether a word reads like a name: a capital, and no common word opening a sentence."""
    word = message.words[index]
    opens = index == 0 or message.words[index - 1].sentence != word.sentence
    return word.capital and not (opens and is_common(word.stem))


def _words_in(message: Message, start: int, end: int) -> tuple[int, ...]:
    first = bisect_right(message.words, start, key=lambda word: word.end)
    return tuple(range(first, bisect_left(message.words, end, lo=first, key=lambda word: word.start)))
