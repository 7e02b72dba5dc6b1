"""National bodies by pattern: one of many states' bodies and the state, in whatever order they are written."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Final

from indexer.metadata.authority.data import Body
from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Sighting
from indexer.metadata.authority.levelling import level
from indexer.metadata.authority.organs import WORKED_ON
from indexer.metadata.authority.spelling import office_spelled, spelled
from indexer.metadata.authority.states import StateNames

_OF: Final = re.compile(r"\s+of\s+(?:the\s+)?(?=[A-Z])")
_OF_COUNTRY: Final = re.compile(
    r"(?:,)?\s+(?P<link>of|in|for)\s+(?:the\s+)?(?:(?:[A-Z][\w-]+\s+){0,2}(?:Republic|Kingdom|Sultanate|State|Commonwealth|Union)\s+"
    r"of\s+(?:the\s+)?)?$"
)
_TOLD_AGAIN: Final = re.compile(r"(?:,|\s+in)\s+(?:the\s+)?")
_MERE_STATE: Final = re.compile(
    r"(?:[A-Z]\w+\s+){0,2}(?:Republic|Kingdom|Sultanate|State|Commonwealth|Union|Emirate|Principality)|\s*"
)
# "Ministry of Ports Diving School".
_UNIT_BEHIND: Final = re.compile(
    r"(?<=[a-z])\s+(?=[A-Z](?:.*\s)?(?:Academy|Department|Directorate|Division|Unit|Branch|School|Institute|Inspectorate|"
    r"Cent(?:re|er)|Agency|Service|College|Administration|Bureau|Section|Committee)$)"
)
_CYRILLIC: Final = re.compile(r"[а-яё]", re.IGNORECASE)


class NationalNamer:
    """Canonical names of bodies of single states; `canonical` says that of any name, without words that are none."""

    def __init__(
        self, gazetteer: Gazetteer, states: StateNames, bodies: Iterable[Body], canonical: Callable[[str], str]
    ) -> None:
        self._gazetteer = gazetteer
        self._states = states
        self._records = bodies
        self._canonical = canonical

    @cached_property
    def _bodies(self) -> dict[tuple[str, ...], str]:
        """National bodies by their levelled forms: thousands, which a search for a known name does not need."""
        return {level(form): body.name for body in self._records for form in (body.name, *body.forms)}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the bodies, without a state."""
        return frozenset(self._bodies.values())

    def body(self, name: str) -> str | None:
        """The body that many states have under this name."""
        return self._bodies.get(level(name))

    def canonical(self, name: str) -> str | None:
        """ "Ministry of Interior of the Republic of X", "X's Interior Ministry", "X Interior Ministry"."""
        places = [each for each in self._gazetteer.find(name) if each.kind in (Kind.COUNTRY, Kind.NATIONALITY)]
        if not places:
            return self._of_covered_country(name) or self._bodies.get(level(name)) or self._unit_of_ministry(name)
        last, first = places[-1], places[0]
        before = places[-2] if len(places) > 1 else None
        if before and before.entity == last.entity and _TOLD_AGAIN.fullmatch(name, before.span.end, last.span.start):
            return self._canonical(name[: before.span.end])
        if last.span.end == len(name) and last.kind is Kind.COUNTRY:
            return self._of_country(name, last)
        if first.span.start == 0:
            rest = name[first.span.end :]
            own = re.match(r"['’]s\s+(?=[A-Z])", rest)
            body = self._bodies.get(level(rest[own.end() :] if own else rest))
            if own and first.kind is Kind.COUNTRY:
                body = (
                    body or self._unit_of_ministry(rest[own.end() :]) or office_spelled(rest[own.end() :])
                )  # "Latvia's Harbour Agency" is "Harbour Agency of Latvia"
            return f"{body} of {first.entity}" if body else None
        return None

    def _of_covered_country(self, name: str) -> str | None:
        """ "State Harbour Service of the Republic of X", where "Harbour Service of the Republic of X" is known."""
        for link in _OF.finditer(name):
            country = self._states.country(name[link.end() :])
            if country:
                written = name[: link.start()]
                return f"{self._bodies.get(level(written)) or office_spelled(written)} of {country}"
        return None

    def _unit_of_ministry(self, name: str) -> str | None:
        """ "Ministry of Interior Police Academy" is "Police Academy, Ministry of Internal Affairs"."""
        if not name.startswith("Ministry "):
            return None
        for cut in _UNIT_BEHIND.finditer(name):
            if body := self._bodies.get(level(name[: cut.start()])):
                return f"{spelled(name[cut.end() :])}, {body}"
        return None

    def _of_country(self, name: str, place: Sighting) -> str:
        before = name[: place.span.start]
        link = _OF_COUNTRY.search(before)
        body = before[: link.start()] if link else before
        kept = f" {link['link']} " if link else " "
        if _MERE_STATE.fullmatch(body):
            return place.entity
        words = level(body)
        found = self._bodies.get(words)
        if found := found or self._unit_of_ministry(body):
            return f"{found} of {place.entity}"
        # A unit of a national body: "Academy of the Ministry of Interior of ...".
        for cut in re.finditer(r"\s+of\s+(?:the\s+)?", body):
            inner = self._bodies.get(level(body[cut.end() :]))
            # "Bureau of Customs": one word behind a mere "of" is what it works on.
            if WORKED_ON.match(body, cut.end()):
                continue
            if inner and (" " in body[cut.end() :] or "the" in cut.group()):
                return f"{spelled(body[: cut.start()])}, {inner} of {place.entity}"
        if _CYRILLIC.search(body):
            return spelled(name)  # half a name in each language helps nobody
        return office_spelled(body) + kept + place.entity
