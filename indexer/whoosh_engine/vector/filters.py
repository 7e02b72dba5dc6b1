"""What was chosen to narrow the answer, as masks over the matches of one segment."""

from collections.abc import Sequence

import numpy as np

from indexer.engine.facets import chosen
from indexer.engine.request import AnyValue, DateRange, Filter
from indexer.whoosh_engine.codec.arrays import Array
from indexer.whoosh_engine.vector.columns import FacetColumn
from indexer.whoosh_engine.vector.matching import between
from indexer.whoosh_engine.vector.segment import Segment
from indexer.whoosh_engine.vector.sets import Mask, contains


def merged(filters: Sequence[Filter]) -> list[Filter]:
    """One filter for each field, with all values chosen of it, and every range of dates."""
    fields = dict.fromkeys(one.field for one in filters if isinstance(one, AnyValue))
    return [*(chosen(filters, field) for field in fields), *(one for one in filters if isinstance(one, DateRange))]


def passing(segment: Segment, one: Filter, candidates: Array, column: FacetColumn | None, number: int) -> Mask:
    """Which of the candidates pass; `column` is the filter's, and `number` that of the segment in it."""
    if isinstance(one, DateRange):
        return between(segment, candidates, one.start, one.end)
    inside = np.zeros(len(candidates), dtype=bool)
    for value in one.values:
        hits = segment.term(f"v_{one.field}", value)
        if hits is not None:
            inside |= contains(hits.document, candidates, segment.documents)
    if one.missing and column is not None:
        inside |= column.missing(number, candidates)
    return inside
