"""The recipient's profile as a card that one believes."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from checker.situation import Profile
from exercises.avatar import avatar
from exercises.markup import Html, element, join
from exercises.wording import listed, say


def profile_card(profile: Profile) -> Html:
    """Show *profile*; what is unknown is left out."""
    label = say("card.label", name=profile.name)
    return element(
        "article",
        {"class": f"cw-card cw-tone-{crc32(profile.name.encode()) % 6}", "aria-label": label},
        element("div", {"class": "cw-card__band", "aria-hidden": "true"}),
        _head(profile),
        _about(profile.about),
        element(
            "div",
            {"class": "cw-card__sections"},
            _section(say("card.activity"), profile.activity, "activity"),
            _section(say("card.experience"), profile.experience, "experience"),
            _section(say("card.education"), profile.education, "education"),
            _section(say("card.interests"), profile.interests, "interests"),
        ),
    )


def _head(profile: Profile) -> Html:
    place = " · ".join(part for part in (profile.company, profile.location) if part)
    return element(
        "div",
        {"class": "cw-card__head"},
        avatar(profile.name, "cw-avatar cw-card__avatar"),
        element("h4", {"class": "cw-card__name", "dir": "auto"}, profile.name),
        _line("headline", profile.headline),
        _line("place", place),
        _both_know(profile.mutual_connections),
    )


def _line(part: str, text: str) -> Html:
    return element("p", {"class": f"cw-card__{part}", "dir": "auto"}, text) if text else Html("")


def _both_know(names: Sequence[str]) -> Html:
    if not names:
        return Html("")
    faces = join(avatar(name, "cw-avatar cw-card__face") for name in names[:3])
    return element("p", {"class": "cw-card__both"}, faces, element("span", {}, say("card.both", names=listed(names))))


def _about(text: str) -> Html:
    if not text:
        return Html("")
    title = element("h5", {"class": "cw-card__label"}, say("card.about"))
    return element("div", {"class": "cw-card__about"}, title, element("p", {"dir": "auto"}, text))


def _section(title: str, items: Sequence[str], part: str) -> Html:
    if not items:
        return Html("")
    return element(
        "div",
        {"class": f"cw-card__section cw-card__section--{part}"},
        element("h5", {"class": "cw-card__label"}, title),
        element("ul", {"class": "cw-card__list"}, *(element("li", {"dir": "auto"}, item) for item in items)),
    )
