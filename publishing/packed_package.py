"""How a page's Python imports a package from one table; packing.py puts the table below these lines.

Nothing here is imported by ours but in tests: it becomes the package's `__init__`.
"""

import marshal
import sys
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType


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


def start(packed: bytes, path: str, namespace: dict[str, object]) -> None:
    """Let modules be imported from what is *packed*, and run the one at *path* in *namespace*."""
    table = Table(*marshal.loads(packed))
    sys.meta_path.insert(0, table)
    exec(table.modules[path], namespace)
