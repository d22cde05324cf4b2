"""Checkouts to try set-up in."""

import shutil
from pathlib import Path

import pytest

from tests.publishing.checkout import Checkout


@pytest.fixture
def bare(tmp_path: Path) -> Checkout:
    """Return a fresh clone."""
    checkout = Checkout(tmp_path / "bare")
    checkout.lay_out()
    return checkout


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, str]:
    """Return a clone after its first set-up, and what that said."""
    checkout = Checkout(tmp_path_factory.mktemp("clone") / "finished")
    checkout.lay_out()
    status, said, complained = checkout.run()
    assert status == 0, complained
    return checkout, said


@pytest.fixture
def finished(set_up_once: tuple[Checkout, str], tmp_path: Path) -> Checkout:
    """Return a clone that is set up."""
    shutil.copytree(set_up_once[0].folder, tmp_path / "finished", symlinks=True)
    return Checkout(tmp_path / "finished")
