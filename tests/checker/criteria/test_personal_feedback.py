"""Feedback on personalisation: a sentence that fits what was found, and a question that fits the situation."""

from __future__ import annotations

import re
from itertools import pairwise
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.assessment import Level
from checker.criteria.evidence import Phrase
from checker.criteria.personal_feedback import feedback_on, question_on
from checker.criteria.personalisation import judge_personalisation
from checker.languages import table
from checker.message import Message
from checker.reading import Reading
from checker.situation import Situation

#: Relationship; message, words of it that were found, the rule that found them; the level, what the learner reads.
SAID = [
    (
        "stranger",
        ("I still think about your LogiCon talk.", "your LogiCon talk", "fact.activity"),
        Level.FULL,
        "With “your LogiCon talk” you take up their talk, which no mass message would.",
    ),
    (
        "stranger",
        (
            "Thank you for your post on salary bands in charities.",
            "Thank you for your post on salary bands in charities",
            "specific.post",
        ),
        Level.FULL,
        "“your post on salary bands in charities”: whoever made the post will see that it reached somebody.",
    ),
    (
        "stranger",
        ("You said the clock starts at the gate.", "You said the clock starts at the gate", "specific.said"),
        Level.FULL,
        "You refer to “You said the clock starts at the gate”, and that could not be sent to a hundred people.",
    ),
    (
        "stranger",
        (
            "Congratulations on the Clean Tender award!",
            "Congratulations on the Clean Tender award",
            "specific.congratulation",
        ),
        Level.FULL,
        "“the Clean Tender award”: they will be glad that somebody saw it.",
    ),
    (
        "stranger",
        ("Your decision to drop the degree made my week.", "Your decision to drop the degree", "specific.work"),
        Level.FULL,
        "You noticed what they decided: “Your decision to drop the degree”.",
    ),
    (
        "stranger",
        ("Your campaign on hawker trays is on our wall.", "Your campaign on hawker trays", "specific.work"),
        Level.FULL,
        "You single out “Your campaign on hawker trays” from all that they do.",
    ),
    (
        "met",
        (
            "It was nice to meet you at the coffee urn in Leeds.",
            "nice to meet you at the coffee urn in Leeds",
            "specific.encounter",
        ),
        Level.FULL,
        "“the coffee urn in Leeds”: they will know at once which time you mean.",
    ),
    (
        "colleague",
        ("The Kestrel weekend still makes me laugh.", "The Kestrel weekend", "fact.detail"),
        Level.FULL,
        "You name what you have dealt with together: “The Kestrel weekend”.",
    ),
    (
        "mutual",
        ("Tom Okafor says hello, and so do I.", "Tom Okafor says", "fact.mutual_connections"),
        Level.FULL,
        "You begin with somebody they know: “Tom Okafor”.",
    ),
    (
        "alumni",
        ("Forja Coding School made us both.", "Forja Coding School", "fact.education"),
        Level.FULL,
        "With “Forja Coding School” you speak as one who was there too.",
    ),
    (
        "stranger",
        ("You planned ships at Maersk before bread.", "ships at Maersk", "fact.experience"),
        Level.FULL,
        "“ships at Maersk”: you know a stop on their way by name.",
    ),
    (
        "stranger",
        ("Is the fell running still on?", "the fell running", "fact.interests"),
        Level.FULL,
        "“the fell running”: few who write to them will have read that far.",
    ),
    (
        "stranger",
        ("A lighthouse keeper's daughter! I had to write.", "A lighthouse keeper's daughter", "fact.about"),
        Level.FULL,
        "“A lighthouse keeper's daughter” is theirs alone, and you picked it out.",
    ),
    ("stranger", ("We write to each other now.", "", ""), Level.FULL, "What you write could only go to this person."),
    (
        "stranger",
        ("I see you work at Harrow Foods.", "Harrow Foods", "fact.company"),
        Level.PARTLY,
        "“Harrow Foods” is right, but a machine could fill it in.",
    ),
    (
        "stranger",
        ("You are a vet, I hear.", "You are a vet", "vague.role"),
        Level.PARTLY,
        "“You are a vet” is right, and it is right for many others too.",
    ),
    (
        "stranger",
        ("We do supply chains as well.", "supply chains", "fact.headline"),
        Level.PARTLY,
        "With “supply chains” you are in the right field, and not yet with this person.",
    ),
    (
        "stranger",
        ("Leeds is lovely this week.", "Leeds", "fact.location"),
        Level.PARTLY,
        "You name “Leeds”, which says where they are and not who.",
    ),
    (
        "stranger",
        ("Great talk! Let us connect.", "Great talk", "vague.meeting"),
        Level.PARTLY,
        "You mention “Great talk” and do not say what in the talk was for you.",
    ),
    (
        "stranger",
        ("Loved your post, truly.", "your post", "vague.reference"),
        Level.PARTLY,
        "With “your post” you are on the way, and what it was about is missing.",
    ),
    (
        "stranger",
        ("See you at the next conference.", "the next conference", "vague.reference"),
        Level.PARTLY,
        "Everybody who was there could write “the next conference”.",
    ),
    (
        None,
        ("Nice to meet you.", "Nice to meet you", "vague.meeting"),
        Level.PARTLY,
        "They may meet many people, and nothing says which one you are.",
    ),
    (
        None,
        ("We used to work together.", "used to work", "vague.meeting"),
        Level.PARTLY,
        "“used to work” says that you worked together, and not on what.",
    ),
    (
        None,
        ("Fellow baker here.", "Fellow baker", "vague.fellow"),
        Level.PARTLY,
        "You look for common ground (“Fellow baker”), but it is very wide.",
    ),
    (
        None,
        ("It begins with a lid that curls.", "a lid that curls", "specific.post"),
        Level.PARTLY,
        "There is something in “a lid that curls”, but it could still be about anybody.",
    ),
    (
        None,
        ("Somebody like you.", "", ""),
        Level.PARTLY,
        "You come near this person without naming anything that is theirs.",
    ),
    (
        None,
        ("I came across your impressive profile.", "", ""),
        Level.NONE,
        "You mention “your impressive profile” without saying what you have seen in it.",
    ),
    (
        None,
        ("Which oven keeps its heat in a power cut?", "", ""),
        Level.NONE,
        "You ask something that many could answer, and nothing says why you ask this person.",
    ),
    (
        None,
        ("I am a junior planner and love bread.", "", ""),
        Level.NONE,
        "You introduce yourself (“I am a junior planner”), and of them there is nothing yet.",
    ),
    (
        None,
        ("Please let me add you to my network.", "", ""),
        Level.NONE,
        "Nothing but the name would change if “add you to my network” went to somebody else.",
    ),
    (
        None,
        ("I hope this finds you well.", "", ""),
        Level.NONE,
        "“hope this finds you well” is for everybody, and the rest does not turn to them either.",
    ),
    (None, ("Greetings.", "", ""), Level.NONE, "So far there is no detail that shows whom you write to."),
    (None, ("", "", ""), Level.NONE, "Nothing is said yet, so nothing is about them."),
]

