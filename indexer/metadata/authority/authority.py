"""The authority: from any written form of an organization, country or city to its one canonical name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from indexer.metadata.authority.data import PlainOrganizations, Records, read_records

if TYPE_CHECKING:
    from indexer.metadata.authority.canonical import Namer
    from indexer.metadata.authority.gazetteer import Gazetteer, Known, Sighting
    from indexer.metadata.authority.provinces import Provinces
    from indexer.metadata.authority.written import Written

_NAMES_REMEMBERED: Final = 20_000


class Authority:
    """Known names of organizations and places. Immutable; made by `load_authority`.

    A search needs little of it, so each part is made when it is first asked for.
    """

    def __init__(self, records: Records) -> None:
        self.digest = records.digest
        self._records = records
        self._organizations = records.organizations
        self._names: dict[str, tuple[str, ...]] = {}
        # The same few names are asked for in every release.
        self._one = lru_cache(maxsize=_NAMES_REMEMBERED)(self._look_up)

    @cached_property
    def _gazetteer(self) -> "Gazetteer":
        from indexer.metadata.authority.gazetteer import Gazetteer

        return Gazetteer(_known(self._records))

    @cached_property
    def _namer(self) -> "Namer":
        from indexer.metadata.authority.canonical import Namer

        records = self._records
        return Namer(self._gazetteer, records.bodies, self._organizations.values(), records.countries)

    @cached_property
    def _places(self) -> Mapping[str, tuple[str, ...]]:
        cities = {city.name: city.names for city in self._records.cities}
        return cities | {country.name: country.names for country in self._records.countries}

    @cached_property
    def provinces(self) -> "Provinces":
        """What provinces tell of the country of a town."""
        from indexer.metadata.authority.provinces import Provinces

        return Provinces(self._records.provinces, {country.name for country in self._records.countries})

    @cached_property
    def _capitals(self) -> Mapping[str, str]:
        return {country.name: country.capital for country in self._records.countries if country.capital}

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        return {form: entry.name for entry in self._organizations.values() for form in entry.acronyms}

    def __reduce__(self) -> tuple[type["Authority"], tuple[Records]]:
        """To another process go the records alone, which make the same authority there."""
        return Authority, (self._records,)

    def organization(self, name: str) -> str | None:
        """The canonical name for any known form of an organization's name, or None."""
        return self._namer.known(name)

    def canonical(self, name: str) -> str:
        """The canonical name; of an unknown organization, its written name without article, bracket and variant."""
        return self._namer.canonical(name)

    def is_national(self, canonical: str) -> bool:
        """Whether this is the name of a body that many states have, without a state."""
        return self._namer.is_national(canonical)

    def states_of(self, canonical: str) -> frozenset[str]:
        """The countries told in the names of an organization."""
        return self._namer.states_of(canonical)

    def state_before(self, name: str) -> str | None:
        """The country with whose name, or people, a name of an organization begins."""
        return self._namer.state_before(name)

    def ancestors(self, canonical: str) -> tuple[str, ...]:
        """The bodies above an organization, nearest first."""
        entry = self._organizations.get(canonical)
        above = entry.parent if entry else self._namer.body_of(canonical)
        chain: list[str] = []
        while above is not None and above not in chain:
            chain.append(above)
            known = self._organizations.get(above)
            above = known.parent if known else None
        return tuple(chain)

    def label(self, canonical: str) -> str:
        """The name to show to people."""
        return canonical

    def names(self, canonical: str) -> tuple[str, ...]:
        """Every name of an organization, acronyms and full names in English and Russian; only itself if unknown."""
        entry = self._organizations.get(canonical)
        if entry is None:
            return (canonical,)
        known = self._names.get(canonical)
        if known is None:
            forms = [variant for form in entry.forms for variant in _variants(form)]
            known = self._names[canonical] = tuple(dict.fromkeys(forms))
        return known

    def place_names(self, name: str) -> tuple[str, ...]:
        """Every name of a country or city, English and Russian, by its English one; only itself if unknown."""
        return self._places.get(name, (name,))

    def acronyms(self) -> Mapping[str, str]:
        """Acronym as written to canonical name."""
        return self._acronyms

    def full_names(self) -> Iterable[tuple[str, str]]:
        """Pairs of a full name (more than one word, not an acronym) and its canonical name."""
        for entry in self._organizations.values():
            for form in self.names(entry.name):
                if " " in form and form not in entry.acronyms:
                    yield form, entry.name

    def beginning(self, begins: Callable[[str], bool]) -> Iterator[str]:
        """The canonical names of the organizations with an acronym or a full name, if a name begins with such a letter.

        Others may be among them. To name them takes the time of these few, not of all.
        """
        held = self._organizations
        every = held.beginning(begins) if isinstance(held, PlainOrganizations) else list(held.values())
        # An acronym of the one may be a word of the other: whoever has one comes first.
        every.sort(key=lambda entry: not entry.acronyms)
        for entry in every:
            if entry.acronyms or any(" " in form for form in self.names(entry.name)):
                yield entry.name

    def country(self, name: str) -> str | None:
        """The English short name for any name of a country, official or not, English or Russian."""
        return self._one(name, "country")

    def capital(self, country: str) -> str | None:
        """The city that is the capital of a country, both by their English names."""
        return self._capitals.get(country)

    def city(self, name: str) -> tuple[str, str] | None:
        """City and country by their English names, for any known name of the city."""
        entity = self._one(name, "city")
        return split_city(entity) if entity else None

    def find(self, text: str, written: "Written | None" = None) -> "tuple[Sighting, ...]":
        """Every known name in the text. The entity of a city is read with `split_city`.

        `written` are the words of the text where they are known already.
        """
        return self._gazetteer.find(text, written)

    def _look_up(self, name: str, kind: Literal["country", "city"]) -> str | None:
        from indexer.metadata.authority.canonical import fits
        from indexer.metadata.authority.levelling import level

        found = self._gazetteer.lookup(level(name))
        entries = [entry for entry in found if entry.kind.value == kind and fits(entry.exact, name)]
        return entries[0].entity if entries else None


def split_city(entity: str) -> tuple[str, str]:
    """City and country of a sighted city."""
    city, _, country = entity.partition("|")
    return city, country


def load_authority(extra: Path | None = None) -> Authority:
    """The authority of the package, read once, or with a file of the user's own added (see data/README.md).

    Raises UsageError when the file cannot be read or an entry of it is not as described there.
    """
    if extra is None:
        return _packaged()
    from indexer.metadata.authority.own import with_own

    return Authority(with_own(read_records(), extra))


@cache
def _packaged() -> Authority:
    return Authority(read_records())


def _variants(form: str) -> tuple[str, ...]:
    if "United Nations " in form:
        return form, form.replace("United Nations ", "UN ")
    if form.startswith("UN "):
        return form, "United Nations " + form.removeprefix("UN ")
    return (form,)


def _known(records: Records) -> "Iterator[Known]":
    from indexer.metadata.authority.gazetteer import Kind, Known

    for organization in records.organizations.values():
        for form in organization.forms:
            yield Known(form, Kind.ORGANIZATION, organization.name)
    for country in records.countries:
        for form in country.names:
            yield Known(form, Kind.COUNTRY, country.name)
        for form in country.adjectives:
            yield Known(form, Kind.NATIONALITY, country.name)
    for city in records.cities:
        entity = f"{city.name}|{city.country}"
        for form in city.names:
            yield Known(form, Kind.CITY, entity)
