"""The situation as a list of facts, and which of them a message refers to, in whatever words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

from checker.alignment import (
    concept,
    initials,
    is_capitals,
    is_common,
    is_kindred,
    is_near,
    number,
    rarity,
)
from checker.message import Message, Word
from checker.situation import Situation

#: A match says how surely a fact is meant; less than this is chance.
LEAST = 0.5

#: Facts that are read; a profile card shows far fewer.
_MOST_FACTS = 80


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of the situation: where it stands (`recipient.activity[0]`), what it says.

    Longer texts are a fact a sentence, all with the path of the text.
    """

    path: str
    text: str

    @property
    def place(self) -> str:
        """The path without its index: `recipient.activity`."""
        return self.path.partition("[")[0]


@dataclass(frozen=True, slots=True)
class FactMatch:
    """A fact that the message refers to: the words (indices into `Message.words`), how surely."""

    fact: Fact
    words: tuple[int, ...]
    strength: float


@dataclass(frozen=True, slots=True)
class Meeting:
    """A word of the message (*index*) that stands for the *word* at *place* of a fact.

    *weight* tells how much that says: the rarity of the word, less where it is only alike.
    It may be *abbreviated*: one of the words whose initials stand there.
    """

    index: int
    fact: Fact
    place: int
    weight: float
    word: Word
    abbreviated: bool = False


def facts_of(situation: Situation) -> tuple[Fact, ...]:
    """Give the facts of *situation* in its own order."""
    return _indexed(situation).facts


def match_facts(message: Message, situation: Situation) -> tuple[FactMatch, ...]:
    """Find the facts of *situation* that *message* refers to, strongest first."""
    by_fact: dict[Fact, list[Meeting]] = {}
    for meeting in meetings(message, situation):
        by_fact.setdefault(meeting.fact, []).append(meeting)
    found = [_match(fact, met) for fact, met in by_fact.items()]
    kept = [match for match in found if match.strength >= LEAST]
    return tuple(sorted(kept, key=lambda match: (-match.strength, match.fact.path, match.words)))


def meetings(message: Message, situation: Situation) -> Iterator[Meeting]:
    """Find each word of *message* that stands for a word of a fact of *situation*."""
    index = _indexed(situation)
    if not index.facts:
        return
    for position, word in enumerate(message.words):
        found: dict[tuple[int, int], float] = {}
        for fact, place, weight in index.look_up(word):
            found[fact, place] = max(weight, found.get((fact, place), 0.0))
        for (fact, place), weight in found.items():
            yield index.meeting(position, fact, place, weight)
        for fact, place in index.look_up_initials(message, word):
            yield index.meeting(position, fact, place, 1.5 / max(2, len(word.folded)), abbreviated=True)
    for position, fact, place in index.look_up_runs(message):
        yield index.meeting(position, fact, place, 1.2, abbreviated=True)


def _match(fact: Fact, met: list[Meeting]) -> FactMatch:
    best: dict[int, float] = {}
    for meeting in met:
        best[meeting.place] = max(meeting.weight, best.get(meeting.place, 0.0))
    pairs = {(meeting.index, meeting.place) for meeting in met if meeting.weight}
    runs = sum((index + 1, place + 1) in pairs for index, place in pairs)
    indices = tuple(sorted({meeting.index for meeting in met if meeting.weight}))
    strength = sum(best.values()) + 0.25 * min(runs, 4)
    return FactMatch(fact, indices, round(strength, 3))


