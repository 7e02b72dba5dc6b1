"""What a generation consists of, as it stands in `manifest.json`: files, segments with their deletions, the stamp."""

import binascii
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

FORMAT_VERSION: Final = "3"
"""Raised when an index of before cannot be read any more; FORMAT.md tells of the segments, this module of the rest."""

_UNSEALED: Final = frozenset({"1"})  # formats whose manifest had no checksum of its own
_SEAL: Final = "check"

Mask = NDArray[np.bool_]


class SegmentEntry(NamedTuple):
    """A segment of a generation: its file is `MAIN_id.cqs`. `dead` marks its deleted documents, None if there are none.

    A mask belongs to a generation and is never changed; a writer makes its own.
    """

    id: str
    documents: int
    dead: Mask | None = None

    @property
    def living(self) -> int:
        """Documents that are not deleted."""
        return self.documents if self.dead is None else self.documents - int(np.count_nonzero(self.dead))


class Manifest(NamedTuple):
    """File name to size and SHA-256, the stamp, when and with how many releases, the segments in their order."""

    files: Mapping[str, tuple[int, str]]
    stamp: Mapping[str, str]
    created: str
    releases: int
    segments: Sequence[SegmentEntry] = ()

    def whole(self, folder: Path, file: str) -> bool:
        """Whether a file in the folder of the generation is as it was written; one that cannot be read is not."""
        try:
            return digest_of(folder / file) == self.files[file][1]
        except OSError:
            return False

    def dump(self) -> bytes:
        """As it stands in the file."""
        segments = [[one.id, one.documents, _packed(one.dead)] for one in self.segments]
        held = {
            "files": dict(self.files),
            "stamp": dict(self.stamp),
            "created": self.created,
            "releases": self.releases,
            "segments": segments,
        }
        return sealed(held)


def load_manifest(data: bytes) -> Manifest:
    """Read a manifest back. Raises ValueError, KeyError or TypeError if it is not as it was written."""
    held: dict[str, Any] = json.loads(data)
    seal = held.pop(_SEAL, None)
    stamp = dict(held["stamp"])
    if seal != _digest(held) and not (seal is None and stamp["format"] in _UNSEALED):
        raise ValueError(f"bytes 0 to {len(data) - 1:,} have one checksum, which differs")
    files = {str(file): (int(size), str(digest)) for file, (size, digest) in held["files"].items()}
    # Of another version no more is asked than what it is.
    segments = held["segments"] if stamp["format"] == FORMAT_VERSION else []
    entries = [SegmentEntry(str(id), int(count), _unpacked(dead, int(count))) for id, count, dead in segments]
    return Manifest(files, stamp, str(held["created"]), int(held["releases"]), entries)


def sealed(held: Mapping[str, Any]) -> bytes:
    """The content of a manifest as a file's, with its checksum."""
    content = {name: value for name, value in held.items() if name != _SEAL}
    return json.dumps({**content, _SEAL: _digest(content)}, indent=1).encode()


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest(held: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(held, separators=(",", ":")).encode()).hexdigest()


def _packed(dead: Mask | None) -> str:
    """One bit a document: 8 KiB at most, a few bytes where few are deleted."""
    return (
        ""
        if dead is None
        else binascii.b2a_base64(zlib.compress(np.packbits(dead).tobytes(), 1), newline=False).decode()
    )


def _unpacked(held: str, documents: int) -> Mask | None:
    if not held:
        return None
    bits = np.frombuffer(zlib.decompress(binascii.a2b_base64(held)), dtype=np.uint8)
    dead = np.unpackbits(bits, count=documents).view(np.bool_)
    dead.flags.writeable = False
    return dead
