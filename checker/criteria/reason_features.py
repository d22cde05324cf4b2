"""The features that the level of reason is a sum of, each with a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.criteria.purpose import Cue, Purposes, Sentence
from checker.reading import Reading

#: Kinds of cue that say what a message is for, where something particular follows them.
PURPOSES = ("know", "curious", "question", "request", "offer", "plan", "step", "problem", "search")

#: Kinds of cue that say what the sender does.
_OWN = ("plan", "step", "problem", "search", "shared", "do")

#: Kinds of cue that take the purpose away from what else their sentence says.
_SELFISH = ("beg", "sell")

_KINDS = (
    *PURPOSES,
    *("how", "soon", "would", "shared", "theirs", "follow", "keep_in_touch", "vague"),
    *("act", "wish", "denied", "beg", "sell", "occasion", "praise", "common", "do"),
)

#: Kinds that a denial in the same sentence leaves alone.
_UNDENIED = ("denied", "keep_in_touch", "act", "wish", "vague", "beg", "sell", "occasion", "praise")

#: Kinds that are all said by being there.
_BARE = ("soon", "denied")

#: This much that is particular is as good as more.
_ENOUGH = 2.0

_WE = re.compile(r"(?<![a-z'])(?:you|your|u|ur|we|us|our|together|both)(?![a-z'])")
_I = re.compile(r"(?<![a-z'])(?:i|i'm|im|i've|ive|i'd|my|we|our|we're|we've|me)(?![a-z'])")
_YOU = re.compile(r"(?<![a-z'])(?:you|your|u|ur|you're|you've|you'd|yr|ye|ya)(?![a-z'])")
_SOCIAL = re.compile(
    r"(?<![a-z'])(?:was|were|is|are|did|aren't|isn't|wasn't|weren't|didn't)\s"
    r"(?:that \s)?(?:you|u|your|ur)(?![a-z'])"
)
_PAST = re.compile(r"(?<![a-z'])(?:was|were|had|did|been|went|said|told|came|made|saw|[a-z]{3,20}ed)(?![a-z'])")
_AHEAD = re.compile(
    r"(?<![a-z'])(?:would|wd|should|shd|must|will|could|can|may|i'd|am|i'm|im|we're)(?![a-z'])|'ll(?![a-z])"
)
_EVENT = re.compile(
    r"(?<![a-z])(?:at|from|after|since|on|the|our|your|that|of|in|last|same|[a-z]{1,20}'s|[a-z]{1,20}s')\s"
    r"(?:[a-z0-9'-]{1,20}\s){0,2}(?:wedding|summit|fair|expo|hackathon|burial|festival|forum|barbecue|reunion|congress"
    r"|meetup|workshop|course|training|queue|panel|session|flight|party|dinner|wed|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|class|project|table)(?![a-z])"
)


def features(reading: Reading) -> dict[str, float]:
    """Describe by name what the level of reason hangs on."""
    return features_of(Purposes(reading))


def features_of(purposes: Purposes) -> dict[str, float]:
    """Describe a message whose *purposes* are known."""
    found = _of_cues(purposes)
    found.update(_of_questions(purposes))
    found.update(_of_wording(purposes))
    found.update(_of_facts(purposes.reading))
    found.update(_of_purpose(found))
    found.update(_of_ties(found, purposes))
    return {name: round(value, 4) for name, value in found.items() if value}


def share(weight: float, enough: float = _ENOUGH) -> float:
    """Give *weight* as a share of what is enough, at most 1."""
    return min(1.0, weight / enough)


def _of_cues(purposes: Purposes) -> dict[str, float]:
    """Tell for each kind of cue whether it is there and how much that is particular follows."""
    found = dict.fromkeys((f"{part}.{kind}" for kind in _KINDS for part in ("has", "about")), 0.0)
    found["vague.named"] = 0.0
    selfish, denied = _selfish(purposes), _sentences_with(purposes, ("denied",))
    for cue in purposes.cues:
        if cue.kind in _UNDENIED or not _within(cue, denied):
            named = cue.kind == "vague" and cue.weight >= 1.0
            found["vague.named" if named else f"has.{cue.kind}"] = 1.0
        if cue.kind in _SELFISH or not (cue.kind in _BARE or _within(cue, [*selfish, *denied])):
            about = f"about.{cue.kind}"
            found[about] = max(found[about], share(cue.weight))
    return found


def _selfish(purposes: Purposes) -> list[Sentence]:
    """Give the sentences that ask or sell for the sender's sake alone."""
    selling = _sentences_with(purposes, ("sell",))
    wondering = _sentences_with(purposes, ("curious",))
    return [
        *_sentences_with(purposes, ("beg",)),
        *(one for one in selling if one not in wondering),
    ]


def _sentences_with(purposes: Purposes, kinds: Sequence[str]) -> list[Sentence]:
    cues = [cue for cue in purposes.cues if cue.kind in kinds]
    return [one for one in purposes.sentences if any(one.start <= cue.start < one.end for cue in cues)]


def _within(cue: Cue, sentences: Sequence[Sentence]) -> bool:
    return any(one.start <= cue.start < one.end for one in sentences)


