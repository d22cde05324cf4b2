"""The dated facts that pages take from mkdocs.yml."""

import logging

import pytest

from checker.situation import DEFAULT_LIMIT, FREE_LIMIT
from publishing.facts import load_facts, state


def test_a_sentence_is_told_with_the_facts_of_the_configuration() -> None:
    facts = load_facts()

    assert state("At most {limit}, or {limit_free}.") == f"<p>At most {facts['limit']}, or {facts['limit_free']}.</p>"


def test_the_limits_told_are_the_ones_the_checker_applies() -> None:
    facts = load_facts()

    assert (facts["limit"], facts["limit_free"]) == (str(DEFAULT_LIMIT), str(FREE_LIMIT))


def test_an_unknown_fact_is_one_error_for_a_strict_build(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="mkdocs.facts"):
        told = state("At most {limitt} characters.")

    assert told == ""
    said = [(record.levelname, record.getMessage()) for record in caplog.records]
    place = "checker/linkedin.json: extra.facts.limitt"
    assert said == [("ERROR", f"{place}: is missing, and a page asks for it: “At most {{limitt}} characters.”")]
