"""docs/runtime/: complete, no more than needed, the same bytes every time, and quick when nothing changed."""

import gzip
import hashlib
import json
import shutil
import time
from pathlib import Path

import pytest

from checker.identity import rules_hash
from publishing import ROOT, runtime, runtime_files, stdlib
from publishing.archive import read_zip, stored_zip
from publishing.errors import RuntimeFilesError

REQUEST = json.dumps({"id": "a", "text": "Hi Priya, your LogiCon talk made me change how we forecast bread."})


@pytest.fixture(scope="module", autouse=True)
def _runtime_files() -> None:
    assert runtime.main([]) == 0


@pytest.fixture
def manifest() -> dict[str, object]:
    content: dict[str, object] = json.loads((runtime.RUNTIME / "manifest.json").read_text("ascii"))
    return content


@pytest.fixture
def library() -> dict[str, bytes]:
    """Return the whole standard library as byte code, by path."""
    return read_zip(runtime_files.whole_library().read_bytes())


def snapshot(folder: Path) -> dict[str, str]:
    """Return the hash of every file in *folder* by name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_manifest_tells_the_truth_about_every_file(manifest: dict[str, object]) -> None:
    files = manifest["files"]
    assert isinstance(files, dict)
    found = snapshot(runtime.RUNTIME)
    found.pop("manifest.json")

    assert {name: file["sha256"] for name, file in files.items()} == found
    assert all((runtime.RUNTIME / name).stat().st_size == file["bytes"] for name, file in files.items())
    parts = manifest["parts"]
    assert isinstance(parts, dict)
    assert {*parts.values(), manifest["checker"]} == set(files)


def test_names_are_ones_that_servers_send_with_a_type_browsers_take(manifest: dict[str, object]) -> None:
    files = manifest["files"]
    assert isinstance(files, dict)

    assert {Path(name).suffix for name in files} == {".js", ".bin", ".zip"}
    assert all(file["sha256"][:16] in name for name, file in files.items())


def test_manifest_names_the_versions_that_run(manifest: dict[str, object]) -> None:
    installed = json.loads((runtime_files.PYODIDE / "package.json").read_text("utf-8"))["version"]

    assert manifest["pyodide"] == installed
    assert str(manifest["python"]).startswith("3.14.")
    assert manifest["rules"] == rules_hash()


def test_same_sources_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(runtime, "RUNTIME", tmp_path / "runtime")
    monkeypatch.setattr(runtime, "STAMP", tmp_path / "sources.txt")

    assert runtime.main([]) == 0

    assert snapshot(tmp_path / "runtime") == snapshot(ROOT / "docs" / "runtime")


def test_run_with_nothing_to_do_writes_nothing_and_is_quick() -> None:
    before = {path: path.stat().st_mtime_ns for path in runtime.RUNTIME.iterdir()}
    started = time.process_time()

    assert runtime.main([]) == 0

    assert time.process_time() - started < 0.3
    assert {path: path.stat().st_mtime_ns for path in runtime.RUNTIME.iterdir()} == before


def test_check_tells_fresh_from_stale(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert runtime.main(["--check"]) == 0
    monkeypatch.setattr(runtime, "STAMP", tmp_path / "none")

    assert runtime.main(["--check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "docs/runtime/ is up to date.",
        "docs/runtime/ is out of date: run make runtime.",
    ]


def test_file_that_is_missing_or_cut_short_makes_it_stale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copy = tmp_path / "runtime"
    shutil.copytree(runtime.RUNTIME, copy)
    monkeypatch.setattr(runtime, "RUNTIME", copy)
    assert runtime.is_current()
    archive = next(copy.glob("checker-*.zip"))

    archive.write_bytes(archive.read_bytes()[:-1])
    assert not runtime.is_current()
    archive.unlink()
    assert not runtime.is_current()


def test_earlier_archive_is_taken_away_only_when_its_successor_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(runtime, "RUNTIME", tmp_path)
    runtime.publish({"checker-1.zip": b"1"}, {"checker": "checker-1.zip"})

    runtime.publish({"checker-2.zip": b"2"}, {"checker": "checker-2.zip"})

    assert sorted(path.name for path in tmp_path.iterdir()) == ["checker-2.zip", "manifest.json"]
    assert json.loads((tmp_path / "manifest.json").read_text())["checker"] == "checker-2.zip"


def test_missing_set_up_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("publishing.compiler.BYTE_COMPILER", tmp_path / "none")
    monkeypatch.setattr(runtime_files, "WORK", tmp_path)
    monkeypatch.setattr(runtime, "STAMP", tmp_path / "sources.txt")

    assert runtime.main([]) == 1

    assert capsys.readouterr().err == "build/pyodide-build is missing: run make setup.\n"


def test_list_of_the_standard_library_is_what_a_session_imports(manifest: dict[str, object]) -> None:
    assert manifest["parts"]
    by_hand = stdlib.kept_modules(stdlib.LIST.read_text("utf-8").partition(stdlib.BY_HAND)[2])

    imported = runtime.session_modules([(REQUEST, ""), ("{", "")])

    assert sorted({*imported, *by_hand}) == sorted(stdlib.kept_modules())


def test_trimmed_library_is_byte_code_of_the_list_and_nothing_else(
    manifest: dict[str, object], library: dict[str, bytes]
) -> None:
    parts = manifest["parts"]
    assert isinstance(parts, dict)

    trimmed = read_zip((runtime.RUNTIME / parts["stdlib"]).read_bytes())

    assert trimmed == stdlib.trim(library, stdlib.kept_modules())
    assert {Path(name).suffix for name in trimmed} == {".pyc"}
    assert len(trimmed) < len(library) / 2


def test_archive_is_byte_code_without_sources(manifest: dict[str, object]) -> None:
    archive = read_zip((runtime.RUNTIME / str(manifest["checker"])).read_bytes())

    assert list(archive) == ["checker/__init__.pyc"]
    assert b"def grade(" not in archive["checker/__init__.pyc"]


def test_checker_weighs_less_than_150_kilobytes_compressed(manifest: dict[str, object]) -> None:
    archive = (runtime.RUNTIME / str(manifest["checker"])).read_bytes()

    assert len(archive) < runtime.MOST_BYTES
    assert len(gzip.compress(archive, 9)) < runtime.MOST_BYTES == 150_000


def test_every_module_of_the_checker_starts_from_the_trimmed_library() -> None:
    answers = runtime.grade_in_page_python([(REQUEST, "")])

    assert json.loads(answers[0])["id"] == "a"


TELLING = b"""
import traceback
def assess_json(request, exercise):
    try:
        exec(request, {})
    except BaseException as error:
        return "".join(traceback.format_exception(error))
