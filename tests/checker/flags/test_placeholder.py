"""unfilled_placeholder: gaps of a template, and what only looks like one."""

import pytest

from tests.checker.flags.conftest import Raise


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("Hi [Name], your work on [topic] at {{company}} is good.", ["[Name]", "[topic]", "{{company}}"]),
        ("Dear <Hiring Manager>, hello", ["<Hiring Manager>"]),
        ("Hi XXX, nice talk at XYZ company", ["Hi XXX", "at XYZ"]),
        ("Hi INSERT NAME, loved the talk", ["INSERT NAME"]),
        ("Hello (name), I saw you", ["(name)"]),
        ("Hi %FIRST_NAME%, loved the talk", ["%FIRST_NAME%"]),
    ],
)
def test_a_gap_is_pointed_out(raised: Raise, text: str, gaps: list[str]) -> None:
    assert raised(text).get("unfilled_placeholder") == gaps


@pytest.mark.parametrize(
    "text",
    [
        "I <3 your talk on Vec<T> and [1]",
        "Loved the talk. See you in May! xxx",
        "They wrote 'maintainance' [sic] on the sign",
        "Your PR #12 {1, 2} fixes nothing :]",
        "Dear Namita, my name is Olu (from the talk)",
        "see [your post](https://x.org) about rotas",
        "[click](http://x.y)",
        "As an editor I [sigh] read every footnote",
    ],
)
def test_what_only_looks_like_a_gap_is_left_alone(raised: Raise, text: str) -> None:
    assert "unfilled_placeholder" not in raised(text)
