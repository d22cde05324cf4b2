"""The element that a learner's own requests are written in."""

import sys

import pytest

from checker.situation import DEFAULT_LIMIT, FREE_LIMIT
from exercises import own_request
from exercises.wording import say


@pytest.fixture(autouse=True)
def _built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["exercises.own_request"], "archive_name", lambda: "checker-1.zip")


def test_the_page_names_the_archive_of_its_checker_and_both_limits() -> None:
    html = own_request()

    assert 'data-checker="checker-1.zip"' in html
    assert f'data-limits="{FREE_LIMIT} {DEFAULT_LIMIT}"' in html


def test_without_a_script_the_page_says_what_is_missing() -> None:
    assert f'<noscript><p class="cw-exercise__noscript">{say("unscripted.own")}</p></noscript>' in own_request()
