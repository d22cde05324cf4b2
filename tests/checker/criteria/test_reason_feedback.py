"""What a learner reads about the reason."""

from checker import Situation
from checker.assessment import Level
from checker.languages import table
from tests.checker.criteria.reasons import KNOWN, judge


def test_a_learner_reads_their_own_words() -> None:
    result = judge("Let us explore synergies.")

    assert "explore synergies" in result.feedback or "synergies" in result.feedback
    assert result.question.endswith("?")


def test_a_long_quote_begins_where_the_wish_does() -> None:
    wish = "I would like to ask how near the children may stand"
    led_up_to = f"Priya, I run a school garden, our bees must move before the builders come, and {wish}."
    asked_first = (
        "Priya, how near may children stand, while you move a hive of yours at night in the rain, without smoke?"
    )

    assert f"“{wish}”" in judge(led_up_to).feedback
    assert "how near may children stand" in judge(asked_first).feedback


def variants(value: object, path: str = "") -> dict[str, list[str]]:
    """Give every list of sentences of a table by its path."""
    if isinstance(value, list):
        return {path: value}
    assert isinstance(value, dict)
    return {key: found for name, inner in value.items() for key, found in variants(inner, f"{path}.{name}").items()}


def test_every_sentence_has_five_variants_at_least_that_differ() -> None:
    found = variants(table("en", "feedback/reason"))

    assert {path: texts for path, texts in found.items() if len(set(texts)) < 5} == {}


def test_the_question_takes_up_what_the_message_mentions() -> None:
    result = judge("Hi Priya, your talk at LogiCon was the best of the day. Adding you here.", KNOWN)

    assert result.level is Level.NONE
    assert "talk" in result.question


def test_the_question_takes_up_what_the_situation_offers() -> None:
    introduced = Situation.from_object(
        {
            "recipient": {"name": "Priya Nair", "mutual_connections": ["Tom Okafor"]},
            "relationship": {"kind": "introduced", "detail": "Tom Okafor introduced them by e-mail"},
        }
    )
    asked = [judge(f"Hi Priya, I'd like to add you{end}", introduced).question for end in (".", "!", " ...", " :)")]

    assert [question for question in asked if "Tom Okafor" in question] == asked
