"""The JSON that other people's scripts read: the shapes here hold to the letter."""

from collections.abc import Iterable

from indexer.engine.request import Facet, FacetValue, Hit, SearchResults, Snippet
from indexer.metadata import facts_record
from indexer.notice import Notice
from indexer.params import SearchParams
from indexer.query.parser import ParsedQuery
from indexer.release import Mention, Release
from indexer.remarks import cut_facets

Record = dict[str, object]
"""A JSON object; the functions here say which keys it has."""


def search_record(params: SearchParams, parsed: ParsedQuery, results: SearchResults) -> Record:
    """The answer to a search: `search --json` and `/api/search`."""
    notices = (*parsed.notices, *results.notices, *cut_facets(results.facets))
    return {
        "query": params.words,
        "interpreted": parsed.interpreted,
        "total": results.total,
        "offset": params.offset,
        "limit": params.limit,
        "took_ms": round(results.took * 1000, 3),
        "notices": [_notice(notice) for notice in dict.fromkeys(notices)],
        "hits": [_hit(hit) for hit in results.hits],
        "facets": [_facet(facet) for facet in results.facets],
    }


def release_record(release: Release) -> Record:
    """One whole release, `/api/releases/<id>`: what `extract --json` tells and more."""
    more = {"corrected": list(release.corrected), "url": release.url, "text": release.text}
    return facts_record(release) | more


def _hit(hit: Hit) -> Record:
    release = hit.release
    return {
        "id": release.id,
        "title": release.title or None,
        "url": release.url,
        "source": release.source,
        "language": release.language,
        "date": _iso(release.date),
        "event_start": _iso(release.event_start),
        "event_end": _iso(release.event_end),
        "city": release.city,
        "country": release.country,
        "organizers": _entities(release.organizers),
        "score": hit.score,
        "snippets": [_snippet(snippet) for snippet in hit.snippets],
    }


def _snippet(snippet: Snippet) -> Record:
    parts = [{"text": part.text, "matched": part.matched} for part in snippet.parts]
    return {"field": snippet.field, "parts": parts}


def _facet(facet: Facet) -> Record:
    values = [_facet_value(value) for value in facet.values]
    return {"field": facet.field, "label": facet.label, "missing": facet.missing, "values": values}


def _facet_value(value: FacetValue) -> Record:
    return {
        "value": value.value,
        "label": value.label,
        "count": value.count,
        "parent": value.parent,
        "selected": value.selected,
    }


def _notice(notice: Notice) -> Record:
    return {"code": notice.code, "message": notice.message, "suggestion": notice.suggestion}


def _entities(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.entity for mention in mentions))


def _iso(day: object) -> str | None:
    return str(day) if day else None
