"""Which messages give a clear reason, which a vague one and which none."""

import pytest

from checker import Situation
from checker.assessment import Level
from checker.criteria.reason_features import features
from checker.message import Message
from checker.reading import Reading
from checker.rules import Rule, load_rules
from tests.checker.criteria.reasons import KNOWN, MET_IN_THE_RAIN, judge


@pytest.mark.parametrize("rule", load_rules("en", "reason"), ids=lambda rule: rule.id)
def test_rule_agrees_with_its_own_examples(rule: Rule) -> None:
    assert rule.hits
    assert [text for text in rule.hits if not list(rule.find(Message(text)))] == []
    assert [text for text in rule.misses if list(rule.find(Message(text)))] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "👋",
        "I'd like to connect with you.",
        "Please accept my invitation. Kind regards, Marek",
        "Hi Anna, I would like to add you to my professional network.",
        "No particular reason, I was just clicking around.",
        "I run a strawberry farm near Leeds. I'm not after advice on heatwaves, and there is nothing I'd want to ask.",
        "We met at Lena's barbecue in Hove. Hello again!",
        "Looking forward to hearing from you.",
    ],
)
def test_the_act_alone_a_memory_alone_and_a_denial_are_no_reason(text: str) -> None:
    assert judge(text).level is Level.NONE


@pytest.mark.parametrize(
    "text",
    [
        "I hope that I can learn from you.",
        "I would love to connect and explore synergies.",
        "Would love to pick your brain some time.",
        "I am looking for a new job, any job in your company would do.",
        "It was great to meet you. Let's stay in touch!",
    ],
)
def test_a_purpose_that_would_fit_anyone_is_vague(text: str) -> None:
    assert judge(text).level is Level.PARTLY


@pytest.mark.parametrize(
    "text",
    [
        "I start on your old team in May and have a hundred questions about the rota system.",
        "Would love to learn how you run design reviews remotely.",
        "We sat next to each other at the Leeds summit on Tuesday and I'd like to keep in touch.",
        "Which torch is that in your video? I want to buy the same for a job in Ikoyi.",
        "We're fitting six houses with heat pumps and can't decide on the pipes. What would you change?",
        "May I send you my notes on the bees for the second edition?",
    ],
)
def test_a_purpose_tied_to_something_is_clear_without_any_cue_word(text: str) -> None:
    assert judge(text).level is Level.FULL


@pytest.mark.parametrize(
    ("topic_alone", "with_own_work"),
    [
        (
            "Hi Ines, your post on braille menus was a good read. Would love to connect.",
            "Hi Ines, your post on braille menus was a good read. I print signs for the blind. Would love to connect.",
        ),
        (
            "Loved your article on school gardens. Would be great to connect.",
            "Loved your article on school gardens. I'm building raised beds for a nursery. Would be great to connect.",
        ),
    ],
)
def test_a_topic_of_theirs_is_a_clear_reason_only_with_ones_own_work_in_it(
    topic_alone: str, with_own_work: str
) -> None:
    assert (judge(topic_alone).level, judge(with_own_work).level) == (Level.PARTLY, Level.FULL)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ines, fellow Malmö University alum here. Would love to connect!",
        "Hi Ines, we're both in the Women in Rail group. It would be good to connect here as well.",
        "Hi Ines, building connections in logistics. Would be good to connect.",
    ],
)
def test_a_tie_of_both_is_a_vague_reason_where_nothing_else_is_known(text: str) -> None:
    assert judge(text).level is Level.PARTLY


def test_an_open_role_and_what_one_brings_are_a_clear_reason() -> None:
    text = (
        "Hi Ines, I saw Norrvik is hiring a ferry planner. I plan bus duties for four depots and would love to connect"
        " and discuss how I could contribute."
    )

    assert judge(text).level is Level.FULL


def test_to_remember_or_praise_how_somebody_did_something_asks_nothing() -> None:
    asked = features(Reading(Message("I would love to hear how you weighed the plates."), Situation()))
    remembered = features(Reading(Message("I still laugh about the soup and how you weighed the plates."), Situation()))

    assert ("has.how" in asked, "has.how" in remembered) == (True, False)


def test_a_question_that_makes_talk_asks_nothing() -> None:
    talk = features(Reading(Message("Great keynote on hospital kitchens. How was your trip home?"), Situation()))
    asked = features(Reading(Message("Great keynote on hospital kitchens. How do you weigh the trays?"), Situation()))

    assert ("asks" in talk, "asks" in asked) == (False, True)


def test_who_tells_a_recruiter_what_they_can_do_does_not_beg() -> None:
    role = "I see that you recruit tram drivers and dispatchers for Lumen."
    told = f"{role} I am a dispatcher with years of night shifts and exploring new opportunities."
    bare = f"{role} I am actively exploring new opportunities."

    assert ["has.beg" in features(Reading(Message(text), Situation())) for text in (told, bare)] == [False, True]


def test_something_personal_and_a_wish_to_connect_are_partly_a_reason_where_nothing_else_is_known() -> None:
    personal = "Your post on salary bands in charities was spot on. Would love to connect."

    assert (judge(personal).level, judge("Would love to connect.").level) == (Level.PARTLY, Level.NONE)


def test_a_gap_between_two_ties_is_no_topic() -> None:
    names = {"topic", "both.topic", "topic.only"}
    text = "Saw your comment on [post topic], good point about [detail]. Would love to connect."

    assert names.isdisjoint(features(Reading(Message(text), Situation())))


