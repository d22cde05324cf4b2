"""Where a message says what it is for, and how much of it is particular."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from checker.criteria.masking import masked
from checker.criteria.particular import particular
from checker.criteria.sentences import REMEMBER, UNFINISHED, Sentence, sentences_of
from checker.message import Word, message_of
from checker.reading import LANGUAGE, Reading
from checker.rules import Rule, load_rules
from checker.situation import Situation

#: What ends a sentence as typed.
_MARKS = tuple(".!?…)\"'”’»")

_LINK = re.compile(
    r"(?<![a-z'])(?:about|on|around|regarding|concerning|how|what|why|where|which|whether|for|in|of|between|if)(?![a-z'])"
)
_NEGATED = re.compile(r"(?:(?<![a-z'])(?:not|never|without|nothing|dont|no|nor)|n't)\s(?:[a-z']{1,15}\s){0,3}$")
_NOT_DENIED = re.compile(r"no\s(?:idea|clue|notion)|mind|only|just|sure|know|lose|loose|agree|decide|reinvent|waste")

#: Before "how you", this remembers or praises; it asks nothing.
_FOND = re.compile(
    r"(?<![a-z'])(?:laugh|laughing|smile|smiling|remember|recall|forget|amazed|masterpiece|loved|enjoyed|liked|admired?|(?:love|like)(?=\show))"
    r"(?![a-z'])(?:\s(?!(?:to|wonder|wondering|curious|ask|asking|know|learn|see|hear)\s)[a-z',-]{1,15}){0,6}\s$"
)

#: Kinds of cue that stay what they are behind a "not", and those that a "not" turns into a denial.
_UNMOVED = ("denied", "occasion", "praise", "fond", "act", "beg", "sell", "theirs", "wish")
_DENIABLE = ("know", "keep_in_touch", "question", "follow")

#: What stands for something that the sentence before names.
_IT = re.compile(r"(?<![a-z'])(?:them|they|these|those|it|there|what\syou(?:'re|\sare))(?![a-z'])")

#: Kinds of cue that may be about what the sentence before names.
_ABOUT_IT = ("know", "curious", "follow", "offer")

#: Kinds that refer to the recipient: what stands at the top of a profile is no reference.
_REFERRING = ("theirs", "praise", "occasion", "common")


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
        self.folded = masked(reading)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """What follows the greeting, sentence by sentence."""
        return tuple(sentences_of(self.folded, self._unmarked))

    @property
    def is_cut_off(self) -> bool:
        """Tell whether the message stops in the middle of a sentence."""
        return self._unmarked is not None and UNFINISHED.search(self.folded.rstrip("_ ")) is not None

    @property
    def _unmarked(self) -> Word | None:
        """The last word, unless a mark follows it as typed."""
        message = self.reading.message
        last = next((word for word in reversed(self.words) if self.folded[word.start] != "_"), None)
        end = message.span(last.start, last.end).end if last else 0
        return None if message.text[end : end + 1] in _MARKS else last

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Every cue, rule by rule; who tells a recruiter what they can do there does not beg."""
        found = [cue for rule in load_rules(LANGUAGE, "reason") for cue in self._find(rule)]
        fit = {cue.kind for cue in found if cue.weight >= 1.0} >= {"role", "shared"}
        return tuple(cue for cue in found if not (fit and cue.kind in ("beg", "vague")))

    def weigh(self, start: int, end: int, *, titles: float = 0.4) -> float:
        """Tell how much in `folded[start:end]` is particular: about one for each such word.

        *titles* is what a word of the recipient's headline, company or place is worth.
        """
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        own = self._sums[0][last] - self._sums[0][first]
        return own + titles * (self._sums[1][last] - self._sums[1][first])

    def weigh_it(self, sentence: Sentence) -> float:
        """Tell how particular that is which *sentence* takes up from the one before as "it" or "them"."""
        place = self.sentences.index(sentence)
        if not place or not _IT.search(self.folded, sentence.start, sentence.end):
            return 0.0
        before = self.sentences[place - 1]
        return self.weigh(before.start, before.end)

    def _find(self, rule: Rule) -> Iterator[Cue]:
        for match in rule.pattern.finditer(self.folded):
            sentence = self._sentence_at(match.start())
            if sentence is None:
                continue
            kind = rule.id.split(".")[1]
            meant = self._meant(kind, sentence, match)
            if meant:
                start, end, tail = match.start(), match.end(), sentence.end
                weight = self._weight_after(kind, start if kind == "theirs" else end, tail)
                if not weight and kind in _ABOUT_IT:
                    weight = self.weigh_it(sentence)
                yield Cue(meant, rule, start, end, tail, weight)

    def _sentence_at(self, place: int) -> Sentence | None:
        return next((one for one in self.sentences if one.start <= place < one.end), None)

    def _meant(self, kind: str, sentence: Sentence, match: re.Match[str]) -> str:
        """Give the kind of a cue, "denied" where it is denied, nothing where it means nothing."""
        if kind in _UNMOVED:
            return kind
        recalled = REMEMBER.match(self.folded, sentence.start)
        if recalled and match.start() < recalled.end():
            return ""
        if kind == "how" and _FOND.search(self.folded, max(sentence.start, match.start() - 60), match.start()):
            return ""
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
        titles = _titles(self.reading.situation)
        weights = [0.0 if self.folded[word.start] == "_" else particular(word) for word in self.words]
        inside = [word.stem in titles for word in self.words]
        pairs = list(zip(weights, inside, strict=True))
        own = [0.0 if within else weight for weight, within in pairs]
        title = [weight if within else 0.0 for weight, within in pairs]
        return list(accumulate(own, initial=0.0)), list(accumulate(title, initial=0.0))


@lru_cache(maxsize=128)
def _titles(situation: Situation) -> frozenset[str]:
    """Give the stems of what stands at the top of the recipient's profile."""
    recipient = situation.recipient
    places = (recipient.headline, recipient.company, recipient.location)
    return frozenset(word.stem for text in places for word in message_of(text).words)
