"""A short valid exercise of every kind, as its file would say it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from exercises.__main__ import TEMPLATE

SPOT_START = (
    "Dear Ewa, I hope you are well. The purple tram bends on your night map of Gdańsk sent me out with a meter. "
    "May I use your measurements as a yardstick for our school routes in Durban? You have an impressive profile! Rohan"
)
REWRITE_START = "Hi Ewa, what an impressive profile! I would love to have you in my network. Rohan"
SHORTEN_START = (
    "Dear Ewa, the purple tram bends on your night map of Gdańsk sent me out with a meter in Durban, where I plan "
    "walking routes for children who are easily startled. May I use your measurements as a yardstick for ours, and "
    "would you tell me how many nights you measure before you trust a street? I promise to send you our map as soon "
    "as it is drawn. With kind regards, Rohan Pillay"
)
SPOT_MARKS = """
[[marks]]
words = "The purple tram bends on your night map of Gdańsk sent me out with a meter"
effect = "personal"
why = "One map, one detail, and what came of it."

[[marks]]
words = "May I use your measurements as a yardstick for our school routes in Durban"
effect = "reason"
why = "One question, with what it is for."

[[marks]]
words = "You have an impressive profile"
effect = "harm"
why = "So has everybody."
"""
REWRITE_MARKS = """
[[marks]]
words = "I would love to have you in my network"
effect = "harm"
why = "A wish for a click is no reason."

[[marks]]
words = "what an impressive profile"
effect = "harm"
why = "It fits everybody who has one."
"""
SAMPLES = """
[[samples]]
personalisation = 0
reason = 0
text = "Hi Ewa, I'd like to add you to my professional network. Rohan"
why = "Nothing in it is hers."

[[samples]]
personalisation = 2
reason = 0
text = "Hi Ewa, your noise map of Gdańsk by night is beautiful, above all the tram bends in purple! Rohan"
why = "She is pleased, and cannot tell what for."

[[samples]]
personalisation = 2
reason = 2
text = \"\"\"
Wet cobbles louder than dry ones: thanks to you I now plan school routes round them. How many nights do you \\
measure before you trust a street? Rohan, Durban\"\"\"
why = "Her own observation, his use of it, one question."
"""
CANDIDATE = """
[[candidates]]
name = "Person {number}"
headline = "Trade {number}"
tie = "You met {number} times"
best = "{best}"
value = {value}
now = "Now {number}."
later = "Later {number}."
leave = "Leave {number}."
"""
BESTS = ("now", "leave", "later", "now", "leave", "leave")
CHOOSE = """
kind = "choose"
rule = 3
title = "Six at the fair"
task = "Whom do you ask?"
hints = ["Who can help now?", "Who can never?"]

[situation]
goal = "Find one mender of noise meters"

[situation.sender]
name = "Rohan Pillay"
"""


def candidates(bests: tuple[str, ...] = BESTS) -> str:
    """Write a candidate for each best choice."""
    value = {"now": 3, "later": 2, "leave": 0}
    return "".join(
        CANDIDATE.format(number=number, best=best, value=value[best]) for number, best in enumerate(bests, start=1)
    )


def of_kind(kind: str) -> str:
    """Write a valid exercise of *kind*."""
    if kind == "choose":
        return CHOOSE + candidates()
    text = TEMPLATE.read_text("utf-8").replace('kind = "write"', f'kind = "{kind}"', 1)
    start = {"rewrite": REWRITE_START, "shorten": SHORTEN_START, "spot": SPOT_START}.get(kind, "")
    if start:
        text = text.replace('# start = "..."', f'start = "{start}"', 1)
    bare = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    return bare + {"rewrite": REWRITE_MARKS, "spot": SPOT_MARKS, "calibrate": SAMPLES}.get(kind, "")


def put(folder: Path, kind: str, *changes: tuple[str, str], id: str = "of-a-kind") -> Path:
    """Write an exercise of *kind* into *folder*, each *old* replaced by *new*, and give the folder."""
    text = of_kind(kind)
    for old, new in changes:
        assert old in text, f"the exercise has no {old!r}"
        text = text.replace(old, new, 1)
    (folder / f"{id}.toml").write_text(text, "utf-8")
    return folder


def tables(kind: str) -> dict[str, Any]:
    """Read the exercise of *kind*."""
    return tomllib.loads(of_kind(kind))
