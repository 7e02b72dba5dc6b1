"""The facts of one release in lines for people: each with the sentence that says so."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any, Final

import click

from indexer.metadata import facts_record
from indexer.release import Release

LABELS: Final = {
    "date": "Date",
    "event_start": "Event begins",
    "event_end": "Event ends",
    "city": "City",
    "country": "Country",
    "organizers": "Organizers",
    "partners": "Partners",
    "funders": "Funders",
    "participant_countries": "Participants",
    "people": "People",
    "attendance": "Attendance",
    "acronyms": "Acronyms",
}
WIDTH: Final = 100
INDENT: Final = max(map(len, LABELS.values())) + 4


def describe(release: Release) -> list[str]:
    """The release as `extract` shows it; what is unknown is said to be."""
    record: dict[str, Any] = dict(facts_record(release))
    lines = [click.style(release.title or "(no title)", bold=True), f"  {release.source} · id {release.id}"]
    for name, label in LABELS.items():
        evidence = record["evidence"].get(name, [])
        canonical = record["organizers_canonical"] if name == "organizers" else None
        rows = list(_rows(record[name], canonical)) or [click.style("not stated", dim=True)]
        if name in record["inferred"]:
            rows.append(click.style("inferred: no phrase states it, the text as a whole makes it likely", dim=True))
        rows += [row for sentence in _sentences(evidence) for row in sentence]
        lines += [f"  {label if number == 0 else '':{INDENT - 2}}{row}" for number, row in enumerate(rows)]
    return lines


def _rows(value: Any, canonical: Sequence[str] | None) -> Iterator[str]:
    """The values of one fact, one a line."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (f"{short} = {full}" for short, full in value.items())
    elif canonical is not None:
        yield from canonical
    else:
        yield from (_described(item) if isinstance(item, dict) else str(item) for item in value or ())


def _described(item: dict[str, Any]) -> str:
    return _person(item) if "role" in item else _attendance(item)


def _person(person: dict[str, Any]) -> str:
    role = f", {person['role']}" if person["role"] else ""
    return f"{person['name']}{role}{' (quoted)' if person['quoted'] else ''}"


def _attendance(told: dict[str, Any]) -> str:
    women = "" if told["women"] is None else f" (women: {told['women']:,})"
    return f"{told['number']:,} {told['people']}{women}"


def _sentences(evidence: Sequence[dict[str, Any]]) -> Iterator[list[str]]:
    """The sentences behind a fact, each once, wrapped."""
    for sentence in dict.fromkeys(" ".join(piece["sentence"].split()) for piece in evidence):
        yield [click.style(line, dim=True) for line in wrap(f"“{sentence}”", WIDTH - INDENT)]
