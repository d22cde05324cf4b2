"""Dataclasses written out: what `@dataclass` would make of a class while it is imported, made when it is packed.

Making one takes the page's Python a millisecond or two, and the checker has thirty. In the page nobody sets a field
of a frozen one, so that nothing there forbids it; and nobody prints one.
"""

import ast
from collections.abc import Iterator

from publishing.errors import RuntimeFilesError

OPTIONS = {"slots", "order"}
COMPARISONS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def is_record(node: ast.ClassDef) -> bool:
    """Tell whether *node* is a dataclass."""
    return any("dataclass" in ast.unparse(decorator) for decorator in node.decorator_list)


def written_out(node: ast.ClassDef, file: str) -> ast.ClassDef:
    """Give the dataclass *node* as a plain class with the same fields; raises where it does more than we write out."""
    fields = [item for item in node.body if isinstance(item, ast.AnnAssign)]
    rest = [item for item in node.body if not isinstance(item, ast.AnnAssign)]
    options = _options(node)
    frozen = options.pop("frozen", "") == "True" and options.keys() <= OPTIONS and not node.bases
    checked = any(getattr(item, "name", "") == "__post_init__" for item in rest)
    if not frozen or checked or not all(map(_is_plain, fields)):
        raise RuntimeFilesError(f"{file}: {node.name} is a dataclass that publishing/records.py cannot write out.")
    node.decorator_list = []
    node.body = [*ast.parse("\n".join(_methods(fields, options))).body, *rest]
    return node


def stand_in(node: ast.ImportFrom, file: str) -> ast.stmt:
    """Give what a packed module imports in place of `from dataclasses import ...`."""
    names = {alias.name for alias in node.names}
    if not names <= {"dataclass", "field", "replace"}:
        raise RuntimeFilesError(f"{file}: a page has of dataclasses only dataclass, field and replace.")
    return ast.ImportFrom("copy", [ast.alias("replace")], 0) if "replace" in names else ast.Pass()


def _options(node: ast.ClassDef) -> dict[str, str]:
    decorator = node.decorator_list[0]
    keywords = decorator.keywords if isinstance(decorator, ast.Call) and len(node.decorator_list) == 1 else []
    return {str(keyword.arg): ast.unparse(keyword.value) for keyword in keywords}


def _is_plain(field: ast.AnnAssign) -> bool:
    """Tell whether a field has no default, a plain one, or a factory and nothing else."""
    is_special = any(word in ast.unparse(field.annotation) for word in ("ClassVar", "InitVar", "KW_ONLY"))
    is_call = field.value is not None and ast.unparse(field.value).startswith("field(")
    return not is_special and (not is_call or _factory(field) is not None)


def _methods(fields: list[ast.AnnAssign], options: dict[str, str]) -> Iterator[str]:
    names = [ast.unparse(field.target) for field in fields]
    own, others = (f"({''.join(f'{whose}.{name}, ' for name in names)})" for whose in ("self", "other"))
    yield f"__match_args__ = {tuple(names)!r}"
    if options.get("slots") == "True":
        yield "__slots__ = __match_args__"
    yield f"def __init__(self, {', '.join(map(_parameter, fields))}):"
    yield from (f" self.{ast.unparse(field.target)} = {_value(field)}" for field in fields)
    yield "def __replace__(self, **changes):"
    yield " return self.__class__(**{name: getattr(self, name) for name in self.__match_args__} | changes)"
    yield f"def __hash__(self): return hash({own})"
    comparisons = {"__eq__": "==", **(COMPARISONS if options.get("order") == "True" else {})}
    for name, sign in comparisons.items():
        yield f"def {name}(self, other):"
        yield f" return {own} {sign} {others} if other.__class__ is self.__class__ else NotImplemented"


def _parameter(field: ast.AnnAssign) -> str:
    name = ast.unparse(field.target)
    if field.value is None:
        return name
    return f"{name}=..." if _factory(field) else f"{name}={ast.unparse(field.value)}"


def _value(field: ast.AnnAssign) -> str:
    name, factory = ast.unparse(field.target), _factory(field)
    return f"{factory}() if {name} is ... else {name}" if factory else name


def _factory(field: ast.AnnAssign) -> str | None:
    """Name what makes the default, where `field(default_factory=...)` says so."""
    call = field.value
    if not isinstance(call, ast.Call) or ast.unparse(call.func) != "field" or len(call.keywords) != 1:
        return None
    return next((ast.unparse(word.value) for word in call.keywords if word.arg == "default_factory"), None)
