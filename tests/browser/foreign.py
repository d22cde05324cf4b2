"""A second language that nobody speaks: English with every letter changed, written from right to left."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from exercises.wording import AFTER, BEFORE, USUAL
from publishing import ROOT

#: One that the theme knows and writes from right to left, so that the theme's own words are not English either.
CODE = "he"
OURS = ("exercises", "publishing", "includes", "docs")
LINKED = ("checker", "corpus", "build", "docs/runtime")
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "åƀçðéƒĝĥîĵķļɱñøþɋŕšŧûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑØÞɊŔŠŦÛṼŴẊÝŽ"
)


def foreign(value: Any) -> Any:  # noqa: ANN401 - JSON is what it is
    """Change every letter that is no name of a gap; two of a thing have a form of their own."""
    if isinstance(value, dict):
        changed = {key: foreign(inner) for key, inner in value.items()}
        return {"two": f"2: {changed['one']}", **changed} if changed.keys() == {"one", "other"} else changed
    if isinstance(value, list):
        return [foreign(inner) for inner in value]
    parts = str(value).replace("}", "{").split("{")
    return "".join(f"{{{part}}}" if index % 2 else part.translate(LETTERS) for index, part in enumerate(parts))


def build_foreign(folder: Path, site: Path, chosen: str = CODE) -> None:
    """Copy the sources into *folder*, add the language to them, choose one, and build them into *site*."""
    for name in OURS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("runtime", "__pycache__"))
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert f"  language: {USUAL} " in settings
    (folder / "mkdocs.yml").write_text(settings.replace(f"  language: {USUAL} ", f"  language: {chosen} "), "utf-8")
    strings = folder / "docs" / "javascripts" / "strings"
    words = json.loads((strings / f"{USUAL}.js").read_text("utf-8").removeprefix(BEFORE).removesuffix(AFTER))
    changed = foreign(words) | {"locale": CODE}
    (strings / f"{CODE}.js").write_text(f"{BEFORE}{json.dumps(changed, indent=2)}{AFTER}", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
