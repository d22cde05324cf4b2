from __future__ import annotations

import tomllib
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercises.__main__ import TEMPLATE
from exercises.loader import find_mistakes
from tests.exercises.conftest import Write
from tests.exercises.mistakes import ODD, assert_noted_once, places, put_at, told

HINT = '    "What do you want to be able to do with it next month?",\n'
LAST_HINT = '    "Would she know from your note that you have used her map, and not only seen it?",\n'
LONG = (
    "Dear Ewa, the purple tram bends on your night map of Gdańsk sent me out with a meter in Durban, where I plan "
    "walking routes for children who are easily startled. May I use your measurements as a yardstick for ours, and "
    "would you tell me how many nights you measure before you trust a street? I promise to send you our map as soon "
    "as it is drawn. With kind regards, Rohan Pillay"
)
SHORTEN = ('kind = "write"', 'kind = "shorten"')
START = ('# start = "..."', f'start = "{LONG}"')


def cut(text: str, start: str, end: str) -> str:
    """Give the stretch of *text* from *start* up to *end*."""
    begin = text.index(start)
    return text[begin : text.index(end, begin)]


@pytest.fixture
def template(write: Write) -> str:
    return (write() / "noisy-streets.toml").read_text("utf-8")


def test_file_and_key_and_reason_stand_in_one_sentence(write: Write) -> None:
    folder = write(("rule = 1 ", "rule = 4 "))

    assert [str(mistake) for mistake in find_mistakes(folder)] == [
        f"{folder.as_posix()}/noisy-streets.toml: rule: is 4, not one of 1, 2, 3"
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"kind = \xff", "line 1: is not UTF-8 text; save the file with that encoding"),
        (
            b'kind = "write"\nrule = \n',
            'line 2: is not TOML: invalid value (a text stands between straight quotation marks, "like this")',
        ),
        (b'title = "one\ntwo"', "line 1: is not TOML: illegal character '\\n' (a text that ends on another line"),
        (b'title = "a "b" c"', "line 1: is not TOML: expected newline or end of document after a statement (a quot"),
        (b"[facts]\na = 1\n[[facts]]\n", "line 3: is not TOML: cannot overwrite a value (the key stands twice, or of"),
        (b"[a]\n[a]\n", "line 2: is not TOML: cannot declare ('a',) twice (the table stands twice, and only"),
        (b'kind = "write"\nkind = "write"\n', "line 2: is not TOML: cannot overwrite a value"),
        (b"kind = " + b"[" * 100_000, "file: is not TOML: lists or tables stand too deep in one another"),
        (b"rule = " + b"9" * 10_000, "file: is not TOML: exceeds the limit"),
        (b'\n\ntitle = """', "line 3: is not TOML: "),
    ],
    ids=[
        "not UTF-8",
        "no value",
        "two lines",
        "quoted",
        "one bracket",
        "two tables",
        "twice",
        "too deep",
        "huge number",
        "never closed",
    ],
)
def test_what_is_not_toml_is_told_with_its_line(tmp_path: Path, content: bytes, expected: str) -> None:
    (tmp_path / "broken.toml").write_bytes(content)

    [mistake] = told(tmp_path)
    assert mistake.startswith(expected)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()

    assert told(tmp_path) == ["file: cannot be read: Is a directory"]


def test_an_empty_file_lacks_everything_that_is_needed(tmp_path: Path) -> None:
    (tmp_path / "empty.toml").write_bytes(b"")

    assert told(tmp_path) == [
        "kind: is missing",
        "rule: is missing",
        "title: is missing",
        "task: is missing",
        "hints: is missing",
        "situation: is missing",
        "facts: is missing",
        "model_answers: is missing",
        "weak_answers: is missing",
    ]


