"""contradiction: claims that the situation rules out, and none that it leaves open."""

from typing import Any

import pytest

from tests.checker.flags.conftest import Raise

PRIYA = {
    "name": "Priya Nair",
    "headline": "Head of Supply Chain Analytics",
    "company": "Harrow Foods",
    "location": "Leeds, UK",
    "education": ["University of Leeds, MSc Operations Research"],
    "experience": ["Planner at Maersk, 2012-2017"],
    "activity": ["Spoke at LogiCon 2026"],
}


def known(kind: str, detail: str = "") -> dict[str, Any]:
    """Give a situation in which the two know each other so."""
    return {"recipient": PRIYA, "relationship": {"kind": kind, "detail": detail}}


STRANGER = known("stranger", "Never met or spoken. Has read her post.")
ALUMNI = known("alumni", "Both went to Leeds, ten years apart; never met")
MET = known("met", "Talked for five minutes after her LogiCon talk last Thursday")
INTRODUCED = known("introduced", "Tom Okafor introduced them by e-mail. They have not spoken yet")
CLIENT = known("client", "Spoke on a support call last week. Never met in person")
MUTUAL = known("mutual", "Both know Tom Okafor; they have not met")
DEALT = known("client", "Her bakery has rented our scales since 2024; he repaired one in May")
ON_CALLS = known("client", "They have only ever spoken on support calls, never in person")
NEWCOMER = known("colleague", "Same company; starts in her team in May, not met yet")


@pytest.mark.parametrize(
    ("situation", "text", "claim"),
    [
        (STRANGER, "It was a pleasure to meet you in Leeds.", "was a pleasure to meet you"),
        (STRANGER, "Great talking to you last week, Priya!", "Great talking to you"),
        (STRANGER, "Thanks for the coffee on Monday.", "Thanks for the coffee"),
        (STRANGER, "we worked together on the cruise ship! How do you plan now?", "we worked together"),
        (STRANGER, "We studied together in Leeds, remember?", "We studied together"),
        (STRANGER, "Hello Priya, we once shared a flat in York.", "we once shared a flat"),
        (ALUMNI, "You and I lived together in a house in Leeds.", "You and I lived together"),
        (STRANGER, "As your old colleague I had to write.", "your old colleague"),
        (ALUMNI, "We sat side by side in the same lab for years.", "We sat side by side"),
        (ALUMNI, "Fellow NTU graduate here, hello.", "Fellow NTU graduate"),
        (INTRODUCED, "Thank you for the hour on the phone.", "Thank you for the hour on the phone"),
        (CLIENT, "So good to shake hands with you at your site.", "shake hands with you"),
        (MET, "We have never met, but I read your posts.", "We have never met"),
        (CLIENT, "We don't know each other. Which model do you trust?", "We don't know each other"),
        (DEALT, "We have never met. Which model do you trust?", "We have never met"),
        (DEALT, "It has been years since we were both cooks on the ferry.", "we were both cooks on"),
        (ON_CALLS, "It was great to shake hands with you in Leeds.", "was great to shake hands"),
        (NEWCOMER, "After our five years as clerks at the port I trust you.", "our five years as clerks"),
        (NEWCOMER, "You trained me well at Maersk.", "You trained me"),
        (
            known("colleague", "Both were at Maersk, on different floors; shared a desk over one weekend in 2018"),
            "After our fourteen months of weekly meetings I know your desk.",
            "our fourteen months of weekly meetings",
        ),
        (MUTUAL, "Thank you for your very kind e-mail last week.", "Thank you for your very kind e-mail"),
        (MUTUAL, "I miss our time on the same boat.", "our time on the same boat"),
        (ALUMNI, "You danced all night with my brother.", "You danced all night with my"),
        (STRANGER, "As a fellow graduate of the Berklee College I loved your talk.", "fellow graduate of the Berklee"),
        (MET, "It has been years since we worked together at Maersk.", "since we worked together"),
        (MET, "Your practice in Kinsale is a wonder.", "Your practice in Kinsale"),
    ],
)
def test_what_the_situation_rules_out_is_pointed_out(
    raised: Raise, situation: dict[str, Any], text: str, claim: str
) -> None:
    found = raised(text, situation).get("contradiction", [""])

    assert found[0].startswith(claim) or claim.startswith(found[0]), found


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        (STRANGER, "It would be a pleasure to meet you one day."),
        (STRANGER, "I look forward to talking to you about forecasts."),
        (STRANGER, "I loved your talk at LogiCon and hope we meet."),
        (STRANGER, "We have never met. Your post on heatwaves made me write."),
        (STRANGER, "Catherine and I worked together at CareBridge."),
        (STRANGER, "Tom and I run a shop. We worked together at Maersk, too."),
        (STRANGER, "My brother plans lorries: we work together every harvest."),
        (STRANGER, "I wish we worked together. Which model do you trust?"),
        (STRANGER, "Should we work together on short-life forecasts one day?"),
        (STRANGER, "At our depot we worked side by side with the planners."),
        (STRANGER, "We talked about your post at work all week."),
        (ALUMNI, "Fellow Leeds graduate here, class of 2021."),
        (ALUMNI, "As a fellow pottery student I had to smile."),
        (INTRODUCED, "Tom introduced us by e-mail on Monday."),
        (CLIENT, "Thanks for your patience on the call last week."),
        (MET, "Great meeting you at LogiCon!"),
        (ON_CALLS, "We have never met in person, so here is my face."),
        (
            known("colleague", "Both were at Maersk for six years; shared a desk over one weekend in 2018"),
            "I miss our years together at Maersk.",
        ),
        (ON_CALLS, "Good to talk with you on Monday's call about the scales."),
        (DEALT, "Thank you for your e-mail about the scales."),
        (NEWCOMER, "Our weeks as packed as this one are what I come for."),
        (MUTUAL, "Tom says you trained him well. Which model do you trust?"),
        (INTRODUCED, "Thank you for your kind reply to Tom and me."),
        (known("met", "Sat beside her on the panel for an hour"), "We were both at LogiCon, you on the stage."),
        (MET, "We had never met before that Thursday, and it felt like ten years."),
        (MET, "Lovely to talk with you at the bar in York after the forecasting session."),
        (known("colleague", "Both worked at Maersk in different years"), "We never met, but I sat at your old desk."),
        ({"recipient": PRIYA}, "It was a pleasure to meet you in Leeds."),
    ],
)
def test_what_may_be_so_is_left_alone(raised: Raise, situation: dict[str, Any], text: str) -> None:
    assert "contradiction" not in raised(text, situation)