#: Where a message says nothing, the question points at what the situation offers.
OFFERED = [
    (
        {
            "relationship": {"kind": "met", "detail": "Talked for five minutes after her LogiCon talk last Thursday"},
            "recipient": {"activity": ["Spoke at LogiCon 2026"]},
        },
        "Something was said between the two of you at LogiCon 2026. What of it stayed with you?",
    ),
    (
        {"relationship": {"kind": "met", "detail": "Shared a table at Oisín and Chiamaka's wedding in Kinsale"}},
        "Something was said between the two of you in Kinsale. What of it stayed with you?",
    ),
    (
        {"relationship": {"kind": "met", "detail": "Sat at the same table on Tuesday"}},
        "Which place or occasion would remind them of you?",
    ),
    (
        {"relationship": {"kind": "introduced", "detail": "Farouk Aziz introduced them by e-mail on Monday"}},
        "What would Farouk Aziz say that you two should talk about?",
    ),
    (
        {"relationship": {"kind": "introduced", "detail": "Put in touch by a friend"}},
        "Somebody brought you two together. Whose name would they recognise?",
    ),
    (
        {"relationship": {"kind": "mutual"}, "recipient": {"mutual_connections": ["Tom Okafor (Leeds)"]}},
        "Both of you know Tom Okafor. How would they learn that from your message?",
    ),
    ({"relationship": {"kind": "mutual"}}, "Through whom could the two of you have met?"),
    (
        {"relationship": {"kind": "colleague", "detail": "Worked under him at the Kality depot, 2018-2023"}},
        "What is there to know about the Kality depot that an outsider would not?",
    ),
    (
        {"relationship": {"kind": "colleague", "detail": "Same company, not met yet"}},
        "What do the two of you know from work that an outsider does not?",
    ),
    (
        {
            "relationship": {"kind": "alumni", "detail": "Both Leeds deaf education"},
            "recipient": {"education": ["University of Leeds, PhD"]},
        },
        "What does one have to live through at the University of Leeds that others would not guess?",
    ),
    (
        {"relationship": {"kind": "alumni", "detail": "Both went to Moeding College, ten years apart"}},
        "What does one have to live through at Moeding College that others would not guess?",
    ),
    ({"relationship": {"kind": "alumni"}}, "Which teacher, building or habit of that place do you both know?"),
    (
        {"relationship": {"kind": "client", "detail": "First spoke on a support call"}},
        "What went well between the two of you lately?",
    ),
    (
        {"relationship": {"kind": "stranger", "detail": "Never met or written. Read the op-ed"}},
        "What would only somebody write who knows their op-ed?",
    ),
    (
        {"relationship": {"kind": "stranger"}, "recipient": {"activity": ["Posted: why our paper lids curl"]}},
        "What would only somebody write who knows their post?",
    ),
    (
        {"relationship": {"kind": "stranger"}, "recipient": {"activity": ["Won the Women in Agriculture prize"]}},
        "The situation mentions their award. What about it caught your eye?",
    ),
    (
        {"relationship": {"kind": "stranger"}, "recipient": {"activity": ["Quoted in the Yakima Herald"]}},
        "The card shows what they did lately. What in it spoke to you?",
    ),
    (
        {"relationship": {"kind": "stranger"}, "recipient": {"company": "Ministry of Agriculture, Botswana"}},
        "Of all who work at the Ministry of Agriculture, what made you choose this one?",
    ),
    ({}, "What do you know of this person that few others do?"),
]

