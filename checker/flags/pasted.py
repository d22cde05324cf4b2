"""gibberish, pasted: the profile or the task stands where a message should."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import dropwhile

from checker.assessment import Span
from checker.flags.known import first, words_of
from checker.flags.spans import whole
from checker.languages import word_list
from checker.message import Word
from checker.reading import LANGUAGE, Reading
from checker.rules import rules_in

#: Part of the words that stand in the profile, or the task, in the same order.
_MOST = 0.6
_LINES, _TWO_LINES = 0.55, 0.75
_AT_LEAST_WORDS = 8
_RECITED, _SENTENCES, _FIELDS = 0.85, 3, 5

#: Part of the message that is the goal, and of the goal that is in the message, once it is said as "I" and "you".
_SAID_OVER, _GOAL_SAID = 0.9, 0.85

#: Rules of which two places are needed: a reader is asked to write, too, and says "Reason: rain".
_SEVERAL = ("pasted.field", "pasted.command")

#: How a goal is led in: "I would like to find out".
_LEAD_IN = frozenset(
    "i i'd we we'd my our want wanted would like wish hope need am writing goal aim is to please".split()
)

#: Words that differ with the person spoken of.
_PERSONS = {
    **dict.fromkeys("she he they you u her his their your him them hers theirs yours ur".split(), "you"),
    **dict.fromkeys("i we me us my our mine ours".split(), "i"),
    **dict.fromkeys("is are am".split(), "be"),
    **dict.fromkeys("has have".split(), "have"),
    **dict.fromkeys("does do".split(), "do"),
}

#: Words by which somebody speaks to somebody.
_SPEAKERS = frozenset(
    "i i'm i've i'd i'll im ive id we we're we've we'd we'll me my mine us our "
    "you you're you've you'd you'll your yours youre u ur here".split()
)

#: Words by which somebody speaks of the two, or of the message, from outside.
_OUTSIDE = frozenset("he she him her hers his sender recipient message purpose aim personal request".split())

#: Words put between the lines of a profile that is told back.
_FRAME = frozenset(
    "you are were have been based in at from and like likes interested studied worked work live lives because i am "
    "writing to this of connect wish want would with your is the a an as also since so who was years".split()
)


def find_pasted_task(reading: Reading) -> Iterator[Span]:
    """Find the whole message where it is the situation's text, or speaks to a grader."""
    situation = reading.situation
    told = [situation.relationship.detail, situation.goal, situation.sender.background, situation.sender.role]
    from_outside = not _says_you_or_i(reading) and (_covered(reading, told) >= _MOST or _tells_of_both(reading))
    if from_outside or _says_goal_over(reading) or _speaks_to_grader(reading):
        yield from whole(reading.message)


def find_pasted_profile(reading: Reading) -> Iterator[Span]:
    """Find the whole message where it is lines of the profile and nothing about them."""
    profile = reading.situation.recipient
    lines = [
        *(profile.name, profile.headline, profile.company, profile.location, profile.about),
        *first(profile.education),
        *first(profile.experience),
        *first(profile.interests),
        *first(profile.activity),
    ]
    told, covered = _fields_told(reading, lines), _covered(reading, lines)
    listed = told >= _FIELDS and _is_known(reading, lines) and "?" not in reading.message.folded
    recited = listed or ((told >= 3 or (told == 2 and _speaks_only_of_you(reading))) and _is_recited(reading, lines))
    if recited or (told >= 3 and covered >= _LINES) or (told == 2 and covered >= _TWO_LINES):
        yield from whole(reading.message)


def _speaks_to_grader(reading: Reading) -> bool:
    found = [
        (rule.id, reading.message.quote(span).lower())
        for rule in rules_in(reading.message.folded, LANGUAGE, "pasted")
        for span in rule.find(reading.message)
    ]
    several = {rule: {quoted for other, quoted in found if other == rule} for rule in _SEVERAL}
    if any(len(quoted) >= 2 for quoted in several.values()):
        return True
    return any(rule not in _SEVERAL for rule, _ in found) or any(map(_sets_task, several["pasted.command"]))


def _sets_task(command: str) -> bool:
    """Tell "Write a request to ..." from a request that the reader may well get."""
    return command.startswith(("write a", "write the", "draft", "compose", "generate", "produce")) and any(
        text in command for text in ("message", "request", "note", "invitation")
    )


