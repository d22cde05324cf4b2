"""Where a message says what it is for, and how much of it is particular."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, groupby

from checker.alignment import rarity
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading
from checker.rules import Rule, load_rules
from checker.stemming import stem

_TITLES = ("mr", "ms", "mrs", "dr", "st", "prof")
_END = re.compile("".join(f"(?<![ (]{title})(?<!^{title})" for title in _TITLES) + r"[.!?]+(?=[\s)\"':;]|$)|\n")
_GREETING = re.compile(
    r"(?:hi|hello|hey|heya|dear|greetings|hola|hiya|hallo|buenas|moin|good\s(?:morning|afternoon|evening|day))"
    r"(?![a-z'])[^,.!?:;\n-]{0,40}[,.!:;\n-]"
)
_QUOTED = re.compile(r"\"[^\"\n]{1,120}\"")
_GAP = re.compile(r"[\[{<][a-z _'-]{2,40}[\]}>]")
_WH = re.compile(r"(?<![a-z'])(?:how|hows|what|whats|what's|which|where|why|when|who|who's)(?![a-z'])")
_ASKED = re.compile(
    r"(?:^\s*|[,;:.)-]\s*|(?<![a-z'])(?:and|so|but|also|n|wait)\s)(?:"
    r"(?!what\sa[n]?\s)(?:what|how|which|where|when|why|who|whats|hows)(?:\s[a-z'-]{1,15}){0,3}?\s"
    r"(?:do|does|did|would|wd|should|shd|shld|can|could|cd|cud|is|are|was|were|will|has|have)(?![a-z'])"
    r"|(?:what|how|which|where|when|why)\s(?:to|not\sto)\s"
    r"|(?:do|does|did|is|are|was|were|can|could|would|will|should|has|have|shall|may)\s"
    r"(?:i|we|you|u|ye|they|one|people|anyone|anybody|someone|somebody)\s"
    r"|(?:does|did|is|are|was|were|can|could|would|will|should|shall)\s"
    r"(?:the|your|ur|it|there|a|that|this|he|she|my|our|these|those)\s)"
)
_VERB_FIRST = re.compile(
    r"\s*(?:(?:and|so|but|also|or)\s)?(?:do|does|did|is|are|was|were|can|could|would|will|should|has|have|shall|may|might)"
    r"(?![a-z'])"
)
REMEMBER = re.compile(
    r"\s*(?:(?:do|did|would|will|can|maybe|perhaps)\s)?(?:you\s|u\s)?(?:still\s|even\s|perhaps\s)?(?:remember|recall)"
    r"(?![a-z'])(?!\s(?:which|what|whether|if)(?![a-z']))"
)
_UNFINISHED = re.compile(
    r"(?<![a-z'])(?:the|a|an|and|or|of|my|your|our|their|because|therefore|if|but|than|very|i|we"
    r"|(?:therefore|so|and|that) (?:i|we) (?:want|hope|would|wish)|(?:said|wrote|saw) (?:[a-z0-9'-]{1,20} ){0,4}about)$"
)
_LINK = re.compile(
    r"(?<![a-z'])(?:about|on|around|regarding|concerning|how|what|why|where|which|whether|for|in|of|between|if)(?![a-z'])"
)
_NEGATED = re.compile(r"(?:(?<![a-z'])(?:not|never|without|nothing|dont|no|nor)|n't)\s(?:[a-z']{1,15}\s){0,3}$")
_NOT_DENIED = re.compile(r"no\s(?:idea|clue|notion)|mind|only|just|sure|know|lose|loose|agree|decide|reinvent|waste")
_UNSPEAKABLE = re.compile(r"[b-df-hj-np-tv-xz]{5,60}|[a-z]{0,20}([a-z])\1\1[a-z]{0,20}")

#: Kinds of cue that stay what they are behind a "not", and those that a "not" turns into a denial.
_UNMOVED = ("denied", "occasion", "praise", "act", "beg", "sell", "theirs", "wish")
_DENIABLE = ("know", "keep_in_touch", "question", "follow")

#: Kinds that refer to the recipient: what stands at the top of a profile is no reference.
_REFERRING = ("theirs", "praise", "occasion", "common")


#: When something happens says nothing of what for.
_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)

#: Words that stand in lists of keywords beside those of any request.
_BARE = frozenset(
    "because how what why reason reasons topic topics purpose clear specific personal personalised "
    "personalisation evidence level interest please thanks regards".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its place in the folded text, and whether it asks something, how and where."""

    start: int
    end: int
    asks: bool
    open_question: bool
    inverted: bool
    question: int


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that show a purpose, or the lack of one.

    *weight* is how much that is particular follows up to the end of the sentence, *tail*.
    """

    kind: str
    rule: Rule
    start: int
    end: int
    tail: int
    weight: float


class Purposes:
    """The sentences and cues of one message in its situation."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.message.words
        self.folded = _masked(reading)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """What follows the greeting, sentence by sentence."""
        return tuple(_sentences(self.folded))

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Every cue, rule by rule."""
        return tuple(cue for rule in load_rules(LANGUAGE, "reason") for cue in self._find(rule))

    def weigh(self, start: int, end: int, *, titles: float = 0.4) -> float:
        """Tell how much in `folded[start:end]` is particular: about one for each such word.

        *titles* is what a word of the recipient's headline, company or place is worth.
        """
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        own = self._sums[0][last] - self._sums[0][first]
        return own + titles * (self._sums[1][last] - self._sums[1][first])

    def _find(self, rule: Rule) -> Iterator[Cue]:
        kind = rule.id.split(".")[1]
        for match in rule.pattern.finditer(self.folded):
            sentence = self._sentence_at(match.start())
            if sentence is None:
                continue
            meant = self._meant(kind, sentence, match)
            if meant:
                start, end, tail = match.start(), match.end(), sentence.end
                yield Cue(meant, rule, start, end, tail, self._weight_after(kind, end, tail))

    def _sentence_at(self, place: int) -> Sentence | None:
        return next((one for one in self.sentences if one.start <= place < one.end), None)

    def _meant(self, kind: str, sentence: Sentence, match: re.Match[str]) -> str:
        """Give the kind of a cue, "denied" where it is denied, nothing where it means nothing."""
        if kind in _UNMOVED:
            return kind
        before = _NEGATED.search(self.folded, max(sentence.start, match.start() - 40), match.start())
        near = min(sentence.end, match.end() + 14)
        if before is None or _NOT_DENIED.search(self.folded, before.start(), near):
            return kind
        return "denied" if kind in _DENIABLE else ""

    def _weight_after(self, kind: str, end: int, tail: int) -> float:
        if kind != "vague":
            return self.weigh(end, tail, titles=0.1 if kind in _REFERRING else 0.4)
        link = _LINK.search(self.folded, end, tail)
        return self.weigh(link.end(), tail) if link else 0.0

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _sums(self) -> tuple[list[float], list[float]]:
        """Add up from the start how particular the words are, those of titles apart."""
        recipient = self.reading.situation.recipient
        places = (recipient.headline, recipient.company, recipient.location)
        titles = frozenset(word.stem for text in places for word in Message(text).words)
        weights = [0.0 if self.folded[word.start] == "_" else _particular(word) for word in self.words]
        inside = [word.stem in titles for word in self.words]
        pairs = list(zip(weights, inside, strict=True))
        own = [0.0 if within else weight for weight, within in pairs]
        title = [weight if within else 0.0 for weight, within in pairs]
        return list(accumulate(own, initial=0.0)), list(accumulate(title, initial=0.0))


def _masked(reading: Reading) -> str:
    """Give the folded text with names and gaps of templates blotted out, and titles without "?"."""
    message = reading.message
    folded = list(message.folded)
    for place, character in enumerate(folded):
        if character == "\n" and message.plain[place + 1 : place + 2].islower():
            folded[place] = " "
    for word in (*_names_in(reading), *_loose_words(message.words)):
        folded[word.start : word.end] = "_" * (word.end - word.start)
    text = _QUOTED.sub(lambda match: re.sub(r"[.!?]", " ", match[0]), "".join(folded))
    return _GAP.sub(lambda match: "_" * len(match[0]), text)


def _names_in(reading: Reading) -> Iterator[Word]:
    """Find the names of recipient and sender, so that no verdict hangs on a name."""
    situation = reading.situation
    names = {word.folded for name in (situation.recipient.name, situation.sender.name) for word in Message(name).words}
    previous = None
    for word in reading.message.words:
        opens = previous is None or previous.sentence != word.sentence
        known = rarity(word.stem) == 0.0 and opens
        if word.folded in names and not known and (word.capital or rarity(word.stem) == 1.0):
            yield word
        previous = word


def _loose_words(words: Sequence[Word]) -> Iterator[Word]:
    """Find words that no grammar holds together, as somebody adds them who wants a better grade.

    Four of the words of any request in a row, or three unknown ones, and few others, at either end
    of the message.
    """
    for run in _runs(words, lambda word: rarity(word.stem) == 0.1 or word.folded in _BARE):
        if len(run) >= 4:
            yield from run
    for run in _runs(words, lambda word: rarity(word.stem) > 0.1 and not word.capital):
        unknown = sum(rarity(word.stem) == 1.0 for word in run)
        if unknown >= 3 and 3 * unknown >= 2 * len(run) and (run[0] is words[0] or run[-1] is words[-1]):
            yield from run


def _runs(words: Sequence[Word], holds: Callable[[Word], bool]) -> Iterator[list[Word]]:
    """Give the words in a row, within one sentence, that *holds* holds of."""
    grouped = groupby(words, lambda word: (word.sentence, holds(word)))
    return (list(run) for (_, held), run in grouped if held)


def _sentences(folded: str) -> Iterator[Sentence]:
    greeting = _GREETING.match(folded)
    start = greeting.end() if greeting and greeting.end() < len(folded) else 0
    for match in [*_END.finditer(folded, start), None]:
        end = match.start() if match else len(folded)
        text = folded[start:end]
        closed = match is not None and not text.endswith(" ")
        if text.strip() and (closed or not _UNFINISHED.search(text.rstrip())):
            recalling = REMEMBER.match(text) is not None
            asked = None if recalling else _ASKED.search(text)
            marked = match is not None and "?" in match[0] and not recalling
            inverted = asked is not None or (marked and _VERB_FIRST.match(text) is not None)
            wh = not recalling and _WH.search(text) is not None
            place = start + (asked.start() if asked else 0)
            yield Sentence(start, end, marked or inverted, wh, inverted, place)
        start = match.end() if match else end


def _particular(word: Word) -> float:
    """Tell how particular a word is: 0 for what stands in any message, 1 for a topic."""
    if (
        len(word.folded) < 2
        or word.folded in _MONTHS
        or rarity(word.stem) < 0.3
        or word.stem in _stems("purpose_generic")
    ):
        return 0.0
    if rarity(word.stem) == 1.0 and _UNSPEAKABLE.fullmatch(word.folded):
        return 0.0
    if word.stem in _stems("purpose_fields"):
        return 0.3
    return 0.4 if word.folded.isdigit() else 1.0


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, word_list(LANGUAGE, name)))