#: Where something is there already, the question asks about it, or for what lies nearer.
ASKED = [
    (
        {"relationship": {"kind": "stranger"}, "recipient": {"company": "Harrow Foods"}},
        "I see you work at Harrow Foods.",
        "Harrow Foods",
        "fact.company",
        "Which decision or product of Harrow Foods would you want to talk about?",
    ),
    (
        {"relationship": {"kind": "met", "detail": "Met at PortSide 2026"}, "recipient": {"company": "Harrow Foods"}},
        "I see you work at Harrow Foods.",
        "Harrow Foods",
        "fact.company",
        "They met other people at PortSide 2026, too. How would they know you again?",
    ),
    (
        {"relationship": {}},
        "I see you work there.",
        "you work there",
        "fact.company",
        "Which piece of their work could you name?",
    ),
    (
        {"relationship": {}},
        "You are a vet, I hear.",
        "You are a vet",
        "vague.role",
        "What did you notice about them, apart from the job?",
    ),
    (
        {"relationship": {}},
        "We do supply chains as well.",
        "supply chains",
        "fact.headline",
        "Of all who work in that field, what made you choose this one?",
    ),
    (
        {"relationship": {}},
        "Leeds is lovely this week.",
        "Leeds",
        "fact.location",
        "Among all who are there, why this one?",
    ),
    (
        {"relationship": {}},
        "Great talk! Let us connect.",
        "Great talk",
        "vague.meeting",
        "Which point of the talk do you still remember?",
    ),
    (
        {"relationship": {}},
        "Loved your post, truly.",
        "your post",
        "vague.reference",
        "What in the post matters to your own work?",
    ),
    (
        {"relationship": {}},
        "See you at the next conference.",
        "the next conference",
        "vague.reference",
        "Which moment of it would they remember too?",
    ),
    (
        {"relationship": {}},
        "Nice to meet you.",
        "Nice to meet you",
        "vague.meeting",
        "What did one of you say that you still remember?",
    ),
    (
        {"relationship": {}},
        "We used to work together.",
        "used to work",
        "vague.meeting",
        "On what did you work together?",
    ),
    (
        {"relationship": {}},
        "Fellow baker here.",
        "Fellow baker",
        "vague.fellow",
        "What do the two of you share that few others do?",
    ),
    (
        {"relationship": {}},
        "It begins with a lid that curls.",
        "a lid that curls",
        "specific.post",
        "What has it to do with the two of you?",
    ),
]


