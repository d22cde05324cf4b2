"""Reason: what a message is for, what shows it, and what a learner reads about it."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Situation
from checker.assessment import CriterionResult, Level
from checker.criteria.reason import judge_reason
from checker.criteria.reason_features import features
from checker.languages import table
from checker.message import Message
from checker.reading import Reading
from checker.rules import Rule, load_rules

KNOWN = Situation.from_object(
    {
        "recipient": {
            "name": "Priya Nair",
            "headline": "Head of Supply Chain Analytics",
            "company": "Harrow Foods",
            "activity": ["Posted on forecasting fresh produce after a heatwave", "Spoke at LogiCon 2026"],
        },
        "sender": {"name": "Sam Reyes", "role": "Junior planner at a bakery chain"},
        "relationship": {"kind": "met", "detail": "Talked for five minutes after her LogiCon talk"},
        "goal": "Stay in touch, and learn how her team forecasts short-life products",
    }
)

MET_IN_THE_RAIN = Situation.from_object(
    {
        "recipient": {
            "name": "Kaja Ristimägi",
            "headline": "Manager of a fishers' cooperative that smokes what it catches",
            "company": "Kuivastu Smokehouse Cooperative",
            "activity": ["Showed at the Small Boats Meeting in Galway how to smoke over wet alder chips"],
        },
        "sender": {"name": "Ousmane Diatta", "role": "Fisheries officer in Ziguinchor"},
        "relationship": {
            "kind": "met",
            "detail": "In Galway she showed you, in the rain, how to smoke over wet alder chips",
        },
        "goal": "Send her the results of smoking mullet over wet wood chips, as she showed him",
    }
)


def judge(text: str, situation: Situation | None = None) -> CriterionResult:
    return judge_reason(Reading(Message(text), situation or Situation()))


def shown(text: str, situation: Situation | None = None) -> list[tuple[str, str]]:
    """Give the words shown as evidence, each with its rule."""
    evidence = judge(text, situation).evidence
    return [(text[one.span.start : one.span.end], one.rule) for one in evidence]


def without_evidence(text: str, result: CriterionResult) -> str:
    for one in reversed(result.evidence):
        text = text[: one.span.start] + text[one.span.end :]
    return text


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


def test_the_words_that_carry_the_reason_are_shown() -> None:
    text = "Hi Priya, lovely talk. How does your team forecast strawberries after a heatwave?"

    assert shown(text, KNOWN) == [("How does your team forecast strawberries after a heatwave", "reason.question")]


def test_a_learner_reads_their_own_words() -> None:
    result = judge("Let us explore synergies.")

    assert "explore synergies" in result.feedback or "synergies" in result.feedback
    assert result.question.endswith("?")


@pytest.mark.parametrize(
    "text",
    [
        "Hi Priya, how do you forecast strawberries after a heatwave? We bake with them from June.",
        "Great meeting you at LogiCon after your talk. I'd like to keep in touch.",
        "I plan flower trucks and would be glad to hear how you bill waiting time at the port.",
    ],
)
def test_without_its_evidence_a_clear_reason_is_gone(text: str) -> None:
    result = judge(text, KNOWN)
    rest = without_evidence(text, result)

    assert result.level is Level.FULL
    assert judge(rest, KNOWN).level < Level.FULL, rest


def test_of_a_long_message_with_many_reasons_everything_that_keeps_it_clear_is_shown() -> None:
    text = (
        "I get my card in May and want to spend Saturdays on battery storage. I plan to take the class in Las Cruces."
        " Which inverter would you learn first? How do you size the breakers? What did your first job pay in Deming?"
        " We are building a shed for the co-op. Could you tell me who inspects the wiring? How long is the permit?"
    )
    result = judge(text)

    assert (result.level, judge(without_evidence(text, result)).level < Level.FULL) == (Level.FULL, True)


@pytest.mark.parametrize(
    "junk",
    ["asdf qwer zxcv hjkl", "synergy leadership network value growth", "because reason goal learn topic"],
)
@pytest.mark.parametrize("text", ["I'd like to connect with you", "I hope to learn from you."])
def test_keywords_added_at_the_end_lift_nothing(text: str, junk: str) -> None:
    assert judge(f"{text} {junk}").level <= judge(text).level


@pytest.mark.parametrize("name", ["王芳", "Will May", "Nguyễn Thị My", "Siobhán O'Shaughnessy", "Hope Question"])
def test_a_name_changes_nothing(name: str) -> None:
    recipient = {"name": name, "headline": "Head of Supply Chain Analytics"}
    text = "Hi {}, I'd like to learn how you plan strawberries. Best wishes, Sam"
    named = Situation.from_object({"recipient": recipient})
    other = Situation.from_object({"recipient": {**recipient, "name": "Priya"}})

    assert features(Reading(Message(text.format(name)), named)) == features(
        Reading(Message(text.format("Priya")), other)
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("'", "\u2019"),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "  "),
        lambda text: text + " 🙂\r\n",
    ],
)
def test_typography_changes_nothing(change: object) -> None:
    assert callable(change)
    text = "Hi José, I'd love to hear how you fire clay in Málaga. What's your kiln?"

    assert judge(change(text)).level is judge(text).level is Level.FULL


WORDS = st.sampled_from(
    "I we you would love like to know how what learn from your work connect because not no keep in touch "
    "job demo , . ? ! \n ünïcode 王 🙂 topic strawberries at the".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=60)))
def test_any_text_is_judged_and_its_evidence_lies_in_it_in_order(text: str) -> None:
    result = judge(text, KNOWN)
    ends = [0, *(one.span.end for one in result.evidence)]

    assert all(one.span.start < one.span.end <= len(text) for one in result.evidence), text
    assert all(end <= one.span.start for end, one in zip(ends, result.evidence, strict=False)), text
    assert judge(text, KNOWN) == result


@pytest.mark.parametrize("sign_off", ["Thanks\nMarcus Feld", "With my best regards", "Teo", "Thank you, Marcus Feld"])
def test_courtesies_and_names_are_never_shown_as_the_reason(sign_off: str) -> None:
    question = "How does your team forecast strawberries after a heatwave"
    text = f"Hi Priya, I hope this message finds you well. {question}? {sign_off}"

    assert shown(text, KNOWN) == [(question, "reason.question")]


def test_a_thing_remembered_is_not_asked() -> None:
    text = "Do you remember the dryer that ate the tablecloth? How did you mend the drum?"

    assert shown(text) == [("How did you mend the drum", "reason.question")]


def test_a_question_once_asked_is_no_question_now() -> None:
    rules = [
        rule for _, rule in shown("I asked the question about rotas after your talk. Let us keep in touch.", KNOWN)
    ]

    assert "reason.question" not in rules


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


def test_the_act_of_connecting_alone_is_no_reason_and_shows_nothing() -> None:
    result = judge("Hi Olu, your Leeds talk made me rethink our bread orders. Adding you here!")

    assert (result.level, result.evidence) == (Level.NONE, ())


def test_a_promise_kept_is_a_reason() -> None:
    assert judge("The figures come in October like you asked").level is Level.FULL


def test_a_row_of_digits_takes_no_longer_than_other_junk() -> None:
    load_rules("en", "reason")
    judge("1" * 10_000)
    begin = time.process_time()
    judge("1" * 10_000)

    assert time.process_time() - begin < 0.04


def variants(value: object, path: str = "") -> dict[str, list[str]]:
    """Give every list of sentences of a table by its path."""
    if isinstance(value, list):
        return {path: value}
    assert isinstance(value, dict)
    return {key: found for name, inner in value.items() for key, found in variants(inner, f"{path}.{name}").items()}


def test_every_sentence_has_five_variants_at_least_that_differ() -> None:
    found = variants(table("en", "feedback/reason"))

    assert {path: texts for path, texts in found.items() if len(set(texts)) < 5} == {}


def test_the_question_takes_up_what_the_message_mentions() -> None:
    result = judge("Hi Priya, your talk at LogiCon was the best of the day. Adding you here.", KNOWN)

    assert result.level is Level.NONE
    assert "talk" in result.question


def test_the_question_takes_up_what_the_situation_offers() -> None:
    introduced = Situation.from_object(
        {
            "recipient": {"name": "Priya Nair", "mutual_connections": ["Tom Okafor"]},
            "relationship": {"kind": "introduced", "detail": "Tom Okafor introduced them by e-mail"},
        }
    )
    asked = [judge(f"Hi Priya, I'd like to add you{end}", introduced).question for end in (".", "!", " ...", " :)")]

    assert [question for question in asked if "Tom Okafor" in question] == asked


def test_a_courtesy_before_the_reason_is_not_quoted() -> None:
    text = "Nice to meet you on the ferry to Oban, and I would like to hear how you heat the aquarium in winter"

    assert shown(text) == [("I would like to hear how you heat the aquarium in winter", "reason.know")]


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


@pytest.mark.parametrize("name", ["jo", "Bo", "thanks, ana", "cheers li"])
def test_a_name_at_the_end_cuts_nothing_off(name: str) -> None:
    assert judge(f"How does your team forecast strawberries after a heatwave? {name}", KNOWN).level is Level.FULL


@pytest.mark.parametrize(
    "junk",
    [
        "1234567890 9876543210",
        "42 42 42",
        "?",
        "!!!! ????",
        "#network #growth #success",
        "zebra lamp quantum bicycle river",
        "question advice how what why",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "Good evening ma. My name is Tobi. I would be glad if you could accept me.",
        "Hi Themba, Lindiwe Mokoena told me that you repaired the clock. Connecting!",
        "I'd love to connect",
        "I hope to learn from you.",
    ],
)
def test_nothing_added_at_either_end_lifts_a_level(text: str, junk: str) -> None:
    level = judge(text).level

    assert judge(f"{text} {junk}").level <= level
    assert judge(f"{text}\n\n{junk}").level <= level
    assert judge(f"{junk} {text}").level <= level


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


def test_what_somebody_is_or_praises_shows_no_vague_reason() -> None:
    text = "I study fisheries in Dakar. Your success is truly impressive. I hope to learn from you."
    assert shown(text, MET_IN_THE_RAIN) == [("I hope to learn from you", "reason.vague")]
