"""From the sources to something served or hosted: set-up, runtime files, local server, browser for the tests."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
