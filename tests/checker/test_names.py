"""Names of any culture change no level."""

import re
from dataclasses import replace
from functools import cache

import pytest

from checker import grade
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


def greets_by_first_name(message: Labelled) -> bool:
    """Tell whether swapping one word swaps the name."""
    name = message.situation.recipient.name
    return bool(name) and re.match(rf"(?:Hi |Dear |Hello )?{first_of(name)}[,!]", message.text) is not None


GREETING = [message for message in labelled() if greets_by_first_name(message)][::5][:26]


@pytest.mark.parametrize("name", NAMES)
def test_a_recipient_of_any_name_gets_the_same_levels(name: str) -> None:
    for message in GREETING:
        situation = message.situation
        swapped = replace(situation, recipient=replace(situation.recipient, name=name))
        text = re.sub(rf"(?<!\w){first_of(situation.recipient.name)}(?!\w)", first_of(name), message.text)
        after = grade(text, swapped)

        assert (after.personalisation.level, after.reason.level) == levels_of(message), text


@pytest.mark.parametrize("name", NAMES[::8])
def test_a_sender_of_any_name_gets_the_same_levels(name: str) -> None:
    for message in GREETING:
        situation = message.situation
        signed = [
            grade(
                f"{message.text}\n{first_of(sender)}", replace(situation, sender=replace(situation.sender, name=sender))
            )
            for sender in ("Sam Reyes", name)
        ]
        levels = [(assessment.personalisation.level, assessment.reason.level) for assessment in signed]

        assert levels[0] == levels[1], (message.text, name)
