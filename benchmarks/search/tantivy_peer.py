"""tantivy by its Python binding: its own tokenizer with English stems, its aggregations, its snippets.

It gives one passage of a field, so its two snippets of a hit are one of the title and one of the text.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import tantivy

from benchmarks.search.contender import ResultsPage, Shown
from benchmarks.search.corpus import COUNTED_FIELDS, Entry
from benchmarks.search.questions import (
    FACET_VALUES,
    PAGE_HITS,
    SNIPPET_CHARACTERS,
    Fuzzy,
    Near,
    OneOf,
    Part,
    Phrase,
    Prefix,
    Question,
    Word,
    quoted,
)

_THREADS: Final = 2
_HEAP_BYTES: Final = 512_000_000  # segments of this size before merging; a smaller heap builds slower
_UPDATE_HEAP_BYTES: Final = 30_000_000
_SEGMENT_VALUES: Final = 10_000  # counts are exact only if every segment gives all its values
_SEARCHED: Final = ["title", "text"]
_BOOSTS: Final = {"title": 5.0}


class Tantivy:
    """tantivy with two threads."""

    name = "tantivy"

    def build(self, entries: Iterable[Entry], folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        index = tantivy.Index(_schema(), str(folder))
        writer = index.writer(_HEAP_BYTES, _THREADS)
        for entry in entries:
            writer.add_document(_document(entry))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> "TantivySearcher":
        return TantivySearcher(folder)

    def lacks(self, question: Question) -> str | None:
        return None


class TantivySearcher:
    """An open index of tantivy."""

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        self._schema = self._index.schema
        self._searcher = self._index.searcher()
        self._writer: Any = None

    def answer(self, question: Question) -> ResultsPage:
        words = self._words(question)
        query = self._filtered(words, question)
        found = self._searcher.search(query, PAGE_HITS, order_by_field="day" if question.newest else None)
        titles = self._snippets(words, "title")
        texts = self._snippets(words, "text")
        hits = tuple(_shown(self._searcher.doc(address), titles, texts) for _, address in found.hits)
        return ResultsPage(found.count, hits, self._counts(words, query, question))

    def replace(self, entry: Entry) -> None:
        if self._writer is None:
            self._writer = self._index.writer(_UPDATE_HEAP_BYTES, 1)  # made once, as a service would
        self._writer.delete_documents_by_term("id", entry.id)
        self._writer.add_document(_document(entry))
        self._writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def close(self) -> None:
        self._writer = None

    def _words(self, question: Question) -> Any:
        """The words of the question, read by its own parser as far as that knows them."""
        if not question.must:
            return tantivy.Query.all_query()
        written = [_in_its_language(part) for part in question.must]
        text = " ".join([*filter(None, written), *(f"-{word}" for word in question.never)])
        parts = [self._special(part) for part, known in zip(question.must, written, strict=True) if known is None]
        if text:
            parts.append(self._index.parse_query(text, _SEARCHED, _BOOSTS, conjunction_by_default=True))
        return parts[0] if len(parts) == 1 else _all(parts)

    def _special(self, part: Part) -> Any:
        """What its query language has no sign for."""
        if isinstance(part, Prefix):
            found = [tantivy.Query.regex_query(self._schema, field, f"{part.prefix}.*") for field in _SEARCHED]
        elif isinstance(part, Fuzzy):
            found = [
                tantivy.Query.fuzzy_term_query(self._schema, field, part.word, 1, transposition_cost_one=False)
                for field in _SEARCHED
            ]
        else:
            raise TypeError(f"{part} is written in its query language")
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in found])

    def _filtered(self, words: Any, question: Question) -> Any:
        if question.chosen is None:
            return words
        field = question.chosen.field
        value = int(question.chosen.value) if field == "year" else question.chosen.value
        chosen = tantivy.Query.term_query(self._schema, field, value, index_option="basic")
        return _all([words, tantivy.Query.const_score_query(chosen, 0.0)])

    def _counts(self, words: Any, query: Any, question: Question) -> dict[str, dict[str, int]]:
        """Counts of every field; one that is filtered by is counted without its filter, as a page shows it."""
        own = question.chosen.field if question.chosen else None
        counted = self._searcher.aggregate(query, {name: _TERMS[name] for name in COUNTED_FIELDS if name != own})
        if own is not None:
            counted |= self._searcher.aggregate(words, {own: _TERMS[own]})
        return {
            name: {_plain(bucket["key"]): bucket["doc_count"] for bucket in found["buckets"]}
            for name, found in counted.items()
        }

    def _snippets(self, words: Any, field: str) -> Any:
        generator = tantivy.SnippetGenerator.create(self._searcher, words, self._schema, field)
        generator.set_max_num_chars(SNIPPET_CHARACTERS)
        return generator


_TERMS: Final = {
    name: {"terms": {"field": name, "size": FACET_VALUES, "segment_size": _SEGMENT_VALUES}} for name in COUNTED_FIELDS
}


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in _SEARCHED:
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
    for name in ("organizer", "country", "language"):
        builder.add_text_field(name, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("partner", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("year", indexed=True, fast=True)
    builder.add_unsigned_field("day", stored=True, fast=True)
    return builder.build()


def _document(entry: Entry) -> Any:
    document = tantivy.Document()
    document.add_text("id", entry.id)
    document.add_text("title", entry.title)
    document.add_text("text", entry.text)
    for body in entry.bodies:
        document.add_text("organizer", body)
    for partner in entry.partners:
        document.add_text("partner", partner)
    if entry.country:
        document.add_text("country", entry.country)
    if entry.language:
        document.add_text("language", entry.language)
    if entry.year is not None:
        document.add_unsigned("year", entry.year)
    document.add_unsigned("day", entry.day)
    return document


def _in_its_language(part: Part) -> str | None:
    match part:
        case Word():
            return f"{part.field}:{part.word}" if part.field else part.word
        case Phrase():
            return quoted(part.words)
        case Near():
            # Its slop counts a word that stands before the other as two steps, so both orders are asked for.
            return f"({quoted(part.words)}~{part.distance} OR {quoted(reversed(part.words))}~{part.distance})"
        case OneOf():
            return f"({' OR '.join(part.words)})"
        case Prefix() | Fuzzy():
            return None


def _all(parts: list[Any]) -> Any:
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts])


def _shown(document: Any, titles: Any, texts: Any) -> Shown:
    snippets = (titles.snippet_from_doc(document).to_html(), texts.snippet_from_doc(document).to_html())
    return Shown(
        document.get_first("id"),
        document.get_first("title"),
        document.get_first("country"),
        tuple(document.get_all("organizer")),
        tuple(filter(None, snippets)),
    )


def _plain(key: Any) -> str:
    return str(int(key)) if isinstance(key, float) else str(key)
