"""What ties a message to its recipient: facts of the situation, and specifics of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checker.alignment import is_common, number, rarity
from checker.criteria.worth import Worth, worth_in
from checker.facts import Fact, Meeting, meetings
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading
from checker.rules import load_rules
from checker.situation import Kind

#: Facts that a mail merge could fill in, and those that nobody else would be sent.
MERGED = ("company", "headline", "location")
PERSONAL = ("about", "activity", "detail", "education", "experience", "interests", "mutual_connections")


#: Rules that hold only as far as somebody or something is named.
NAMED_RULES = ("specific.referral", "specific.know", "specific.shared")

#: Rules that say what something of theirs was about, where the sender's own subject counts too.
_TOPICS = ("specific.post", "specific.mentioned")

#: Words that turn to the recipient, or to both.
YOU = frozenset(("you", "your", "yours", "u", "ur", "ye", "yr", "ya", "you're", "you've", "you'd", "you'll", "youre"))
WE = frozenset(("we", "us", "our", "both", "together", "we've", "we're", "we'd"))
#: Words in a row from which on a fact counts as quoted.
_QUOTED = 4

_BOTH = frozenset(("both", "together"))
_ACQUAINTED = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)
_ASKS = frozenset(("do", "does", "is", "are", "can", "who", "what", "which", "when", "how", "where", "why", "should"))
_I = frozenset(("i", "my", "me", "i'm", "i've", "i'd", "i'll", "im", "ive", "mine", "myself"))


class Side(StrEnum):
    """Whom a sentence is about, as far as its small words tell."""

    YOURS = "yours"
    MINE = "mine"
    ASKED = "asked"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Tie:
    """Words of the message (indices) that tie it to the recipient.

    *weight* is how much they say, *named* how much of that is names; *pairs* counts neighbours
    that are neighbours in the fact too, *run* the longest row of such words.
    """

    rule: str
    words: tuple[int, ...]
    weight: float
    named: float = 0.0
    side: Side = Side.PLAIN
    pairs: int = 0
    run: int = 0
    kinds: Mapping[str, int] = field(default_factory=dict)


def find_ties(reading: Reading) -> Iterator[Tie]:
    """Find all that ties the message to its recipient, strong or weak."""
    sides = _sides(reading)
    yield from _fact_ties(reading, sides)
    yield from _specific_ties(reading, sides)


def _sides(reading: Reading) -> dict[int, Side]:
    """Tell for each sentence whom it is about; "we" is both only where the two have met."""
    found: dict[int, Side] = {}
    message = reading.message
    both = WE if reading.situation.relationship.kind in _ACQUAINTED else _BOTH
    for sentence in message.sentences:
        folded = {word.folded for word in sentence}
        after = message.folded[sentence[-1].end : sentence[-1].end + 3].lstrip("\"')")
        mine, yours = bool(folded & (_I | WE - both)), bool(folded & (YOU | both))
        side = Side.MINE if mine and not yours else Side.YOURS if yours else Side.PLAIN
        if after.startswith("?") and not mine and _ASKS & {sentence[0].folded, *folded}:
            side = Side.ASKED
        found[sentence[0].sentence] = side
    return found


def _fact_ties(reading: Reading, sides: Mapping[int, Side]) -> Iterator[Tie]:
    """Find what the message takes from the situation, one tie a fact and a side."""
    worth = worth_in(reading.situation)
    cased = _is_cased(reading.message)
    met: dict[tuple[Fact, Side], list[Meeting]] = {}
    for meeting in meetings(reading.message, reading.situation):
        side = sides[reading.message.words[meeting.index].sentence]
        met.setdefault((meeting.fact, side), []).append(meeting)
    for (fact, side), found in met.items():
        part = fact.place.rpartition(".")[2]
        if fact.path.startswith("sender"):
            part = "name" if part == "name" else "sender"
        weigh = _Weigher(reading.message, worth, part, found, cased)
        yield _fact_tie(part, found, weigh, side)


def _is_cased(message: Message) -> bool:
    """Tell whether the message is typed with capitals where English has them."""
    opening = [sentence[0] for sentence in message.sentences]
    return 2 * sum(word.capital for word in opening) > len(opening)


class _Weigher:
    """Weighs the meetings of one fact in the light of the others."""

    def __init__(self, message: Message, worth: Worth, part: str, met: list[Meeting], cased: bool) -> None:
        self.message, self.worth, self.part, self.cased = message, worth, part, cased
        self.plain = part in MERGED or part in ("goal", "name", "sender")
        self.pairs = {(meeting.index, meeting.place) for meeting in met}

    def weight(self, meeting: Meeting) -> float:
        """Give how much *meeting* says of the recipient."""
        if self.plain:
            return meeting.weight
        if meeting.abbreviated:
            return 0.15 if meeting.word.stem in self.worth.merged else 1.0
        weight = min(meeting.weight, self.worth.of(meeting.word))
        if self.is_name(meeting):
            typed = self.message.words[meeting.index].capital
            alone = not typed and not self._has_neighbour(meeting)
            return 0.5 * weight if alone and self.cased else weight
        weight = min(weight, 0.75)
        if self.part == "education":
            return 0.4 * weight
        return 0.7 * weight if self.part == "experience" else weight

    def kind(self, meeting: Meeting) -> str:
        """Name the kind of word that the fact has there; "" for one that says nothing."""
        stemmed, worth = meeting.word.stem, self.worth
        if stemmed in worth.names:
            return ""
        if stemmed in worth.merged:
            return "merged"
        if self.is_name(meeting):
            return "name"
        if worth.of(meeting.word) <= 0.1:
            return ""
        if number(meeting.word.folded):
            return "number"
        return "topic" if stemmed in worth.own else _frequency(stemmed)

    def is_name(self, meeting: Meeting) -> bool:
        """Tell whether the fact's word is (part of) a name there."""
        if meeting.abbreviated:
            return True
        return meeting.word.capital and (meeting.place > 0 or not is_common(meeting.word.stem))

    def _has_neighbour(self, meeting: Meeting) -> bool:
        before = (meeting.index - 1, meeting.place - 1) in self.pairs
        return before or (meeting.index + 1, meeting.place + 1) in self.pairs


