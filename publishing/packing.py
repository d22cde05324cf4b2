"""A package made one file: its modules as byte code and the files beside them, compressed together.

Runs in the page's Python (pyodide/pack.mjs), so that the byte code fits and the bytes are the same on every machine.
"""

import ast
import importlib.util
import marshal
import unicodedata
from collections.abc import Collection, Mapping
from pathlib import Path
from types import CodeType

from publishing import packed_package
from publishing.archive import dense_zip
from publishing.renaming import short_names
from publishing.stripping import Renamer, compiled, keywords, stripped
from publishing.taking_apart import taken_apart
from publishing.unused import without_unused

#: What a page calls by its name.
DOORS = frozenset({"assess_json"})
BOOTSTRAP = Path(packed_package.__file__)
#: Byte code that no source is compared with.
UNCHECKED = (1).to_bytes(4, "little") + bytes(8)
#: The code points that the oldest Python does not know, of which this one knows some.
CODE_POINTS = "checker/unassigned.txt"


def packed(name: str, files: Mapping[str, bytes], doors: Collection[str] = DOORS) -> bytes:
    """Give a zip with one file in it that is the whole package *name*: its sources and what is beside them.

    Of what its modules define, only the *doors* keep their names.
    """
    modules = _modules({path: files[path] for path in sorted(files) if path.endswith(".py")}, doors)
    others = {path: files[path] for path in sorted(files) if not path.endswith(".py")}
    if CODE_POINTS in others:
        others[CODE_POINTS] = known_here(others[CODE_POINTS].decode()).encode()
    places, code = taken_apart(modules.values())
    table = marshal.dumps((code, dict(zip(modules, places, strict=True)), others))
    bootstrap = f"{BOOTSTRAP.read_text('utf-8')}\nstart({table!r}, '{name}/__init__.py', globals())\n"
    init = stripped(bootstrap.encode(), BOOTSTRAP.name)
    code_of_init = marshal.dumps(compiled(init, keywords([init])))
    return dense_zip(f"{name}/__init__.pyc", importlib.util.MAGIC_NUMBER + UNCHECKED + code_of_init)


def _modules(sources: Mapping[str, bytes], doors: Collection[str]) -> dict[str, CodeType]:
    """Compile modules to what grading needs of them."""
    trees = {path: stripped(source, path) for path, source in sources.items()}
    without_unused(trees, doors)
    short = short_names(sources, doors)
    spoken = keywords(ast.parse(source) for source in sources.values())
    return {path: compiled(Renamer(short).visit(tree), spoken) for path, tree in trees.items()}


def known_here(ranges: str) -> str:
    """Keep of lines like `378-379` those with a code point that this Python knows; it tells the others by itself."""
    return "\n".join(line for line in ranges.splitlines() if not _is_unknown(*line.split("-")))


def _is_unknown(first: str, last: str) -> bool:
    return all(unicodedata.category(chr(code)) == "Cn" for code in range(int(first, 16), int(last, 16) + 1))