def _says_goal_over(reading: Reading) -> bool:
    """Tell the goal itself, with "I want to" before it and "you" for "she", from words of one's own."""
    said, goal = _without_person(reading.message.words), _without_person(words_of(reading.situation.goal))
    if min(len(said), len(goal)) < _AT_LEAST_WORDS:
        return False
    return _share(said, goal) >= _SAID_OVER and _share(goal, said) >= _GOAL_SAID


def _without_person(words: tuple[Word, ...]) -> list[str]:
    """Give the stems without what leads them in, the same whoever speaks of whom."""
    own = dropwhile(lambda word: word.folded in _LEAD_IN, words)
    return [_PERSONS.get(word.folded, word.stem) for word in own]


def _share(words: list[str], others: list[str]) -> float:
    """Give the part of *words* that stand in *others*, three in a row."""
    runs = set(zip(others, others[1:], others[2:], strict=False))
    own = list(zip(words, words[1:], words[2:], strict=False))
    covered = {index + step for index, run in enumerate(own) if run in runs for step in range(3)}
    return len(covered) / len(words)


def _covered(reading: Reading, texts: Iterable[str]) -> float:
    """Give the part of the message's own words that stand in *texts*, three in a row."""
    words = reading.message.words
    if len(words) < _AT_LEAST_WORDS:
        return 0.0
    runs = _runs_of(tuple(texts))
    covered = {index + step for index, run in enumerate(_runs(words)) if run in runs for step in range(3)}
    own = [index for index, word in enumerate(words) if index in covered or word.folded not in _FRAME]
    return len(covered) / len(own) if own else 0.0


def _is_recited(reading: Reading, lines: Iterable[str]) -> bool:
    """Tell "You are a surveyor. You like rowing.": only what the profile says, nobody asking."""
    said = {word.folded for word in reading.message.words}
    told_you = "you" in said and "?" not in reading.message.folded and not said & {"i", "i'm", "we", "my"}
    return told_you and _is_known(reading, lines)


def _is_known(reading: Reading, lines: Iterable[str]) -> bool:
    """Tell whether next to all that the message says stands in *lines*."""
    function = word_list(LANGUAGE, "function")
    name = {word.folded for word in words_of(reading.situation.recipient.name)}
    telling = [word.stem for word in reading.message.words if word.folded not in function | _FRAME | name]
    known = {word.stem for line in lines for word in words_of(line)}
    mostly_known = sum(stem in known for stem in telling) >= _RECITED * len(telling)
    return len(telling) >= _AT_LEAST_WORDS and mostly_known


def _speaks_only_of_you(reading: Reading) -> bool:
    """Tell "You are in Leeds. You like rowing. You went home.": sentence by sentence, nothing else."""
    name = {word.folded for word in words_of(reading.situation.recipient.name)}
    left_out = name | set("hi hello hey dear".split())
    sentences = [[word.folded for word in words if word.folded not in left_out] for words in reading.message.sentences]
    told = [words for words in sentences if words]
    return len(told) >= _SENTENCES and all(words[0] in ("you", "you're", "you've", "your") for words in told)


def _says_you_or_i(reading: Reading) -> bool:
    """Tell a learner's own sentence from the task's, which speaks of both from outside."""
    return any(word.folded in _SPEAKERS for word in reading.message.words)


def _tells_of_both(reading: Reading) -> bool:
    """Tell "Thank him for the lift and ask …", "The message names …": instructions, or a verdict."""
    words = reading.message.words
    asks = "?" in reading.message.folded
    return not asks and len(words) >= _AT_LEAST_WORDS and any(word.folded in _OUTSIDE for word in words)


def _fields_told(reading: Reading, texts: Iterable[str]) -> int:
    """Count the lines of the profile of which most telling words are in the message."""
    said = {word.stem for word in reading.message.words}
    told = (telling for telling in map(_telling_in, texts) if telling)
    return sum(len(telling & said) >= 0.6 * len(telling) for telling in told)


@lru_cache(maxsize=512)
def _telling_in(text: str) -> frozenset[str]:
    function = word_list(LANGUAGE, "function")
    return frozenset(word.stem for word in words_of(text) if word.folded not in function)


@lru_cache(maxsize=512)
def _runs_of(texts: tuple[str, ...]) -> frozenset[tuple[str, str, str]]:
    return frozenset(run for text in texts for run in _runs(words_of(text)))


def _runs(words: tuple[Word, ...]) -> list[tuple[str, str, str]]:
    folded = [word.folded for word in words]
    return list(zip(folded, folded[1:], folded[2:], strict=False))