def _frequency(stemmed: str) -> str:
    known = rarity(stemmed)
    return "common" if known < 0.5 else "usual" if known < 1 else "rare"


def _fact_tie(part: str, met: list[Meeting], weigh: _Weigher, side: Side) -> Tie:
    best: dict[str, float] = {}
    named: dict[str, float] = {}
    telling: set[int] = set()
    for meeting in met:
        weight = weigh.weight(meeting)
        key = f"#{meeting.index}" if meeting.abbreviated else meeting.word.stem
        best[key] = max(weight, best.get(key, 0.0))
        if weight >= 0.2:
            telling.add(meeting.index)
        if weight >= 0.3 and weigh.is_name(meeting):
            named[key] = max(weight, named.get(key, 0.0))
    kinds: dict[str, set[str]] = {}
    for meeting in met:
        kinds.setdefault(weigh.kind(meeting), set()).add(meeting.word.stem)
    told = {(m.index, m.place) for m in met if m.index in telling}
    pairs = sum((index + 1, place + 1) in told for index, place in told)
    quoted = _longest_run(weigh.pairs)
    total, names = sum(best.values()), sum(named.values())
    if len(quoted) >= _QUOTED:
        total += 0.3 * (len(quoted) - 2)
        telling.update(quoted)
    counts = {kind: len(stems) for kind, stems in kinds.items()}
    return Tie(f"fact.{part}", tuple(sorted(telling)), total, names, side, pairs, len(quoted), counts)


def _longest_run(pairs: set[tuple[int, int]]) -> range:
    """Give the longest row of words of the message that stand in the fact word for word."""
    longest = range(0)
    for index, place in sorted(pairs):
        if (index - 1, place - 1) in pairs:
            continue
        length = 1
        while (index + length, place + length) in pairs:
            length += 1
        if length > len(longest):
            longest = range(index, index + length)
    return longest


def _specific_ties(reading: Reading, sides: Mapping[int, Side]) -> Iterator[Tie]:
    """Find what the message says of the recipient on its own words."""
    worth = worth_in(reading.situation)
    message = reading.message
    for rule in load_rules(LANGUAGE, "personalisation"):
        for match in rule.pattern.finditer(message.folded):
            words = _words_in(message, match.start(), match.end())
            topics = [name for name in match.re.groupindex if match[name]]
            inside = [i for name in topics for i in _words_in(message, *match.span(name))]
            weigh = worth.as_topic if rule.id in _TOPICS else worth.of
            weight, named = _content(message, weigh, inside)
            if words:
                yield Tie(rule.id, words, weight, named, sides[message.words[words[0]].sentence])


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
    return tuple(index for index, word in enumerate(message.words) if word.start < end and word.end > start)
