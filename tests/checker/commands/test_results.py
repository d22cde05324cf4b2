"""`python -m checker results handed-in/`, as a trainer calls it."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from publishing import ROOT

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
WEAK = "Hi Olu, I'd like to add you to my network."
GOOD = "Hi Olu, the coffee urn in Leeds! Could we compare preheating figures this winter? Hanna"
SCHEMA = json.loads((ROOT / "docs" / "reference" / "results.schema.json").read_text("utf-8"))


def attempt(id: str, text: str, minute: int, exercise: str = "after-the-talk") -> dict[str, Any]:
    folder = ROOT / "exercises" / "en"
    request = json.dumps({"id": exercise, "text": text, "exercise": exercise})
    command = [sys.executable, "-m", "checker", "grade", "--exercises", str(folder)]
    done = subprocess.run(command, input=request.encode(), capture_output=True, env=ENVIRONMENT, check=True)
    return {"id": id, "at": f"2026-11-23T09:{minute:02}:00.000Z", "text": text, "assessment": json.loads(done.stdout)}


def answer(id: str, right: int, minute: int = 0) -> dict[str, Any]:
    at = f"2026-11-23T08:{minute:02}:00.000Z"
    return {"id": id, "at": at, "picks": {"0": "harm"}, "right": right, "of": 5, "ready": right == 5}


def work(*records: dict[str, Any], hints: int = 0) -> dict[str, Any]:
    parts = {
        name: [record for record in records if key in record]
        for name, key in (("attempts", "assessment"), ("answers", "picks"))
    }
    return {"draft": None, **parts, "hints": hints}


def results(name: str, exercises: dict[str, Any], finals: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    """Give a results file as the page saves it."""
    content = {
        "format": "connect-well-results",
        "version": 3,
        "saved": "2026-11-23T09:30:00.000Z",
        "course": {"version": "0.1.0"},
        "checker": None,
        "exercises": exercises,
        "finals": list(finals),
        "requests": [],
        "name": {"text": name, "at": "2026-11-23T09:30:00.000Z"},
    }
    jsonschema.validate(content, SCHEMA)
    return content


def hand_in(folder: Path, **files: dict[str, Any] | str) -> Path:
    handed_in = folder / "handed-in"
    handed_in.mkdir(exist_ok=True)
    for name, content in files.items():
        (handed_in / f"{name}.json").write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return handed_in


def gather(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", "results", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=ENVIRONMENT, check=False)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_learner_and_exercise_is_a_row_and_a_summary_follows(tmp_path: Path) -> None:
    hanna = results(
        "Hanna",
        {
            "after-the-talk": work(attempt("a", WEAK, 1), attempt("b", GOOD, 2), hints=1),
            "spot-the-recruiter": work(answer("c", 3)),
        },
    )
    hand_in(tmp_path, one=hanna, two=results("", {"after-the-talk": work(attempt("d", WEAK, 1))}))
    done = gather(tmp_path, "handed-in", "-o", "cohort.csv")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "2 learners: 3 exercises tried, 1 done, in 4 tries.",
        "From the first message to the best, on average, of 2: personalisation 0.0 to 1.0, reason 0.0 to 1.0.",
        "Least often done: spot-the-recruiter (0 of 1), after-the-talk (1 of 2).",
    ]
    rows = rows_of((tmp_path / "cohort.csv").read_text("utf-8-sig"))
    shown = ("id", "exercise", "done", "tries", "hints", "first_reason", "best_reason", "right", "of", "text")
    assert [tuple(row[column] for column in shown) for row in rows] == [
        ("Hanna", "after-the-talk", "yes", "2", "1", "0", "2", "", "", GOOD),
        ("Hanna", "spot-the-recruiter", "no", "1", "0", "", "", "3", "5", ""),
        ("two", "after-the-talk", "no", "1", "0", "0", "0", "", "", WEAK),
    ]


def test_two_files_of_one_name_are_one_learner_and_nothing_counts_twice(tmp_path: Path) -> None:
    first, second = attempt("a", WEAK, 1), attempt("b", GOOD, 2)
    hand_in(
        tmp_path,
        phone=results("Hanna", {"after-the-talk": work(first)}),
        desk=results("Hanna ", {"after-the-talk": work(first, second)}),
    )

    assert [(row["id"], row["tries"], row["done"]) for row in rows_of(gather(tmp_path, "handed-in").stdout)] == [
        ("Hanna", "2", "yes")
    ]


@pytest.mark.parametrize(("right", "passed"), [(6, 1), (5, 0)])
def test_six_of_eight_pass_the_assessment(tmp_path: Path, right: int, passed: int) -> None:
    given = {f"exercise-{number}": answer(str(number), 5 if number < right else 2) for number in range(8)}
    moments = {"at": "2026-11-23T09:00:00.000Z", "finished": "2026-11-23T09:20:00.000Z"}
    final = {"id": "f", "exercises": list(given), "given": given, **moments}
    hand_in(tmp_path, one=results("Hanna", {}, (final,)))
    done = gather(tmp_path, "handed-in")

    assert {row["part"] for row in rows_of(done.stdout)} == {"assessment"}
    assert done.stderr.splitlines()[-1] == f"1 assessment finished, {passed} passed."


def test_a_disagreement_is_counted_unless_it_was_taken_back(tmp_path: Path) -> None:
    said = {"at": "2026-11-23T09:09:00.000Z", "levels": {"personalisation": 1, "reason": 0}, "words": "No."}
    records = (
        {**attempt("a", WEAK, 1), "disagreement": said},
        {**attempt("b", WEAK, 2), "disagreement": {**said, "levels": None}},
    )
    hand_in(tmp_path, one=results("Hanna", {"after-the-talk": work(*records)}))

    assert [row["disagrees"] for row in rows_of(gather(tmp_path, "handed-in").stdout)] == ["1"]


def test_the_table_can_be_graded_anew(tmp_path: Path) -> None:
    hand_in(tmp_path, one=results("Hanna", {"after-the-talk": work(attempt("a", GOOD, 1))}))
    assert gather(tmp_path, "handed-in", "-o", "cohort.csv").returncode == 0
    command = [sys.executable, "-m", "checker", "grade", "cohort.csv"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=ENVIRONMENT, check=False)

    row = rows_of(done.stdout.removeprefix("\ufeff"))[0]
    assert (done.returncode, row["id"], row["ready"], row["best_reason"], row["reason"]) == (
        0,
        "Hanna",
        "yes",
        "2",
        "2",
    )


def test_a_name_that_begins_like_a_formula_is_harmless(tmp_path: Path) -> None:
    hand_in(tmp_path, one=results("=1+1", {"after-the-talk": work(answer("a", 5))}))

    assert rows_of(gather(tmp_path, "handed-in").stdout)[0]["id"] == "'=1+1"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{", "is not JSON"),
        ("[]", "is no results file (its format is not connect-well-results)"),
        ('{"format": "connect-well-results", "version": 9}', "is of version 9, and 3 is the newest known"),
        (
            '{"format": "connect-well-disagreements", "version": 1}',
            "holds disagreements; results are saved on the page “Your results”",
        ),
        (
            '{"format": "connect-well-results", "version": 3, "exercises": {"x": {"attempts": 5}}}',
            "exercises.x is not as docs/reference/results.md describes it",
        ),
        (
            '{"format": "connect-well-results", "version": 3, "exercises": {}, "finals": [{}]}',
            "finals[0] is not as docs/reference/results.md describes it",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(
    tmp_path: Path, content: str, expected: str
) -> None:
    hand_in(tmp_path, bad=content, good=results("Hanna", {"after-the-talk": work(answer("a", 5))}))
    done = gather(tmp_path, "handed-in")

    assert (done.returncode, done.stderr.splitlines()[0]) == (1, f"handed-in/bad.json: {expected}")
    assert [row["id"] for row in rows_of(done.stdout)] == ["Hanna"]


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert gather(tmp_path, "gone.json").stderr == "python -m checker: gone.json: No such file or directory\n"
    assert gather(tmp_path, "empty").stderr == "python -m checker: empty: there is no .json file in this folder\n"


def test_a_file_that_is_read_is_not_written_over(tmp_path: Path) -> None:
    hand_in(tmp_path, one=results("Hanna", {"after-the-talk": work(answer("a", 5))}))
    done = gather(tmp_path, "handed-in", "-o", "handed-in/one.json")

    expected = "python -m checker: handed-in/one.json: would be written over a file that is read; name another\n"
    assert (done.returncode, done.stderr) == (1, expected)


def test_grading_a_results_file_says_which_command_reads_it(tmp_path: Path) -> None:
    hand_in(tmp_path, one=results("Hanna", {}))
    command = [sys.executable, "-m", "checker", "grade", "handed-in/one.json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=ENVIRONMENT, check=False)

    sentence = "is a results file; python -m checker results makes a table of such files"
    assert (done.returncode, done.stderr) == (1, f"python -m checker: handed-in/one.json: {sentence}\n")
