"""Modules compiled to what grading needs of them: no docstrings, annotations, line numbers or names for people.

Runs in the page's Python, which alone writes the byte code that it reads.
"""

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import CodeType

from publishing.records import is_record, stand_in, written_out

#: Where a part of a program names something.
NAMING = ("id", "attr", "name", "asname", "arg")
#: What `super()` looks for among the variables of the function around.
SUPER = "__class__"


def stripped(source: bytes, name: str) -> ast.Module:
    """Parse a module and strip it."""
    tree: ast.Module = Stripper(name).visit(ast.parse(source, name))
    return tree


def compiled(tree: ast.Module, spoken: Collection[str] = ()) -> CodeType:
    """Compile a module that is stripped; parameters keep the names that are *spoken* when something is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):  # Classes know the line that they begin on.
            node.lineno = node.end_lineno = 1
    return bare(compile(ast.fix_missing_locations(tree), "", "exec", dont_inherit=True, optimize=2), spoken)


def keywords(trees: Iterable[ast.Module]) -> frozenset[str]:
    """Give the names under which the modules hand over arguments, and those of their classes' fields."""
    nodes = [node for tree in trees for node in ast.walk(tree)]
    fields = [item for node in nodes if isinstance(node, ast.ClassDef) for item in node.body]
    spoken = {node.arg for node in nodes if isinstance(node, ast.keyword) and node.arg}
    return frozenset(spoken | {ast.unparse(item.target) for item in fields if isinstance(item, ast.AnnAssign)})


class Stripper(ast.NodeTransformer):
    """Takes out what only people and type checkers read, and writes dataclasses out."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.in_class = False

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Strip a class."""
        return self._inside(written_out(node, self.file) if is_record(node) else node, in_class=True)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        """Import nothing for making dataclasses."""
        return stand_in(node, self.file) if node.module == "dataclasses" else node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Strip a function, and what it takes and gives."""
        node.returns = None
        return self._inside(node, in_class=False)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """Strip an argument."""
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Make an annotated name a plain one; the fields of other classes than dataclasses stay."""
        if self.in_class:
            node.annotation = ast.Constant(None)
            return self.generic_visit(node)
        if node.value is None:
            return ast.Pass()
        return self.generic_visit(ast.copy_location(ast.Assign([node.target], node.value), node))

    def visit_Try(self, node: ast.Try) -> ast.AST | list[ast.stmt]:
        """Try nothing that ends a command with a sentence if it fails: a page has no command to end."""
        self.generic_visit(node)
        return node.body if all(map(ends_a_command, node.handlers)) and not node.finalbody else node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Make `cast(type, value)` the value."""
        self.generic_visit(node)
        is_cast = isinstance(node.func, ast.Name) and node.func.id == "cast" and len(node.args) == 2
        return node.args[1] if is_cast else node

    def _inside(self, node: ast.AST, *, in_class: bool) -> ast.AST:
        outside, self.in_class = self.in_class, in_class
        self.generic_visit(node)
        self.in_class = outside
        return node


def ends_a_command(handler: ast.ExceptHandler) -> bool:
    """Tell whether *handler* does nothing but `raise SystemExit(...)`."""
    match handler.body:
        case [ast.Raise(exc=ast.Call(func=ast.Name(id="SystemExit")))]:
            return True
    return False


class Renamer(ast.NodeTransformer):
    """Puts the short names in."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Rename what *node* names, and all that is in it."""
        for field, name in named(node):
            setattr(node, field, self.names.get(name, name))
        return super().generic_visit(node)


def named(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Give each name that stands in *node*, with the field it stands in."""
    for field in NAMING:
        name = getattr(node, field, None)
        if isinstance(name, str):
            yield field, name


def bare(code: CodeType, spoken: Collection[str]) -> CodeType:
    """Give *code* without what only a traceback or a debugger would show, and all that is in it likewise."""
    variables = _variables(code, spoken)
    return code.replace(
        co_consts=tuple(bare(item, spoken) if isinstance(item, CodeType) else item for item in code.co_consts),
        co_varnames=tuple(variables.values()),
        co_cellvars=tuple(variables.get(name, name) for name in code.co_cellvars),
        co_freevars=tuple(name if name == SUPER else f"~{index}" for index, name in enumerate(code.co_freevars)),
        co_name="",
        co_qualname="",
        co_linetable=b"",
        co_firstlineno=1,
    )


def _variables(code: CodeType, spoken: Collection[str]) -> dict[str, str]:
    """Give the variables of a function numbers for names, but for the parameters that callers name."""
    parameters = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return {
        name: name if name in parameters and name in spoken else f"_{index}"
        for index, name in enumerate(code.co_varnames)
    }
