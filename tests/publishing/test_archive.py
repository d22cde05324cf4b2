"""The checker's archive: everything the page needs of the checker, and the same bytes for the same sources."""

import json
from pathlib import Path

import pytest

from checker import languages
from publishing.archive import checker_files, dense_zip, front_coded, named_by_content, read_zip, stored_zip
from publishing.errors import RuntimeFilesError


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "checker"
    (folder / "languages" / "en").mkdir(parents=True)
    (folder / "__pycache__").mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "__main__.py").write_text("")
    (folder / "commands").mkdir()
    (folder / "commands" / "table.py").write_text("")
    (folder / "__pycache__" / "__init__.cpython-311.pyc").write_bytes(b"stale")
    (folder / ".hidden").write_text("")
    (folder / "languages" / "en" / "pairs.txt").write_text("# who is who\nzoe zo  # short\n\nbob rob\n", "utf-8")
    (folder / "languages" / "en" / "names.txt").write_text("# names\nann\nzoë\nanna\n", "utf-8")
    (folder / "languages" / "en" / "rules.toml").write_text('b = "ë"\na = [1, 2]\n', "utf-8")
    return folder


def test_archive_holds_what_grading_needs_and_the_rules_hash(package: Path) -> None:
    files = checker_files(package, "0123456789abcdef")

    assert sorted(files) == [
        "checker/__init__.py",
        "checker/languages/en/names.words",
        "checker/languages/en/pairs.txt",
        "checker/languages/en/rules.json",
        "checker/rules_hash.txt",
    ]
    assert files["checker/rules_hash.txt"] == b"0123456789abcdef"


def test_lists_travel_without_their_remarks(package: Path) -> None:
    assert checker_files(package, "")["checker/languages/en/pairs.txt"] == b"zoe zo\nbob rob"


def test_list_of_single_words_is_front_coded(package: Path) -> None:
    assert checker_files(package, "")["checker/languages/en/names.words"] == "0ann3a0zoë".encode()


def test_front_coded_word_shares_at_most_nine_letters_and_stands_once() -> None:
    assert front_coded(["international", "internationally", "international"]) == "0international9onally"


def test_weights_travel_in_columns_and_are_read_as_they_were(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"one": {"ab": 0.123, "abc d": -2.0}, "two": {"b": 0.001, "ab": 0.0}}
    (package / "languages" / "en" / "weights").mkdir()
    (package / "languages" / "en" / "weights" / "toy.json").write_text(json.dumps(weights))

    columns = checker_files(package, "")["checker/languages/en/weights/toy.columns"].decode()

    assert columns == "0ab\t2c d\t0b\none\t123\t-2000\t\ntwo\t0\t\t1"
    monkeypatch.setattr(languages, "read_text", {"languages/en/weights/toy.columns": columns}.__getitem__)
    monkeypatch.setattr(languages, "_COMPILED", {".columns": languages._COMPILED[".columns"]})
    assert languages.table.__wrapped__("en", "weights/toy") == weights


def test_weight_that_columns_cannot_hold_is_named(package: Path) -> None:
    (package / "languages" / "en" / "weights").mkdir()
    (package / "languages" / "en" / "weights" / "toy.json").write_text('{"one": {"a": 0.1234}}')

    with pytest.raises(RuntimeFilesError, match=r"toy\.json: the weight 0\.1234 has more than three decimals\.$"):
        checker_files(package, "")


def test_examples_of_a_rule_stay_at_home(package: Path) -> None:
    rule = '[[rules]]\nid = "a.b"\npattern = "x"\nnote = "y"\nhits = ["x"]\nmisses = ["z"]\n'
    (package / "languages" / "en" / "rules.toml").write_text(rule)

    rules = checker_files(package, "")["checker/languages/en/rules.json"]

    assert json.loads(rules) == {"rules": [{"id": "a.b", "pattern": "x", "note": "y"}]}


def test_toml_becomes_json_in_the_order_it_was_written(package: Path) -> None:
    rules = checker_files(package, "")["checker/languages/en/rules.json"]

    assert list(json.loads(rules).items()) == [("b", "ë"), ("a", [1, 2])]


def test_toml_with_a_mistake_is_named_with_its_line(package: Path) -> None:
    (package / "languages" / "en" / "rules.toml").write_text("a = 1\na = 2\n")

    with pytest.raises(RuntimeFilesError, match=r"^checker/languages/en/rules\.toml: .*line 2"):
        checker_files(package, "")


def test_toml_that_json_cannot_hold_is_named(package: Path) -> None:
    (package / "languages" / "en" / "rules.toml").write_text("day = 2026-01-01\n")

    with pytest.raises(RuntimeFilesError, match=r"^checker/languages/en/rules\.toml: "):
        checker_files(package, "")


def test_zip_has_the_same_bytes_whatever_the_order_and_the_day() -> None:
    one = stored_zip({"a": b"1", "b/c": b"2"})
    other = stored_zip({"b/c": b"2", "a": b"1"})

    assert one == other
    assert read_zip(one) == {"a": b"1", "b/c": b"2"}


def test_zip_is_stored_so_that_http_can_compress_the_whole() -> None:
    assert len(stored_zip({"a": b"x" * 10_000})) > 10_000


def test_checker_is_zipped_as_small_as_a_page_can_read() -> None:
    zipped = dense_zip("a", b"x" * 10_000)

    assert len(zipped) < 200
    assert read_zip(zipped) == {"a": b"x" * 10_000}


def test_name_changes_with_the_content() -> None:
    assert named_by_content("checker", b"", ".zip") == "checker-e3b0c44298fc1c14.zip"
    assert named_by_content("checker", b"1", ".zip") == "checker-6b86b273ff34fce1.zip"