def reading(text: str, situation: object) -> Reading:
    return Reading(Message(text), Situation.from_object(situation))


def found(message: Message, words: str, rule: str) -> Phrase | None:
    """Give the evidence of *words*, as a rule would."""
    if not words:
        return None
    start = message.folded.index(words.lower())
    inside = [i for i, word in enumerate(message.words) if start <= word.start < start + len(words)]
    return Phrase(range(inside[0], inside[-1] + 1), rule, 1.0, 1.0)


@pytest.mark.parametrize(("kind", "evidence", "level", "feedback"), SAID)
def test_feedback_fits_what_was_found(
    kind: str | None, evidence: tuple[str, str, str], level: Level, feedback: str
) -> None:
    text, words, rule = evidence
    relationship = {"kind": kind} if kind else {}
    read = reading(text, {"relationship": relationship, "recipient": {"company": "Harrow Foods"}})

    assert feedback_on(read, level, found(read.message, words, rule)) == feedback


@pytest.mark.parametrize(("situation", "question"), OFFERED)
def test_a_question_points_at_what_the_situation_offers(situation: object, question: str) -> None:
    assert question_on(reading("Greetings.", situation), Level.NONE, None) == question


@pytest.mark.parametrize(("situation", "text", "words", "rule", "question"), ASKED)
def test_a_question_takes_up_what_is_halfway_there(
    situation: object, text: str, words: str, rule: str, question: str
) -> None:
    read = reading(text, situation)

    assert question_on(read, Level.PARTLY, found(read.message, words, rule)) == question


#: Values that a sentence may name, by where it stands.
NAMED = {
    "did.personal.heard": {"words", "thing"},
    "did.personal.read": {"words", "thing"},
    "did.personal.unquoted": set(),
    "did.partly.heard": {"words", "thing"},
    "did.partly.read": {"words", "thing"},
    "did.partly.meeting": set(),
    "did.partly.nothing": set(),
    "did.generic.question": set(),
    "did.generic.any": set(),
    "did.generic.empty": set(),
    "ask.partly.company": {"company"},
    "ask.partly.heard": {"thing"},
    "ask.partly.read": {"thing"},
    "ask.missing.said": {"thing"},
    "ask.missing.done": {"thing"},
    "ask.missing.company": {"company"},
}
SENTENCES = table("en", "feedback/personalisation")


def sentences() -> list[tuple[str, str]]:
    """Give every sentence with its key."""
    return [
        (f"{part}.{group}.{key}", text)
        for part in ("did", "ask")
        for group, keys in SENTENCES[part].items()  # type: ignore[attr-defined]
        for key, variants in keys.items()
        for text in variants
    ]


