"""The stamp of an index: by which versions of what it was made. Another stamp, and the index is out of date."""

import hashlib
from collections.abc import Mapping

from indexer.analysis import ANALYSIS_VERSION
from indexer.engine.document import Lineage
from indexer.fields import FIELDS
from indexer.record import RECORD_VERSION


def stamp(lineage: Lineage, format_version: str) -> dict[str, str]:
    """The stamp of an index written now; `format_version` is the engine's own."""
    table = "\n".join(
        f"{field.name} {field.words} {field.default} {field.filter} {field.facet} {field.tree}" for field in FIELDS
    )
    return {
        "format": format_version,
        "record": RECORD_VERSION,
        "analysis": ANALYSIS_VERSION,
        "fields": hashlib.sha256(table.encode()).hexdigest()[:16],
        "authority": lineage.digest[:16],
    }


def difference(found: Mapping[str, object], wanted: Mapping[str, str]) -> str | None:
    """What makes an index out of date, in words; None if nothing does."""
    for name, version in wanted.items():
        if found.get(name) != version and name == "authority":
            return "it was made with other names of organizations; if with --authority FILE, give the same file"
        if found.get(name) != version:
            return f"its {name} is {found.get(name, 'not recorded')}, this program's is {version}"
    return None
