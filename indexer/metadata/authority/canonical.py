"""Canonical names: known organizations by their forms, units by their body, national bodies by pattern."""

import re
from collections.abc import Collection, Iterable
from functools import cached_property, lru_cache
from typing import Final

from indexer.metadata.authority import organs
from indexer.metadata.authority.canonical_english import EnglishNamer
from indexer.metadata.authority.canonical_russian import RussianNamer
from indexer.metadata.authority.data import Body, Country, Organization
from indexer.metadata.authority.epithets import LED, in_full, without_epithets
from indexer.metadata.authority.gazetteer import Gazetteer, Kind
from indexer.metadata.authority.levelling import level, level_words
from indexer.metadata.authority.national_bodies import NationalNamer
from indexer.metadata.authority.offices import OfficeNamer
from indexer.metadata.authority.rewording import Rewording
from indexer.metadata.authority.said_twice import says_again, tells
from indexer.metadata.authority.spelling import EDGES, spelled, with_articles, without_brackets
from indexer.metadata.authority.states import StateNames

# "Far Coast Ports Organization (FCPO) Regional Centre": what stands behind the bracket is a part of the whole body.
_PART_BEHIND: Final = re.compile(
    r"^(?:[Tt]he\s+)?(?P<whole>[^()]+\b(?:Organi[sz]ation|Union|Council|Commission|Community|Association|Alliance|Agency|"
    r"Fund|Forum|League|Conference|Secretariat))\s+\((?P<acronym>[A-Z][A-Za-z-]*[A-Z])\)(?:['’]s)?\s+(?P<part>[A-Z].*)$"
)
_WORK: Final = re.compile(r"\b[Pp]ro(?:jects?|gram(?:me)?s?)\W*$")
_SHORT: Final = {"United Nations": "UN", "European Union": "EU"}
_IN_COUNTRY: Final = re.compile(r"^(?:in|for|во?)?\s*(?:the\s+)?(?P<place>.+)$")
_CYRILLIC: Final = re.compile(r"[а-яё]", re.IGNORECASE)
# What patterns of English names settle is said in Russian as well.
_SAID_ANEW: Final = re.compile(r"\bEmbassy\b.*\bin [A-Z]|^INTERPOL National Central Bureau\b")
_OF_BODY: Final = re.compile(r"(?:\s+(?:of|at|under)\s+(?:the\s+)?|,\s+)(?P<body>(?:(?!\s+of\s+the\s+|,\s).)+)$")
# "FCPO Bureau of the Harbour Union", where FCPO is one.
_UNIT_OF: Final = re.compile(
    r"^(?:Bureau|Section|Office|Unit|Department|Directorate|Division|Branch|Team|Centre|Center|Agency)\s+(?:of|at|in)\s+"
    r"(?:the\s+)?(?P<owner>[A-Z].*)$"
)
# "Customs and Harbour Protection Service" is not the "Customs and Harbour Protection" of a state.
_BODY_NOUN: Final = re.compile(
    r"^(?:Services?|Agency|Authority|Force|Administration|Directorate|Committee|Commission|Department|Council|Board)$"
)
_OF_STATE: Final = re.compile(r"(?:of|de|du|del|della)\s+(?:the\s+|la\s+)?")
_OF_OWNER: Final = re.compile(r"(?:\s+(?:of|at|within|under)\s+|,\s+)(?:the\s+)?(?=[A-Z])")
# Canonical names asked for again and again while a corpus is read.
_NAMES_REMEMBERED: Final = 20_000


