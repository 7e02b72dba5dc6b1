"""`communique check`: is the index whole, current and readable?"""

from pathlib import Path

from indexer.engine.document import Lineage
from indexer.engine.request import SearchRequest
from indexer.engine.stamp import difference, stamp
from indexer.errors import IndexDamaged, IndexUnavailable
from indexer.whoosh_engine.engine import WhooshEngine
from indexer.whoosh_engine.generations import Generations
from indexer.whoosh_engine.schema import FORMAT_VERSION


def check_folder(folder: Path, lineage: Lineage) -> tuple[str, ...]:
    """The faults of an index: files by checksum, versions, counts, every release read. Raises IndexMissing."""
    generations = Generations(folder)
    try:
        name = generations.current()
        manifest = generations.manifest(name)
        faults = list(generations.faults(name))
    except IndexDamaged as error:
        return (str(error),)
    reason = difference(manifest.stamp, stamp(lineage, FORMAT_VERSION))
    if reason is not None:
        faults.append(f"out of date: {reason}")
    return tuple(faults) if faults else _contents(folder, lineage, manifest.releases)


def _contents(folder: Path, lineage: Lineage, releases: int) -> tuple[str, ...]:
    engine = WhooshEngine(folder, lineage)
    try:
        total = engine.search(SearchRequest(limit=0)).total
        faults = [] if total == releases else [f"{total} releases are found, {releases} were written"]
        faults.extend(engine.unreadable())
        return tuple(faults)
    except IndexUnavailable as error:
        return (str(error),)
    finally:
        engine.close()
