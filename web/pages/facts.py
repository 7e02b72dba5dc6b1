"""What is known of a release: each fact, a search for others like it, and the sentence that says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from indexer import BY_NAME, Mention, Release, SearchParams, Span, language_name, sentence_around
from web.pages.parts import day, days
from web.pages.passages import after_title, sentence_anchor
from web.urls import search_url

# A quotation longer than this is cut around the words that matter.
_QUOTE_MAX_CHARACTERS: Final = 220


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the release, the words that state the fact set off, and a link to its place in the text."""

    before: str
    fact: str
    after: str
    url: str


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


def facts(release: Release) -> tuple[Fact, ...]:
    """Everything known, in a reader's order; what is unknown is left out."""
    return tuple(_known(release))


def evidence_sentences(release: Release) -> Iterator[Span]:
    """The sentences that facts are quoted from, for the text to mark off."""
    for span in _spans(release):
        yield sentence_around(release.text, span)


def _known(release: Release) -> Iterator[Fact]:
    evidence = release.evidence
    if release.published:
        value = FactValue(day(release.published), _day_url(release))
        yield _fact(release, "Released", [value], [evidence.get("published")])
    if release.event_start or release.event_end:
        value = FactValue(days(release.event_start, release.event_end))
        yield _fact(release, "Event", [value], [evidence.get("event_start"), evidence.get("event_end")])
    if release.city or release.country:
        values = [FactValue(text, _url(name, text)) for name, text in _place(release)]
        yield _fact(release, "Place", values, [evidence.get("city"), evidence.get("country")])
    for name, label, mentions in (
        ("organizer", "Organizers", release.organizers),
        ("partner", "Partners", release.partners),
        ("funder", "Funders", release.funders),
        ("participant", "Participating countries", release.participants),
    ):
        if mentions:
            shown = label if len({mention.entity for mention in mentions}) > 1 else BY_NAME[name].label
            yield _fact(release, shown, _mentioned(name, mentions), [mention.span for mention in mentions])
    if release.people:
        people = [FactValue(who.name, _url("person", who.name), who.role) for who in release.people]
        yield _fact(release, "People", people, [who.span for who in release.people])
    if release.acronyms:
        yield Fact("Acronyms", tuple(FactValue(f"{short}: {full}") for short, full in release.acronyms.items()), ())
    if release.language:
        name = language_name(release.language)
        yield Fact("Language", (FactValue(name, _url("language", release.language)),), ())


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


def _fact(release: Release, label: str, values: Iterable[FactValue], spans: Iterable[Span | None]) -> Fact:
    quotes = {sentence_around(release.text, span): span for span in reversed([*spans]) if span}
    ordered = sorted(quotes.items(), key=lambda item: item[0].start)
    return Fact(label, tuple(values), tuple(_quote(release, sentence, span) for sentence, span in ordered))


def _quote(release: Release, sentence: Span, fact: Span) -> Quote:
    text = release.text
    room = max(40, (_QUOTE_MAX_CHARACTERS - (fact.end - fact.start)) // 2)
    before, after = text[sentence.start : fact.start], text[fact.end : sentence.end]
    if len(before) > room:
        before = "… " + before[-room:].partition(" ")[2]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + " …"
    # The title stands in the headline, not in the text below it.
    in_title = sentence.start < after_title(text, release.title)
    return Quote(
        before, text[fact.start : fact.end], after, f"#{'headline' if in_title else sentence_anchor(sentence)}"
    )


def _spans(release: Release) -> Iterator[Span]:
    yield from release.evidence.values()
    for mentions in (release.organizers, release.partners, release.funders, release.participants, release.people):
        for mention in mentions:
            if mention.span:
                yield mention.span


def _url(name: str, value: str) -> str:
    return search_url(SearchParams(filters={name: (value,)}))


def _day_url(release: Release) -> str:
    return search_url(replace(SearchParams(), date_from=release.published, date_to=release.published))
