"""The messages that are judged worst, by kind of mistake: `python -m corpus.measure --worst 20`.

Messages that were kept from the rules' authors are counted, and never shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from corpus.judged import CRITERIA, Pair, levels_of, passes

#: The sets whose levels are asked for; of the others, whether a message passes.
_LEVELS_OF = ("learner", "public")

#: Kinds of mistake by name, the gravest first: what a message is told by.
Kinds = Mapping[str, Callable[[Pair], bool]]
Chosen = dict[str, list[Pair]]


def print_worst(pairs: Sequence[Pair], most: int) -> None:
    """Print the *most* grave mistakes, each message under its gravest kind."""
    found = by_kind(pairs)
    shown = _shared_out({kind: [pair for pair in of if not pair[0].kept] for kind, of in found.items()}, most)
    for kind, chosen in shown.items():
        kept = sum(message.kept for message, _ in found[kind])
        print(f"{kind}: {len(chosen)} of {len(found[kind])} ({kept} kept back)")
        for pair in chosen:
            print(f"    {_told(pair)}")


def by_kind(pairs: Sequence[Pair]) -> Chosen:
    """Put every message judged otherwise under its gravest kind, the farthest off first, then by id."""
    kinds = {**_steps(2), **_TRICKS, **_steps(1)}
    found: Chosen = {kind: [] for kind in kinds}
    for pair in sorted(pairs, key=lambda pair: (-_distance(pair), pair[0].id)):
        kind = next((kind for kind, is_of in kinds.items() if is_of(pair)), None)
        if kind:
            found[kind].append(pair)
    return {kind: of for kind, of in found.items() if of}


#: Mistakes of the sets that are there for them alone.
_TRICKS: Kinds = {
    "attack graded 2/2": lambda pair: pair[0].set == "attack" and passes(pair),
    "plain not graded 2/2": lambda pair: pair[0].set == "plain" and not passes(pair),
}


def _steps(count: int) -> Kinds:
    """Name the mistakes of *count* levels, those that are too kind first."""
    ways = [(label, verdict) for label in range(3) for verdict in range(3) if abs(label - verdict) == count]
    return {
        f"{criterion} labelled {way[0]}, judged {way[1]}": _is_judged(criterion, way)
        for criterion in CRITERIA
        for way in sorted(ways, key=lambda way: (way[0] > way[1], way))
    }


def _is_judged(criterion: str, way: tuple[int, int]) -> Callable[[Pair], bool]:
    return lambda pair: pair[0].set in _LEVELS_OF and levels_of(pair, criterion) == way


def _distance(pair: Pair) -> int:
    return sum((label - verdict) ** 2 for label, verdict in (levels_of(pair, criterion) for criterion in CRITERIA))


def _shared_out(found: Chosen, most: int) -> Chosen:
    """Take one of each kind in turn, and mistakes of one step when there are no graver ones left."""
    slight = _steps(1)
    turns = [*_in_turn([kind for kind in found if kind not in slight], found)]
    turns += _in_turn([kind for kind in found if kind in slight], found)
    shown: Chosen = {kind: [] for kind in found}
    for kind, pair in turns[:most]:
        shown[kind].append(pair)
    return {kind: chosen for kind, chosen in shown.items() if chosen}


def _in_turn(kinds: Sequence[str], found: Chosen) -> Iterator[tuple[str, Pair]]:
    for place in range(max((len(found[kind]) for kind in kinds), default=0)):
        yield from ((kind, found[kind][place]) for kind in kinds if place < len(found[kind]))


def _told(pair: Pair) -> str:
    message, _ = pair
    levels = [levels_of(pair, criterion) for criterion in CRITERIA]
    labels, verdicts = ("/".join(str(one[side]) for one in levels) for side in (0, 1))
    return f"{message.id} [{message.set}, {message.situation_id}] {labels} -> {verdicts}: {message.text!r}"
