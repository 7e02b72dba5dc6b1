"""Releases that are kept once read, with what their snippets need: pages overlap, and readers leaf back and forth."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np

from indexer.engine.highlight import body_start
from indexer.engine.passages import Passage, opening
from indexer.record import from_json
from indexer.whoosh_engine.codec.stored import START_FIELDS, starts_each
from indexer.whoosh_engine.codec.view import SegmentView

_TIMES_RECORD: Final = 3  # the text, its words' beginnings, and the nouns beside it
_NOUNS_BYTES: Final = 2048


class KeptRelease:
    """A release; `starts` are by field the characters at which the groups of its positions begin, once found.

    `bytes` is about what it takes in memory, its starts included.
    """

    def __init__(self, view: SegmentView, document: int) -> None:
        stored = view.stored(document)
        self.view = view
        self.document = document
        self.bytes = _NOUNS_BYTES + _TIMES_RECORD * len(stored.record)
        self.release = from_json(stored.record)
        self.body = body_start(self.release)
        self.packed: Mapping[str, bytes] = stored.packed
        self.starts: dict[str, memoryview] = {}

    @cached_property
    def opening(self) -> list[Passage]:
        """What is shown of a text in which nothing matched."""
        return opening(self.release.text, self.body)

    def text(self, field: str) -> str:
        """The title or the text."""
        return self.release.title if field == START_FIELDS[0] else self.release.text

    def fault(self, field: str, reason: str) -> Exception:
        """The error for positions of a field that make no sense."""
        return self.view.fault(f"where words of the {field} of document {self.document} stand {reason}")


def find_starts(wanted: Sequence[tuple[KeptRelease, str]]) -> None:
    """Find the starts of these releases and fields. Raises IndexDamaged."""
    try:
        found = starts_each(
            [kept.packed[field] for kept, field in wanted], [kept.text(field) for kept, field in wanted]
        )
    except ValueError as error:
        if len(wanted) > 1:  # which of them it is decides whose fault it is
            for one in wanted:
                find_starts([one])
            return
        ((kept, field),) = wanted
        raise kept.fault(field, f"cannot be read: {error}") from error
    for (kept, field), starts in zip(wanted, found, strict=True):
        kept.starts[field] = starts.astype(np.uint32).data  # a copy: they are parts of what was found for all
