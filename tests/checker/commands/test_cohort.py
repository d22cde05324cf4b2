"""`python -m checker grade cohort.csv`, as a trainer calls it."""

import csv
import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import grade
from checker.commands.table import harmless
from publishing import ROOT

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
HEADER = "id,text,exercise\r\n"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "checker", "grade", *arguments]
    return subprocess.run(command, capture_output=True, cwd=folder, env=ENVIRONMENT, check=False)


def rows_of(content: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def graded(folder: Path, content: str, *, status: int = 0) -> list[dict[str, str]]:
    """Grade *content* and give the rows of the result."""
    (folder / "cohort.csv").write_text(content, "utf-8", newline="")
    done = run(folder, "cohort.csv", "-o", "graded.csv")
    assert (done.returncode, done.stdout) == (status, b""), done.stderr.decode()
    return rows_of((folder / "graded.csv").read_bytes())


def refusal(folder: Path, content: bytes, *arguments: str) -> str:
    (folder / "cohort.csv").write_bytes(content)
    done = run(folder, "cohort.csv", *arguments)
    assert (done.returncode, done.stdout) == (1, b"")
    return done.stderr.decode()


def test_every_row_is_written_again_with_its_grades(tmp_path: Path) -> None:
    text = "Hi Hanna, I'd like to add you to my network."
    rows = graded(tmp_path, HEADER + f'7,"{text}",after-the-talk\r\n')

    assessment = grade(text)
    assert [rows[0][column] for column in ("id", "text", "exercise")] == ["7", text, "after-the-talk"]
    assert (rows[0]["ready"], rows[0]["personalisation"], rows[0]["reason"]) == ("no", "0", "0")
    assert (rows[0]["count"], rows[0]["limit"], rows[0]["length"]) == (str(assessment.length.count), "300", "2")
    assert rows[0]["error"] == ""


def test_the_grades_are_those_of_the_other_door(tmp_path: Path) -> None:
    text = "Loved your LogiCon talk on bread, Priya!!!! Could you tell me how you forecast it?"
    row = graded(tmp_path, HEADER + f'7,"{text}",\r\n')[0]
    assessment = grade(text)

    assert row["personalisation"] == str(int(assessment.personalisation.level))
    assert row["personalisation_feedback"] == assessment.personalisation.feedback
    assert row["reason_question"] == assessment.reason.question
    assert row["flags"] == "shouting"
    assert row["advice"] == assessment.flags[0].advice
    spans = [evidence.span for evidence in assessment.reason.evidence]
    assert row["reason_evidence"] == " | ".join(text[span.start : span.end] for span in spans)


def test_cells_that_begin_like_a_formula_are_harmless(tmp_path: Path) -> None:
    content = 'id,text,exercise,=note\r\n@1,"=HYPERLINK(""x"")",,-1\r\n+2, =1+1,,plain\r\n'
    rows = graded(tmp_path, content)

    assert [row["id"] for row in rows] == ["'@1", "'+2"]
    assert [row["text"] for row in rows] == ['\'=HYPERLINK("x")', "' =1+1"]
    assert [row["'=note"] for row in rows] == ["'-1", "plain"]
    assert rows[0]["personalisation_evidence"][:1] not in {"=", "+", "-", "@"}


@given(st.text())
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    written = harmless(cell)

    assert written.removeprefix("'") == cell.removeprefix("'")
    assert not written.lstrip().startswith(("=", "+", "-", "@"))


def test_what_nobody_sees_does_not_hide_a_formula() -> None:
    hidden = ["\t=1", "\r\n@x", "\x00+1", "\ufeff-1", "\u200b＝1"]

    assert [harmless(cell) for cell in hidden] == ["'" + cell for cell in hidden]


def test_a_cell_that_says_no_formula_is_left_as_it_is() -> None:
    assert [harmless(cell) for cell in ("", "Hi", "a=b", "'quoted'")] == ["", "Hi", "a=b", "'quoted'"]


def test_tables_of_spreadsheets_are_read_and_written_in_their_own_way(tmp_path: Path) -> None:
    (tmp_path / "cohort.csv").write_bytes("\ufeffExercise;ID;Text\r\n;1;Schöne Grüße\r\n\r\n".encode())
    done = run(tmp_path, "cohort.csv")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b'\xef\xbb\xbf"Exercise";"ID";"Text";"ready";')
    assert [row["Text"] for row in rows_of(done.stdout, ";")] == ["Schöne Grüße"]


