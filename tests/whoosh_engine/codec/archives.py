"""Random releases for the tests of what writes segments, and segments compared array by array."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import numpy as np
from hypothesis import strategies as st

from indexer.release import Mention, Person, Place, Release, Span
from indexer.whoosh_engine.codec.arrays import POSITIONS_PREFIX, SegmentArrays
from indexer.whoosh_engine.codec.compression import Decompressor
from indexer.whoosh_engine.codec.sharing import texts as bytes_of

TEXT_PARTS = (
    "law-\n",
    "enforcement",
    " co",
    " operation",
    " Police",
    "\nCYBER CRIME\n",
    " U.N.",
    " the",
    " alpha",
    " 5-6",
)
NAMES = ("Unit", "Department", "Body", "Office", "Other", "Ghana", "Körperschaft", "\ud800")


def texts() -> st.SearchStrategy[str]:
    return st.one_of(st.lists(st.sampled_from(TEXT_PARTS), max_size=12).map("".join), st.text(max_size=12))


def mentions() -> st.SearchStrategy[tuple[Mention, ...]]:
    one = st.builds(Mention, st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from((None, Span(0, 4))))
    return st.lists(one, max_size=3).map(tuple)


def releases() -> st.SearchStrategy[list[Release]]:
    """Releases with ids of their own."""
    people = st.lists(st.builds(Person, st.sampled_from(NAMES), st.none(), st.booleans()), max_size=2).map(tuple)
    one = st.builds(
        Release,
        id=st.text(max_size=5),
        title=texts(),
        text=texts(),
        language=st.sampled_from((None, "en", "ru")),
        published=st.sampled_from((None, date(2004, 5, 1), date(2005, 1, 2))),
        place=st.sampled_from((None, Place(None, "Ghana"), Place("Accra", "Ghana"))),
        organizers=mentions(),
        partners=mentions(),
        participants=mentions(),
        people=people,
    )
    return st.lists(one, max_size=8, unique_by=lambda release: release.id)


def comparable(arrays: SegmentArrays) -> Any:
    """A segment as plain data, each array with its type; what is stored as it is when it is decompressed.

    Terms without positions begin at none.
    """
    fields = [arrays.terms[at][0] for at in range(len(arrays.terms))]
    placed = np.array([arrays.fields[field].startswith(POSITIONS_PREFIX) for field in fields], dtype=np.bool_)
    decompressor = Decompressor(arrays.dictionary.tobytes())
    raw = [decompressor.decompress(arrays.releases[at]) for at in range(arrays.documents)]
    lying = np.where(placed, arrays.term_position, 0).astype("<u4")
    return contents(
        arrays._replace(term_position=lying, releases=bytes_of(raw, "<u8"), dictionary=arrays.dictionary[:0])
    )


def contents(held: Any) -> Any:
    """The arrays of anything as plain data, each with its type."""
    if isinstance(held, np.ndarray):
        return held.dtype.str, held.tolist()
    if is_dataclass(held):
        return {field.name: contents(getattr(held, field.name)) for field in fields(held)}
    if hasattr(held, "_asdict"):
        held = held._asdict()
    if isinstance(held, Mapping):
        return {name: contents(one) for name, one in held.items()}
    return held
