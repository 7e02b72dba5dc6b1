"""The Whoosh schema, derived from FIELDS.

The import paths of the two field types are pickled into every index (Whoosh stores its schema so), so this module
must not move. Whoosh's analyzers are not on the road: segments are written from arrays (codec/build.py).

`process_text` is for stock Whoosh's query parser. Its `self_parsing` would be the wider door, but there the parser
does not tell "train*" from "train".
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from whoosh import columns, fields, formats

from indexer.analysis import EXACT, units
from indexer.analysis.forms import exact_of
from indexer.fields import FILTER_FIELDS, TERM_FIELDS

LENGTH_FIELDS: Final = ("title", "text")


class TermsField(fields.FieldType):  # type: ignore[misc] # whoosh ships no types
    """Terms with positions; its value is a mapping of term to positions."""

    def __init__(self) -> None:
        # A compound of several words ("train-the-trainer") stands at several positions.
        super().__init__(format=formats.Positions(), analyzer=None, multitoken_query="phrase")

    def index(self, value: Mapping[str, tuple[int, ...]], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term, positions in value.items():
            yield term.encode("utf-8"), len(positions), float(len(positions)), self.format.encode(positions)

    def process_text(self, qstring: str, mode: str = "", tokenize: bool = True, **_: Any) -> Iterator[str]:
        """The terms of written words, one a position; of a part of a word (`tokenize` is false), as it is written."""
        if tokenize:
            return (unit.forms.term for unit in units(qstring))
        return iter((EXACT + exact_of(qstring),))


class ValuesField(fields.FieldType):  # type: ignore[misc] # whoosh ships no types
    """Exact values, several per release, with a column that gives a release's values back for counting."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None, sortable=columns.VarBytesColumn())

    def index(self, value: tuple[str, ...], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        for one in value:
            yield one.encode("utf-8"), 1, 1.0, b""

    def process_text(self, qstring: str, mode: str = "", **_: Any) -> Iterator[str]:
        """A value is asked for as a whole."""
        return iter((qstring,))

    def to_column_value(self, value: tuple[str, ...]) -> bytes:
        return json.dumps(value).encode("ascii") if value else b""


def column_values(held: bytes) -> tuple[str, ...]:
    """What `ValuesField` wrote into its column."""
    return tuple(json.loads(held)) if held else ()


@cache
def schema() -> fields.Schema:
    """One Whoosh field for each set of terms (`t_`) and of values (`v_`), lengths (`n_`), the day and the release."""
    built = fields.Schema(
        id=fields.ID(unique=True, sortable=True),
        release=fields.STORED,
        day=fields.COLUMN(columns.NumericColumn("i")),
    )
    for name in LENGTH_FIELDS:
        built.add(f"n_{name}", fields.COLUMN(columns.NumericColumn("i")))
    for name in TERM_FIELDS:
        built.add(f"t_{name}", TermsField())
    for name in FILTER_FIELDS:
        built.add(f"v_{name}", ValuesField())
    return built
