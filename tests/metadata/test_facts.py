"""Title, place, participants, people, acronyms, language and the record of facts."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.metadata import extract, facts_record, load_authority, sentence_around
from indexer.reading.page import Given, Page
from indexer.release import Release, Span

AUTHORITY = load_authority()
HEADLINE = "Border officers train together\n"


def read(text: str, **page: Any) -> Release:
    return extract(Page(id="x", source="x.txt", text=text, **page), AUTHORITY)


def test_a_letterhead_is_no_headline_where_one_follows() -> None:
    assert read("UN Office on Drugs and Crime\n\nSeminar on seals in Riga\n\nText of it.").title == (
        "Seminar on seals in Riga"
    )
    alone = read("UN Office on Drugs and Crime\n\n5 March 2020\n\nIt held a seminar.")
    assert alone.title == "UN Office on Drugs and Crime"


@pytest.mark.parametrize("noise", ["Back", "Log In", "\n\n", "Home\nNewsroom", "1 Photo"])
def test_menu_words_are_no_headline(noise: str) -> None:
    release = read(f"{noise}\nSeminar on seals in Riga\nText of it.")
    assert release.title == "Seminar on seals in Riga"
    span = release.evidence["title"]
    assert release.text[span.start : span.end] == release.title


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("A workshop took place in Almaty, Kazakhstan.", "Almaty", "Kazakhstan"),
        ("ASHGABAT, 3 May 2016 – A course was held in Dashoguz.", "Dashoguz", "Turkmenistan"),
        ("SKOPJE, 3 May 2016 – Judges discussed new laws.", "Skopje", "North Macedonia"),
        ("The OSCE Programme Office in Dushanbe held courses in several regions of Tajikistan.", None, "Tajikistan"),
        ("Tirana hosts a course on forged stamps.", "Tirana", "Albania"),
        ("The seminar was organized in Longwater city, Kazakhstan.", "Longwater", "Kazakhstan"),
        ("A conference took place in Rome in Italy. An earlier one had been held in Madrid.", "Rome", "Italy"),
        ("6 ноября 2025 года в Ашхабаде прошла встреча.", "Ashgabat", "Turkmenistan"),
        ("Officers of an office in Vienna wrote a letter.", None, None),
    ],
)
def test_the_place_is_the_event_s_not_an_organization_s(text: str, city: str | None, country: str | None) -> None:
    release = read(HEADLINE + text)
    assert (release.city, release.country) == (city, country)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            "Officers from Kazakhstan, the Kyrgyz Republic and I.R. Iran took part.",
            ["Kazakhstan", "Kyrgyzstan", "Iran"],
        ),
        ("Fifteen Tajik and ten Afghan border officials completed a course.", ["Tajikistan", "Afghanistan"]),
        ("Officials from Albania attended. Experts from Romania and Germany shared their experience.", ["Albania"]),
        ("Participants came from the State Customs Service of Turkmenistan.", ["Turkmenistan"]),
        ("Prosecutors from Serbia took part in a course in Rome, Italy, funded by Norway.", ["Serbia"]),
        ("В семинаре приняли участие сотрудники из Казахстана и Узбекистана.", ["Kazakhstan", "Uzbekistan"]),
    ],
)
def test_participants_are_those_trained_not_experts_nor_funders(text: str, countries: list[str]) -> None:
    assert [mention.entity for mention in read(HEADLINE + text).participants] == countries


def test_people_have_name_role_and_whether_they_are_quoted() -> None:
    text = HEADLINE + (
        "“We learn from each other at every border, every day of the year,” said Ada Lovelace, "
        "Head of the OSCE Mission to Skopje. "
        "Ambassador Emmy Noether, Deputy Director of UNODC, stressed the need to train more officers."
    )
    people = read(text).people
    assert [(one.name, one.role, one.quoted) for one in people] == [
        ("Ada Lovelace", "Head of the OSCE Mission to Skopje", True),
        ("Emmy Noether", "Deputy Director of UNODC", True),
    ]


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("The UN Office on Drugs and Crime (UNODC) came.", {"UNODC": "UN Office on Drugs and Crime"}),
        ("The Harbour Seal Watch Group (HSWG) came.", {"HSWG": "Harbour Seal Watch Group"}),
        (
            "It joined AEPC (Association of European Police Colleges).",
            {"AEPC": "Association of European Police Colleges"},
        ),
        ("The Security Service of Ukraine (SSU) came (see below).", {"SSU": "Security Service of Ukraine"}),
        ("The Alpine Rope Association – the ARA, met.", {"ARA": "Alpine Rope Association"}),
        ("They came (in May) and left (early).", {}),
    ],
)
def test_acronyms_are_those_the_text_defines(text: str, acronyms: dict[str, str]) -> None:
    assert dict(read(HEADLINE + text).acronyms) == acronyms


def test_the_language_is_detected_unless_given_or_the_text_too_short() -> None:
    english = "The participants will discuss challenges and share their experience of the last years."
    russian = "Участники обсудят задачи и поделятся опытом, который накопили за последние годы."
    assert read(english).language == "en"
    assert read(russian).language == "ru"
    assert read("Riga 2020").language is None
    assert read(english, given=Given(language="fr")).language == "fr"


def test_given_wins_over_markup_and_markup_over_text() -> None:
    text = "Text headline of the page\nRIGA, 1 May 2020 – A seminar took place in Riga."
    markup = Given(title="Markup headline", published=date(2021, 1, 1))
    assert read(text, markup=markup).title == "Markup headline"
    assert read(text, markup=markup).published == date(2021, 1, 1)
    both = read(text, markup=markup, given=Given(title="Given headline", country="I.R. Iran"))
    assert (both.title, both.country, both.city) == ("Given headline", "Iran", None)
    assert "title" not in both.evidence


def test_a_given_country_keeps_the_text_s_city_only_if_it_lies_there() -> None:
    text = HEADLINE + "A seminar took place in Almaty."
    assert read(text, given=Given(country="Republic of Kazakhstan")).city == "Almaty"
    assert read(text, given=Given(country="Latvia")).city is None


@pytest.mark.parametrize(
    ("given_days", "days"),
    [
        ({"event_start": date(2020, 5, 4)}, (4, 7)),
        ({"event_end": date(2020, 5, 9)}, (5, 9)),
        ({"event_start": date(2020, 5, 7)}, (7, 7)),
        ({"event_start": date(2020, 5, 8)}, (8, None)),
        ({"event_end": date(2020, 5, 4)}, (None, 4)),
        ({"event_start": date(2020, 5, 1), "event_end": date(2020, 5, 2)}, (1, 2)),
        ({}, (5, 7)),
    ],
)
def test_a_given_day_keeps_the_other_day_of_the_text_if_the_two_can_be_one_event(
    given_days: dict[str, Any], days: tuple[int | None, int | None]
) -> None:
    release = read(HEADLINE + "A seminar took place in Riga on 5-7 May 2020.", given=Given(**given_days))

    found = {"event_start": release.event_start, "event_end": release.event_end}
    assert tuple(day.day if day else None for day in found.values()) == days
    read_from_text = {name for name, day in found.items() if day and name not in given_days}
    assert release.evidence.keys() & found.keys() == read_from_text


def test_a_sentence_ends_at_a_stop_or_line_not_at_an_abbreviation() -> None:
    text = "Mr. Smith of the U.S. Embassy came. He spoke\nThen he left."
    at = text.index("Embassy")
    span = sentence_around(text, Span(at, at + 7))
    assert text[span.start : span.end] == "Mr. Smith of the U.S. Embassy came."
    at = text.index("spoke")
    span = sentence_around(text, Span(at, at + 5))
    assert text[span.start : span.end] == "He spoke"


def test_the_record_has_every_key_and_null_or_empty_where_unknown() -> None:
    record = facts_record(read("Nothing to see"))
    assert {key: value for key, value in record.items() if key not in ("id", "source", "title", "evidence")} == {
        "language": None, "date": None, "event_start": None, "event_end": None, "city": None, "country": None,
        "organizers": [], "organizers_canonical": [], "partners": [], "funders": [], "participant_countries": [],
        "people": [], "attendance": [], "acronyms": {}, "inferred": [],
    }  # fmt: skip


VOCABULARY = (
    "UNODC the OSCE Office in and , . ( ) “ ” organized by held workshop Almaty Kazakhstan officers from experts today "
    "5-6 March 2019 – Mr. said Head of College jointly with funded провел семинар Центр ОБСЕ в Бишкеке и \n"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_text_is_read_without_an_error_and_every_span_proves_its_name(words: list[str]) -> None:
    release = read(" ".join(words))
    for mention in (*release.organizers, *release.partners, *release.funders, *release.participants):
        assert mention.span is not None
        assert release.text[mention.span.start : mention.span.end] == mention.name
    for span in release.evidence.values():
        assert 0 <= span.start < span.end <= len(release.text)
    facts_record(release)
