"""From a page to a release: what was given wins, markup comes next for title, date and language, then the text."""

from datetime import date

from indexer.metadata.acronyms import find_acronyms
from indexer.metadata.attendance import find_attendance
from indexer.metadata.authority import Authority
from indexer.metadata.document import Document, prepare
from indexer.metadata.event_dates import find_event_days
from indexer.metadata.event_days import EventDays
from indexer.metadata.language import detect_language
from indexer.metadata.participants import find_participants
from indexer.metadata.participants_home import of_bodies_here, of_national_event
from indexer.metadata.parties import Parties, find_parties
from indexer.metadata.parts import Part
from indexer.metadata.people import find_people
from indexer.metadata.place import Placed, find_place
from indexer.metadata.release_date import Published, find_published
from indexer.metadata.roles import find_parts
from indexer.reading.page import Page
from indexer.release import Mention, Place, Release, Span


def extract(page: Page, authority: Authority) -> Release:
    """The release that a page holds, with every fact it states and the evidence for each. Never raises for a text."""
    document = prepare(page.text, authority)
    evidence: dict[str, Span] = {}
    title = _title(page, document, evidence)
    published, read = _published(page, document, evidence)
    days = _event_days(page, find_event_days(document, published), evidence)
    place = _place(page, find_place(document), authority, evidence)
    acronyms = find_acronyms(document)
    parts = find_parts(document)
    participants = _participants(page, document, parts)
    home = place.country if place and place.country else _only(participants)
    parties = _parties(page, find_parties(document, parts, home, acronyms), authority)
    if not participants and page.given.participants is None and parties.organizers and place and place.country:
        participants = of_national_event(document, place.country) or of_bodies_here(
            document, place.country, parties.organizers, parties.partners
        )
    return Release(
        id=page.id,
        title=title,
        text=page.text,
        language=page.given.language or page.markup.language or detect_language(page.text),
        published=read,
        event_start=days[0],
        event_end=days[1],
        place=place,
        organizers=_as_written(parties.organizers, page, document),
        partners=_as_written(parties.partners, page, document),
        funders=_as_written(parties.funders, page, document),
        participants=_as_written(participants, page, document),
        people=find_people(document),
        attendance=find_attendance(document),
        acronyms=acronyms,
        evidence=evidence,
        inferred=_inferred(page, parts, parties),
        url=page.given.url or page.markup.url,
        source=page.source,
    )


def _as_written(mentions: tuple[Mention, ...], page: Page, document: Document) -> tuple[Mention, ...]:
    """The mentions with their names as the page has them, line ends of a wrapped text included."""
    text = page.text
    if document.text is text:
        return mentions  # no line was wrapped
    return tuple(
        Mention(text[one.span.start : one.span.end], one.entity, one.span) if one.span else one for one in mentions
    )


def _only(participants: tuple[Mention, ...]) -> str | None:
    """The one country that a national event is about."""
    return participants[0].entity if len(participants) == 1 else None


def _title(page: Page, document: Document, evidence: dict[str, Span]) -> str:
    stated = page.given.title or page.markup.title
    if stated:
        return stated
    if document.title is None:
        return ""
    evidence["title"] = document.title
    return document.written(document.title)


def _published(page: Page, document: Document, evidence: dict[str, Span]) -> tuple[Published | None, date | None]:
    """The date the text's "today" is counted from, and the release date."""
    found = find_published(document)
    stated = page.given.published or page.markup.published
    if stated:
        return Published(stated, found.span if found else Span(0, 0)), stated
    if found is None:
        return None, None
    evidence["published"] = found.span
    return found, found.day


def _event_days(page: Page, found: EventDays, evidence: dict[str, Span]) -> tuple[date | None, date | None]:
    start, end = page.given.event_start, page.given.event_end
    # The text may add the other day, but not one that turns the event round.
    if start is None and found.start and not (end and found.start > end):
        start = found.start
        if found.start_span:
            evidence["event_start"] = found.start_span
    if end is None and found.end and not (start and start > found.end):
        end = found.end
        if found.end_span:
            evidence["event_end"] = found.end_span
    return start, end


def _place(page: Page, found: Placed, authority: Authority, evidence: dict[str, Span]) -> Place | None:
    city, country = page.given.city, page.given.country
    if city:
        known = authority.city(city)
        return Place(known[0] if known else city, _country(country, authority) or (known[1] if known else None))
    if country:
        stated = _country(country, authority)
        # The text may add the city, but only one of the given country.
        found = Placed(found.city, stated, found.city_span) if found.country == stated else Placed(None, stated)
    if found.city is None and found.country is None:
        return None
    if found.city_span:
        evidence["city"] = found.city_span
    if found.country_span:
        evidence["country"] = found.country_span
    return Place(found.city, found.country, found.city_span or found.country_span)


def _country(name: str | None, authority: Authority) -> str | None:
    return name and (authority.country(name) or name)


def _parties(page: Page, found: Parties, authority: Authority) -> Parties:
    return Parties(
        organizers=_given(page.given.organizers, found.organizers, authority),
        partners=_given(page.given.partners, found.partners, authority),
        funders=_given(page.given.funders, found.funders, authority),
    )


def _inferred(page: Page, parts: tuple[Part, ...], parties: Parties) -> tuple[str, ...]:
    """The facts that no phrase states: of several organizers, either all are inferred or none."""
    inferred = page.given.organizers is None and any(part.inferred for part in parts)
    return ("organizers",) if inferred and parties.organizers else ()


def _given(names: tuple[str, ...] | None, found: tuple[Mention, ...], authority: Authority) -> tuple[Mention, ...]:
    if names is None:
        return found
    return tuple(Mention(name, authority.country(name) or authority.canonical(name)) for name in names)


def _participants(page: Page, document: Document, parts: tuple[Part, ...]) -> tuple[Mention, ...]:
    if page.given.participants is None:
        return find_participants(document, parts)
    country = document.authority.country
    return tuple(Mention(name, country(name) or name) for name in page.given.participants)
