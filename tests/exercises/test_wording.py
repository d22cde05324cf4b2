"""The words around an exercise, as Python says them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from exercises import wording
from exercises.wording import WordingError, listed, say, speak

WORDS = {
    "locale": "pl",
    "lists": {"between": "; ", "last": " i "},
    "minutes": {"one": "{count} minuta", "few": "{count} minuty", "other": "{count} minut"},
    "levels": ["zero", "one"],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    yield tmp_path
    monkeypatch.undo()
    speak(wording.USUAL)


def write(folder: Path, text: str) -> None:
    (folder / "pl.js").write_text(text, "utf-8")


@pytest.mark.parametrize(("count", "said"), [(1, "1 minuta"), (3, "3 minuty"), (5, "5 minut"), (22, "22 minuty")])
def test_a_count_takes_the_form_that_the_language_asks_for(folder: Path, count: int, said: str) -> None:
    write(folder, f"export default {json.dumps(WORDS)};\n")
    speak("pl")

    assert say("minutes", count=count) == said


def test_a_form_that_is_not_given_is_the_other_one(folder: Path) -> None:
    words = WORDS | {"minutes": {"other": "{count} min"}}
    write(folder, f"export default {json.dumps(words)};\n")
    speak("pl")

    assert say("minutes", count=3) == "3 min"


def test_several_are_named_as_the_language_does(folder: Path) -> None:
    write(folder, f"export default {json.dumps(WORDS)};\n")
    speak("pl")

    assert [listed(["A", "B", "C"]), listed(["A", "B"]), listed(["A"]), listed([])] == ["A; B i C", "A i B", "A", ""]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{};\n", "is not “export default ”, one JSON object and “;”"),
        ("export default {}", "is not “export default ”, one JSON object and “;”"),
        ("export default {a: 1};\n", "is not JSON between “export default ” and “;”"),
    ],
)
def test_a_file_that_a_page_or_python_could_not_read_is_refused(folder: Path, text: str, told: str) -> None:
    write(folder, text)

    with pytest.raises(WordingError, match=r"^docs/javascripts/strings/pl\.js: ") as refused:
        speak("pl")

    assert told in str(refused.value)


@pytest.mark.parametrize("key", ["hours", "minutes.none", "levels.2", "locale.pl"])
def test_a_word_that_is_missing_is_named(folder: Path, key: str) -> None:
    write(folder, f"export default {json.dumps(WORDS)};\n")
    speak("pl")

    with pytest.raises(WordingError, match=rf"^docs/javascripts/strings/pl\.js: {key}: is missing$"):
        say(key)


@pytest.mark.parametrize("locale", ["xx", "", "English, British"])
def test_a_locale_that_nobody_knows_is_named(folder: Path, locale: str) -> None:
    write(folder, f"export default {json.dumps(WORDS | {'locale': locale})};\n")
    speak("pl")

    with pytest.raises(WordingError, match=r"^docs/javascripts/strings/pl\.js: locale: names no language") as refused:
        say("minutes", count=1)

    assert repr(locale) in str(refused.value)
