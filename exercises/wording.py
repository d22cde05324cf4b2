"""Every word that the built pages say around an exercise, apart from what its author wrote."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from checker.situation import Kind
from exercises.course_exercise import Choice, Effect, ExerciseKind, Way

RULE: Final = "Rule {rule}"
RULES: Final[Mapping[int, str]] = MappingProxyType(
    {1: "Personalise your requests", 2: "Don’t be a stranger", 3: "Quality, not quantity"}
)

KINDS: Final[Mapping[ExerciseKind, str]] = MappingProxyType(
    {
        ExerciseKind.WRITE: "Write a message",
        ExerciseKind.REWRITE: "Rewrite a weak message",
        ExerciseKind.SHORTEN: "Shorten a message",
        ExerciseKind.SPOT: "Spot what works",
        ExerciseKind.CALIBRATE: "Grade, then write",
        ExerciseKind.CHOOSE: "Choose whom to ask",
    }
)

WAYS: Final[Mapping[Way, str]] = MappingProxyType(
    {
        Way.REASON: "Give your reason",
        Way.REMIND: "Remind them where you met",
        Way.COMPLIMENT: "Be complimentary",
        Way.COMMON: "Find what you have in common",
        Way.SHORT: "Keep it short",
    }
)

MINUTES: Final = "about {minutes} minutes"

SITUATION: Final = "The situation"
YOU: Final = "You"
RELATIONSHIP: Final = "How you know them"
GOAL: Final = "What you want"
RELATIONSHIPS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.MET: "You have met.",
        Kind.INTRODUCED: "Somebody introduced you.",
        Kind.COLLEAGUE: "You have worked together.",
        Kind.CLIENT: "They are or were your client.",
        Kind.ALUMNI: "You studied at the same place.",
        Kind.MUTUAL: "You know somebody in common.",
        Kind.STRANGER: "You have not met.",
    }
)

PROFILE: Final = "Profile of {name}"
ABOUT: Final = "About"
ACTIVITY: Final = "Activity"
EXPERIENCE: Final = "Experience"
EDUCATION: Final = "Education"
INTERESTS: Final = "Interests"
BOTH_KNOW: Final = "You both know {names}"
AND: Final = " and "

STARTS: Final[Mapping[ExerciseKind, str]] = MappingProxyType(
    {
        ExerciseKind.REWRITE: "The weak message, and what is weak in it",
        ExerciseKind.SHORTEN: "The message to shorten",
    }
)
EFFECTS: Final[Mapping[Effect, str]] = MappingProxyType(
    {Effect.PERSONAL: "Makes it personal", Effect.REASON: "Gives the reason", Effect.HARM: "Harms it"}
)
SPOT: Final = "The message"
SAMPLES: Final = "Grade these first"
ANSWERS: Final = "Show the answer"
CHOICES: Final[Mapping[Choice, str]] = MappingProxyType(
    {Choice.NOW: "Ask now", Choice.LATER: "Ask later", Choice.LEAVE: "Leave"}
)
BEST: Final = "the better choice"
NO_OWN: Final = "The box for your request and its verdicts need JavaScript, which is switched off in this browser."
LATE: Final = (
    "The box for your message has not arrived. Reload the page; if that does not help, whoever runs this course "
    "has to let the browser run its scripts."
)
NO_SCRIPT: Final = (
    "The box for your message and its marking need JavaScript, which is switched off in this browser. "
    "You can still read the situation, the hints and the model answers."
)
LATE_MARKING: Final = (
    "The buttons of this exercise have not arrived. Reload the page; if that does not help, whoever runs this course "
    "has to let the browser run its scripts."
)
NO_MARKING: Final = (
    "Marking your answer needs JavaScript, which is switched off in this browser. "
    "You can still read everything, make up your mind, and then open the answers."
)
HINTS: Final = "Hints"
MODEL_ANSWERS: Final = "Model answers"
VOICE: Final = "Voice: {voice}"

CRITERIA: Final[Mapping[str, str]] = MappingProxyType(
    {"personalisation": "Personalisation", "reason": "Reason", "length": "Length"}
)
LETTERS: Final[Mapping[str, str]] = MappingProxyType({"personalisation": "P", "reason": "R", "length": "L"})
LEVELS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "personalisation": ("generic", "partly", "personal"),
        "reason": ("none", "vague", "clear"),
        "length": ("does not fit", "does not fit", "fits"),
    }
)
READY: Final = "Ready to send"
NOT_READY: Final = "Not ready yet"
GOOD: Final = "Good"
WEAK: Final = "Weak"