LOST = known("colleague", "Worked side by side on the orchard desk until 2019; lost contact since")
BY_PHONE = known("client", "Buys apples from his farm since 2023; so far all by phone")


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        (STRANGER, "Our four years together on the ward taught me patience."),
        (ALUMNI, "We were classmates in Leeds and shared every lunch."),
        (STRANGER, "The three days you hosted me in Leeds were a joy."),
        (INTRODUCED, "It was kind of you to guide me through the warehouse."),
        (BY_PHONE, "After all those nights in the barn with you I know how you sort."),
        (BY_PHONE, "You were a patient boss to me at the mill."),
        (STRANGER, "You said you'd send me the heatwave model."),
        (STRANGER, "Do you remember me, the tall one at the back?"),
        (LOST, "Good to see you at the harvest fair last week!"),
        (STRANGER, "Priya, my dear cousin, how do you forecast?"),
        (MET, "I missed your LogiCon talk on Thursday, sorry."),
        (MET, "Our paths have never crossed, Priya."),
        (MET, "Your years in Maastricht and your bees in Ghent are famous."),
        (MET, "It was good to sit next to you on the flight to Tokyo. Thanks for the LogiCon talk."),
        (STRANGER, "As a dentist in Malaga you must know all about fresh produce."),
        (STRANGER, "As Head of Fisheries at Maersk, how do you forecast?"),
        (STRANGER, "Since you run the kitchens of Lusaka, how do you forecast?"),
        (STRANGER, "Priya, what fun to share a bench with you at LogiCon!"),
        (STRANGER, "I still have the lettuce that you gave me after your talk."),
        (STRANGER, "When I handed you the salad you laughed."),
        (STRANGER, "I am glad we finally got to talk."),
    ],
)
def test_a_shared_past_that_never_was_is_pointed_out(raised: Raise, situation: dict[str, Any], text: str) -> None:
    assert "contradiction" in raised(text, situation)


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        (STRANGER, "Our years in the lettuce trade taught us patience."),
        (ALUMNI, "We both went to Leeds, and I still miss the library."),
        (STRANGER, "It would be kind of you to guide me through the model."),
        (BY_PHONE, "Thank you for the long talks on the phone about apples."),
        (BY_PHONE, "You were patient with me when the labels were wrong."),
        (STRANGER, "You said that heatwaves start in April. Why then?"),
        (STRANGER, "Do you remember the heatwave of 2018?"),
        (LOST, "I still tell people about our orchard desk. Where are you now?"),
        (
            known("colleague", "Worked on a maps project for six weeks; not in touch since"),
            "In 2017 I worked with you on the maps.",
        ),
        (STRANGER, "My cousin plans lorries in Leeds. How do you forecast?"),
        (MET, "I missed the last train because of our talk on Thursday."),
        (MET, "I have not seen such a forecast since."),
        (STRANGER, "Your school in January was on every list. What happens in July?"),
        (known("met", "Shared a cabin on a two-week pottery course in May"), "Our two weeks together were fun."),
        (STRANGER, "Your talk in Maastricht and your warehouse in Leeds are famous."),
        (MET, "It was good to sit next to you after your talk. I flew to Tokyo the next day."),
        (STRANGER, "As a dentist in Malaga I know nothing of fresh produce. How do you forecast?"),
        (STRANGER, "As Head of Fisheries at Abalone I would like to ask how you forecast."),
        (STRANGER, "You run the numbers in Excel, and so do we."),
        (STRANGER, "What fun it would be to share a bench with you!"),
        (STRANGER, "You gave me the idea with your talk."),
        (STRANGER, "When I handed in my thesis your talk helped."),
        (STRANGER, "We never got to talk at LogiCon, sadly."),
    ],
)
def test_what_sounds_like_a_shared_past_is_left_alone(raised: Raise, situation: dict[str, Any], text: str) -> None:
    assert "contradiction" not in raised(text, situation)
