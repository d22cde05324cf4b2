"""`python -m checker`, as other programs call it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from publishing import ROOT

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
GOOD = b'{"id": "a", "text": "Hi"}'


def run(arguments: list[str], requests: bytes = b"", folder: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in *folder*, with *requests* on standard input."""
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, input=requests, capture_output=True, cwd=folder, env=ENVIRONMENT, check=False)


def graded(requests: bytes, folder: Path = ROOT) -> tuple[int, list[dict[str, Any]]]:
    """Give the exit status and the answers."""
    done = run(["grade"], requests, folder)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_each_line_is_answered_in_its_place() -> None:
    requests = b"\n".join(
        [
            GOOD,
            b"",
            b"{",
            b'{"id": "b"}',
            b"\xff",
            b'\xef\xbb\xbf{"id": "c", "text": "x"}\r',
            b'{"id": "d", "text": ""}',
        ]
    )
    status, answers = graded(requests)

    assert status == 1
    assert [(answer["id"], answer.get("error")) for answer in answers] == [
        ("a", None),
        (None, "line 2: empty, where a JSON object should stand"),
        (None, "line 3: not JSON (character 2)"),
        ("b", "line 4: 'text' is missing"),
        (None, "line 5: not UTF-8 (byte 1)"),
        ("c", None),
        ("d", None),
    ]


def test_the_status_is_0_if_every_line_was_graded() -> None:
    assert graded(GOOD)[0] == 0
    assert graded(GOOD + b"\n")[0] == 0
    assert graded(b"") == (0, [])


def test_it_runs_from_any_folder_and_finds_the_exercises(tmp_path: Path) -> None:
    status, answers = graded(b'{"id": "a", "text": "Hi", "exercise": "after-the-talk"}', tmp_path)

    assert (status, answers[0]["criteria"]["length"]["level"]) == (0, 2)


def test_exercises_may_stand_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("[situation]\nlimit = 1\n", "utf-8")
    done = run(["grade", "--exercises", str(tmp_path)], b'{"id": "a", "text": "Hi", "exercise": "mine"}')

    assert json.loads(done.stdout)["criteria"]["length"]["limit"] == 1


def test_an_unknown_exercise_is_refused_and_the_rest_is_graded() -> None:
    status, answers = graded(b'{"id": "a", "text": "Hi", "exercise": "nowhere"}\n' + GOOD)

    assert status == 1
    assert answers[0]["error"].startswith("line 1: there is no exercise 'nowhere'")
    assert "error" not in answers[1]


def test_an_answer_comes_as_soon_as_its_line_was_read() -> None:
    command = [sys.executable, "-m", "checker", "grade"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=ENVIRONMENT) as process:
        assert process.stdin
        assert process.stdout
        for id in ("first", "second"):
            process.stdin.write(json.dumps({"id": id, "text": "Hi"}).encode() + b"\n")
            process.stdin.flush()

            assert json.loads(process.stdout.readline())["id"] == id
        process.stdin.close()

        assert process.wait() == 0


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    command = f"yes '{GOOD.decode()}' | head -3000 | {sys.executable} -m checker grade | head -1 >/dev/null"
    done = subprocess.run(command, shell=True, capture_output=True, cwd=ROOT, env=ENVIRONMENT, check=False)

    assert done.stderr == b""


@pytest.mark.parametrize(
    ("ends", "sentence"),
    [
        (">&-", "standard input and standard output must be open"),
        ("<&-", "standard input and standard output must be open"),
        (">/dev/full", "reading or writing failed: No space left on device"),
    ],
)
def test_a_broken_end_is_told_in_one_sentence(ends: str, sentence: str) -> None:
    done = subprocess.run(
        f"{sys.executable} -m checker grade {ends}",
        shell=True,
        input=GOOD,
        capture_output=True,
        cwd=ROOT,
        env=ENVIRONMENT,
        check=False,
    )

    assert (done.returncode, done.stderr.decode()) == (1, f"python -m checker: {sentence}\n")


def test_a_misspelt_field_is_told_and_changes_nothing() -> None:
    done = run(["grade"], b'{"id": "a", "text": "Hi", "situatoin": {}}')

    assert (done.returncode, done.stderr.decode()) == (0, "line 1: the field 'situatoin' is not read\n")


def test_without_a_command_it_says_what_it_can_do() -> None:
    alone, asked = run([]), run(["--help"])

    assert (alone.returncode, asked.returncode) == (2, 0)
    assert alone.stderr == asked.stdout
    assert b"python -m checker grade" in asked.stdout
    assert run(["grade", "--help"]).returncode == 0
    assert run(["mark"]).returncode == 2


def test_verdicts_do_not_hang_on_the_order_of_sets() -> None:
    text = json.dumps({"id": "a", "text": "Hi Priya, your talk at LogiCon on [topic] www.example.org!!!"}).encode()
    outputs = set()
    for seed in ("0", "1", "2"):
        environment = {**ENVIRONMENT, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "checker", "grade"]
        outputs.add(
            subprocess.run(command, input=text, capture_output=True, cwd=ROOT, env=environment, check=True).stdout
        )

    assert len(outputs) == 1
