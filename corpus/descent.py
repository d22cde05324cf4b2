"""Minimise a smooth function of many variables by L-BFGS, in pure Python, the same everywhere.

Liu and Nocedal (1989), "On the limited memory BFGS method for large scale optimization".
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import repeat
from operator import add, mul, sub

Vector = list[float]
Valued = Callable[[Vector], tuple[float, Vector]]
Past = deque[tuple[Vector, Vector, float]]

#: Steps that are remembered, and taken at most.
_REMEMBERED = 8
_MOST_STEPS = 40

#: A step that gains less than this share of the value is the last.
_ENOUGH = 1e-6

#: How often a step is halved that leads upwards.
_HALVED = 20


def minimise(valued: Valued, size: int) -> Vector:
    """Give where *valued* (value and slope at a place) is least, starting from zero."""
    place = [0.0] * size
    value, slope = valued(place)
    past: Past = deque(maxlen=_REMEMBERED)
    for _ in range(_MOST_STEPS):
        way = _way(slope, past)
        reached = _search(valued, place, value, way, _dot(slope, way))
        if reached is None:
            break
        there, less, turned = reached
        moved, bent = list(map(sub, there, place)), list(map(sub, turned, slope))
        if (bend := _dot(moved, bent)) > 0:
            past.append((moved, bent, bend))
        gain, place, value, slope = value - less, there, less, turned
        if gain < _ENOUGH * abs(value):
            break
    return place


def _way(slope: Vector, past: Past) -> Vector:
    """Bend the way downhill by what the *past* steps told of the curve."""
    way = [-part for part in slope]
    if not past:
        return _plus([0.0] * len(way), way, 1 / (1 + sum(map(abs, way))))
    shares: list[float] = []
    for moved, bent, bend in reversed(past):
        shares.append(_dot(moved, way) / bend)
        way = _plus(way, bent, -shares[-1])
    _, bent, bend = past[-1]
    way = list(map(mul, way, repeat(bend / _dot(bent, bent))))
    for (moved, bent, bend), share in zip(past, reversed(shares), strict=True):
        way = _plus(way, moved, share - _dot(bent, way) / bend)
    return way


def _search(
    valued: Valued, place: Vector, value: float, way: Vector, fall: float
) -> tuple[Vector, float, Vector] | None:
    """Go along *way* as far as it leads down enough; None where it does not."""
    length = 1.0
    for _ in range(_HALVED):
        there = _plus(place, way, length)
        reached, slope = valued(there)
        if reached <= value + 1e-4 * length * fall:
            return there, reached, slope
        length /= 2
    return None


def _plus(one: Vector, other: Vector, times: float) -> Vector:
    return list(map(add, one, map(mul, other, repeat(times))))


def _dot(one: Vector, other: Vector) -> float:
    return float(sum(map(mul, one, other)))
