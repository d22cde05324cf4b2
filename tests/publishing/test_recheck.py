"""No text makes a pattern of the checker slow: recheck says so of every one."""

import re
from pathlib import Path

import pytest

from publishing import recheck
from publishing.javascript_patterns import in_javascript


def test_no_pattern_of_the_checker_is_slow_on_any_text() -> None:
    assert recheck.slow(recheck.checker_patterns()) == []


def test_patterns_of_modules_and_of_rules_are_found() -> None:
    names = list(recheck.checker_patterns())

    assert "checker.wire._BRACKETS" in names
    assert "rules/pitch.toml: pitch.sells" in names
    assert len(names) > 150


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"(?:a|a)*b", "'a'"), (r"\s*,", "'\\\\t'"), (r"x[a-y]+ing", "ng")],
)
def test_slow_pattern_is_named_with_a_text_that_shows_it(
    pattern: str, text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(recheck, "KNOWN", tmp_path / "recheck.json")

    (sentence,) = recheck.slow({"rules/new.toml: new.rule": re.compile(pattern)})

    assert re.match(r"rules/new\.toml: new\.rule: the text .* makes this pattern slow \(.*\); bound its", sentence)
    assert text in sentence


def test_answer_is_kept_so_that_a_pattern_is_asked_about_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(recheck, "KNOWN", tmp_path / "recheck.json")
    first = recheck.slow({"one": re.compile(r"\s*,")})
    monkeypatch.setattr(recheck, "find_node", lambda: pytest.fail("asked again"))

    again = recheck.slow({"other": re.compile(r"\s*,")})

    assert [sentence.removeprefix("other: ") for sentence in again] == [
        sentence.removeprefix("one: ") for sentence in first
    ]


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (re.compile(r"(?P<a>x)(?:yy|é)\.(?P=a)"), r"(x)(?:yy|\u{e9})\u{2e}(?:\1)"),
        (re.compile("a  b # why\n[ ]", re.VERBOSE), r"ab\u{20}"),
        (re.compile(r"[^a-z\s'][\d-]\w"), r"[^a-z\s\u{27}][\d\u{2d}][\w]"),
        (re.compile(r"a{2,3}b+c*?(?:de)?"), "(?:a){2,3}(?:b){1,}(?:c){0,}?(?:de){0,1}"),
        (re.compile(r"a*+b++"), "(?:a){0,}(?:b){1,}"),
        (re.compile(r"^(?<!a)(?<=b)(?!c)(?=d).[^e]\b$"), r"^(?<!a)(?<=b)(?!c)(?=d).[^e]\b$"),
        (re.compile(r"\A\Z"), "^$"),
    ],
    ids=lambda value: value.pattern if isinstance(value, re.Pattern) else "",
)
def test_pattern_is_written_in_the_syntax_of_javascript(pattern: re.Pattern[str], source: str) -> None:
    assert in_javascript(pattern) == {"source": source, "flags": "u"}


def test_flags_that_both_languages_have_are_kept() -> None:
    assert in_javascript(re.compile("a", re.IGNORECASE | re.MULTILINE | re.DOTALL))["flags"] == "imsu"
