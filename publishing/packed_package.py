"""How a page's Python imports a package from one table; packing.py puts the table below these lines.

Nothing here is imported by ours but in tests: it becomes the package's `__init__`.
"""

import gc
import marshal
import re
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import Any, Literal

#: So many more things than are let go are made before Python looks for rings of them. Grading makes none, and looking
#: through all words and rules took a fifth of its time.
RINGS = 100_000

#: How many bytes the numbers of a code object take, as `memoryview` has it.
NUMBERS: Sequence[Literal["B", "H", "I"]] = ("B", "B", "B", "H", "I", "H", "H")
#: For eight instructions, that nobody knows their lines.
NO_LINES = b"\xff"


class Table:
    """Finds and loads the modules of a package, by path, and gives the files beside them."""

    def __init__(self, modules: dict[str, CodeType], files: dict[str, bytes]) -> None:
        self.modules = modules
        self.files = files

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Say where *name* is, if it is here."""
        stem = name.replace(".", "/")
        for path in (f"{stem}.py", f"{stem}/__init__.py"):
            if path in self.modules:
                spec = ModuleSpec(name, self, origin=path, is_package=path != f"{stem}.py")  # type: ignore[arg-type]
                spec.has_location = True
                return spec
        return None

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave the making of the module to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module."""
        exec(self.modules[str(module.__file__)], module.__dict__)

    def get_data(self, path: str) -> bytes:
        """Give the file at *path*."""
        try:
            return self.files[path]
        except KeyError:
            raise FileNotFoundError(path) from None


def codes(
    caches: dict[int, bytes],
    instructions: bytes,
    names: tuple[Sequence[str], bytes],
    numbers: Sequence[bytes],
    columns: Sequence[Sequence[Any]],
) -> list[CodeType]:
    """Make the code objects that packing.py took apart, each after those within it.

    *names* are all names, and which of them the codes call, one code after the other.
    """
    for size, operations in caches.items():
        instructions = _with_room(instructions, operations, bytes(2 * size))
    called = [names[0][index] for index in memoryview(names[1]).cast("H")]
    made: list[CodeType] = []
    end = last = 0
    rows = zip(
        *(memoryview(column).cast(kind) for kind, column in zip(NUMBERS, numbers, strict=True)), *columns, strict=True
    )
    for args, positional, keyword, stack, flags, words, count, constants, variables, handlers, free, cells in rows:
        start, end = end, end + 2 * words
        first, last = last, last + count
        made.append(
            CodeType(
                *(args, positional, keyword, len(variables), stack, flags, instructions[start:end]),
                *(_constants(constants, made), tuple(called[first:last])),
                *(variables, "", "", "", 1, NO_LINES * (words // 8 + 1), handlers, free, cells),  # type: ignore[arg-type]
            )
        )
    return made


def _with_room(instructions: bytes, operations: bytes, room: bytes) -> bytes:
    """Put *room* behind each of the *operations*; one more of them at the end keeps the pattern in step with pairs."""
    some = re.escape(operations)
    pattern = re.compile(b"((?:[^%b].)*[%b].)" % (some, some), re.DOTALL)
    last = operations[:1] + b"\0"
    return pattern.sub(rb"\g<1>" + room, instructions + last)[: -len(last + room)]


def _constants(constants: Sequence[Any], made: Sequence[CodeType]) -> tuple[Any, ...]:
    """Put code in the place of its number, which stands in a list, as no constant of Python is one."""
    return tuple(made[value[0]] if type(value) is list else value for value in constants)


def start(packed: bytes, path: str, namespace: dict[str, object]) -> None:
    """Let modules be imported from what is *packed*, and run the one at *path* in *namespace*."""
    gc.set_threshold(RINGS)
    code, places, files = marshal.loads(packed)
    made = codes(*code)
    table = Table({module: made[place] for module, place in places.items()}, files)
    sys.meta_path.insert(0, table)
    exec(table.modules[path], namespace)
