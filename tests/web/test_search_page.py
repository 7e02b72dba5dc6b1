"""The search page as a reader meets it."""

from collections.abc import Callable
from datetime import date

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from indexer.engine.memory import MemoryEngine
from indexer.metadata.authority import Authority
from indexer.release import Mention, Release
from web import create_app

Soup = Callable[..., BeautifulSoup]


def texts(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in page.select(selector)]


def label(page: BeautifulSoup, name: str, value: str) -> str:
    """What a screen reader says of a checkbox."""
    box = page.select_one(f'input[name="{name}"][value="{value}"]')
    assert box is not None
    said = page.select_one(f'label[for="{box["id"]}"]')
    assert said is not None
    for silent in said.select('[aria-hidden="true"]'):
        silent.extract()
    return said.get_text()


def checked(page: BeautifulSoup) -> set[str]:
    return {str(box["value"]) for box in page.select("input[type=checkbox][checked]")}


def test_the_start_page_shows_everything_newest_first(soup: Soup) -> None:
    page = soup("/")

    assert texts(page, "h1") == ["4 releases"]
    assert texts(page, ".hit h3") == [
        "Drugs seminar", "Семинар о границах", "Police of two countries meet", "A note",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("/?organizer=OSCE&organizer=UNODC&from=2015&to=2019", "3 releases by OSCE or UNODC, 2015–2019"),
        ("/?q=cybercrime&country=Kazakhstan", "2 releases for “cybercrime” in Kazakhstan"),
        ("/?missing=organizer&organizer=OSCE", "3 releases by OSCE or with no organizer stated"),
        ("/?from=2019-03-05", "1 release since 5 March 2019"),
        ("/?year=2016&year=2015&language=Russian", "1 release in Russian, 2015 or 2016"),
        ("/?organizer=UN+Office+on+Drugs+and+Crime", "1 release by UNODC"),
    ],
)
def test_the_search_is_told_as_a_sentence_and_as_the_title(soup: Soup, url: str, sentence: str) -> None:
    page = soup(url)

    assert texts(page, "h1") == [sentence.replace("release since", "release, since")]
    assert texts(page, "title") == [f"{sentence.replace('release since', 'release, since')} – Communiqué"]


def test_a_hit_shows_what_is_known_and_marks_what_matched(soup: Soup) -> None:
    hit = soup("/?q=cybercrime&year=2015").select_one(".hit")

    assert hit is not None
    byline = " ".join(hit.select_one(".byline").get_text(" ").split())  # type: ignore[union-attr]
    assert byline == "11 June 2015 Almaty, Kazakhstan OSCE Programme Office in Astana"
    assert texts(hit, "mark") == ["cybercrime", "Cybercrime"]  # type: ignore[arg-type]
    assert "police.txt" in hit.get_text()
    assert "/srv/secret" not in hit.get_text()


def test_a_title_in_another_language_says_so(soup: Soup) -> None:
    assert [found["lang"] for found in soup("/?year=2016").select(".hit h3")] == ["ru"]


def test_organizers_are_a_tree_of_labelled_checkboxes(soup: Soup) -> None:
    page = soup("/")

    assert label(page, "organizer", "OSCE") == "OSCE, 2 releases"
    assert label(page, "organizer", "UNODC") == "UNODC, 1 release"
    assert page.select_one('li:has(input[value="OSCE"]) li input[value="OSCE Programme Office in Astana"]')


def test_a_facet_counts_as_if_its_own_choices_were_open(soup: Soup) -> None:
    page = soup("/?organizer=OSCE")

    assert checked(page) == {"OSCE"}
    assert label(page, "organizer", "UNODC") == "UNODC, 1 release"
    assert label(page, "country", "Kazakhstan") == "Kazakhstan, 1 release"


def test_not_stated_can_be_chosen(soup: Soup) -> None:
    page = soup("/?missing=country")

    assert label(page, "missing", "country") == "Not stated, 1 release"
    assert checked(page) == {"country"}
    assert texts(page, ".hit h3") == ["A note"]


def test_a_choice_that_finds_nothing_stays_to_be_taken_back(soup: Soup) -> None:
    page = soup("/?country=Japan")

    assert checked(page) == {"Japan"}
    assert label(page, "country", "Japan") == "Japan, 0 releases"


def test_years_are_bars_newest_first(soup: Soup) -> None:
    page = soup("/?q=cybercrime")

    assert [box["value"] for box in page.select("input[name=year]")] == ["2019", "2015"]
    assert [bar["width"] for bar in page.select("svg.bar rect")] == ["100.0%", "100.0%"]


