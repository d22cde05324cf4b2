"""A portrait for somebody who has no photograph: initials on a small drawn landscape."""

from __future__ import annotations

from zlib import crc32

from exercises.markup import Html, element

_TONES = 6
_SIZE = "64"
#: Where the hill behind the initials begins and ends, by portrait.
_HILLS = ("M0 46 Q20 30 40 42 T64 36 V64 H0Z", "M0 38 Q24 56 64 40 V64 H0Z", "M0 52 Q32 28 64 50 V64 H0Z")


def avatar(name: str, css_class: str = "cw-avatar") -> Html:
    """Draw *name*; the same name always gets the same portrait."""
    number = crc32(name.encode("utf-8", "replace"))
    attributes = {
        "class": f"{css_class} cw-tone-{number % _TONES}",
        "viewBox": f"0 0 {_SIZE} {_SIZE}",
        "aria-hidden": "true",
        "focusable": "false",
    }
    return element(
        "svg",
        attributes,
        element("rect", {"class": "cw-avatar__sky", "width": _SIZE, "height": _SIZE}),
        element("path", {"class": "cw-avatar__hill", "d": _HILLS[number // _TONES % len(_HILLS)]}),
        element(
            "text", {"class": "cw-avatar__initials", "x": "32", "y": "41", "text-anchor": "middle"}, initials(name)
        ),
    )


def initials(name: str) -> str:
    """Give the first letters of the first and the last name."""
    parts = [part for part in name.replace("-", " ").split() if part[0].isalpha() and not part.endswith(".")]
    letters = parts[:1] + parts[1:][-1:]
    return "".join(part[0].upper() for part in letters) or "?"
