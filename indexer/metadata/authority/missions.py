"""English names of permanent missions and consulates, by whose they are and where they stand."""

import re
from collections.abc import Callable
from typing import Final

from indexer.metadata.authority.gazetteer import Gazetteer, Kind
from indexer.metadata.authority.levelling import level
from indexer.metadata.authority.spelling import spelled, with_article

_STATE: Final = r"(?P<{}>[A-Z][\w’'. -]{{1,40}}?)"
_KIND: Final = r"(?P<kind>Permanent\s+(?:Mission|Representation|Delegation)|Mission)"
_MISSIONS: Final = (
    re.compile(rf"^{_STATE.format('whose')}(?:['’]s?)?\s+{_KIND}\s+to\s+(?:the\s+)?(?P<to>[A-Z].*)$"),
    re.compile(rf"^{_KIND}\s+of\s+(?:the\s+)?{_STATE.format('whose')}\s+to\s+(?:the\s+)?(?P<to>[A-Z].*)$"),
    re.compile(rf"^{_KIND}\s+to\s+(?:the\s+)?(?P<to>[A-Z].*?)\s+of\s+(?:the\s+)?{_STATE.format('whose')}$"),
)
# "the UN Office and other International Organizations at Geneva" is the UN in Geneva.
_UN_SEAT: Final = re.compile(
    r"^(?:United\s+Nations|UN)\b(?:\s+Office)?"
    r"(?:[, ]+and\s+(?:the\s+)?(?:other\s+)?[Ii]nternational\s+[Oo]rgani[sz]ations)?"
    r"(?:(?:\s+(?:in|at)|,)\s+(?P<seat>Geneva|Vienna|Nairobi|New\s+York))?$"
)
_CONSULATES: Final = (
    re.compile(
        rf"^{_STATE.format('whose')}(?:['’]s?)?\s+(?P<kind>(?:Honorary\s+)?Consulate(?:[- ]General)?)"
        r"(?:,|\s+(?:in|at))?\s+(?P<place>[A-Z][\w’' -]+)$"
    ),
    re.compile(
        r"^(?P<kind>(?:Honorary\s+)?Consulate(?:[- ]General)?)\s+of\s+(?:the\s+)?"
        rf"{_STATE.format('whose')}(?:,|\s+(?:in|at))\s+(?P<place>[A-Z][\w’' -]+)$"
    ),
)
# Acronyms that are spoken as names.
_WITHOUT_ARTICLE: Final = frozenset(("ASEAN", "ECOWAS", "NATO", "UNEP", "UNESCO", "UNIDO"))


class MissionNamer:
    """Canonical names of missions and consulates; `known` knows organizations."""

    def __init__(self, gazetteer: Gazetteer, known: Callable[[str], str | None]) -> None:
        self._gazetteer = gazetteer
        self._known = known

    def canonical(self, name: str) -> str | None:
        """ "Kenya's Permanent Mission to the UN" is "Permanent Mission of Kenya to the UN"."""
        if " to " in name and ("Mission" in name or "Permanent " in name):
            return self._mission(name)
        return self._consulate(name) if "Consulate" in name else None

    def _mission(self, name: str) -> str | None:
        for pattern in _MISSIONS:
            match = pattern.match(name)
            whose = self._state(match["whose"]) if match else None
            if match is None or whose is None:
                continue
            seat = _UN_SEAT.match(match["to"])
            body = "UN" if seat else self._known(match["to"])
            if body is None:
                return None
            kind = match["kind"] if match["kind"] != "Mission" else "Permanent Mission"
            place = f" in {seat['seat']}" if seat and seat["seat"] and not seat["seat"].startswith("New") else ""
            return f"{kind} of {with_article(whose)} to {'' if body in _WITHOUT_ARTICLE else 'the '}{body}{place}"
        return None

    def _consulate(self, name: str) -> str | None:
        for pattern in _CONSULATES:
            match = pattern.match(name)
            whose = self._state(match["whose"]) if match else None
            if match and whose:
                kind = spelled(match["kind"].replace("-", " "))
                return f"{kind} of {with_article(whose)} in {self._town(match['place'])}"
        return None

    def _state(self, name: str) -> str | None:
        found = self._gazetteer.lookup(level(name))
        return next((each.entity for each in found if each.kind in (Kind.COUNTRY, Kind.NATIONALITY)), None)

    def _town(self, name: str) -> str:
        found = self._gazetteer.lookup(level(name))
        return next((each.entity.partition("|")[0] for each in found if each.kind is Kind.CITY), name)
