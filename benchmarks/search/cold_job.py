"""Cold start: a new process opens the index and answers its first question.

The scripts name nothing of the benchmark, whose own imports would be measured with them. Each says when it has its
answer: how long a process takes to end is nobody's waiting.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from benchmarks.search.figures import Cold

_ROUNDS: Final = 9
_EMPTY: Final = ""
_ANSWERED: Final = """
print("answered", flush=True)
"""
_OURS: Final = """
import sys
from indexer import FacetRequest, SearchRequest, load_authority, open_engine, parse_query
authority = load_authority()
engine = open_engine(sys.argv[1], authority)
facets = tuple(FacetRequest(field, 10) for field in ("organizer", "country", "year", "language"))
assert engine.search(SearchRequest(query=parse_query(sys.argv[2], authority).query, facets=facets)).hits
"""
_TANTIVY: Final = """
import sys
import tantivy
index = tantivy.Index.open(sys.argv[1])
searcher = index.searcher()
query = index.parse_query(sys.argv[2], ["title", "text"], {"title": 5.0}, conjunction_by_default=True)
fields = ("organizer", "country", "year", "language")
searcher.aggregate(query, {name: {"terms": {"field": name, "size": 10}} for name in fields})
snippets = [tantivy.SnippetGenerator.create(searcher, query, index.schema, name) for name in ("title", "text")]
hits = [searcher.doc(address) for _, address in searcher.search(query, 10).hits]
assert [one.snippet_from_doc(hit).to_html() for hit in hits for one in snippets]
"""
_FTS5: Final = """
import sqlite3, sys
base = sqlite3.connect(sys.argv[1] + "/index.sqlite")
asked = (sys.argv[2],)
for table, column in (("organizer", "k"), ("fact", "country"), ("fact", "year"), ("fact", "language")):
    base.execute(f"SELECT {column}, count(*) FROM {table} WHERE n IN (SELECT rowid FROM words WHERE words MATCH ?) "
                 "GROUP BY 1", asked).fetchall()
base.execute("SELECT count(*) FROM words WHERE words MATCH ?", asked).fetchone()
assert base.execute("SELECT rowid, highlight(words, 0, '<b>', '</b>'), snippet(words, 1, '<b>', '</b>', '', 40) "
                    "FROM words WHERE words MATCH ? ORDER BY rank LIMIT 10", asked).fetchall()
"""
_SCRIPTS: Final[Mapping[str, str]] = {"ours": _OURS, "tantivy": _TANTIVY, "fts5": _FTS5}


def first_answers(folders: Mapping[str, Path], word: str) -> tuple[Cold, ...]:
    """The median of several starts, engines in turn, less that of an interpreter that does nothing."""
    scripts = {name: _SCRIPTS[name] for name in folders if name in _SCRIPTS}
    taken: dict[str, list[float]] = {name: [] for name in (_EMPTY, *scripts)}
    with tempfile.TemporaryDirectory(prefix="communique-") as compiled:
        for _ in range(_ROUNDS):
            taken[_EMPTY].append(_start(_EMPTY, (), compiled))
            for name, script in scripts.items():
                taken[name].append(_start(script, (str(folders[name]), word), compiled))
    return tuple(Cold(name, median(taken[name]) - median(taken[_EMPTY])) for name in scripts)


def _start(script: str, arguments: Sequence[str], compiled: str) -> float:
    """`compiled` is a folder for Python's compiled modules, which an installed program has beside them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", script + _ANSWERED, *arguments]
    began = perf_counter()
    with subprocess.Popen(  # noqa: S603 - scripts from above
        command, env=kept | {"PYTHONPYCACHEPREFIX": compiled}, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        answered = process.stdout.readline()
        seconds = perf_counter() - began
    if process.returncode or not answered:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds
