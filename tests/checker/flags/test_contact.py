"""link_or_phone: addresses and numbers to call, and no other numbers."""

import pytest

from tests.checker.flags.conftest import Raise


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://example.org/a?b=1.", "https://example.org/a?b=1"),
        ("see [your post](https://x.org) on rotas", "https://x.org"),
        ("(more on www.example.com/talks)", "www.example.com/talks"),
        ("https://en.example.org/wiki/Rota_(work), as you say", "https://en.example.org/wiki/Rota_(work)"),
        ("pick a slot: calendly.example/ada", "calendly.example/ada"),
        ("my site is ada-baker.dev, have a look", "ada-baker.dev"),
        ("write to ada@example.org please", "ada@example.org"),
        ("call +44 113 496 0000", "+44 113 496 0000"),
        ("WhatsApp 555 0142 778", "555 0142 778"),
        ("ring me on 01134960000", "01134960000"),
    ],
)
def test_a_way_to_make_contact_is_pointed_out(raised: Raise, text: str, found: str) -> None:
    assert raised(text)["link_or_phone"] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "I was there 1996-2000 and again on 12.11.2019.",
        "We sold 10 000 000 of them in release 8.3, e.g. and/or more",
        "Node.js and Booking.com are two names",
        "Sorry.Go on",
        "The p.m. slot, 2.45 pm, room 4.1.12",
        "me @ LogiCon",
    ],
)
def test_other_numbers_and_points_are_left_alone(raised: Raise, text: str) -> None:
    assert "link_or_phone" not in raised(text)
