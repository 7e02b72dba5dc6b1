"""What is known of a release: each fact, a search for others like it, and the sentence that says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer import BY_NAME, NOT_STATED, Mention, Release, SearchParams, Span, language_name
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
    """One line of the facts: what, which values, the sentences behind them, each once, and whose word it is.

    `inferred` where no phrase states it, `corrected` where a person has set it.
    """

    label: str
    values: tuple[FactValue, ...]
    quotes: tuple[Quote, ...]
    inferred: bool
    corrected: bool


def facts(release: Release, evidence: Evidence) -> tuple[Fact, ...]:
    """Everything known, in a reader's order; what is unknown is left out."""
    found = (_fact(known, release, evidence) for known in _known(release))
    return tuple(fact for fact in found if fact.values)


@dataclass(frozen=True, slots=True)
class _Known:
    """A label, the values, the stretches of text that state them, and the keys of front matter that stand for it."""

    label: str
    values: Iterable[FactValue]
    spans: Iterable[Span | None]
    keys: tuple[str, ...] = ()


def _fact(known: _Known, release: Release, evidence: Evidence) -> Fact:
    corrected = not set(known.keys).isdisjoint(release.corrected)
    # That nothing is stated is itself a fact where somebody has said so.
    values = tuple(known.values) or ((FactValue(NOT_STATED),) if corrected else ())
    inferred = not set(known.keys).isdisjoint(release.inferred)
    return Fact(known.label, values, evidence.quotes(known.spans), inferred, corrected)


def _known(release: Release) -> Iterator[_Known]:
    stated, title = release.evidence, release.title if "title" in release.corrected else None
    yield _Known("Title", [FactValue(title)] if title else [], [], ("title",))
    released = [FactValue(day(release.published), _day_url(release))] if release.published else []
    yield _Known("Released", released, [stated.get("published")], ("published",))
    event = days(release.event_start, release.event_end)
    spans = [stated.get("event_start"), stated.get("event_end")]
    yield _Known("Event", [FactValue(event)] if event else [], spans, ("event_start", "event_end"))
    place = [FactValue(text, _url(name, text)) for name, text in _place(release)]
    yield _Known("Place", place, [stated.get("city"), stated.get("country")], ("city", "country"))
    yield from _parties(release)
    people = [FactValue(who.name, _url("person", who.name), who.role) for who in release.people]
    yield _Known("People", people, [who.span for who in release.people])
    figures = [FactValue(_figure(release.text, one.span)) for one in release.attendance]
    yield _Known("Attendance", figures, [one.span for one in release.attendance])
    yield _Known("Acronyms", [FactValue(f"{short}: {full}") for short, full in release.acronyms.items()], ())
    code = release.language
    language = [FactValue(language_name(code), _url("language", code))] if code else []
    yield _Known("Language", language, (), ("language",))


def _figure(text: str, span: Span) -> str:
    """The figure as the release has it, since "more than 40" is not 40."""
    return " ".join(text[span.start : span.end].split())


def _parties(release: Release) -> Iterator[_Known]:
    for name, label, key, mentions in (
        ("organizer", "Organizers", "organizers", release.organizers),
        ("partner", "Partners", "partners", release.partners),
        ("funder", "Funders", "funders", release.funders),
        ("participant", "Participating countries", "participants", release.participants),
    ):
        shown = label if len({mention.entity for mention in mentions}) > 1 else BY_NAME[name].label
        yield _Known(shown, _mentioned(name, mentions), [mention.span for mention in mentions], (key,))


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
