"""What the situation rules out about how the two know each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.flags.known import relation_of
from checker.situation import Kind, Situation

_NEVER_MET = re.compile(
    r"(?<![a-z])(?:never(?:\s[a-z]{1,10}){0,4}\smet|not(?:\s[a-z]{1,6}){0,2}\s(?:met|meet)|n't(?:\s[a-z]{1,6}){0,2}\s(?:met|meet)|"
    r"no\s(?:[a-z]{3,9}\s)?(?:contact|conversation)(?!\ssince)|strangers|(?:not|never)\s(?:in\sperson|seen|face\sto\sface)|"
    r"only\s(?:ever\s)?(?:talk|talked|spoke|spoken|know|known|knew|met|dealt|written|wrote|exchanged)(?:\s[a-z]{1,8}){0,3}\s"
    r"(?:by|from|over|through|on\sthe\s(?:phone|internet)|on\s(?:[a-z]{2,10}\s){0,2}(?:calls?|video)|online)|"
    r"(?:all|always|entirely|purely|so\sfar)\s(?:[a-z]{2,8}\s){0,2}(?:by|over|on)\s(?:the\s)?(?:phone|e-?mail|video|letter)|"
    r"(?:never|not)(?:\s[a-z]{1,6}){0,2}\sin\s(?:contact|touch)(?!\ssince))(?![a-z])"
)
_NEVER_SPOKEN = re.compile(
    r"(?<![a-z])(?:(?:never|not|n't)(?:\s[a-z]{1,10}){0,4}\s(?:spoken|spoke|speak|talked|written|exchanged|in\stouch|in\scontact)(?!\ssince)|"
    r"no\s(?:[a-z]{3,9}\s)?(?:contact|conversation)(?!\ssince)|strangers)(?![a-z])"
)
#: Kinds of people who have not spoken where they have not met, unless the detail tells it.
_APART_BY_KIND = (Kind.STRANGER, Kind.ALUMNI, Kind.MUTUAL)
#: Kinds whose name says that the two have not met, unless the detail tells it.
_BY_OTHERS = (Kind.STRANGER, Kind.INTRODUCED)

_NEVER_WRITTEN = re.compile(
    r"(?<![a-z])(?:(?:never|not|n't)(?:\s[a-z]{1,10}){0,5}\s(?:written|exchanged|in\stouch|in\scontact)(?!\ssince)|no\s(?:[a-z]{3,9}\s)?contact(?!\ssince))(?![a-z])"
)
_TALK = re.compile(
    r"(?<![a-z])(?:spoke|talked|chat|chatted|call|phone|replied|answered|wrote|written|e-?mails?|e-?mailed|messages?|exchanged|thanked|conversation)(?![a-z])"
)
_PRESENCE = re.compile(
    r"(?<![a-z])(?:met|shared|sat|stood|table|queue|party|dinner|lunch|wedding|fair|visited|visit|trained|taught|same\s(?:team|class|room|course)|together|beside|next\sto|shook|introduced|spoke|talked|chatted|asked\sher|asked\shim|asked\sthem|in\sperson|workshop|hall)(?![a-z])"
)
_WORK = re.compile(
    r"(?<![a-z])(?:work|worked|works|working|colleagues?|co-?workers?|team|teams|project|projects|volunteer(?:ed|ing|s)?|employer|side\sby\sside|shift|shifts|crew|same\sfirm|same\scompany|joint)(?![a-z])"
)
_APART = re.compile(
    r"(?<![a-z])(?:different\s(?:firms|companies|employers)|never\sworked\stogether|not\sknown\seach\sother)(?![a-z])"
)
_NOT_SINCE = re.compile(
    r"(?<![a-z])(?:lost\s(?:contact|touch|sight)|(?:not|never|n't|no)(?:\s[a-z]{1,10}){0,3}\ssince|out\sof\stouch)(?![a-z])"
)
_NOT_AT_ONCE = re.compile(
    r"(?<![a-z])(?:(?:years?|decades?)\s(?:apart|later|before|after|earlier)|different\s(?:years|cohorts|classes|sites|yards|times)|"
    r"no\sconversation|in\sthe\saudience|only\sknow)(?![a-z])"
)
_FAMILY = re.compile(
    r"(?<![a-z])(?:cousins?|nieces?|nephews?|family|wedding|sisters?|brothers?|uncle|aunt|son|daughter|in-law|grew\sup)(?![a-z])"
)
_SPELL = re.compile(
    r"(?<![a-z])(?:(?:for|over|during|whole|all|two|three|four|five|six|ten|[0-9]{1,2})[\s-](?:days?|weeks?|months?|terms?|semesters?|years?)"
    r"(?!\s(?:ago|before|later|after|earlier))|course|class|camp|retreat|residency|cruise|expedition)(?![a-z])"
)
_BRIEF = re.compile(
    r"(?<![a-z])(?:minutes|weekend|(?:an?|one)\s(?:[a-z]{4,8}\s)?(?:hour|day|evening|night|afternoon|morning))(?![a-z])"
)
_TOGETHER = re.compile(
    r"(?<![a-z])(?:side\sby\sside|together|same\s(?:team|room|desk|shift|project)|shared|sat|for\s[a-z0-9]{1,6}\syears)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Which claims the situation rules out: that they met, spoke, wrote, worked or lived together, never met.

    *long* is a common past of months or years, *recent* a meeting of late, *kin* a family,
    *silence* that they never spoke.
    """

    met: bool
    spoke: bool
    wrote: bool
    colleague: bool
    together: bool
    long: bool
    recent: bool
    kin: bool
    denial: bool
    silence: bool

    def rules_out(self, claim: str) -> bool:
        """Tell whether a claim is ruled out, by the id of its rule (`met.we`)."""
        return bool(getattr(self, claim.partition(".")[0]))


