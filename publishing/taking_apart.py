"""Code objects taken apart, each of their fields in a column, as like things side by side compress best.

packed_package.py makes code objects of them again.
"""

import opcode
from array import array
from collections import defaultdict
from collections.abc import Iterable
from types import CodeType
from typing import Any

#: The numbers of a code object, each with how many bytes it takes, as `array` has it; packed_package.py reads them so.
NUMBERS = (
    *(("B", "co_argcount"), ("B", "co_posonlyargcount"), ("B", "co_kwonlyargcount"), ("H", "co_stacksize")),
    ("I", "co_flags"),
)
#: What packed_package.py takes from a code object as it is.
FIELDS = ("co_consts", "co_varnames", "co_exceptiontable", "co_freevars", "co_cellvars")


def taken_apart(codes: Iterable[CodeType]) -> tuple[list[int], tuple[Any, ...]]:
    """Give the places that *codes* get, and what `packed_package.codes` makes them of."""
    every: list[CodeType] = []
    places = [_place(code, every) for code in codes]
    index = {name: place for place, name in enumerate(dict.fromkeys(name for code in every for name in code.co_names))}
    instructions = b"".join(_without_caches(code.co_code) for code in every)
    used = _column("H", (index[name] for code in every for name in code.co_names))
    numbers = [
        *(_column(kind, (getattr(code, field) for code in every)) for kind, field in NUMBERS),
        _column("H", (len(code.co_code) // 2 for code in every)),
        _column("H", (len(code.co_names) for code in every)),
    ]
    nested = {id(code): place for place, code in enumerate(every)}
    columns = [[_field(code, field, nested) for code in every] for field in FIELDS]
    return places, (_operations_by_cache(), instructions, (list(index), used), numbers, columns)


def _column(kind: str, numbers: Iterable[int]) -> bytes:
    return array(kind, numbers).tobytes()


def _place(code: CodeType, every: list[CodeType]) -> int:
    """Put *code* behind those within it."""
    for item in code.co_consts:
        if isinstance(item, CodeType):
            _place(item, every)
    every.append(code)
    return len(every) - 1


def _field(code: CodeType, field: str, nested: dict[int, int]) -> object:
    if field == "co_consts":
        return tuple([nested[id(item)]] if isinstance(item, CodeType) else item for item in code.co_consts)
    return getattr(code, field)


def _caches() -> dict[int, int]:
    """Give by operation how many words it leaves empty for what it learns while it runs."""
    known: Any = vars(opcode)["_inline_cache_entries"]
    sizes = known.items() if isinstance(known, dict) else zip(opcode.opname, known, strict=False)
    return {opcode.opmap[name]: size for name, size in sizes if size and name in opcode.opmap}


def _operations_by_cache() -> dict[int, bytes]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for operation, size in sorted(_caches().items()):
        found[size].append(operation)
    return {size: bytes(operations) for size, operations in found.items()}


def _without_caches(instructions: bytes) -> bytes:
    caches, kept, place = _caches(), bytearray(), 0
    while place < len(instructions):
        kept += instructions[place : place + 2]
        place += 2 + 2 * caches.get(instructions[place], 0)
    return bytes(kept)
