from __future__ import annotations

import pytest

from corpus.agreement import confusion, kappa, quadratic_kappa


def test_confusion_counts_labels_by_row_and_verdicts_by_column() -> None:
    assert confusion([(0, 0), (1, 2), (1, 2), (2, 1)]) == [[1, 0, 0], [0, 0, 2], [0, 1, 0]]


def test_full_agreement_is_one_and_chance_is_none() -> None:
    assert kappa([(0, 0), (1, 1)]) == 1.0
    assert quadratic_kappa([(0, 0), (1, 1), (2, 2)]) == 1.0
    assert kappa([(1, 1), (1, 1)]) is None


def test_kappa_of_a_table_worked_by_hand() -> None:
    # 20 both yes, 15 both no, 5 + 10 apart: observed 0.7, by chance 0.5.
    pairs = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15

    assert kappa(pairs) == pytest.approx(0.4)


def test_a_level_too_far_costs_four_times_a_level_too_near() -> None:
    near = [(0, 0), (1, 1), (2, 2), (0, 1)]
    far = [(0, 0), (1, 1), (2, 2), (0, 2)]

    assert quadratic_kappa(near) == pytest.approx(1 - 1 / 5)
    assert quadratic_kappa(far) == pytest.approx(1 - 4 / 6.5)