class _Index:
    """The words of a situation's facts by what they can be met with."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.facts = facts
        self._by_stem: dict[str, list[tuple[int, int]]] = {}
        self._by_concept: dict[str, list[tuple[int, int]]] = {}
        self._by_initials: dict[str, list[tuple[int, int]]] = {}
        self._capitals: dict[str, list[tuple[int, int]]] = {}
        self._by_letter: dict[str, list[tuple[Word, tuple[int, int]]]] = {}
        texts = [Message(fact.text) for fact in facts]
        # Titles are quoted small words and all: "Who will wire all this?"
        self._quotable = {i for i, fact in enumerate(facts) if fact.place == "recipient.activity"}
        self._words = [text.words for text in texts]
        for position, text in enumerate(texts):
            self._add(position, text)

    def _add(self, fact: int, text: Message) -> None:
        for place, word in enumerate(text.words):
            where = (fact, place)
            self._by_stem.setdefault(number(word.folded) or word.stem, []).append(where)
            group = concept(word.stem)
            if group:
                self._by_concept.setdefault(group, []).append(where)
            if is_capitals(text, word):
                self._capitals.setdefault(word.folded, []).append(where)
            if len(word.folded) >= 4 and rarity(word.stem) > 0.3:
                self._by_letter.setdefault(word.folded[0], []).append((word, where))
        for letters, places in initials(text):
            self._by_initials.setdefault(letters, []).extend((fact, place) for place in places)

    def look_up(self, word: Word) -> Iterator[tuple[int, int, float]]:
        """Give fact, place and weight of all that *word* may stand for."""
        key = number(word.folded) or word.stem
        weight = rarity(key)
        for fact, place in self._by_stem.get(key, ()):
            if weight or fact in self._quotable:
                yield fact, place, weight
        group = concept(word.stem)
        for fact, place in self._by_concept.get(group, ()) if group else ():
            yield fact, place, min(0.35, rarity(word.stem))
        yield from self._near(word)

    def look_up_initials(self, message: Message, word: Word) -> Sequence[tuple[int, int]]:
        """Give the words whose initials *word* is."""
        if is_capitals(message, word) or (len(word.folded) >= 3 and not is_common(word.stem)):
            return self._by_initials.get(word.folded, ())
        return ()

    def _near(self, word: Word) -> Iterator[tuple[int, int, float]]:
        if len(word.folded) < 4 or rarity(word.stem) < 0.3:
            return
        for other, (fact, place) in self._by_letter.get(word.folded[0], ()):
            if other.stem != word.stem and _is_variant(word, other):
                yield fact, place, 0.8 * max(rarity(other.stem), rarity(word.stem))

    def meeting(self, index: int, fact: int, place: int, weight: float, *, abbreviated: bool = False) -> Meeting:
        """Give the meeting of the message's word *index* with a word of a fact."""
        return Meeting(index, self.facts[fact], place, weight, self._words[fact][place], abbreviated)

    def look_up_runs(self, message: Message) -> Iterator[tuple[int, int, int]]:
        """Find abbreviations of the situation that the message writes out in full."""
        if not self._capitals:
            return
        for letters, places in initials(message):
            for fact, place in self._capitals.get(letters, ()) if len(letters) > 2 else ():
                for index in places:
                    yield index, fact, place


def _is_variant(word: Word, other: Word) -> bool:
    if is_near(word.folded, other.folded) or is_kindred(word.stem, other.stem):
        return True
    # "Zsófi" for Zsófia, "Philo" for Philomena: what is cut off a name.
    cut = other.capital and not is_common(other.stem) and len(word.folded) >= 4
    return cut and other.folded.startswith(word.folded) and not is_common(word.stem)


@lru_cache(maxsize=128)
def _indexed(situation: Situation) -> _Index:
    return _Index(tuple(_statements(situation))[:_MOST_FACTS])


def _statements(situation: Situation) -> Iterator[Fact]:
    for part, name in ((situation.recipient, "recipient"), (situation.sender, "sender")):
        for field in fields(part):
            value = getattr(part, field.name)
            path = f"{name}.{field.name}"
            if isinstance(value, str):
                yield from _split(path, value)
            else:
                for number_of_item, item in enumerate(value):
                    yield from _split(f"{path}[{number_of_item}]", item)
    yield from _split("relationship.detail", situation.relationship.detail)
    yield from _split("goal", situation.goal)


def _split(path: str, text: str) -> Iterator[Fact]:
    """Give a fact a sentence, abbreviations like "St. Brigid's" and titles left whole."""
    message = Message(text)
    starts = [sentence[0].start for sentence in message.sentences][1:]
    opening = [message.span(start, start + 1).start for start in starts if _opens(message, start)]
    for start, end in zip([0, *opening], [*opening, len(text)], strict=True):
        part = text[start:end].strip()
        if part:
            yield Fact(path, part)


def _opens(message: Message, start: int) -> bool:
    before = message.plain[:start].rstrip(" '\"(")
    last = before.rpartition(" ")[2]
    return message.plain[start].isupper() and (len(last) > 4 or not last.endswith("."))
