"""Stock Whoosh: its own codec, schema, BM25F, groups and highlighter."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from whoosh import analysis, fields, highlight, index, qparser, query, scoring, sorting

from benchmarks.search.contender import ResultsPage, Shown
from benchmarks.search.corpus import COUNTED_FIELDS, Entry
from benchmarks.search.questions import (
    FACET_VALUES,
    PAGE_HITS,
    SNIPPET_CHARACTERS,
    Filtered,
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

_SEARCHED: Final = ("title", "text")
_MEGABYTES: Final = 256
_SNIPPETS: Final = 2
_BETWEEN: Final = "|"  # stands in no name; its own field of several words cuts at commas, which do


class StockWhoosh:
    """Whoosh as it comes."""

    name = "whoosh"

    def build(self, entries: Iterable[Entry], folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        made = index.create_in(folder, _schema())
        writer = made.writer(limitmb=_MEGABYTES)
        for entry in entries:
            writer.add_document(**_document(entry))
        writer.commit(optimize=True)
        made.close()

    def open(self, folder: Path) -> "WhooshSearcher":
        return WhooshSearcher(folder)

    def lacks(self, question: Question) -> str | None:
        return None


class WhooshSearcher:
    """An open index of stock Whoosh."""

    def __init__(self, folder: Path) -> None:
        self._index: Any = index.open_dir(folder)
        self._searcher: Any = self._index.searcher(weighting=scoring.BM25F())
        self._parser = qparser.MultifieldParser(_SEARCHED, self._index.schema)
        self._parser.add_plugin(qparser.FuzzyTermPlugin())

    def answer(self, question: Question) -> ResultsPage:
        words = self._words(question)
        own = question.chosen.field if question.chosen else None
        found = self._search(
            query.And([words, _chosen(question.chosen)]) if question.chosen else words,
            [name for name in COUNTED_FIELDS if name != own],
            question,
        )
        counts = _counts(found)
        if own is not None:
            counts |= _counts(self._search(words, [own], question))
        # With groups it keeps every hit whatever the limit.
        return ResultsPage(len(found), tuple(_shown(hit, bool(question.must)) for hit in found[:PAGE_HITS]), counts)

    def replace(self, entry: Entry) -> None:
        writer = self._index.writer()
        writer.update_document(**_document(entry))
        writer.commit()
        self._searcher = self._searcher.refresh()

    def close(self) -> None:
        self._searcher.close()
        self._index.close()

    def _search(self, asked: Any, counted: list[str], question: Question) -> Any:
        groups = sorting.Facets()
        for name in counted:
            groups.add_facet(name, sorting.FieldFacet(name, allow_overlap=True, maptype=sorting.Count))
        newest = sorting.FieldFacet("day", reverse=True) if question.newest else None
        found = self._searcher.search(asked, limit=PAGE_HITS, groupedby=groups, sortedby=newest)
        found.fragmenter = highlight.ContextFragmenter(maxchars=SNIPPET_CHARACTERS)
        return found

    def _words(self, question: Question) -> Any:
        if not question.must:
            return query.Every()
        parts = [*map(_in_its_language, question.must), *(f"NOT {word}" for word in question.never)]
        return self._parser.parse(" ".join(parts))


def _schema() -> fields.Schema:
    stems = analysis.StemmingAnalyzer(stoplist=None, minsize=1)
    several = analysis.RegexTokenizer(rf"[^{_BETWEEN}]+")
    return fields.Schema(
        id=fields.ID(unique=True, stored=True),
        title=fields.TEXT(analyzer=stems, stored=True, field_boost=5.0),
        text=fields.TEXT(analyzer=stems, stored=True),
        organizer=fields.TEXT(analyzer=several, phrase=False, stored=True),
        partner=fields.TEXT(analyzer=several, phrase=False, stored=True),
        country=fields.ID(stored=True, sortable=True),
        year=fields.ID(sortable=True),
        language=fields.ID(sortable=True),
        day=fields.NUMERIC(sortable=True),
    )


def _document(entry: Entry) -> dict[str, object]:
    held: dict[str, object] = {
        "id": entry.id,
        "title": entry.title,
        "text": entry.text,
        "organizer": _BETWEEN.join(entry.bodies),
        "partner": _BETWEEN.join(entry.partners),
        "day": entry.day,
        "country": entry.country,
        "year": str(entry.year) if entry.year else None,
        "language": entry.language,
    }
    return {name: value for name, value in held.items() if value is not None}


def _in_its_language(part: Part) -> str:
    match part:
        case Word():
            return f"{part.field}:{part.word}" if part.field else part.word
        case Phrase():
            return quoted(part.words)
        case Near():
            # Its slop counts steps from word to word, in the order as written.
            steps = part.distance + 1
            return f"({quoted(part.words)}~{steps} OR {quoted(reversed(part.words))}~{steps})"
        case Prefix():
            return f"{part.prefix}*"
        case Fuzzy():
            return f"{part.word}~1/1"
        case OneOf():
            return f"({' OR '.join(part.words)})"


def _chosen(chosen: Filtered) -> Any:
    return query.Term(chosen.field, chosen.value, boost=0.0)


def _counts(found: Any) -> dict[str, dict[str, int]]:
    return {
        name: dict(sorted(_stated(found.groups(name)), key=lambda item: (-item[1], item[0]))[:FACET_VALUES])
        for name in found.facet_names()
    }


def _stated(groups: dict[Any, int]) -> list[tuple[str, int]]:
    values = ((value.decode() if isinstance(value, bytes) else value, count) for value, count in groups.items())
    return [(value, count) for value, count in values if value]


def _shown(hit: Any, marked: bool) -> Shown:
    snippets = (
        (hit.highlights("title"), *hit.highlights("text", top=_SNIPPETS).split("..."))
        if marked
        else (hit["text"][:SNIPPET_CHARACTERS],)
    )
    organizers = tuple(hit.get("organizer", "").split(_BETWEEN))
    return Shown(hit["id"], hit["title"], hit.get("country"), organizers, tuple(filter(None, snippets)))
