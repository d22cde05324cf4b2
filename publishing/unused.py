"""What a module of a package imports or names only for people and type checkers, once annotations are gone."""

import ast
from collections.abc import Collection, Iterable


def wanted(trees: Iterable[ast.Module]) -> frozenset[str]:
    """Give every name that some module takes from another."""
    imports = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return frozenset(alias.name for node in imports for alias in node.names)


def without_unused(tree: ast.Module, kept: Collection[str]) -> ast.Module:
    """Give *tree* without imports and types that nothing in it uses, but for those *kept* for other modules."""
    before = -1
    while before != len(tree.body):
        before = len(tree.body)
        loaded = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        tree.body = [left for item in tree.body if (left := _used(item, loaded.union(kept)))]
    return tree


def _used(item: ast.stmt, names: Collection[str]) -> ast.stmt | None:
    """Give a statement, or what is left of it."""
    if isinstance(item, ast.ImportFrom):
        item.names = [alias for alias in item.names if (alias.asname or alias.name) in names]
        return item if item.names and item.module != "__future__" else None
    if isinstance(item, ast.Assign) and _is_type(item.value):
        return item if any(ast.unparse(target) in names for target in item.targets) else None
    return None if isinstance(item, ast.Pass) else item


def _is_type(value: ast.expr) -> bool:
    """Tell whether *value* can only be a type: `Sequence[str]`, `str | None`."""
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, ast.BitOr) and _is_type(value.left) | _is_type(value.right)
    return isinstance(value, ast.Subscript) and isinstance(value.value, ast.Name)
