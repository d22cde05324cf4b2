"""Imports point one way."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from publishing import ROOT

MAY_IMPORT = {
    "checker": {"checker"},
    "exercises": {"checker", "exercises"},
    "publishing": {"checker", "exercises", "publishing"},
    "corpus": {"checker", "corpus"},
}
# What stands on a line may use the lines above it; the rest of the checker only has to be free of circles.
LAYERS = (
    ("errors",),
    ("assessment",),
    ("situation", "message"),
    ("rules", "facts"),
    ("criteria", "flags"),
    ("grading",),
    ("wire",),
    ("__main__",),
)


@cache
def modules(package: str) -> dict[str, Path]:
    """Return the files of *package* by dotted name."""
    files = sorted((ROOT / package).rglob("*.py"))
    return {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in files}


def imported_by(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each module that *path* imports, with the names it takes from it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, []) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno} imports relatively"
            yield node.module or "", [alias.name for alias in node.names]


@cache
def graph(package: str) -> dict[str, set[str]]:
    """Return for each module of *package* the modules of it that it imports."""
    known = modules(package)
    edges: dict[str, set[str]] = {}
    for name, path in known.items():
        for source, taken in imported_by(path):
            submodules = {f"{source}.{item}" for item in taken} & known.keys()
            edges.setdefault(name, set()).update(submodules or {source} & known.keys())
    return edges


def reached_from(name: str, edges: dict[str, set[str]]) -> set[str]:
    """Return every module that *name* uses, directly or through others."""
    found: set[str] = set()
    waiting = {name}
    while waiting:
        module = waiting.pop()
        waiting |= edges.get(module, set()) - found
        found |= edges.get(module, set())
    return found


def layer_of(module: str) -> int | None:
    """Return the line of LAYERS that *module* of the checker stands on, None for one that has no place there."""
    part = (*module.split("."), "")[1]
    return next((line for line, names in enumerate(LAYERS) if part in names), None)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_package_imports_only_the_packages_below_it(package: str) -> None:
    ours = {*MAY_IMPORT, "tests"}
    wrong = [
        f"{name} imports {source}"
        for name, path in modules(package).items()
        for source, _ in imported_by(path)
        if source.split(".")[0] in ours - MAY_IMPORT[package]
    ]

    assert modules(package), f"{package} holds no module"
    assert not wrong, wrong


def test_checker_needs_nothing_but_the_standard_library() -> None:
    foreign = [
        f"{name} imports {source}"
        for name, path in modules("checker").items()
        for source, _ in imported_by(path)
        if source.split(".")[0] not in {"checker", *sys.stdlib_module_names}
    ]

    assert not foreign, foreign


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_no_module_needs_itself(package: str) -> None:
    TopologicalSorter(graph(package)).prepare()


def test_every_layer_of_the_checker_has_a_module() -> None:
    found = {layer_of(module) for module in modules("checker")}

    assert found >= set(range(len(LAYERS)))


def test_checker_modules_use_only_the_layers_below_them() -> None:
    edges = {name: used - {"checker"} for name, used in graph("checker").items()}
    upward = [
        f"{name} uses {used}"
        for name in edges
        for used in sorted(reached_from(name, edges))
        if (here := layer_of(name)) is not None and (there := layer_of(used)) is not None and there > here
    ]

    assert not upward, upward
