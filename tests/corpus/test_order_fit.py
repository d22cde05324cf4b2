"""The weights by which words in random order are told from sentences."""

from checker.flags.word_order import order_of, pairs_of
from checker.languages import table
from checker.message import Message
from corpus.order_fit import mixed_up, no_order, ordered_by, rows

TEXT = "Priya, I loved your talk on lettuce at LogiCon and would like to hear how your team forecasts a heatwave."


def test_a_text_is_mixed_up_alike_each_time_with_its_marks_and_without() -> None:
    first, second = mixed_up(TEXT)

    assert [first, second] == list(mixed_up(TEXT))
    assert sorted(first.split()) == sorted(TEXT.split())
    assert sorted(second.split()) == sorted(TEXT.lower().replace(",", "").replace(".", "").split())


def test_a_short_text_is_not_mixed_up() -> None:
    assert list(mixed_up("Priya, I loved your talk on lettuce.")) == []


def test_the_same_kinds_are_weighed_as_the_checker_reads() -> None:
    weighed = rows(lambda message: message.set == "plain")

    assert list(weighed) == list(table("en", "pairs"))
    assert {len(row) for row in weighed.values()} == {len(weighed)}


def test_the_weights_that_are_kept_are_those_of_all_messages() -> None:
    assert rows(lambda _: True) == table("en", "pairs"), "make fit"


def test_other_weights_count_for_a_while() -> None:
    before = order_of(Message(TEXT))
    with ordered_by(no_order()):
        assert order_of(Message(TEXT)) == 0

    assert order_of(Message(TEXT)) == before


def test_a_sentence_is_in_order_and_its_words_at_random_are_not() -> None:
    assert order_of(Message(TEXT)) > 0 > order_of(Message("lettuce a the like would I your on to at how of my"))


def test_what_stands_between_two_words_ends_a_row_of_kinds() -> None:
    assert pairs_of(Message("the talk, and you")) == [
        (".", "d"),
        ("d", "x"),
        ("x", "."),
        (".", "c"),
        ("c", "y"),
        ("y", "."),
    ]
