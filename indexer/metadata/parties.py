"""From parts to mentions: what "the College" stands for, one mention an organization, and no body both ways."""

import re
from dataclasses import dataclass
from typing import Final

from indexer.metadata.authority import Authority, Kind, Sighting
from indexer.metadata.authority.spelling import spelled, with_article
from indexer.metadata.bracketed_names import by_bracket, by_english_bracket
from indexer.metadata.coreference import (
    country_elsewhere,
    country_of_minister,
    defined,
    full_name,
    is_set_up,
    is_short,
    is_topic,
    is_work,
    set_up_by,
)
from indexer.metadata.document import Document
from indexer.metadata.name_descriptions import is_described
from indexer.metadata.name_levels import is_work_beside
from indexer.metadata.national_kinds import is_national, is_national_russian
from indexer.metadata.parts import Part, Role
from indexer.metadata.party_countries import (
    country_beside,
    country_in_headline,
    country_meant,
    country_most_told,
    country_of_list,
    country_of_name,
    country_of_others,
    government_behind,
    is_of_state_untold,
    named_beside_country,
    of_state,
    only_country,
    state_as_organizer,
)
from indexer.release import Mention, Span

# One stands in every capital; which one is told by the country.
_ABROAD: Final = re.compile(
    r"^(?:[^,()]+, )?(?:US Embassy|EU Delegation|(?:Embassy|High Commission) of [^,()]+|[A-Z]\w+ Cooperation Office)$"
)
# A state named so in a row of bodies stands for its government; "Spain and Europol" act by their services.
_FORMAL: Final = re.compile(
    r"^(?:[A-Z][\w']+ ){0,2}(?:Republic|Kingdom|Sultanate) of |^[A-Z]\w+ (?:Federation|Republic)$"
)
_PLACED: Final = re.compile(r" in (?:the )?[A-Z][^,()]*$")
# Offices that a body has in many countries; which one is told by the country.
_OFFICE_ABROAD: Final = re.compile(
    r" (?:(?:Country|Programme|Field) Office|Country Team|Mission|Representation|National Central Bureau|"
    r"(?:Country )?Delegation|Country Programme)$"
)
# Where there is none of this name, it is elsewhere, and its event abroad.
_OFFICE_OF_FEW: Final = re.compile(r" (?:(?:Programme|Field) Office|Mission)$")
_UNPLACED: Final = re.compile(r"^(?P<body>[A-Z][A-Za-z]*[A-Z]) Office$")
_BESIDE: Final = re.compile(r"(?:\s*\([^()]*\))?,?\s+(?:in\s+|for\s+)?(?:the\s+)?(?=[A-Z])")
_ITS_COUNTRY: Final = re.compile(r"\b(?:country|republic)['’]s $")
# Units with so general a name that they are of the body named beside them.
_SISTER: Final = re.compile(
    r"^(?:Project [A-Z]\w+|[A-Z]\w+ Vice Presidency|(?:[A-Z]\w+ ){1,3}(?:Sector|Thematic) Team)$"
)
# "Harbour Foundation, Latvia": the branch in the country that stands behind it, and no list of givers.
_FOUNDATION: Final = re.compile(r" (?:Foundation|Institute|International)$")
_LIST_GOES_ON: Final = re.compile(r"(?:,|\s+and)\s+(?:the\s+)?[A-Z]")
_WORD_CHARACTERS: Final = 24
_LIST_CHARACTERS: Final = 160
_MOST_LOOKED_AT: Final = 20
_SPONSORED: Final = re.compile(r"\b(?:co-?)?sponsored(?: jointly)? by [^.;\n]*$")


@dataclass(frozen=True, slots=True)
class Parties:
    """Who organized, who helped and who paid."""

    organizers: tuple[Mention, ...]
    partners: tuple[Mention, ...]
    funders: tuple[Mention, ...]


def find_parties(document: Document, parts: tuple[Part, ...], country: str | None, acronyms: dict[str, str]) -> Parties:
    """The organizations in their roles; a national body without its country gets the event's `country`."""
    country = country or only_country(document) or country_of_others(document, parts) or country_most_told(document)
    mentions: dict[Role, dict[str, Mention]] = {role: {} for role in Role}
    named: list[tuple[str, str]] = []
    for part in parts:
        entity = _entity(document, part, country, acronyms, named)
        if entity:
            named.append((document.written(part.span), entity))
            if part.role is Role.FUNDER and _people(document, part.span):
                mention = Mention(entity, entity)  # "Norwegian-funded" tells of Norway, which is not written there
            else:
                mention = Mention(document.written(part.span), entity, part.span)
            held = mentions[part.role].get(entity)
            if held is None or (is_set_up(held.name) and not is_set_up(mention.name)):
                mentions[part.role][entity] = mention
    organizers = _without_works(document.authority, mentions[Role.ORGANIZER])
    partners = {
        entity: mention
        for entity, mention in mentions[Role.PARTNER].items()
        if entity not in organizers or is_work_beside(mention.name, organizers[entity].name)
    }
    funders = _without_owners(document.authority, _who_paid(document, mentions[Role.FUNDER], organizers))
    helpers = _without_short((*organizers.values(), *partners.values()), tuple(partners.values()))
    return Parties(tuple(organizers.values()), helpers, _without_short(funders, funders))


