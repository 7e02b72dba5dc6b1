"""`communique check`: is the index whole, current and readable?"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from indexer.engine.document import Lineage
from indexer.engine.request import SearchRequest
from indexer.engine.stamp import difference, stamp
from indexer.errors import IndexDamaged, IndexUnavailable
from indexer.whoosh_engine.codec.faults import faults as faults_of_segment
from indexer.whoosh_engine.engine import WhooshEngine
from indexer.whoosh_engine.generations import Generations
from indexer.whoosh_engine.manifest import FORMAT_VERSION, Manifest, Mask
from indexer.whoosh_engine.open_files import segment_path


def check_folder(folder: Path, lineage: Lineage) -> tuple[str, ...]:
    """The faults of an index: files by checksum, versions, counts, every release read. Raises IndexMissing."""
    generations = Generations(folder)
    try:
        name = generations.current()
        manifest = generations.manifest(name)
        faults = list(_of_files(generations, name, manifest))
    except IndexDamaged as error:
        return (str(error),)
    reason = difference(manifest.stamp, stamp(lineage, FORMAT_VERSION))
    if reason is not None:
        faults.append(f"out of date: {reason}")
    return tuple(faults or [*_of_table(folder / name, manifest), *_of_contents(folder, lineage, manifest.releases)])


def _of_files(generations: Generations, name: str, manifest: Manifest) -> Iterator[str]:
    """Of a segment where it is damaged; of whatever else, that it is."""
    known = set()
    for entry in manifest.segments:
        path = segment_path(generations.root / name, entry.id)
        for fault in faults_of_segment(path):
            known.add(f"{name}/{path.name}")
            yield fault
    yield from (fault for fault in generations.faults(name) if fault.partition(" ")[0] not in known)


def _of_table(folder: Path, manifest: Manifest) -> Iterator[str]:
    """Whether stock Whoosh opens what we open."""
    from indexer.whoosh_engine.codec.codec import read_segments

    ours = {(f"MAIN_{entry.id}", entry.documents, _numbers(entry.dead)) for entry in manifest.segments}
    try:
        theirs = {(one.segment_id(), one.doc_count_all(), one.deleted_docs()) for one in read_segments(folder)}
    except IndexDamaged as error:
        yield str(error)
        return
    if ours != theirs:
        yield f"{folder.name}: Whoosh's table of contents names other segments or deletions than the manifest"


def _numbers(dead: Mask | None) -> frozenset[int]:
    return frozenset() if dead is None else frozenset(np.flatnonzero(dead).tolist())


def _of_contents(folder: Path, lineage: Lineage, releases: int) -> Iterator[str]:
    engine = WhooshEngine(folder, lineage)
    try:
        total = engine.search(SearchRequest(limit=0)).total
        if total != releases:
            yield f"{total} releases are found, {releases} were written"
        yield from engine.unreadable()
    except IndexUnavailable as error:
        yield str(error)
    finally:
        engine.close()
