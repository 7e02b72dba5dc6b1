"""Bodies and offices told by small letters: "Harbour district administration", "UNICEF Libya country office"."""

import re
from typing import Final

from indexer.metadata.name_words import REGIONS

_AREA: Final = r"(?:region|district|province|oblast|county|governorate|municipality|prefecture|raion|rayon|state)"
_LEVEL: Final = (
    r"(?:regional|district|city|town|provincial|municipal|county|local|state|upazila|thana|oblast|raion|rayon)"
)
_OFFICE: Final = (
    r"(?:(?:public |chief |military )?prosecutor['’]?s?['’]?|mayor['’]?s|governor['’]?s|ombuds(?:man|person)['’]?s|"
    r"sheriff['’]?s|attorney['’]?s) office"
)
_POLICE: Final = r"(?:traffic |criminal |border )?police(?: (?:department|directorate|service|headquarters))?"
_BODY: Final = (
    rf"(?:{_OFFICE}|(?:police |education |health |social |state |civil )?administration|{_POLICE}|"
    r"(?:people['’]s )?court|(?:city |town )?hall|council|assembly|authority|government|corporation|parliament|"
    r"(?:akimat|hakimat|khokimiyat|hokimiyat|hukumat|municipality|prefecture|kenesh|majlis|mejlis)|"
    r"(?:department|directorate|office|committee|bureau) of (?:justice|education|health|police|internal affairs|"
    r"statistics|finance|agriculture|culture|labou?r|social (?:affairs|protection|welfare)|narcotics control|fisheries|"
    r"immigration|customs|prisons|internal security))"
)
# No police: "by the police of Latvia" may but tell whose they are.
_ALONE: Final = (
    rf"(?:{_OFFICE}|akimat|hakimat|khokimiyat|hokimiyat|hukumat|municipality|prefecture|"
    r"police (?:department|directorate))"
)
_OF_PLACE: Final = r"(?= (?:of|in) (?:the )?(?:(?:city|town|region|district|province|municipality) of )?[A-Z])"
_BEGINS: Final = re.compile(rf"(?:{_LEVEL} {_BODY}|{_ALONE}){_OF_PLACE}")
# Behind the name of the place: "Harbour regional police", "Harbour region prosecutor's office".
_BEHIND: Final = re.compile(rf"(?:(?:{_LEVEL}|{_AREA}) {_BODY}|{_OFFICE}|akimat|hukumat|k?hokimiyat)(?![\w-])(?!['’]s)")
_AFTER_AREA: Final = re.compile(rf"(?:{_BODY})(?![\w-])(?!['’]s)")
_AREA_NAMED: Final = r"(?:Upazila|District|Region|Province|Oblast|County|City|Municipality|Raion|Rayon|State)"
_ENDS_IN_AREA: Final = re.compile(rf"\b{_AREA_NAMED}$")
_PLACE: Final = re.compile(r"(?:[A-Z][\w’'-]+ ?){1,4}$")
_ITS_PEOPLE: Final = re.compile(
    r" (?:officers?|officials?|staff|employees|personnel|trainees|cadets|experts?|representatives?|members|workers|"
    r"chief|stations?|units?|reform|buildings?|premises)\b"
)
_AREA_BEHIND: Final = re.compile(rf"{_AREA}(?![\w-])")
_IS_LOCAL: Final = re.compile(rf"(?:[a-z]|.*\b{_OFFICE}).* of (?:the )?(?:[A-Z][\w’'-]+ ?){{1,4}}$", re.IGNORECASE)
# "Latvian border police" may be but those who are taught.
_ENDS_LOCAL: Final = re.compile(
    rf"(?:^|\s)(?:(?:{_LEVEL}|{_AREA}) {_BODY}|{_ALONE})(?= (?:of|in) |$)|\b{_AREA_NAMED} {_BODY}$"
)
SMALL_OFFICE: Final = re.compile(r"(?:(?:sub-?)?offices?|headquarters)\b")
# "IOM sub-regional office", "Organization for Ports (OP) Sub regional office".
_LOCAL_OFFICE: Final = re.compile(
    r"(?:sub-?)?(?:multi-?country|regional|country|field|liaison|project|programme|national|area|representative) "
    rf"(?:offices?|hub|bureau)\b|field (?:operations|missions|presences) (?:from|in|across) {REGIONS}"
)
# "Bureau of Customs port of Davao".
_PORT: Final = re.compile(r"(?:sub-?)?port of [A-Z][\w-]+(?: [A-Z][\w-]+)?")
_CUSTOMS: Final = re.compile(r".*\bCustoms$")
_BEFORE_LOCAL: Final = re.compile(r"(?:\b[A-Z]{2,}[A-Za-z]*|\)(?: Sub-?)?|\b[A-Z]{2,} Sub-?)$")
_BEFORE_OFFICE: Final = re.compile(
    r"(?:['’]s|s['’]|\b(?:Country|Regional|Field|Liaison|Programme|Representative|Sub-?[Rr]egional|National|Area|"
    r"Project))$"
)
# "UNICEF Libya country office", "IOM Juba office"; "offices" may be those of several bodies.
_BEFORE_ONE: Final = re.compile(r"(?:.*\s)?[A-Z]{2,}[A-Za-z]*(?: [A-Z][a-z’'-]+){1,3}$")


def begin_of_local(text: str, position: int) -> int:
    """The end of the small words that begin the name of a local body at the position, or 0."""
    begins = _BEGINS.match(text, position)
    return begins.end() if begins else 0


def end_of_local(text: str, start: int, end: int, position: int) -> int:
    """The end of the small words that end the name of a local body behind its place, or 0."""
    if not _PLACE.fullmatch(text, start, end):
        return _area_end(text, start, end, position)
    behind = _BEHIND.match(text, position)
    if behind is None and _ENDS_IN_AREA.search(text, start, end):
        behind = _AFTER_AREA.match(text, position)
    return behind.end() if behind and not _ITS_PEOPLE.match(text, behind.end()) else 0


def _area_end(text: str, start: int, end: int, position: int) -> int:
    """The end of "region" behind "prosecutor's office of the Harbour", or 0."""
    area = _AREA_BEHIND.match(text, position)
    return area.end() if area and _IS_LOCAL.fullmatch(text, start, end) else 0


def is_local(written: str) -> bool:
    """Whether the name is of a local body that small letters tell."""
    return _ENDS_LOCAL.search(written) is not None


def end_of_office(text: str, start: int, end: int, position: int) -> int:
    """The end of the small "office" behind "Prosecutor's", "WHO Country" and the like, or 0."""
    port = _PORT.match(text, position)
    if port and _CUSTOMS.fullmatch(text, start, end):
        return port.end()
    local = _LOCAL_OFFICE.match(text, position)
    office = local or SMALL_OFFICE.match(text, position)
    if office is None:
        return 0
    if (_BEFORE_LOCAL if local else _BEFORE_OFFICE).search(text, start, end):
        return office.end()
    return office.end() if office.group().endswith("office") and _BEFORE_ONE.fullmatch(text, start, end) else 0
