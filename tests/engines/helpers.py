"""Shorthand of the contract tests: releases from few words, searches from query text."""

from collections.abc import Iterable
from typing import Any

from indexer.engine import Engine
from indexer.engine.memory import MemoryEngine
from indexer.engine.request import Facet, FacetRequest, Filter, SearchRequest, SearchResults
from indexer.release import Mention, Place, Release
from indexer.whoosh_engine import WhooshEngine
from tests.engines.conftest import AUTHORITY, ask


def release(id: str, text: str = "", title: str = "", **facts: Any) -> Release:
    """A release from few words; organizations and countries are given by canonical name."""
    for field in ("organizers", "partners", "funders", "participants"):
        facts[field] = tuple(Mention(name, name) for name in facts.get(field, ()))
    if "country" in facts:
        facts["place"] = Place(None, facts.pop("country"))
    return Release(id=id, title=title or f"Release {id}", text=text, **facts)


def put(engine: Engine, releases: Iterable[Release]) -> None:
    with engine.writer() as writer:
        for one in releases:
            writer.put(one)


def search(engine: Engine, text: str = "", *filters: Filter, **request: Any) -> SearchResults:
    return engine.search(SearchRequest(query=ask(text), filters=filters, **request))


def ids(results: SearchResults) -> list[str]:
    return [hit.release.id for hit in results.hits]


def counts(engine: Engine, field: str, *filters: Filter, text: str = "") -> dict[str, int]:
    facet = facet_of(engine, field, *filters, text=text)
    return {value.value: value.count for value in facet.values}


def facet_of(engine: Engine, field: str, *filters: Filter, text: str = "") -> Facet:
    return search(engine, text, *filters, facets=(FacetRequest(field),)).facets[0]


def impatient(engine: Engine) -> Engine:
    """A second engine on the same archive that does not wait for the first one's writer."""
    if isinstance(engine, MemoryEngine):
        return engine
    assert isinstance(engine, WhooshEngine)
    return WhooshEngine(engine._generations.root, AUTHORITY, lock_seconds=0.05)
