"""The page's Python and this one give the same bytes, for every text."""

import json
import random
import re
from collections.abc import Callable, Iterator

import pytest

import exercises
from checker.wire import assess_json
from exercises.loader import load_all
from publishing import ROOT, runtime

CORPUS = ROOT / "corpus"
AWKWARD = (
    "",
    " ",
    "\0",
    "Hi \ud83d Priya, your talk \udc4b at LogiCon",  # halves of a pair, never joined
    "Hi 👩🏽‍🔬 Zoë, 𝒻𝒶𝓃𝒸𝓎 letters and a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "Hi Zoe\u0308 Me\u0301ndez, see\u0301 you",
    "Hi Zo\u00eb M\u00e9ndez, se\u00e9 you",
    "안녕하세요 프리야, 한글 메시지입니다",
    "\u1112\u1161\u11ab\u1100\u1173\u11af",
    "SEHR GEEHRTE FRAU STRAẞE, ıI İi ﬁ ŉ ǰ ΐ ς Σ",
    "مرحبا بريا \u202eabc\u202c",
    "Hi\u200bPriya\u00a0\u2007\u202f\ufeff,\u0085\u2028\u2029\x1c\x1d\x1e\x1f",
    "Hi Priya 𑼂𑼐 𞓐𞓑 \U0002ebf0 \u2ffc \U00010d40\U00010d50 \U00010d70 \U0001ccd6\U0001ccf0 \ua7cb\ua7dc \u1c89\u1c8a",
    "Hi 𞓐riya! \U00010d50\U00010d51 your talk. \ua7cbour \u1c89alk? \U00016d40\U0001e5d0 it's",
    "Hi Priya 1️⃣ ²³ ½ ٣ 𝟙 \U0001ccf1 \U00010d41 at 10.30",
    "Hi\r\nPriya,\rI liked\n\n\nyour talk\v\fon\tforecasting",
    "<script>alert(1)</script> **Hi** [Priya](javascript:x) &amp; `you`",
    "https://example.org/?a=b#c priya@example.org @priya #LogiCon2026 +44 113 496 0000",
    "a" * 1_000_000,
    "Could we connect? " * 60_000,
    "\U0001f44b" * 300,
)
REFUSED = (
    "",
    "{",
    "[]",
    "null",
    '{"id": 1, "text": "Hi"}',
    '{"id": "a"}',
    '{"id": "a", "text": 5}',
    '{"id": "a", "text": "Hi", "extra": 1}',
    '{"id": "a", "text": "Hi", "situation": {"limit": 1e400}}',
    '{"id": "a", "text": "Hi", "situation": {"limit": NaN}}',
    '{"id": "a", "text": "Hi", "situation": {"recipient": {"name": 7}}}',
    '{"id": "a", "text": "Hi", "exercise": "no-such"}',
    '{"id": "\\ud800", "text": "Hi \\udfff", "id": "b"}',
    "[" * 500,
    '{"id": "a", "text": "Hi", "situation": ' + '{"a":' * 300 + "1" + "}" * 300 + "}",
    "9" * 10_000,
)

Pair = tuple[str, str]


def request(text: str, **context: object) -> str:
    """Return the request a page would send for *text*."""
    return json.dumps({"id": "a", "text": text, **context})


def corpus_pairs() -> Iterator[Pair]:
    """Yield every labelled message in its situation."""
    situations = json.loads((CORPUS / "situations.json").read_text("utf-8"))
    for line in (CORPUS / "messages.jsonl").read_text("utf-8").splitlines():
        message = json.loads(line)
        yield request(message["text"], situation=situations.get(message["situation"], {})), ""


def exercise_pairs() -> Iterator[Pair]:
    """Yield every answer of every exercise, with the block that its page carries."""
    for exercise in load_all():
        html = exercises.assessment() if exercise.assessment else exercises.show(exercise.id)
        whole = re.search(rf'id="exercise-{exercise.id}".*', html, re.DOTALL)
        assert whole, exercise.id
        block = re.search(r'class="cw-exercise__data"[^>]*>(.*?)</script>', whole[0], re.DOTALL)
        assert block, exercise.id
        models = [answer.text for answer in exercise.model_answers]
        weak = [answer.text for answer in exercise.weak_answers]
        for text in (*models, *weak, exercise.start):
            yield request(text, exercise=exercise.id), block[1]


def awkward_pairs() -> Iterator[Pair]:
    """Yield texts that two versions of Unicode, or of Python, may see differently, bare and in a situation."""
    situations = json.loads((CORPUS / "situations.json").read_text("utf-8"))
    for text in AWKWARD:
        yield request(text), ""
        yield request(text, situation=next(iter(situations.values()))), ""
    for refused in REFUSED:
        yield refused, ""


def mangled_pairs() -> Iterator[Pair]:
    """Yield messages of the corpus with awkward characters put in at random, always the same ones."""
    chance = random.Random(7)
    strange = [character for text in AWKWARD if len(text) < 200 for character in text]
    pairs = list(corpus_pairs())
    for body, exercise in chance.sample(pairs, 250):
        value = json.loads(body)
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(value["text"]) + 1)
            value["text"] = value["text"][:at] + chance.choice(strange) + value["text"][at:]
        yield json.dumps(value), exercise


@pytest.fixture(scope="module", autouse=True)
def _runtime_files() -> None:
    assert runtime.main([]) == 0


@pytest.mark.parametrize("pairs", [corpus_pairs, exercise_pairs, awkward_pairs, mangled_pairs])
def test_page_and_command_line_give_the_same_bytes(pairs: Callable[[], Iterator[Pair]]) -> None:
    asked = list(pairs())

    answered = runtime.grade_in_page_python(asked)

    differing = [
        (request[:300], here[:600], there[:600])
        for (request, exercise), there in zip(asked, answered, strict=True)
        if (here := assess_json(request, exercise)) != there
    ]
    assert differing == []
