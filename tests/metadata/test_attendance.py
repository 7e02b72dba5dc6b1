"""The numbers of those who took part: what counts, what does not, and how many of them are women."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.metadata import extract, facts_record, load_authority
from indexer.metadata.numerals import find_numerals
from indexer.reading.page import Page
from indexer.record import from_json, to_json
from indexer.release import Release

AUTHORITY = load_authority()
HEADLINE = "Guards learn to read seals\n"


def read(text: str) -> Release:
    return extract(Page(id="x", source="x.txt", text=text), AUTHORITY)


def counts(text: str, headline: str = HEADLINE) -> list[tuple[int, str, int | None]]:
    return [(one.number, one.people, one.women) for one in read(headline + text).attendance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 officers, including 7 women, attended the course.", (25, "officers", 7)),
        ("The seminar had more than 40 participants (18 women).", (40, "participants", 18)),
        ("Thirty-five border guards, seven of them women, completed the course.", (35, "border guards", 7)),
        ("Some 120 experts from 30 countries met in Riga.", (120, "experts", None)),
        ("The forum brought together 1,200 delegates, of whom 430 were women.", (1200, "delegates", 430)),
        ("A course for one hundred and twenty customs officials ended in Riga.", (120, "customs officials", None)),
        ("There were 29 participants from 21 administrations.", (29, "participants", None)),
        ("Among the 22 participants were six from the port.", (22, "participants", None)),
        ("Nineteen judges and prosecutors discussed the law.", (19, "judges and prosecutors", None)),
        ("The exercise was attended by 14 police officers from Latvia and Estonia, including three women.",
         (14, "police officers", 3)),
        ("Twenty-nine harbour officers, all of them male, practised searches.", (29, "harbour officers", 0)),
        ("Twelve women leaders took part in the round table.", (12, "women leaders", 12)),
        ("The workshop gathered 30 officers (22 men and 8 women).", (30, "officers", 8)),
        ("The workshop gathered 30 officers (8 women and 22 men) from the port.", (30, "officers", 8)),
        ("15 trainers took part in the course on teaching.", (15, "trainers", None)),
        ("A total of 48 officials – among them 21 women – were trained.", (48, "officials", 21)),
        ("25 officers, including five prosecutors and three judges, took part.", (25, "officers", None)),
        ("The course, with 25 participants from the port, ended.", (25, "participants", None)),
        ("Of the 30 participants, 12 were women.", (30, "participants", 12)),
        ("90 guards – 30 from each country – took part.", (90, "guards", None)),
        ("Two experts from Norway trained 15 instructors in Tashkent.", (15, "instructors", None)),
        ("The exercise involved 120 soldiers and 30 vehicles.", (120, "soldiers", None)),
        ("Fifty-five students, 60 per cent of them women, competed.", (55, "students", None)),
        ("RIGA, 5 May 2014 – Seventeen officers visited the port.", (17, "officers", None)),
        ("RIGA, 5 May 2014 – 17 officers visited the port.", (17, "officers", None)),
        ("25 сотрудников, в том числе 7 женщин, прошли обучение.", (25, "сотрудников", 7)),
        ("В семинаре приняли участие более 40 участников.", (40, "участников", None)),
        ("Тридцать пять пограничников (из них семь женщин) завершили курс.", (35, "пограничников", 7)),
        ("Тренинг собрал двадцать следователей и прокуроров из трёх стран.",
         (20, "следователей и прокуроров", None)),
        ("Пятнадцать кинологов из двух стран обучились поиску.", (15, "кинологов", None)),
        ("Тренинг для 40 (сорока) сотрудников прошёл в Оше.", (40, "сотрудников", None)),
        ("Было обучено 60 учителей, из которых 45 – женщины.", (60, "учителей", 45)),
        ("Курс для 18 таможенных инспекторов прошёл в Душанбе.", (18, "таможенных инспекторов", None)),
        ("В конференции с участием ста двадцати экспертов обсудили закон.", (120, "экспертов", None)),
        ("В форуме участвовали 1 200 представителей ведомств, 300 из которых – женщины.",
         (1200, "представителей", 300)),
        ("В обучении участвовали 20 человек: 12 мужчин и 8 женщин.", (20, "человек", 8)),
        ("Около 60 человек, среди них 25 женщин, посетили лекцию.", (60, "человек", 25)),
    ],
)  # fmt: skip
def test_those_who_took_part_are_counted(text: str, expected: tuple[int, str, int | None]) -> None:
    assert counts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The course of 2015 officers of the port attended is over.",
        "On 25 March officers of the port attended a course.",
        "In 2019 participants met in Riga.",
        "Officers from 14 countries attended the course.",
        "The meeting was attended by 30 organizations and 5 agencies.",
        "Participants heard that 25 kg of heroin were seized by officers.",
        "The three-day course trained officers.",
        "Police arrested 12 people while the participants met.",
        "The participants heard that 12 officers were killed in the blast.",
        "Participants discussed how 40 victims and 12 migrants had been treated.",
        "Participants aged 18 to 25 attended the course.",
        "The service, which has 4,000 officers, took part in the seminar.",
        "Since 2012 the school has trained more than 1,200 officers.",
        "The school trains 300 officers every year.",
        "Two officers from each country attended the course.",
        "The participants worked in groups of five officers.",
        "The course was led by four instructors.",
        "Three experts from Norway delivered the training.",
        "Two experts from Norway trained the guards of the port.",
        "The donor bought vests for 25 officers.",
        "Resolution 1325 participants discussed, too.",
        "From 20 to 25 participants are expected.",
        "Several hundred participants met.",
        "Up to 40 participants may attend.",
        "“We trained 500 officers in the last of our courses, and we shall train more,” she said.",
        "Participants received 50,000 euros and 25 officers' manuals.",
        "One officer attended the course.",
        "40 per cent of the participants and 60% of the officers attended.",
        "Some two dozen officers attended.",
        "About 2,500 officers work in the region, the participants learned.",
        "В области насчитывается 1 200 полицейских, узнали участники.",
        "Session 3 participants visited the port.",
        "Seven participants' reports were heard.",
        "В 2015 году сотрудники прошли обучение.",
        "25 марта участники обсудили закон.",
        "Участники из 14 стран обсудили закон.",
        "В ходе операции, в которой участвовали посты, задержано 12 человек.",
        "Участники узнали, что 12 сотрудников погибли.",
        "С 2012 года обучение прошли 1 200 сотрудников.",
        "Участники обсудили изъятие 25 кг героина.",
        "По 10 сотрудников из каждой страны прошли обучение.",
        "До 40 участников пройдут обучение.",
    ],
)
def test_other_numbers_are_not(text: str) -> None:
    assert counts(text) == []


def test_several_kinds_of_people_are_counted_apart() -> None:
    text = "12 police officers, five prosecutors (2 women) and three judges attended the course."

    assert counts(text) == [(12, "police officers", None), (5, "prosecutors", 2), (3, "judges", None)]


def test_men_and_women_without_a_sum_are_counted_apart() -> None:
    text = "Participants, 20 men and 12 women, came from five countries."

    assert counts(text) == [(20, "men", None), (12, "women", 12)]


def test_a_noun_that_two_numbers_share_is_given_to_both() -> None:
    text = "Fifteen Tajik and ten Afghan border officials completed the course."

    assert counts(text) == [(15, "Tajik officials", None), (10, "Afghan border officials", None)]


def test_a_number_told_again_counts_once_with_what_is_told_of_the_women() -> None:
    text = "The course began in Riga.\n25 participants, including 7 women, attended. The 25 officers will return."

    assert counts(text, "25 officers learn to read seals\n") == [(25, "participants", 7)]


def test_figures_stand_in_the_order_of_the_text_also_where_a_later_one_tells_more() -> None:
    text = "25 officers and 40 judges attended. The 25 officers, including 7 women, visited the port."

    assert counts(text) == [(40, "judges", None), (25, "officers", 7)]


def test_more_women_than_people_are_not_believed() -> None:
    assert counts("25 officers, including 70 women, attended.") == [(25, "officers", None)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Now more than 40 participants (18 women) met.", "more than 40 participants (18 women)"),
        ("The 30 officers (8 women and 22 men) met.", "30 officers (8 women and 22 men)"),
        ("Около 60 человек, среди них 25 женщин, посетили лекцию.", "Около 60 человек, среди них 25 женщин"),
    ],
)
def test_the_span_holds_the_whole_figure_and_the_record_its_sentence(text: str, figure: str) -> None:
    release = read(HEADLINE + text)
    (one,) = release.attendance
    record: dict[str, Any] = dict(facts_record(release))

    assert release.text[one.span.start : one.span.end] == figure
    assert record["attendance"] == [{"number": one.number, "people": one.people, "women": one.women}]
    assert record["evidence"]["attendance"] == [
        {"name": figure, "entity": one.people, "start": one.span.start, "end": one.span.end, "sentence": text}
    ]


def test_a_stored_release_comes_back_with_its_numbers() -> None:
    release = read(HEADLINE + "25 officers, including 7 women, attended the course.")

    assert release.attendance
    assert from_json(to_json(release)) == release


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("two", 2), ("nineteen", 19), ("forty", 40), ("ninety-nine", 99), ("twenty five", 25), ("a hundred", 100),
        ("one hundred and five", 105), ("two thousand three hundred", 2300), ("1,200", 1200), ("1 200", 1200),
        ("двух", 2), ("трёх", 3), ("девятнадцать", 19), ("сорока", 40), ("девяносто девять", 99), ("сто", 100),
        ("двадцатью пятью", 25), ("двести тридцать", 230), ("две тысячи", 2000),
    ],
)  # fmt: skip
def test_numbers_are_read_in_digits_and_words(written: str, value: int) -> None:
    assert [(one.value, one.start, one.end) for one in find_numerals(written, spelled=True)] == [
        (value, 0, len(written))
    ]


@pytest.mark.parametrize(
    "written", ["five twenty", "mid-twenty", "often", "3.5", "10–15", "20 %", "$500", "12:30", "25-member", "A25", "№5"]
)
def test_what_only_looks_like_a_number_is_none(written: str) -> None:
    assert find_numerals(written, spelled=True) == ()


VOCABULARY = (
    "25 twenty five hundred and , ( ) : . including women of them officers police participants attended trained all "
    "men 1,200 each from – 7 сто двадцать участников женщин в том числе из них приняли участие 2015 \n"
)
PIECES = st.sampled_from(VOCABULARY.split(" "))


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_any_words_give_figures_that_stand_in_the_text_in_order(words: list[str]) -> None:
    release = read(HEADLINE + " ".join(words))
    end = 0
    for one in release.attendance:
        assert end <= one.span.start < one.span.end <= len(release.text)
        assert one.number >= 2
        assert one.women is None or 0 <= one.women <= one.number
        assert one.people.split()[-1] in release.text[one.span.start :]
        end = one.span.end
