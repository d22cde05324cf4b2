"""`python -m checker explain`, as an author calls it."""

import os
import pty
import re
import subprocess
import sys

from publishing import ROOT

ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"PYTHONPATH": str(ROOT)}
TEXT = "Loved your talk on bread at LogiCon, Hanna. How do you forecast it on a hot day?"
COLOUR = re.compile(r"\x1b\[[0-9]*m")


def explained(*arguments: str, typed: bytes = b"", status: int = 0) -> str:
    command = [sys.executable, "-m", "checker", "explain", *arguments]
    done = subprocess.run(command, input=typed, capture_output=True, cwd=ROOT, env=ENVIRONMENT, check=False)
    assert done.returncode == status, done.stderr.decode()
    return (done.stdout or done.stderr).decode()


def test_evidence_stands_in_brackets_in_the_message() -> None:
    shown = explained(TEXT)

    first = shown.splitlines()[0]
    assert re.search(r"\[[^]]*your talk on bread at LogiCon\]", first)
    assert re.search(r"\{[^}]*do you forecast it on a hot day\}\?", first)
    assert re.sub(r"[]{}[]", "", first) == TEXT
    assert COLOUR.sub("", shown) == shown


def test_colour_changes_nothing_but_the_colour() -> None:
    coloured = explained(TEXT, "--colour", "always")

    assert COLOUR.search(coloured)
    assert COLOUR.sub("", coloured) == explained(TEXT)


def test_levels_come_with_what_they_are_a_sum_of() -> None:
    shown = explained(TEXT)

    assert "Personalisation 2, personal" in shown
    assert "Reason 2, clear" in shown
    assert "Length 2, fits" in shown
    sums = re.findall(r"at least ([12]): ([+-][0-9.]+),", shown)
    assert [threshold for threshold, _ in sums] == ["1", "2", "1", "2"]
    assert all(float(value) > 0 for _, value in sums)
    first = re.split("at least [12]", shown)[1]
    listed = [float(value) for value in re.findall(r"^    +([+-][0-9.]+)  ", first, re.MULTILINE)]
    assert abs(sum(listed) - float(sums[0][1])) < 0.1


def test_a_message_answers_an_exercise_if_one_is_named() -> None:
    shown = explained("--exercise", "after-the-talk", "Hi Bob, I'd like to connect.")

    assert "<Bob>" in shown
    assert "Flag wrong_name" in shown
    assert "no evidence" in shown


def test_the_message_may_come_from_standard_input() -> None:
    assert explained(typed=TEXT.encode() + b"\n") == explained(TEXT)


def test_a_message_cannot_command_the_terminal() -> None:
    shown = explained("\x1b[2JHi\x07 there")

    assert shown.splitlines()[0] == "\\x1b[2JHi\\x07 there"
    assert "\x1b" not in shown


def test_lines_of_any_system_and_marks_that_join_are_shown_as_such() -> None:
    assert explained("Hi\r\nthere\u200b").splitlines()[:2] == ["Hi", "there\\u200b"]


def test_evidence_is_quoted_in_short() -> None:
    shown = explained("la " * 5000)

    flag = shown.split("\nFlag ")[1].splitlines()
    assert flag[1].startswith("  “la la la")
    assert len(flag[1]) < 220


def test_a_terminal_is_coloured_and_nothing_else() -> None:
    assert COLOUR.search(on_a_terminal())
    assert not COLOUR.search(on_a_terminal(NO_COLOR="1"))
    assert not COLOUR.search(on_a_terminal(TERM="dumb"))


def on_a_terminal(**environment: str) -> str:
    terminal, behind = pty.openpty()
    command = [sys.executable, "-m", "checker", "explain", "Hi"]
    variables = ENVIRONMENT | {"TERM": "xterm"} | environment
    with subprocess.Popen(command, cwd=ROOT, env=variables, stdout=behind) as process:
        os.close(behind)
        drawn = b"".join(iter(lambda: _read(terminal), b""))
        assert process.wait() == 0
    os.close(terminal)
    return drawn.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


def test_what_is_wrong_is_told_in_one_sentence() -> None:
    assert explained(typed=b"\xff", status=1) == "python -m checker: the message is not UTF-8 (byte 1)\n"
    assert "there is no exercise 'nowhere'" in explained("Hi", "--exercise", "nowhere", status=1)
