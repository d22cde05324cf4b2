"""What the cues of a message say of its reason: which are there, and how much that is particular follows."""

from __future__ import annotations

from collections.abc import Sequence

from checker.criteria.purpose import Cue, Purposes
from checker.criteria.sentences import Sentence
from checker.situation import Kind

#: Kinds of cue that say what a message is for, where something particular follows them.
PURPOSES = ("know", "curious", "question", "request", "offer", "plan", "step", "problem", "search")

#: Kinds of cue that take the purpose away from what else their sentence says.
_SELFISH = ("beg", "sell")

_KINDS = (
    *PURPOSES,
    *("how", "soon", "would", "shared", "theirs", "follow", "promise", "keep_in_touch", "vague"),
    *("act", "wish", "denied", "beg", "sell", "occasion", "praise", "fond", "common", "do", "role"),
)

#: Between these, what is told is what they share.
KNOWN = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)

#: Kinds that a denial in the same sentence leaves alone.
_UNDENIED = ("denied", "keep_in_touch", "act", "wish", "vague", "beg", "sell", "occasion", "praise", "fond")

#: Kinds that are all said by being there.
_BARE = ("soon", "denied")

#: The features of a message without any cue.
_NOTHING = dict.fromkeys((*(f"{part}.{kind}" for kind in _KINDS for part in ("has", "about")), "vague.named"), 0.0)

#: This much that is particular is as good as more.
_ENOUGH = 2.0


def share(weight: float, enough: float = _ENOUGH) -> float:
    """Give *weight* as a share of what is enough, at most 1."""
    return min(1.0, weight / enough)


def cue_features(purposes: Purposes) -> dict[str, float]:
    """Tell for each kind of cue whether it is there and how much that is particular follows."""
    found = dict(_NOTHING)
    asking, denied = selfish(purposes), sentences_with(purposes, ("denied",))
    for cue in _meant(purposes.cues):
        if cue.kind in _UNDENIED or not within(cue, denied):
            named = cue.kind == "vague" and cue.weight >= 1.0
            found["vague.named" if named else f"has.{cue.kind}"] = 1.0
        if cue.kind in _SELFISH or not (cue.kind in _BARE or within(cue, [*asking, *denied])):
            about = f"about.{cue.kind}"
            found[about] = max(found[about], share(cue.weight))
    if found["has.keep_in_touch"] and purposes.reading.situation.relationship.kind in KNOWN:
        for part in ("has", "about"):  # thanks and praise between acquaintances recall an occasion
            found[f"{part}.occasion"] = max(found[f"{part}.occasion"], found[f"{part}.praise"])
            found[f"{part}.praise"] = found[f"{part}.fond"] = 0.0
    return found


def _meant(cues: Sequence[Cue]) -> list[Cue]:
    """Leave out the "connect" of a wish to connect: it is no bare request as well."""
    wishes = [cue for cue in cues if cue.kind == "wish"]
    return [
        cue for cue in cues if cue.kind != "act" or not any(one.start - 1 <= cue.start <= one.end for one in wishes)
    ]


def selfish(purposes: Purposes) -> list[Sentence]:
    """Give the sentences that ask or sell for the sender's sake alone."""
    selling = sentences_with(purposes, ("sell",))
    wondering = sentences_with(purposes, ("curious",))
    return [
        *sentences_with(purposes, ("beg",)),
        *(one for one in selling if one not in wondering),
    ]


def sentences_with(purposes: Purposes, kinds: Sequence[str]) -> list[Sentence]:
    """Give the sentences in which a cue of one of *kinds* stands."""
    cues = [cue for cue in purposes.cues if cue.kind in kinds]
    sentences = purposes.sentences if cues else ()
    return [one for one in sentences if any(one.start <= cue.start < one.end for cue in cues)]


def within(cue: Cue, sentences: Sequence[Sentence]) -> bool:
    """Tell whether *cue* stands in one of *sentences*."""
    return any(one.start <= cue.start < one.end for one in sentences)
