"""English names of embassies and delegations, by what state is theirs and the state in which they stand."""

import re
from collections.abc import Callable
from typing import Final

from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Sighting
from indexer.metadata.authority.levelling import level
from indexer.metadata.authority.spelling import with_article

OF_US: Final = re.compile(r"^(?:United\s+States(?:\s+of\s+America)?|U\.S\.(?:A\.)?|USA?)(?:['’]s?)?\s+(?=[A-Z])")
_US_EMBASSY: Final = re.compile(r"^(?:American\s+|Embassy\s+of\s+(?:the\s+)?(?:United\s+States|USA?\b|U\.S\.))")
_EMBASSY: Final = re.compile(r"\b[Ee]mbassy\b")
# "the American Embassy's Bureau of ...".
_OF_EMBASSY: Final = re.compile(
    r"^(?P<embassy>[^,'’]*?[Ee]mbassy(?:\s+of\s+[A-Z][^,'’]{2,30}?)?"
    r"(?:\s+(?:(?:in|to)\s+[^,'’]{3,40}|[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?))?)['’]s?\s+(?P<office>[A-Z].*)$"
)
# "British Embassy Riga", "Embassy of Sweden Riga".
_EMBASSY_AT: Final = re.compile(
    r"^(?P<whose>(?!.*\s(?:in|to)\s).{0,60}\b[Ee]mbassy(?:\s+of\s+.{1,40}?)?),?\s+"
    r"(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)$"
)
# "Defence Section of the British Embassy in X", "Public Affairs Section, US Embassy in X".
_OFFICE_AT: Final = re.compile(
    r"^(?P<office>[A-Z](?:(?!\b[Ee]mbass|High\s+Commission).){3,120}?)(?:\s+(?:of|at|in|within|under)\s+(?:the\s+)?|,\s+(?:the\s+)?)"
    r"(?P<embassy>(?:[A-Z](?:(?!\s+(?:of|at|in)\s+|,).){0,40}\s)?(?:[Ee]mbassy|High\s+Commission)\b.*)$"
)
_OFFICE: Final = re.compile(
    r"\b(?:Offices?|Officer|Sections?|Bureau|Department|Division|Unit|Desk|Team|Attach[eé]|Service|Program(?:me)?|Directorate)\b"
)
# Embassies of Commonwealth states in one another, whose highest is a commissioner.
_HIGH: Final = re.compile(
    r"^(?:(?P<first>[A-Z][\w ]{1,30}?)(?:['’]s?)?\s+High\s+Commission|"
    r"High\s+Commission\s+of\s+(?:the\s+)?(?P<last>[A-Z].{2,40}?))"
    r"(?:,?\s+(?:(?:in|to|for)\s+)?(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*))?$"
)
_ROYAL: Final = re.compile(r"^Royal\s+(?=[A-Z])")
_EMBASSIES: Final = re.compile(r"^(?P<owners>[A-Z].*?)\s+[Ee]mbassies(?:\s+(?:in|to)\s+(?:the\s+)?(?P<place>.+))?$")
_ABROAD: Final = re.compile(r"\s+(?:in|(?P<to>to))\s+(?:the\s+)?(?P<place>[^,()]+)$")
_EU_DELEGATION: Final = re.compile(
    r"^(?:(?:European\s+Union|EU)(?:['’]s)?\s+Delegation|Delegation\s+of\s+(?:the\s+)?(?:European\s+Union|EU))"
    r"(?:\s+(?:(?:in|to|for)\s+)?(?:the\s+)?(?P<place>[A-Z].*))?$"
)
# "in Nairobi, Kenya": the town tells no more.
_TOWN_OF_STATE: Final = re.compile(r"\s+(?:in|to)\s+(?P<town>[A-Z][\w’' -]+),\s+(?:the\s+)?(?P<state>[A-Z][\w’' -]+)$")
_US_MISSION: Final = re.compile(r"^(?:U\.?S\.?|United\s+States)\s+Mission\s+(?:in|to)\s+(?:the\s+)?(?P<place>[A-Z].*)$")


