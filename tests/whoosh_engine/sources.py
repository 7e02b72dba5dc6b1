"""Releases in one JSON Lines file, changed from version to version."""

import json
import random
from pathlib import Path
from typing import Final

_WORDS: Final = ("border", "training", "seminar", "police", "court", "report", "trade", "water", "energy", "media")


class Sources:
    """A file of releases; each change gives some of them another version, which stands in title and text."""

    def __init__(self, path: Path, count: int) -> None:
        self.path = path
        self._versions = [0] * count
        self._version = 0
        self._next = 0
        self._write()

    def change(self, count: int | None = None) -> None:
        """Give the next `count` releases, or all, a new version."""
        self._version += 1
        for _ in range(count or len(self._versions)):
            self._versions[self._next] = self._version
            self._next = (self._next + 1) % len(self._versions)
        self._write()

    def state(self) -> dict[str, str]:
        """The titles by id."""
        return {f"r{number}": _title(number, version) for number, version in enumerate(self._versions)}

    def _write(self) -> None:
        lines = []
        for number, version in enumerate(self._versions):
            draw = random.Random(number)
            text = " ".join(draw.choices(_WORDS, k=60))
            held = {"id": f"r{number}", "title": _title(number, version), "text": f"{text} version {version}."}
            lines.append(json.dumps(held))
        self.path.write_text("\n".join(lines) + "\n")


def _title(number: int, version: int) -> str:
    return f"Release {number} of version {version}"
