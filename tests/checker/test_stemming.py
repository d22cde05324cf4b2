"""The stems of words are those of Snowball's own stemmer, version 3.1.1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.stemming import stem

#: Words, each with what that stemmer makes of it, by the rule of the algorithm that they are about.
STEMS = {
    "what is too short stays": "a a, i i, as as, is is, us us, by by, 's 's, ' '",
    "whole words go their own way": (
        "andes andes, atlas atlas, bias bias, cosmos cosmos, howe howe, news news, sky sky, skies sky, skis ski, "
        "early earli, gently gentl, idly idl, only onli, singly singl, ugly ugli"
    ),
    "their kin follow the rules": (
        "skiing ski, biases bias, atlases atlas, biased bias, earlier earlier, gentle gentl, newsy newsi"
    ),
    "an apostrophe goes": (
        "'tis tis, 'twas twas, client's client, clients' client, boss's' boss, o'clock o'clock, it's it, james' jame, "
        "''' '"
    ),
    "a y is a consonant at the beginning and after a vowel": (
        "youth youth, yes yes, yearly year, boyish boyish, saying say, played play, employer employ, "
        "employees employe, day day, essays essay, enjoyment enjoy, yyyy yyyi, ayyy ayyy"
    ),
    "a plural loses its s": (
        "businesses busi, processes process, glasses glass, gaps gap, kiwis kiwi, gas gas, this this, bus bus, "
        "focus focus, status status, campus campus, less less, progress progress, cats cat, analyses analys, "
        "ideas idea, pens pen, xs xs, bcds bcds"
    ),
    "ies and ied become i or ie": (
        "ties tie, dies die, lies lie, cried cri, cries cri, companies compani, studied studi, applied appli, die die, "
        "tied tie, ies ie"
    ),
    "eed and eedly in the first region become ee": (
        "befeed befe, indeed inde, agreed agre, guaranteed guarante, feed feed, need need, freed freed, "
        "proceed proceed, succeed succeed, exceed exceed, proceeded proceed, exceedingly exceed, succeedly succeed, "
        "agreedly agre, procedly proce, speedily speedili"
    ),
    "ed and ing go after a vowel": (
        "talked talk, talking talk, asked ask, markedly mark, strikingly strike, seemingly seem, bring bring, "
        "sing sing, red red, shred shred, string string, allegedly alleg, supposedly suppos, knowingly know"
    ),
    "ing stays in six words, and ying after one letter becomes ie": (
        "evening evening, outing outing, inning inning, canning canning, herring herring, earring earring, "
        "innings inning, dying die, lying lie, tying tie, vying vie, flying fli, evenings evening, shouting shout, "
        "planning plan"
    ),
    "at, bl and iz get an e": (
        "authorized author, recognized recogn, luxuriated luxuri, relating relat, enabled enabl, troubling troubl, "
        "realized realiz, organizing organiz, created creat"
    ),
    "a double letter goes": (
        "omitted omit, allotted allot, grabbed grab, adding add, padded pad, added add, stuffed stuf, offing off, "
        "egging egg, jogged jog, hummed hum, planned plan, mapped map, erring err, referred refer, fitted fit, "
        "ebbed ebb, upping up, fizzed fizz, falling fall, missed miss, eggs egg"
    ),
    "a short word gets an e": (
        "hoping hope, hoped hope, filing file, filed file, using use, used use, baking bake, boxing box, showing show, "
        "stayed stay, icing ice, aging age, trading trade, coping cope, pasted paste, pasting paste, making make, "
        "loading load"
    ),
    "a y after a consonant becomes i": (
        "by's by, ply pli, cry cri, happy happi, by by, say say, dry dri, enjoy enjoy, party parti, library librari, "
        "fly fli, skyy skyy, history histori"
    ),
    "the long endings become short ones: to ize, ate, al": (
        "normalizer normal, personality person, operationally oper, internationally internat, vietnamization vietnam, "
        "organization organiz, organizer organiz, relational relat, operational oper, operator oper, "
        "creation creation, estimation estim, demonstrator demonstr, traditionalism tradit, formality formal, "
        "formalism formal, formally formal, radically radic, analogical analog, nationally nation"
    ),
    "to tion, ence, ance, able, ble, ent": (
        "conveniently conveni, solidarity solidar, comfortably comfort, abundancy abund, excellency excel, "
        "conditional condit, rationally ration, promotional promot, valenci valenc, frequency frequenc, agency agenc, "
        "hesitanci hesit, constancy constanc, conformabli conform, remarkably remark, sensibly sensibl, "
        "possibly possibl, responsibility respons, feasibility feasibl, differently differ, recently recent, "
        "presently present"
    ),
    "to ive, ful, ous, less, og": (
        "indicativeness indic, decisiveness decis, effectiveness effect, sensitiviti sensit, activity activ, "
        "creativity creativ, hopefulness hope, usefulness use, hopefully hope, carefully care, callousness callous, "
        "analogously analog, previously previous, seriously serious, obviously obvious, hopelessly hopeless, "
        "tirelessly tireless, apology apolog, analogy analog, geology geolog, biologist biolog, geologist geolog, "
        "psychologist psycholog, logy logi, pedagogy pedagogi, demagogi demagogi"
    ),
    "li goes after some letters only": (
        "bently bentli, basicly basic, kindly kind, nicely nice, princely princ, strongly strong, freshly fresh, "
        "quickly quick, calmly calm, openly open, nearly near, directly direct, family famili, reply repli, "
        "supply suppli, gladly glad, briefly briefli, deeply deepli, fully fulli, bubbly bubbl, friendly friend, "
        "daily daili"
    ),
    "the third step": (
        "specification specif, triplicate triplic, duplicated duplic, formalize formal, normalise normalis, "
        "electriciti electr, publicity public, electrical electr, technical technic, practical practic, "
        "formative format, relative relat, creative creativ, native nativ, talkative talkat, hopeful hope, useful use, "
        "careful care, goodness good, happiness happi, business busi, kindness kind, operatives oper, finalize final, "
        "emotional emot, sensational sensat, optionalize option"
    ),
    "ative goes in the second region only": (
        "representative repres, informative inform, administrative administr, conservative conserv, talkatively talkat"
    ),
    "the fourth step drops endings in the second region": (
        "disagreement disagr, optimism optim, dogmatism dogmat, capability capabl, revival reviv, allowance allow, "
        "inference infer, airliner airlin, manager manag, gyroscopic gyroscop, academic academ, adjustable adjust, "
        "defensible defens, irritant irrit, replacement replac, adjustment adjust, dependent depend, adoption adopt, "
        "decision decis, communism communism, activate activ, angulariti angular, homologous homolog, "
        "effective effect, bowdlerize bowdler, opinion opinion, champion champion, million million, ement ement, "
        "element element, cement cement, government govern, department depart, management manag, moment moment, "
        "important import, consultant consult, student student"
    ),
    "the last e and the last l go": (
        "probate probat, rate rate, cease ceas, controll control, roll roll, fulfill fulfil, install instal, "
        "enroll enrol, controlling control, skill skill, able abl, age age, there there, close close, engine engin, "
        "schedule schedul, service servic, paste paste, past past, waste wast"
    ),
    "some beginnings end the first region": (
        "general general, generally general, generic generic, generate generat, arsenal arsenal, arsenic arsenic, "
        "communicate communic, community communiti, commune commune, emerge emerg, emergency emergenc, "
        "emergent emergent, international internat, interest interest, internet internet, interested interest, "
        "lateral lateral, later later, organ organ, organic organic, organization organiz, past past, pastor pastor, "
        "pasta pasta, universe univers, university universiti, universal universal, generous generous, "
        "arsenated arsenat, generative generat"
    ),
    "words of a request to connect": (
        "connection connect, connect connect, connected connect, connecting connect, network network, "
        "networking network, colleague colleagu, introduction introduct, introduced introduc, recruiter recruit, "
        "recruiting recruit, hiring hire, forecasting forecast, forecasts forecast, logistics logist, "
        "harvesting harvest, fermentors fermentor, designers design, designing design, mentoring mentor, "
        "teaching teach, researchers research, engineering engin, developing develop"
    ),
    "what is no english word stays or loses its ending": (
        "123 123, 42nd 42nd, naïve naïv, caféing café, łódź łódź, kraków's kraków, ending9 ending9, 'ß 'ß, ééed ééed, "
        "überly über"
    ),
}


@pytest.mark.parametrize("rule", STEMS)
def test_a_word_has_the_stem_of_the_published_algorithm(rule: str) -> None:
    words = [pair.split(" ") for pair in STEMS[rule].split(", ")]
    assert [(word, stem(word)) for word, _ in words] == [(word, stemmed) for word, stemmed in words]


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", max_size=30),
    st.sampled_from(["", "ing", "edly", "ational", "iveness", "fulli", "'s'", "ied", "yyy", "ll"]),
)
def test_any_letters_have_a_stem_no_longer_than_they_are(beginning: str, ending: str) -> None:
    assert len(stem(beginning + ending)) <= len(beginning + ending)


@given(st.text())
def test_any_text_has_a_stem(text: str) -> None:
    assert isinstance(stem(text), str)
