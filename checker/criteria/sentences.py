"""The sentences of a message, and which of them ask something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.alignment import rarity
from checker.message import Word

_TITLES = ("mr", "ms", "mrs", "dr", "st", "prof")
_END = re.compile("".join(f"(?<![ (]{title})(?<!^{title})" for title in _TITLES) + r"[.!?]{1,20}(?=[\s)\"':;]|$)|\n")
_GREETING = re.compile(
    r"(?:hi|hello|hey|heya|dear|greetings|hola|hiya|hallo|buenas|moin|good\s(?:morning|afternoon|evening|day))"
    r"(?![a-z'])[^,.!?:;\n-]{0,40}[,.!:;\n-]"
)
_WH = re.compile(r"(?<![a-z'])(?:how|hows|what|whats|what's|which|where|why|when|who|who's)(?![a-z'])")
_ASKED = re.compile(
    r"(?:^\s*|[,;:.)-]\s*|(?<![a-z'])(?:and|so|but|also|n|wait)\s)(?:"
    r"(?!what\sa[n]?\s)(?:what|how|which|where|when|why|who|whats|hows)(?:\s[a-z'-]{1,15}){0,3}?\s"
    r"(?:do|does|did|would|wd|should|shd|shld|can|could|cd|cud|is|are|was|were|will|has|have)(?![a-z'])"
    r"|(?:what|how|which|where|when|why)\s(?:to|not\sto)\s"
    r"|(?:do|does|did|is|are|was|were|can|could|would|will|should|has|have|shall|may)\s"
    r"(?:i|we|you|u|ye|they|one|people|anyone|anybody|someone|somebody)\s"
    r"|(?:does|did|is|are|was|were|can|could|would|will|should|shall)\s"
    r"(?:the|your|ur|it|there|a|that|this|he|she|my|our|these|those)\s)"
)
_VERB_FIRST = re.compile(
    r"\s{0,3}(?:(?:and|so|but|also|or)\s)?(?:do|does|did|is|are|was|were|can|could|would|will|should|has|have|shall|may|might)"
    r"(?![a-z'])"
)
REMEMBER = re.compile(
    r"\s{0,3}(?:(?:do|did|would|will|can|maybe|perhaps)\s)?(?:you\s|u\s)?(?:still\s|even\s|perhaps\s)?(?:remember|recall)"
    r"(?![a-z'])(?!\s(?:which|what|whether|if)(?![a-z']))"
)
#: Words that no sentence ends with; somebody stopped, or was cut off, in the middle.
UNFINISHED = re.compile(
    r"(?<![a-z'/-])(?:the|a|an|and|or|of|my|your|our|their|because|therefore|if|but|than|very|(?<!do\s)(?<!than\s)i|we|i'm|i'd|i've|we're|as"
    r"|whose|every|whether|during|between|is\sthat|(?:want|like|love|hope|hoping|wish|going|glad|happy|able|need|reason)\sto"
    r"|today\sis|reason\s(?:is|for)|(?:therefore|so|and|that)\s(?:i|we)\s(?:want|hope|would|wish)"
    r"|(?:said|wrote|saw|posted|spoke|talked)\s(?:[a-z0-9'-]{1,20}\s){0,4}about|(?:ask|asking|know|learn|wonder)\s(?:you\s)?(?:about|how|what|if))$"
)
_LAST = re.compile(r"([a-z]{1,20})\s[a-z]{1,3}$")

#: Behind these a short word may be somebody's name.
_SIGNING = frozenset("thanks thank cheers regards best love from yours thx ta ciao am im is hi hello dear".split())

#: Short words that end what is said to somebody.
_ADDRESS = frozenset(
    "mam bro sis sir lah leh lor lol dai mom dad man pls plz thx ty tq xx xo ok haha yo btw tho tbh eh innit".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its place in the folded text, and whether it asks something, how and where."""

    start: int
    end: int
    asks: bool
    open_question: bool
    inverted: bool
    question: int


def breaks_off(text: str, last: Word | None) -> bool:
    """Tell whether *text*, which no full stop ends, stops in the middle of a sentence or of its *last* word."""
    if UNFINISHED.search(text):
        return True
    cut = _LAST.search(text)
    if cut is None or last is None or last.capital or cut[1] in _SIGNING or last.folded in _ADDRESS:
        return False
    return rarity(last.stem) == 1.0


def sentences_of(folded: str, last: Word | None) -> Iterator[Sentence]:
    """Give what follows the greeting of *folded*, sentence by sentence, without what breaks off.

    *last* is the last word where no mark ends the message.
    """
    greeting = _GREETING.match(folded)
    start = greeting.end() if greeting and greeting.end() < len(folded) else 0
    for match in [*_END.finditer(folded, start), None]:
        end = match.start() if match else len(folded)
        text = folded[start:end]
        closed = match[0] != "\n" and not text.endswith(" ") if match else last is None
        if text.strip() and (closed or not breaks_off(text.rstrip("_ "), None if match else last)):
            recalling = REMEMBER.match(text) is not None
            asked = None if recalling else _ASKED.search(text)
            marked = match is not None and "?" in match[0] and not recalling
            inverted = asked is not None or (marked and _VERB_FIRST.match(text) is not None)
            wh = not recalling and _WH.search(text) is not None
            place = start + (asked.start() if asked else 0)
            yield Sentence(start, end, marked or inverted, wh, inverted, place)
        start = match.end() if match else end
