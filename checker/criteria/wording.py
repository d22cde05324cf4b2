"""How a message speaks: its words as kinds of word, so that what one situation teaches holds in others.

"Your seacock photo" and "Your talk on Maersk" both read "your FACT photo" or "your PROPER talk": small and
common words stay as they are, the others give way to what they are, and of what stands side by side
pairs are made. Rows of three were tried and told nothing more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from checker.alignment import is_common, number, rarity
from checker.criteria.salutation import naming_words
from checker.criteria.tie import MERGED, PERSONAL, Tie
from checker.criteria.worth import worth_in
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE, Reading

#: What a single word and a pair of neighbours count, so that no long message outweighs its facts.
COUNTS = 0.5

_CLOSED = ("function", "containers", "generic")

#: Small words that count as one, as whoever learnt English late mixes them up. Articles and in, on, at stay apart:
#: without them kappa of personalisation fell from 0.84 to 0.83, of kept-back messages from 0.81 to 0.79.
ALIKE = {
    **dict.fromkeys(("am", "are"), "is"),
    "were": "was",
    "has": "have",
    "does": "do",
    "many": "much",
}

_MARKS = frozenset(",;:(")

#: Kinds of words taken from the situation, the strongest first.
_TAKEN = {
    **dict.fromkeys(PERSONAL, "FACT"),
    **dict.fromkeys(MERGED, "CARD"),
    **dict.fromkeys(("goal", "sender"), "OWN"),
}
_STRENGTH = ("", "OWN", "CARD", "FACT")


def kinds_of(reading: Reading, ties: Iterable[Tie], strays: Collection[int] = ()) -> tuple[tuple[str, ...], ...]:
    """Give each sentence of the message but *strays* as kinds of word, its end mark last."""
    if reading.kinds is None:
        people = naming_words(reading.message, worth_in(reading.situation).names)
        reading.kinds = _kinds_in(reading.message, people, _taken(ties), strays)
    return reading.kinds


def _kinds_in(
    message: Message, people: Collection[int], taken: Mapping[int, str], strays: Collection[int]
) -> tuple[tuple[str, ...], ...]:
    found: list[tuple[str, ...]] = []
    index = 0
    for sentence in message.sentences:
        kinds: list[str] = []
        for place, word in enumerate(sentence):
            if place:
                kinds += _mark(message.folded[sentence[place - 1].end : word.start])
            if index not in people:
                kind = _kind(word.folded, word.stem, taken.get(index, ""), name=word.capital and place > 0)
                kinds += [kind] if kind else []
            elif kinds[-1:] != ["NAME"]:  # so that names of three words weigh no more than others
                kinds.append("NAME")
            index += 1
        if sentence[0].sentence not in strays:
            found.append((*kinds, _end(message, sentence)))
    return tuple(found)


def features_of_kinds(rows: Iterable[tuple[str, ...]], prefix: str) -> dict[str, float]:
    """Name the kinds and pairs of neighbours in *rows*, which follow each other."""
    found = {f"{prefix}^": COUNTS}
    last = "^"
    for row in rows:
        found[f"{prefix}{last} {row[0]}"] = COUNTS
        found.update(_features_of_row(row, prefix))
        last = row[-1]
    return found


@lru_cache(maxsize=256)
def _features_of_row(row: tuple[str, ...], prefix: str) -> Mapping[str, float]:
    """Name the kinds and pairs within one sentence: what is left of a message has most of them again."""
    names = [f"{prefix}{kind}" for kind in row]
    return dict.fromkeys((*names, *(f"{name} {other}" for name, other in zip(names, row[1:], strict=False))), COUNTS)


def _taken(ties: Iterable[Tie]) -> Mapping[int, str]:
    """Tell of each word that stands in the situation what it is there."""
    found: dict[int, str] = {}
    for tie in ties:
        if tie.rule.startswith("fact."):
            kind = _TAKEN.get(tie.rule.removeprefix("fact."), "")
            strength = _STRENGTH.index(kind)
            for index in tie.words:
                if strength >= _STRENGTH.index(found.get(index, "")):
                    found[index] = kind
    return found


@lru_cache(maxsize=4096)
def _kind(folded: str, stemmed: str, taken: str, *, name: bool) -> str:
    if taken in ("FACT", "CARD"):
        return taken
    if folded in _closed():
        return ALIKE.get(folded, folded)
    if taken:
        return taken
    if number(folded):
        return "NUMBER"
    if name:
        return "Common" if is_common(stemmed) else "Proper"
    return _plain_kind(folded, rarity(stemmed))


def _plain_kind(folded: str, known: float) -> str:
    if known <= 0.1:
        return folded
    if folded.endswith("ed") and len(folded) > 4:
        return "DONE"
    if folded.endswith("ing") and len(folded) > 5:
        return "DOING"
    return "COMMON" if known < 0.5 else "USUAL" if known < 1 else "RARE"


def _mark(between: str) -> Sequence[str]:
    if between == " ":
        return ()
    if '"' in between:
        return ('"',)
    return (",",) if not _MARKS.isdisjoint(between) or " -" in between else ()


def _end(message: Message, sentence: Sequence[Word]) -> str:
    after = message.folded[sentence[-1].end : sentence[-1].end + 3]
    return "?" if "?" in after else "!" if "!" in after else "."


@cache
def _closed() -> frozenset[str]:
    """Give the small and the common words that tell how a message speaks, not of what."""
    return frozenset().union(*(word_list(LANGUAGE, name) for name in _CLOSED))
