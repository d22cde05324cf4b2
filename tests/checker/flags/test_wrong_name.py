"""wrong_name: another person greeted; every form of the right name is forgiven."""

import pytest

from tests.checker.flags.conftest import Raise


def known(name: str) -> dict[str, object]:
    """Give a situation with a recipient called *name*."""
    return {
        "recipient": {
            "name": name,
            "company": "Acme Foods",
            "location": "Leeds, UK",
            "mutual_connections": ["Tom Okafor"],
        },
        "sender": {"name": "Sam Reyes"},
        "relationship": {"kind": "met", "detail": "Talked at LogiCon"},
    }


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        *(("Xóchitl Barrientos-Nguyen", "Hi Xochtil,"), ("Robert Smith", "Dear Bob,"), ("Priya Nair", "Hi PN,")),
        *(("Jürgen Müller", "Hi Juergen,"), ("Jürgen Müller", "Dear Herr Mueller,"), ("김지원", "Hi Jiwon,")),
        *(("Lim Hui Xin", "Hi Huixin,"), ("Ngọc-Anh Lefèvre", "Hi Anh,"), ("Søren Kjær", "Hi Soren!")),
        *(("Aleksandra Nowak", "Hi Ola,"), ("Björk", "Hi Bjork!"), ("Mary-Jane O'Neill", "Hi MJ,")),
        *(("Mary-Jane O'Neill", "Dear Mrs ONeill,"), ("Hiroshi Mori", "Dear Mori-san,"), ("Kofi Mensah", "hi kofi,")),
        *(("Sanjay Kulkarni", "Hello Sanjay ji,"), ("Mehmet Öz", "Mehmet Bey,"), ("Yulia Petrova", "Hi Юлия,")),
        *(("Ekaterina Ivanova", "Hi Katya,"), ("Catherine Ng", "Hi Kate,"), ("Priya Nair", "HELLO PRIYA,")),
        *(
            ("Zoe\u0308 Méndez", "Hi Zoë,"),
            ("Pei Shan Lim 林佩珊", "佩珊 hello,"),
            ("Dr Wambui Ng'ang'a", "Dear Dr Nganga,"),
        ),
    ],
)
def test_every_form_of_the_name_is_right(raised: Raise, name: str, greeting: str) -> None:
    assert "wrong_name" not in raised(f"{greeting} thank you for the talk at LogiCon.", known(name))


@pytest.mark.parametrize(
    "greeting",
    [
        *("Hi there,", "Hey Leeds!", "Hello stranger,", "Hi fellow LogiCon goer,", "Hi Acme,", "Dear neighbour,"),
        *("Hi, Sam here.", "Hello, Tom Okafor told me to write:", "Dear Hiring Manager,", "Good morning everyone,"),
        *("Happy Monday,", "Greetings from Lagos,", "Hello World!", "Hi Sam from the queue here,", "Dear Ma'am,"),
        *("Tom Okafor said I should write.", "Good talk, Priya.", "Hi Priya Loved your talk,", "Dear all,"),
    ],
)
def test_a_greeting_that_names_nobody_else_is_right(raised: Raise, greeting: str) -> None:
    assert "wrong_name" not in raised(f"{greeting} thank you for the talk at LogiCon.", known("Priya Nair"))


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        *(("Hi Tom,", "Tom"), ("Dear Mr. Okafor,", "Okafor"), ("hi sarah,", "sarah"), ("Sarah,", "Sarah")),
        *(("Hi Priya Sharma,", "Priya Sharma"), ("Good morning Anna!", "Anna"), ("Hello Anna I saw you,", "Anna")),
        *(("Dear Dr. Wilson,", "Wilson"), ("Hi, Sarah!", "Sarah"), ("Hi Preeti,", "Preeti"), ("Hey Wendy -", "Wendy")),
        *(("Hello! Dear Anna,", "Anna"), ("Hi Michael\n", "Michael")),
    ],
)
def test_somebody_else_greeted_is_pointed_out(raised: Raise, greeting: str, name: str) -> None:
    flags = raised(f"{greeting} thank you for the talk at LogiCon.", known("Priya Nair"))

    assert flags.get("wrong_name") == [name]


def test_no_name_is_wrong_where_none_is_known(raised: Raise) -> None:
    assert "wrong_name" not in raised("Hi Wendy, thank you for the talk.", {"recipient": {"company": "Acme"}})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Hadiza Bello", "Good day Pharm. I look forward to it."),
        ("Gertrude Nakabugo", "Madam Manager, I also am in business here."),
        ("Naledi Mokgosi", "Mrs Tau, our old teacher, still keeps your essay."),
        ("Hamad Al-Harthi", "Prof. Helen Marsh handed me your book."),
        ("Bongani Khumalo", "Coach, Leeds. In your town in June."),
        ("Yousef Haddadin", "Dear Mr XXX, I test grout."),
        ("Aroha Tipene", "Kia ora Aroha, which course would you put first?"),
    ],
)
def test_titles_jobs_and_people_spoken_of_are_no_wrong_name(raised: Raise, name: str, text: str) -> None:
    assert "wrong_name" not in raised(text, known(name))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Hamad Al-Harthi", "Dear Dr Al-Ghamdi, your glossary is what we need."),
        ("Aroha Tipene", "Kia ora Areta, which course would you put first?"),
        ("Naledi Mokgosi", "Mrs Tau, your essay is still read at school."),
    ],
)
def test_another_name_behind_a_title_or_a_particle_is_wrong(raised: Raise, name: str, text: str) -> None:
    assert "wrong_name" in raised(text, known(name))


def test_who_introduced_the_two_is_not_the_one_to_greet(raised: Raise) -> None:
    situation = known("Gertrude Nakabugo") | {
        "relationship": {"kind": "introduced", "detail": "Baluku introduced them by letter"}
    }

    assert "wrong_name" in raised("Dear Baluku, thank you for your letter.", situation)
    assert "wrong_name" not in raised("Dear Gertrude, Baluku told me to write.", situation)
