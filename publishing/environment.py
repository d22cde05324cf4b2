"""Bring .venv and node_modules up to date: run by the machine's own Python before every command of the Makefile.

The file parses on every Python since 2.7, so that one that is too old can be told so.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - telling an older one is what this line is for
    sys.exit(
        "Connect well needs Python 3.11 or later and %s is %d.%d: name a newer one, as in make serve PYTHON=python3.12."  # noqa: UP031
        % ((sys.executable,) + sys.version_info[:2])  # noqa: RUF005
    )

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120

from publishing import installation

if __name__ == "__main__":
    sys.exit(installation.main())
