"""A first search in a new process loads what a search needs, and nothing that only building or serving needs."""

import subprocess
import sys
from pathlib import Path

from indexer.metadata import load_authority
from indexer.opening import open_engine
from indexer.release import Mention, Release

ROOT = Path(__file__).parents[1]
NOT_NEEDED = {
    "whoosh", "filelock", "rich", "click", "trafilatura", "bs4", "lxml", "markdown", "yaml", "charset_normalizer",
    "py3langid", "pebble", "flask", "jinja2", "granian", "rapidfuzz", "tomllib", "multiprocessing", "concurrent",
    "email", "http", "socket", "asyncio", "unittest",
    "indexer.metadata.extraction", "indexer.metadata.authority.own", "indexer.metadata.authority.canonical",
    "indexer.metadata.authority.gazetteer", "indexer.metadata.authority.levelling", "indexer.metadata.sentences",
    "indexer.whoosh_engine.check", "indexer.whoosh_engine.write", "indexer.whoosh_engine.schema",
}  # fmt: skip

# Prints which of the modules are loaded after a search with facets, in a process that has done nothing else.
SEARCH = """
import sys
from indexer import FacetRequest, SearchRequest, load_authority, open_engine, parse_query
authority = load_authority()
engine = open_engine(sys.argv[1], authority)
facets = tuple(FacetRequest(field, 10) for field in ("organizer", "country", "year", "language"))
results = engine.search(SearchRequest(query=parse_query("harbour OSCE", authority).query, facets=facets))
assert len(results.hits) == 1, results
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""


def test_a_first_search_loads_only_what_it_needs(tmp_path: Path) -> None:
    release = Release(id="1", title="Harbour course", text="By the OSCE.", organizers=(Mention("OSCE", "OSCE"),))
    with open_engine(str(tmp_path / "index"), load_authority()).writer() as writer:
        writer.put(release)

    run = subprocess.run(
        [sys.executable, "-B", "-c", SEARCH, str(tmp_path / "index"), *sorted(NOT_NEEDED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert run.stderr == ""
    assert run.stdout.strip() == ""
