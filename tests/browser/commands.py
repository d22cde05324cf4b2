"""Commands of the project run as users run them: in a process of their own, with a browser of their own."""

import subprocess
import sys
from pathlib import Path

from publishing import ROOT


def succeeds(module: str, *arguments: str | Path) -> None:
    """Run `python -m` *module* to its end, which has to be a good one."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{module}\n{result.stdout}{result.stderr}"
