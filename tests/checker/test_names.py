"""Names of any culture change no level."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

import pytest

from checker import grade
from checker.flags.greeting import titles
from corpus.labelled import Labelled, labelled

NAMES = (
    *("Zoë Méndez", "Jean-Luc O'Connor", "Nguyễn Thị Hồng", "Björk", "李小龙", "Søren Kjærgård", "Xóchitl Barrientos"),
    *("Ngọc-Anh Lefèvre", "Ng'ang'a Mwangi", "María del Carmen Ruiz", "Ludwig van der Berg", "Chukwuemeka Okafor"),
    *("Wojciech Szczęsny", "김지원", "Юлия Петрова", "محمد علي", "Aoife Ní Bhriain", "D'Angelo Russo", "Mo"),
    *("Siobhán Kelly", "Þór Guðmundsson", "Ağa Çelik", "Priya", "Thandiwe Nkosi", "Håkon Ødegård", "Renée Dupont"),
    *("Mei-Ling Chen", "Abdul-Rahman al-Farsi", "Lakshmi Subramanian", "İbrahim Yıldız", "Jürgen Groß"),
    *("Ćiro Đorđević", "Zuzanna Łęcka", "Te Aroha Ngata", "Kamala Devi", "Olúwaṣeun Adébáyọ̀"),
    *("Erzsébet Kőszegi", "Anaïs Guérin", "José María Peña", "Tran Van An"),
)


def first_of(name: str) -> str:
    """Give the word by which somebody is greeted."""
    return name.split(maxsplit=1)[0]


@cache
def levels_of(message: Labelled) -> tuple[int, int]:
    """Give the levels of a message as it stands in the corpus."""
    assessment = grade(message.text, message.situation)
    return assessment.personalisation.level, assessment.reason.level


def swap(text: str, old: str, new: str) -> str:
    """Put the first word of the name *new* wherever that of *old* stands."""
    return re.sub(rf"(?<!\w){re.escape(first_of(old))}(?!\w)", first_of(new), text)


def names_by_one_word(message: Labelled) -> bool:
    """Tell whether swapping one word swaps the recipient's name, wherever it stands."""
    names = message.situation.recipient.name.split()
    if not names or len(names[0]) == 1 or names[0].casefold().rstrip(".") in titles():
        return False  # "I" of I Wayan stands wherever its writer speaks
    others = [name for name in names[1:] if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", message.text)]
    return swap(message.text, names[0], "somebody") != message.text and not others


def evenly() -> Iterator[Labelled]:
    """Give up to four messages of each pair of levels, from all over the corpus; no tricks, which seldom pass."""
    named = [message for message in labelled() if "attack" not in message.set and names_by_one_word(message)]
    for pair in product(range(3), repeat=2):
        found = [message for message in named if (message.personalisation, message.reason) == pair]
        yield from found[:: max(1, len(found) // 4)][:4]


SAMPLE = tuple(evenly())


def with_whole_names(message: Labelled, name: str, other: str) -> tuple[int, int]:
    """Grade *message* with its recipient greeted by the whole *name*, and the whole name of its sender below."""
    situation = message.situation
    greeted = re.sub(rf"(?<!\w){re.escape(first_of(situation.recipient.name))}(?!\w)", name, message.text, count=1)
    text = swap(greeted, situation.sender.name, other) if situation.sender.name else greeted
    recipient, sender = replace(situation.recipient, name=name), replace(situation.sender, name=other)
    after = grade(f"{text}\n{other}", replace(situation, recipient=recipient, sender=sender))
    return after.personalisation.level, after.reason.level


@pytest.mark.parametrize("place", range(len(NAMES)), ids=NAMES)
def test_whole_names_in_greeting_and_signature_get_the_same_levels(place: int) -> None:
    name, other = NAMES[place], NAMES[(place * 7 + 3) % len(NAMES)]
    changed = [message.id for message in SAMPLE if with_whole_names(message, name, other) != levels_of(message)]

    assert changed == []


@pytest.mark.parametrize("place", range(len(NAMES)), ids=NAMES)
def test_a_recipient_and_a_sender_of_any_name_get_the_same_levels(place: int) -> None:
    name, other = NAMES[place], NAMES[(place * 7 + 3) % len(NAMES)]
    for message in SAMPLE:
        situation = message.situation
        text = swap(message.text, situation.recipient.name, name)
        swapped = replace(situation, recipient=replace(situation.recipient, name=name))
        if situation.sender.name:
            text = swap(text, situation.sender.name, other)
            swapped = replace(swapped, sender=replace(situation.sender, name=other))
        after = grade(text, swapped)

        assert (after.personalisation.level, after.reason.level) == levels_of(message), message.id


def test_a_thousand_swaps_are_made_in_messages_of_all_levels() -> None:
    assert len(SAMPLE) * len(NAMES) >= 1000
    assert len({(message.personalisation, message.reason) for message in SAMPLE}) >= 8  # of nine