"""
MISHAPS = {
    "nmae = 1; name": "NameError: name 'name' is not defined",
    "import jsn": "ModuleNotFoundError: No module named 'jsn'",
    "'a'.stripp()": "AttributeError: 'str' object has no attribute 'stripp'",
    "import re; re.compile('(')": "re.PatternError: missing ), unterminated subpattern at position 0",
    "import json; json.loads('{')": "json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes",
    "fro x in y: pass": "SyntaxError: invalid syntax",
    "b'\\xff'.decode()": "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0",
    "'\\ud800'.encode()": "UnicodeEncodeError: 'utf-8' codec can't encode character",
    "import warnings; warnings.simplefilter('error'); warnings.warn('late')": "UserWarning: late",
    "open('/none')": "FileNotFoundError: [Errno 44] No such file or directory: '/none'",
    "f = lambda: f(); f()": "RecursionError: maximum recursion depth exceeded",
}


def test_mishaps_are_told_in_full_by_the_trimmed_library(
    manifest: dict[str, object], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "runtime"
    shutil.copytree(runtime.RUNTIME, folder)
    (folder / "telling.zip").write_bytes(stored_zip({"checker/__init__.py": b"", "checker/wire.py": TELLING}))
    (folder / "manifest.json").write_text(json.dumps(manifest | {"checker": "telling.zip"}))
    monkeypatch.setattr(runtime, "RUNTIME", folder)

    told = runtime.grade_in_page_python([(code, "") for code in MISHAPS])

    for code, told_of in zip(MISHAPS, told, strict=True):
        assert MISHAPS[code] in told_of.splitlines()[-1], told_of


@pytest.mark.parametrize(
    "source", ["import csv", "from csv import reader", "def f():\n    import xml.dom", "from xml import dom"]
)
def test_import_that_the_page_would_not_have_stops_the_build(source: str, library: dict[str, bytes]) -> None:
    with pytest.raises(RuntimeFilesError, match=r"^checker/new\.py imports (csv|xml|xml\.dom), which the page's"):
        stdlib.refuse_left_out({"checker/new.py": source.encode()}, library, stdlib.kept_modules())


def test_module_the_library_does_not_have_is_a_mistake_in_the_list(library: dict[str, bytes]) -> None:
    with pytest.raises(RuntimeFilesError, match=r"^publishing/stdlib\.txt: no_such is not in Pyodide's"):
        stdlib.trim(library, ["no_such"])


def test_list_is_read_without_its_comments() -> None:
    assert stdlib.kept_modules("# head\n\nre\njson.decoder  # why\n") == ["re", "json.decoder"]
