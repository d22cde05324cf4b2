import ast
import shutil
import sys
from pathlib import Path

import pytest

from publishing import ROOT
from tests.publishing.checkout import Checkout

UNREACHABLE = (
    "no package index could be reached; it needs the network this once,"
    " so check the connection and any proxy, then run the same command again.\n"
)
TOO_OLD = "needs Python 3.11 or later and {} is 3.8: name a newer one, as in make serve PYTHON=python3.12.\n"
PRETEND_OLD = "import sys; sys.version_info = (3, 8, 18, 'final', 0)"


def pretend(checkout: Checkout, sitecustomize: str) -> str:
    """Return the folder whose *sitecustomize* changes the Python that is run."""
    checkout.write("pretend/sitecustomize.py", sitecustomize)
    return str(checkout.folder / "pretend")


def lend_system_commands(checkout: Checkout) -> None:
    """Give the machine what make's recipes call, and no Python."""
    (checkout.folder / "system").mkdir()
    for name in ("sh", "make"):
        found = shutil.which(name)
        assert found, f"{name} is needed by the tests"
        (checkout.folder / "system" / name).symlink_to(found)


def test_first_set_up_makes_each_part_and_says_so(set_up_once: tuple[Checkout, str]) -> None:
    checkout, said = set_up_once

    assert said.splitlines()[:3] == [
        "Setting up (once, about a minute): Python packages ...",
        "Setting up: npm packages ...",
        "Setting up: byte compiler for the browser's Python ...",
    ]
    assert checkout.npm_runs() == ["ci"]
    assert (checkout.folder / ".venv" / "bin" / "python").exists()


def test_second_set_up_does_nothing(finished: Checkout) -> None:
    assert finished.run() == (0, "", "")
    assert finished.npm_runs() == ["ci"]


def test_changed_lock_file_sets_up_npm_packages_only(finished: Checkout) -> None:
    finished.write("package-lock.json", "{}")
    status, said, _ = finished.run()

    assert status == 0
    assert said.splitlines()[:-1] == ["Setting up: npm packages ..."]
    assert finished.npm_runs() == ["ci", "ci"]


@pytest.mark.parametrize(("part", "line"), [(".venv", " (once, about a minute): Python"), ("node_modules", ": npm")])
def test_set_up_cut_short_is_done_again(finished: Checkout, part: str, line: str) -> None:
    (finished.folder / part / ".set-up-complete").unlink()

    assert finished.run()[1].splitlines()[:-1] == [f"Setting up{line} packages ..."]


def test_virtual_environment_whose_python_is_gone_is_made_again(finished: Checkout) -> None:
    (finished.folder / ".venv" / "bin" / "python").unlink()

    assert finished.run()[1].startswith("Setting up (once, about a minute): Python packages ...\n")
    assert finished.run() == (0, "", "")


def test_two_set_ups_at_once_install_once(bare: Checkout) -> None:
    both = [bare.start(), bare.start()]
    said = sorted((process.communicate(timeout=120)[0] for process in both), key=len)

    assert [process.returncode for process in both] == [0, 0]
    assert said[0] == "Waiting for the set-up that is already running here ...\n"
    assert bare.npm_runs() == ["ci"]


@pytest.mark.parametrize("own_node", [None, "echo v16.20.2"])
def test_machine_without_a_new_node_gets_one(finished: Checkout, own_node: str | None) -> None:
    (finished.folder / "machine" / "node").unlink()
    (finished.folder / "machine" / "npm").unlink()
    if own_node:
        finished.command("node", own_node)
    finished.offer_node_by_pip()
    finished.write("package-lock.json", "{}")
    status, said, complained = finished.run()

    assert status == 0, complained
    assert "Setting up: Node, as this machine has none or an old one ...\n" in said
    assert [run.rpartition("/")[2] for run in finished.npm_runs()] == ["ci", "npm-cli.js ci"]
    assert finished.run() == (0, "", "")


