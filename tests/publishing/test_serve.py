import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from publishing import ROOT

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "node_modules", "site", "tests", "__pycache__", ".*_cache")
PATIENCE = 120
PAGE_THAT_TELLS = """
```python exec="true" html="true"
import checker
import exercises

told = [getattr(package, "EDITED", "as written") for package in (exercises, checker)]
print(f"<p>Exercises {told[0]}, checker {told[1]}.</p>", exercises.catalogue())
```
"""

SMALL_MEASURE = """
def measure() -> dict[str, object]:
    one = {"messages": 41, "kappa": 0.5, "quadratic_kappa": 0.5, "confusion": [[41, 0, 0], [0, 0, 0], [0, 0, 0]]}
    criteria = {name: {"learner": one, "public": one, "mistakes": []} for name in ("personalisation", "reason")}
    copies = {"labelled": 1, "raised": 1, "right": 1, "others": 1, "low": False}
    read = {"learner": 41, "public": 41}
    tricks = {"attack": {"of": 1, "passed": 0}, "plain": {"of": 1, "refused": 0}}
    return {"messages": 41, "read": read, "criteria": criteria, **tricks, "flags": {"copied_example": copies}}
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Return a copy of the course that a test may edit."""
    copy = tmp_path / "course"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT, symlinks=True)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    return copy


@pytest.fixture
def unmeasured(course: Path) -> Path:
    """Take the figures out of the copy, and measure something small in their place."""
    shutil.rmtree(course / "build" / "figures", ignore_errors=True)
    figures = course / "corpus" / "figures.py"
    text = figures.read_text(encoding="utf-8")
    figures.write_text(text.replace("if __name__ ==", f"{SMALL_MEASURE}\n\nif __name__ ==") + "\n", encoding="utf-8")
    return course


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def server(course: Path, free_port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Serve the copy; what the server says goes to a file beside it."""
    with (course.parent / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "publishing.serve", "--port", str(free_port)],
            cwd=course,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    with process:
        yield process
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture
def home(course: Path, server: subprocess.Popen[bytes]) -> str:
    """Return the address that the server says it is at."""
    end = time.monotonic() + PATIENCE
    said = course.parent / "said"
    while time.monotonic() < end and server.poll() is None:
        text = said.read_text(encoding="utf-8")
        if found := re.search(r"(?m)^Connect well is at (http://127\.0\.0\.1:\d+/) - stop with Ctrl\+C$", text):
            return found[1]
        time.sleep(0.2)
    pytest.fail(f"no address in: {said.read_text(encoding='utf-8')}")


def read(address: str) -> str:
    with urlopen(address) as answer:
        text: str = answer.read().decode()
        return text


def wait_for(words: str, address: str) -> None:
    """Wait until the page at *address* shows *words*."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if words in read(address):
            return
        time.sleep(0.3)
    pytest.fail(f"{words!r} is not on {address} after {PATIENCE} seconds")


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def rename(exercise: Path, title: str) -> None:
    """Give the file *exercise* another title."""
    text = exercise.read_text(encoding="utf-8")
    exercise.write_text(re.sub(r'(?m)^title = ".*"$', f'title = "{title}"', text), encoding="utf-8")


def serve(port: str) -> tuple[int, str, str]:
    """Serve on *port*, which is expected to fail at once."""
    command = [sys.executable, "-m", "publishing.serve", "--port", port]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    return result.returncode, result.stdout, result.stderr


@pytest.mark.parametrize("port", ["abc", "0", "65536", "99999", "-1", "80.5", "", "٣٣٣٣", "1" * 5000])
def test_port_that_is_none_is_one_sentence(port: str) -> None:
    assert serve(port) == (
        1,
        "",
        f"PORT is a number from 1 to 65535, not {port!r}: for example make serve PORT=8123.\n",
    )


@pytest.mark.parametrize("interface", ["127.0.0.1", "0.0.0.0"])
def test_port_in_use_is_one_sentence(interface: str) -> None:
    with socket.socket() as other:
        other.bind((interface, 0))
        other.listen()
        port = other.getsockname()[1]

        assert serve(str(port)) == (1, "", f"Port {port} is in use: choose another, as in make serve PORT=8123.\n")


def test_every_edit_shows_up(course: Path, home: str) -> None:
    runtime_at_first = read(f"{home}runtime/manifest.json")

    append(course / "docs" / "index.md", PAGE_THAT_TELLS)
    wait_for("Exercises as written, checker as written.", home)
    append(course / "exercises" / "__init__.py", 'EDITED = "edited"\n')
    wait_for("Exercises edited, checker as written.", home)
    append(course / "checker" / "__init__.py", 'EDITED = "edited"\n')
    wait_for("Exercises edited, checker edited.", home)
    rename(min((course / "exercises" / "en").glob("*.toml")), "A title nobody has given yet")
    wait_for("A title nobody has given yet", home)

    assert read(f"{home}runtime/manifest.json") != runtime_at_first
    assert "livereload(" in read(home)


def test_figures_that_were_never_measured_come_when_they_are(unmeasured: Path, home: str) -> None:
    page = f"{home}how-grading-works/"

    wait_for("Learners’ messages: 41.", page)
    assert "This checker 0.50" in read(page)
    assert "being measured" not in read(page)
    assert (unmeasured / "build" / "figures" / "figures.json").exists()


def test_ctrl_c_ends_the_server_cleanly(
    course: Path, server: subprocess.Popen[bytes], home: str, free_port: int
) -> None:
    assert home == f"http://127.0.0.1:{free_port}/"
    os.killpg(server.pid, signal.SIGINT)

    assert server.wait(timeout=PATIENCE) == 0
    said = (course.parent / "said").read_text(encoding="utf-8")
    assert said.splitlines()[-1] == "Stopped."
    assert "Traceback" not in said
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", free_port)) != 0
