"""The words of the interface: one file a language, nothing missing, nothing left over, none anywhere else."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from exercises import wording
from publishing import ROOT

SCRIPTS = sorted((ROOT / "docs" / "javascripts").glob("*.js"))
TEMPLATES = sorted((ROOT / "publishing" / "theme").rglob("*.html"))
STYLES = sorted((ROOT / "docs" / "stylesheets").glob("*.css"))
MODULES = sorted((ROOT / "exercises").glob("*.py")) + sorted((ROOT / "publishing").rglob("*.py"))
LANGUAGES = sorted(path.stem for path in wording.FOLDER.glob("*.js"))
PLURALS = {"zero", "one", "two", "few", "many", "other"}
#: What only a developer meets: names of keys and errors, and what Pyodide is told.
SILENT = {
    "Enter",
    "Escape",
    "Failure",
    "nothing matches",
    "the checker needs nothing from",
    "not what this course keeps",
}


def without_comments(script: str) -> str:
    return re.sub(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", "", script, flags=re.DOTALL)


def sentences(language: str = wording.USUAL) -> dict[str, str]:
    return dict(wording.keys(language))


@cache
def used_by_scripts() -> dict[str, set[str]]:
    """Map what scripts take of the words, whole groups too, to the names of the scripts."""
    used: dict[str, set[str]] = {}
    for path in SCRIPTS:
        script = without_comments(path.read_text("utf-8"))
        groups = dict(re.findall(r"^const (\w+) = strings((?:\.\w+)+);", script, re.MULTILINE))
        script = re.sub(r"^const \w+ = strings(?:\.\w+)+;", "", script, flags=re.MULTILINE)
        for name, group in {"strings": "", **groups}.items():
            for taken in re.findall(rf"(?<![\w./-]){name}((?:\.\w+)*)(?=\W)", script):
                if group or taken:
                    used.setdefault(f"{group}{taken}".lstrip("."), set()).add(path.name)
        for taken in re.findall(r"const \{ ([\w, ]+) \} = strings(?:\.lists)?;", script):
            group = "lists." if "between" in taken else ""
            for name in taken.split(", "):
                used.setdefault(group + name, set()).add(path.name)
    return used


def keys_said_by(path: Path) -> Iterator[str]:
    """Yield each key that a module asks for; one that is put together is there up to the part that varies."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"say", "wording.say"} and node.args:
            yield from keys_of(node.args[0])


