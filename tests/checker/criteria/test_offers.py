"""What a situation offers is named only where its name can stand in a sentence."""

from __future__ import annotations

import pytest

from checker.criteria.offers import company_of, offer_of, thing_of
from checker.criteria.proper_names import placed_name, safe_name
from checker.message import Message
from checker.reading import Reading
from checker.situation import Situation


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harrow Foods", "Harrow Foods"),
        ("Ministry of Agriculture, Botswana", "the Ministry of Agriculture"),
        ("University of Leeds, MSc Operations Research", "the University of Leeds"),
        ("  Tom   Okafor (Leeds)", "Tom Okafor"),
        ("Hajar & Sons Restoration", "Hajar & Sons Restoration"),
        ("The Society for the Preservation of Old Harbour Cranes", "The Society for the Preservation of Old"),
        ("A" * 60, ""),
        ("Who?", ""),
        ("<b>Acme</b>", ""),
        ("{name}", ""),
        ("42", ""),
        ("", ""),
    ],
)
def test_a_name_is_plain_and_short(text: str, name: str) -> None:
    assert safe_name(text) == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Spoke in the queue at PortSide 2026 in Antwerp", ("at", "PortSide 2026")),
        ("Worked under him at the Kality depot, 2018-2023", ("at", "the Kality depot")),
        ("Shared a table at Oisín and Chiamaka's wedding in Kinsale", ("in", "Kinsale")),
        ("Met at the Lima Coffee Expo and talked", ("at", "the Lima Coffee Expo")),
        ("Talked with Priya in March", None),
        ("Sat at Priya on a train", None),
        ("Met at lunch", None),
    ],
)
def test_an_occasion_is_found_by_its_name(text: str, found: tuple[str, str] | None) -> None:
    assert placed_name(text, ("at", "in"), frozenset({"priya"})) == found


@pytest.mark.parametrize(
    ("line", "thing"),
    [
        ("Posted: why our paper lids curl after nine days", "post"),
        ("Spoke at LogiCon 2026", "talk"),
        ("Guest on the podcast Hertz So Good", "podcast"),
        ("Published the report 'Sour Ground'", "report"),
        ("Shared an article on driver rest areas", "post"),
        ("Won the Women in Agriculture prize", "award"),
        ("Wrote an op-ed: free tickets are not enough", "op-ed"),
        ("Rests on Sundays", ""),
    ],
)
def test_a_line_of_the_card_tells_of_a_thing(line: str, thing: str) -> None:
    assert thing_of(line) == thing


def test_what_the_message_has_used_is_not_offered_again() -> None:
    recipient = {"activity": ["Posted on pink bollworm traps", "Spoke at LogiCon 2026"]}
    situation = Situation.from_object({"recipient": recipient, "relationship": {"kind": "stranger"}})

    assert offer_of(Reading(Message("Hello."), situation)).values == {"thing": "post"}
    assert offer_of(Reading(Message("Pink bollworm traps!"), situation)).values == {"thing": "talk"}


def test_who_works_alone_has_no_company() -> None:
    assert company_of(Situation.from_object({"recipient": {"company": "Independent"}})) == ""
