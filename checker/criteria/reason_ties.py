"""What ties the two together, combined with what the message is for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.criteria.purpose import Purposes
from checker.criteria.reason_cues import KNOWN, PURPOSES, sentences_with, share, within
from checker.criteria.sentences import Sentence
from checker.reading import Reading

#: Kinds of cue that say what the sender does.
_OWN = ("plan", "step", "problem", "search", "shared", "do")

#: This much that is particular is all that a short message can tell.
_TOLD = 3.0

#: Kinds of cue without which nothing is asked, offered or meant.
_MEANT = (
    *("know", "curious", "question", "request", "offer", "plan", "search"),
    *("keep_in_touch", "follow", "promise", "vague", "beg", "sell", "denied"),
)

#: Features of what is asked, offered or looked for.
_WANTED = (
    *(f"about.{kind}" for kind in ("know", "curious", "question", "request", "offer", "search")),
    *("asks.open", "asks.closed"),
)

#: Features that say something else where a situation shows nothing that the recipient did.
_THIN = ("has.wish", "has.act", "wish.told", "act.told", "has.praise", "has.common", "means.nothing", "told")

_WE = re.compile(r"(?<![a-z'])(?:you|your|u|ur|we|us|our|together|both)(?![a-z'])")


def fact_features(reading: Reading) -> dict[str, float]:
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


def idle_features(found: Mapping[str, float]) -> dict[str, float]:
    """Tell whether nothing is asked, offered or meant; what is then only remembered or praised pursues no goal."""
    nothing = not (found["asks"] or any(found[f"has.{kind}"] for kind in _MEANT))
    idle = nothing and not found["ahead"]
    fond = idle and (found["has.fond"] or found["has.praise"])
    return {
        "means.nothing": float(nothing),
        "idle": float(idle),
        "idle.fond": float(fond),
        "fact.goal": found["fact.goal"] * (not fond),
    }


def purpose_features(found: Mapping[str, float]) -> dict[str, float]:
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
        **{f"strong.{kind}": strong * found[f"has.{kind}"] for kind in ("vague", "denied", "beg")},
        "own": own,
        "goal.said": found["fact.goal"] * max(said, found["asks"]) * (1.0 - found["has.denied"]),
        "asks.own": found["asks"] * own,
        "asked.own": asked * own,
        "asked.how": asked * found["about.how"],
    }


def tie_features(found: Mapping[str, float], purposes: Purposes) -> dict[str, float]:
    """Combine what ties the two together with what the message is for."""
    own = found["own"]
    theirs = max(found["about.theirs"], found["about.praise"])
    touch, wish, follow = found["has.keep_in_touch"], found["has.wish"], found["has.follow"]
    recalled = max(found["about.occasion"], found["fact.detail"], found["about.praise"])
    known = max(theirs, recalled, found["fact.theirs"], found["has.common"])
    met = purposes.reading.situation.relationship.kind in KNOWN
    alone = max(wish, found["has.act"]) * found["means.nothing"] * (not known)
    link = max(touch, wish, follow, found["has.act"], found["has.vague"], found["vague.named"])
    both = float(max(found["about.shared"], found["about.do"], found["about.plan"]) >= 0.5 and theirs >= 0.5)
    return {
        "touch.occasion": touch * found["has.occasion"],
        "touch.memory": touch * max(_memory(purposes), found["about.occasion"]),
        "touch.known": touch * float(recalled >= 0.5),
        "touch.met": touch * met * float(max(recalled, found["fact.theirs"]) > 0),
        "act.alone": alone,
        "follow.theirs": follow * theirs,
        "follow.topic": follow * float(max(found["about.follow"], theirs) >= 0.5),
        "both": min(own, theirs),
        "both.link": link * both,
        "vague.own": found["has.vague"] * own,
        "link.own": link * own * (not alone),
        "wish.theirs": wish * theirs,
        "wish.own": wish * own,
        "wish.tie": wish * float(max(theirs, found["about.occasion"], found["about.common"]) >= 0.5),
        "wish.common": wish * found["has.common"],
        "act.tie": found["has.act"] * float(max(theirs, found["about.occasion"]) >= 0.5),
    }


def topic_features(found: Mapping[str, float], purposes: Purposes) -> dict[str, float]:
    """Tell what a message is about beside the tie of both, and how that goes with a wish to connect.

    To name a topic of theirs and one's own work in it says what for, without a word of purpose;
    a topic of theirs alone, one's own work alone, or the tie alone (a school, a group) says little
    more than hello; work that both share says more.
    """
    tied = sentences_with(purposes, ("common",))
    topic = _topic(purposes, tied)
    told = share(sum(purposes.weigh(one.start, one.end) for one in purposes.sentences if one not in tied), _TOLD)
    told *= not found["act.alone"]
    shared = (cue for cue in purposes.cues if cue.kind in ("shared", "do", "plan") and within(cue, tied))
    wanted = max(found[name] for name in _WANTED)
    both, follow, wish = min(found["own"], topic), found["has.follow"], found["has.wish"]
    alone = found["own"] < 0.3 and not follow
    return {
        "topic": topic,
        "told": told,
        "act.told": found["has.act"] * told * (not wish),
        "both.topic": both * (not found["idle"] or max(wish, found["has.act"])),
        "follow.told": follow * told,
        "wish.told": wish * told,
        "topic.only": wish * topic * alone,
        "own.only": max(wish, found["has.act"]) * found["own"] * (1 - topic) * (wanted < 0.3),
        "tied.topic": max((share(cue.weight) for cue in shared), default=0.0),
    }


def thin_features(found: Mapping[str, float], reading: Reading) -> dict[str, float]:
    """Repeat some features where the situation shows nothing that the recipient did.

    To find something personal by oneself and to wish to connect is then partly a reason.
    """
    thin = not reading.situation.recipient.activity
    return {"told": 0.0, **{f"thin.{name}": found[name] * thin for name in _THIN}}


def _topic(purposes: Purposes, tied: Sequence[Sentence]) -> float:
    """Tell how particular that is of theirs which is no tie of both."""
    found = (cue for cue in purposes.cues if cue.kind in ("theirs", "praise") and not within(cue, tied))
    return max((share(cue.weight) for cue in found), default=0.0)


def _memory(purposes: Purposes) -> float:
    """Tell how much the sentences that join the two recall."""
    told = [one for one in purposes.sentences if not one.asks]
    joined = [one for one in told if _WE.search(purposes.folded, one.start, one.end)]
    return share(max((purposes.weigh(one.start, one.end) for one in joined), default=0.0))
