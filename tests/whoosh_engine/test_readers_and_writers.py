"""Many who search while others write; `python -m tests.whoosh_engine.torture readers` has more of both."""

import pickle
from pathlib import Path

import pytest

from indexer.engine.request import SearchRequest
from indexer.errors import CommuniqueError, IndexDamaged, IndexMissing, UnknownField
from indexer.whoosh_engine import WhooshEngine
from tests.engines.conftest import AUTHORITY, ask
from tests.whoosh_engine.conftest import generation
from tests.whoosh_engine.readers import commit, race, writers


def test_readers_see_each_commit_wholly_or_not_at_all(tmp_path: Path) -> None:
    seen = race(tmp_path, threads=2, processes=2, commits=15)

    assert [one.faults for one in seen] == [()] * 4
    assert sum(one.answers for one in seen) > 50


def test_writers_in_threads_and_processes_take_turns(tmp_path: Path) -> None:
    assert writers(tmp_path / "index", threads=2, processes=2, times=4) == 16


def test_an_answer_that_is_being_read_stays_that_of_its_generation(tmp_path: Path) -> None:
    commit(tmp_path, 1)
    engine = WhooshEngine(tmp_path, AUTHORITY)
    snapshot = engine._opened()
    for number in range(2, 12):  # a rebuild among them, merges, and the sweeping of the generation that is open
        commit(tmp_path, number)

    found = snapshot.answer(SearchRequest(query=ask("common"), limit=20))
    assert {hit.release.title for hit in found.hits} == {"Version 1"}
    assert engine.kept("version") == b"11"
    engine.close()


def test_a_pointer_that_is_gone_or_names_nothing_is_damage_and_no_writer_begins_anew(tmp_path: Path) -> None:
    commit(tmp_path, 1)
    commit(tmp_path, 2)
    pointer = tmp_path / "current"
    name = generation(tmp_path).name
    for spoil in (pointer.unlink, lambda: pointer.write_text(name[:-1] + "_"), lambda: pointer.write_text(name[::-1])):
        spoil()
        engine = WhooshEngine(tmp_path, AUTHORITY)
        with pytest.raises(IndexDamaged, match="current"):
            engine.count()
        with pytest.raises(IndexDamaged, match="current"), engine.writer():
            pass
        assert (tmp_path / name / "manifest.json").exists()
        engine.close()


@pytest.mark.parametrize(
    "error", [IndexMissing("here"), IndexDamaged("here", "a reason"), UnknownField("colour", ("organizer",))], ids=repr
)
def test_an_error_of_another_process_arrives_as_it_was(error: CommuniqueError) -> None:
    again = pickle.loads(pickle.dumps(error))

    assert (type(again), str(again), again.__dict__) == (type(error), str(error), error.__dict__)
