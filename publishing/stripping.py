"""Modules compiled to what grading needs of them: no docstrings, annotations, line numbers or names of variables.

Runs in the page's Python, which alone writes the byte code that it reads.
"""

import ast
from types import CodeType

from publishing.records import is_record, stand_in, written_out

#: `*args` and `**kwargs`, as the flags of a function tell of them.
STARRED = (0x04, 0x08)


def compiled(source: bytes, name: str) -> CodeType:
    """Compile a module, stripped."""
    tree = ast.fix_missing_locations(Stripper(name).visit(ast.parse(source, name)))
    return bare(compile(tree, "", "exec", dont_inherit=True, optimize=2))


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


def bare(code: CodeType) -> CodeType:
    """Give *code* without what only a traceback or a debugger would show, and all that is in it likewise."""
    return code.replace(
        co_consts=tuple(bare(item) if isinstance(item, CodeType) else item for item in code.co_consts),
        co_varnames=tuple(_variables(code)),
        co_qualname=code.co_name,
        co_linetable=b"",
        co_firstlineno=1,
    )


def _variables(code: CodeType) -> list[str]:
    """Give the variables of a function numbers for names, but for those that callers or inner functions use."""
    known = code.co_argcount + code.co_kwonlyargcount + sum(bool(code.co_flags & flag) for flag in STARRED)
    return [
        name if index < known or name in code.co_cellvars else f"_{index - known}"
        for index, name in enumerate(code.co_varnames)
    ]
