"""The only list of fields. Schema, facets, filters, query prefixes, labels and docs derive from it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from indexer.release import Release

NOT_STATED: Final = "not stated"


class Field(NamedTuple):
    """What one field of a release is good for.

    `values` gives the release's canonical values of the field, as written into filters and facets.
    `words` tells whether `name:word` may be asked in a query. `default` fields are searched when no field is named;
    their `boost` is the weight of the field in BM25F and `norm` how far a long field is held back (b, 0 to 1).
    """

    name: str
    label: str
    values: Callable[[Release], tuple[str, ...]]
    words: bool = False
    default: bool = False
    boost: float = 1.0
    norm: float = 0.75
    filter: bool = False
    facet: bool = False
    tree: bool = False


def _entities(attribute: str) -> Callable[[Release], tuple[str, ...]]:
    def values(release: Release) -> tuple[str, ...]:
        mentions = getattr(release, attribute)
        return tuple(dict.fromkeys([mention.entity for mention in mentions])) if mentions else ()

    return values


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


FIELDS: Final = (
    # A title is short and chosen with care: one word of it says more than ten of the text. b is low because a long
    # headline is not padded the way a long text is.
    Field(name="title", label="Title", values=lambda r: _one(r.title), words=True, default=True, boost=5.0, norm=0.3),
    Field(name="text", label="Text", values=lambda r: _one(r.text), default=True),
    Field(name="organizer", label="Organizer", values=_entities("organizers"), words=True, filter=True, facet=True,
          tree=True),
    Field(name="partner", label="Partner", values=_entities("partners"), words=True, filter=True, facet=True),
    Field(name="funder", label="Funder", values=_entities("funders"), words=True, filter=True, facet=True),
    Field(name="country", label="Country", values=lambda r: _one(r.country), words=True, filter=True, facet=True),
    Field(name="city", label="City", values=lambda r: _one(r.city), words=True, filter=True),
    Field(name="participant", label="Participating country", values=_entities("participants"), words=True,
          filter=True, facet=True),
    Field(name="person", label="Person", values=lambda r: tuple(dict.fromkeys([p.name for p in r.people])), words=True,
          filter=True),
    Field(name="year", label="Year", values=lambda r: _one(str(r.date.year) if r.date else None), filter=True,
          facet=True),
    Field(name="language", label="Language", values=lambda r: _one(r.language), words=True, filter=True, facet=True),
)  # fmt: skip

BY_NAME: Final[Mapping[str, Field]] = MappingProxyType({field.name: field for field in FIELDS})
DEFAULT_FIELDS: Final = tuple(field.name for field in FIELDS if field.default)
QUERY_FIELDS: Final = tuple(field.name for field in FIELDS if field.words)
FILTER_FIELDS: Final = tuple(field.name for field in FIELDS if field.filter)
FACET_FIELDS: Final = tuple(field.name for field in FIELDS if field.facet)
TERM_FIELDS: Final = tuple(field.name for field in FIELDS if field.words or field.default)