def test_an_empty_folder_is_a_mistake(tmp_path: Path) -> None:
    assert told(tmp_path) == ["*.toml: there is no exercise in this folder"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("task =", "taks =", ['taks: is not a key that exercises have; did you mean "task"?', "task: is missing"]),
        ("[situation]", "[situation]\nzebra = 1", ["situation.zebra: is not a key that exercises have"]),
        (
            'name = "Rohan',
            'next = "noisy-streets"\nname = "Rohan',
            ["situation.sender.next: is not a key that exercises have in a table: move it up, above the first [table]"],
        ),
        (
            "location =",
            "locaton =",
            ['situation.recipient.locaton: is not a key that exercises have; did you mean "location"?'],
        ),
        (
            "background =",
            "backgruond =",
            ['situation.sender.backgruond: is not a key that exercises have; did you mean "background"?'],
        ),
        (
            "detail =",
            "details =",
            ['situation.relationship.details: is not a key that exercises have; did you mean "detail"?'],
        ),
        (
            'voice = "warm"',
            'voice = "warm"\ntone = "warm"',
            ["model_answers[0].tone: is not a key that exercises have"],
        ),
        (
            "fact = ",
            'source = "profile"\nfact = ',
            ["facts[0].source: is not a key that exercises have"],
        ),
        (
            'why = "She',
            'becuase = "no"\nwhy = "She',
            ["weak_answers[1].becuase: is not a key that exercises have"],
        ),
    ],
)
def test_an_unknown_key_is_told_at_every_depth(write: Write, old: str, new: str, expected: list[str]) -> None:
    assert told(write((old, new))) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            'kind = "write"',
            'kind = "wirte"',
            'kind: is "wirte", not one of write, rewrite, shorten, spot, calibrate, choose; did you mean "write"?',
        ),
        ('kind = "write"', "kind = 1", "kind: must be a string, not a number"),
        ("rule = 1", "rule = 0", "rule: is 0, not one of 1, 2, 3"),
        ("rule = 1", 'rule = "1"', "rule: must be a whole number, not a string"),
        ("rule = 1", "rule = true", "rule: must be a whole number, not true or false"),
        ("rule = 1", "rule = 1.0", "rule: must be a whole number, not a number with a point"),
        (
            'way = "compliment"',
            'way = "praise"',
            'way: is "praise", not one of reason, remind, compliment, common, short',
        ),
        ("rule = 1", "rule = 2", "way: belongs to rule 1, and this is an exercise of rule 2"),
        ('title = "The map of noisy streets"', 'title = ""', "title: is empty"),
        ('title = "The map of noisy streets"', "title = 2026-01-01", "title: must be a string, not a date"),
        ('title = "The map of noisy streets"', "title = ['x']", "title: must be a string, not a list"),
        (HINT, "    ' ',\n", "hints[1]: is empty"),
        (HINT, "    7,\n", "hints[1]: must be a string, not a number"),
        (HINT, LAST_HINT, "hints[2]: says the same as hints[1]"),
        ('voice = "warm"', "voice = ' '", "model_answers[0].voice: is empty"),
        ('voice = "brief"', 'voice = "Warm"', "model_answers[1].voice: is the voice of model_answers[0] too"),
        ('name = "Ewa Lisiecka-Brandt"', 'name = "  "', "situation.recipient.name: is empty"),
        ('name = "Ewa Lisiecka-Brandt"\n', "", "situation.recipient.name: is missing"),
        ('goal = "Ask', '# goal = "Ask', "situation.goal: is missing"),
        ('kind = "stranger"', "", "situation.relationship.kind: is missing"),
        (
            'kind = "stranger"',
            'kind = "friend"',
            (
                "situation.relationship.kind: is 'friend', not one of met, introduced, colleague, client, alumni, "
                "mutual, stranger"
            ),
        ),
        (
            'task = "Ewa drew',
            'task = "In {limitt} characters: Ewa drew',
            'task: has a gap that no fact fills: {limitt}; did you mean "limit"?',
        ),
        ('# account = "free"', 'account = "paid"', 'account: is "paid", not one of free'),
        ("limit = 300", "limit = 0", "situation.limit: must be a whole number from 1 to 10000"),
        (
            'interests = ["field recording"]',
            'interests = "field recording"',
            "situation.recipient.interests: must be a list of strings",
        ),
        (
            'interests = ["field recording"]',
            'interests = ["field recording", 3]',
            "situation.recipient.interests[1]: must be a string",
        ),
        ('interests = ["field recording"]', 'interests = [""]', "situation.recipient.interests[0]: is empty"),
        (
            'fact = "the noise map of Gdańsk by night, with the tram bends in purple"',
            'fact = "the noise map of Gdansk by night, with the tram bends in purple"',
            (
                "facts[0].fact: stands nowhere in the situation word for word; did you mean "
                '"Posted the noise map of Gdańsk by night, with the tram bends in purple"?'
            ),
        ),
        ('fact = "why wet cobbles', 'fact = "why dry cobbles', None),
        ('# next = "after-the-talk"', 'next = "noisy-streets"', "next: is this exercise itself"),
        ('# next = "after-the-talk"', 'next = "after-the-walk"', 'next: names no exercise: "after-the-walk"'),
        (
            START[0],
            'start = "Hello"',
            'start: belongs to kind = "rewrite" or "shorten" or "spot", and this is a "write"',
        ),
        (*SHORTEN, "start: is missing"),
        ("personalisation = 2\n", "", "weak_answers[1].personalisation: is missing"),
        ("personalisation = 2\n", "personalisation = 3\n", "weak_answers[1].personalisation: is 3, not one of 0, 1, 2"),
    ],
)
def test_each_mistake_is_told_once(write: Write, old: str, new: str, expected: str | None) -> None:
    mistakes = told(write((old, new)))

    if expected is None:
        [mistake] = mistakes
        assert mistake.startswith("facts[1].fact: stands nowhere in the situation word for word")
    else:
        assert mistakes == [expected]


