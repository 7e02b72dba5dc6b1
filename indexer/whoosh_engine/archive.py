"""The plain executor: Whoosh finds, with its own queries and stock collectors; ranking and counting are the port's.

Slow and simple on purpose. It is the reference for the vector executor, which answers from arrays.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Final, assert_never

from whoosh import query as wq
from whoosh.collectors import UnsortedCollector

from indexer.analysis import EXACT
from indexer.engine.answering import Numbers
from indexer.engine.occurrences import ranges, starts, word_test
from indexer.engine.ranking import Statistics, field_weight, fields_of, idf, leaves
from indexer.engine.request import AnyValue
from indexer.engine.spelling import candidates, choose
from indexer.fields import DEFAULT_FIELDS
from indexer.query.nodes import (
    AllOf,
    AnyOf,
    Fuzzy,
    Leaf,
    MatchAll,
    Near,
    Not,
    Phrase,
    Prefix,
    Query,
    Range,
    Same,
    Term,
)
from indexer.record import from_json
from indexer.release import Release
from indexer.whoosh_engine.schema import LENGTH_FIELDS, column_values

_REMEMBERED_LEAVES: Final = 256  # one request asks for the same leaf to match, to weigh and to cover


class WhooshArchive:
    """The releases of one generation, by Whoosh's document numbers."""

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        self._reader = searcher.reader()
        self.leaf_numbers = lru_cache(_REMEMBERED_LEAVES)(self._leaf_numbers)
        self._terms = lru_cache(_REMEMBERED_LEAVES)(self._find_terms)

    # --- matching

    def matching(self, query: Query) -> set[int]:
        match query:
            case MatchAll():
                return set(self._live)
            case Term() | Phrase() | Near() | Prefix() | Fuzzy() | Same():
                return set(self.leaf_numbers(query))
            case Range():
                return self.between(query.start, query.end)
            case AllOf():
                return set.intersection(*(self.matching(part) for part in query.parts))
            case AnyOf():
                return set().union(*(self.matching(part) for part in query.parts))
            case Not():
                return set(self._live - self.matching(query.part))
            case _:
                assert_never(query)

    def _leaf_numbers(self, leaf: Leaf | Same) -> frozenset[int]:
        found: set[int] = set()
        match leaf:
            case Same():
                found.update(*(self.leaf_numbers(form) for form in leaf.forms))
            case Term():
                for field in leaf.fields:
                    found |= self._collect(self._any_term(field, self._terms(leaf, field)))
            case Prefix() | Fuzzy():
                # Not as one query: Whoosh's union of thousands of terms costs more than reading each of them.
                for field in leaf.fields:
                    for term in self._terms(leaf, field):
                        found.update(self._reader.postings(f"t_{field}", term).all_ids())
            case Phrase() | Near():
                for field in leaf.fields:
                    found |= self._in_positions(leaf, field)
            case _:
                assert_never(leaf)
        return frozenset(found)

    def _in_positions(self, leaf: Phrase | Near, field: str) -> set[int]:
        slots = [self._known(field, slot) for slot in leaf.slots]
        if not all(slots):
            return set()  # most ways to take a word apart end here, at the dictionary
        together = self._collect(wq.And([self._any_term(field, slot) for slot in slots]))
        return {number for number, terms in self._positions(leaf, field, together) if starts(leaf, terms)}

    def _any_term(self, field: str, terms: Sequence[str]) -> Any:
        if not terms:
            return wq.NullQuery
        return wq.Or([wq.Term(f"t_{field}", term) for term in terms])

    def _collect(self, asked: Any) -> set[int]:
        collector = UnsortedCollector()
        self._searcher.search_with_collector(asked, collector)
        return set(collector.all_ids())

    def _known(self, field: str, terms: Sequence[str]) -> list[str]:
        return [term for term in terms if (f"t_{field}", term) in self._reader]

    def _find_terms(self, leaf: Leaf | Same, field: str) -> list[str]:
        """The terms of a field that a leaf may need, as far as the dictionary has them."""
        match leaf:
            case Term():
                return self._known(field, (leaf.term,))
            case Phrase() | Near():
                return self._known(field, [term for slot in leaf.slots for term in slot])
            case Prefix() | Fuzzy():
                accepts = word_test(leaf)
                found = (term for stem in ranges(leaf) for term in self._dictionary(field, stem))
                return [term for term in found if accepts(term)]
            case Same():
                terms = (term for form in leaf.forms for term in self._terms(form, field))
                return list(dict.fromkeys(terms))
            case _:
                assert_never(leaf)

    def _dictionary(self, field: str, stem: str) -> Iterator[str]:
        for term in self._reader.expand_prefix(f"t_{field}", stem):
            yield term.decode("utf-8")

    # --- filters

    def passing(self, chosen: AnyValue) -> set[int]:
        field = f"v_{chosen.field}"
        found: set[int] = set()
        if chosen.values:
            found = self._collect(wq.Or([wq.Term(field, value) for value in chosen.values]))
        if chosen.missing:
            held = self.values(chosen.field)
            found |= {number for number in self._live if not held(number)}
        return found

    def between(self, start: date | None, end: date | None) -> set[int]:
        first = start.toordinal() if start else 1
        last = end.toordinal() if end else date.max.toordinal()
        days = self._days
        return {number for number in self._live if first <= days[number] <= last}

    # --- ranking

    def scores(self, query: Query, numbers: Numbers) -> Mapping[int, float]:
        scores = dict.fromkeys(numbers, 0.0)
        for leaf in leaves(query):
            matched = self.leaf_numbers(leaf)
            weight = idf(len(matched), self._statistics.releases)
            weights = dict.fromkeys(matched & scores.keys(), 0.0)
            for field in fields_of(leaf):
                lengths = self._lengths.get(field)
                for number, terms in self._positions(leaf, field, weights):
                    frequency = len(starts(leaf, terms))
                    if frequency:
                        length = lengths[number] if lengths else None
                        weights[number] += field_weight(field, frequency, length, self._statistics)
            for number, of_leaf in weights.items():
                scores[number] += weight * of_leaf
        return scores

    def _positions(self, leaf: Leaf | Same, field: str, numbers: Numbers) -> Iterator[tuple[int, dict[str, list[int]]]]:
        """For each of the releases, the positions of the leaf's terms in one field."""
        if not numbers:
            return
        held: dict[int, dict[str, list[int]]] = {}
        wanted = set(numbers)
        ordered = sorted(wanted)
        for term in self._terms(leaf, field):
            for number, positions in self._postings(field, term, wanted, ordered):
                held.setdefault(number, {})[term] = positions
        yield from held.items()

    def _postings(
        self, field: str, term: str, wanted: set[int], ordered: Sequence[int]
    ) -> Iterator[tuple[int, list[int]]]:
        """Positions of a term in the releases wanted, by whichever is shorter: their list or the term's."""
        matcher = self._reader.postings(f"t_{field}", term)
        if self._reader.doc_frequency(f"t_{field}", term) <= len(wanted):
            while matcher.is_active():
                if matcher.id() in wanted:
                    yield matcher.id(), matcher.value_as("positions")
                matcher.next()
            return
        for number in ordered:
            if matcher.is_active() and matcher.id() < number:
                matcher.skip_to(number)
            if not matcher.is_active():
                return
            if matcher.id() == number:
                yield number, matcher.value_as("positions")

    @cached_property
    def _statistics(self) -> Statistics:
        count = len(self._live)
        averages = {
            field: sum(self._lengths[field][number] for number in self._live) / max(1, count)
            for field in DEFAULT_FIELDS
        }
        return Statistics(count, averages)

    # --- columns, read once for a generation

    def values(self, field: str) -> Callable[[int], tuple[str, ...]]:
        return self._column_values(field).__getitem__

    @lru_cache(maxsize=32)  # noqa: B019 - as many entries as there are fields, and one archive a generation
    def _column_values(self, field: str) -> list[tuple[str, ...]]:
        seen: dict[bytes, tuple[str, ...]] = {}
        values = []
        for held in self._column(f"v_{field}", b""):
            if held not in seen:
                seen[held] = column_values(held)
            values.append(seen[held])
        return values

    def _column(self, name: str, absent: Any) -> Iterator[Any]:
        for reader, _ in self._reader.leaf_readers():
            if reader.has_column(name):
                yield from reader.column_reader(name)
            else:
                yield from [absent] * reader.doc_count_all()

    @cached_property
    def _live(self) -> frozenset[int]:
        return frozenset(self._reader.all_doc_ids())

    @cached_property
    def _days(self) -> list[int]:
        return list(self._column("day", 0))

    @cached_property
    def _ids(self) -> list[str]:
        return list(self._column("id", ""))

    @cached_property
    def _lengths(self) -> dict[str, list[int]]:
        return {field: list(self._column(f"n_{field}", 0)) for field in LENGTH_FIELDS}

    def day(self, number: int) -> int | None:
        return self._days[number] or None

    def id_of(self, number: int) -> str:
        return self._ids[number]

    def release(self, number: int) -> Release:
        return from_json(self._reader.stored_fields(number)["release"])

    def number(self, id: str) -> int | None:
        """The document number of the release with this id."""
        return next(iter(self._collect(wq.Term("id", id))), None)

    def count(self) -> int:
        return int(self._reader.doc_count())

    def stated(self, field: str) -> int:
        """How many releases have a value in a filter field."""
        held = self._column_values(field)
        return sum(bool(held[number]) for number in self._live)

    # --- spelling

    def has(self, leaf: Leaf | Same) -> bool:
        return bool(self.leaf_numbers(leaf))

    def similar(self, word: str) -> str | None:
        def count(candidate: str) -> int:
            return len(self.leaf_numbers(Term(EXACT + candidate, DEFAULT_FIELDS)))

        return choose(candidates(word, self._vocabulary), count)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(term[1:] for field in DEFAULT_FIELDS for term in self._dictionary(field, EXACT))

    def close(self) -> None:
        self._searcher.close()
