"""The features that the level of personalisation is a sum of, each with a name."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from checker.alignment import is_common, rarity
from checker.criteria.salutation import naming_words
from checker.criteria.sides import WE, YOU, Side
from checker.criteria.tie import MERGED, NAMED_RULES, PERSONAL, Tie
from checker.criteria.ties import Ties, find_ties
from checker.criteria.wording import features_of_kinds, kinds_of
from checker.criteria.worth import Worth, worth_in
from checker.message import Message, Word
from checker.reading import Reading


def features(reading: Reading) -> dict[str, float]:
    """Describe by name what the level of personalisation hangs on in the whole of the message."""
    return features_of(reading, find_ties(reading))


def sentence_features(reading: Reading) -> tuple[Mapping[str, float], ...]:
    """Describe each sentence likewise; the most personal one decides."""
    return sentence_features_of(reading, find_ties(reading))


def features_of(reading: Reading, ties: Ties) -> dict[str, float]:
    """Describe *reading*, whose *ties* are known."""
    found = _of_ties(ties.whole, _kind_of(reading))
    found.update(_of_words(reading, _sentences_of(reading.message, ties.whole), ties.strays))
    found.update(_of_situation(reading, found))
    return _rounded(found) | features_of_kinds(kinds_of(reading, ties.whole, ties.strays), "says.")


def sentence_features_of(reading: Reading, ties: Ties) -> tuple[Mapping[str, float], ...]:
    """Describe each sentence of *reading*, whose *ties* are known."""
    spoken = [words for words in reading.message.sentences if words[0].sentence not in ties.strays]
    kinds_spoken = kinds_of(reading, ties.whole, ties.strays)
    parts = zip(spoken, kinds_spoken, ties.sentences, ties.sides, strict=True)
    found: list[Mapping[str, float]] = []
    for words, kinds, inside, side in parts:
        told = [(tie.rule, tie.weight, tie.named, tie.pairs, tie.run) for tie in inside]
        key = (reading.message.plain[words[0].start : words[-1].end], kinds, side, not found, *told)
        if key not in reading.described:
            one = _of_sentence(reading, words, inside, side, first=not found)
            reading.described[key] = one | features_of_kinds([kinds], "in.says.")
        found.append(reading.described[key])
    return tuple(found)


def _of_sentence(
    reading: Reading, words: Sequence[Word], inside: Sequence[Tie], side: Side, *, first: bool
) -> dict[str, float]:
    worth = worth_in(reading.situation)
    one = _of_ties(inside, _kind_of(reading))
    one["words.unusual"] = min(_worth_of(words, worth), 8.0) / 4
    one["words.narrative"] = _narrative(words, worth)
    one["words.proper"] = min(_names_among(words, worth), 3.0)
    one["words.many"] = math.log1p(len(words)) / 2
    one["first"] = float(first)
    one[f"side.{side}"] = 1.0
    one.update(_of_situation(reading, one))
    one.update(_together(one, side))
    return {f"in.{name}": value for name, value in _rounded(one).items()}


#: Features by the parts of a profile.
_CARD = tuple(f"any.{part}" for part in MERGED)
_OF_FACTS = frozenset(f"fact.{part}" for part in PERSONAL)


def _together(one: dict[str, float], side: Side) -> dict[str, float]:
    """Describe what stands side by side in a sentence: a company with something particular said of it."""
    unusual = min(one["words.unusual"], 1.5)
    card = max([one.get(name, 0.0) for name in _CARD])
    best, specific = one.get("one", 0.0), one.get("specific.best", 0.0)
    parts = len(_OF_FACTS & one.keys())
    return {
        "both.company.unusual": unusual if one.get("any.company") else 0.0,
        "both.card.unusual": unusual if card else 0.0,
        f"both.card.{side}": min(card, 1.0),
        "both.one.unusual": unusual * min(best, 1.5) / 1.5,
        "both.one.card": float(best > 0 < card),
        "both.one.specific": min(best, specific, 1.5),
        f"both.{side}.unusual": unusual,
        "both.parts": min(max(parts - 1, 0), 3) / 2,
    }


#: What needs no rounding, as most features do not.
_SHORT = frozenset((0.5, 1.0))


def _rounded(found: dict[str, float]) -> dict[str, float]:
    return {name: value if value in _SHORT else round(value, 4) for name, value in found.items() if value}


def _kind_of(reading: Reading) -> str:
    return str(reading.situation.relationship.kind or "unknown")


def _of_ties(ties: Sequence[Tie], kind: str) -> dict[str, float]:
    found = _of_facts([tie for tie in ties if tie.rule.startswith("fact.")])
    found.update(_of_specifics([tie for tie in ties if not tie.rule.startswith("fact.")]))
    return found | _in_relationship(ties, kind)


def _in_relationship(ties: Sequence[Tie], kind: str) -> dict[str, float]:
    """Describe ties by what the two are to each other: a shared employer is the sender's story, too."""
    found: dict[str, float] = {}
    for tie in ties:
        part = tie.rule.removeprefix("fact.")
        if part in ("sender", "goal", "detail"):
            _most(found, f"{part}.named", tie.named, 2.0)
            _most(found, f"{part}.{kind}", tie.weight, 2.0)
        elif tie.rule.startswith("vague."):
            found[f"{tie.rule}.{kind}"] = 1.0
        elif part == tie.rule:
            _most(found, f"{tie.rule}.{kind}", tie.weight, 2.0)
    return found


