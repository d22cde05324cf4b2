"""Which job a word points to, and which jobs a profile shows, former and present.

A bus driver knows fares and depots though the profile names neither. `languages/en/fields.txt` has a
line a job, in stems: what a profile calls it, a dash, and what else points to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.alignment import rarity
from checker.languages import word_list
from checker.message import message_of
from checker.situation import Situation
from checker.statements import statements_of

_LANGUAGE = "en"

#: How much a word of the profile must say to stand for a former employer, or for the present job.
_SELDOM = 0.75
_USUAL = 0.4

#: What in a headline is over: "ex-nurse", "former chef, now at Parcelly", "teacher turned developer".
_FORMER = re.compile(
    r"(?<![a-z])(?:ex[ -]|former(?:ly)? |previously |once |retired |recovering )[^,;|()/\n]{1,60}"
    r"|[a-z-]{2,20}(?: [a-z-]{2,20})?[ -]turned(?= |-)"
)

#: What in the experience is not over yet.
_LASTING = re.compile(r"(?<![a-z])(?:since|now|present|today|currently?|ongoing|to date)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Career:
    """The jobs somebody had and has, what the profile itself says of either, all that is said, and names, in stems."""

    past: frozenset[str]
    present: frozenset[str]
    left: frozenset[str]
    taken: frozenset[str]
    said: frozenset[str]
    names: frozenset[str]


@cache
def _jobs() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Give the jobs by the stems that name them, and by all stems that point to them."""
    named: dict[str, list[str]] = {}
    pointed: dict[str, list[str]] = {}
    for line in sorted(word_list(_LANGUAGE, "fields")):
        names, _, others = line.partition(" -")
        titles = names.split()
        for title in titles:
            named.setdefault(title, []).append(titles[0])
        for word in (*titles, *others.split()):
            pointed.setdefault(word, []).append(titles[0])
    return _frozen(named), _frozen(pointed)


def _frozen(found: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(jobs) for word, jobs in found.items()}


def jobs_of(stemmed: str) -> frozenset[str]:
    """Name the jobs that the stem points to."""
    return _jobs()[1].get(stemmed, frozenset())


@lru_cache(maxsize=128)
def career_in(situation: Situation) -> Career:
    """Tell the jobs of the recipient of *situation*; what they still do is not past."""
    past: list[str] = []
    present: list[str] = [situation.recipient.company]
    for item in situation.recipient.experience:
        (present if _LASTING.search(item.casefold()) else past).append(item)
    headline = message_of(situation.recipient.headline).folded
    past.extend(match[0] for match in _FORMER.finditer(headline))
    present.append(_FORMER.sub(" ", headline))
    now, before = _named_in(present), _named_in(past)
    now, before = _parted(now, before, _stems(present) & _stems(past))
    told = _named_in([situation.recipient.about])
    now = now or told - before
    left, taken = _telling(past, _SELDOM), _telling(present, _USUAL)
    said = _stems(fact.text for fact in statements_of(situation))
    names = _stems((situation.recipient.name, situation.sender.name))
    return Career((before | told) - now, now, left - taken, taken - left, said, names)


def _parted(now: frozenset[str], before: frozenset[str], both: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Part present from past: of what is named in both, a chemist who now teaches chemistry has left the lab."""
    same = frozenset(job for word in both for job in _jobs()[0].get(word, ()))
    left = (now & before) - same
    left = left if now - left else frozenset()
    return now - left, before - (now - left)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.stem for text in texts for word in message_of(text).words)


def _named_in(texts: Iterable[str]) -> frozenset[str]:
    named = _jobs()[0]
    return frozenset(job for stemmed in _stems(texts) for job in named.get(stemmed, ()))


def _telling(texts: Iterable[str], least: float) -> frozenset[str]:
    """Give the stems that say at least so much: of a former employer, of the present trade."""
    return frozenset(stemmed for stemmed in _stems(texts) if rarity(stemmed) >= least and not stemmed.isdigit())
