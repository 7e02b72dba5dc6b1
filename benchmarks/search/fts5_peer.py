"""SQLite FTS5 by the standard library: Porter's stems, counts by joins, its snippets.

It gives one passage of a column, so its two snippets of a hit are one of the title and one of the text, and it has
no fuzzy search.
"""

# S608 below: only names of our own tables and columns are put into statements; every value is bound.

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
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
# The text is kept once, in a table of its own; counting reads narrow tables, which hold numbers for names.
_SCHEMA: Final = """
CREATE TABLE release (n INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, text TEXT);
CREATE TABLE name (k INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE fact (n INTEGER PRIMARY KEY, day INTEGER, year INTEGER, country INTEGER, language INTEGER);
CREATE TABLE organizer (n INTEGER, k INTEGER, PRIMARY KEY (n, k)) WITHOUT ROWID;
CREATE TABLE partner (n INTEGER, k INTEGER, PRIMARY KEY (n, k)) WITHOUT ROWID;
CREATE INDEX newest ON fact (day);
CREATE VIRTUAL TABLE words USING fts5(title, text, content='release', content_rowid='n',
                                      tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(5.0, 1.0)');
"""
_FACTS: Final = ("country", "year", "language")
_FILTERS: Final = {
    "organizer": "EXISTS (SELECT 1 FROM organizer x WHERE x.n = f.n AND x.k = ?)",
    "country": "f.country = ?",
    "year": "f.year = ?",
    "language": "f.language = ?",
}


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
        names = _Names(database)
        numbered = enumerate(entries, start=1)
        while batch := list(islice(numbered, _BATCH_RELEASES)):
            _insert(database, names, batch)
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
        self._names = _Names(self._database)

    def answer(self, question: Question) -> ResultsPage:
        own = question.chosen.field if question.chosen else None
        total, counts = self._counts(question, [name for name in COUNTED_FIELDS if name != own])
        if own is not None:
            counts |= self._counts(replace(question, chosen=None), [own])[1]
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
            database.execute(f"DELETE FROM {table} WHERE n = ?", (number,))  # noqa: S608 - names of our own; values are bound
        _insert(database, self._names, [(number, entry)])
        database.execute("COMMIT")

    def close(self) -> None:
        self._database.close()

    def _counts(self, question: Question, fields: Sequence[str]) -> tuple[int, dict[str, dict[str, int]]]:
        """Total and counts. Python counts rows in half the time that GROUP BY takes, and SQLite joins once."""
        source, values = self._matched(question)
        rows = self._database.execute(f"SELECT {', '.join(f'f.{name}' for name in _FACTS)} FROM {source}", values)  # noqa: S608 - names of our own; values are bound
        columns = list(zip(*rows, strict=True))
        total = len(columns[0]) if columns else 0
        counted = {name: Counter(column) for name, column in zip(_FACTS, columns, strict=False) if name in fields}
        if "organizer" in fields:
            joined = source.replace(" WHERE ", " CROSS JOIN organizer o ON o.n = f.n WHERE ", 1)
            rows = self._database.execute(f"SELECT o.k FROM {joined}", values)  # noqa: S608 - names of our own; values are bound
            counted["organizer"] = Counter(number for (number,) in rows)
        return total, {name: self._top(name, counts) for name, counts in counted.items()}

    def _top(self, field: str, counts: Counter[int | None]) -> dict[str, int]:
        del counts[None]
        return {
            str(number) if field == "year" else self._names.name(number): count
            for number, count in counts.most_common(FACET_VALUES)
            if number is not None
        }

    def _hits(self, question: Question) -> tuple[Shown, ...]:
        words = in_its_language(question)
        source, values = self._matched(question)
        order = "f.day DESC" if words is None or question.newest else "rank"
        found = self._database.execute(f"SELECT f.n FROM {source} ORDER BY {order} LIMIT {PAGE_HITS}", values)  # noqa: S608 - names of our own; values are bound
        numbers = [number for (number,) in found]
        snippets = self._snippets(words, numbers)
        stored = (
            "SELECT n, id, title, country, (SELECT group_concat(k) FROM organizer o WHERE o.n = release.n) "  # noqa: S608 - names of our own; values are bound
            f"FROM release JOIN fact USING (n) WHERE n IN ({_marks(numbers)})"
        )
        shown = {}
        for number, id_, title, country, organizers in self._database.execute(stored, numbers):
            names = tuple(self._names.name(int(one)) for one in organizers.split(",")) if organizers else ()
            shown[number] = Shown(id_, title, country and self._names.name(country), names, snippets[number])
        return tuple(shown[number] for number in numbers)

    def _snippets(self, words: str | None, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
        if words is None:
            opening = f"SELECT n, substr(text, 1, 240) FROM release WHERE n IN ({_marks(numbers)})"  # noqa: S608 - names of our own; values are bound
            return {number: (text,) for number, text in self._database.execute(opening, numbers)}
        passages = (
            "SELECT rowid, highlight(words, 0, '<b>', '</b>'), "  # noqa: S608 - names of our own; values are bound
            f"snippet(words, 1, '<b>', '</b>', '…', {_SNIPPET_TOKENS}) FROM words "
            f"WHERE words MATCH ? AND rowid IN ({_marks(numbers)})"
        )
        return {number: (title, text) for number, title, text in self._database.execute(passages, [words, *numbers])}

    def _matched(self, question: Question) -> tuple[str, list[str | int]]:
        """What to select from, and its values. CROSS JOIN keeps SQLite from matching anew for each release."""
        words, chosen = in_its_language(question), question.chosen
        source, values = "fact f WHERE true", list[str | int]()
        if words is not None:
            source, values = "words CROSS JOIN fact f ON f.n = words.rowid WHERE words MATCH ?", [words]
        if chosen is not None:
            source += f" AND {_FILTERS[chosen.field]}"
            values.append(int(chosen.value) if chosen.field == "year" else self._names.number(chosen.value))
        return source, values


class _Names:
    """Names and their numbers; a new name gets a number when it is first asked for."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._by_number: dict[int, str] = dict(database.execute("SELECT k, name FROM name"))
        self._numbers = {name: number for number, name in self._by_number.items()}

    def name(self, number: int) -> str:
        return self._by_number[number]

    def number(self, name: str) -> int:
        number = self._numbers.get(name)
        if number is None:
            number = len(self._numbers) + 1
            self._database.execute("INSERT INTO name VALUES (?, ?)", (number, name))
            self._numbers[name], self._by_number[number] = number, name
        return number


def _connect(folder: Path) -> sqlite3.Connection:
    database = sqlite3.connect(folder / _FILE, isolation_level=None, cached_statements=512)
    database.executescript(_SETTINGS)
    return database


def _insert(database: sqlite3.Connection, names: _Names, batch: Sequence[tuple[int, Entry]]) -> None:
    run, of = database.executemany, names.number
    run("INSERT INTO release VALUES (?, ?, ?, ?)", [(n, one.id, one.title, one.text) for n, one in batch])
    run("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", [(n, one.title, one.text) for n, one in batch])
    facts = [
        (n, one.day, one.year, one.country and of(one.country), one.language and of(one.language)) for n, one in batch
    ]
    run("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", facts)
    run("INSERT INTO organizer VALUES (?, ?)", [(n, of(name)) for n, one in batch for name in one.bodies])
    partners = {(n, of(name)) for n, one in batch for name in one.partners}
    run("INSERT INTO partner VALUES (?, ?)", sorted(partners))


def _marks(numbers: Sequence[int]) -> str:
    return ",".join("?" * len(numbers))


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
