"""An application over the memory engine, with a small archive that has everything a page can show."""

from collections.abc import Callable
from datetime import date

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from indexer.engine.memory import MemoryEngine
from indexer.metadata.authority import Authority, load_authority
from indexer.release import Mention, Person, Place, Release, Span
from web import create_app

Soup = Callable[..., BeautifulSoup]

ASTANA = "OSCE Programme Office in Astana"
ALMATY = """Police of two countries meet

ALMATY, 11 June 2015 – The OSCE Programme Office in Astana held a workshop on cybercrime for police today.
The UN Office on Drugs and Crime (UNODC) took part.

Officers from Afghanistan trained together. “Cybercrime knows no borders,” said Guy Vinet, who leads a police unit.

International co-operation against cyber crime goes on."""


def span(words: str) -> Span:
    start = ALMATY.index(words)
    return Span(start, start + len(words))


RELEASES = (
    Release(
        id="police-2015",
        title="Police of two countries meet",
        text=ALMATY,
        language="en",
        published=date(2015, 6, 11),
        event_start=date(2015, 6, 11),
        event_end=date(2015, 6, 12),
        place=Place("Almaty", "Kazakhstan", span("ALMATY")),
        organizers=(Mention(ASTANA, ASTANA, span(ASTANA)),),
        partners=(Mention("UN Office on Drugs and Crime", "UNODC", span("UN Office on Drugs and Crime")),),
        participants=(Mention("Afghanistan", "Afghanistan", span("Afghanistan")),),
        people=(Person("Guy Vinet", "head of a police unit", True, span("Guy Vinet")),),
        acronyms={"UNODC": "UN Office on Drugs and Crime"},
        evidence={"published": span("11 June 2015"), "city": span("ALMATY"), "title": Span(0, 28)},
        url="https://www.example.org/police",
        source="/srv/secret/folder/police.txt",
    ),
    Release(
        id="borders/2016 ü",
        title="Семинар о границах",
        text="Семинар о границах прошёл в Душанбе.",
        language="ru",
        published=date(2016, 3, 1),
        place=Place("Dushanbe", "Tajikistan"),
        organizers=(Mention("OSCE", "OSCE"),),
        source="borders.html",
    ),
    Release(
        id="drugs-2019",
        title="Drugs seminar",
        text="Drugs seminar\nA seminar on drugs and cybercrime took place.",
        language="en",
        event_start=date(2019, 3, 5),
        event_end=date(2019, 3, 6),
        place=Place(None, "Kazakhstan"),
        organizers=(Mention("UNODC", "UNODC"),),
        source="drugs.md",
    ),
    Release(id="unknown", title="A note", text="Nothing is known of this note.", source="note.txt"),
)


@pytest.fixture(scope="session")
def authority() -> Authority:
    return load_authority()


@pytest.fixture
def engine(authority: Authority) -> MemoryEngine:
    made = MemoryEngine(authority)
    with made.writer() as writer:
        for release in RELEASES:
            writer.put(release)
    return made


@pytest.fixture
def app(engine: MemoryEngine, authority: Authority) -> Flask:
    return create_app(engine, authority)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def soup(client: FlaskClient) -> Soup:
    """The parsed page at an address, which must answer with this status."""

    def get(url: str, status: int = 200) -> BeautifulSoup:
        response = client.get(url)
        assert response.status_code == status
        return BeautifulSoup(response.data, "lxml")

    return get
