"""What Lighthouse says of a page: four scores, and which of its audits cost points."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

#: The least that a page of the course reaches, on Lighthouse's settings for a phone on a slow network.
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
#: The one score that hangs on what else the machine is doing.
WAVERING = "performance"


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one page from 0 to 100 by category, and by category what cost points."""

    page: str
    points: Mapping[str, int]
    costs: Mapping[str, Sequence[str]]

    def too_low(self) -> list[str]:
        """Name the categories below the least."""
        return [name for name, least in LEAST.items() if self.points[name] < least]

    def complaints(self) -> Iterator[str]:
        """Say in one sentence each which score is too low, and why."""
        for name in self.too_low():
            why = "; ".join(self.costs[name]) or "no audit says why"
            yield f"{self.page or 'the start page'}: {name} is {self.points[name]}, not {LEAST[name]}: {why}."


def read(page: str, report: Mapping[str, Any]) -> Scores:
    """Read the scores of *page* from Lighthouse's *report*."""
    categories = {name: report["categories"][name] for name in LEAST}
    points = {name: round(100 * (category["score"] or 0)) for name, category in categories.items()}
    return Scores(page, points, {name: list(_costs(one, report["audits"])) for name, one in categories.items()})


def _costs(category: Mapping[str, Any], audits: Mapping[str, Any]) -> Iterator[str]:
    for reference in category["auditRefs"]:
        audit = audits[reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
            shown = f" ({audit['displayValue']})" if audit.get("displayValue") else ""
            yield f"{audit['title']}{shown}"


def middle(several: Sequence[Scores]) -> Scores:
    """Give of *several* measurements of a page the middle performance, and the worst of the other scores."""
    ordered = sorted(several, key=lambda scores: scores.points[WAVERING])
    chosen = ordered[len(ordered) // 2]
    worst = {name: min(one.points[name] for one in several) for name in LEAST}
    costs = {name: next(one.costs[name] for one in several if one.points[name] == worst[name]) for name in LEAST}
    points = {**worst, WAVERING: round(median(one.points[WAVERING] for one in several))}
    return Scores(chosen.page, points, {**costs, WAVERING: chosen.costs[WAVERING]})


def table(measured: Sequence[Scores]) -> str:
    """Write the scores as a table."""
    width = max(len(scores.page) for scores in measured) + 2
    head = f"{'page':{width}}" + "".join(f"{name:>16}" for name in LEAST)
    rows = (
        f"/{scores.page:{width - 1}}" + "".join(f"{scores.points[name]:16}" for name in LEAST) for scores in measured
    )
    return "\n".join((head, *rows))
