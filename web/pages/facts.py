"""What is known of a release: each fact, a search for others like it, and the sentence that says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer import BY_NAME, Mention, Release, SearchParams, Span, language_name
from web.pages.parts import day, days
from web.pages.quotes import Evidence, Quote
from web.urls import search_url


@dataclass(frozen=True, slots=True)
class FactValue:
    """A value with the search for all releases that share it; `written` is how this release puts it, if otherwise."""

    text: str
    url: str | None = None
    written: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the facts: what, which values, and the sentences behind them, each once."""

    label: str
    values: tuple[FactValue, ...]
    quotes: tuple[Quote, ...]


def facts(release: Release, evidence: Evidence) -> tuple[Fact, ...]:
    """Everything known, in a reader's order; what is unknown is left out."""
    return tuple(Fact(label, tuple(values), evidence.quotes(spans)) for label, values, spans in _known(release))


_Known = tuple[str, Iterable[FactValue], Iterable[Span | None]]
"""A label, the values and the stretches of text that state them."""


def _known(release: Release) -> Iterator[_Known]:
    evidence = release.evidence
    if release.published:
        value = FactValue(day(release.published), _day_url(release))
        yield ("Released", [value], [evidence.get("published")])
    if release.event_start or release.event_end:
        value = FactValue(days(release.event_start, release.event_end))
        yield ("Event", [value], [evidence.get("event_start"), evidence.get("event_end")])
    if release.city or release.country:
        values = [FactValue(text, _url(name, text)) for name, text in _place(release)]
        yield ("Place", values, [evidence.get("city"), evidence.get("country")])
    for name, label, mentions in (
        ("organizer", "Organizers", release.organizers),
        ("partner", "Partners", release.partners),
        ("funder", "Funders", release.funders),
        ("participant", "Participating countries", release.participants),
    ):
        if mentions:
            shown = label if len({mention.entity for mention in mentions}) > 1 else BY_NAME[name].label
            yield (shown, _mentioned(name, mentions), [mention.span for mention in mentions])
    if release.people:
        people = [FactValue(who.name, _url("person", who.name), who.role) for who in release.people]
        yield ("People", people, [who.span for who in release.people])
    if release.acronyms:
        yield ("Acronyms", [FactValue(f"{short}: {full}") for short, full in release.acronyms.items()], ())
    if release.language:
        name = language_name(release.language)
        yield ("Language", [FactValue(name, _url("language", release.language))], ())


def _place(release: Release) -> Iterator[tuple[str, str]]:
    if release.city:
        yield "city", release.city
    if release.country:
        yield "country", release.country


def _mentioned(name: str, mentions: Iterable[Mention]) -> list[FactValue]:
    by_entity = {mention.entity: mention for mention in reversed(tuple(mentions))}
    return [
        FactValue(entity, _url(name, entity), mention.name if mention.name != entity else None)
        for entity, mention in reversed(by_entity.items())
    ]


def _url(name: str, value: str) -> str:
    return search_url(SearchParams(filters={name: (value,)}))


def _day_url(release: Release) -> str:
    return search_url(replace(SearchParams(), date_from=release.published, date_to=release.published))
