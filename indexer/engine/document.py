"""A release as engines store it: terms with positions, filter values, the day. The same for every engine."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple, Protocol

from indexer.analysis import words
from indexer.fields import BY_NAME, FILTER_FIELDS, TERM_FIELDS
from indexer.labels import language_name
from indexer.release import Release

Postings = Mapping[str, tuple[int, ...]]
"""Term to its positions in one field, ascending."""

GAP_POSITIONS: Final = 100
"""Names in one field stand this far apart, so that no phrase or near search reaches from one name into the next."""


class Lineage(Protocol):
    """What engines need of the authority of organizations."""

    @property
    def digest(self) -> str: ...

    def names(self, canonical: str) -> tuple[str, ...]: ...

    def ancestors(self, canonical: str) -> tuple[str, ...]: ...

    def label(self, canonical: str) -> str: ...

    def place_names(self, name: str) -> tuple[str, ...]: ...


class Document(NamedTuple):
    """What is indexed of a release.

    `postings` by field; `lengths` are the positions in the fields searched by default; `values` by filter field, of
    a tree field with everything above; `day` is the proleptic ordinal of the date, None where undated.
    """

    release: Release
    postings: Mapping[str, Postings]
    lengths: Mapping[str, int]
    values: Mapping[str, tuple[str, ...]]
    day: int | None


def document_of(release: Release, lineage: Lineage) -> Document:
    """Analyse a release."""
    postings: dict[str, Postings] = {}
    lengths: dict[str, int] = {}
    for field in (BY_NAME[name] for name in TERM_FIELDS):
        texts = field.values(release) if field.default else names_of(release, field.name, lineage)
        terms, length = _terms(texts)
        postings[field.name] = {term: tuple(positions) for term, positions in terms.items()}
        if field.default:
            lengths[field.name] = length
    values = {name: values_of(release, name, lineage) for name in FILTER_FIELDS}
    return Document(release, postings, lengths, values, release.date.toordinal() if release.date else None)


def values_of(release: Release, field: str, lineage: Lineage) -> tuple[str, ...]:
    """The values a release can be filtered by; in a tree a unit stands for everything above it, too."""
    declared = BY_NAME[field]
    values = declared.values(release)
    if not declared.tree:
        return values
    return tuple(dict.fromkeys(above for value in values for above in standing_for(value, field, lineage)))


def standing_for(value: str, field: str, lineage: Lineage) -> tuple[str, ...]:
    """The values a release can be filtered by because of this one."""
    return (value, *lineage.ancestors(value)) if BY_NAME[field].tree else (value,)


def _terms(texts: Iterable[str]) -> tuple[dict[str, list[int]], int]:
    terms: dict[str, list[int]] = {}
    offset = length = 0
    for text in texts:
        last = -1
        for word in words(text):
            position = offset + word.position
            last = max(last, word.position)
            for term in word.terms:
                positions = terms.setdefault(term, [])
                if not positions or positions[-1] != position:
                    positions.append(position)
        length += last + 1
        offset += last + 1 + GAP_POSITIONS
    for positions in terms.values():
        # A compound's joined form is told after its parts, so positions may come out of order.
        if any(left >= right for left, right in pairwise(positions)):
            positions[:] = sorted(set(positions))
    return terms, length


def names_of(release: Release, field: str, lineage: Lineage) -> tuple[str, ...]:
    """Everything the values of a field are called, as written and by the authority."""
    found: dict[str, None] = {}
    for value in BY_NAME[field].values(release):
        found.update(dict.fromkeys(names_of_value(value, field, lineage)))
    found.update(dict.fromkeys(written_in(release, field)))
    return tuple(found)


def names_of_value(value: str, field: str, lineage: Lineage) -> tuple[str, ...]:
    """Everything one value of a field is called."""
    found: dict[str, None] = {value: None}
    if field == "language":
        found[language_name(value)] = None
    if field in _PLACES:
        found.update(dict.fromkeys(lineage.place_names(value)))
    elif field in MENTIONED:
        for entity in standing_for(value, field, lineage):
            found.update(dict.fromkeys((entity, *lineage.names(entity))))
    return tuple(found)


def written_in(release: Release, field: str) -> tuple[str, ...]:
    """What the release itself calls the values of a field, one name a mention."""
    mentions = getattr(release, MENTIONED[field]) if field in MENTIONED else ()
    return tuple([mention.name for mention in mentions]) if mentions else ()


_PLACES: Final = frozenset({"country", "city", "participant"})
MENTIONED: Final = {
    "organizer": "organizers",
    "partner": "partners",
    "funder": "funders",
    "participant": "participants",
}
"""Fields whose values are mentioned under other names, and where a release keeps the mentions."""
