"""What else is pointed out: each flag finds its spans, and says what it does to the levels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from checker.assessment import Level, Span
from checker.flags.contact import find_contact
from checker.flags.contradiction import find_contradictions
from checker.flags.copied import find_copied, find_sent_before
from checker.flags.hostile import find_hostile
from checker.flags.not_english import find_not_english
from checker.flags.pasted import find_pasted_profile, find_pasted_task
from checker.flags.pitch import find_pitch
from checker.flags.placeholder import find_placeholders
from checker.flags.recombined import find_recombined
from checker.flags.salad import find_mixed, find_salad
from checker.flags.sales_talk import find_sales_talk
from checker.flags.shouting import find_shouting
from checker.flags.wrong_name import find_wrong_name
from checker.reading import Reading


@dataclass(frozen=True, slots=True)
class FlagKind:
    """A kind of flag: how it is found, and the highest levels that it leaves.

    *advice* is the key of its sentences; kinds of one name differ in it and in their effect.
    *is_reason* says that what it finds is a reason, if one that serves the sender alone.
    """

    name: str
    find: Callable[[Reading], Iterable[Span]]
    personalisation: Level = Level.FULL
    reason: Level = Level.FULL
    advice: str = ""
    is_reason: bool = False

    @property
    def key(self) -> str:
        """Where its sentences stand in the language's data."""
        return self.advice or self.name


_NONE, _PARTLY = Level.NONE, Level.PARTLY

#: Every flag of the rubric and one of the course's third rule, in the order in which a learner reads them.
FLAGS: tuple[FlagKind, ...] = (
    FlagKind("not_english", find_not_english, _NONE, _NONE),
    FlagKind("not_english", find_mixed, _NONE, _NONE),
    FlagKind("hostile", find_hostile, _NONE, _NONE),
    FlagKind("copied_example", find_copied, _NONE, _NONE),
    FlagKind("gibberish", find_pasted_profile, _PARTLY, _NONE, advice="pasted_profile"),
    FlagKind("gibberish", find_salad, _NONE, _NONE),
    FlagKind("gibberish", find_recombined, _NONE, _NONE, advice="recombined"),
    FlagKind("gibberish", find_pasted_task, _NONE, _NONE, advice="pasted_task"),
    FlagKind("unfilled_placeholder", find_placeholders, personalisation=_NONE),
    FlagKind("wrong_name", find_wrong_name, personalisation=_PARTLY),
    FlagKind("contradiction", find_contradictions, personalisation=_PARTLY),
    FlagKind("pitch", find_pitch, reason=_PARTLY, is_reason=True),
    FlagKind("pitch", find_sales_talk, reason=_PARTLY),
    FlagKind("link_or_phone", find_contact),
    FlagKind("shouting", find_shouting),
    FlagKind("sent_before", find_sent_before),
)