def test_set_up_without_network_is_one_sentence(finished: Checkout) -> None:
    finished.write("requirements.txt", f"mkdocs==1.6.1 --hash=sha256:{'0' * 64}\n")
    status, _, complained = finished.run()

    assert (status, complained) == (1, f"Set-up stopped while installing requirements.txt: {UNREACHABLE}")


@pytest.mark.parametrize("code", ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT"])
def test_npm_without_network_is_one_sentence(finished: Checkout, code: str) -> None:
    finished.write("package-lock.json", "{}")
    finished.command("npm", f"echo npm error code {code} >&2; exit 1")
    status, _, complained = finished.run()

    assert (status, complained) == (1, f"Set-up stopped while installing the npm packages: {UNREACHABLE}")


def test_full_disk_is_one_sentence(finished: Checkout) -> None:
    finished.write("package-lock.json", "{}")
    finished.command("npm", "echo npm error code ENOSPC >&2; exit 1")

    assert finished.run()[2] == "Set-up stopped while installing the npm packages: the disk is full.\n"


def test_folder_that_cannot_be_made_is_one_sentence(bare: Checkout) -> None:
    bare.write("build", "")
    status, said, complained = bare.run()

    assert (status, said) == (1, "")
    assert complained == f"Set-up stopped: File exists ({bare.folder}/build).\n"


def test_other_failures_come_with_the_tools_last_words(finished: Checkout) -> None:
    finished.write("package-lock.json", "{}")
    finished.command("npm", "echo npm error: the lock file is not in sync >&2; exit 1")
    status, _, complained = finished.run()

    assert status == 1
    assert complained == (
        "npm error: the lock file is not in sync\n"
        "Set-up stopped while installing the npm packages, for the reason above.\n"
    )


def test_python_without_venv_is_one_sentence(bare: Checkout) -> None:
    status, said, complained = bare.run(PYTHONPATH=pretend(bare, "import sys; sys.modules['ensurepip'] = None"))

    assert (status, said) == (1, "")
    assert complained == (
        f"{sys.executable} comes without venv: install it (on Debian and Ubuntu, apt install python3-venv)"
        " and run the same command again.\n"
    )


def test_python_that_is_too_old_is_one_sentence(bare: Checkout) -> None:
    outcome = bare.run(PYTHONPATH=pretend(bare, PRETEND_OLD))

    assert outcome == (1, "", f"Connect well {TOO_OLD.format(sys.executable)}")


def test_make_takes_a_newer_python_where_python3_is_too_old(finished: Checkout) -> None:
    lend_system_commands(finished)
    old = pretend(finished, PRETEND_OLD)
    finished.command("python3", f'PYTHONPATH={old} exec {sys.executable} "$@"')
    finished.command("python3.12", f'exec {sys.executable} "$@"')

    assert finished.run("make", "setup") == (0, "", "")


def test_make_says_so_where_every_python_is_too_old(finished: Checkout) -> None:
    lend_system_commands(finished)
    finished.command("python3", f'PYTHONPATH={pretend(finished, PRETEND_OLD)} exec {sys.executable} "$@"')
    status, _, complained = finished.run("make", "setup")

    assert status != 0
    assert complained.splitlines()[0] == f"Connect well {TOO_OLD.format(sys.executable)}".strip()


def test_make_says_so_where_there_is_no_python(bare: Checkout) -> None:
    lend_system_commands(bare)
    status, _, complained = bare.run("make", "serve")

    assert status != 0
    assert complained.splitlines()[0] == (
        "Connect well needs Python 3.11 or later and finds no python3:"
        " install it, or name one, as in make serve PYTHON=python3.12."
    )


def test_every_python_since_2_7_can_read_the_sentence_for_old_ones() -> None:
    source = Path(ROOT / "publishing" / "environment.py").read_text(encoding="ascii")
    too_new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.FunctionDef, ast.Match, ast.Starred)
    found = [ast.dump(node) for node in ast.walk(ast.parse(source)) if isinstance(node, too_new)]

    assert not found, found
