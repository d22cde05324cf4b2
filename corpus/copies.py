"""How surely `copied_example` tells a copy from one's own words.

The corpus has no copies, so we make some: each model answer of the exercises with the small changes of somebody
who hands in another's work. Nobody's copies are the other answers of the same exercise, good and weak: they are
written to the same person, out of the same facts, and each is judged beside all model answers but itself.
Exercises that ask to shorten a given text are left out, as honest answers to them are alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.exercise import Exercise
from checker.flags.copied import find_copied
from checker.message import Message
from checker.reading import Reading
from checker.situation import Situation
from corpus.of_exercises import read_exercises

#: A message, its situation, and the examples that it may be a copy of.
Judged = tuple[str, Situation, Sequence[str]]

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_MARKS = re.compile(r"[^\w\s'’-]")
_GREETING = re.compile(r"^[^,.!?]{1,30}, ")
_SIGNED = re.compile(r"(?<=[.!?]) [^.!?]{1,40}$")

#: Words that say the same to somebody who hides where theirs come from.
_FOR = {
    "would": "should", "like": "love", "learn": "know", "about": "on", "because": "since", "very": "really",
    "we": "our team", "small": "little", "thank": "thanks", "ask": "know", "plan": "organise", "start": "begin",
}  # fmt: skip


def _without_every_tenth(text: str) -> str:
    return " ".join(word for place, word in enumerate(text.split(), 1) if place % 10)


def _misspelt(text: str) -> str:
    """Turn two letters round in every sixth word."""
    words = text.split()
    return " ".join(
        word if place % 6 else word[:1] + word[2:3] + word[1:2] + word[3:] for place, word in enumerate(words, 1)
    )


def _in_other_words(text: str) -> str:
    return " ".join(_FOR.get(word, word) for word in text.split())


def _to_and_from_others(text: str) -> str:
    body = _GREETING.sub("Good morning, ", _SIGNED.sub("", text))
    return f"{body} With best regards, Kim"


def _turned(text: str) -> str:
    first, *rest = _SENTENCE.split(text)
    return " ".join([*rest, first])


#: What is done to another's work to make it look like one's own.
CHANGES: Mapping[str, Callable[[str], str]] = {
    "nothing": str,
    "small letters without marks": lambda text: _MARKS.sub("", text).lower(),
    "every tenth word left out": _without_every_tenth,
    "every sixth word misspelt": _misspelt,
    "other words": _in_other_words,
    "another greeting and name": _to_and_from_others,
    "the first sentence last": _turned,
    "a sentence of one's own": lambda text: f"{text} I would be glad to hear from you when you have time.",
    "several at once": lambda text: _to_and_from_others(_in_other_words(_turned(text))),
}


def counted_copies() -> dict[str, int]:
    """Count copies, messages taken for copies, and copies taken for such."""
    copies = [_is_found(*one) for one in _copies()]
    others = [_is_found(*one) for one in _own_work()]
    right = sum(copies)
    return {"labelled": len(copies), "raised": right + sum(others), "right": right, "others": len(others)}


def _copies() -> Iterator[Judged]:
    for exercise, _ in _exercises():
        for text in exercise.examples:
            for change in CHANGES.values():
                yield change(text.strip()), exercise.situation, exercise.examples


def _own_work() -> Iterator[Judged]:
    for exercise, weak in _exercises():
        for text in (*exercise.examples, *weak):
            yield text, exercise.situation, [example for example in exercise.examples if example != text]


def _exercises() -> Iterator[tuple[Exercise, Sequence[str]]]:
    return ((exercise, weak) for exercise, weak in read_exercises() if exercise.examples and not exercise.given)


def _is_found(text: str, situation: Situation, examples: Sequence[str]) -> bool:
    return any(find_copied(Reading(Message(text), situation, examples)))
