"""The data files as records, checked while they are read. Nothing here knows what a name is used for."""

import hashlib
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any, Final

from indexer.errors import UsageError
from indexer.metadata.authority.levelling import level

FILES: Final = ("organizations.toml", "bodies.toml", "countries.tsv", "cities.tsv")
# Raised when the rules that turn names into canonical names change, so that an index made by the old ones is rebuilt.
RULES_VERSION: Final = 4
_LISTS: Final = ("acronyms", "names", "russian", "aliases")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """One entry of organizations.toml; see README.md beside it."""

    name: str
    acronyms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    russian: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    parent: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every written form, the canonical name first."""
        return tuple(dict.fromkeys(form for _, form in self.keyed_forms()))

    def keyed_forms(self) -> Iterator[tuple[str, str]]:
        """Every written form after the key that it stands under."""
        yield "name", self.name
        for key in _LISTS:
            yield from ((key, form) for form in getattr(self, key))


@dataclass(frozen=True, slots=True)
class Body:
    """A national body ("Ministry of Internal Affairs") and the other ways to write it."""

    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A line of countries.tsv."""

    name: str
    iso: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    russian: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the country, adjectives left out."""
        return (self.name, *self.others, *self.russian)


@dataclass(frozen=True, slots=True)
class City:
    """A line of cities.tsv."""

    name: str
    country: str
    others: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the city."""
        return (self.name, *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """All data, with a digest that changes when any of it, or the rules that read it, change."""

    organizations: Mapping[str, Organization]
    bodies: tuple[Body, ...]
    countries: tuple[Country, ...]
    cities: tuple[City, ...]
    digest: str


def read_records(extra: Path | None = None) -> Records:
    """The records of the package, with the entries of `extra` (as organizations.toml) added or put in their place.

    Raises UsageError when `extra` cannot be read or an entry of it is not as README.md describes.
    """
    folder = resources.files("indexer.metadata.authority") / "data"
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in FILES}
    organizations = {entry.name: entry for entry in _organizations(texts["organizations.toml"], "organizations.toml")}
    if extra is not None:
        texts["extra"] = _read_extra(extra)
        organizations = _with_own(organizations, tuple(_organizations(texts["extra"], str(extra))), str(extra))
        _check_parents(organizations, str(extra))
    digest = hashlib.sha256(str(RULES_VERSION).encode())
    for name, text in texts.items():
        digest.update(f"\n{name}\n{text}".encode())
    return Records(
        organizations=organizations,
        bodies=tuple(
            Body(entry["name"], tuple(entry.get("forms", ()))) for entry in tomllib.loads(texts["bodies.toml"])["body"]
        ),
        countries=tuple(
            Country(row[0], row[1], _many(row[2]), _many(row[3]), _many(row[4]))
            for row in _rows(texts["countries.tsv"])
        ),
        cities=tuple(City(row[0], row[1], _many(row[2]) + _many(row[3])) for row in _rows(texts["cities.tsv"])),
        digest=digest.hexdigest(),
    )


def _read_extra(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # some editors begin a file with a mark of its encoding
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the authority file {path}: {error}; give a TOML file in UTF-8") from error


def _organizations(text: str, file: str) -> Iterator[Organization]:
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file} is not TOML ({error}); see README.md of the authority data for its form") from error
    entries = content.pop("organization", [])
    if content:
        raise UsageError(f"{file}: unknown key {min(content)!r}; every entry begins with [[organization]]")
    if not isinstance(entries, list):
        raise UsageError(
            f"{file}: 'organization' must be a list of entries, each of which begins with [[organization]]"
        )
    for number, entry in enumerate(entries, start=1):
        where = f"{file}, organization {number}"
        if not isinstance(entry, dict):
            raise UsageError(f"{where}: {entry!r} is not an entry; begin it with [[organization]], then name = ...")
        yield _organization(entry, where)


def _organization(entry: Mapping[str, Any], where: str) -> Organization:
    name, parent = entry.get("name"), entry.get("parent")
    if not _is_name(name):
        raise UsageError(f"{where}: 'name' must be a text with a letter or digit in it")
    if parent is not None and not isinstance(parent, str):
        raise UsageError(f"{where} ({name}): 'parent' must be the name of another organization")
    unknown = entry.keys() - {"name", "parent", *_LISTS}
    if unknown:
        allowed = ", ".join(("name", *_LISTS, "parent"))
        raise UsageError(f"{where} ({name}): unknown key {min(unknown)!r}; allowed are: {allowed}")
    lists = {}
    for key in _LISTS:
        values = entry.get(key, [])
        if not isinstance(values, list):
            raise UsageError(f'{where} ({name}): {key!r} must be a list of texts, such as ["...", "..."]')
        for value in values:
            if not _is_name(value):
                raise UsageError(
                    f"{where} ({name}): {key!r} must be a list of texts with a letter or digit in each, not {value!r}"
                )
        lists[key] = tuple(values)
    return Organization(name=str(name), parent=parent, **lists)


def _is_name(value: object) -> bool:
    # Names are found by their levelled words; one that has none would be found nowhere.
    return isinstance(value, str) and bool(level(value))


def _with_own(known: Mapping[str, Organization], own: tuple[Organization, ...], file: str) -> dict[str, Organization]:
    """The known organizations with the user's own: theirs win the names that both have.

    Two of the user's may not share one, and a canonical name of ours is won only by an entry of that very name, so
    that a slip puts nothing out of place. Raises UsageError.
    """
    replaced = {entry.name for entry in own}
    ours = {level(name): name for name in known if name not in replaced}
    meanings: dict[tuple[str, ...], int] = {}
    for number, entry in enumerate(own, start=1):
        where = f"{file}, organization {number} ({entry.name})"
        for key, form in entry.keyed_forms():
            levelled = level(form)
            other = meanings.setdefault(levelled, number)
            if other != number:
                clash = f"organization {other} ({own[other - 1].name}), too"
                raise UsageError(f"{where}: {key!r} has {form!r}, which stands for {clash}; keep it in one of them")
            if levelled in ours:
                remedy = f"give this entry the name {ours[levelled]!r} to put it in the place of ours, or leave it out"
                raise UsageError(f"{where}: {key!r} has {form!r}, the name of an organization known already; {remedy}")
    kept = {name: _without(entry, meanings.keys()) for name, entry in known.items() if name not in replaced}
    return kept | {entry.name: entry for entry in own}


def _without(entry: Organization, taken: Collection[tuple[str, ...]]) -> Organization:
    """The entry without the forms that now stand for another organization."""
    lists: dict[str, Any] = {
        key: tuple(form for form in getattr(entry, key) if level(form) not in taken) for key in _LISTS
    }
    return replace(entry, **lists)


def _check_parents(organizations: Mapping[str, Organization], file: str) -> None:
    for entry in organizations.values():
        seen = {entry.name}
        parent = entry.parent
        while parent is not None:
            if parent not in organizations:
                raise UsageError(f"{file}: the parent {parent!r} of {entry.name!r} is not an organization; add it")
            if parent in seen:
                raise UsageError(f"{file}: {entry.name!r} is its own ancestor; correct 'parent'")
            seen.add(parent)
            parent = organizations[parent].parent


def _rows(text: str) -> Iterator[list[str]]:
    for line in text.splitlines()[1:]:
        yield line.split("\t")


def _many(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
