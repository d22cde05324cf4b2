"""How far two readers agree: Cohen's kappa, plain and quadratically weighted.

Cohen (1960), "A coefficient of agreement for nominal scales"; Cohen (1968) for the weighted form.
"""

from __future__ import annotations

from collections.abc import Iterable

Table = list[list[int]]


def confusion(pairs: Iterable[tuple[int, int]], size: int = 3) -> Table:
    """Count pairs (label, verdict) into a *size* x *size* table, rows the labels."""
    table = [[0] * size for _ in range(size)]
    for label, verdict in pairs:
        table[label][verdict] += 1
    return table


def kappa(pairs: Iterable[tuple[int, int]]) -> float | None:
    """Give the plain kappa of yes/no pairs (1/0); None where chance alone explains all."""
    return _weighted(confusion(pairs, 2))


def quadratic_kappa(pairs: Iterable[tuple[int, int]]) -> float | None:
    """Give the quadratically weighted kappa of levels 0 to 2; None as in `kappa`."""
    return _weighted(confusion(pairs, 3))


def _weighted(table: Table) -> float | None:
    size, total = len(table), sum(map(sum, table))
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    cells = [(i, j, (i - j) ** 2) for i in range(size) for j in range(size)]
    observed = sum(weight * table[i][j] for i, j, weight in cells)
    expected = sum(weight * rows[i] * columns[j] for i, j, weight in cells)
    return None if not expected else 1 - observed * total / expected
