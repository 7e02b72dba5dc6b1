"""Short forms of names told in full elsewhere in the text: "the College", "the OSCE Office", "its Secretariat"."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Final

from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.authority.levelling import level
from indexer.metadata.authority.organs import FAMILIES
from indexer.metadata.document import Document

_SHORT: Final = re.compile(r"^(?:[A-Z][a-z-]+|[А-ЯЁ][а-яё-]+)$")
# Organs that every body may have; unnamed, they are of the body that the text is about.
_ORGAN: Final = re.compile(
    r"^(?:Advisory|Governing|Management|Executive|Supervisory|Steering)\s+(?:Board|Committee|Council)$|"
    r"^(?:Secretariat|Plenary|Presidium|Headquarters)$"
)
# What people set up for one piece of work has no name of its own and is no body.
_WORK: Final = re.compile(
    r"^(?:Joint\s+|Operational\s+|International\s+)?(?:Co-?ordination\s+Cent(?:re|er)|Operations?\s+Cent(?:re|er)|"
    r"Investigations?\s+Teams?|Command\s+Post|Working\s+Groups?|Expert\s+Groups?|Organi[sz]ing\s+Committee|"
    r"(?:NGO|CSO|INGO|IGO|SME|IT|ICT)s?|Project\s+Teams?|Task\s+Forces?|Host\s+Country|Action\s+Days?|Drafting\s+Committee)$"
)
_GENERIC_HEAD: Final = re.compile(
    r"\b(?:Office|Cent(?:re|er)|Mission|Presence|Academy|College|Programme|Program|Project|Delegation|Secretariat|"
    r"Commission|Committee|Council|Agency|Co-?ordinator|Department|Institute|Network|Unit)$"
)
# What a body sets up of its members; a text of that body needs not say whose it is.
_SET_UP: Final = re.compile(
    r"^(?!.*\b(?:National|State|Federal|Presidential|Governmental|Inter-?\w+|Joint|Multi-?\w*)\b)(?:[\w-]+\s+){0,8}?"
    r"(?:Task\s+Force|Working\s+(?:Body|Party|Group)|(?:Expert|Specialists?)\s+Group|Coordinat(?:ion|ing)\s+(?:Council|Committee))"
    r"(?:\s+(?:on|for|against)\s.*|(?<=Force)\s+[A-Z][\w-]+)?$"
)
_FEWEST_TELLING: Final = 2
# No release names more; a hostile text may, and as many task forces.
_MOST_SIGHTED: Final = 500
# What a short name stands for is told not far before it, or among the first; a hostile text may name thousands, and as
# many short names.
_MOST_LOOKED_THROUGH: Final = 100
_WORD_SETS_KEPT: Final = 1 << 12
_MOST_SHORT_WORDS: Final = 4
_FEWEST_SHARED: Final = 0.5
# "State Harbour Service of the Republic of Latvia", "Latvian State Harbour Service", "Latvia's State Harbour Service".
_OF_COUNTRY: Final = re.compile(r"\s+of\s+(?:the\s+)?(?P<place>[A-Z][\w-]+(?:\s+(?:of\s+|and\s+)?[A-Z][\w-]+){0,3})")
_SMALL_BEFORE: Final = re.compile(r"(?<![\w-])[a-z][a-z-]+ $")
_OWNER_BEFORE: Final = re.compile(r"(?<![\w-])[A-Z][\w-]+(?:['’]s)?\s+$")
_OWNS: Final = re.compile(r"(?:['’]s?)?\s+")
_WORD_CHARACTERS: Final = 24
# No release says a name more often without its state; a hostile text may.
_MOST_PLACES_LOOKED_AT: Final = 20
# "Police" and the like stand in many names.
_FEWEST_CHARACTERS: Final = 8


def is_short(document: Document, written: str) -> bool:
    """Whether the name may stand for a longer one: one capital word, an organ, or a known body and a general noun."""
    if document.authority.organization(written):
        return False
    if _SHORT.match(written) or _ORGAN.match(written):
        return True
    return len(written.split()) <= _MOST_SHORT_WORDS and bool(_GENERIC_HEAD.search(written))


def is_work(written: str) -> bool:
    """Whether the name is of what is set up for one piece of work, "Coordination Centre", or but says a kind: "NGO"."""
    return bool(_WORK.match(written))


def is_topic(document: Document, written: str) -> bool:
    """Whether the letters stand for a thing rather than a body: "tuberculosis (TB)"."""
    if not written.isupper() or " " in written or document.authority.organization(written):
        return False
    place = document.text.find(f"({written})")
    return place > 0 and _SMALL_BEFORE.search(document.text, max(0, place - _WORD_CHARACTERS), place) is not None


def full_name(document: Document, written: str, start: int, named: list[tuple[str, str]]) -> str | None:
    """The organization that a short name at `start` stands for, among those `named` in a role and all that are told."""
    before = tuple(islice(document.before(start, Kind.ORGANIZATION), _MOST_LOOKED_THROUGH))
    if _SHORT.match(written):
        found = _by_noun(document, written, before, named)
        return found or (_owner(document, before) if _ORGAN.match(written) else None)
    if _ORGAN.match(written):
        return _owner(document, before)
    return _by_words(document, written, (*before, *document.sightings[:_MOST_LOOKED_THROUGH]))


def _country_at(document: Document, words: str) -> str | None:
    """The country with whose name these words begin; it may stand inside a known organization's name."""
    parts = words.split()
    names = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((found for name in names if (found := document.authority.country(name))), None)


