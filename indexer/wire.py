"""The JSON that other people's scripts read: the shapes here hold to the letter."""

from collections.abc import Iterable, Mapping

from indexer.engine.request import Facet, FacetValue, Hit, Notice, SearchResults, Snippet
from indexer.metadata import sentence_around
from indexer.params import SearchParams
from indexer.query.parser import ParsedQuery
from indexer.release import Mention, Person, Release, Span

Record = dict[str, object]
"""A JSON object; the functions here say which keys it has."""


def search_record(params: SearchParams, parsed: ParsedQuery, results: SearchResults) -> Record:
    """The answer to a search: `search --json` and `/api/search`."""
    return {
        "query": params.words,
        "interpreted": parsed.interpreted,
        "total": results.total,
        "offset": params.offset,
        "limit": params.limit,
        "took_ms": round(results.took * 1000, 3),
        "notices": [_notice(notice) for notice in dict.fromkeys((*parsed.notices, *results.notices))],
        "hits": [_hit(hit) for hit in results.hits],
        "facets": [_facet(facet) for facet in results.facets],
    }


def release_record(release: Release) -> Record:
    """One whole release with the evidence for each fact: `/api/releases/<id>`. Unknown is null or []."""
    return facts_record(release) | {"url": release.url, "text": release.text}


def facts_record(release: Release) -> Record:
    """What is known of a release, as `extract --json` writes it; `date` is the release date alone."""
    return {
        "id": release.id,
        "source": release.source,
        "title": release.title,
        "language": release.language,
        "date": _iso(release.published),
        "event_start": _iso(release.event_start),
        "event_end": _iso(release.event_end),
        "city": release.city,
        "country": release.country,
        "organizers": [mention.name for mention in release.organizers],
        "organizers_canonical": _entities(release.organizers),
        "partners": _entities(release.partners),
        "funders": _entities(release.funders),
        "participant_countries": _entities(release.participants),
        "people": [{"name": who.name, "role": who.role, "quoted": who.quoted} for who in release.people],
        "acronyms": dict(release.acronyms),
        "evidence": _evidence(release),
    }


def _hit(hit: Hit) -> Record:
    release = hit.release
    return {
        "id": release.id,
        "title": release.title,
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


def _evidence(release: Release) -> Mapping[str, list[Record]]:
    """By fact, in the text's order of facts; facts given outside the text have none."""
    values = {
        "title": release.title,
        "published": _iso(release.published),
        "event_start": _iso(release.event_start),
        "event_end": _iso(release.event_end),
        "city": release.city,
        "country": release.country,
    }
    found = {
        # The key is the one of the fact it stands behind.
        "date" if name == "published" else name: [_piece(release.text, value, release.evidence[name])]
        for name, value in values.items()
        if name in release.evidence
    }
    found |= {
        "organizers": _pieces(release.text, release.organizers),
        "partners": _pieces(release.text, release.partners),
        "funders": _pieces(release.text, release.funders),
        "participant_countries": _pieces(release.text, release.participants),
        "people": _pieces(release.text, release.people),
    }
    return {name: pieces for name, pieces in found.items() if pieces}


def _pieces(text: str, mentions: Iterable[Mention | Person]) -> list[Record]:
    return [
        _piece(text, mention.entity if isinstance(mention, Mention) else mention.name, mention.span, mention.name)
        for mention in mentions
        if mention.span
    ]


def _piece(text: str, entity: str | None, span: Span, name: str | None = None) -> Record:
    sentence = sentence_around(text, span)
    return {
        "name": text[span.start : span.end] if name is None else name,
        "entity": entity,
        "start": span.start,
        "end": span.end,
        "sentence": text[sentence.start : sentence.end],
    }


def _entities(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.entity for mention in mentions))


def _iso(day: object) -> str | None:
    return str(day) if day else None