def test_two_hints_are_needed(write: Write) -> None:
    folder = write((HINT, ""), (LAST_HINT, ""))

    assert told(folder) == ["hints: needs at least 2, has 1"]


def test_two_model_answers_are_needed(write: Write, template: str) -> None:
    second = cut(template, '[[model_answers]]\nvoice = "brief"', "\n# At least three, as real")

    assert told(write((second, ""))) == ["model_answers: needs at least 2, has 1"]


def test_three_weak_answers_are_needed(write: Write, template: str) -> None:
    third = cut(template[template.rindex("[[weak_answers]]") :], "[[weak_answers]]", "\n# Only some kinds")

    assert told(write((third, ""))) == ["weak_answers: needs at least 3, has 2"]


def test_a_fact_needs_a_paraphrase(write: Write, template: str) -> None:
    paraphrases = cut(template[template.rindex("[[facts]]") :], "paraphrases", "\n\n")

    assert told(write((paraphrases, ""))) == ["facts[1].paraphrases: is missing"]
    assert told(write((paraphrases, "paraphrases = []"))) == ["facts[1].paraphrases: needs at least 1, has 0"]


def test_what_should_be_a_table_and_is_none_keeps_the_places_of_the_others(write: Write, template: str) -> None:
    weak = template[template.index("[[weak_answers]]") :]
    folder = write((weak, ""), ('kind = "write"', 'kind = "write"\nweak_answers = [1, {text = 5}]'))

    assert told(folder) == [
        "weak_answers: needs at least 3, has 2",
        "weak_answers[0]: must be a table, not a number",
        "weak_answers[1].text: must be a string, not a number",
        "weak_answers[1].personalisation: is missing",
        "weak_answers[1].reason: is missing",
        "weak_answers[1].why: is missing",
    ]


def test_a_situation_that_is_no_table_is_told(write: Write, template: str) -> None:
    situation = cut(template, "[situation]", "# What is worth")
    folder = write((situation, ""), ('kind = "write"', 'kind = "write"\nsituation = "a fair"'))

    assert told(folder) == ["situation: must be a table, not a string"]


def test_the_file_name_has_to_be_an_id(write: Write) -> None:
    assert told(write(id="Noisy_Streets")) == [
        'id: "Noisy_Streets" is no id: the file\'s name takes a-z, 0-9 and single hyphens'
    ]


def test_a_model_answer_that_does_not_pass_says_what_it_got(write: Write, template: str) -> None:
    text = cut(template, "Dear Ewa, the purple", '"""')

    assert told(write((text, "Hello Ewa, let's connect!"))) == [
        "model_answers[0].text: does not pass: personalisation is 0, not 2, reason is 0, not 2"
    ]


def test_a_model_answer_over_the_limit_does_not_pass(write: Write) -> None:
    folder = write(("limit = 300", "limit = 200"))

    assert told(folder) == ["model_answers[0].text: does not pass: length is 221 of 200 characters"]


