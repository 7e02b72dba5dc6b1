"""Releases to a segment: read some at a time as they are added, all turned round when the segment is asked for."""

from array import array
from collections.abc import Iterator
from typing import Final

import numpy as np

from indexer.analysis.groups import GroupMemo, shared_memo
from indexer.collector import collector_paused
from indexer.engine.document import Lineage
from indexer.fields import FILTER_FIELDS, TERM_FIELDS
from indexer.record import to_json
from indexer.release import Release
from indexer.whoosh_engine.codec.arrays import MAX_DOCUMENTS, POSITIONS_PREFIX, Array, SegmentArrays
from indexer.whoosh_engine.codec.compression import Frames
from indexer.whoosh_engine.codec.facts import Facts, value_lists
from indexer.whoosh_engine.codec.invert import Inverter, Lists, emptied, without_positions
from indexer.whoosh_engine.codec.places import Occurrences
from indexer.whoosh_engine.codec.sharing import dictionary, id_ranks, joined, texts
from indexer.whoosh_engine.codec.stored import START_FIELDS, encode, pack

ID_FIELD: Final = "id"
VALUES_PREFIX: Final = "v_"

SEGMENT_FIELDS: Final = (
    ID_FIELD,
    *(POSITIONS_PREFIX + name for name in TERM_FIELDS),
    *(VALUES_PREFIX + name for name in FILTER_FIELDS),
)
"""The fields of every segment, by number."""

FULL_POSITIONS: Final = 20 << 20
"""Positions of titles and texts after which a segment is full, some 45,000 releases: the fewer segments, the fewer are
merged. `arrays` takes some 11 bytes for each, 220 MB, beside what is held before it."""

FULL_BYTES: Final = 1 << 28
"""Bytes of compressed releases after which a segment is full."""

FULL_NAMES: Final = 1 << 22
"""Names in one field after which a segment is full."""

# Releases that are read together: enough that the calls of numpy cost little, few enough to hold their words.
_TOGETHER: Final = 128
_TOGETHER_CHARACTERS: Final = 1 << 20


