"""A packed package: the same answers as from its sources, without what grading does not need."""

import ast
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from publishing.archive import read_zip
from publishing.errors import RuntimeFilesError
from publishing.packing import known_here, packed
from publishing.renaming import short_names
from publishing.stripping import Stripper, stripped
from publishing.unused import without_unused

TOYS = {
    "toys/__init__.py": b'"""Toys."""\nfrom toys.parts.box import Box\n',
    "toys/parts/__init__.py": b"",
    "toys/parts/box.py": b'''
"""Boxes."""
from __future__ import annotations
from dataclasses import dataclass, field
from functools import cache
from typing import cast

@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A box."""

    size: int
    name: str = "box"
    inside: list[str] = field(default_factory=list)

    @property
    def volume(self) -> int:
        edge: int = self.size
        return cast("int", edge**3)

    def grown(self, *by: int, **how: int) -> Box:
        total = sum(by) + how.get("more", 0)
        return Box(*(each + total for each in (self.size,)), name=self.name)

    def open(self) -> str:
        if not self.inside:
            raise ValueError(f"{self.name} is empty")
        return __spec__.loader.get_data("toys/label.txt").decode()
''',
    "toys/label.txt": b"a label",
}
#: What the tests below use of the toys.
DOORS = frozenset({"Box", "volume", "grown", "open"})
BOX = "from toys import Box\n"


@pytest.mark.parametrize(
    ("handler", "kept"),
    [("raise SystemExit('no')", "a = 1"), ("a = 2", "try:\n    a = 1\nexcept KeyError:\n    a = 2")],
)
def test_what_only_ends_a_command_is_left_out(handler: str, kept: str) -> None:
    source = f"try:\n    a = 1\nexcept KeyError:\n    {handler}"

    assert ast.unparse(stripped(source.encode(), "checker/a.py")) == kept


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder from which the packed toys can be imported."""
    folder = tmp_path_factory.mktemp("packed")
    for name, content in read_zip(packed("toys", TOYS, DOORS)).items():
        (folder / name).parent.mkdir()
        (folder / name).write_bytes(content)
    return folder


def run(code: str, folder: Path) -> str:
    """Run *code* with the packed toys at hand and return what it printed or its last complaint."""
    command = [sys.executable, "-c", BOX + code]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return (result.stdout or result.stderr.splitlines()[-1]).strip()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("print(Box(2).volume, Box(2).name, Box(size=3, name='chest').name)", "8 box chest"),
        ("print(Box(2) == Box(2), Box(2) == Box(3), Box(2) == 2, Box(2) < Box(3), Box(3) <= Box(2))",
         "True False False True False"),
        ("print(hash(Box(2, inside=())) == hash(Box(2, inside=())))", "True"),
        ("a, b = Box(1), Box(1); a.inside.append('x'); print(a.inside, b.inside)", "['x'] []"),
        ("print(Box(2).grown(1, 2, more=3).size)", "8"),
        ("print(Box(2).__replace__(name='crate').name, Box.__match_args__)", "crate ('size', 'name', 'inside')"),
        ("print(Box(1, 'box', ['x']).open())", "a label"),
        ("Box(1).open()", "ValueError: box is empty"),
        ("import traceback\ntry: Box(1).open()\nexcept ValueError: print(traceback.format_exc().splitlines()[-1])",
         "ValueError: box is empty"),
        ("Box(1).colour = 'red'", "AttributeError: 'Box' object has no attribute 'colour'"),
        ("print(Box.__doc__, Box.grown.__annotations__)", "None {}"),
        ("import toys.lid", "ModuleNotFoundError: No module named 'toys.lid'"),
        ("import sys; print('dataclasses' in sys.modules)", "False"),
        ("from toys.parts import box; box.__loader__.get_data('toys/no.txt')", "FileNotFoundError: toys/no.txt"),
    ],
)  # fmt: skip
def test_packed_package_answers_as_its_sources_would(code: str, said: str, folder: Path) -> None:
    assert run(code, folder) == said


def test_same_sources_are_packed_to_the_same_bytes() -> None:
    assert packed("toys", TOYS, DOORS) == packed("toys", dict(reversed(TOYS.items())), DOORS)


@pytest.mark.parametrize("unwanted", [b"A box", b"self.size", b"edge", b"Toys."])
def test_packed_package_holds_no_docstring_source_or_variable(unwanted: bytes, folder: Path) -> None:
    assert unwanted not in (folder / "toys" / "__init__.pyc").read_bytes()


@pytest.mark.parametrize(
    "definition",
    [
        "@dataclass\nclass A:\n    x: int",
        "@dataclass(frozen=True, eq=False)\nclass A:\n    x: int",
        "@dataclass(frozen=True)\nclass A(B):\n    x: int",
        "@dataclass(frozen=True)\nclass A:\n    x: ClassVar[int] = 0",
        "@dataclass(frozen=True)\nclass A:\n    x: int = field(repr=False)",
        "@dataclass(frozen=True)\nclass A:\n    x: int\n    def __post_init__(self): pass",
    ],
)
def test_dataclass_that_cannot_be_written_out_stops_the_build(definition: str) -> None:
    with pytest.raises(RuntimeFilesError, match=r"^checker/a\.py: A is a dataclass that publishing/records\.py cannot"):
        stripped(definition.encode(), "checker/a.py")


def test_other_names_of_dataclasses_stop_the_build() -> None:
    with pytest.raises(RuntimeFilesError, match=r"^checker/a\.py: a page has of dataclasses only dataclass, field and"):
        stripped(b"from dataclasses import asdict", "checker/a.py")


def test_replace_of_dataclasses_is_the_one_of_copy() -> None:
    tree = Stripper("a.py").visit(ast.parse("from dataclasses import dataclass, replace"))

    assert ast.unparse(tree) == "from copy import replace"


BOX_IN_USE = """\
from re import compile
PATTERN = compile('a')
TABLE = {'a': 1}['a']

def first(names):
    return inner(names)

def inner(names):
    ...

def third():
    ..."""


def test_what_nothing_uses_is_not_packed() -> None:
    box = """
from __future__ import annotations
from collections.abc import Iterator, Mapping
from re import compile, match
Names = Mapping[str, str]
Lists = list[Names]
PATTERN = compile("a")
TABLE = {"a": 1}["a"]
def first(names): return inner(names)
def inner(names): ...
def second(): return third()
def third(): ...
class Lid: ...
"""
    sources = {"toys/box.py": box, "toys/__init__.py": "from toys.box import TABLE, first, Lid\nfirst(1)"}
    trees = {path: stripped(source.encode(), path) for path, source in sources.items()}
    without_unused(trees, {"third"})

    assert [*map(ast.unparse, trees.values())] == [BOX_IN_USE, "from toys.box import first\nfirst(1)"]


def test_names_get_short_unless_somebody_else_knows_them() -> None:
    sources = {
        "toys/box.py": b"import re\n_LIMIT = 3\ndef open_up(size, *, lid): return re.compile(str(_LIMIT))\n",
        "toys/door.py": b"from toys.box import open_up, _LIMIT\ndef compile(): return open_up(_LIMIT, lid=_LIMIT)\n",
    }

    assert short_names(sources, ()) == {"_LIMIT": "_a", "open_up": "_b"}
    assert short_names(sources, {"open_up"}) == {"_LIMIT": "_a"}


def test_of_unassigned_code_points_those_stay_that_a_later_python_knows() -> None:
    known = unicodedata.unidata_version >= "16"

    assert known_here("378-379\n1C89-1C8A\nFFFFE-FFFFF") == ("1C89-1C8A" if known else "")
