"""Which page shows which exercise."""

from __future__ import annotations

from pathlib import Path

import pytest

from exercises import catalogue, places
from exercises.__main__ import main
from exercises.errors import ExerciseError
from exercises.loader import load_all
from exercises.places import address, page_of_catalogue, pages_of_exercises, to_root

RUN = '```python exec="on" html="on"\nimport exercises\n\nprint({})\n```\n'


def test_every_exercise_is_found_where_a_block_prints_it(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    blocks = [
        RUN.format('exercises.show("b")'),
        RUN.format('exercises.show(\n    "a"\n)'),
        RUN.format('exercises.show("a")'),
        RUN.format('exercises.show("unrun")').replace(' exec="on"', ""),
        RUN.format('exercises.show("unprinted")').replace("print(", "str("),
    ]
    (tmp_path / "lessons" / "one.md").write_text("# One\n\n" + "\n".join(blocks), "utf-8")
    (tmp_path / "index.md").write_text("print(exercises.catalogue())", "utf-8")

    assert pages_of_exercises(tmp_path) == {"b": ("lessons/one/",), "a": ("lessons/one/", "lessons/one/")}
    assert page_of_catalogue(tmp_path) == ""
    assert address(Path("lessons/index.md")) == "lessons/"
    assert to_root("lessons/one/") == "../../"


@pytest.mark.parametrize(
    ("pages", "reason"),
    [
        ((), "no page shows it: put print"),
        (("lessons/one/", ""), "is shown 2 times (lessons/one/, the home page): leave one"),
    ],
)
def test_an_exercise_is_shown_once(monkeypatch: pytest.MonkeyPatch, pages: tuple[str, ...], reason: str) -> None:
    shown = {exercise.id: ("practice/",) for exercise in load_all()}
    monkeypatch.setattr(places, "pages_of_exercises", lambda: shown | {"after-the-talk": pages})

    with pytest.raises(ExerciseError) as caught:
        catalogue.__wrapped__()  # type: ignore[attr-defined]  # the door around it logs and shows nothing

    assert str(caught.value).startswith(f"exercises/en/after-the-talk.toml: id: {reason}")


def test_the_check_names_an_exercise_that_no_page_shows(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = {exercise.id: ("practice/",) for exercise in load_all() if exercise.id != "after-the-talk"}
    monkeypatch.setattr(places, "pages_of_exercises", lambda: shown)

    where = 'put print(exercises.show("after-the-talk")) into a python block with exec="on" html="on"'
    assert main(["check"]) == 1
    assert capsys.readouterr().out == f"exercises/en/after-the-talk.toml: id: no page shows it: {where}\n"