def keys_of(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from keys_of(node.body)
        yield from keys_of(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        yield str(ast.literal_eval(node.values[0])).rstrip(".")


@cache
def used_by_pages() -> dict[str, set[str]]:
    used: dict[str, set[str]] = {}
    for path in MODULES:
        for key in keys_said_by(path):
            used.setdefault(key, set()).add(path.name)
    for path in TEMPLATES:
        for key in re.findall(r"\bsay\('([\w.]+)'", path.read_text("utf-8")):
            used.setdefault(key.rstrip("."), set()).add(path.name)
    return used


def is_there(key: str) -> bool:
    return any(f"{known}.".startswith(f"{key}.") for known in sentences())


def test_scripts_and_pages_ask_for_many_words_each() -> None:
    assert len(used_by_scripts()) > 150
    assert len(used_by_pages()) > 40


@pytest.mark.parametrize("used", [used_by_scripts, used_by_pages])
def test_every_word_that_is_asked_for_is_there(used: object) -> None:
    assert callable(used)
    missing = {key: names for key, names in used().items() if not is_there(re.sub(r"\.(join|map|length)$", "", key))}

    assert missing == {}


def test_no_word_is_left_over() -> None:
    # `language` is for who reads the file.
    used = {*used_by_scripts(), *used_by_pages(), "language"}
    unused = [key for key in sentences() if not any(f"{key}.".startswith(f"{taken}.") for taken in used)]

    assert unused == []


def gaps_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_scripts_fill_exactly_the_gaps_that_a_sentence_has() -> None:
    wrong = []
    checked = 0
    for path in SCRIPTS:
        script = without_comments(path.read_text("utf-8"))
        groups = dict(re.findall(r"^const (\w+) = strings\.([\w.]+);", script, re.MULTILINE))
        for name, rest, given in re.findall(r"\bsay\((\w+)\.([\w.]+), \{ ([^{}]*?),? \}\)", script):
            key = f"{groups[name]}.{rest}" if name in groups else rest
            filled = set(
                re.findall(r"(?:^|, )(\w+)(?=:|,|$)", re.sub(r"\([^()]*\)", "", re.sub(r"\([^()]*\)", "", given)))
            )
            for known, sentence in sentences().items():
                if f"{known}.".startswith(f"{key}."):
                    checked += 1
                    wrong += [(path.name, known, filled)] if not gaps_of(sentence) <= filled else []

    assert checked > 40
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_of_a_language_has_the_words_of_english_with_their_gaps(language: str) -> None:
    """Forms of a plural may be others, as the language asks."""
    ours, theirs = (
        {key.rpartition(".")[0] if key.rpartition(".")[2] in PLURALS else key: gaps_of(text) for key, text in known}
        for known in (wording.keys(), wording.keys(language))
    )

    assert theirs == ours


def literals_of(script: str) -> Iterator[str]:
    """Yield what stands in quotes, without what is filled in; what is quoted inside of that comes by itself."""
    inner = re.compile(r"\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
    for plain, template in re.findall(
        r"\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\$]|\\.|\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\$)*)`", script
    ):
        yield plain or inner.sub(" ", template)
        yield from (nested for part in inner.findall(template) for nested in literals_of(part))


def is_said(text: str) -> bool:
    """Tell whether *text* reads like something for a person: two plain words, or one with a capital."""
    plain = [word for word in text.split() if re.fullmatch(r"[A-Za-z’']{2,}[.,:;!?…]*", word)]
    return len(plain) > 1 or bool(re.fullmatch(r"[A-Z][a-z]+\W*", text))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_says_words_of_its_own(path: Path) -> None:
    script = without_comments(path.read_text("utf-8"))
    texts = [" ".join(text.split()) for text in literals_of(script)]

    assert [text for text in texts if is_said(text) and text not in SILENT] == []


def test_a_word_in_a_script_would_be_found() -> None:
    script = 'make("p", {}, "Well done"); button("plain", "Save", f); say(`${n} left over, ${ask({ n: "Now go" })}`)'

    assert [text for text in literals_of(script) if is_said(text)] == ["Well done", "Save", "  left over,  ", "Now go"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_element_is_written_with_words_of_its_own(path: Path) -> None:
    words = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "element":
            read = [*node.args[2:]]
            read += (
                [
                    value
                    for key, value in zip(node.args[1].keys, node.args[1].values, strict=True)
                    if isinstance(key, ast.Constant) and key.value in {"aria-label", "title", "placeholder", "alt"}
                ]
                if isinstance(node.args[1], ast.Dict)
                else []
            )
            words += [
                part.value
                for child in read
                for part in (child.values if isinstance(child, ast.JoinedStr) else [child])
                if isinstance(part, ast.Constant) and re.search(r"[A-Za-z]", str(part.value))
            ]

    assert words == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_says_words_of_its_own(path: Path) -> None:
    page = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    read = re.findall(r"(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"", page) + re.split(r"<[^>]*>", page)

    assert [text.strip() for text in read if re.search(r"[A-Za-z]", text)] == []


def physical_in(style: str) -> list[str]:
    """List what a style says of left and right, by name or as four sides of which the second is not the fourth."""
    style = re.sub(r"/\*.*?\*/|!important", "", style, flags=re.DOTALL)
    named = re.findall(r"(?<![\w-])(?:(?:margin|padding|border)-)?(?:left|right)\b(?= ?[:;])", style)
    found = re.findall(r"(?<![\w-])(?:margin|padding|inset|border-width): ([^;]+);", style)
    sides = [re.findall(r"[\w-]+\((?:[^()]|\([^()]*\))*\)|\S+", value) for value in found]
    return named + [" ".join(four) for four in sides if len(four) == 4 and four[1] != four[3]]


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_style_names_left_or_right_so_that_all_of_them_turn_with_the_page(path: Path) -> None:
    assert physical_in(path.read_text("utf-8")) == []


def test_a_left_or_right_in_a_style_would_be_found() -> None:
    style = (
        "a { left: 0; margin-right: 1px; text-align: right; padding: 0 calc(1 * var(--x)) 0 0; margin: 0 1px 0 1px; }"
    )

    assert physical_in(style) == ["left", "margin-right", "right", "0 calc(1 * var(--x)) 0 0"]
