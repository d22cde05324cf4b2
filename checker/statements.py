"""The situation as a list of facts, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.message import Message, message_of
from checker.situation import Situation


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
class RetoldFact:
    """Something that an exercise's situation says, and how people put it who know it."""

    fact: str
    paraphrases: tuple[str, ...]


def statements_of(situation: Situation) -> Iterator[Fact]:
    """Give the facts of *situation* in its own order."""
    for part, name in ((situation.recipient, "recipient"), (situation.sender, "sender")):
        for field in part.__match_args__:
            value = getattr(part, field)
            path = f"{name}.{field}"
            if isinstance(value, str):
                yield from _split(path, value)
            else:
                for number_of_item, item in enumerate(value):
                    yield from _split(f"{path}[{number_of_item}]", item)
    yield from _split("relationship.detail", situation.relationship.detail)
    yield from _split("goal", situation.goal)


def _split(path: str, text: str) -> Iterator[Fact]:
    """Give a fact a sentence, abbreviations like "St. Brigid's" and titles left whole."""
    message = message_of(text)
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
