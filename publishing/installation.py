"""What set-up does: Python packages into .venv, Node where the machine has none, npm packages into node_modules."""

import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from publishing import ROOT
from publishing.errors import PublishingError, SetUpError
from publishing.node import adopt_node, find_node, find_npm
from publishing.stamps import Part, one_at_a_time

VENV = Part(ROOT / ".venv", "bin/python", ("requirements.txt", "requirements-node.txt"), (sys.version, sys.base_prefix))
NODE_MODULES = Part(ROOT / "node_modules", ".", ("package.json", "package-lock.json", ".npmrc"))
BYTE_COMPILER = Part(ROOT / "build" / "pyodide-build", ".", ("requirements-runtime.txt",))
#: Only for `make lighthouse`, which installs it itself.
LIGHTHOUSE = Part(
    ROOT / "build" / "lighthouse",
    "node_modules/lighthouse/cli/index.js",
    ("publishing/lighthouse/package.json", "publishing/lighthouse/package-lock.json", ".npmrc"),
)
PYTHON = VENV.folder / VENV.proof

UNREACHABLE = (
    *("NewConnectionError", "ConnectTimeoutError", "Max retries exceeded", "ProxyError", "Connection refused"),
    *("Name or service not known", "name resolution", "Network is unreachable", "(from versions: none)"),
    *("ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "ECONNRESET", "ENETUNREACH", "ERR_SOCKET_TIMEOUT"),
)
DISK_FULL = ("No space left on device", "ENOSPC")


def main() -> int:
    """Set up what is missing and return the exit status; a failure is one sentence on standard error."""
    try:
        set_up()
    except PublishingError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        print(f"Set-up stopped: {error.strerror or error}{where}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Set-up stopped; the same command takes it up again.", file=sys.stderr)
        return 130
    return 0


def set_up() -> None:
    """Install what is not there yet."""
    if is_complete():
        return
    with one_at_a_time():
        if is_complete():
            return
        started = time.monotonic()
        if not VENV.is_ready():
            install_python_packages()
        if find_node() is None or find_npm() is None:
            install_node()
        if not NODE_MODULES.is_ready():
            install_node_packages()
        if not BYTE_COMPILER.is_ready():
            install_byte_compiler()
        print(f"Set up in {time.monotonic() - started:.0f} s.", flush=True)


def is_complete() -> bool:
    """Tell whether there is nothing left to install."""
    return all(part.is_ready() for part in (VENV, NODE_MODULES, BYTE_COMPILER)) and find_node() is not None


def install_python_packages() -> None:
    """Make .venv anew with every package of requirements.txt, hashes checked."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise SetUpError(
            f"{sys.executable} comes without venv: install it (on Debian and Ubuntu, apt install python3-venv)"
            " and run the same command again."
        )
    print("Setting up (once, about a minute): Python packages ...", flush=True)
    run([sys.executable, "-m", "venv", "--clear", VENV.folder], "making the virtual environment")
    pip_install("requirements.txt")
    for packages in VENV.folder.glob("lib/python*/site-packages"):
        (packages / "connect-well.pth").write_text("../../../..\n", encoding="ascii")  # pages import our packages
    VENV.record()


def install_node() -> None:
    """Put Node and npm into .venv, for a machine that has none or an old one."""
    print("Setting up: Node, as this machine has none or an old one ...", flush=True)
    pip_install("requirements-node.txt")
    adopt_node()


def install_node_packages() -> None:
    """Install exactly what package-lock.json names."""
    print("Setting up: npm packages ...", flush=True)
    run([*(find_npm() or ["npm"]), "ci"], "installing the npm packages")
    NODE_MODULES.record()


def install_byte_compiler() -> None:
    """Lay out what Pyodide's own Python imports at build time; it may ask for a newer Python than runs here."""
    print("Setting up: byte compiler for the browser's Python ...", flush=True)
    shutil.rmtree(BYTE_COMPILER.folder, ignore_errors=True)
    options = ("--no-deps", "--ignore-requires-python", "--target", BYTE_COMPILER.folder)
    pip_install("requirements-runtime.txt", *options)
    BYTE_COMPILER.record()


def install_lighthouse() -> None:
    """Install exactly what Lighthouse's own package-lock.json names, away from what every other command needs."""
    LIGHTHOUSE.folder.mkdir(parents=True, exist_ok=True)
    for source in LIGHTHOUSE.sources:
        shutil.copy(ROOT / source, LIGHTHOUSE.folder)
    run([*(find_npm() or ["npm"]), "ci", "--prefix", LIGHTHOUSE.folder], "installing Lighthouse")
    LIGHTHOUSE.record()


def pip_install(requirements: str, *options: str | Path) -> None:
    """Install *requirements*, hashes checked."""
    command: list[str | Path] = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    run([*command, *options, "--require-hashes", "-r", requirements], f"installing {requirements}")


def run(command: Sequence[str | Path], doing: str) -> None:
    """Run *command* in silence; where it fails, say why in one sentence."""
    path = os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", os.defpath)])
    environment = {"PIP_RETRIES": "2", **os.environ, "PATH": path}  # the machine's own settings go first
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    if result.returncode:
        output = (result.stdout + result.stderr).decode(errors="replace")
        raise SetUpError(explain(output, doing))


def explain(output: str, doing: str) -> str:
    """Return the sentence that says why *doing* failed, after the tool's last words when only they know."""
    if any(sign in output for sign in DISK_FULL):
        return f"Set-up stopped while {doing}: the disk is full."
    if any(sign in output for sign in UNREACHABLE):
        return (
            f"Set-up stopped while {doing}: no package index could be reached; it needs the network this once,"
            " so check the connection and any proxy, then run the same command again."
        )
    last_words = "\n".join(output.strip().splitlines()[-20:])
    return f"{last_words}\nSet-up stopped while {doing}, for the reason above."