def defined(document: Document, acronym: str, expansion: str) -> str:
    """The canonical name of an acronym that the text defines: by its expansion, where that is another body."""
    authority = document.authority
    meant = authority.organization(acronym)
    canonical = authority.canonical(expansion)
    if meant is None or authority.organization(expansion):
        return canonical
    words = set(level(expansion))
    shared = max((len(words & set(level(name))) / len(words) for name in authority.names(meant)), default=0.0)
    return meant if shared >= _FEWEST_SHARED else canonical


def _by_noun(document: Document, head: str, before: Iterable[Sighting], named: list[tuple[str, str]]) -> str | None:
    """The organization named last before here whose name has this head noun ("the College")."""
    stem = re.compile(rf"\b{re.escape(head[:6] if head[0] > 'z' else head)}", re.IGNORECASE)
    for written, entity in islice(reversed(named), _MOST_LOOKED_THROUGH):
        if stem.search(written):
            return entity
    for sighting in before:
        if stem.search(document.written(sighting.span)):
            return sighting.entity
    return None


def _by_words(document: Document, written: str, sightings: Iterable[Sighting]) -> str | None:
    """ "OSCE Centre" for "OSCE Centre in Astana": every word of the short name, in one that is told."""
    words = _words(written)
    for sighting in sightings:
        if sighting.kind is Kind.ORGANIZATION and (
            words < _words(sighting.entity) or words < _words(document.written(sighting.span))
        ):
            return sighting.entity
    return None


@lru_cache(maxsize=_WORD_SETS_KEPT)
def _words(name: str) -> frozenset[str]:
    return frozenset(level(name))


def country_elsewhere(document: Document, written: str) -> str | None:
    """The country that another place of the text gives with the same name: "State Harbour Service of Latvia"."""
    if len(written) < _FEWEST_CHARACTERS:
        return None
    end = 0
    for _ in range(_MOST_PLACES_LOOKED_AT):
        start = document.text.find(written, end)
        if start < 0:
            break
        end = start + len(written)
        link = _OF_COUNTRY.match(document.text, end)
        if link and (country := _country_at(document, link["place"])):
            return country
        before = _OWNER_BEFORE.search(document.text, max(0, start - _WORD_CHARACTERS), start)
        place = document.at(before.start(), Kind.COUNTRY, Kind.NATIONALITY) if before else None
        if place:
            return place.entity
    return None


def country_of_minister(document: Document, ministry: str) -> str | None:
    """The country whose minister the text names: "the Minister of Ports of Latvia hosted" tells of the ministry."""
    kind, _, subject = ministry.partition(" ")
    return country_elsewhere(document, f"Minister {subject}") if kind == "Ministry" else None


def is_set_up(name: str) -> bool:
    """Whether this is a name of what a body sets up of its members: "Anti-Smuggling Task Force"."""
    return _SET_UP.match(name) is not None


def set_up_by(document: Document, entity: str) -> str | None:
    """The body that the text names most, for what is set up by such."""
    if not is_set_up(entity) or document.authority.find(entity):
        return None
    if owner := _owner_elsewhere(document, entity):
        return owner
    sighted = document.sightings[:_MOST_SIGHTED]
    places = {(each.span.start, each.entity) for each in sighted if each.kind is Kind.ORGANIZATION}
    told = Counter(body for _, body in sorted(places))
    (most, times), (_, others) = (*told.most_common(2), ("", 0), ("", 0))[:2]
    # A body of a single state is more often a guest of it.
    alone = times >= _FEWEST_TELLING and times > others and not document.authority.states_of(most)
    return most if alone and most not in FAMILIES else None


def _owner_elsewhere(document: Document, name: str) -> str | None:
    """The known body that another place of the text tells before the name: "SELEC's Task Force Anchor"."""
    end = 0
    for _ in range(_MOST_PLACES_LOOKED_AT):
        start = document.text.find(name, end)
        if start < 0:
            break
        end = start + len(name)
        last = next(document.before(start, Kind.ORGANIZATION), None)
        if last and _OWNS.fullmatch(document.text, last.span.end, start):
            return last.entity
    return None


def _owner(document: Document, before: Iterable[Sighting]) -> str | None:
    """The body that the text is about: the one named last, else the first of all; `before` has the nearest first."""
    last = next(iter(before), None)
    first = next((each for each in document.sightings if each.kind is Kind.ORGANIZATION), None)
    found = last or first
    return found.entity if found else None