class EmbassyNamer:
    """Canonical names of embassies; `known` knows organizations, `national` says a body with its country."""

    def __init__(
        self, gazetteer: Gazetteer, known: Callable[[str], str | None], national: Callable[[str], str | None]
    ) -> None:
        self._gazetteer = gazetteer
        self._known = known
        self._national = national

    def canonical(self, name: str) -> str | None:
        """ "Embassy of the United States of America in the Republic of X", "Delegation of the European Union to X"."""
        delegation = _EU_DELEGATION.match(name)
        if delegation:
            if delegation["place"] is None:
                return "EU Delegation"
            to = self._host(delegation["place"])
            first = self._first_state(to)
            if first and re.match(r",| and ", to[first.span.end :]):
                to = first.entity  # "Zambia and COMESA", "Barbados, the Eastern Caribbean States and OECS"
            return self._known(name) or f"EU Delegation to {to if is_place(self._gazetteer, to) else f'the {to}'}"
        mission = _US_MISSION.match(name)
        if mission and (country := self._host(mission["place"])) and is_place(self._gazetteer, country):
            return f"US Mission in {country}"
        if office := self._office_at(name):
            return office
        if high := self._high_commission(name):
            return high
        if not _EMBASSY.search(name):
            return self._several_embassies(name)
        told = _TOWN_OF_STATE.search(name)
        if told and is_place(self._gazetteer, told["town"]) and is_place(self._gazetteer, told["state"]):
            name = f"{name[: told.start()]} in {told['state']}"
        beside = _EMBASSY_AT.match(name)
        if beside and self._stands_in(beside["place"], " of " in beside["whose"]):
            name = f"{beside['whose']} in {beside['place']}"
        if _ROYAL.match(name) and not _ABROAD.search(name):
            return self._national(_ROYAL.sub("", name))
        name = _ROYAL.sub("", name)
        if behind := _OF_EMBASSY.match(name):
            office, embassy = self._known(behind["office"]), self.canonical(behind["embassy"])
            if office or (embassy and _OFFICE.search(behind["office"])):
                return office or f"{behind['office']}, {embassy}"
        where = _ABROAD.search(name)
        if where and where["to"] and not is_place(self._gazetteer, where["place"]):
            # "presented by the American Embassy to the Harbour Police": who receives is no part of the name.
            return self.canonical(name[: where.start()]) or self._national(name[: where.start()])
        ours = f" in {with_article(self._host(where['place']))}" if where else ""
        if OF_US.match(name) or _US_EMBASSY.match(name):
            return f"US Embassy{ours}"
        whose = re.match(r"^[Ee]mbassy\s+of\s+(?:the\s+)?(?P<owner>.+)$", name[: where.start()] if where else name)
        if whose:
            return f"Embassy of {with_article(place_name(self._gazetteer, whose['owner']))}{ours}"
        first = self._first_state(name) if where else None
        if first and where and re.fullmatch(r"(?:['’]s)?\s+[Ee]mbassy", name[first.span.end : where.start()]):
            return f"Embassy of {with_article(first.entity)}{ours}"
        return None

    def _office_at(self, name: str) -> str | None:
        """An office with its embassy, where it is not known by itself ("INL Section of the US Embassy")."""
        match = _OFFICE_AT.match(name)
        if match is None or not _OFFICE.search(match["office"]):
            return None
        embassy = self.canonical(match["embassy"])
        office = self._known(match["office"])
        if embassy is None:
            return None
        # "INL of the US Embassy" is INL; which of its sections it is, the state in which the embassy stands tells.
        placed = _ABROAD.search(embassy) and not match["office"].endswith(("Program", "Programme"))
        alone = office is not None and " " not in office and not placed
        return office if alone else f"{match['office']}, {embassy}"

    def _high_commission(self, name: str) -> str | None:
        high = _HIGH.match(name) if "High Commission" in name else None
        if high is None:
            return None
        states = self._gazetteer.lookup(level(high["first"] or high["last"]))
        whose = next((each.entity for each in states if each.kind is not Kind.CITY), None)
        if whose is None:
            return None
        where = f" in {with_article(self._host(high['place']))}" if high["place"] else ""
        return f"High Commission of {with_article(whose)}{where}"

    def _stands_in(self, place: str, owner_before: bool) -> bool:
        """Whether an embassy may be said to be there without an "in"; behind its state only a town is."""
        if owner_before:
            return any(each.kind is Kind.CITY for each in self._gazetteer.lookup(level(place)))
        return is_place(self._gazetteer, place)

    def _first_state(self, name: str) -> Sighting | None:
        states = (each for each in self._gazetteer.find(name) if each.kind in (Kind.COUNTRY, Kind.NATIONALITY))
        return next((each for each in states if each.span.start == 0), None)

    def _several_embassies(self, name: str) -> str | None:
        """ "French and Dutch Embassies in X" is "Embassies of France and the Netherlands in X"."""
        several = _EMBASSIES.match(name)
        if several is None:
            return None
        owners = [self._gazetteer.lookup(level(one)) for one in re.split(r",\s+|\s+and\s+", several["owners"])]
        states = [next((each.entity for each in found if each.kind is not Kind.CITY), "") for found in owners]
        if not all(states):
            return None
        listed = " and ".join(filter(None, (", ".join(map(with_article, states[:-1])), with_article(states[-1]))))
        where = several["place"]
        return f"Embassies of {listed}" + (f" in {with_article(self._host(where))}" if where else "")

    def _host(self, name: str) -> str:
        """The country to which an embassy is sent, by the town in which it stands."""
        found = self._gazetteer.lookup(level(name))
        of_town = (each.entity.partition("|")[2] for each in found if each.kind is Kind.CITY)
        country = any(each.kind is Kind.COUNTRY for each in found)
        return (
            place_name(self._gazetteer, name) if country else next(of_town, None) or place_name(self._gazetteer, name)
        )


def is_place(gazetteer: Gazetteer, name: str) -> bool:
    """Whether this is the name of a country or a town and nothing else."""
    return _place(gazetteer, name) is not None


def place_name(gazetteer: Gazetteer, name: str) -> str:
    """The name of a country or a town by its English one; anything else as it is."""
    place = _place(gazetteer, name)
    return place.entity.partition("|")[0] if place else name


def _place(gazetteer: Gazetteer, name: str) -> Sighting | None:
    places = (each for each in gazetteer.find(name) if each.kind in (Kind.COUNTRY, Kind.CITY))
    return next((each for each in places if each.span.start == 0 and each.span.end == len(name)), None)
