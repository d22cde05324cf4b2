"""Small bar charts, drawn while the site is built; what they show is told in words, too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from exercises.markup import Html, element
from exercises.wording import say
from publishing.drawing import text_at

_WIDTH = 340
_LONGEST = 260
_ROW = 40
#: 95 of 100 samples of one size lie within so many standard errors.
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, how long it is from 0 to 1, what it says at its end, and the range chance leaves open."""

    name: str
    share: float
    shown: str
    low: float | None = None
    high: float | None = None
    is_ours: bool = False


def of(name: str, count: int, total: int, *, is_ours: bool = False) -> Bar:
    """Make a bar for *count* of *total*, with the range that so few cases leave open (Wilson, 95 %)."""
    low, high = _range(count, total)
    return Bar(name, count / total, say("figures.part", part=count, count=total), low, high, is_ours)


def chart(label: str, bars: Sequence[Bar]) -> str:
    """Draw *bars* below each other; *label* begins what is said in place of the picture."""
    said = "; ".join(f"{bar.name}: {bar.shown}{_said_range(bar)}" for bar in bars)
    height = len(bars) * _ROW
    parts = [part for place, bar in enumerate(bars) for part in _bar(place * _ROW, bar)]
    attributes = {"viewBox": f"0 0 {_WIDTH} {height}", "role": "img", "aria-label": f"{label}. {said}."}
    return element("figure", {"class": "cw-bars"}, element("svg", attributes, *parts))


def _range(count: int, total: int) -> tuple[float, float]:
    share = count / total
    middle = (share + _Z**2 / (2 * total)) / (1 + _Z**2 / total)
    around = _Z * sqrt(share * (1 - share) / total + _Z**2 / (4 * total**2)) / (1 + _Z**2 / total)
    return middle - around, middle + around


def _said_range(bar: Bar) -> str:
    if bar.low is None or bar.high is None:
        return ""
    return f" ({say('figures.range', low=f'{100 * bar.low:.0f}', high=f'{100 * bar.high:.0f}')})"


def _bar(top: int, bar: Bar) -> Iterator[Html]:
    kind = "ours" if bar.is_ours else "other"
    yield text_at(0, top + 12, bar.name, "cw-bars__name")
    length = bar.share * _LONGEST
    size = {"x": "0", "y": str(top + 18), "width": f"{length:.1f}", "height": "10"}
    yield element("rect", {"class": f"cw-bars__bar cw-bars__bar--{kind}", **size})
    end = length
    if bar.low is not None and bar.high is not None:
        low, end = bar.low * _LONGEST, bar.high * _LONGEST
        line = f"M{low:.1f} {top + 23}H{end:.1f}M{low:.1f} {top + 18}v10M{end:.1f} {top + 18}v10"
        yield element("path", {"class": "cw-bars__range", "d": line})
    yield text_at(end + 6, top + 27, bar.shown, "cw-bars__value")