def test_a_vague_purpose_with_a_topic_is_clear() -> None:
    vague, topic = "I would love to learn from you.", "I would love to learn how you price sourdough."

    assert (judge(vague).level, judge(topic).level) == (Level.PARTLY, Level.FULL)


@pytest.mark.parametrize(
    "text",
    [
        "You are great. I am a cook. We start in September.",
        "You wrote your best electrician mended freezers before. Me too! We move to Lulea in May.",
    ],
)
def test_what_happens_when_says_nothing_of_what_for(text: str) -> None:
    town = Situation.from_object({"recipient": {"name": "Henrik", "location": "Lulea, Sweden"}})

    assert judge(text, town).level < Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "The figures come in October like you asked",
        "You asked me to send you the figures: they come in October.",
        "As promised, here are the figures you asked for at the fair.",
        "As agreed on the ferry, I asked three yards for their prices.",
        "Like you wanted, I have counted the swifts under our roof.",
        "The address of the saddler that I promised you is attached.",
        "As discussed, we tested the valve in salt water for a month.",
        "How we agreed in the train, I send you list of the mills.",
    ],
)
def test_a_promise_kept_is_a_reason(text: str) -> None:
    assert judge(text).level is Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "As promised, here I am.",
        "As promised at Dagny's party, here I am!",
        "As agreed, please accept my request.",
        "As we said, I would like to connect.",
        "Like you asked, I am sending you an invitation.",
        "As promised in Tromsø.",
        "A promising start to the week, and here comes the weekend.",
        "As promised, I have come to Instagram and Threads.",
    ],
)
def test_a_promise_of_nothing_is_no_reason(text: str) -> None:
    assert judge(text).level < Level.FULL


@pytest.mark.parametrize(
    "text", ["I am writing after a long day.", "After a week of rain I say hello.", "It is after 20 years."]
)
def test_what_comes_after_something_is_not_looked_for(text: str) -> None:
    assert judge(text).level is Level.NONE
    assert judge(f"Your talk at LogiCon was a joy. {text}", KNOWN).level < Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "I liked your talk on strawberries last week and was wondering if you could tell me ho",
        "Your talk at LogiCon was the best hour of my week. I'm writing to you today as I hoped we cou",
        "Your talk at LogiCon was the best hour of my week. The reason that I am writing to you today is",
        "I start on a strawberry farm in May and your talk on heatwaves last week was superb. What you said about",
    ],
)
def test_a_reason_that_is_cut_off_is_none(text: str) -> None:
    assert judge(text, KNOWN).level < Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "Your talk at LogiCon was great. I don't want to ask how you forecast, nor do I care to be on a list.",
        "I saw your talk on heatwaves. No real reason for writing, I was bored on the train.",
        "I have no question about your forecasts and I am not looking for advice on produce. Kindly ignore.",
        "I don't want to stay in touch after LogiCon, and I have nothing to ask about strawberries.",
        "There isn't any purpose to this message other than to fill a Tuesday.",
        "I'm not after a job or tips on forecasting; I simply click on everyone.",
    ],
)
def test_a_reason_that_is_denied_is_none(text: str) -> None:
    assert judge(text, KNOWN).level is Level.NONE


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to sell you anything: how do you forecast strawberries in a heatwave?",
        "I have no idea how to plan for heatwaves. How did you start?",
        "Not a recruiter, no pitch: which model do you use for lettuce?",
        "I don't know anybody else who forecasts strawberries. May I ask how you treat the weather data?",
    ],
)
def test_what_is_denied_beside_a_reason_leaves_it_alone(text: str) -> None:
    assert judge(text, KNOWN).level is Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "I will never forget how you showed me to smoke over wet alder chips in the rain. What a day!",
        "do you remember me? We stood in the rain in Galway and you shared your umbrella. I still laugh about it!",
        "your drawing of how the smoke finds its way is a small masterpiece. Thank you!",
        "your advice to keep the alder chips wet has stayed with me ever since. Kind regards",
        "I'd be delighted if you accepted.",
        "I am a doctoral candidate and would like to connect with you here.",
        "I study in Recife and would be pleased if you accepted my invitation.",
    ],
)
def test_what_is_only_remembered_praised_or_an_act_is_no_reason(text: str) -> None:
    assert judge(text, MET_IN_THE_RAIN).level is Level.NONE


@pytest.mark.parametrize(
    "text",
    [
        "I need funding for my project in Samoa. Please send my proposal to your donors and recommend me.",
        "We have forty barrels of mullet. Please find us a buyer in Estonia!",
    ],
)
def test_a_bare_favour_is_a_vague_reason(text: str) -> None:
    assert judge(text, MET_IN_THE_RAIN).level is Level.PARTLY


@pytest.mark.parametrize(
    "text",
    [
        "thanks for the lesson under the umbrella. Let us stay in touch!",
        "I've photographed the smokehouses of our coast 900 times since 2021. The photos are yours, free of charge.",
        "I should be grateful for your advice on how wet to keep the chips in a dry wind.",
        "You speak of boats that vote, and half of our members cannot see the board. May I ask who counts them?",
    ],
)
def test_touch_after_an_occasion_an_offer_and_a_named_question_are_clear(text: str) -> None:
    assert judge(text, MET_IN_THE_RAIN).level is Level.FULL
