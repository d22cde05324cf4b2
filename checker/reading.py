"""A message read once in its situation: what every criterion and flag looks at."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import cached_property

from checker.facts import FactMatch, Meeting, matches_of, meetings
from checker.message import Message
from checker.situation import Situation
from checker.statements import RetoldFact

#: The language that messages are graded in.
LANGUAGE = "en"


class Reading:
    """A *message* in its *situation*, beside the *examples* that it must not copy.

    *given* is the text that an exercise asked the learner to work on, *retold* its facts in other words,
    *sent* the sender's messages to other people.
    """

    def __init__(  # noqa: PLR0913 - one name for each thing that stands beside a message
        self,
        message: Message,
        situation: Situation,
        examples: Sequence[str] = (),
        given: str = "",
        retold: Sequence[RetoldFact] = (),
        *,
        sent: Sequence[str] = (),
    ) -> None:
        self.message = message
        self.situation = situation
        self.examples = tuple(examples)
        self.given = given
        self.retold = tuple(retold)
        #: The features of its sentences, by all that they hang on.
        self.described: dict[Hashable, Mapping[str, float]] = {}
        #: Its sentences as kinds of word, once they are asked for: by the whole, and by each sentence.
        self.kinds: tuple[tuple[str, ...], ...] | None = None
        self.sent = tuple(sent)

    @cached_property
    def facts(self) -> tuple[FactMatch, ...]:
        """The facts of the situation that the message refers to."""
        return matches_of(self.meetings)

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """The words of the message that stand for words of the situation."""
        return tuple(meetings(self.message, self.situation))