def test_a_row_that_cannot_be_graded_says_why_and_the_rest_is_graded(tmp_path: Path) -> None:
    rows = graded(tmp_path, HEADER + "1,Hi,nowhere\r\n2,Hi,,more\r\n3,Hi\r\n", status=1)

    assert rows[0]["error"].startswith("row 1: there is no exercise 'nowhere'")
    assert rows[1]["error"] == "row 2: 4 cells, where the header has 3"
    assert (rows[2]["error"], rows[2]["reason"]) == ("", "0")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "cohort.csv: empty, where a header should stand (id, text, exercise)"),
        (b"id,message\r\n1,Hi\r\n", "cohort.csv: the column 'text' is missing; the header has id, message"),
        (b"id,text,Text\r\n", "cohort.csv: the column 'text' stands twice in the header"),
        (b"id,text,ready\r\n", "cohort.csv: the column 'ready' is one that grading adds; rename or remove it"),
        (b"id,text\r\n1,caf\xe9\r\n", "cohort.csv: line 2 is not UTF-8; save the file as “CSV UTF-8”"),
        (b'id,text\r\n1,"Hi" there\r\n', "cohort.csv: line 2 is not CSV (',' expected after '\"')"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_in_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    assert refusal(tmp_path, content) == f"python -m checker: {sentence}\n"


def test_a_spreadsheet_that_is_no_table_of_text_is_told_how_to_become_one(tmp_path: Path) -> None:
    (tmp_path / "cohort.XLSX").write_bytes(b"PK\x03\x04")
    done = run(tmp_path, "cohort.XLSX")

    sentence = "cohort.XLSX: save the spreadsheet as “CSV UTF-8” first, and grade the .csv file"
    assert (done.returncode, done.stdout, done.stderr.decode()) == (1, b"", f"python -m checker: {sentence}\n")


def test_a_target_that_cannot_be_written_is_named_as_it_was_given(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()

    assert refusal(tmp_path, HEADER.encode(), "-o", "folder.csv").endswith(": folder.csv: Is a directory\n")
    assert refusal(tmp_path, HEADER.encode(), "-o", "no/x.csv").endswith(": no/x.csv: No such file or directory\n")


def test_a_target_that_is_no_file_or_a_link_stays_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "cohort.csv").write_text(HEADER + "1,Hi,\r\n")
    (tmp_path / "link.csv").symlink_to("real.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    with subprocess.Popen(["cat", "pipe.csv"], cwd=tmp_path, stdout=subprocess.PIPE) as reader:
        piped = run(tmp_path, "cohort.csv", "-o", "pipe.csv")
        read = reader.communicate()[0]
    linked = run(tmp_path, "cohort.csv", "-o", "link.csv")
    dashed = run(tmp_path, "cohort.csv", "-o", "-")

    assert (piped.returncode, linked.returncode, dashed.returncode) == (0, 0, 0)
    assert read == dashed.stdout == (tmp_path / "real.csv").read_bytes()
    assert (tmp_path / "pipe.csv").is_fifo()
    assert (tmp_path / "link.csv").is_symlink()


def test_files_that_are_missing_or_the_same_are_told(tmp_path: Path) -> None:
    same = refusal(tmp_path, HEADER.encode(), "-o", "cohort.csv")
    missing = run(tmp_path, "missing.csv")

    assert same == "python -m checker: cohort.csv: would be written over the file that is read; name another\n"
    assert missing.stderr == b"python -m checker: missing.csv: No such file or directory\n"
    assert [path.name for path in tmp_path.iterdir()] == ["cohort.csv"]


def test_the_target_keeps_its_content_until_the_new_one_is_whole(tmp_path: Path) -> None:
    (tmp_path / "graded.csv").write_text("of yesterday")
    refusal(tmp_path, b"id\r\n1\r\n", "-o", "graded.csv")

    assert (tmp_path / "graded.csv").read_text() == "of yesterday"


def test_a_long_file_draws_its_progress_on_a_terminal_only(tmp_path: Path) -> None:
    text = "I moved from the kitchen to the data team and would like to hear how you did it. " * 12
    rows = "".join(f"{number},{number} {text},\r\n" for number in range(400))
    (tmp_path / "cohort.csv").write_text(HEADER + rows, newline="")
    terminal, behind = pty.openpty()
    command = [sys.executable, "-m", "checker", "grade", "cohort.csv", "-o", "graded.csv"]
    with subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stderr=behind) as process:
        os.close(behind)
        drawn = b"".join(iter(lambda: _read(terminal), b""))
        status = process.wait()
    os.close(terminal)

    assert status == 0
    assert b"of 400" in drawn
    assert b"[#" in drawn
    assert drawn.endswith(b" \r")
    assert len(rows_of((tmp_path / "graded.csv").read_bytes())) == 400


def test_no_bar_is_drawn_among_the_rows_of_a_terminal(tmp_path: Path) -> None:
    text = "I moved from the kitchen to the data team and would like to hear how you did it. " * 12
    (tmp_path / "cohort.csv").write_text(HEADER + "".join(f"{number},{text},\r\n" for number in range(400)))
    terminal, behind = pty.openpty()
    command = [sys.executable, "-m", "checker", "grade", "cohort.csv"]
    with subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stdout=behind, stderr=behind) as process:
        os.close(behind)
        drawn = b"".join(iter(lambda: _read(terminal), b""))
        status = process.wait()
    os.close(terminal)

    assert status == 0
    assert b"of 400" not in drawn
    assert drawn.count(b"\n") == 401


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""
