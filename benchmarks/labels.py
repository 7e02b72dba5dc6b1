"""Labelled releases: a text and the facts that a reader found in it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SINGLE_FIELDS: Final = ("title", "date", "event_start", "event_end", "city", "country")
LIST_FIELDS: Final = ("organizers", "organizers_canonical", "partners", "funders", "participant_countries")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text with its label, a JSON object as described in the README of the labelled releases.

    A key that the label leaves out is not scored: short cases state only what they are about.
    """

    id: str
    language: str
    text: str
    label: Mapping[str, Any]

    def accepted(self, field: str) -> tuple[str, ...]:
        """Further right answers for a single field."""
        further = self.label.get("accept", {}).get(field, [])
        return (further,) if isinstance(further, str) else tuple(further)

    @property
    def short_forms(self) -> Mapping[str, str]:
        """From a form that the text uses for an organizer to the labelled name."""
        forms: Mapping[str, str] = self.label.get("accept", {}).get("organizers", {})
        return forms


def read_labelled(path: Path) -> Iterator[Labelled]:
    """The texts of a JSON Lines file whose objects hold the text itself."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            yield Labelled(row["id"], row["lang"], row["text"], row)


def read_folder(folder: Path) -> list[Labelled]:
    """The releases of the shared folder: labelled.jsonl, and seeds.jsonl with the texts in ../seeds."""
    rows = list(read_labelled(folder / "labelled.jsonl"))
    seeds = folder / "seeds.jsonl"
    if seeds.is_file():
        for line in seeds.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = (folder.parent / "seeds" / f"{row['id']}.txt").read_text(encoding="utf-8").replace("\r\n", "\n")
            rows.append(Labelled(row["id"], row["lang"], text, row))
    return rows