def _of_questions(purposes: Purposes) -> dict[str, float]:
    kinds = ("asks", "asks.open", "asks.closed", "asks.echo", "asks.or", "asks.social", "asks.empty")
    found = dict.fromkeys(kinds, 0.0)
    selfish = _selfish(purposes)
    for one in (one for one in purposes.sentences if one.asks):
        weight = 0.0 if one in selfish else purposes.weigh(one.start, one.end)
        if weight >= 0.4 or one.open_question:
            found["asks"] = 1.0
        if weight < 0.4:
            found["asks.empty"] = 1.0
        text = purposes.folded[one.start : one.end]
        kind = _kind_of_question(one, text)
        found[f"asks.{kind}"] = max(found[f"asks.{kind}"], share(weight + 0.5 * one.open_question))
        found["asks.or"] = max(found["asks.or"], float(" or " in text))
    return found


def _kind_of_question(one: Sentence, text: str) -> str:
    """Tell an open question from one about the recipient, any other closed one and a mere "?"."""
    if one.open_question:
        return "open"
    if _SOCIAL.search(text):
        return "social"
    return "closed" if one.inverted else "echo"


def _of_wording(purposes: Purposes) -> dict[str, float]:
    text = purposes.folded
    past, ahead = min(len(_PAST.findall(text)), 6), min(len(_AHEAD.findall(text)), 4)
    return {
        "says.i": float(_I.search(text) is not None),
        "says.you": float(_YOU.search(text) is not None),
        "past": past / 6,
        "ahead": ahead / 4,
        "story": float(past >= 2 and not ahead and not any(one.asks for one in purposes.sentences)),
    }


def _of_facts(reading: Reading) -> dict[str, float]:
    """Tell which facts of the situation the message takes up."""
    strongest: dict[str, float] = {}
    for match in reading.facts:
        place = match.fact.place
        strongest[place] = max(strongest.get(place, 0.0), match.strength)

    def of(*places: str) -> float:
        return max(strongest.get(place, 0.0) for place in places)

    return {
        "fact.goal": share(max(0.0, of("goal") - 0.5)),
        "fact.detail": share(max(0.0, of("relationship.detail") - 0.5)),
        "fact.theirs": share(of("recipient.activity", "recipient.about")),
        "fact.own": share(of("sender.role", "sender.background")),
    }


def _of_purpose(found: Mapping[str, float]) -> dict[str, float]:
    """Combine the cues into what the message is for, and what weakens it."""
    named = [f"{part}.{kind}" for kind in PURPOSES for part in ("has", "about")]
    strong = max(*(found[name] for name in named if name.startswith("about.")), found["asks.open"])
    strong = max(strong, found["asks.closed"])
    asked = max(found[name] for name in ("has.request", "has.question", "has.know", "has.curious", "asks"))
    own = max(found[f"about.{kind}"] for kind in _OWN)
    some = ("know", "curious", "question", "request", "offer", "plan", "search")
    said = max(found[f"has.{kind}"] for kind in (*some, *_OWN, "keep_in_touch", "follow"))
    return {
        "strong": strong,
        **{f"strong.{kind}": strong * found[f"has.{kind}"] for kind in ("vague", "sell", "denied", "beg")},
        "purpose": max(found["asks"], *(found[f"has.{kind}"] for kind in some)),
        "own": own,
        "goal.said": found["fact.goal"] * max(said, found["asks"]) * (1.0 - found["has.denied"]),
        "asks.own": found["asks"] * own,
        "asked.own": asked * own,
        "asked.how": asked * found["about.how"],
    }


def _of_ties(found: Mapping[str, float], purposes: Purposes) -> dict[str, float]:
    """Combine what ties the two together with what the message is for."""
    own = found["own"]
    theirs = max(found["about.theirs"], found["about.praise"])
    touch, wish, follow = found["has.keep_in_touch"], found["has.wish"], found["has.follow"]
    recalled = max(found["about.occasion"], found["fact.detail"], found["about.praise"])
    link = max(touch, wish, follow, found["has.act"], found["has.vague"], found["vague.named"])
    both = float(max(found["about.shared"], found["about.do"], found["about.plan"]) >= 0.5 and theirs >= 0.5)
    return {
        "touch.occasion": touch * found["has.occasion"],
        "touch.event": touch * float(_EVENT.search(purposes.folded) is not None),
        "touch.memory": touch * max(_memory(purposes), found["about.occasion"]),
        "touch.detail": touch * found["fact.detail"],
        "touch.known": touch * float(recalled >= 0.5),
        "follow.theirs": follow * theirs,
        "follow.topic": follow * float(max(found["about.follow"], theirs) >= 0.5),
        "both": min(own, theirs),
        "both.link": link * both,
        "both.vague": found["has.vague"] * link * both,
        "vague.own": found["has.vague"] * own,
        "link.own": link * own,
        "wish.theirs": wish * theirs,
        "wish.own": wish * own,
        "wish.tie": wish * float(max(theirs, found["about.occasion"], found["about.common"]) >= 0.5),
        "wish.common": wish * found["has.common"],
        "act.tie": found["has.act"] * float(max(theirs, found["about.occasion"]) >= 0.5),
    }


def _memory(purposes: Purposes) -> float:
    """Tell how much the sentences that join the two recall."""
    told = [one for one in purposes.sentences if not one.asks]
    joined = [one for one in told if _WE.search(purposes.folded, one.start, one.end)]
    return share(max((purposes.weigh(one.start, one.end) for one in joined), default=0.0))
