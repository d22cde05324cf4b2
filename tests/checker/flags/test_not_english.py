"""not_english: other languages are told from English, and English from everywhere is English."""

import pytest

from checker import grade
from tests.checker.flags.conftest import Raise


@pytest.mark.parametrize(
    "text",
    [
        "Hallo Frau Schmidt, ich habe Ihren Vortrag gehört und würde mich gerne vernetzen.",
        "Bonjour Marie, j'ai beaucoup aimé votre article sur la logistique.",
        "Olá Maria, gostei muito da sua palestra sobre logística e gostaria de conversar.",
        "Cześć Ola, byłem na twojej prezentacji w Krakowie i chciałbym porozmawiać.",
        "Merhaba Elif, konuşmanızı çok beğendim ve sizinle tanışmak isterim.",
        "Halo Budi, saya suka sekali artikel kamu tentang logistik dan ingin bertanya.",
        "Xin chào anh Minh, em rất thích bài viết của anh về logistics.",
        "Hei Mika, luin artikkelisi ja haluaisin keskustella siitä kanssasi.",
        "Lieber Olu, ich bin der Fahrer mit dem Bus in Leeds und finde the talk sehr gut",
        "Lieber Olu, ich bin Hanna, Depot Manager in Tampere. Ich will in Kontakt bleiben",
        "Hola Olu, soy Hanna de Tampere, gestiono sixty electric buses y me encanta tu talk",
        "Beste Olu, ik ben Hanna uit Tampere en ik vond je talk over batteries heel goed",
        "Hei Kari, eg likte foredraget ditt om fisk.",
        "Shwmae Rhys, mwynheais dy sgwrs am fara.",
        "Mo nifẹ si ọrọ rẹ Sade",
        "Hi Klaus, danke fuer den Vortrag",
        "Hai kak, boleh connect?",
        "Hallo Jan, leuk artikel over de haven",
        "Me puedes aceptar por favor?",
        "Gamarjoba Nino, dzalian momewona tkveni statia",
        "Salom Aziz, maqolangiz menga juda yoqdi",
        "Namaskaram, mee vyasam chala bagundi",
        "Privet Anna, mne ochen ponravilsya tvoy doklad o mostakh",
        *("Привет, Анна! Мне понравился твой доклад.", "안녕하세요 지원님, 발표 잘 들었습니다", "你好，佩珊", "👍👍"),
    ],
)
def test_another_language_is_told_kindly(text: str) -> None:
    assessment = grade(text)

    assert [flag.flag for flag in assessment.flags if flag.flag != "gibberish"] == ["not_english"]
    assert (assessment.personalisation.level, assessment.reason.level) == (0, 0)
    assert "English" in assessment.personalisation.feedback


@pytest.mark.parametrize(
    "text",
    [
        "Hola Maria, I loved your talk on la logistica verde in Madrid.",
        "Bonjour! I am Jean and I work also in the transport since ten years.",
        "i am want learn from you about the work of nurse in hospital, i am nurse also",
        "Hi Ana, met u at LogiCon, ur talk was gr8, wanna kno how u did the API",
        "Loved the phở and bánh mì post, chị Hà! How did you find the stall?",
        "Kia ora Aroha, your mahi on te reo in schools is what I want to do.",
        "Pastéis de nata, a bica and you on supply chains: Lisbon was good.",
        "Lieber Olu, it was good to meet you at the coffee urn in Leeds. Viele Gruesse, Hanna",
        "Dear Olu, ich bin the driver of the bus, und I want to learn how you preheat the battery mit dem grid",
        "Yo fam, sick vid",
        "gr8 tlk m8, wanna conn?",
        "Och aye, yer blether on haggis was braw",
        "Yuh dun know seh di talk sweet mi",
        "Oga abeg how you dey run dis solar thing for Ikeja?",
        "Boleh connect? Your post on tea factories helped us",
        "Merci for the like! Your port article helped me",
        "Salaam bhai, connect plz",
        "Den Haag 2026, OM panel: you said rails am dead",
        "Kubernetes, Terraform, Ansible, Helm, ArgoCD: your post covers my stack",
        "Saw ur kintsugi wabi-sabi workshop, loved it",
        *("Hi", "thx", "Неllо Раul, your talk at LogiCon was good", "Thanks, 林佩珊", ""),
    ],
)
def test_english_of_any_kind_is_english(raised: Raise, text: str) -> None:
    assert "not_english" not in raised(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sannu Hajiya, ya ba ni sunanki ranar Juma. Ina so in tambaye ki yadda kuke adana insulin idan babu wuta.",
        "Habari yako, nilisoma makala yako kuhusu mbolea na ningependa kujifunza zaidi kutoka kwako shambani.",
    ],
)
def test_a_language_of_which_no_list_knows_a_word_is_told_as_such(raised: Raise, text: str) -> None:
    assert set(raised(text)) == {"not_english"}


@pytest.mark.parametrize(
    "text",
    [
        "Ｈｉ Ａｄａ， ｙｏｕｒ ｔａｌｋ ｏｎ ｌｏｃｋｓ ｗａｓ ｆｕｎ． Ｈｏｗ ｄｏ ｙｏｕ ｔｅｓｔ ｔｈｅｍ？",
        "Hola Ada! Your talk on locks was fun. How do you test them? Saludos desde Vigo, Dolores",
        "Thanks for the talk, 林佩珊. How do you test locks?",
        "Napkin met library, and I met you. How do you test locks?",
    ],
)
def test_wide_letters_greetings_and_names_leave_english_english(raised: Raise, text: str) -> None:
    assert "not_english" not in raised(text)
