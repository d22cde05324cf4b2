"""The page of a learner's own requests: the element that a script fills, and how long a note may be."""

from __future__ import annotations

from checker.situation import DEFAULT_LIMIT, FREE_LIMIT
from exercises.archive import archive_name
from exercises.door import reported
from exercises.markup import element
from exercises.wording import say


@reported
def own_request() -> str:
    """Show the place where a learner writes to somebody real."""
    attributes: dict[str, str | bool] = {
        "class": "cw-exercise cw-own",
        "data-checker": archive_name(),
        "data-limits": f"{FREE_LIMIT} {DEFAULT_LIMIT}",
        "data-search-exclude": True,
    }
    without = element("p", {"class": "cw-exercise__noscript"}, say("unscripted.own"))
    place = element("connect-own-request", attributes, element("noscript", {}, without))
    # Markdown takes an element that it does not know for a part of a sentence, unless a block is around it.
    return element("div", {"class": "cw-place"}, place)