@pytest.mark.parametrize(("key", "text"), sentences())
def test_a_sentence_names_only_values_that_it_is_given(key: str, text: str) -> None:
    usual = {"words"} if key.startswith("did") else {"name"} if key.endswith("_named") else set()
    named = {name for _, name, _, _ in Formatter().parse(text) if name}

    assert named <= NAMED.get(key, usual)
    assert len(re.sub(r"\{[a-z]+\}", "", text)) <= 130


def bare(said: str) -> str:
    """Give what is said without the words that it quotes and the names that it takes from the situation."""
    names = re.escape("Dr. Ng'ang'a"), re.escape("AT&T Inc"), re.escape("St. John's")
    return re.sub("|".join(names), "X", re.sub("“[^“”]*”", "X", said))


NAMES = st.one_of(
    st.sampled_from(["", "Dr. Ng'ang'a", "AT&T Inc.", "Who?", "<b>", "A" * 60, "St. John's"]),
    st.text(st.characters(exclude_characters="."), max_size=80),
)
TOLD = st.builds(lambda place, name: f"Both know {name}, met at {name} in {place}", NAMES, NAMES)
SITUATIONS = st.builds(
    lambda kind, detail, company, names, card: {
        "recipient": {"company": company, "mutual_connections": names, "education": names, "activity": card},
        "relationship": {"kind": kind, "detail": detail},
    },
    st.sampled_from(["met", "introduced", "colleague", "client", "alumni", "mutual", "stranger", ""]),
    st.one_of(TOLD, NAMES),
    NAMES,
    st.lists(NAMES, max_size=2),
    st.lists(st.sampled_from(["Posted on lids", "Spoke at LogiCon", "Won a prize", "Rests"]), max_size=2),
)
WORDS = st.lists(
    st.sampled_from(
        'I am a your impressive profile add me to network thank you for LogiCon talk post on met at ( ) " “ ” ? . , \n '
        "Tom great nice to meet hope this finds well you're the Company Dr. one two said".split(" ")
    ),
    max_size=40,
).map(" ".join)


def assert_is_one_sentence_each(feedback: str, question: str) -> None:
    assert re.fullmatch(r"[^.?!]+\.", bare(feedback)), feedback
    assert re.fullmatch(r"(?:[^.?!]+\. )?[^.?!]+\?", bare(question)), question
    assert "““" not in feedback
    assert "“”" not in feedback
    assert "{" not in question
    assert len(feedback) <= 200
    assert len(question) <= 140


@given(st.one_of(WORDS, st.text(max_size=300)), SITUATIONS)
def test_any_text_gets_one_sentence_and_one_question(text: str, situation: object) -> None:
    result = judge_personalisation(reading(text, situation))

    assert_is_one_sentence_each(result.feedback, result.question)


@given(WORDS.filter(lambda text: bool(Message(text).words)), SITUATIONS, st.sampled_from(list(Level)), st.data())
def test_any_evidence_gets_one_sentence_and_one_question(
    text: str, situation: object, level: Level, data: st.DataObject
) -> None:
    read = reading(text, situation)
    start = data.draw(st.integers(0, len(read.message.words) - 1))
    stop = data.draw(st.integers(start + 1, len(read.message.words)))
    rule = data.draw(st.sampled_from([rule for _, (_, _, rule), _, _ in SAID if rule]))
    main = Phrase(range(start, stop), rule, 1.0, 1.0)

    assert_is_one_sentence_each(feedback_on(read, level, main), question_on(read, level, main))


def test_a_small_change_of_the_text_reads_differently() -> None:
    tries = [reading("Hi, I'd like to connect" + "!" * number, {}) for number in range(200)]
    read = [(feedback_on(one, Level.NONE, None), question_on(one, Level.NONE, None)) for one in tries]
    pairs = list(pairwise(read))

    again = [sum(one[part] == other[part] for one, other in pairs) for part in (0, 1)]

    assert again == [0, 0]
    assert sum(one == other for one, other in pairs) == 0
