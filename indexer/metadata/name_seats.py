"""The country that stands behind a comma after a name: of its seat, or of the office that a body has there."""

import re
from typing import Final

from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.document import Document
from indexer.metadata.name_words import HEAD
from indexer.release import Span

_ITS_OFFICE: Final = re.compile(r"\b(?:Country|Regional|Programme|Field|Representative|Liaison) [Oo]ffice$")
_OWN_OFFICE: Final = re.compile(
    r",\s+(?:(?:Sub-?)?[Rr]egional|Country|Liaison|Programme|Project|Field)\s+(?:Office|Branch|Bureau|Hub)\s+"
    r"(?:for|in)\s+(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3}"
)
_ENDS_APPOSED: Final = re.compile(r"[,.;]?(?:$|\s+(?!(?:and|or)\s+[A-Z])[a-z])|[.;]|,\s+(?:in|and|has|have|[a-z]+ed)\b")
# "Center for training to support peace missions (PSOTC)": the bracket shows that the small words are the name's.
_SMALL: Final = re.compile(r"\s+(?:for|of|on|against)\s+[a-z]+(?:\s+[a-z]+){0,7}(?=\s+\([A-Z]{3,}[A-Za-z]*\))")
# "Law Enforcement project – Horn of Africa & Yemen": where the project works.
_WORK: Final = re.compile(
    r"\b(?:[Pp]rojects?|[Pp]rogram(?:me)?|[Ii]nitiative|[Ff]acility|[Pp]latform|[Nn]etwork|[Mm]ission)$"
)
_DASHED_REGION: Final = re.compile(
    r"(?:\s*\([^()]*\))?\s[–—-]\s(?P<where>(?:the )?[A-Z][\w-]+(?: (?:(?:of|and|&|the) )?[A-Z][\w-]+){0,5})(?=[.,;]|$)",
    re.MULTILINE,
)
_REGION_NAMED: Final = re.compile(
    r"\b(?:Africa|Asia|Europe|America|Pacific|Caribbean|Balkans|Caucasus|Sahel|Mediterranean|Gulf|Mekong|Region)\b"
)
# "Harbour Fund (HF)/China", "International Harbour Organization (IHO) - Nigeria".
_BRANCH: Final = re.compile(r"\s*\((?P<short>[A-Z][^()\n]{1,16})\)(?:\s?/\s?| [–—-] )(?=[A-Z])")
_BRANCH_KIND: Final = re.compile(r" (?:Country )?(?:Program(?:me)?|Office|Chapter|Branch|Mission)(?![\w-]| [A-Z])")
# "Passports Department, in the Ministry of Ports": of which it is a part.
_IN_MINISTRY: Final = re.compile(
    r"(?:\s\([A-Z]{2,}\))?, (?:in|within|under|of) the (?:[A-Z][\w-]+ ){0,2}(?:Ministry|Department|Secretariat|Office) "
    r"of (?:the )?[A-Z][\w-]+(?: (?:and |of (?:the )?)?[A-Z][a-z][\w-]*){0,5}"
)
_SHORT_NEXT: Final = re.compile(r"\s\([A-Z]{2,}[A-Za-z]*(?:-[A-Z]{2,})?\)")
_FURTHER: Final = re.compile(r"(?:\s*\([^()\n]{1,60}\))?(?:,|,?\s+and|,?\s+as well as)\s+(?P<the>the\s+)?(?=[A-Z])")
# The dateline and the headline stand among the first.
_MOST_PLACES_TOLD: Final = 20
_COMMA: Final = re.compile(r",\s+(?:the\s+)?")


def seat_end(document: Document, name: Span) -> int:
    """The end of ", Latvia" behind "Harbour Academy in Riga", or 0: the country of its seat is no further name."""
    comma = _COMMA.match(document.text, name.end)
    country = document.at(comma.end(), Kind.COUNTRY) if comma else None
    seats = (each for each in document.within(name, Kind.CITY) if each.span.end == name.end)
    return country.span.end if country and any(each.entity.endswith(f"|{country.entity}") for each in seats) else 0


