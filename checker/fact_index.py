"""The words of a situation's facts, found by stem, near-spelling, initials or synonym."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.alignment import (
    concept,
    groups_of_name,
    initials,
    is_capitals,
    is_common,
    is_kindred,
    is_near,
    joined_letters,
    number,
    rarity,
)
from checker.message import Message, Word, message_of
from checker.statements import Fact

#: So many words are remembered, and then forgotten again.
_MOST_KEPT = 4000


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


class FactIndex:
    """The words of a situation's facts by what they can be met with."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        same: dict[Fact, Fact] = {}
        #: Of equal facts the first each time, so that they are told apart by what they are, without comparing them.
        self.facts = tuple(same.setdefault(fact, fact) for fact in facts)
        self._by_stem: dict[str, list[tuple[int, int]]] = {}
        self._by_concept: dict[str, list[tuple[int, int]]] = {}
        self.by_initials: dict[str, list[tuple[int, int]]] = {}
        self._capitals: dict[str, list[tuple[int, int]]] = {}
        self._by_name: dict[int, list[tuple[int, int]]] = {}
        self._joined: dict[str, list[tuple[int, int]]] = {}
        self._by_letter: dict[str, list[tuple[Word, tuple[int, int]]]] = {}
        self._found: dict[tuple[str, str], tuple[tuple[int, int, float], ...]] = {}
        texts = [message_of(fact.text) for fact in facts]
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
            for name in sorted(groups_of_name(word.folded)) if word.capital and not is_common(word.stem) else ():
                self._by_name.setdefault(name, []).append(where)
            if is_capitals(text, word):
                self._capitals.setdefault(word.folded, []).append(where)
            if len(word.folded) >= 4 and rarity(word.stem) > 0.3:
                self._by_letter.setdefault(word.folded[0], []).append((word, where))
        for letters, place in joined_letters(text):
            self._capitals.setdefault(letters, []).append((fact, place))
        for letters, places in initials(text):
            self.by_initials.setdefault(letters, []).extend((fact, place) for place in places)
            if len(letters) == 2 and _are_joined(text, places):
                self._joined.setdefault(letters, []).extend((fact, place) for place in places)

    def look_up(self, word: Word) -> Sequence[tuple[int, int, float]]:
        """Give fact, place and weight of all that *word* may stand for; the same word is looked for once."""
        spelling = (word.folded, word.stem)
        known = self._found.get(spelling)
        if known is None:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            known = self._found[spelling] = self._surest(word)
        return known

    def _surest(self, word: Word) -> tuple[tuple[int, int, float], ...]:
        """Give each place once, by the surest of the ways to it."""
        found: dict[tuple[int, int], float] = {}
        for fact, place, weight in self._look_up(word):
            found[fact, place] = max(weight, found.get((fact, place), 0.0))
        return tuple((*where, weight) for where, weight in found.items())

    def _look_up(self, word: Word) -> Iterator[tuple[int, int, float]]:
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
        found = self.by_initials.get(word.folded, ())
        if found and (is_capitals(message, word) or (len(word.folded) >= 3 and not is_common(word.stem))):
            return found
        return ()

    def look_up_name(self, words: Sequence[Word], index: int) -> Iterator[tuple[int, int]]:
        """Give the names that a word is a short or pet form of, if it is typed as a name."""
        word = words[index]
        inside = index > 0 and words[index - 1].sentence == word.sentence
        if self._by_name and word.capital and (inside or not is_common(word.stem)):
            for name in sorted(groups_of_name(word.folded)):
                yield from self._by_name.get(name, ())

    def look_up_letters(self, message: Message) -> Iterator[tuple[int, int, int]]:
        """Find "P&G" where the situation writes it out."""
        for letters, index in joined_letters(message) if "&" in message.folded else ():
            for fact, place in self._joined.get(letters, ()):
                yield index, fact, place
                yield index + 1, fact, place

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
            for fact, place in self._capitals.get(letters, ()):
                if len(letters) == 2 and not (
                    len(self._words[fact][place].folded) == 1 and _are_joined(message, places)
                ):
                    continue  # neither "IT" nor "P&G" is any two words
                for index in places:
                    yield index, fact, place


def _are_joined(text: Message, places: Sequence[int]) -> bool:
    """Tell "Marks & Spencer" from two names in a row."""
    between = text.folded[text.words[places[0]].end : text.words[places[-1]].start]
    return "&" in between or " and " in between


def _is_variant(word: Word, other: Word) -> bool:
    if is_near(word.folded, other.folded) or is_kindred(word.stem, other.stem):
        return True
    # "Zsófi" for Zsófia, "Philo" for Philomena: what is cut off a name.
    cut = other.capital and not is_common(other.stem) and len(word.folded) >= 4
    return cut and other.folded.startswith(word.folded) and not is_common(word.stem)
