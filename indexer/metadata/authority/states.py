"""Whose an organization is: the states that its names tell, and its names by state and what else they say."""

import re
from collections.abc import Collection, Iterator
from functools import cached_property, lru_cache
from typing import Final

from indexer.metadata.authority.data import Country, Organization
from indexer.metadata.authority.gazetteer import Gazetteer, Kind
from indexer.metadata.authority.levelling import level
from indexer.metadata.authority.said_twice import SMALL

_STATES: Final = (Kind.COUNTRY, Kind.NATIONALITY)
_WORD: Final = re.compile(r"[\w’'.-]+")
# "United Arab Emirates", "People's Republic of China"; no state has a longer name in a form of the data.
_LONGEST_STATE_WORDS: Final = 4
# Whose a body is that many states have: "Ministry of Ports (Latvia)".
_IN_BRACKETS: Final = re.compile(
    r"^(?:[Tt]he\s+)?(?P<name>(?=[^()]*\b(?:Ministry|Embassy|High Commission|Police|Parliament|Court|Customs|Border|"
    r"Prosecutor|Attorney|National|State|Federal|Supreme|Judiciary|Directorate|Inspectorate|Immigration|"
    r"Anti-Corruption)\b)[A-Z][^()]+?)\s+\((?:the\s+)?(?P<state>[A-Z][\w’' -]{3,40})\)$"
)
_SENT_ABROAD: Final = re.compile(r"\b(?:Embassy|High Commission)\b")
_LINK: Final = re.compile(r",?\s+(?:of|in)\s+(?:the\s+)?(?=[A-Z]|former\s)")
_FIRST: Final = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:of\s+)?[A-Z][\w.’'-]*){0,3}")
_OWN: Final = re.compile(r"^['’]s\s+|^\s+")
# "Foundation of X" may be any of X, "Customs of X" is its customs.
_FEWEST_WORDS: Final = 2
_ONE_OF_A_STATE: Final = frozenset(
    ("customs", "police", "gendarmerie", "carabinieri", "parliament", "ombudsman", "ombudsperson", "muftiyat")
)
# Names are asked about again and again while a corpus is read.
_NAMES_REMEMBERED: Final = 20_000
_OFFICIAL: Final = re.compile(r"\b(?:Republic|Federation|Kingdom|Commonwealth|Sultanate|Principality|State|Emirate)\b")


class StateNames:
    """The organizations of states: "Swiss Customs" and "Customs of Switzerland" are one."""

    def __init__(
        self, gazetteer: Gazetteer, organizations: Collection[Organization], countries: Collection[Country]
    ) -> None:
        self._gazetteer = gazetteer
        self._organizations = organizations
        self._countries = countries
        self.told = lru_cache(maxsize=_NAMES_REMEMBERED)(self._told)

    @cached_property
    def _by_name(self) -> dict[str, Organization]:
        return {each.name: each for each in self._organizations}

    @cached_property
    def _begins(self) -> frozenset[str]:
        """The one or two words with which names of states begin: most names of organizations begin otherwise."""
        names = (name for each in self._countries for name in (*each.names, *each.adjectives))
        return frozenset(" ".join(name.split()[:2]) for name in names if name.isascii())

    @cached_property
    def _by_state(self) -> dict[tuple[str, tuple[str, ...]], str | None]:
        """Canonical name by state and large words; None where two organizations of the state have the same ones."""
        found: dict[tuple[str, tuple[str, ...]], str | None] = {}
        for organization in self._organizations:
            for form in organization.forms:
                for key in self._keys(form) if form.isascii() and " " in form else ():
                    if found.setdefault(key, organization.name) != organization.name:
                        found[key] = None
        return found

    def canonical(self, name: str) -> str | None:
        """The known organization whose name says the same of the same state in another order."""
        keys = list(self._keys(name))
        return next(filter(None, map(self._by_state.get, keys)), None) if keys else None

    def is_of_another(self, canonical: str, state: str) -> bool:
        """Whether the names of an organization tell states, and not this one."""
        told = self.told(canonical)
        return bool(told) and state not in told

    def names_another(self, canonical: str, state: str) -> bool:
        """Whether the canonical name itself ends with a state, and none of the names tells this one."""
        ends = (run for run in _runs(canonical) if canonical.endswith(run))
        return self.is_of_another(canonical, state) and any(map(self.state, ends))

    def split(self, name: str) -> tuple[str, str] | None:
        """The state with which a name begins, and the rest: "Thai Customs Administration"."""
        first = _FIRST.match(name) if self._may_begin(name) else None
        for word in reversed(list(_WORD.finditer(first.group())) if first else []):
            state = self.state(re.sub(r"['’]s?$", "", name[: word.end()]))
            if state:
                return state, _OWN.sub("", name[word.end() :])
        return None

    def country(self, name: str) -> str | None:
        """The country that is called so."""
        entries = self._gazetteer.lookup(level(name))
        return next((each.entity for each in entries if each.kind is Kind.COUNTRY), None)

    def out_of_brackets(self, name: str) -> str | None:
        """ "Ministry of Ports of Latvia" for "Ministry of Ports (Latvia)", "Embassy of Latvia in Fiji"."""
        told = _IN_BRACKETS.match(name) if name.endswith(")") else None
        state = self.country(told["state"]) if told else None
        if told is None or state is None:
            return None
        return f"{told['name']} {'in' if _SENT_ABROAD.search(told['name']) else 'of'} {state}"

    def without_state(self, rest: str, told: Collection[str]) -> str:
        """What stands behind a body's name without the state that this name tells already."""
        for link in _LINK.finditer(rest):
            if self.country(rest[link.end() :]) in told:
                return rest[: link.start()] or rest
        return rest

    def state(self, name: str) -> str | None:
        """The country that is called so, or whose people are."""
        entries = self._gazetteer.lookup(level(name))
        return next((each.entity for each in entries if each.kind in _STATES), None)

    def plain(self, name: str) -> str | None:
        """The name with the state at its end by its short name, where its official one is written."""
        if not _OFFICIAL.search(name):
            return None
        for link in _LINK.finditer(name):
            state = self.country(name[link.end() :])
            if state:
                return f"{name[: link.end()].removesuffix('the ')}{state}" if state != name[link.end() :] else None
        return None

    def _told(self, canonical: str) -> frozenset[str]:
        """The states that the names of a known organization tell, or whose towns."""
        organization = self._by_name.get(canonical)
        runs = (run for form in (organization.forms if organization else (canonical,)) for run in _runs(form))
        kinds = (*_STATES, Kind.CITY)
        found = (entry for run in runs for entry in self._gazetteer.lookup(level(run)))
        return frozenset(entry.entity.rpartition("|")[2] for entry in found if entry.kind in kinds)

    def _may_begin(self, name: str) -> bool:
        words = name.split(maxsplit=2)[:2]
        first = words[0].rstrip("s").rstrip("'’,") if words else ""
        return (
            first in self._begins
            or (words and words[0] in self._begins)
            or " ".join(words).rstrip(",").removesuffix("'s").removesuffix("’s") in self._begins
        )

    def _keys(self, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each state with which the name begins or ends, and the large words of the rest."""
        for link in _LINK.finditer(name):
            state = self.country(name[link.end() :]) if self._may_begin(name[link.end() :]) else None
            if state and (key := _large(name[: link.start()])):
                yield state, key
        before = self.split(name)
        if before and (key := _large(before[1])):
            yield before[0], key


def _large(rest: str) -> tuple[str, ...]:
    words = [word for word in level(rest) if word not in SMALL]
    enough = len(words) >= _FEWEST_WORDS or (len(words) == 1 and words[0] in _ONE_OF_A_STATE)
    return tuple(sorted(words)) if enough else ()


def _runs(form: str) -> Iterator[str]:
    words = list(_WORD.finditer(form))
    for start, word in enumerate(words):
        for last in words[start : start + _LONGEST_STATE_WORDS]:
            yield form[word.start() : last.end()]