def list_goes_on(document: Document, country: Sighting) -> bool:
    """Whether a further body is listed behind a country: "the Coast Force in Cyprus, the Harbour Bank and UNDP"."""
    following = _FURTHER.match(document.text, country.span.end)
    if following is None:
        return False
    if following["the"]:
        return document.at(following.end(), Kind.COUNTRY, Kind.CITY, Kind.NATIONALITY) is None
    if document.at(following.end(), Kind.ORGANIZATION) is None:
        return False
    # "UNICEF in Latvia and IOM" in a text that has told its place already.
    first = (each for each in document.sightings[:_MOST_PLACES_TOLD] if each.span.end < country.span.start)
    return any(each.entity.rpartition("|")[2] == country.entity for each in first)


def small_end(document: Document, name: Span, limit: int) -> int:
    """The end of the small words behind "Center" that an acronym in brackets follows, or 0."""
    last = document.written(name).rpartition(" ")[2]
    small = _SMALL.match(document.text, name.end, limit) if HEAD.match(last) else None
    return small.end() if small else 0


def dashed_region_end(document: Document, name: Span) -> int:
    """The end of the region or country behind a dash in which the project named works, or 0."""
    where = _DASHED_REGION.match(document.text, name.end) if _WORK.search(document.written(name)) else None
    if where is None:
        return 0
    place = document.at(where.start("where"), Kind.COUNTRY)
    return where.end() if place or _REGION_NAMED.search(where["where"]) else 0


def branch_end(document: Document, name: Span) -> int:
    """The end of the country of the branch behind a name with its acronym, or 0."""
    branch = _BRANCH.match(document.text, name.end)
    if branch is None:
        return 0
    known = document.at(branch.start("short"), Kind.ORGANIZATION)  # "CCF – China" may be known
    country = document.at(branch.end(), Kind.COUNTRY)
    office = _BRANCH_KIND.match(document.text, country.span.end) if country else None
    end = office.end() if office else country.span.end if country else 0
    return max(known.span.end if known and known.span.end > branch.end() else 0, end)


def _defined_with_country(document: Document, name: Span) -> int:
    """The end of ", Latvia" behind "Harbour Centre" where the acronym in brackets stands behind both, or 0."""
    comma = _COMMA.match(document.text, name.end)
    country = document.at(comma.end(), Kind.COUNTRY) if comma else None
    if country is None or not _SHORT_NEXT.match(document.text, country.span.end):
        return 0
    heads = any(map(HEAD.match, document.written(name).split()))
    return country.span.end if heads and not document.within(name, Kind.COUNTRY) else 0


def _own_branch_end(document: Document, name: Span) -> int:
    """The end of ", Latvia Office" behind "Harbour Society", or of ", in the Ministry of Ports", or 0."""
    within = _IN_MINISTRY.match(document.text, name.end)
    if within and any(map(HEAD.match, document.written(name).split())):
        return within.end()
    comma = _COMMA.match(document.text, name.end)
    country = document.at(comma.end(), Kind.COUNTRY) if comma else None
    office = _BRANCH_KIND.match(document.text, country.span.end) if country else None
    return office.end() if office else 0


def apposed_end(document: Document, name: Span) -> int:
    """The end of ", Latvia" behind "UNDP Country Office", or of ", Regional Office for Asia" behind UNDP, or 0."""
    own = _OWN_OFFICE.match(document.text, name.end)
    body = document.at(name.start, Kind.ORGANIZATION) if own else None
    if own and body and body.span.end == name.end:
        return own.end()
    if above := _own_branch_end(document, name) or _defined_with_country(document, name):
        return above
    comma = _COMMA.match(document.text, name.end) if _ITS_OFFICE.search(document.written(name)) else None
    country = document.at(comma.end(), Kind.COUNTRY) if comma else None
    ends = country is not None and _ENDS_APPOSED.match(document.text, country.span.end)
    return country.span.end if country and ends and document.at(name.start, Kind.ORGANIZATION) else 0
