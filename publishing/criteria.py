"""The reference of criteria: every rule, flag and word list, told from the checker's own data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.criteria import RUBRIC
from checker.flags import FLAGS
from checker.languages import table
from checker.linear import OrdinalModel, load_model
from checker.reading import LANGUAGE
from checker.rules import Rule, load_rules
from exercises.markup import Html, element, join
from exercises.wording import say
from publishing import ROOT

#: Examples of each kind that are shown of a rule; all of them are tests.
_SHOWN = 3

#: Features listed of each model.
_FEATURES = 15


def rules(name: str) -> str:
    """List the rules of one file: what each means to the learner, what it finds and what it leaves."""
    return element("dl", {"class": "cw-rules"}, *(_rule(rule) for rule in load_rules(LANGUAGE, name)))


def _rule(rule: Rule) -> Html:
    return join(
        (
            element("dt", {}, element("code", {}, rule.id), f" {rule.note}"),
            element(
                "dd",
                {},
                *_examples(say("reference.finds"), rule.hits),
                *_examples(say("reference.leaves"), rule.misses),
            ),
        )
    )


def _examples(what: str, sentences: Sequence[str]) -> Iterable[Html]:
    if sentences:
        quoted = "; ".join(f"“{' '.join(sentence.split())}”" for sentence in sentences[:_SHOWN])
        yield element("p", {}, element("span", {"class": "cw-rules__what"}, what), f" {quoted}")


def notes(criterion: str) -> str:
    """List the notes of evidence that no pattern finds: facts of the situation met in other words."""
    found = table(LANGUAGE, f"feedback/{criterion}").get("notes", {})
    assert isinstance(found, dict)
    rows = ((element("code", {}, name), str(note)) for name, note in found.items())
    return _table((say("reference.evidence"), say("reference.told")), rows)


def flags() -> str:
    """List the flags in the order in which they are looked for, and the highest levels they leave."""
    rows = (
        (element("code", {}, kind.name), kind.key.replace("_", " "), _level(kind.personalisation), _level(kind.reason))
        for kind in FLAGS
    )
    criteria = (say(f"criteriaWithin.{criterion}") for criterion in ("personalisation", "reason"))
    return _table((say("figures.flag"), say("reference.kind"), *criteria), rows)


def _level(level: int) -> str:
    return say("reference.free") if level == 2 else say("reference.atMost", level=int(level)) if level else "0"


def weights() -> str:
    """List what weighs most in each level, for and against."""
    parts: list[Html] = []
    for criterion in RUBRIC:
        model: OrdinalModel = load_model(LANGUAGE, criterion)
        for threshold, found in ((1, model.at_least_1), (2, model.at_least_2)):
            heavy = sorted(found.items(), key=lambda item: (-abs(item[1]), item[0]))[:_FEATURES]
            rows = ((element("code", {}, name), f"{weight:+.2f}") for name, weight in heavy)
            title = say(
                "reference.weightiest",
                criterion=say(f"criteria.{criterion}"),
                level=threshold,
                shown=len(heavy),
                count=len(found),
            )
            named = _table((say("reference.feature"), say("reference.weight")), rows)
            parts.append(element("details", {}, element("summary", {}, title), named))
    return join(parts)


def word_lists() -> str:
    """List the word lists: what each is for, in the words it begins with, and how long it is."""
    rows = []
    for path in sorted((ROOT / "checker" / "languages" / LANGUAGE).glob("*.txt")):
        lines = path.read_text("utf-8").splitlines()
        first = next((line.removeprefix("# ") for line in lines if line.startswith("# ")), "")
        entries = sum(bool(line.strip()) and not line.startswith("#") for line in lines)
        rows.append((element("code", {}, path.name), first, str(entries)))
    return _table((say("reference.list"), say("reference.purpose"), say("reference.lines")), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Html:
    return element(
        "table",
        {},
        element("thead", {}, element("tr", {}, *(element("th", {"scope": "col"}, name) for name in head))),
        element("tbody", {}, *(element("tr", {}, *(element("td", {}, cell) for cell in row)) for row in rows)),
    )
