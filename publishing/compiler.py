"""Byte-compiling for the page, done by Pyodide's own Python under Node.

Only that Python writes the byte code it reads itself; the machine's is most often another version.
"""

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from publishing import ROOT
from publishing.archive import read_zip, stored_zip
from publishing.errors import RuntimeFilesError
from publishing.node import find_node

SCRIPTS = ROOT / "publishing" / "pyodide"
BYTE_COMPILER = ROOT / "build" / "pyodide-build"
TIMEOUT = 300


def byte_compile(files: Mapping[str, bytes], *, stdlib: Path, without_docstrings: bool = False) -> dict[str, bytes]:
    """Give *files* with each `.py` compiled to `.pyc`; *stdlib* is the library the compiling Python starts from."""
    if not BYTE_COMPILER.is_dir():
        raise RuntimeFilesError("build/pyodide-build is missing: run make setup.")
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        source = Path(folder) / "source.zip"
        source.write_bytes(stored_zip(files))
        compiled = Path(folder) / "compiled.zip"
        level = "2" if without_docstrings else "0"
        run_script("compile.mjs", source, compiled, BYTE_COMPILER.resolve(), stdlib, level)
        return read_zip(compiled.read_bytes())


def pack(name: str, files: Mapping[str, bytes], *, stdlib: Path) -> bytes:
    """Give the zip that is the whole package *name*, made of its *files*; packing.py says how."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        source, whole = Path(folder) / "source.zip", Path(folder) / "whole.zip"
        source.write_bytes(stored_zip(files))
        run_script("pack.mjs", source, whole, name, ROOT / "publishing", stdlib)
        return whole.read_bytes()


def run_script(name: str, *arguments: Path | str, stdin: str | None = None) -> str:
    """Run one of our scripts under Node and give what it printed; its last line of complaint is the reason."""
    node = find_node()
    if node is None:
        raise RuntimeFilesError("Node 20 or later is missing: run make setup.")
    try:
        result = subprocess.run(
            [node, SCRIPTS / name, *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=TIMEOUT,
            cwd=ROOT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise RuntimeFilesError(f"publishing/pyodide/{name} was stopped after {TIMEOUT} seconds.") from None
    if result.returncode:
        complaint = [line.strip() for line in result.stderr.splitlines() if line.strip()]
        raise RuntimeFilesError(f"publishing/pyodide/{name} failed: {_reason(complaint)}")
    return result.stdout


def _reason(complaint: list[str]) -> str:
    """Pick the line that a person can use: the exception of Python where there is one, else the last."""
    ours = [line.removeprefix("reason: ") for line in complaint if line.startswith("reason: ")]
    return (ours or complaint or ["Node gave no reason."])[-1][:500]