class SegmentBuilder:
    """One segment in the making. Not for use by several threads; `memo` is this thread's if none is given."""

    def __init__(self, lineage: Lineage, memo: GroupMemo | None = None) -> None:
        self.documents = 0
        self._memo = memo or shared_memo()
        self._facts = Facts(lineage, self._memo)
        self._waiting: list[tuple[Release, bytes]] = []
        self._waiting_characters = 0
        self._texts = {name: _Texts(self._memo) for name in START_FIELDS}
        self._ids: list[str] = []
        self._days = array("i")
        self._stored = Frames()
        self._full = self._memo.full

    @property
    def full(self) -> bool:
        """Whether no more should be added, for a limit of the format or of memory."""
        return self._full or self.documents >= MAX_DOCUMENTS

    def add(self, release: Release, record: bytes = b"") -> None:
        """Add a release as the next document; `record` is its JSON, if there is one already.

        Raises ValueError when there are as many as a segment may have. Any other error may be that of a release added
        before, and leaves a builder that is of no more use.
        """
        if self.documents >= MAX_DOCUMENTS:
            raise ValueError(f"a segment has at most {MAX_DOCUMENTS} documents; ask `full` and begin another")
        self._ids.append(release.id)
        self._days.append(release.date.toordinal() if release.date else 0)
        self.documents += 1
        self._waiting.append((release, record))
        self._waiting_characters += len(release.text)
        if len(self._waiting) >= _TOGETHER or self._waiting_characters >= _TOGETHER_CHARACTERS:
            self._read()

    def arrays(self) -> SegmentArrays:
        """The segment of all releases added, which ends the builder: what it holds is given up on the way."""
        self._read()
        ids = [id.encode("utf-8", "surrogatepass") for id in self._ids]
        id_order, id_rank = id_ranks(ids)
        values = {name: self._facts.values(name) for name in FILTER_FIELDS}
        lengths = {name: held.lengths() for name, held in self._texts.items()}
        learnt, frames = self._stored.compressed()
        terms = dictionary(
            _id_lists(ids, id_order),
            Inverter(self._memo).lists(self._word_fields()),
            joined(value_lists(values[name], _key(VALUES_PREFIX + name)) for name in FILTER_FIELDS),
        )
        return SegmentArrays(
            documents=self.documents,
            fields=SEGMENT_FIELDS,
            terms=terms.terms,
            term_documents=terms.term_documents,
            term_posting=terms.term_posting,
            term_position=terms.term_position,
            posting_document=terms.posting_document,
            posting_frequency=terms.posting_frequency,
            large_posting=terms.large_posting,
            large_frequency=terms.large_frequency,
            position=terms.position,
            ids=texts(ids, "<u4"),
            id_rank=id_rank,
            day=np.array(self._days, dtype="<i4"),
            lengths=lengths,
            values=values,
            dictionary=np.frombuffer(learnt, dtype=np.uint8),
            releases=frames,
        )

    def _word_fields(self) -> Iterator[tuple[bytes, Occurrences]]:
        for name in TERM_FIELDS:
            # Handed on, not held: most of the memory is taken by these.
            yield _key(POSITIONS_PREFIX + name), self._occurrences(name)

    def _occurrences(self, field: str) -> Occurrences:
        return self._texts[field].occurrences() if field in self._texts else self._facts.names(field)

    def _read(self) -> None:
        """Read facts and texts of the releases that wait, and store each release with what is odd in its texts."""
        waiting, self._waiting, self._waiting_characters = self._waiting, [], 0
        if not waiting:
            return
        with collector_paused():
            self._facts.add([release for release, _ in waiting])
        odd = [self._texts[name].add([getattr(one, name) for one, _ in waiting]) for name in START_FIELDS]
        for (release, record), *held in zip(waiting, *odd, strict=True):
            self._stored.add(encode(record or to_json(release), held))
        # Not asked for each release: what is read together is little beside the limits.
        self._full = (
            sum(held.positions for held in self._texts.values()) >= FULL_POSITIONS
            or self._stored.bytes >= FULL_BYTES
            or self._facts.most_names >= FULL_NAMES
            or self._memo.full
        )


class _Texts:
    """The groups of one field of all documents."""

    def __init__(self, memo: GroupMemo) -> None:
        self.positions = 0
        self._memo = memo
        # One memory that grows: of many arrays put together at the end there would be two copies for a while.
        self._numbers = array("i")
        self._groups: list[Array] = []
        self._lengths: list[Array] = []

    def add(self, held: list[str]) -> list[bytes]:
        """Read the texts of the next documents; what is odd in each, as it is stored."""
        found = self._memo.read(held)
        width = self._memo.positions(found.number)
        ends = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(width, dtype=np.int64)))[found.at]
        self.positions += int(ends[-1])
        self._numbers.frombytes(found.number.astype(np.intc, copy=False).data.cast("B"))
        self._groups.append(np.diff(found.at))
        self._lengths.append(np.diff(ends))
        positions = np.zeros(int(found.runs_at[-1]), dtype=np.int64)
        positions[found.run] = width
        return pack(positions, found.runs_at.tolist())

    def lengths(self) -> Array:
        """Positions in each document; they are kept here no more."""
        return emptied(self._lengths).astype("<u4")

    def occurrences(self) -> Occurrences:
        """All groups, which are kept here no more."""
        at = np.zeros(1 + sum(map(len, self._groups)), dtype=np.int64)
        np.cumsum(emptied(self._groups), out=at[1:])
        held, self._numbers = self._numbers, array("i")
        return Occurrences(np.frombuffer(held, dtype=np.intc), at, 0)


def _key(field: str) -> bytes:
    return bytes((SEGMENT_FIELDS.index(field),))


def _id_lists(ids: list[bytes], order: Array) -> Lists:
    """The postings of the ids; one put twice has two."""
    keys: dict[bytes, int] = {}
    for at in order.tolist():
        key = _key(ID_FIELD) + ids[at]
        keys[key] = keys.get(key, 0) + 1
    return without_positions(list(keys), np.array(list(keys.values()), dtype=np.uint32), order.astype(np.uint16))
