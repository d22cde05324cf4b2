"""copied_example: an example with little changed, and work of one's own."""

import pytest

from tests.checker.flags.conftest import Raise

EXAMPLE = (
    "Hi Priya, your talk at LogiCon on forecasting after a heatwave has kept me busy all week. "
    "I plan cakes, which spoil faster than lettuce. How do you know when to trust the model?"
)
GIVEN = (
    "Dear Priya, I hope this finds you well. Your talk at LogiCon on forecasting after a heatwave has kept me busy "
    "all week, and I wanted to tell you so. I plan cakes, which spoil faster than lettuce, as you may know."
)


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE,
        EXAMPLE.upper(),
        EXAMPLE.replace("Priya", "Anna").replace("cakes", "pastries"),
        EXAMPLE + " Thanks, Sam",
        EXAMPLE.partition(". ")[0] + ".",
    ],
)
def test_an_example_with_little_changed_is_pointed_out(raised: Raise, text: str) -> None:
    assert raised(text, examples=("Another one.", EXAMPLE))["copied_example"] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Hi Priya, your LogiCon talk stays with me. How do you plan after a heatwave?",
        "Your talk at LogiCon was good. I plan flowers, and they wilt. When do you trust the model?",
        "",
    ],
)
def test_ones_own_words_are_left_alone(raised: Raise, text: str) -> None:
    assert "copied_example" not in raised(text, examples=(EXAMPLE,))


def test_keeping_words_of_the_text_to_shorten_is_no_copy(raised: Raise) -> None:
    text = "Your talk at LogiCon on forecasting after a heatwave has kept me busy all week. I plan cakes."

    assert "copied_example" in raised(text, examples=(EXAMPLE,))
    assert "copied_example" not in raised(text, examples=(EXAMPLE,), given=GIVEN)
