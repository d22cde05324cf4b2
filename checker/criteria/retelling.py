"""Facts of an exercise that a message tells in the words its author foresaw."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.alignment import concept, number, rarity
from checker.criteria.tie import Tie
from checker.message import Word, message_of
from checker.reading import Reading
from checker.statements import RetoldFact, statements_of

#: How much of a paraphrase's words one sentence must have, and what they must at least weigh together.
_MOST_OF_IT = 0.6
_WEIGHS = 1.5

#: What such a tie says: enough by itself.
WEIGHT = 2.0

#: Sentences that are read; a message has few.
_SENTENCES = 40


def retold_ties(reading: Reading) -> Iterator[Tie]:
    """Find each fact that a sentence tells in most of the words of a paraphrase, in any order."""
    for retold in reading.retold:
        place = _place_of(reading, retold)
        for sentence in reading.message.sentences[:_SENTENCES]:
            found = max((_told(sentence, text) for text in retold.paraphrases), key=len, default=())
            if found:
                first = reading.message.words.index(sentence[0])
                yield Tie(f"fact.{place}", tuple(first + index for index in found), WEIGHT, run=len(found))


def _told(sentence: tuple[Word, ...], paraphrase: str) -> tuple[int, ...]:
    """Give the places in *sentence* of the paraphrase's words, if most of them stand there."""
    said = {_key(word): index for index, word in reversed(list(enumerate(sentence)))}
    for part in _weights(paraphrase):
        met = [key for key in part if key in said]
        weight = sum(part[key] for key in met)
        if len(met) > 1 and weight >= _WEIGHS and weight >= _MOST_OF_IT * sum(part.values()):
            return tuple(sorted(said[key] for key in met))
    return ()


@lru_cache(maxsize=512)
def _weights(paraphrase: str) -> tuple[dict[str, float], ...]:
    """Weigh the words of each sentence of *paraphrase* that say anything."""
    parts = ({_key(word): rarity(word.stem) for word in sentence} for sentence in message_of(paraphrase).sentences)
    return tuple({key: weight for key, weight in part.items() if weight > 0.1} for part in parts)


def _key(word: Word) -> str:
    return number(word.folded) or concept(word.stem) or word.stem


def _place_of(reading: Reading, retold: RetoldFact) -> str:
    """Name the part of the situation that says the fact."""
    known = {word.stem for word in message_of(retold.fact).words}
    facts = [fact for fact in statements_of(reading.situation) if not fact.path.startswith(("sender", "goal"))]
    shares = [(len(known & {word.stem for word in message_of(fact.text).words}), -i) for i, fact in enumerate(facts)]
    return facts[-max(shares)[1]].place.rpartition(".")[2] if shares else "about"