def test_two_model_answers_of_one_pattern_are_one_too_few(write: Write, template: str) -> None:
    first = cut(template, "Dear Ewa, the purple", '"""')
    second = cut(template, "Wet cobbles louder", '"""')

    assert told(write((second, first.replace("Rohan Pillay", "Yours, R. Pillay")))) == [
        "model_answers[1].text: is nearly the same as model_answers[0].text"
    ]


def test_a_weak_answer_that_passes_is_told(write: Write, template: str) -> None:
    weak = cut(template, "Hi Ewa, your noise map", '"')
    good = (
        "Ewa, your noise map of Gdańsk by night shows the tram bends in purple. How did you measure them? "
        "I want to do the same for the school routes that I plan in Durban."
    )

    assert told(write((weak, good))) == [
        "weak_answers[1].text: passes: it is ready to send, so it is no weak answer",
        "weak_answers[1].reason: is stated as 0, and the checker gives 2",
    ]


def test_a_weak_answer_has_to_get_the_levels_that_it_states(write: Write) -> None:
    folder = write(("personalisation = 0\nreason = 0", "personalisation = 1\nreason = 2"))

    assert told(folder) == [
        "weak_answers[0].personalisation: is stated as 1, and the checker gives 0",
        "weak_answers[0].reason: is stated as 2, and the checker gives 0",
    ]


def test_a_start_that_is_good_and_too_long_is_right(write: Write) -> None:
    assert told(write(SHORTEN, START)) == []


def test_a_start_that_fits_is_told(write: Write) -> None:
    folder = write(SHORTEN, START, ("limit = 300", "limit = 1000"))

    assert told(folder) == [f"start: fits already: {len(LONG)} of 1000 characters, and should be longer"]


def test_a_start_that_is_not_good_is_told(write: Write) -> None:
    padding = "I hope that you are well. " * 20

    assert told(write(SHORTEN, (START[0], f'start = "{padding}"'))) == [
        "start: must be good but for its length: personalisation is 0, not 2, reason is 0, not 2"
    ]


def test_a_title_is_given_once(write: Write) -> None:
    write(id="first")
    folder = write(("The map of noisy streets", "the map of NOISY streets"), id="second")

    assert told(folder) == ["title: is the title of first.toml too"]


def test_a_wrong_next_suggests_the_exercise_that_was_meant(write: Write) -> None:
    write(id="quiet-streets")
    folder = write(('# next = "after-the-talk"', 'next = "quiet-street"'), ("The map of", "A map of"))

    assert told(folder) == ['next: names no exercise: "quiet-street"; did you mean "quiet-streets"?']


def test_all_mistakes_of_a_file_are_told_at_once(write: Write, template: str) -> None:
    text = cut(template, "Dear Ewa, the purple", '"""')
    folder = write(
        ("task =", "taks ="), (HINT, ""), (LAST_HINT, ""), (text, "Hi."), ("limit = 300", "limit = 300\nx = 1")
    )

    assert told(folder) == [
        'taks: is not a key that exercises have; did you mean "task"?',
        "task: is missing",
        "hints: needs at least 2, has 1",
        "situation.x: is not a key that exercises have",
        "model_answers[0].text: does not pass: personalisation is 0, not 2, reason is 0, not 2",
    ]


PLACES = list(places(tomllib.loads(TEMPLATE.read_text("utf-8"))))


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(ODD)), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_whatever_stands_where_it_does_not_belong_is_noted_and_never_raises(
    changes: list[tuple[tuple[str | int, ...], object]],
) -> None:
    tables = tomllib.loads(TEMPLATE.read_text("utf-8"))
    for place, odd in changes:
        put_at(tables, place, deepcopy(odd))
    assert_noted_once("noisy-streets", tables)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('title = "The map', f'title = "{"m" * 40} The map', "title: has 65 characters, at most 60"),
        ("What on her map", f"{'What? ' * 40}What on her map", "hints[0]: has 313 characters, at most 250"),
        ('why = "It fits', f'why = "{"Well. " * 40}It fits', "weak_answers[0].why: has 295 characters, at most 250"),
    ],
)
def test_words_that_are_too_long_for_their_place_are_told(write: Write, old: str, new: str, expected: str) -> None:
    assert told(write((old, new))) == [expected]
