"""Write docs/runtime/: everything the page needs to run the checker in Pyodide, under names it can cache for ever.

python -m publishing.runtime           bring the files up to date
python -m publishing.runtime --check   only say whether they are
python -m publishing.runtime --list    write the list of standard library modules anew
"""

import argparse
import fcntl
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from checker.identity import rules_hash
from publishing import ROOT, stdlib
from publishing.archive import named_by_content, sha256
from publishing.compiler import run_script
from publishing.errors import PublishingError
from publishing.runtime_files import (
    WORK,
    checker_archive,
    hash_of,
    identity,
    python_parts,
    refuse_broken_rules,
    refuse_left_out_imports,
    replace,
    sources,
    whole_library,
)

RUNTIME = ROOT / "docs" / "runtime"
STAMP = WORK / "sources.txt"
#: What the checker with its data may weigh, as a server sends it.
MOST_BYTES = 150_000


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line asks and return the exit status; a failure is one sentence on standard error."""
    parser = argparse.ArgumentParser(prog="python -m publishing.runtime", description="Write docs/runtime/.")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="only say whether the files are up to date")
    what.add_argument("--list", action="store_true", help="write publishing/stdlib.txt anew")
    options = parser.parse_args(arguments)
    try:
        return check() if options.check else write_list() if options.list else write()
    except PublishingError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'docs/runtime'}: {error.strerror or error}.", file=sys.stderr)
    return 1


def check() -> int:
    """Say whether docs/runtime/ is what these sources make."""
    current = is_current()
    print("docs/runtime/ is up to date." if current else "docs/runtime/ is out of date: run make runtime.")
    return 0 if current else 1


def write() -> int:
    """Make what is missing or older than its sources."""
    if is_current():
        return 0
    with one_at_a_time():
        started = time.monotonic()
        key = hash_of(sources())
        refuse_left_out_imports()
        refuse_broken_rules()
        checker = make_and_publish()
        replace(STAMP, key.encode("ascii"))
        print(f"docs/runtime/ written in {time.monotonic() - started:.1f} s, with {checker}.", flush=True)
    return 0


def make_and_publish() -> str:
    """Make every file, put them in place and return the name of the checker's archive."""
    facts = {**identity(), "rules": rules_hash()}
    parts = python_parts(facts["pyodide"])
    archive = checker_archive(rules_hash())
    checker = named_by_content("checker", archive, ".zip")
    facts |= {"checker": checker, "parts": {part: name for part, (name, _) in parts.items()}}
    publish({**dict(parts.values()), checker: archive}, facts)
    return checker


def publish(files: dict[str, bytes], facts: dict[str, object]) -> None:
    """Put *files* in place, then the manifest that names them, and only then take away what nobody asks for."""
    for name, content in files.items():
        replace(RUNTIME / name, content)
    sizes = {name: {"bytes": len(content), "sha256": sha256(content)} for name, content in sorted(files.items())}
    manifest = json.dumps({**facts, "files": sizes}, indent=1, sort_keys=True) + "\n"
    replace(RUNTIME / "manifest.json", manifest.encode("ascii"))
    for path in RUNTIME.iterdir():
        if path.name not in files and path.name != "manifest.json":
            path.unlink()


def is_current() -> bool:
    """Tell whether the files stand, complete, and were made from the present sources."""
    try:
        files = json.loads((RUNTIME / "manifest.json").read_text("utf-8"))["files"]
        complete = all((RUNTIME / name).stat().st_size == file["bytes"] for name, file in files.items())
        return complete and STAMP.read_text("ascii") == hash_of(sources())
    except (OSError, ValueError, KeyError):
        return False


def write_list() -> int:
    """Write the modules that grading imports into publishing/stdlib.txt, and keep what stands there by hand."""
    with one_at_a_time():
        make_and_publish()
    names = session_modules([('{"id": "", "text": "Hi"}', "")])
    stdlib.LIST.write_text(stdlib.listing(names), "utf-8")
    print(f"publishing/stdlib.txt names {len(stdlib.kept_modules())} modules.")
    return write()


def session_modules(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Name the standard library's modules that grading *pairs* of request and exercise imports, from start to end."""
    graded = run_script("grade.mjs", RUNTIME, whole_library(), stdin=json.dumps(pairs))
    modules: list[str] = json.loads(graded)["modules"]
    return modules


def grade_in_page_python(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Answer *pairs* of request and exercise from the files in docs/runtime/, as a page would."""
    answers: list[str] = json.loads(run_script("grade.mjs", RUNTIME, stdin=json.dumps(pairs)))["answers"]
    return answers


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait for another process that is writing the same files."""
    WORK.mkdir(parents=True, exist_ok=True)
    with (WORK / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main())
