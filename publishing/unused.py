"""What a package defines or imports and nothing in it uses, once annotations and its command line are gone."""

import ast
from collections.abc import Collection, Iterator, Mapping


def without_unused(trees: Mapping[str, ast.Module], doors: Collection[str]) -> None:
    """Take out of *trees*, by path, every import, function, class and type that nothing uses, but for the *doors*."""
    sizes: list[int] = []
    while sizes != (sizes := [len(ast.dump(tree)) for tree in trees.values()]):
        taken = set(_taken(trees))
        asked = {node.attr for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for path, tree in trees.items():
            names = asked.union(doors, (name for module, name in taken if module == module_of(path)))
            names |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and _is_load(node)}
            tree.body = [left for item in tree.body if (left := _used(item, names))]


def module_of(path: str) -> str:
    """Turn `toys/box.py` into `toys.box`."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _taken(trees: Mapping[str, ast.Module]) -> Iterator[tuple[str, str]]:
    """Give the module and the name of everything that some module takes from another."""
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                yield from ((node.module or "", alias.name) for alias in node.names)


def _is_load(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Load)


def _used(item: ast.stmt, names: Collection[str]) -> ast.stmt | None:
    """Give a statement, or what is left of it."""
    if isinstance(item, ast.ImportFrom):
        item.names = [alias for alias in item.names if (alias.asname or alias.name) in names]
        return item if item.names and item.module != "__future__" else None
    if isinstance(item, ast.FunctionDef | ast.ClassDef):
        return item if item.name in names else None
    if isinstance(item, ast.Assign) and _is_type(item.value):
        return item if any(ast.unparse(target) in names for target in item.targets) else None
    return None if isinstance(item, ast.Pass) else item


def _is_type(value: ast.expr) -> bool:
    """Tell whether *value* can only be a type: `Sequence[str]`, `str | None`."""
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, ast.BitOr) and _is_type(value.left) | _is_type(value.right)
    return isinstance(value, ast.Subscript) and isinstance(value.value, ast.Name)
