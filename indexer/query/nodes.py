"""The nodes of a query. Every engine compiles them; nothing else crosses to an engine.

Words in nodes are terms, as `indexer.analysis` makes them, so an engine looks them up and never analyses.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

Slot = tuple[str, ...]
"""Terms that may stand at one position, any of them."""


class Match(Enum):
    """How many of the words a release must have: all, any, or all but, failing that, as many as there are."""

    AUTO = "auto"
    ALL = "all"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class MatchAll:
    """Every release."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term in any of the fields. `label` is the word as the reader wrote it, for notices."""

    term: str
    fields: tuple[str, ...]
    label: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Slots at consecutive positions of one field."""

    slots: tuple[Slot, ...]
    fields: tuple[str, ...]
    label: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """All slots in one field, in any order, with at most `distance` other words between the first and the last."""

    slots: tuple[Slot, ...]
    distance: int
    fields: tuple[str, ...]
    label: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word, as written or with spelling levelled, that begins so."""

    prefix: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Any word with the same first letter and at most `distance` letters added, dropped or replaced."""

    word: str
    distance: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """Releases whose date lies in the range, both ends included; None leaves an end open."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Same:
    """Forms of one thing (spellings, acronym and full name): matched if any is, ranked as one word."""

    forms: tuple["Term | Phrase | Near", ...]
    label: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class AllOf:
    """All parts. `implied` when the reader only wrote words side by side, so that `Match` may loosen it."""

    parts: tuple["Query", ...]
    implied: bool = False


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Any part. With `coverage`, releases that have more of the parts come first, whatever their score."""

    parts: tuple["Query", ...]
    coverage: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """Every release that does not match the part."""

    part: "Query"


Leaf = Term | Phrase | Near | Prefix | Fuzzy
Query = MatchAll | Leaf | Same | Range | AllOf | AnyOf | Not
