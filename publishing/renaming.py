"""Names of a package made short, the same in all of its modules: of what it defines, nobody else uses but the doors."""

import ast
import builtins
import importlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from publishing.stripping import keywords, named

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def short_names(sources: Mapping[str, bytes], doors: Collection[str]) -> dict[str, str]:
    """Give each name that the modules of *sources* define a short one, the commonest the shortest.

    The *doors* keep their names, and so does what something of the standard library is called as well, and an argument
    that is handed over by its name.
    """
    trees = [ast.parse(source) for source in sources.values()]
    modules = {part for path in sources for part in path.removesuffix(".py").split("/")}
    kept = {*doors, *modules, *keywords(trees), *_foreign(trees)}
    defined = {name for tree in trees for name in _defined(tree)}
    short = {name for name in defined - kept if len(name) > 1 and not name.startswith("__")}
    used = Counter(name for tree in trees for node in ast.walk(tree) for _, name in named(node) if name in short)
    return dict(zip(sorted(used, key=lambda name: (-used[name], name)), _shortest(), strict=False))


def _defined(tree: ast.Module) -> Iterator[str]:
    """Give the names of functions, classes and what is kept in a module or an object."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def _foreign(trees: Iterable[ast.Module]) -> Iterator[str]:
    """Give every name that Python's own modules and types know, of those that *trees* may meet."""
    imported = {"builtins"}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module)
    for name in sorted(imported):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue  # The package's own, which is not here as modules.
        for value in (module, *vars(module).values()):
            yield from dir(value)
    yield from (attribute for value in vars(builtins).values() for attribute in dir(value))


def _shortest() -> Iterator[str]:
    yield from (f"_{letter}" for letter in _LETTERS)
    for letter in _LETTERS:
        yield from (f"_{letter}{other}" for other in _LETTERS)
