"""Whom a message greets, as far as its words tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.flags.likeness import given_names
from checker.languages import word_list
from checker.message import Message, Word
from checker.reading import LANGUAGE

_GREETINGS = frozenset(
    "hi hello hey dear hiya hallo hola bonjour ciao salut hej hei moin ahoj namaste salaam salam szia kaixo aloha "
    "ola kia ora beste geachte lieber liebe caro cara cher chere querido querida estimado estimada morning evening "
    "afternoon day greetings howdy heya hullo merhaba jambo habari sawubona".split()
)
_BEFORE_DAY = frozenset("good gm lovely happy".split())

#: Endings of words for what people do or where they are from; "Hi Podcaster!" names nobody.
_KINDS = tuple("ers eers ists ians ist ian eer mate mates lover maker caster goer women woman men".split())

#: What goes on after "Ingrid, ..." if Ingrid is spoken to, and not who writes.
_SPOKEN_TO = frozenset(
    "i i'm i've i'd you you're your you've we we've thank thanks good great nice lovely loved love it it's this that "
    "what how who where when why are is do does did can could would will shall may my as since after congratulations "
    "congrats hello hi if there sorry so glad happy hope just saw read enjoyed".split()
)

#: After these a name is the sender's own: "Hi, Femi here", "Hello, Ada from Leeds".
_OWN = frozenset("here from again this speaking at with of and writing aka by".split())

_CLOSING = ",!.:;?-\n()"


@dataclass(frozen=True, slots=True)
class Greeted:
    """The name that a message greets: its *words*, whether a *title* goes before it.

    *closed* tells that the greeting ends with it, as in "Hi Ada," or "Hi Ada!", and *hello* that a word
    of greeting goes before it.
    """

    words: tuple[Word, ...]
    title: bool
    closed: bool
    hello: bool = False


def find_greeted(message: Message) -> Greeted | None:
    """Give the name greeted at the beginning of *message*, or after its first few words."""
    words = message.words
    for begin in _beginnings(message):
        place = _after_greeting(words, begin)
        greeted = _name(message, place, hello=place > begin)
        if greeted and _is_name(greeted, message):
            return greeted
    return None


def _beginnings(message: Message) -> Iterator[int]:
    """Give where a greeting may begin: "Good morning! Dear Ada, ..." has two such places."""
    if message.words:
        yield 0
    for index, word in enumerate(message.words[1:5], 1):
        if word.folded in _GREETINGS and word.sentence > 0:
            yield index


def _after_greeting(words: tuple[Word, ...], begin: int) -> int:
    """Give where the name should stand after a greeting at word *begin*."""
    first, then = words[begin].folded, [word.folded for word in words[begin + 1 : begin + 2]]
    if first in _BEFORE_DAY and then and then[0] in _GREETINGS:
        return begin + 2
    if first in _GREETINGS:
        return begin + (2 if then and then[0] in _GREETINGS else 1)
    return begin


def _name(message: Message, place: int, *, hello: bool) -> Greeted | None:
    """Read the name from word *place* on: titles, then words that belong together."""
    words, title, found, index = message.words, False, list[Word](), place
    while index < len(words) and words[index].folded in titles():
        title, index = True, index + 1
    if title and index < len(words) and message.folded[words[index - 1].end : words[index].start] not in (" ", ". "):
        return None
    while index < len(words) and len(found) < 4 and not (found and _gap(message, found[-1], words[index])):
        if not _may_be_name(words[index]):
            break
        found.append(words[index])
        index += 1
    if not found or (index < len(words) and words[index].folded in _OWN):
        return None
    after = message.folded[found[-1].end : found[-1].end + 2].lstrip(" ")[:1]
    return Greeted(tuple(found), title, not after or after in _CLOSING, hello)


def _gap(message: Message, word: Word, following: Word) -> bool:
    """Tell whether anything but a blank or a hyphen stands between two words."""
    return message.folded[word.end : following.start] not in (" ", "-", "")


def _may_be_name(word: Word) -> bool:
    if word.folded in word_list(LANGUAGE, "nobody") or word.folded in titles():
        return False
    return word.capital or word.folded in given_names() or not word.folded.isascii()


def _is_name(greeted: Greeted, message: Message) -> bool:
    """Tell a person's name from another word with a capital."""
    first = greeted.words[0]
    if not greeted.hello:
        known = greeted.title or first.folded in given_names()
        return known and _is_spoken_to(greeted, message)
    apart = not greeted.title and message.folded[first.start - 2 : first.start - 1] in (",", ".", "!")
    if first.folded in given_names():
        return greeted.closed or not apart
    if apart or not first.capital or not greeted.closed or first.folded.endswith(_KINDS):
        return False
    if len(first.folded) < 4 and not greeted.title and len(greeted.words) == 1:
        return False
    return not is_word(first) or (greeted.title and len(greeted.words) == 1)


def _is_spoken_to(greeted: Greeted, message: Message) -> bool:
    """Tell "Ingrid, you said" from "Ingrid, buyer at a bakery": who is spoken to, who writes."""
    last = greeted.words[-1]
    following = [word for word in message.words if word.start >= last.end][:1]
    calls = message.folded[last.end : last.end + 1] in ("!", ",")
    return (
        (len(greeted.words) == 1 or greeted.title) and calls and bool(following) and following[0].folded in _SPOKEN_TO
    )


def titles() -> frozenset[str]:
    """Give the forms of address that may stand before a name."""
    return word_list(LANGUAGE, "titles")


def is_word(word: Word) -> bool:
    """Tell whether *word* is one that English uses in small letters too."""
    return is_known(word.folded, word.stem)


@lru_cache(maxsize=4096)
def is_known(folded: str, stemmed: str) -> bool:
    """Tell whether a word with that stem is one."""
    lists = (word_list(LANGUAGE, "common"), word_list(LANGUAGE, "usual"))
    return folded in word_list(LANGUAGE, "function") or any(stemmed in stems for stems in lists)
