r"""A rule: a pattern over the folded text, with sentences that it must hit and must miss.

Rules stand in `languages/<language>/rules/<name>.toml` as `[[rules]]` with `id`, `pattern`, `note`,
`hits` and `misses`. In a pattern `@name@` stands for the alternatives of that name in the file's
`[words]` table; white space in a pattern is free (write `[ ]` or `\s` for a blank).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import cast

from checker.assessment import Span
from checker.errors import LanguageError
from checker.languages import table
from checker.message import Message

#: The parts of a pattern that bars may stand in, and bars.
_PARTS = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\]){1,200}\]|[()|]|[^\\\[()|]{1,60}", re.DOTALL)

#: The beginning of a group with a name.
_NAMED = re.compile(r"\(\?P<[a-z]+>")

#: What repeats a group.
_REPEATS = ("?", "*", "+", "{")

#: That no letter stands before, as the first thing looked for, or behind other things that must not stand before.
_AT_WORD = re.compile(r"((?:\s|\(\?<![^()]{1,40}\)){0,20}?)(\(\?<!\[a-z'?\]\))")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with an id, what it means to the learner, and its own examples."""

    id: str
    pattern: re.Pattern[str]
    note: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]

    def find(self, message: Message) -> Iterator[Span]:
        """Give each place in the text as typed where the rule holds."""
        for match in self.pattern.finditer(message.folded):
            if match.end() > match.start():
                yield message.span(match.start(), match.end())


@cache
def load_rules(language: str, name: str) -> tuple[Rule, ...]:
    """Load the rules of one file; `LanguageError` names file, rule and reason."""
    words, entries = _content(language, name)
    return tuple(_rule(entry, words, f"checker/languages/{language}/rules/{name}.toml") for entry in entries)


def rules_in(text: str, language: str, name: str) -> tuple[Rule, ...]:
    """Give the rules of a file that seldom hold, or none where none of them holds anywhere in the folded *text*."""
    return load_rules(language, name) if _any_of(language, name).search(text) else ()


@cache
def _any_of(language: str, name: str) -> re.Pattern[str]:
    """Compile what holds wherever a rule of the file does: to look once for all is three times as fast."""
    words, entries = _content(language, name)
    patterns = [_NAMED.sub("(?:", _expand(str(entry["pattern"]), words)) for entry in entries]
    return re.compile(_at_words("|".join(patterns)), re.VERBOSE)


def _content(language: str, name: str) -> tuple[dict[str, list[str]], list[dict[str, object]]]:
    data = table(language, f"rules/{name}")
    words = cast("dict[str, list[str]]", data.get("words", {}))
    return words, cast("list[dict[str, object]]", data.get("rules", []))


def _rule(entry: dict[str, object], words: dict[str, list[str]], file: str) -> Rule:
    try:
        pattern = _expand(str(entry["pattern"]), words)
        return Rule(
            id=str(entry["id"]),
            pattern=re.compile(_at_words(pattern), re.VERBOSE),
            note=str(entry["note"]),
            hits=tuple(cast("list[str]", entry.get("hits", []))),
            misses=tuple(cast("list[str]", entry.get("misses", []))),
        )
    except KeyError as error:
        raise LanguageError(f"{file}: rule {entry.get('id', '?')}: {error.args[0]} is missing") from None
    except re.error as error:
        raise LanguageError(f"{file}: rule {entry.get('id', '?')}: pattern: {error}") from None


def _expand(pattern: str, words: dict[str, list[str]]) -> str:
    def alternatives(match: re.Match[str]) -> str:
        if match[1] not in words:
            raise KeyError(f"the list {match[1]} in [words]")
        phrases = words[match[1]]
        return "(?:" + "|".join(phrase.replace(" ", r"\s") for phrase in phrases) + ")"

    return re.sub(r"@([a-z_]+)@", alternatives, pattern)


def _at_words(pattern: str) -> str:
    """Look once before alternatives whether a word begins, and first of all: a pattern is tried at every character."""
    if "(?<![a-z" not in pattern:
        return pattern
    grouped = groupby(map(_parted, _alternatives(pattern)), key=lambda pair: pair[0])
    return "|".join(_once(look, [rest for _, rest in pairs]) for look, pairs in grouped)


def _parted(branch: str) -> tuple[str, str]:
    """Give what a branch looks for first and the rest of it; of a group at its beginning if all within look for it."""
    if match := _AT_WORD.match(branch):
        return match[2], match[1] + branch[match.end() :]
    if branch.lstrip().startswith("(?:"):
        inside, after = _opening_group(branch.lstrip())
        parted = [_AT_WORD.match(one) for one in _alternatives(inside)]
        looks = {match[2] if match else "" for match in parted}
        if len(looks) == 1 and looks != {""} and not after.lstrip().startswith(_REPEATS):
            rests = [match[1] + match.string[match.end() :] for match in parted if match]
            return looks.pop(), f"(?:{'|'.join(rests)}){after}"
    return "", branch


def _opening_group(branch: str) -> tuple[str, str]:
    """Give what stands within the group that *branch* begins with, and behind it."""
    depth = end = 0
    for part in _PARTS.findall(branch):
        depth += (part == "(") - (part == ")")
        end += len(part)
        if not depth:
            break
    return branch[3 : end - 1], branch[end:]


def _once(look: str, branches: Sequence[str]) -> str:
    choice = "|".join(branches)
    return f"{look}(?:{choice})" if look and len(branches) > 1 else look + choice


def _alternatives(pattern: str) -> list[str]:
    found, depth = [""], 0
    for part in _PARTS.findall(pattern):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            found.append("")
        else:
            found[-1] += part
    return found
