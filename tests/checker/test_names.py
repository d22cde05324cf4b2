"""Names of any culture change no level."""

import re
from dataclasses import replace
from functools import cache

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


NAMED = [message for message in labelled() if names_by_one_word(message)]
SAMPLE = NAMED[:: len(NAMED) // 26][:26]


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

        assert (after.personalisation.level, after.reason.level) == levels_of(message), text


def test_a_thousand_swaps_are_made() -> None:
    assert len(SAMPLE) * len(NAMES) >= 1000


@pytest.mark.parametrize("name", NAMES[::8])
def test_a_signature_of_any_name_changes_no_level(name: str) -> None:
    for message in SAMPLE:
        situation = message.situation
        signed = [
            grade(
                f"{message.text}\n{first_of(sender)}", replace(situation, sender=replace(situation.sender, name=sender))
            )
            for sender in ("Sam Reyes", name)
        ]
        levels = [(assessment.personalisation.level, assessment.reason.level) for assessment in signed]

        assert levels[0] == levels[1], (message.text, name)
