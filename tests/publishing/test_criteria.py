"""The reference of criteria, told from the checker's own data."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise

import pytest

from checker.flags import FLAGS
from checker.reading import LANGUAGE
from checker.rules import load_rules
from publishing import ROOT, criteria

FILES = sorted(path.stem for path in (ROOT / "checker" / "languages" / LANGUAGE / "rules").glob("*.toml"))


@pytest.mark.parametrize("name", FILES)
def test_every_rule_is_told_with_its_note_and_examples(name: str) -> None:
    html = criteria.rules(name)
    told = re.findall(r"<dt><code>([^<]+)</code> ([^<]*)</dt>", html)

    known = load_rules(LANGUAGE, name)
    assert [(id, unescape(note)) for id, note in told] == [(rule.id, rule.note) for rule in known]
    first = " ".join(known[0].hits[0].split())
    assert f"“{first}”" in unescape(html)


def test_the_page_names_every_file_of_rules() -> None:
    page = (ROOT / "docs" / "reference" / "criteria.md").read_text("utf-8")

    assert sorted(re.findall(r'criteria\.rules\("([^"]+)"\)', page)) == FILES


def test_every_flag_is_told_with_what_it_leaves() -> None:
    html = criteria.flags()

    assert re.findall(r"<tr><td><code>([^<]+)<", html) == [kind.name for kind in FLAGS]
    assert "<tr><td><code>wrong_name</code></td><td>wrong name</td><td>at most 1</td><td>as it is</td></tr>" in html
    assert "<tr><td><code>hostile</code></td><td>hostile</td><td>0</td><td>0</td></tr>" in html


def test_the_weightiest_features_come_first() -> None:
    values = [float(value) for value in re.findall(r"<td>([+-][\d.]+)</td>", criteria.weights())]

    assert len(values) == 4 * 15
    assert all(abs(one) >= abs(next) for one, next in pairwise(values[:15]))


def test_every_word_list_says_what_it_is_for() -> None:
    rows = re.findall(r"<tr><td><code>([^<]+)</code></td><td>([^<]*)</td><td>(\d+)</td></tr>", criteria.word_lists())

    assert len(rows) == len(list((ROOT / "checker" / "languages" / LANGUAGE).glob("*.txt")))
    assert all(purpose for _, purpose, _ in rows)
    assert all(int(count) > 0 for _, _, count in rows)
