"""Offices that a body has in many countries: one name each, whether its kind, the country or the capital is told."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from indexer.metadata.authority.gazetteer import Gazetteer, Kind
from indexer.metadata.authority.levelling import level
from indexer.metadata.authority.organs import OWN_PART, OWN_PROGRAMME

_KIND: Final = (
    r"(?:(?:[Cc]ountry|[Nn]ational|[Rr]epresentative|[Rr]epresentation|[Rr]esident|[Pp]rogram(?:me)?|[Pp]roject|"
    r"[Cc]luster|[Ff]ield)\s+)?(?:[Oo]ffices?|[Mm]ission|[Rr]epresentation)"
)
_PLACED: Final = (
    re.compile(rf"^{_KIND}(?:\s+(?:in|to|for|at|of)|,)?\s+(?:the\s+)?(?P<place>[A-Z].*)$"),
    re.compile(rf"^(?:in\s+|to\s+)?(?:the\s+)?(?P<place>[A-Z].*?)(?:['’]s)?(?:\s+{_KIND})?$"),
)
# Known by the body and the country alone.
_BY_COUNTRY: Final = frozenset(("IOM", "UNDP", "UNICEF", "UNHCR", "UNFPA", "UN Women", "FAO"))
_BY_KIND: Final = {"WHO": "WHO Country Office"}
# Their offices are known one by one, each under the kind that it is of.
_BY_ENTRY: Final = {
    "UNODC": ("Country Office", "Programme Office", "Project Office", "Office"),
    "Council of Europe": ("Office",),
    "UNESCO": ("Office",),
}
# Regional offices sit there, too.
_SEATS_OF_MANY: Final = frozenset(
    ("Brussels", "Bangkok", "Nairobi", "Dakar", "Pretoria", "Cairo", "Copenhagen", "Rome")
)
# "FCPO for the Far Coast", "FCPO Representation in the Far Coast": its regional office there.
_OF_REGION: Final = re.compile(
    r"^(?:(?:Sub-?)?[Rr]egional\s+)?(?:(?:[Oo]ffice|[Rr]epresentation|[Bb]ureau|[Mm]ission)\s+)?"
    r"(?:(?:for|in|to|of)\s+)?(?:the\s+)?(?P<region>(?=.*\b(?:Asia|Africa|Europe|Americas?|Caribbean|Pacific|Arab|Gulf|"
    r"Balkans|Caucasus|Middle\s+East|Andean)\b)"
    r"[A-Z][A-Za-z, -]*?)(?:,?\s+in\s+[A-Z][a-z]+)?$"
)
# "FCPO Latvia's Safe Ports Project".
_WORK_OF_OFFICE: Final = re.compile(r"^(?P<place>[A-Z][A-Za-z -]{2,40}?)['’]s\s+(?P<work>\S.*)$")
# Whose town tells of no national bureau: others of its offices sit there.
_SEATS_OF_INTERPOL: Final = frozenset(
    ("Singapore", "Bangkok", "Nairobi", "Abidjan", "Harare", "Yaoundé", "Buenos Aires", "San Salvador")
)
_BUREAU: Final = re.compile(
    r"^(?P<before>(?:\S+\s+){0,4}?)(?:INTERPOL|Interpol)?(?:['’]s)?\s*(?:National\s+Central\s+Bureau|NCB)\b(?P<after>.*)$"
)
_OF_INTERPOL: Final = re.compile(r"\bI(?:NTERPOL|nterpol)\b")
_BUREAU_NAME: Final = "INTERPOL National Central Bureau"


class OfficeNamer:
    """Canonical names of country offices; `known` knows organizations, `capitals` the country by its capital."""

    def __init__(self, gazetteer: Gazetteer, known: Callable[[str], str | None], capitals: Mapping[str, str]) -> None:
        self._gazetteer = gazetteer
        self._known = known
        self._capitals = capitals
        self._capital_of = {country: capital for capital, country in capitals.items()}

    def canonical(self, name: str, body: str | None, rest: str) -> str | None:
        """The canonical name of a country office whose name is that of a known `body` and a `rest`, else None."""
        bureau = _BUREAU.match(name) if "NCB" in name or "Central Bureau" in name else None
        if bureau and (_OF_INTERPOL.search(name) or (name[:4] == "NCB " and self.is_town(name[4:]))):
            return self._bureau(bureau)
        if body is None:
            return None
        own = _WORK_OF_OFFICE.match(rest)
        if own and self._country(own["place"])[0] and (OWN_PART.match(own["work"]) or OWN_PROGRAMME.match(own["work"])):
            return self.canonical(body, body, own["place"]) or f"{body} {own['place']}"
        if body == "INTERPOL" and self.is_town(rest) and rest not in _SEATS_OF_INTERPOL:
            country = self._country(rest)[0]
            return f"{_BUREAU_NAME} in {country}" if country else None
        region = _OF_REGION.match(rest)
        if region and (found := self._known(f"{body} Regional Office for {region['region']}")):
            return found
        if not (body in _BY_COUNTRY or body in _BY_KIND or body in _BY_ENTRY):
            return None
        for pattern in _PLACED:
            match = pattern.match(rest)
            found = self._office(body, match["place"]) if match else None
            if found:
                return found
        return None

    def _office(self, body: str, place: str) -> str | None:
        country, city = self._country(place)
        if body in _BY_ENTRY:
            capital = city or self._capital_of.get(country or "", "")
            places = [each for each in (country, capital) if each]
            names = (f"{body} {kind} in {each}" for kind in _BY_ENTRY[body] for each in places)
            return next((found for each in names if (found := self._known(each))), None)
        if country is None or city in _SEATS_OF_MANY:
            return None
        return f"{_BY_KIND[body]} in {country}" if body in _BY_KIND else f"{body} {country}"

    def is_town(self, place: str) -> bool:
        """Whether this is a town, and no country has its name."""
        kinds = {entry.kind for entry in self._gazetteer.lookup(level(place))}
        return Kind.CITY in kinds and Kind.COUNTRY not in kinds

    def _country(self, place: str) -> tuple[str | None, str | None]:
        """The country that this is, or whose capital, and the town if it is one."""
        city = None
        for entry in self._gazetteer.lookup(level(place)):
            if entry.kind is Kind.COUNTRY:
                return entry.entity, None
            if entry.kind is Kind.CITY:
                city = entry.entity.partition("|")[0]
        return self._capitals.get(city or ""), city

    def _bureau(self, match: re.Match[str]) -> str:
        """ "Baku NCB of INTERPOL" is that of Azerbaijan: every state has one."""
        for part in (match["after"], match["before"]):
            for sighting in self._gazetteer.find(part):
                if sighting.kind is not Kind.ORGANIZATION:
                    return f"{_BUREAU_NAME} in {sighting.entity.rpartition('|')[2]}"
        return _BUREAU_NAME
