from __future__ import annotations

from pathlib import Path

import pytest

import checker
from checker import rules
from checker.errors import LanguageError
from checker.message import Message
from checker.reading import LANGUAGE
from checker.rules import Rule, load_rules

FOLDER = Path(checker.__file__).parent / "languages" / LANGUAGE / "rules"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
RULES = [(name, rule) for name in NAMES for rule in load_rules(LANGUAGE, name)]


def finds(rule: Rule, text: str) -> bool:
    return any(rule.find(Message(text)))


def test_there_are_rules_in_every_file() -> None:
    assert NAMES
    assert {name for name, _ in RULES} == set(NAMES)


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[f"{name}:{rule.id}" for name, rule in RULES])
def test_rule_agrees_with_its_own_examples(name: str, rule: Rule) -> None:
    assert rule.hits, f"{name}: {rule.id} has no hits"
    assert rule.misses, f"{name}: {rule.id} has no misses"
    assert [text for text in rule.hits if not finds(rule, text)] == []
    assert [text for text in rule.misses if finds(rule, text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_ids_of_a_file_are_its_own(name: str) -> None:
    ids = [rule.id for rule in load_rules(LANGUAGE, name)]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[f"{name}:{rule.id}" for name, rule in RULES])
def test_rule_tells_a_learner_what_it_saw(name: str, rule: Rule) -> None:
    assert rule.note, f"{name}: {rule.id} has no note"


def _load(monkeypatch: pytest.MonkeyPatch, data: dict[str, object]) -> tuple[Rule, ...]:
    monkeypatch.setattr(rules, "table", lambda _language, _name: data)
    return rules.load_rules.__wrapped__(LANGUAGE, "sample")


def test_a_name_between_at_signs_stands_for_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {"id": "sample", "note": "a fruit", "pattern": "@fruit@[ ]tree"}
    (rule,) = _load(monkeypatch, {"words": {"fruit": ["apple", "blood orange"]}, "rules": [entry]})

    assert finds(rule, "An apple tree")
    assert finds(rule, "A blood  orange tree")
    assert not finds(rule, "A plum tree")


def test_a_rule_finds_the_place_in_the_text_as_typed() -> None:
    (rule,) = [rule for rule in load_rules(LANGUAGE, "personalisation") if rule.id == "specific.quotation"]
    text = "  You wrote “Nobody  invoices the second hour”."
    (span,) = rule.find(Message(text))

    assert text[span.start : span.end] == "“Nobody  invoices the second hour”"


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"id": "sample", "note": "none"}, "pattern is missing"),
        ({"id": "sample", "note": "none", "pattern": "("}, "pattern: missing ), unterminated subpattern at position 0"),
        ({"id": "sample", "note": "none", "pattern": "@nothing@"}, "the list nothing in [words] is missing"),
    ],
)
def test_a_mistake_names_file_and_rule(monkeypatch: pytest.MonkeyPatch, entry: dict[str, object], reason: str) -> None:
    with pytest.raises(LanguageError) as caught:
        _load(monkeypatch, {"rules": [entry]})

    assert str(caught.value) == f"checker/languages/en/rules/sample.toml: rule sample: {reason}"


def test_alternatives_that_begin_at_a_word_are_found_there_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = r"(?<![a-z])apple|(?<!red\s)(?<![a-z])(?:plum|pear)|(?<![a-z])(?P<kind>[(|]fig|date)"
    (rule,) = _load(monkeypatch, {"rules": [{"id": "sample", "note": "a fruit", "pattern": pattern}]})

    found = [match[0] for match in rule.pattern.finditer("an apple, a plum, one (fig, a date")]
    assert found == ["apple", "plum", "(fig", "date"]
    assert not any(map(rule.pattern.search, ("pineapple", "red plum", "sugarplum", "update")))