def _most(found: dict[str, float], name: str, value: float, limit: float = 3.0) -> None:
    value = min(value, limit)
    if value > found.get(name, 0.0):
        found[name] = value


#: What the best of a kind is compared with, as its features are called.
_STEPS = ("0.5", "1.0", "1.6")


def _of_facts(ties: list[Tie]) -> dict[str, float]:
    found: dict[str, float] = {}
    parts: dict[str, float] = {}
    for tie in ties:
        part = tie.rule.removeprefix("fact.")
        if part in PERSONAL:
            parts[part] = parts.get(part, 0.0) + tie.weight
            for whose in (f"{tie.side}.", ""):
                _most(found, f"{whose}one", tie.weight)
                if tie.named:
                    _most(found, f"{whose}named", tie.named, 2.0)
            if tie.run > 1:  # without neighbours there is neither
                _most(found, "pairs", tie.pairs, 3.0)
                _most(found, "run", tie.run - 2, 3.0)
        elif part not in ("name", "sender"):
            _most(found, f"{tie.side}.{part}", tie.weight, 2.0)
            _most(found, f"any.{part}", tie.weight, 2.0)
    for part, weight in parts.items():
        found[f"fact.{part}"] = min(weight, 3.0)
    found["fact.total"] = min(sum(parts.values()), 5.0)
    best = found.get("one", 0.0)
    found.update({f"one>{step}": 1.0 for step in _STEPS if best >= float(step)})
    return found


def _of_specifics(ties: list[Tie]) -> dict[str, float]:
    found: dict[str, float] = {}
    for tie in ties:
        if tie.rule.startswith("vague."):
            found[tie.rule] = 1.0
            continue
        weight = tie.named if tie.rule in NAMED_RULES else tie.weight
        if tie.side is Side.MINE:
            _most(found, "mine.specific", weight)
        else:
            _most(found, tie.rule, weight)
            _most(found, "specific.best", weight)
            _most(found, "specific.named", tie.named, 2.0)
    best = found.get("specific.best", 0.0)
    found.update({f"specific>{step}": 1.0 for step in _STEPS if best >= float(step)})
    return found


def _sentences_of(message: Message, ties: tuple[Tie, ...]) -> frozenset[int]:
    """Give the sentences that say anything of the recipient."""
    return frozenset(message.words[i].sentence for tie in ties for i in tie.words if tie.rule != "fact.name")


def _of_words(reading: Reading, telling: frozenset[int], strays: frozenset[int]) -> dict[str, float]:
    """Describe how the message speaks, the names of the two people left out."""
    worth = worth_in(reading.situation)
    people = naming_words(reading.message, worth.names)
    left = [(index, word) for index, word in enumerate(reading.message.words) if word.sentence not in strays]
    words = [word for index, word in left if index not in people]
    said = [word.folded for word in words if word.sentence in telling]
    content = [word for word in words if rarity(word.stem) > 0]
    generic = [word for word in content if rarity(word.stem) <= 0.1]
    return {
        "words.many": math.log1p(len(said)),
        "words.you": min(sum(word in YOU for word in said), 4.0),
        "words.generic": len(generic) / (len(content) + 3),
        "words.narrative": _narrative(words, worth),
        "words.proper": min(_names_among(words, worth), 3.0),
        "words.unusual": min(_worth_of(words, worth), 12.0) / 4,
    }


def _worth_of(words: Iterable[Word], worth: Worth) -> float:
    return sum({word.stem: worth[word.folded] for word in words}.values())


_OURS = YOU | WE


def _narrative(words: Sequence[Word], worth: Worth) -> float:
    """Tell how much is told in the best sentence about the recipient or both."""
    found = 0.0
    for _, group in groupby(words, key=lambda word: word.sentence):
        sentence = tuple(group)
        said = [word.folded for word in sentence]
        if not _OURS.isdisjoint(said):
            past = any(word.endswith("ed") and len(word) > 4 for word in said)
            found = max(found, min(_worth_of(sentence, worth), 5.0) * (1.0 if past else 0.6))
    return found


def _names_among(words: Sequence[Word], worth: Worth) -> int:
    """Count the words inside sentences that read like names."""
    inside = (word for before, word in pairwise(words) if word.sentence == before.sentence)
    return len({w.stem for w in inside if w.capital and not is_common(w.stem) and worth.of(w) > 0.4})


def _of_situation(reading: Reading, found: dict[str, float]) -> dict[str, float]:
    alone = not reading.situation.recipient.name
    extra: dict[str, float] = {}
    if alone:
        extra["alone"] = 1.0
        extra["alone.specific"] = found.get("specific.best", 0.0)
        extra["alone.proper"] = found.get("words.proper", 0.0)
        extra["alone.unusual"] = found.get("words.unusual", 0.0)
        extra["alone.narrative"] = found.get("words.narrative", 0.0)
    return extra
