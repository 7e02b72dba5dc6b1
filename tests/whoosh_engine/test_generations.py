"""Generations on disk: what a reader sees, what a damaged or foreign index says, what is left lying about."""

import hashlib
import json
import shutil
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from indexer.engine.request import SearchRequest
from indexer.errors import BadLocation, IndexLocked, IndexMissing, IndexOutOfDate
from indexer.opening import check, open_engine
from indexer.whoosh_engine import WhooshEngine
from indexer.whoosh_engine.manifest import sealed
from tests.engines.conftest import AUTHORITY, SmallAuthority
from tests.engines.helpers import put, release, search
from tests.whoosh_engine.conftest import Opener, generation


def test_an_open_engine_shows_what_another_one_wrote(folder: Path, opened: Opener) -> None:
    reader, writer = opened(folder), opened(folder)
    assert search(reader, "red").total == 20

    put(writer, [release("more", "red")])

    assert search(reader, "red").total == 21


def test_an_index_deleted_and_made_anew_is_another_one(folder: Path, opened: Opener) -> None:
    reader = opened(folder)
    assert search(reader, "red").total == 20

    shutil.rmtree(folder)
    put(opened(folder), [release("new", "red")])

    assert search(reader, "red").total == 1


def test_a_reader_goes_on_through_many_changes_and_rebuilds(folder: Path, opened: Opener) -> None:
    reader = opened(folder)
    totals: set[int] = set()
    stop = threading.Event()
    errors: list[BaseException] = []

    def read() -> None:
        try:
            while not stop.is_set():
                totals.add(search(reader, "red", limit=3).total)
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    writer = opened(folder)
    for number in range(15):
        put(writer, [release(f"new{number}", "red"), release(f"also{number}", "red")])
    writer.rebuild([release(f"{n}", "red") for n in range(7)])
    stop.set()
    thread.join()

    assert errors == []
    assert totals <= {*range(20, 51, 2), 7}
    assert search(reader, "red").total == 7


def test_generations_do_not_pile_up(folder: Path, opened: Opener) -> None:
    engine = opened(folder)
    for number in range(6):
        put(engine, [release(f"new{number}", "red")])

    assert len(list(folder.glob("g*"))) <= 3


def test_a_missing_index_names_the_command(tmp_path: Path) -> None:
    engine = open_engine(str(tmp_path / "none"), AUTHORITY)

    with pytest.raises(IndexMissing, match="communique index"):
        engine.search(SearchRequest())
    with pytest.raises(IndexMissing):
        check(str(tmp_path / "none"), AUTHORITY)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("location", ["opensearch+ftp://x", "http://x/y", " "])
def test_a_location_without_an_engine_is_refused(location: str) -> None:
    with pytest.raises(BadLocation, match="folder"):
        open_engine(location, AUTHORITY)


@dataclass(frozen=True)
class Renewed(SmallAuthority):
    digest: str = "another"


def test_an_index_made_with_another_authority_is_out_of_date_and_left_alone(folder: Path, opened: Opener) -> None:
    before = sorted(path.name for path in folder.rglob("*"))
    engine = opened(folder, Renewed())

    with pytest.raises(IndexOutOfDate, match=r"authority.*communique index --rebuild"):
        engine.search(SearchRequest())
    with pytest.raises(IndexOutOfDate), engine.writer():
        pass
    assert "authority" in check(str(folder), Renewed())[0]
    assert sorted(path.name for path in folder.rglob("*") if "lock" not in path.name) == [
        name for name in before if "lock" not in name
    ]
    engine.rebuild([release("a", "red")])
    assert search(engine, "red").total == 1


@pytest.mark.parametrize("version", ["format", "record", "analysis", "fields"])
def test_an_index_of_another_version_is_out_of_date(folder: Path, version: str, opened: Opener) -> None:
    path = generation(folder) / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["stamp"][version] = "0"
    path.write_bytes(sealed(manifest))

    with pytest.raises(IndexOutOfDate, match=version):
        opened(folder).search(SearchRequest())


def test_an_index_of_the_first_format_is_out_of_date_and_its_records_are_read(folder: Path, opened: Opener) -> None:
    path = generation(folder) / "manifest.json"
    manifest = json.loads(path.read_text())
    record = generation(folder) / "kept-ledger"
    record.write_bytes(b"{}")
    files = {record.name: (2, hashlib.sha256(b"{}").hexdigest())}
    path.write_text(json.dumps(
        {"files": files, "stamp": {**manifest["stamp"], "format": "1"}, "created": "2020", "releases": 20}
    ))  # fmt: skip

    with pytest.raises(IndexOutOfDate, match=r"format is 1.*communique index --rebuild"):
        opened(folder).search(SearchRequest())
    assert opened(folder).kept("ledger") == b"{}"
    assert "format" in check(str(folder), AUTHORITY)[0]


def test_a_reader_keeps_the_files_that_the_next_generation_shares(folder: Path, opened: Opener) -> None:
    engine = WhooshEngine(folder, AUTHORITY)
    search(engine, "red")
    name = next(generation(folder).glob("*.cqs")).name
    before = engine._files._held
    put(opened(folder), [release("more", "red")])

    assert search(engine, "red").total == 21
    kept = [file for key, file in engine._files._held.items() if key[0] == name]
    assert len(kept) == 1
    assert kept[0].blocks is next(iter(before.values())).blocks
    assert kept[0].path.parent == generation(folder)
    engine.close()


def test_a_writer_that_waits_gets_the_lock_and_one_that_cannot_is_told_who_holds_it(
    folder: Path, opened: Opener
) -> None:
    first, second = opened(folder), opened(folder)
    inside, done = threading.Event(), threading.Event()

    def hold() -> None:
        with first.writer() as writer:
            writer.put(release("first", "red"))
            inside.set()
            done.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    inside.wait(10)
    hasty = WhooshEngine(folder, AUTHORITY, lock_seconds=0.05)
    with pytest.raises(IndexLocked, match="process"), hasty.writer():
        pass
    done.set()
    put(second, [release("second", "red")])
    thread.join()

    assert search(first, "red").total == 22
