"""Who writes to whom, how they know each other and what for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checker.errors import SituationError
from checker.package_files import read_text

try:
    #: What LinkedIn may change; mkdocs.yml takes its `extra.facts` from the same file, which trainers change.
    _FACTS = json.loads(read_text("linkedin.json"))["extra"]["facts"]

    #: Characters of a note, as a browser's text box counts them, unless a situation says otherwise.
    DEFAULT_LIMIT: int = _FACTS["limit"]

    #: What a free account is reported to be able to send; a longer note gets a friendly remark.
    FREE_LIMIT: int = _FACTS["limit_free"]
    assert {type(DEFAULT_LIMIT), type(FREE_LIMIT)} == {int}, "a limit is a whole number without quotation marks"
except (KeyError, TypeError, ValueError, AssertionError) as error:
    raise SystemExit(f"checker/linkedin.json: wrong or missing: {error}") from None


class Kind(StrEnum):
    """How the two know each other."""

    MET = "met"
    INTRODUCED = "introduced"
    COLLEAGUE = "colleague"
    CLIENT = "client"
    ALUMNI = "alumni"
    MUTUAL = "mutual"
    STRANGER = "stranger"


@dataclass(frozen=True, slots=True)
class Profile:
    """The recipient's profile card; whatever is unknown is empty."""

    name: str = ""
    headline: str = ""
    company: str = ""
    location: str = ""
    about: str = ""
    education: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    activity: tuple[str, ...] = ()
    mutual_connections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes."""

    name: str = ""
    role: str = ""
    background: str = ""


@dataclass(frozen=True, slots=True)
class Relationship:
    """How sender and recipient know each other; *kind* is None where it is not told."""

    kind: Kind | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """The situation a message is graded in; all of it may be unknown."""

    recipient: Profile = field(default_factory=Profile)
    sender: Sender = field(default_factory=Sender)
    relationship: Relationship = field(default_factory=Relationship)
    goal: str = ""
    limit: int = DEFAULT_LIMIT

    @classmethod
    def from_object(cls, value: object) -> Situation:
        """Read CONTEXT's object; `SituationError` names the key that is wrong."""
        fields = _mapping(value, "situation")
        return cls(
            recipient=_profile(fields.get("recipient")),
            sender=_sender(fields.get("sender")),
            relationship=_relationship(fields.get("relationship")),
            goal=_text(fields.get("goal"), "situation.goal"),
            limit=_limit(fields.get("limit")),
        )

    def __hash__(self) -> int:
        """Tell situations apart by what is seldom the same in two of them; they are asked for again and again."""
        return hash((self.recipient.name, self.recipient.about, self.relationship.detail, self.goal))

    def to_object(self) -> dict[str, object]:
        """Give CONTEXT's object; what is unknown is left out, so that `{}` is nothing known."""
        parts = {name: _known(getattr(self, name)) for name in KEYS[""][:3]}
        known: dict[str, object] = {name: part for name, part in parts.items() if part}
        if self.goal:
            known["goal"] = self.goal
        if self.limit != DEFAULT_LIMIT:
            known["limit"] = self.limit
        return known


#: Every key that a situation may have, by the part it stands in ("" is the top).
KEYS: Mapping[str, tuple[str, ...]] = {
    "": ("recipient", "sender", "relationship", "goal", "limit"),
    "recipient": Profile.__match_args__,
    "sender": Sender.__match_args__,
    "relationship": Relationship.__match_args__,
}

_PROFILE_LISTS = ("education", "experience", "interests", "activity", "mutual_connections")


def unknown_keys(value: object) -> Iterator[str]:
    """Name the keys of a situation object that nothing reads."""
    if not isinstance(value, Mapping):
        return
    for part, known in KEYS.items():
        fields = value.get(part) if part else value
        if isinstance(fields, Mapping):
            prefix = f"situation.{part}." if part else "situation."
            yield from (f"{prefix}{key}" for key in fields if key not in known)


def _known(part: Profile | Sender | Relationship) -> dict[str, object]:
    values = {name: getattr(part, name) for name in part.__match_args__}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value}


def _profile(value: object) -> Profile:
    fields = _mapping(value, "situation.recipient")
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for key in KEYS["recipient"]:
        path = f"situation.recipient.{key}"
        if key in _PROFILE_LISTS:
            lists[key] = _texts(fields.get(key), path)
        else:
            texts[key] = _text(fields.get(key), path)
    return Profile(
        **texts,
        education=lists["education"],
        experience=lists["experience"],
        interests=lists["interests"],
        activity=lists["activity"],
        mutual_connections=lists["mutual_connections"],
    )


def _sender(value: object) -> Sender:
    fields = _mapping(value, "situation.sender")
    return Sender(**{key: _text(fields.get(key), f"situation.sender.{key}") for key in KEYS["sender"]})


def _relationship(value: object) -> Relationship:
    fields = _mapping(value, "situation.relationship")
    kind = _text(fields.get("kind"), "situation.relationship.kind")
    if kind and kind not in list(Kind):
        choices = ", ".join(Kind)
        raise SituationError(f"situation.relationship.kind is {kind[:40]!r}, not one of {choices}")
    detail = _text(fields.get("detail"), "situation.relationship.detail")
    return Relationship(Kind(kind) if kind else None, detail)


def _mapping(value: object, path: str) -> Mapping[str, object]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise SituationError(f"{path} must be an object")
    return value


def _text(value: object, path: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise SituationError(f"{path} must be a string")
    return value


def _texts(value: object, path: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, (list, tuple)):
        raise SituationError(f"{path} must be a list of strings")
    return tuple(_text(item, f"{path}[{index}]") for index, item in enumerate(value))


def _limit(value: object) -> int:
    if value is None:
        return DEFAULT_LIMIT
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 10_000:
        raise SituationError("situation.limit must be a whole number from 1 to 10000")
    return value
