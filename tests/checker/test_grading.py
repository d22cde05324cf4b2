"""What flags do to the levels, and what a learner then reads."""

from typing import Any

import pytest

from checker import Level, Situation, grade
from checker.assessment import Assessment, CriterionResult, Evidence, Span
from checker.criteria import RUBRIC
from checker.flags import FLAGS, FlagKind
from checker.languages import table
from tests.checker.people import PRIYA_AND_SAM

SITUATION: dict[str, Any] = {
    **PRIYA_AND_SAM,
    "relationship": {"kind": "stranger", "detail": "Never met or spoken. Read her post on heatwaves."},
    "goal": "Learn how her team forecasts short-life products",
}
GOOD = (
    "your post on forecasting fresh produce after a heatwave is on our wall. I plan cakes at a bakery chain: "
    "how do you decide when to trust the model again?"
)


def graded(text: str, **changes: object) -> Assessment:
    """Grade *text* in the situation, some of it changed."""
    return grade(text, Situation.from_object({**SITUATION, **changes}))


def levels(assessment: Assessment) -> tuple[int, int, int]:
    """Give the three levels."""
    return assessment.personalisation.level, assessment.reason.level, assessment.length.level


def test_a_good_message_is_ready() -> None:
    assessment = graded(f"Hi Priya, {GOOD}")

    assert (levels(assessment), assessment.flags, assessment.ready) == ((2, 2, 2), (), True)


@pytest.mark.parametrize(
    ("text", "flag", "expected"),
    [
        (f"Hi [Name], {GOOD}", "unfilled_placeholder", (0, 2)),
        (f"Hi Wendy, {GOOD}", "wrong_name", (1, 2)),
        (f"Hi Priya, it was a pleasure to meet you in Leeds, and {GOOD}", "contradiction", (1, 2)),
        (f"Hi Priya, {GOOD} Our tool cuts waste by half, shall I book you a demo?", "pitch", (2, 1)),
        (f"Hi Priya, {GOOD} You are a lazy fraud.", "hostile", (0, 0)),
        (f"Hi Priya, {GOOD} www.example.org", "link_or_phone", (2, 2)),
        (f"Hi Priya, {GOOD}!!!", "shouting", (2, 2)),
    ],
)
def test_a_flag_does_what_the_rubric_says(text: str, flag: str, expected: tuple[int, int]) -> None:
    assessment = graded(text)

    assert {found.flag for found in assessment.flags} == {flag}
    assert levels(assessment)[:2] == expected


def test_a_copied_example_is_worth_nothing() -> None:
    assessment = grade(f"Hi Priya, {GOOD}", Situation.from_object(SITUATION), (f"Hello Priya, {GOOD}",))

    assert levels(assessment) == (0, 0, 2)


@pytest.mark.parametrize("kind", [kind for kind in FLAGS if kind.personalisation < 2 or kind.reason < 2])
def test_a_flag_that_lowers_a_level_says_so_in_its_own_words(kind: FlagKind) -> None:
    lowered = table("en", "feedback/advice")["lowered"]
    assert isinstance(lowered, dict)

    assert lowered[kind.key]["question"]
    for criterion in RUBRIC:
        if getattr(kind, criterion) < 2:
            assert lowered[kind.key][criterion]


def test_every_flag_has_advice() -> None:
    advice = table("en", "feedback/advice")["advice"]

    assert set(advice) == {kind.key for kind in FLAGS}  # type: ignore[call-overload]


def test_evidence_stays_unless_the_flag_stands_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Hi Wendy, your heatwave post made me think."
    spans = [Span(3, 8), Span(10, 28)]
    evidence = tuple(Evidence(span, "a", "a note") for span in spans)
    found = CriterionResult(Level.FULL, "You did.", "What next?", evidence)
    monkeypatch.setattr("checker.grading.RUBRIC", {"personalisation": lambda _: found, "reason": lambda _: found})
    assessment = graded(text)

    assert [item.span for item in assessment.personalisation.evidence] == [Span(10, 28)]
    assert assessment.personalisation.feedback != "You did."
    assert assessment.reason == found


def test_nothing_at_all_is_graded_too() -> None:
    assessment = grade("")

    assert (levels(assessment), assessment.flags) == ((0, 0, 0), ())


def test_a_bare_pitch_says_what_the_sender_wants_and_no_more() -> None:
    situation = Situation.from_object({"relationship": {"kind": "stranger"}})
    bare = grade("Buy my laundry now. Call me 0031 6 123", situation)
    nothing = grade("Hello there, I would like to connect with you. Buy my laundry now. XXXX you idiot.", situation)

    assert (bare.reason.level, bare.personalisation.level) == (1, 0)
    assert nothing.reason.level == 0
