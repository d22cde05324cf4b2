"""What settles the level of personalisation by the rubric's own words, whatever the sum says."""

from __future__ import annotations

from checker.alignment import number, rarity
from checker.criteria.salutation import naming_words
from checker.criteria.sides import ME, WE, YOU, Side
from checker.criteria.tie import Tie
from checker.criteria.ties import Ties
from checker.criteria.worth import is_container, worth_in
from checker.reading import Reading
from checker.situation import Kind

#: What an occasion, and what shared days, must at least say to be level 2 whatever else stands there.
_OCCASION = 1.0
_SHARED = 1.1

#: What a personal message has at least of words that are particular.
_PARTICULAR = 0.6

_ACQUAINTED = (Kind.MET, Kind.COLLEAGUE, Kind.CLIENT)
_MERGED_FACTS = ("fact.headline", "fact.company", "fact.location")
_PROFILED = ("fact.education", "fact.experience", *_MERGED_FACTS)
_BESIDE = ("fact.name", "fact.sender", "fact.goal", *_MERGED_FACTS)
_SAW = frozenset("see saw seen notice noticed read found profile studied study work working worked based".split())
_TOGETHER = frozenset("too also same fellow both like as alum alumni alumna alumnus shared share".split())


def says_one_word(reading: Reading) -> bool:
    """Tell whether the message is a single word beside names and greetings."""
    message = reading.message
    people = naming_words(message, worth_in(reading.situation).names)
    return len(message.words) - len(people) <= 1


def says_nothing(reading: Reading, found: Ties) -> bool:
    """Tell whether all is courtesy, praise and the sender's own: no word that is particular to the recipient."""
    acquainted = reading.situation.relationship.kind in _ACQUAINTED
    for tie in found.whole:
        recalled = acquainted and tie.words and tie.rule == "fact.detail"
        described = tie.rule == "specific.post" and tie.weight > _PARTICULAR
        if recalled or described or (tie.rule not in _BESIDE and (tie.pairs or tie.named)):
            return False
    known = worth_in(reading.situation)
    people = naming_words(reading.message, known.names)
    words = [word for index, word in enumerate(reading.message.words) if index not in people]
    said = {word.stem: known.of(word) for word in words if word.sentence not in found.strays}
    return sum(worth for stem, worth in said.items() if worth > 0.1 and stem not in known.mine) < _PARTICULAR


def settles(reading: Reading, ties: tuple[Tie, ...]) -> bool:
    """Tell whether a tie is level 2 by the rubric's own words."""
    if any(tie.rule == "specific.encounter" and tie.weight >= _OCCASION for tie in ties):
        return True
    return _recalls(reading, ties) or _quotes_figure(reading, ties) or any(_points_at(reading, tie) for tie in ties)


def _recalls(reading: Reading, ties: tuple[Tie, ...]) -> bool:
    """Tell whether several things of what the two went through are named, and when it was."""
    if reading.situation.relationship.kind not in _ACQUAINTED:
        return False
    known = worth_in(reading.situation)
    words = {reading.message.words[i] for tie in ties if tie.rule == "fact.detail" for i in tie.words}
    told = [word for word in words if word.stem not in known.mine | known.trade | known.names]
    dated = any(number(word.folded) and len(word.folded) == 4 for word in told)
    return dated and sum(rarity(word.stem) for word in told) >= _SHARED


def _points_at(reading: Reading, tie: Tie) -> bool:
    """Tell whether a seldom word stands right beside what it was: "the seacock photo", or "your nine questions"."""
    if tie.rule != "fact.activity" or tie.side is Side.MINE:
        return False
    words, known = reading.message.words, worth_in(reading.situation)
    for index in tie.words:
        rare = rarity(words[index].stem) == 1 and known.of(words[index]) > 0.5
        if tie.run > 1 and index and words[index - 1].folded == "your" and number(words[index].folded):
            return True
        after = words[index + 1 : index + 2]
        if rare and after and after[0].sentence == words[index].sentence and is_container(after[0].stem):
            return True
    return False


def _quotes_figure(reading: Reading, ties: tuple[Tie, ...]) -> bool:
    """Tell whether a figure of theirs is quoted, and what it was about in another sentence."""
    words = reading.message.words
    found = [tie for tie in ties if tie.rule == "fact.activity" and tie.words]
    figures = [tie for tie in found if tie.side is not Side.MINE and tie.run > 1]
    figure = any(number(words[index].folded) for tie in figures for index in tie.words)
    return figure and any(rarity(words[i].stem) >= 0.75 and not words[i].capital for t in found for i in t.words)


def only_plans(reading: Reading, ties: tuple[Tie, ...]) -> bool:
    """Tell whether all there is of the recipient is a place that the sender wants to go to."""
    said = {word.folded for word in reading.message.words}
    found = [tie for tie in ties if tie.rule not in ("fact.goal", "fact.sender", "fact.name") and tie.weight >= 0.2]
    mine = all(tie.rule == "fact.location" and tie.side is Side.MINE for tie in found)
    vague = any(tie.rule.startswith("vague.") for tie in ties)
    return bool(found) and mine and not vague and not said & (YOU | _TOGETHER)


def recites(reading: Reading, ties: tuple[Tie, ...]) -> bool:
    """Tell whether schools and employers are only read out, with nothing said of them or of both."""
    words = reading.message.words
    telling = [tie for tie in ties if tie.rule.startswith("fact.") and tie.words and tie.weight >= 0.35]
    own = [tie for tie in telling if tie.rule in _PROFILED]
    sentences = {words[index].sentence for tie in own for index in tie.words}
    said = [word for word in words if word.sentence in sentences]
    if len({tie.rule for tie in own}) < 2 or any(word.folded in _TOGETHER | WE for word in said):
        return False
    known = worth_in(reading.situation)
    taken = {words[index].stem for tie in own for index in tie.words} | known.merged | known.names
    rest = [w for w in said if rarity(w.stem) > 0.1 and w.stem not in taken and w.folded not in _SAW | ME]
    others = [tie for tie in ties if tie.rule.startswith("specific.") and words[tie.words[0]].sentence not in sentences]
    more = any(words[index].stem not in taken for tie in telling if tie not in own for index in tie.words)
    more = more and any(tie.rule not in (*_BESIDE, *_PROFILED) for tie in telling)
    return not (rest or others or more or "?" in reading.message.folded)
