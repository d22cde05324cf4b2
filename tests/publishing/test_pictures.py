"""The pictures of "How grading works"."""

from __future__ import annotations

import re

from publishing import pictures

TABLE = ((90, 10, 0), (5, 40, 5), (1, 9, 40))


def test_a_confusion_table_is_a_table_with_a_disc_in_each_cell() -> None:
    html = pictures.confusion_table("reason", TABLE, "Learners: 200.")

    assert "<caption>Learners: 200.</caption>" in html
    assert re.findall(r'cw-confusion__count">(\d+)<', html) == [str(count) for row in TABLE for count in row]
    assert re.findall(r"cell--(\w+)", html) == "agree near far near agree near far near agree".split()
    assert re.findall(r'scope="(\w+)">([^<]+)<', html) == [
        *(("col", name) for name in ("0 none", "1 vague", "2 clear")),
        *(("row", name) for name in ("0 none", "1 vague", "2 clear")),
    ]


def test_the_area_of_a_disc_is_the_number_of_messages() -> None:
    radii = [float(radius) for radius in re.findall(r' r="([\d.]+)"', pictures.confusion_table("reason", TABLE, ""))]

    assert radii[0] == 20
    assert radii[2] == 0
    assert abs((radii[1] / radii[0]) ** 2 - 10 / 90) < 0.01


def test_an_empty_table_is_drawn_too() -> None:
    assert 'r="0.0"' in pictures.confusion_table("reason", ((0,) * 3,) * 3, "")


def test_agreement_is_drawn_to_scale_and_said_in_words() -> None:
    html = pictures.agreement("personalisation", {"learner": 0.8, "public": 0.5})
    ours = [float(width) for width in re.findall(r'bar--ours" x="0" y="\d+" width="([\d.]+)"', html)]

    assert ours == [240.0, 150.0]
    assert "Learners’ messages: Counting words 0.66, A trained language model, 90 MB 0.60, This checker 0.80" in html


def test_agreement_below_chance_has_no_bar() -> None:
    assert 'width="0.0"' in pictures.agreement("reason", {"learner": 0.8, "public": -0.2})


def test_mistakes_tell_what_the_checker_went_by() -> None:
    one = {"label": 0, "verdict": 2, "count": 1, "text": "a < b", "to": "Head of X", "evidence": ["b"]}
    missed = {"label": 2, "verdict": 0, "count": 3, "text": "hm", "to": "", "evidence": []}
    html = pictures.mistakes("personalisation", [one, missed])

    assert "Readers said 0 generic, the checker 2 personal</strong> (once)" in html
    assert "<p>a &lt; b</p>" in html
    assert "To: Head of X. It was taken in by “b”." in html
    assert "(3 times)" in html
    assert ">It saw nothing in it.<" in html


def test_flags_are_counted_both_ways() -> None:
    html = pictures.flag_table({"pitch": {"labelled": 10, "raised": 6, "right": 5, "low": False}})

    assert re.findall(r"<td>([^<]+)<", html) == ["5 of 6", "5 of 10"]


def test_a_flag_that_is_too_often_wrong_is_marked() -> None:
    found = {name: {"labelled": 40, "raised": 40, "right": 37, "low": name == "pitch"} for name in ("hostile", "pitch")}
    marked = re.findall(r"<code>(\w+)</code></th><td>[^<]+<strong[^>]*>([^<]+)", pictures.flag_table(found))

    assert marked == [("pitch", "under 95 %")]
