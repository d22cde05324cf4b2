"""Grade a LinkedIn connection request: is it personal, does it give a reason, does it fit?

`grade(text, situation)` is a function that takes a message and the situation it is sent in, and
returns an `Assessment` with a level, evidence and a question for each criterion.
"""

from checker.assessment import Assessment, Level
from checker.grading import grade
from checker.identity import VERSION as __version__
from checker.identity import rules_hash
from checker.situation import Situation

__all__ = ["Assessment", "Level", "Situation", "__version__", "grade", "rules_hash"]
