"""Files of an index that are not as they were written: named, and never answered from."""

import json
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from indexer.engine.request import FacetRequest, SearchRequest
from indexer.errors import IndexDamaged
from indexer.opening import check
from indexer.whoosh_engine import WhooshEngine
from indexer.whoosh_engine.codec.codec import read_segments, write_toc
from indexer.whoosh_engine.manifest import digest_of, load_manifest
from indexer.whoosh_engine.snapshot import Executor
from tests.engines.conftest import AUTHORITY, ask
from tests.engines.helpers import release, search
from tests.whoosh_engine.conftest import Opener, generation


def damaged(folder: Path, opened: Opener) -> str:
    with pytest.raises(IndexDamaged, match="communique index --rebuild") as caught:
        search(opened(folder), "red", limit=20)
    return str(caught.value)


def test_a_missing_or_shortened_file_is_named(folder: Path, opened: Opener) -> None:
    segment = next(generation(folder).glob("*.cqs"))
    content = segment.read_bytes()
    segment.write_bytes(content[:-1])
    assert segment.name in damaged(folder, opened)
    assert segment.name in check(folder.as_posix(), AUTHORITY)[0]

    segment.unlink()
    assert segment.name in damaged(folder, opened)


@pytest.mark.parametrize("content", ["", "nonsense", "g99999999-0000", "\x00\xff"])
def test_a_broken_pointer_is_damage_not_absence(folder: Path, content: str, opened: Opener) -> None:
    (folder / "current").write_text(content, "utf-8")

    assert "current" in damaged(folder, opened)
    assert "current" in check(str(folder), AUTHORITY)[0]


@pytest.fixture(params=["vector", "plain"])
def executor(request: pytest.FixtureRequest) -> Executor:
    return cast(Executor, request.param)


@pytest.mark.parametrize("part", ["*.cqs", "*.toc", "manifest.json", "kept-*"])
def test_every_flipped_byte_is_found_by_check_and_never_answers_wrongly(
    folder: Path, part: str, executor: Executor
) -> None:
    # An answer before which every file was changed: of deletions there are some, and of records.
    engine = WhooshEngine(folder, AUTHORITY, executor=executor)
    with engine.writer() as writer:
        writer.remove("03")
        writer.keep("notes", b"some notes")
    asked = SearchRequest(query=ask("red"), facets=(FacetRequest("organizer"),), limit=50)
    answer = replace(engine.search(asked), took=0.0)
    engine.close()
    file = next(generation(folder).glob(part))
    content = file.read_bytes()
    for at in range(0, len(content), max(1, len(content) // 60)):
        flipped = content[:at] + bytes([content[at] ^ 0x01]) + content[at + 1 :]
        file.write_bytes(flipped)
        if part != "manifest.json" or json.loads(content) != _loaded(flipped):  # but for white space
            assert file.name in check(str(folder), AUTHORITY)[0]
        engine = WhooshEngine(folder, AUTHORITY, executor=executor)
        try:
            assert replace(engine.search(asked), took=0.0) == answer
        except IndexDamaged as error:
            assert file.name in str(error)  # noqa: PT017 - what the answer does not need is not read
        finally:
            engine.close()


def _loaded(data: bytes) -> object:
    try:
        return json.loads(data)
    except ValueError:
        return None


def test_a_record_that_was_changed_is_damage(folder: Path, opened: Opener) -> None:
    engine = opened(folder)
    with engine.writer() as writer:
        writer.keep("notes", b"one")
    (generation(folder) / "kept-notes").write_bytes(b"two")

    with pytest.raises(IndexDamaged, match="kept-notes"):
        engine.kept("notes")


def test_a_table_of_contents_for_whoosh_that_names_other_deletions_is_found_by_check(
    folder: Path, opened: Opener
) -> None:
    path = generation(folder)
    (segment,) = read_segments(path)
    segment.delete_document(3)
    toc = next(path.glob("*.toc"))
    toc.unlink()
    write_toc(path, [segment], 1)
    manifest = load_manifest((path / "manifest.json").read_bytes())
    files = {**manifest.files, toc.name: (toc.stat().st_size, digest_of(toc))}
    (path / "manifest.json").write_bytes(manifest._replace(files=files).dump())

    assert "table of contents" in check(str(folder), AUTHORITY)[0]
    assert search(opened(folder), "red").total == 20


def test_damage_is_not_merged_into_a_new_segment(folder: Path, opened: Opener) -> None:
    engine = opened(folder)
    segment = next(generation(folder).glob("*.cqs"))
    content = bytearray(segment.read_bytes())
    content[len(content) // 3] ^= 1
    segment.write_bytes(content)
    before = engine.generation()

    with pytest.raises(IndexDamaged, match=segment.name), engine.writer() as writer:
        for number in range(40):
            writer.put(release(f"new{number}", "red"))

    assert engine.generation() == before


@pytest.mark.parametrize("part", ["*.toc", "manifest.json", "kept-*"])
def test_a_file_with_one_checksum_is_named_with_the_bytes_it_stands_for(folder: Path, part: str) -> None:
    with WhooshEngine(folder, AUTHORITY).writer() as writer:
        writer.keep("notes", b"some notes")
    path = next(generation(folder).glob(part))
    data = bytearray(path.read_bytes())
    data[data.index(b"0") if b"0" in data else 0] ^= 1
    path.write_bytes(data)

    fault = check(str(folder), AUTHORITY)[0]

    assert path.name in fault
    assert f"bytes 0 to {len(data) - 1:,} " in fault
