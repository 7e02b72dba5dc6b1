"""SQLite FTS5 by the standard library: Porter's stems, counts by joins, its snippets.

It gives one passage of a column, so its two snippets of a hit are one of the title and one of the text, and it has
no fuzzy search.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.search.contender import ResultsPage, Shown
from benchmarks.search.corpus import COUNTED_FIELDS, Entry
from benchmarks.search.questions import (
    FACET_VALUES,
    PAGE_HITS,
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

_FILE: Final = "index.sqlite"
_HASH_BYTES: Final = 1 << 26  # words held in memory before they are written; its default makes builds half as fast
_BATCH_RELEASES: Final = 1_000
_SNIPPET_TOKENS: Final = 40  # about as many as 240 characters hold; it counts tokens
_SETTINGS: Final = """
PRAGMA cache_size = -262144; PRAGMA mmap_size = 4294967296; PRAGMA temp_store = MEMORY;
"""
# The text is kept once, in a table of its own; counting reads a narrow table that holds no text.
_SCHEMA: Final = """
CREATE TABLE release (n INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, text TEXT);
CREATE TABLE fact (n INTEGER PRIMARY KEY, day INTEGER, year INTEGER, country TEXT, language TEXT);
CREATE TABLE organizer (n INTEGER, name TEXT, PRIMARY KEY (n, name)) WITHOUT ROWID;
CREATE TABLE partner (n INTEGER, name TEXT, PRIMARY KEY (n, name)) WITHOUT ROWID;
CREATE INDEX organizer_of ON organizer (name, n);
CREATE INDEX newest ON fact (day);
CREATE VIRTUAL TABLE words USING fts5(title, text, content='release', content_rowid='n',
                                      tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(5.0, 1.0)');
"""
_TABLES: Final = {"organizer": "organizer", "country": "fact", "year": "fact", "language": "fact"}
_COLUMNS: Final = {"organizer": "name", "country": "country", "year": "year", "language": "language"}


class Fts5:
    """SQLite FTS5."""

    name = "fts5"

    def build(self, entries: Iterable[Entry], folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        database = _connect(folder)
        # A build that was cut off is begun anew, so it needs no journal; the file is synced once, at the end.
        database.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA}")
        database.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (_HASH_BYTES,))
        database.execute("BEGIN")
        numbered = enumerate(entries, start=1)
        while batch := list(islice(numbered, _BATCH_RELEASES)):
            _insert(database, batch)
        database.execute("COMMIT")
        database.execute("INSERT INTO words (words) VALUES ('optimize')")
        database.close()
        with (folder / _FILE).open("rb") as file:
            os.fsync(file.fileno())

    def open(self, folder: Path) -> "Fts5Searcher":
        return Fts5Searcher(folder)

    def lacks(self, question: Question) -> str | None:
        return "FTS5 has no fuzzy search" if any(isinstance(part, Fuzzy) for part in question.must) else None


class Fts5Searcher:
    """An open database."""

    def __init__(self, folder: Path) -> None:
        self._database = _connect(folder)
        self._database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")  # what `replace` promises

    def answer(self, question: Question) -> ResultsPage:
        own = question.chosen.field if question.chosen else None
        total, counts = self._counts(question, [name for name in COUNTED_FIELDS if name != own])
        if own is not None:
            counts |= self._counts(Question(kind="", must=question.must, never=question.never), [own])[1]
        return ResultsPage(total, self._hits(question), counts)

    def replace(self, entry: Entry) -> None:
        database = self._database
        database.execute("BEGIN IMMEDIATE")
        number, title, text = database.execute(
            "SELECT n, title, text FROM release WHERE id = ?", (entry.id,)
        ).fetchone()
        database.execute(
            "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)", (number, title, text)
        )
        for table in ("release", "fact", "organizer", "partner"):
            database.execute(f"DELETE FROM {table} WHERE n = ?", (number,))  # noqa: S608 - our own names
        _insert(database, [(number, entry)])
        database.execute("COMMIT")

    def close(self) -> None:
        self._database.close()

    def _counts(self, question: Question, fields: Sequence[str]) -> tuple[int, dict[str, dict[str, int]]]:
        """Total and counts in one statement, so that the words are matched once."""
        matched, values = _matched(question)
        parts = ["SELECT '', '', count(*) FROM matched"]
        parts += [
            f"SELECT '{name}', {_COLUMNS[name]}, count(*) FROM matched JOIN {_TABLES[name]} USING (n) "  # noqa: S608
            f"WHERE {_COLUMNS[name]} IS NOT NULL GROUP BY {_COLUMNS[name]}"
            for name in fields
        ]
        sql = f"WITH matched (n) AS MATERIALIZED ({matched}) {' UNION ALL '.join(parts)}"
        counts: dict[str, list[tuple[int, str]]] = {name: [] for name in fields}
        total = 0
        for name, value, count in self._database.execute(sql, values):
            if name:
                counts[name].append((-count, str(value)))
            else:
                total = count
        return total, {
            name: {value: -count for count, value in sorted(found)[:FACET_VALUES]} for name, found in counts.items()
        }

    def _hits(self, question: Question) -> tuple[Shown, ...]:
        words, matched = in_its_language(question), _matched(question)
        if words is None or question.newest:
            order = f"SELECT n FROM fact WHERE n IN ({matched[0]}) ORDER BY day DESC LIMIT {PAGE_HITS}"  # noqa: S608
        else:
            order = f"{matched[0]} ORDER BY rank LIMIT {PAGE_HITS}"
        numbers = [number for (number,) in self._database.execute(order, matched[1])]
        marks = ",".join("?" * len(numbers))
        if words is None:
            passages = f"SELECT n, '', substr(text, 1, 240) FROM release WHERE n IN ({marks})"  # noqa: S608
            found = self._database.execute(passages, numbers)
        else:
            passages = (
                "SELECT rowid, highlight(words, 0, '<b>', '</b>'), "  # noqa: S608
                f"snippet(words, 1, '<b>', '</b>', '…', {_SNIPPET_TOKENS}) FROM words "
                f"WHERE words MATCH ? AND rowid IN ({marks})"
            )
            found = self._database.execute(passages, [words, *numbers])
        snippets = {number: (title, text) for number, title, text in found}
        stored = (
            "SELECT n, id, title, country, (SELECT group_concat(name, '|') FROM organizer o WHERE o.n = release.n) "  # noqa: S608
            f"FROM release JOIN fact USING (n) WHERE n IN ({marks})"
        )
        shown = {
            number: Shown(id, title, country, tuple(names.split("|")) if names else (), snippets[number])
            for number, id, title, country, names in self._database.execute(stored, numbers)
        }
        return tuple(shown[number] for number in numbers)


def _connect(folder: Path) -> sqlite3.Connection:
    database = sqlite3.connect(folder / _FILE, isolation_level=None, cached_statements=512)
    database.executescript(_SETTINGS)
    return database


def _insert(database: sqlite3.Connection, batch: Sequence[tuple[int, Entry]]) -> None:
    run = database.executemany
    run("INSERT INTO release VALUES (?, ?, ?, ?)", [(n, one.id, one.title, one.text) for n, one in batch])
    run("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", [(n, one.title, one.text) for n, one in batch])
    facts = [(n, one.day, one.year, one.country, one.language) for n, one in batch]
    run("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", facts)
    run("INSERT INTO organizer VALUES (?, ?)", [(n, name) for n, one in batch for name in one.bodies])
    run("INSERT OR IGNORE INTO partner VALUES (?, ?)", [(n, name) for n, one in batch for name in one.partners])


def _matched(question: Question) -> tuple[str, list[str]]:
    """A statement that gives the numbers of the releases that match, and its values."""
    words = in_its_language(question)
    sql, values = (
        ("SELECT n FROM fact", []) if words is None else ("SELECT rowid FROM words WHERE words MATCH ?", [words])
    )
    if question.chosen is not None:
        field = question.chosen.field
        among = f"(SELECT n FROM {_TABLES[field]} WHERE {_COLUMNS[field]} = ?)"  # noqa: S608
        sql += f" WHERE n IN {among}" if words is None else f" AND +rowid IN {among}"
        values = [*values, question.chosen.value]
    return sql, values


def in_its_language(question: Question) -> str | None:
    """The words of a question in the query language of FTS5; None where there are none."""
    if not question.must:
        return None
    words = " AND ".join(map(_part, question.must))
    return f"({words}) NOT ({' OR '.join(map(_word, question.never))})" if question.never else words


def _part(part: Part) -> str:
    match part:
        case Word():
            return f"{part.field} : {_word(part.word)}" if part.field else _word(part.word)
        case Phrase():
            return quoted(part.words)
        case Near():
            return f"NEAR({' '.join(map(_word, part.words))}, {part.distance})"
        case Prefix():
            return f"{_word(part.prefix)}*"
        case OneOf():
            return f"({' OR '.join(map(_word, part.words))})"
        case Fuzzy():
            raise ValueError("FTS5 has no fuzzy search")


def _word(word: str) -> str:
    return quoted([word])