def test_every_chip_takes_one_choice_back(soup: Soup) -> None:
    page = soup("/?q=cybercrime&organizer=OSCE&organizer=UNODC&missing=country&from=2015")
    chips = {" ".join(chip.get_text().split()): chip["href"] for chip in page.select(".chips a")}

    assert chips == {
        "Remove Organizer OSCE×": "/?q=cybercrime&organizer=UNODC&missing=country&from=2015",
        "Remove Organizer UNODC×": "/?q=cybercrime&organizer=OSCE&missing=country&from=2015",
        "Remove Country not stated×": "/?q=cybercrime&organizer=OSCE&organizer=UNODC&from=2015",
        "Remove Date since 2015×": "/?q=cybercrime&organizer=OSCE&organizer=UNODC&missing=country",
        "Clear all filters": "/?q=cybercrime",
    }


def test_what_has_no_box_is_carried_by_the_form(soup: Soup) -> None:
    page = soup("/?q=police+cybercrime&person=Guy+Vinet&city=Almaty&sort=oldest&match=any&limit=20")
    carried = {(hidden["name"], hidden["value"]) for hidden in page.select("input[type=hidden]")}

    assert carried == {
        ("city", "Almaty"), ("person", "Guy Vinet"), ("sort", "oldest"), ("match", "any"), ("limit", "20"),
    }  # fmt: skip


@pytest.mark.parametrize("parameter", ["limit=0", "page=0", "from=soon", "organiser=OSCE", "sort=best", "missing=x"])
def test_a_wrong_parameter_is_ignored_with_a_notice(soup: Soup, parameter: str) -> None:
    page = soup(f"/?{parameter}")
    name = parameter.partition("=")[0]

    assert texts(page, "h1") == ["4 releases"]
    assert len(texts(page, ".notices li")) == 1
    assert texts(page, ".notices li")[0].startswith("Ignored: ")
    assert name in texts(page, ".notices li")[0]


def test_a_misspelt_word_is_offered_as_a_search_that_runs(soup: Soup, client: FlaskClient) -> None:
    page = soup("/?q=cybercrme+seminar&country=Kazakhstan")
    offered = page.select_one(".notices a")

    assert offered is not None
    assert offered["href"] == "/?q=cybercrime%20seminar&country=Kazakhstan"
    assert client.get(str(offered["href"])).status_code == 200


def test_a_search_without_result_names_what_stands_in_the_way(soup: Soup) -> None:
    page = soup("/?q=drugs&country=Tajikistan")

    assert texts(page, "h1") == ["0 releases for “drugs” in Tajikistan"]
    assert texts(page, ".nothing li") == [
        "Leave out country Tajikistan 2 releases",
        "Leave out the words 1 release",
    ]
    assert [link["href"] for link in page.select(".nothing li a")] == ["/?q=drugs", "/?country=Tajikistan"]


def test_every_example_runs(soup: Soup, client: FlaskClient) -> None:
    examples = [str(link["href"]) for link in soup("/").select(".help a")]

    assert len(examples) > 5
    assert {client.get(url).status_code for url in examples} == {200}


def test_the_usual_order_leaves_no_trace_in_the_address(soup: Soup) -> None:
    orders = {link.get_text(): link["href"] for link in soup("/?q=police&sort=oldest").select(".toolbar nav a")}

    assert orders == {
        "Best match": "/?q=police", "Newest": "/?q=police&sort=newest", "Oldest": "/?q=police&sort=oldest",
    }  # fmt: skip


@pytest.fixture
def many(authority: Authority) -> FlaskClient:
    engine = MemoryEngine(authority)
    with engine.writer() as writer:
        for number in range(95):
            mention = Mention(f"Body {number % 12:02}", f"Body {number % 12:02}")
            day = date(1990 + number % 30, 1, 1)
            writer.put(Release(id=f"r{number}", title="A title", text="A text", published=day, organizers=(mention,)))
    return create_app(engine, authority).test_client()


def parsed(client: FlaskClient, url: str, status: int = 200) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == status
    return BeautifulSoup(response.data, "lxml")


def test_pages_lead_to_each_other(many: FlaskClient) -> None:
    page = parsed(many, "/?page=5")

    assert texts(page, ".pagination a") == [
        "Previous", "Page 1", "Page 3", "Page 4", "Page 5", "Page 6", "Page 7", "Page 10", "Next",
    ]  # fmt: skip
    assert [link["href"] for link in page.select(".pagination a")][:3] == ["/?page=4", "/", "/?page=3"]
    assert texts(page, "[aria-current=page]") == ["Page 5"]
    assert page.select_one(".hits")["start"] == "41"  # type: ignore[index]


def test_a_page_beyond_the_end_leads_to_the_last_one(many: FlaskClient) -> None:
    page = parsed(many, "/?page=11", status=404)

    assert [link["href"] for link in page.select(".nothing a")] == ["/?page=10"]
    assert texts(page, "h1") == ["95 releases"]


def test_a_long_facet_is_folded_but_never_what_is_chosen(many: FlaskClient) -> None:
    page = parsed(many, "/?organizer=Body+11")
    facet = page.select_one(".facet:has(input[name=organizer])")

    assert facet is not None
    assert texts(facet, ".more summary") == ["3 more under Organizer"]  # type: ignore[arg-type]
    assert not facet.select('.more input[value="Body 11"]')
    assert len(facet.select("input")) == 12
