"""Russian names of bodies that nobody knows, word by word in English."""

from collections import Counter

import pytest

from indexer.metadata.authority import glossary_russian, load_authority


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Ассоциацией портовых брокеров Республики Молдова", "Association of Port Brokers of Moldova"),
        ("Научно-аналитическим центром горного права", "Scientific and Analytical Centre of Mountain Law"),
        ("Учебный центр Пограничной полиции Латвии", "Training Centre, Border Police of Latvia"),
        (
            "Институтом подготовки аудиторов при Министерстве финансов Грузии",
            "Institute of Training of Auditors, Ministry of Finance of Georgia",
        ),
        ("Общественным объединением «Союз горных фермеров»", 'Public Association "Union of Mountain Farmers"'),
        ("Общественный фонд «Кунгей»", 'Public Foundation "Kungey"'),
        ("Хатлонский медицинский колледж", "Khatlon Medical College"),
        ("коллегии Лесной инспекции", "Forest Inspectorate"),
        ("Фондом Дубрава", "Foundation Dubrava"),
        ("Гродненский лесной институт", "Grodno Forest Institute"),
        ("Академией дипломатии", "Academy of Diplomacy"),
        ("Сельский клуб дипломатов", "Rural Club of Diplomats"),
        ("Лесная команда", "Forest Team"),
        ("Комитета Мажилиса по обороне и экологии", "Mazhilis Committee on Defence and Ecology"),
        (
            "Постоянной комиссией Законодательной палаты Республики Узбекистан по труду",
            "Legislative Chamber Standing Commission on Labour of Uzbekistan",
        ),
        ("Грузинским обществом Красного Креста", "Red Cross Society of Georgia"),
        ("Союзом судей, врачей и юристов", "Union of Judges, Doctors and Lawyers"),
        ("проектом «Горный диалог»", "Mountain Dialogue"),
        ("организацией RURALNET", "RURALNET"),
        ("Акиматом Восточно-Казахстанской области", "Akimat of East Kazakhstan Region"),
        (
            "Агентством информации и массовых коммуникаций при Администрации Президента Республики Узбекистан",
            "Information and Mass Communications Agency of Uzbekistan",
        ),
        (
            "Сектором по предупреждению терроризма Управления ООН по наркотикам и преступности",
            "UNODC Terrorism Prevention Branch",
        ),
        ("Сельский институт ветеринарии", "Rural Institute of Veterinary Medicine"),
        ("Сельский клуб ветеринаров", "Rural Club of Veterinarians"),
        ("Сельское агентство сборов", "Rural Agency of Fees"),
        ("Попечительский совет ОБСЕ", "OSCE"),
        ("Консультативный Совет Миссии ЕС по приграничной помощи Молдове и Украине", "EUBAM"),
        ("Форума журналистов Центральной Азии", "Forum of Journalists of Central Asia"),
        ("Координационного совета руководителей компетентных органов государств – членов ОДКБ", "CSTO"),
        (
            "Координационный совет генеральных прокуроров государств-участников Содружества Независимых Государств",
            "CIS Coordination Council of Prosecutors General",
        ),
    ],
)
def test_an_unknown_russian_name_is_told_in_english(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize("written", ["Центр", "Проект", "Комитет дивного надзора", "Союзом кочевых гончаров"])
def test_a_short_name_or_one_with_an_unknown_word_is_left_as_written(written: str) -> None:
    assert load_authority().canonical(written) == written


@pytest.mark.parametrize("written", ["_NOUNS", "_ADJECTIVES"])
def test_no_two_words_of_the_glossary_share_a_stem(written: str) -> None:
    words = [pair.partition("=")[0] for pair in getattr(glossary_russian, written).split()]
    stems = Counter(glossary_russian.stem(word) for word in words)
    assert [stem for stem, times in stems.items() if times > 1] == []
