"""Which Node runs our scripts: the one set-up put into .venv, else the machine's when it is new enough."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN_NODE = ROOT / ".venv" / "bin" / "node"
OLDEST = 20


def find_node() -> Path | None:
    """Return the Node to run, or None where there is none new enough."""
    if OWN_NODE.exists():
        return OWN_NODE
    on_path = shutil.which("node")
    return Path(on_path) if on_path and major_version(on_path) >= OLDEST else None


def major_version(node: str) -> int:
    """Return the major version of *node*, 0 when it does not run."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=True).stdout
        return int(said.lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return 0
