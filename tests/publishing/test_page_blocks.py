"""What a mistake in a page's own Python block does to `mkdocs build --strict`."""

import subprocess
import sys
from pathlib import Path

import pytest

from publishing import ROOT

CONFIG = f"""
site_name: One page
theme: {{name: mkdocs}}
plugins: [markdown-exec]
hooks: [{(ROOT / "publishing" / "page_blocks.py").as_posix()}]
markdown_extensions: [pymdownx.superfences]
"""
PAGE = """---
title: One page
---

```python exec="on"
one = 1

print(one)
{}
```
"""


def build(folder: Path, page: str) -> subprocess.CompletedProcess[str]:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text(page, "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def warnings(log: str) -> list[str]:
    return [line.split("-", 1)[1].strip() for line in log.splitlines() if line.startswith("WARNING")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("print(two)", "docs/index.md: line 9: NameError: name 'two' is not defined"),
        ("print(one", "docs/index.md: line 9: SyntaxError: '(' was never closed"),
        ("raise ValueError('first\\nsecond')", "docs/index.md: line 9: ValueError: first second"),
        ("import json; json.loads('{')", None),
    ],
)
def test_a_mistake_is_one_sentence_with_file_and_line(tmp_path: Path, line: str, expected: str | None) -> None:
    done = build(tmp_path, PAGE.format(line))

    start = expected or "docs/index.md: line 9: json.decoder.JSONDecodeError: Expecting property name"
    assert done.returncode == 1
    assert [warning[: len(start)] for warning in warnings(done.stderr)] == [start], done.stderr
    assert "Traceback" not in done.stderr


def test_a_block_within_a_list_is_told_by_its_page(tmp_path: Path) -> None:
    done = build(tmp_path, '- A list\n\n    ```python exec="on"\n    print(1)\n    print(two)\n    ```\n')

    assert warnings(done.stderr) == ["docs/index.md: a python block: NameError: name 'two' is not defined"]


def test_a_page_without_a_mistake_is_built(tmp_path: Path) -> None:
    assert build(tmp_path, PAGE.format("print(2)")).returncode == 0
