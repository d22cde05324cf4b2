"""pitch: selling and asking for time, and what is neither."""

from typing import Any

import pytest

from tests.checker.flags.conftest import Raise

STRANGER = {"relationship": {"kind": "stranger"}}
MET = {"relationship": {"kind": "met", "detail": "Talked after her talk"}}
AGREED = {"relationship": {"kind": "introduced", "detail": "Tom introduced them; they agreed on a call"}}


@pytest.mark.parametrize(
    "text",
    [
        "Our tool cuts your planning time by half. Shall I book you a demo?",
        "I help founders scale their sales without hiring. Let's connect.",
        "We're offering a free 30 day trial this month.",
        "Would you be open to a quick call next week?",
        "I'd love 20 minutes to ask about your career.",
        "A CRM for small teams from £49 a month. Sign up today!",
        "Could we hop on a call on Thursday?",
        "we have 60 buses. Do you want to buy our heaters?",
        "do you need a new laundry in Haus Zirmtal? I make a good price for you.",
        "Buy my laundry now. Call me 0031 6 123",
        "Do you have five minutes for a Zoom call next week?",
        "we make lids. Yours curl. Ours don't. Shall we talk?",
        "we at GreenLid offer the best compostable lids, 20% cheaper! Call me",
        "Please call me tonight, I am in a hurry.",
        "I read your report on the bridge. My brother sells rust paint at a very good price!",
    ],
)
def test_a_stranger_who_sells_or_asks_for_time_pitches(raised: Raise, text: str) -> None:
    assert "pitch" in raised(text, STRANGER)


@pytest.mark.parametrize(
    "text",
    [
        "How did you cut your waiting times by half?",
        "I help my mother grow tomatoes and read your post on blight.",
        "Your demo at LogiCon made me try it at home.",
        "Thank you for the demonstration with wet alder chips in Galway. Ours burn.",
        "I'm not selling anything, I only want to say thank you.",
        "Thanks for the call on Wednesday. Which release mends it?",
        "I could show you our yields after liming, if they are of use for your report.",
        "With your answer I can order before summer.",
        "Where do you buy your flour? We make the best of what the mill leaves.",
        "Please don't call me an expert. How can we talk about burns with the night shift?",
        "Do you need a volunteer for the food bank on Tuesdays?",
        "Shall we talk shop on here now and then, one baker to another?",
        "We have a senior role open in data. May I tell you more?",
    ],
)
def test_a_question_or_an_offer_is_no_pitch(raised: Raise, text: str) -> None:
    assert "pitch" not in raised(text, STRANGER)


@pytest.mark.parametrize(
    "text",
    [
        "Your bakery shop is lovely. My firm imports ovens from Parma. When may I come by?",
        "We print uniforms, 5,000 a week. Can we talk on Sunday?",
        "Our olive oil would be the pride of your shelf: 9 euros a litre. Shall we fix a call?",
        "Clinics across Ghana trust BedBoard. May I show it to you on Friday?",
        "Good prices, all sizes. Call us.",
    ],
)
def test_what_is_sold_and_a_push_to_close_make_a_pitch_together(raised: Raise, text: str) -> None:
    assert "pitch" in raised(text, STRANGER)


@pytest.mark.parametrize(
    "text",
    [
        "We make bread for two hospitals. How do you plan the night shift?",
        "We print our menus twice and guests still complain. Could I show you one?",
        "We sell tiles at 20 euros a metre and lose on each. How did you price yours?",
        "Your report says half rate of lime twice. Would that hold on my soil?",
        "I give my first live demo in June. What is your plan B?",
        "Our school would love to hear you read. Which week suits you?",
        "I train nurses in Kumasi. Shall we talk about rotas on here?",
        "Our cooperative can send you the rain figures for your map, if you want them.",
    ],
)
def test_a_trade_or_a_price_that_is_only_told_is_no_pitch(raised: Raise, text: str) -> None:
    assert "pitch" not in raised(text, STRANGER)


@pytest.mark.parametrize("situation", [MET, AGREED])
def test_a_call_between_people_who_know_each_other_is_no_pitch(raised: Raise, situation: dict[str, Any]) -> None:
    assert "pitch" not in raised("Could we hop on a quick call about the forecast?", situation)


def test_a_sale_is_a_pitch_to_whomever(raised: Raise) -> None:
    assert "pitch" in raised("Great to meet you. Could we hop on a call so I can take you through our rates?", MET)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Our new lamps need half the power and come with a free week. Can I show you one on Thursday?",
            "Our new lamps need half the power and come with a free week",
        ),
        (
            "Our new glue dries in half the time. Shall I drop off a free tin on Friday?",
            "Shall I drop off a free tin on Friday",
        ),
    ],
)
def test_a_sale_that_no_rule_tells_is_told_by_all_of_its_words(raised: Raise, text: str, sentence: str) -> None:
    assert raised(text, STRANGER)["pitch"] == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "I start on your ward on Thursday and need a rota. Can you send me yours?",
        "We tried your tip on half doses and it works. Can I quote you in our newsletter?",
        "Our school opens a new lab next week. Would you cut the ribbon?",
        "We sell lamps for hospitals that are 20% lighter. How do you light a ward at night?",
    ],
)
def test_who_asks_for_help_with_words_of_trade_sells_nothing(raised: Raise, text: str) -> None:
    assert "pitch" not in raised(text, STRANGER)