def _without_works(authority: Authority, organizers: dict[str, Mention]) -> dict[str, Mention]:
    """The organizers without the programmes, known by no name of their own, of those who are among them."""
    return {
        entity: mention
        for entity, mention in organizers.items()
        if not entity.endswith(" Programme")
        or authority.organization(entity)
        or organizers.keys().isdisjoint(authority.ancestors(entity))
    }


def _who_paid(document: Document, paid: dict[str, Mention], organizers: dict[str, Mention]) -> dict[str, Mention]:
    """The funders without organizers who are called sponsors: "co-sponsored by X and Y, who host it"."""
    return {
        entity: mention
        for entity, mention in paid.items()
        if entity not in organizers
        or mention.span is None
        or not _SPONSORED.search(document.text, max(0, mention.span.start - _LIST_CHARACTERS), mention.span.start)
    }


def _without_short(named: tuple[Mention, ...], mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions without "OSCE" beside "OSCE Centre in Osh", and without "Japan" beside "Government of Japan"."""
    longer = [mention.name for mention in named]
    return tuple(
        mention
        for mention in mentions
        if not any(name.startswith(f"{mention.name} ") or name.endswith(f"of {mention.name}") for name in longer)
    )


def _without_owners(authority: Authority, mentions: dict[str, Mention]) -> tuple[Mention, ...]:
    """The funders without those of whom a unit is named too: "EU-funded ... the EU Foreign Policy Instrument"."""
    above = {body for entity in mentions for body in authority.ancestors(entity)}
    return tuple(mention for entity, mention in mentions.items() if entity not in above)


def _entity(
    document: Document, part: Part, country: str | None, acronyms: dict[str, str], named: list[tuple[str, str]]
) -> str | None:
    written = document.written(part.span)
    authority = document.authority
    if part.role is Role.FUNDER and (people := _people(document, part.span)):
        return people
    place = document.at(part.span.start, Kind.COUNTRY)
    formal = part.role is Role.ORGANIZER and _FORMAL.search(written) is not None
    if formal and (state := authority.country(authority.canonical(written))) and state != written:
        return f"Government of {with_article(state)}"  # "jointly organized by the Republic of X and UNDP"
    if place and place.span.end == part.span.end:
        if part.role is not Role.ORGANIZER or part.party:
            return place.entity
        return state_as_organizer(written, place.entity)
    if is_work(written) or is_topic(document, written):
        return None
    described = is_described(document.text, part.span.start)
    if is_short(document, written) and written not in acronyms and not described:
        found = full_name(document, written, part.span.start, named)
        whole = not written.isascii() and authority.canonical(written) != written  # "Госпогранкомитет"
        if found or (" " not in written and not whole):
            return found
    if written in acronyms:
        return defined(document, written, acronyms[written])
    entity = authority.canonical(written)
    if not written.isascii():
        entity = by_bracket(document, part.span, entity, acronyms)
        return _of_state_russian(document, part.span, entity, country) or _of_country(
            document, part.span, entity, country, named
        )
    entity = by_english_bracket(document, part.span, written, entity)
    beside = _BESIDE.match(document.text, part.span.end)
    where = document.at(beside.end(), Kind.COUNTRY) if beside and _OFFICE_ABROAD.search(entity) else None
    country = where.entity if where else country
    town = document.at(beside.end(), Kind.CITY) if beside else None
    if itself := _of_town(document, entity, town) or _abroad(document, part.span, entity, country):
        return itself
    if where is None and (branch := _branch(document, part.span, entity, country)):
        return branch
    if named and _SISTER.search(entity) and not authority.ancestors(entity) and not authority.organization(entity):
        entity = _of_same_body(authority, entity, named[-1][1])
    return _of_country(document, part.span, entity, country, named)


def _of_state_russian(document: Document, span: Span, entity: str, country: str | None) -> str | None:
    """The national body of a Russian text with its state, as far as that is told; None for any other body."""
    authority = document.authority
    if its := country_meant(document, span.end):
        return of_state(authority, entity, its)
    national = is_national_russian(entity, known=authority.organization(entity) is not None)
    if not entity.isascii() or not national or _names_country(authority, entity):
        return None
    country = named_beside_country(document, entity) or country_of_list(document, span) or country
    return of_state(authority, entity, country) if country else entity


def _branch(document: Document, span: Span, entity: str, country: str | None) -> str | None:
    """The foundation in the event's country, where that is told behind its name."""
    if not _FOUNDATION.search(entity) or document.text[span.end : span.end + 2] != ", ":
        return None
    place = document.at(span.end + len(", "), Kind.COUNTRY)
    if place is None or place.entity != country or _LIST_GOES_ON.match(document.text, place.span.end):
        return None
    return f"{entity} {country}" if document.authority.organization(entity) else None


def _of_town(document: Document, entity: str, town: Sighting | None) -> str | None:
    """ "Harbour Academy (HA) in Riga", of which there are several."""
    seat = document.written(town.span) if town else None
    seated = (f"{entity} in {seat}", f"{entity} {seat}") if seat else ()
    return next(filter(None, map(document.authority.organization, seated)), None)


def _abroad(document: Document, span: Span, entity: str, country: str | None) -> str | None:
    """The office in the country of a body that has one in many, and what is said to be the country's."""
    authority = document.authority
    if country and _OFFICE_ABROAD.search(entity) and _of_known_body(authority, entity):
        placed = authority.canonical(f"{entity} in {country}")
        # "IOM Latvia" is whatever office it has there; "OSCE Mission in Latvia" would be one by itself.
        if not _OFFICE_OF_FEW.search(entity) or authority.organization(placed) or " in " not in placed:
            return placed
    owned = _ITS_COUNTRY.search(document.text, max(0, span.start - _WORD_CHARACTERS), span.start)
    state = country if owned else government_behind(document, span)
    if state and authority.organization(entity) is None and not _names_country(authority, entity):
        return of_state(authority, entity, state)
    return None


def _of_country(document: Document, span: Span, entity: str, country: str | None, named: list[tuple[str, str]]) -> str:
    """The entity with the country where it is one of many that are called so."""
    authority, written = document.authority, document.written(span)
    if country and entity.endswith((f"Embassy of {country}", f"Embassy of the {country}")):
        # On a study trip to its state the embassy is that in the state of those who organized it.
        country = next(
            (its for _, name in named[:_MOST_LOOKED_AT] if (its := country_of_name(document, name))), country
        )
    if country and _ABROAD.match(entity) and not _PLACED.search(entity) and not entity.endswith(f" {country}"):
        return f"{entity} {'to' if entity.endswith('Delegation') else 'in'} {country}"
    if unplaced := _UNPLACED.match(entity):
        # Which office of the body this is, nobody tells.
        entity = authority.organization(unplaced["body"]) or entity
    if written.isascii() and country and is_of_state_untold(document, span, entity, country):
        return of_state(authority, spelled(written), country)
    unknown = authority.organization(entity) is None
    if unknown and not authority.ancestors(entity) and (owner := set_up_by(document, entity)):
        return owner
    national = authority.is_national(entity) or is_national(entity)
    if unknown and national and not _names_country(authority, entity):
        elsewhere = country_elsewhere(document, written) if written.isascii() else None
        elsewhere = elsewhere or country_in_headline(document, entity, country)
        country = elsewhere or country_beside(document, span, entity, country) or country
        country = country or country_of_minister(document, written)
        entity = of_state(authority, entity, country) if country else entity
    return entity


def _people(document: Document, span: Span) -> str | None:
    """The country of the nationality that is all the span says; "US" names the country itself."""
    people = document.at(span.start, Kind.NATIONALITY)
    whole = people is not None and people.span.end == span.end and document.at(span.start, Kind.COUNTRY) is None
    return people.entity if people and whole else None


def _of_known_body(authority: Authority, entity: str) -> bool:
    """Whether the office without a place belongs to a known body: "WHO Country Office"."""
    office = _OFFICE_ABROAD.search(entity)
    known = office is not None and authority.organization(entity[: office.start()]) is not None
    return known and not _ABROAD.match(entity)


def _of_same_body(authority: Authority, entity: str, before: str) -> str:
    """ "the World Bank Transport Team and the Integrity Vice Presidency": the second is the World Bank's, too."""
    body = before if authority.organization(before) else next(iter(authority.ancestors(before)), None)
    return authority.canonical(f"{body} {entity}") if body else entity


def _names_country(authority: Authority, entity: str) -> bool:
    # The town of a unit tells no state: "Riga Unit, Ports Police".
    body = entity.rpartition(", ")[2]
    if any(each.kind not in (Kind.ORGANIZATION, Kind.CITY) for each in authority.find(entity)):
        return True
    if any(each.kind is Kind.CITY for each in authority.find(body)):
        return True
    _, of, end = entity.rpartition(" of ")
    return bool(of) and authority.country(end) is not None
