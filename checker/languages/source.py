"""Tables as they are written, in TOML; the archive of the page holds them as JSON and this module not at all."""

from __future__ import annotations

import tomllib

from checker.errors import LanguageError
from checker.package_files import read_text


def read_toml(path: str) -> dict[str, object]:
    """Read `<path>.toml` below `checker/`; `LanguageError` names a file that is missing or not TOML."""
    try:
        return tomllib.loads(read_text(f"{path}.toml"))
    except (OSError, ValueError) as error:
        raise LanguageError(f"checker/{path}.toml: {error}") from None
