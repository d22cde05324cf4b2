"""Which part of Python's standard library travels to the page: the modules named in stdlib.txt."""

import ast
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from publishing.errors import RuntimeFilesError

LIST = Path(__file__).with_name("stdlib.txt")
#: Below this line the list is written by hand.
BY_HAND = "# Kept by hand, each with its reason:"


def kept_modules(text: str | None = None) -> list[str]:
    """Read the list: one module a line, `#` starting a comment."""
    lines = (LIST.read_text("utf-8") if text is None else text).splitlines()
    return [name for line in lines if (name := line.partition("#")[0].strip())]


def trim(library: Mapping[str, bytes], modules: Collection[str]) -> dict[str, bytes]:
    """Keep the byte code of *modules*; a name the library does not have is a mistake in the list."""
    kept = {}
    for module in modules:
        path = find(library, module)
        if path is None:
            raise RuntimeFilesError(f"publishing/stdlib.txt: {module} is not in Pyodide's standard library.")
        kept[path] = library[path]
    return kept


def find(library: Collection[str], module: str) -> str | None:
    """Give the path of *module* in the compiled *library*."""
    stem = module.replace(".", "/")
    return next((path for path in (f"{stem}/__init__.pyc", f"{stem}.pyc") if path in library), None)


def refuse_left_out(sources: Mapping[str, bytes], library: Collection[str], modules: Collection[str]) -> None:
    """Raise where a source imports a module that the library has and the page would not."""
    for name, source in sources.items():
        for module in imported(source, name) if name.endswith(".py") else ():
            if module not in modules and find(library, module):
                raise RuntimeFilesError(
                    f"{name} imports {module}, which the page's standard library leaves out:"
                    " run python -m publishing.runtime --list to add it to publishing/stdlib.txt."
                )


def imported(source: bytes, name: str) -> Iterator[str]:
    """Name every module that *source* imports, wherever in the file."""
    try:
        tree = ast.parse(source, name)
    except SyntaxError as error:
        raise RuntimeFilesError(f"{name}:{error.lineno}: {error.msg}.") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def listing(modules: Collection[str]) -> str:
    """Give stdlib.txt with *modules* in the written part and the part by hand as it stands."""
    text = LIST.read_text("utf-8") if LIST.exists() else ""
    by_hand = text.partition(BY_HAND)[2] or "\n"
    head = (
        "# The modules of Python's standard library that travel to the page.\n"
        "# What Pyodide's start, the checker and grading import; written by python -m publishing.runtime --list.\n"
    )
    written = sorted(set(modules) - set(kept_modules(by_hand)))
    return "\n".join([head, *written, "", BY_HAND + by_hand])
