"""The page of one release: what is known, what says so, and where the words stand."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from indexer.engine.memory import MemoryEngine
from indexer.release import Attendance, Mention, Place, Release, Span

Soup = Callable[..., BeautifulSoup]


def facts(page: BeautifulSoup) -> dict[str, list[str]]:
    return {
        group.dt.get_text(): [" ".join(dd.get_text().split()) for dd in group.select("dd:not(.quote)")]
        for group in page.select(".facts dl > div")
        if group.dt
    }


def test_the_facts_are_told(soup: Soup) -> None:
    assert facts(soup("/releases/police-2015")) == {
        "Released": ["11 June 2015"],
        "Event": ["11–12 June 2015"],
        "Place": ["Almaty", "Kazakhstan"],
        "Organizer": ["OSCE Programme Office in Astana"],
        "Partner": ["UNODC UN Office on Drugs and Crime"],
        "Participating country": ["Afghanistan"],
        "People": ["Guy Vinet head of a police unit"],
        "Acronyms": ["UNODC: UN Office on Drugs and Crime"],
        "Language": ["English"],
    }


def test_each_fact_finds_others_like_it(soup: Soup, client: FlaskClient) -> None:
    links = [str(link["href"]) for link in soup("/releases/police-2015").select(".facts dd:not(.quote) a")]

    assert links[:3] == ["/?from=2015-06-11&to=2015-06-11", "/?city=Almaty", "/?country=Kazakhstan"]
    assert all("1 release" in client.get(link).text or "2 releases" in client.get(link).text for link in links)


def test_each_quotation_leads_to_its_sentence(soup: Soup) -> None:
    page = soup("/releases/police-2015")
    quotes = page.select(".facts .quote a")

    assert len(quotes) >= 5
    for quote in quotes:
        target = page.select_one(f'[id="{str(quote["href"])[1:]}"]')
        stated = quote.select_one("strong")
        assert target is not None
        assert stated is not None
        assert stated.get_text() in target.get_text()


def test_matches_are_numbered_and_lead_to_each_other(soup: Soup) -> None:
    page = soup("/releases/police-2015?q=cybercrime")
    marks = page.select(".text mark")

    assert [(mark["id"], mark.get_text()) for mark in marks] == [
        ("match-1", "cybercrime"), ("match-2", "Cybercrime"), ("match-3", "cyber crime"),
    ]  # fmt: skip
    hops = [[link["href"] for link in beside.select("a")] for beside in page.select(".hops")]
    assert hops == [["#match-2"], ["#match-1", "#match-3"], ["#match-2"]]
    assert "3 matches in the text" in page.select_one(".jumps").get_text()  # type: ignore[union-attr]


def test_the_way_back_carries_the_search(soup: Soup) -> None:
    page = soup("/releases/police-2015?q=cybercrime&organizer=OSCE&page=2")

    assert page.select_one(".back a")["href"] == "/?q=cybercrime&organizer=OSCE&page=2"  # type: ignore[index]
    assert soup("/releases/police-2015").select_one(".back") is None


def test_the_title_is_shown_once(soup: Soup) -> None:
    page = soup("/releases/police-2015")

    assert page.select_one("h1").get_text() == "Police of two countries meet"  # type: ignore[union-attr]
    assert "Police of two countries meet" not in page.select_one(".text").get_text()  # type: ignore[union-attr]
    assert [paragraph["id"] for paragraph in page.select(".text p")] == ["paragraph-1", "paragraph-2", "paragraph-3"]


def test_an_id_with_slashes_and_letters_is_reached_from_its_hit(soup: Soup) -> None:
    hit = soup("/?q=границах").select_one(".hit h3 a")

    assert hit is not None
    page = soup(str(hit["href"]))
    assert page.select_one("h1")["lang"] == "ru"  # type: ignore[index]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//evil.example/", "http:", "ftp://a/b"])
def test_only_web_addresses_become_links(url: str, engine: MemoryEngine, soup: Soup) -> None:
    with engine.writer() as writer:
        writer.put(Release(id="x", title="x", text="x", url=url))

    assert not soup("/releases/x").select('a[rel~="nofollow"]')
    assert not soup("/?q=x").select('a[rel~="nofollow"]')


def test_the_original_is_linked_without_telling_it_where_from(soup: Soup) -> None:
    original = soup("/releases/police-2015").select_one('a[href^="https://www.example.org"]')

    assert original is not None
    assert original["rel"] == ["noopener", "noreferrer", "nofollow"]


def test_parameters_that_cannot_be_used_do_not_hide_a_release(soup: Soup) -> None:
    assert soup("/releases/police-2015?page=x&nonsense=1").select_one(".text")


def test_an_unknown_release_is_not_found(soup: Soup) -> None:
    assert soup("/releases/nowhere", 404).h1.get_text() == "Nothing is here"  # type: ignore[union-attr]


def test_how_many_took_part_is_told_as_written_with_its_sentence(engine: MemoryEngine, soup: Soup) -> None:
    text = "Guards learn\n\nMore than 40 guards  (18 women) attended. They left."
    span = Span(text.index("More"), text.index(" attended"))
    with engine.writer() as writer:
        writer.put(Release(id="x", title="Guards learn", text=text, attendance=(Attendance(40, "guards", 18, span),)))

    page = soup("/releases/x")

    assert facts(page) == {"Attendance": ["More than 40 guards (18 women)"]}
    quote = page.select_one(".facts .quote a")
    assert quote is not None
    target = page.select_one(f'[id="{str(quote["href"])[1:]}"]')
    assert target is not None
    assert " ".join(target.get_text().split()) == "More than 40 guards (18 women) attended."


def test_corrected_facts_are_called_so_in_words_and_the_others_are_not(engine: MemoryEngine, soup: Soup) -> None:
    with engine.writer() as writer:
        writer.put(
            Release(
                id="x",
                title="A set title",
                text="A text.",
                language="en",
                place=Place("Almaty", "Kazakhstan"),
                organizers=(Mention("OSCE", "OSCE"),),
                corrected=("title", "published", "city", "funders"),
            )
        )

    assert facts(soup("/releases/x")) == {
        "Title corrected": ["A set title"],
        "Released corrected": ["not stated"],
        "Place corrected": ["Almaty", "Kazakhstan"],
        "Organizer": ["OSCE"],
        "Funder corrected": ["not stated"],
        "Language": ["English"],
    }


def test_inferred_facts_are_called_so_in_words_and_the_others_are_not(engine: MemoryEngine, soup: Soup) -> None:
    text = "OSCE news. A course was held in Almaty."
    place, organizer = Place("Almaty", None), Mention("OSCE", "OSCE", Span(0, 4))
    with engine.writer() as writer:
        writer.put(
            Release(id="x", title="x", text=text, place=place, organizers=(organizer,), inferred=("organizers",))
        )

    assert facts(soup("/releases/x")) == {
        "Place": ["Almaty"],
        "Organizer inferred": ["OSCE", "No phrase states it; the text as a whole makes it likely."],
    }


@pytest.mark.parametrize(("url", "words"), [("https://example.org/", "address corrected"), (None, "none")])
def test_a_corrected_address_is_called_so(url: str | None, words: str, engine: MemoryEngine, soup: Soup) -> None:
    with engine.writer() as writer:
        writer.put(Release(id="x", title="x", text="x", url=url, corrected=("url",)))

    assert words in soup("/releases/x").select_one(".byline").get_text()  # type: ignore[union-attr]
