"""Random archives and requests for the vector executor, and the plain answer to compare with."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np

from indexer.engine.answering import answer as plain_answer
from indexer.engine.document import document_of
from indexer.engine.memory import MemoryArchive
from indexer.engine.request import AnyValue, DateRange, FacetRequest, Filter, SearchRequest, SearchResults, Sort
from indexer.fields import DEFAULT_FIELDS, FACET_FIELDS, FILTER_FIELDS
from indexer.query.nodes import (
    AllOf,
    AnyOf,
    Fuzzy,
    Match,
    MatchAll,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Range,
    Same,
    Slot,
    Term,
)
from indexer.release import Mention, Person, Place, Release
from indexer.whoosh_engine.codec.view import SegmentView, slots_of
from indexer.whoosh_engine.vector import VectorArchive, answer
from tests.engines.conftest import AUTHORITY, ask
from tests.whoosh_engine.codec.plain_build import plain_arrays

_WORDS: Final = """
border guard guards borderguard met in Minsk today. The co-operation cooperation grew; UNODC BDY said: labour labor
organised organizers cyber cybercrime cyber-crime anti-corruption corruption on-line U.S. 3.5 Казахстане и (EU)
"quoted" law-enforcement train-the-trainer OTH Body of Bodies LOUD non-EU
"""
_TERMS: Final = """
border guard borderguard met in cooper =co-operation =cooperation ~organized UNODC BDY BODY labor organ minsk =met
cyber cybercrim corrupt anticorrupt EU eu казахстан law enforc lawenforc =guards loud LOUD absent
"""
WORDS: Final = (*_WORDS.split(), "\n\n—\n", "co-\noperation", "LINE\n", "NON-\nEU", "border-")
TERMS: Final = tuple(_TERMS.split())
UNITS = ("Unit", "Department", "Body", "Office", "Other")
COUNTRIES = ("Chad", "Ghana", "Togo")
WRITTEN = (
    "border guards", '"border guard" -minsk', "co* OR labour", "UNODC cooperation", "title:border text:met",
    "cybercrime", "borderguard", '"met today"~3', "organizer:unit", "guarsd", "zebra border", "country:ghana met",
    "BDY", '"Body of Bodies"', '="co-operation"', "date:2020 border", "NOT border", "person:ann", "gard~2 bord*", "",
)  # fmt: skip
FIELDS = (DEFAULT_FIELDS, DEFAULT_FIELDS, DEFAULT_FIELDS, ("title",), ("text",), ("organizer",), ("country",))


def release(draw: random.Random, id: str) -> Release:
    """A release of few words, so that much of it ties and repeats."""
    organizers = draw.sample(UNITS, draw.choice((0, 1, 1, 2, 5)))
    day = date(2020, 1, 1) + timedelta(draw.randrange(4))
    return Release(
        id=id,
        title=" ".join(draw.choices(WORDS, k=draw.choice((0, 1, 3, 6)))).upper()
        if draw.random() < 0.2
        else " ".join(draw.choices(WORDS, k=draw.choice((1, 3, 6)))),
        text=" ".join(draw.choices(WORDS, k=draw.choice((0, 2, 8, 30, 90)))),
        language=draw.choice((None, "en", "ru")),
        published=draw.choice((None, day, day)),
        place=draw.choice((None, Place(None, draw.choice(COUNTRIES)), Place("Accra", "Ghana"))),
        organizers=tuple(Mention(name, name) for name in organizers),
        partners=tuple(Mention(f"Partner {n}", f"Partner {n}") for n in draw.sample(range(30), draw.choice((0, 1, 7)))),
        people=(Person("Ann Other", None, quoted=False),) if draw.random() < 0.3 else (),
    )


def query(draw: random.Random, depth: int = 3) -> Query:
    """A query of any node."""
    if draw.random() < 0.2:
        return ask(draw.choice(WRITTEN))
    if depth and draw.random() < 0.4:
        parts = tuple(query(draw, depth - 1) for _ in range(draw.choice((1, 2, 2, 3))))
        return draw.choice(
            (AllOf(parts, draw.random() < 0.5), AnyOf(parts, draw.random() < 0.3), Not(parts[0]), AllOf(parts, True))
        )
    fields = draw.choice(FIELDS)
    kind = draw.randrange(8)
    if kind == 0:
        return draw.choice(
            (MatchAll(), Range(None, None), Range(date(2020, 1, 2), None), Range(None, date(2020, 1, 3)))
        )
    if kind == 1:
        return Prefix(draw.choice(("co", "bor", "cyber-c", "organis", "mi", "zz")), fields)
    if kind == 2:
        return Fuzzy(draw.choice(("gaurd", "border", "labur", "cibercrime")), draw.randrange(1, 3), fields)
    if kind < 5:
        forms = tuple(
            draw.choice((_term(draw, fields), _phrase(draw, fields), _near(draw, fields)))
            for _ in range(draw.randrange(1, 4))
        )
        return Same(forms, draw.choice(("", "label")))
    return draw.choice((_term(draw, fields), _term(draw, fields), _phrase(draw, fields), _near(draw, fields)))


def request(draw: random.Random) -> SearchRequest:
    """A request with anything in it."""
    filters: list[Filter] = []
    for _ in range(draw.choice((0, 0, 0, 0, 1, 1, 2, 3))):
        field = draw.choice(FILTER_FIELDS)
        values = {"organizer": UNITS, "country": COUNTRIES, "year": ("2020", "1999"), "language": ("en", "ru")}
        some = values.get(field, tuple(f"Partner {n}" for n in range(32)))
        filters.append(
            DateRange(draw.choice((None, date(2020, 1, 2))), draw.choice((None, date(2020, 1, 3))))
            if draw.random() < 0.2
            else AnyValue(field, tuple(draw.sample(some, draw.randrange(0, 3))), draw.random() < 0.3)
        )
    return SearchRequest(
        query=query(draw),
        filters=tuple(filters),
        facets=tuple(FacetRequest(name, draw.choice((None, 0, 1, 3, 50))) for name in draw.sample(FACET_FIELDS, 3)),
        sort=draw.choice((None, None, *Sort)),
        offset=draw.choice((0, 0, 0, 0, 1, 3, 12, 100)),
        limit=draw.choice((10, 10, 10, 0, 1, 3, 50)),
        match=draw.choice(tuple(Match)),
    )


class Compared:
    """An archive of several segments with deletions, and the living releases in the plain one."""

    def __init__(self, draw: random.Random, sizes: Sequence[int]) -> None:
        ids = [f"{draw.choice('aZ€')}{number}" for number in range(sum(sizes))]
        draw.shuffle(ids)
        views, deleted, living = [], [], []
        for size in sizes:
            own = [release(draw, ids.pop()) for _ in range(size)]
            gone = np.array([draw.random() < 0.2 for _ in own], dtype=bool)
            views.append(view_of(own))
            deleted.append(None if draw.random() < 0.3 else gone)
            living += [one for one, dead in zip(own, gone, strict=True) if deleted[-1] is None or not dead]
        self.archive = VectorArchive(views, deleted)
        self._plain = MemoryArchive(document_of(one, AUTHORITY) for one in living)
        self.living = living

    def answers(self, asked: SearchRequest) -> tuple[SearchResults, SearchResults]:
        """The answer of the vector executor and the plain one."""
        return answer(self.archive, asked, AUTHORITY), plain_answer(self._plain, asked, AUTHORITY)


def view_of(releases: Sequence[Release]) -> SegmentView:
    """A segment of these releases in memory."""
    arrays = plain_arrays(releases, AUTHORITY)
    return SegmentView(arrays, slots_of([arrays.terms[at] for at in range(len(arrays.terms))]))


def _term(draw: random.Random, fields: tuple[str, ...]) -> Term:
    return Term(draw.choice(TERMS), fields, draw.choice(("", "label", "gaurd")))


def _slots(draw: random.Random) -> tuple[Slot, ...]:
    return tuple(tuple(draw.choices(TERMS, k=draw.choice((1, 1, 2)))) for _ in range(draw.randrange(1, 4)))


def _phrase(draw: random.Random, fields: tuple[str, ...]) -> Phrase:
    return Phrase(_slots(draw), fields)


def _near(draw: random.Random, fields: tuple[str, ...]) -> Near:
    return Near(_slots(draw), draw.randrange(0, 6), fields)
