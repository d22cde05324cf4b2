"""The page of the final assessment: the whole pool, of which a script draws some."""

from __future__ import annotations

from checker.commands.results import PASS
from exercises.archive import archive_name
from exercises.catalogue import pool
from exercises.door import reported
from exercises.errors import ExerciseError, Mistake
from exercises.loader import FOLDER
from exercises.markup import Html, element
from exercises.page import exercise_html
from exercises.wording import say

#: How many exercises of each rule are drawn, and so have to be there.
DRAWN = {1: 3, 2: 3, 3: 2}


@reported
def assessment() -> str:
    """Show the exercises of the final assessment, for its page."""
    exercises = pool()
    missing = [rule for rule, count in DRAWN.items() if sum(one.rule == rule for one in exercises) < count]
    if missing:
        needed = ", ".join(f"{DRAWN[rule]} of rule {rule}" for rule in missing)
        file = f"exercises/{FOLDER.name}"
        raise ExerciseError([Mistake(file, "assessment", f"the final assessment draws {needed}, and there are fewer")])
    archive = archive_name()
    drawn = " ".join(str(rule) for rule, count in DRAWN.items() for _ in range(count))
    whole = element(
        "connect-assessment",
        {"class": "cw-final", "data-checker": archive, "data-drawn": drawn, "data-search-exclude": True},
        element("noscript", {}, element("p", {"class": "cw-exercise__noscript"}, say("unscripted.message"))),
        _rules(),
        element("noscript", {}, element("h2", {}, say("unscripted.pool"))),
        *(exercise_html(exercise, archive, "div") for exercise in exercises),
    )
    # Markdown takes an element that it does not know for a part of a sentence, unless a block is around it.
    return element("div", {"class": "cw-place"}, whole)


def _rules() -> Html:
    """Say how it goes, as the script does above its button: most of what one reads need not wait for that."""
    said = say("final.rules", **{"count": sum(DRAWN.values()), "pass": PASS})
    return element("div", {"class": "cw-final__start"}, element("p", {}, said))