@lru_cache(maxsize=128)
def acquaintance_of(situation: Situation) -> Acquaintance:
    """Read from kind and detail what cannot be true; where they are silent all may be."""
    kind, detail = situation.relationship.kind, relation_of(situation)
    never_met = _NEVER_MET.search(detail) is not None
    never_spoken = _NEVER_SPOKEN.search(detail) is not None
    apart = kind in _APART_BY_KIND and not _TALK.search(detail)
    silent = kind in _BY_OTHERS and not _PRESENCE.search(detail.replace("introduced", ""))
    met = never_met or silent or (never_spoken and kind is not Kind.MET)
    colleague = _not_colleagues(kind, detail, never_met=never_met or never_spoken)
    together = met and kind is not Kind.COLLEAGUE
    return Acquaintance(
        met=met,
        spoke=never_spoken or (met and apart),
        wrote=_NEVER_WRITTEN.search(detail) is not None or (met and apart),
        colleague=colleague,
        together=together,
        long=met or never_met or _not_for_long(kind, detail, colleague=colleague),
        recent=_NOT_SINCE.search(detail) is not None,
        kin=kind is not None and not _FAMILY.search(detail),
        denial=_know_each_other(kind, detail) and not met,
        silence=_know_each_other(kind, detail) and not never_spoken and _TALK.search(detail) is not None,
    )


def _not_colleagues(kind: Kind | None, detail: str, *, never_met: bool) -> bool:
    if kind in (Kind.COLLEAGUE, None):
        return False
    if kind is Kind.MET:
        return bool(detail) and (_APART.search(detail) is not None or not _WORK.search(detail))
    return kind is Kind.STRANGER or never_met


def _not_for_long(kind: Kind | None, detail: str, *, colleague: bool) -> bool:
    """Tell whether they were never in one class, team or house: not at once, or nothing is said of it."""
    strange = colleague or kind in (Kind.CLIENT, Kind.INTRODUCED, Kind.MUTUAL)
    told = _SPELL.search(detail) or (kind not in (Kind.MET, Kind.CLIENT) and not colleague and _TOGETHER.search(detail))
    brief = _BRIEF.search(detail) and not _SPELL.search(detail)
    return bool(_NOT_AT_ONCE.search(detail) or brief or (strange and detail and not told))


def _know_each_other(kind: Kind | None, detail: str) -> bool:
    """Tell whether the two know each other: those who deal with one another do."""
    return kind is Kind.MET or (
        kind in (Kind.COLLEAGUE, Kind.CLIENT) and bool(detail) and not _NOT_AT_ONCE.search(detail)
    )
