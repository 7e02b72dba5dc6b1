"""The data files as records. Nothing here knows what a name is used for; tests check what README.md promises."""

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, ValuesView
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

ORGANIZATION_FILES: Final = ("organizations.toml", "international.toml", "national.toml")
FILES: Final = (*ORGANIZATION_FILES, "bodies.toml", "countries.tsv", "cities.tsv", "provinces.tsv")
# Raised when the rules that turn names into canonical names change, so that an index made by the old ones is rebuilt.
RULES_VERSION: Final = 13
LISTS: Final = ("acronyms", "names", "russian", "aliases")
"""The keys of an organization that hold forms, several in each."""

_FOLDER: Final = Path(__file__).with_name("data")
_ENTRY: Final = "[[organization]]\n"
_OPENS: Final = r'"(?<=[ \[]")'
"""The sign before every text of a plain file, and behind none. Looked for by the sign, it takes half the time."""


class Organization(NamedTuple):
    """One entry of the files of organizations; see README.md beside them."""

    name: str
    acronyms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    russian: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    parent: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every written form, the canonical name first."""
        return tuple(dict.fromkeys((self.name, *self.acronyms, *self.names, *self.russian, *self.aliases)))

    def keyed_forms(self) -> Iterator[tuple[str, str]]:
        """Every written form after the key that it stands under."""
        yield "name", self.name
        for key in LISTS:
            yield from ((key, form) for form in getattr(self, key))


class Body(NamedTuple):
    """A national body ("Ministry of Internal Affairs") and the other ways to write it."""

    name: str
    forms: tuple[str, ...]


class Country(NamedTuple):
    """A line of countries.tsv."""

    name: str
    iso: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    russian: tuple[str, ...]
    capital: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the country, adjectives left out."""
        return (self.name, *self.others, *self.russian)


class City(NamedTuple):
    """A line of cities.tsv."""

    name: str
    country: str
    others: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the city."""
        return (self.name, *self.others)


class Province(NamedTuple):
    """A line of provinces.tsv."""

    name: str
    country: str
    others: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Records:
    """All data, with a digest that changes when any of it, or the rules that read it, change.

    `texts` are the data files by name. A search needs the organizations alone, so the others are read at first use.
    """

    organizations: Mapping[str, Organization]
    texts: Mapping[str, str]
    digest: str

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        entries = plain_tables(self.texts["bodies.toml"], "body")
        return tuple(Body(entry["name"], tuple(entry.get("forms", ()))) for entry in entries)

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        return tuple(
            Country(row[0], row[1], _many(row[2]), _many(row[3]), _many(row[4]), row[5])
            for row in _rows(self.texts["countries.tsv"])
        )

    @cached_property
    def cities(self) -> tuple[City, ...]:
        return tuple(City(row[0], row[1], _many(row[2]) + _many(row[3])) for row in _rows(self.texts["cities.tsv"]))

    @cached_property
    def provinces(self) -> tuple[Province, ...]:
        return tuple(Province(row[0], row[1], _many(row[2])) for row in _rows(self.texts["provinces.tsv"]))


class PlainOrganizations(Mapping[str, Organization]):
    """The organizations of a text in plain TOML, every entry of which begins with its name, as ours do.

    A search needs a few of them, and to read all takes longer than all the rest of a first search: an entry is read
    when it is asked for.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._read: dict[str, Organization | None] = {}
        self._every: dict[str, Organization] | None = None

    def __getitem__(self, name: str) -> Organization:
        found = self._one(name)
        if found is None:
            raise KeyError(name)
        return found

    def get(self, name: str, default: Any = None) -> Any:
        """The organization of this name; most that are asked for are none of ours, and an error takes its time."""
        return self._one(name) or default

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def values(self) -> ValuesView[Organization]:
        """All of them, in the order of the text."""
        return self._all().values()

    def __reduce__(self) -> tuple[type["PlainOrganizations"], tuple[str]]:
        return PlainOrganizations, (self._text,)

    def beginning(self, begins: Callable[[str], bool]) -> list[Organization]:
        """Those with a form that begins with such a character, in the order of the text."""
        wanted = "".join(map(re.escape, filter(begins, self._characters)))
        if not wanted:
            return []
        found = re.finditer(f"{_OPENS}[{wanted}]", self._text)
        entries = dict.fromkeys(bisect_right(self._starts, one.start()) - 1 for one in found)
        read = [self._entry(self._starts[number]) for number in entries if number >= 0]
        self._read.update((entry.name, entry) for entry in read)
        return read

    def _one(self, name: str) -> Organization | None:
        if self._every is not None:
            return self._every.get(name)
        if name not in self._read:
            at = self._text.rfind(f"{_ENTRY}name = {json.dumps(name, ensure_ascii=False)}\n")
            self._read[name] = None if at < 0 else self._entry(at)
        return self._read[name]

    def _all(self) -> dict[str, Organization]:
        if self._every is None:
            entries = plain_tables(self._text, "organization")
            self._every = {entry["name"]: _organization(entry) for entry in entries}
        return self._every

    def _entry(self, at: int) -> Organization:
        end = self._text.find(_ENTRY, at + len(_ENTRY))
        (entry,) = plain_tables(self._text[at : end if end >= 0 else None], "organization")
        return _organization(entry)

    @cached_property
    def _characters(self) -> frozenset[str]:
        """Those with which any text begins."""
        return frozenset(re.findall(f"{_OPENS}(.)", self._text))

    @cached_property
    def _starts(self) -> list[int]:
        """Where each entry begins."""
        return [one.start() for one in re.finditer(re.escape(_ENTRY), self._text)]


def read_records() -> Records:
    """The records of the package."""
    texts = {name: (_FOLDER / name).read_text(encoding="utf-8") for name in FILES}
    organizations = PlainOrganizations("\n".join(texts[name] for name in ORGANIZATION_FILES))
    digest = hashlib.sha256(str(RULES_VERSION).encode())
    for name, text in texts.items():
        digest.update(f"\n{name}\n{text}".encode())
    return Records(organizations=organizations, texts=texts, digest=digest.hexdigest())


def plain_tables(text: str, table: str) -> list[dict[str, Any]]:
    """The entries of an array of tables, in TOML with one key a line and values as JSON has them, as ours are.

    Python's own reader, itself in Python, would take longer over them than everything else before a first search.
    What is not so plain is left to it.
    """
    blocks = text.split(f"[[{table}]]\n")[1:]
    entries = (
        ",".join('"' + line.replace(" = ", '": ', 1) for line in block.splitlines() if line and line[0] != "#")
        for block in blocks
    )
    try:
        found: list[dict[str, Any]] = json.loads("[{" + "},{".join(entries) + "}]")
    except ValueError:
        import tomllib

        found = tomllib.loads(text)[table]
    return found


def _organization(entry: Mapping[str, Any]) -> Organization:
    lists: dict[str, Any] = {key: tuple(entry[key]) for key in LISTS if key in entry}
    return Organization(name=entry["name"], parent=entry.get("parent"), **lists)


def _rows(text: str) -> Iterator[list[str]]:
    for line in text.splitlines()[1:]:
        yield line.split("\t")


def _many(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
