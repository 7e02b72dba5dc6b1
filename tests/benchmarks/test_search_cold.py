"""The scripts that measure a cold start find what the engines' own code has built."""

from pathlib import Path

import pytest

from benchmarks.search.cold_job import first_answers
from benchmarks.search.corpus import generated_corpus
from benchmarks.search.engines import engine_named, is_installed


@pytest.mark.parametrize("name", ["ours", "tantivy", "fts5"])
def test_a_new_process_finds_a_word_in_the_index_of_each_engine(name: str, tmp_path: Path) -> None:
    if not is_installed(name):
        pytest.skip(f"{name} is not installed; it comes with: pip install .[peers]")
    corpus = generated_corpus(30, tmp_path)
    word = next(corpus.entries()).text.split()[0].lower()
    engine_named(name).build(corpus.entries(), tmp_path / name)

    (cold,) = first_answers({name: tmp_path / name}, word)  # raises where a script fails or finds nothing

    assert cold.engine == name