class Namer:
    """Decides canonical names, from the known names and the patterns of national bodies."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        bodies: Iterable[Body],
        organizations: Collection[Organization] = (),
        countries: Collection[Country] = (),
    ) -> None:
        self._gazetteer = gazetteer
        self._rewording = Rewording(gazetteer, organizations)
        self._states = StateNames(gazetteer, organizations, countries)
        self._bodies = NationalNamer(gazetteer, self._states, bodies, lambda name: self.canonical(name))
        self._national = self._bodies.canonical
        self._organizations = organizations
        self.canonical = lru_cache(maxsize=_NAMES_REMEMBERED)(self._with_articles)
        self.known = lru_cache(maxsize=_NAMES_REMEMBERED)(self._known)
        capitals = {country.capital: country.name for country in countries if country.capital}
        self._offices = OfficeNamer(gazetteer, self.known, capitals)
        self._russian = RussianNamer(gazetteer, self.known, self._bodies.body)
        self._english = EnglishNamer(gazetteer, self.known, self._national, self._bodies.body, spelled, self._states)

    def _known(self, name: str) -> str | None:
        """The canonical name of a known form, by itself or without its bracket."""
        for entry in self._gazetteer.lookup(level(name)):
            if entry.kind is Kind.ORGANIZATION and fits(entry.exact, name):
                return entry.entity
        return None

    def is_national(self, canonical: str) -> bool:
        """Whether this is the name of a body that many states have, without a state."""
        return canonical in self._bodies.names

    def states_of(self, canonical: str) -> frozenset[str]:
        """The countries told in the names of an organization."""
        return self._states.told(canonical)

    def state_before(self, name: str) -> str | None:
        """The country with whose name, or people, a name begins."""
        before = self._states.split(name)
        return before[0] if before else None

    def body_of(self, canonical: str) -> str | None:
        """The known organization whose name an unknown one begins with ("UNDP Tajikistan": "UNDP")."""
        known, rest = self._prefix(canonical)
        behind = _OF_BODY.search(canonical) if known is None else None
        if behind and (body := self.known(behind["body"])):
            return body
        if known is None and _CYRILLIC.search(canonical):
            # Russian sets the owner behind: "Таджикский центр по минным вопросам ПРООН".
            found = (each for each in self._gazetteer.find(canonical) if each.kind is Kind.ORGANIZATION)
            return next((each.entity for each in found), None)
        another = (
            known is None or self._of_another_state(canonical, known, rest) or self._goes_on(canonical, known, rest)
        )
        return known if rest and not another else None

    def _goes_on(self, name: str, body: str, rest: str) -> bool:
        """Whether the name of a state's body is but the beginning of another body's."""
        before = name[: name.find(rest)].strip()
        return _BODY_NOUN.match(rest) is not None and " " in before and bool(self._states.told(body))

    def _of_another_state(self, name: str, body: str, rest: str) -> bool:
        """Whether the name of a body with a rest that tells a state is that of another state's body."""
        of = _OF_STATE.match(rest)
        whose = self._states.country(rest[of.end() :]) if of else None
        if whose and " " in name[: name.find(rest)].strip() and self._states.is_of_another(body, whose):
            return True
        state = whose or (self._states.country(place["place"]) if (place := _IN_COUNTRY.match(rest)) else None)
        return state is not None and self._states.names_another(body, state)

    def _with_articles(self, name: str) -> str:
        canonical = self._canonical(name)
        return canonical if self.known(canonical) == canonical else with_articles(canonical)

    def _canonical(self, name: str) -> str:
        bare = without_brackets(name)
        found = self.known(name) or self.known(bare) or self._without_tail(bare) or self._of_its_owner(bare)
        found = found or self.known(self._states.plain(bare) or "")
        if found:
            return found
        if placed := self._states.out_of_brackets(name):
            return self.canonical(placed)
        part = _PART_BEHIND.match(name)
        if part and self.known(part["whole"]) is None and not self._states.country(part["acronym"]):
            return self.canonical(f"{part['acronym']} {part['part']}")
        if organ := self._organ(bare):
            return organ
        bare = in_full(self._alone(bare))
        if itself := next(filter(None, map(self.known, (bare, *without_epithets(bare)))), None):
            return itself
        if (led := LED.match(bare)) and (other := self._meant(bare[led.end() :])):
            return other
        russian = _CYRILLIC.search(bare) is not None
        if russian:
            other = self._russian.canonical(bare)
            if other and other.isascii() and _SAID_ANEW.search(other):
                other = self.canonical(other)
        else:
            other = self._office(bare)
            if other is None and (reworded := self._rewording.canonical(bare)):
                other = self.known(reworded) or self._office(reworded) or reworded
            other = other or self._states.canonical(bare) or self._english.canonical(bare)
        whole = other or self._within_a_body(bare) or self._national(bare) or spelled(bare)
        if russian and not whole.isascii() and not set(filter(str.isascii, whole.split())) <= set(bare.split()):
            return bare  # "Japan Foundation международного сотрудничества" is a name of nobody
        return (self._office(whole) if russian and whole.isascii() else None) or whole

    @cached_property
    def _parents(self) -> dict[str, str]:
        return {each.name: each.parent for each in self._organizations if each.parent}

    def _above(self, name: str) -> list[str]:
        """The bodies above an organization, nearest first."""
        chain: list[str] = []
        while (parent := self._parents.get(name)) and parent not in chain:
            chain.append(name := parent)
        return chain

    def _alone(self, name: str) -> str:
        """The name without its company, where what looks like it is not a part of a known name."""
        alone = organs.without_company(name)
        if alone == name:
            return name
        sightings = (each for each in self._gazetteer.find(name) if each.kind is Kind.ORGANIZATION)
        return name if any(each.span.start < len(alone) < each.span.end for each in sightings) else alone

    def _without_tail(self, name: str) -> str | None:
        """The known body of "X's" and of "X and its partners"."""
        without = organs.without_company(name)
        return self.known(without) if without != name else None

    def _of_its_owner(self, name: str) -> str | None:
        """The known unit of "X of Y" and "X, Y", where it is a unit of Y."""
        for link in _OF_OWNER.finditer(name):
            rest, before, apposed = name[link.end() :], name[: link.start()], link.group()[0] == ","
            unit = self.known(before) if apposed or (self.known(rest) and not _WORK.search(before)) else None
            if unit and any(each.entity in self._above(unit) for each in self._gazetteer.find(rest)):
                return unit
        return None

    def _meant(self, name: str) -> str | None:
        """The canonical name if it is that of a known or a national body, or begins with one."""
        canonical = self.canonical(name)
        return canonical if self.known(canonical) or self._prefix(name)[0] or self._national(name) else None

    def _organ(self, name: str) -> str | None:
        """ "Secretariat of X" by "X Secretariat" where that is known, else X itself, as of "Members of X"."""
        for pattern in (organs.PART_OF, organs.ORGAN_OF, organs.PEOPLE_OF):
            part = pattern.match(name)
            rest = name[part.end() :] if part else ""
            people = pattern is organs.PEOPLE_OF and rest and not self._states.country(rest)
            whole = self._meant(rest) if people else self.known(rest)
            if part and (pattern is organs.PART_OF or whole):
                said = (f"{whole} {part.group().split()[0]}", f"{part.group()}{whole}")
                return next(filter(None, map(self.known, said)), None) or self._canonical(rest)
        return None

    def _office(self, name: str) -> str | None:
        return self._offices.canonical(name, *self._prefix(name))

    def _within_a_body(self, name: str) -> str | None:
        """ "UN Office on Drugs and Crime's Global Programme" by way of "UNODC Global Programme"."""
        body, rest = self._prefix(name)
        if body is None or not rest:
            return None
        rest = organs.OF_SECRETARIAT.sub("", rest)
        body = organs.without_secretariat(body, rest, self._parents)
        if body in organs.FAMILIES and (member := self.known(re.sub(r"^(?:agency|body|programme)\s+", "", rest))):
            return member
        of = _OF_STATE.match(rest)
        whose = self._states.country(rest[of.end() :]) if of else None
        if whose and self._is_known_to_be_of(whose, body):
            return body
        if self._of_another_state(name, body, rest):
            return None
        if self._goes_on(name, body, rest):
            state, itself = self._states.split(name) or (None, "")
            return f"{self._bodies.body(itself) or spelled(itself)} of {state}" if state else None
        # Russian sets the owner after the name, in the genitive without a word between.
        owner = self.known(self.canonical(rest[of.end() :]) if of else rest)
        if found := self.known(f"{body} {rest}"):
            return found
        if owner is None and (self._said_again(body, rest) or organs.tells_both(body, rest, self.known)):
            return body
        if its_unit := self._unit_of_state(body, rest):
            return its_unit
        if owner and body in self._above(owner) and not organs.PROJECT.search(rest):
            return owner  # "Harbour Union's Far Coast Office", which is known without its union
        if organs.TWO_OWNERS.search(name[: name.find(rest)]) and (behind := self._prefix(rest)[1]):
            work = organs.NAMED_WORK.match(behind)
            return (self.known(work["name"]) if work else None) or self.canonical(rest)
        unit = _UNIT_OF.match(rest)
        if unit and self.known(unit["owner"]) in self._above(body):
            return body
        if owner and of and _WORK.search(name[: name.find(rest)]):
            return owner  # "Harbour Project of UNODC" is UNODC's
        seated = organs.SEAT_BEFORE.search(name) and organs.IN_SEAT.match(rest)
        members = body not in organs.FAMILIES and organs.OF_MEMBERS.match(rest)
        part = seated or members or organs.is_own(name, body, rest)
        if (owner and (of or owner == body or not rest.isascii())) or part:
            return body
        return self._in_place(body, self._states.without_state(rest, self._states.told(body)))

    def _unit_of_state(self, body: str, rest: str) -> str | None:
        """ "Harbour Directorate of X's Diving School", which is known as "Diving School of X"."""
        units = (self.known(f"{rest} of {state}") for state in self._states.told(body))
        return next((unit for unit in units if unit and body in self._above(unit)), None)

    def _in_place(self, body: str, rest: str) -> str:
        """The body with what stands behind its name, which may be a country by another name."""
        rest = organs.BRANCH.sub("", rest) if self._states.country(organs.BRANCH.sub("", rest)) else rest
        country = self._states.country(place["place"]) if (place := _IN_COUNTRY.match(rest)) else None
        if country and body == "European Union" and rest.startswith("in "):
            return body  # as its delegations call themselves
        if (
            rest.startswith("in ")
            and not organs.has_many(body, self.known)
            and self._offices.is_town(rest.removeprefix("in "))
        ):
            return body  # the town in which it met, or where the one of this name sits
        if country and rest.startswith("in ") and organs.OFFICE.search(body):
            return f"{body} in {country}"
        return f"{_SHORT.get(body, body)} {country or spelled(rest)}"

    def _is_known_to_be_of(self, state: str, body: str) -> bool:
        """Whether the name of a body tells its state; those of the United States are known without it."""
        if state == "United States":
            return not any(map(self._states.country, body.split())) or f" {state}" in body
        return f" {state}" in body or state in self._states.told(body)

    def _said_again(self, body: str, rest: str) -> bool:
        """Whether what stands behind a form of a body's name is in another form of it."""
        place = self._states.country(rest.removeprefix("in ").removeprefix("the "))
        return says_again(rest, self._forms.get(body, (body,))) or tells(place, body)

    @cached_property
    def _forms(self) -> dict[str, tuple[str, ...]]:
        return {each.name: each.forms for each in self._organizations}

    def _prefix(self, name: str) -> tuple[str | None, str]:
        for sighting in self._gazetteer.at_start(name[:200]):
            if sighting.kind is Kind.ORGANIZATION:
                rest = re.sub(r"^['’]s\b", "", name[sighting.span.end :])
                return sighting.entity, rest.strip(EDGES + "/+")
        return None, ""


def fits(exact: str | None, name: str) -> bool:
    """Whether a name written so may be the form to insist on: "WHO" is, "who" is not."""
    return exact is None or exact == name.strip(EDGES) or len(level_words(name)) > 1 or name.isupper()
