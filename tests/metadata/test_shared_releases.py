"""The real releases beside the checkout: the five seeds come out as labelled, the fifty others well enough."""

import json
from pathlib import Path
from typing import Any

import pytest

from indexer.metadata import extract, facts_record, load_authority
from indexer.reading.page import Page
from indexer.release import Release

pytestmark = pytest.mark.shared
SEEDS = (
    "000_0612edc841bdf538",
    "001_5f910b24f3914bbb",
    "002_ab1a850ef67a4748",
    "003_64b45b93b062a75d",
    "004_77f27156fe965c9c",
)


def labels(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "releases" / name).read_text(encoding="utf-8").splitlines()]


def facts_of(text: str) -> dict[str, Any]:
    return facts_record(release_of(text))


def release_of(text: str) -> Release:
    return extract(Page(id="x", source="x.txt", text=text), load_authority())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_comes_out_as_labelled(shared: Path, seed: str) -> None:
    label = next(each for each in labels(shared, "seeds.jsonl") if each["id"] == seed)
    text = (shared / "seeds" / f"{seed}.txt").read_text(encoding="utf-8").replace("\r", "")
    facts = facts_of(text)
    assert facts["title"] in (label["title"], label["accept"].get("title", [""])[0])
    for field in ("date", "event_start", "event_end", "city"):
        assert facts[field] == label[field], field
    assert facts["country"] in (label["country"], label["country_inferred"])
    assert facts["organizers_canonical"] == label["organizers_canonical"]
    assert facts["participant_countries"] == label["participant_countries"]
    assert facts["language"] == label["lang"]


@pytest.mark.parametrize(
    ("field", "floor"),
    [("title", 0.98), ("date", 0.96), ("event_start", 0.94), ("event_end", 0.94), ("language", 0.98)],
)
def test_single_facts_of_the_labelled_releases_hold(shared: Path, field: str, floor: float) -> None:
    rows = labels(shared, "labelled.jsonl")
    key = {"language": "lang"}.get(field, field)
    right = sum(facts_of(row["text"])[field] in (row[key], *row["accept"].get(field, [])) for row in rows)
    assert right / len(rows) >= floor


@pytest.mark.parametrize(("field", "floor"), [("organizers_canonical", 0.88), ("participant_countries", 0.92)])
def test_sets_of_the_labelled_releases_hold(shared: Path, field: str, floor: float) -> None:
    hits = misses = extras = 0
    for row in labels(shared, "labelled.jsonl"):
        found, wanted = set(facts_of(row["text"])[field]), set(row[field])
        ignored = set(row["participant_countries_ignore"])
        hits += len(found & wanted)
        misses += len(wanted - found)
        extras += len(found - wanted - ignored)
    assert 2 * hits / (2 * hits + misses + extras) >= floor


def test_every_span_of_the_labelled_releases_is_the_written_name(shared: Path) -> None:
    for row in labels(shared, "labelled.jsonl"):
        release = release_of(row["text"])
        for mention in (*release.organizers, *release.partners, *release.funders, *release.participants):
            assert mention.span is not None
            assert release.text[mention.span.start : mention.span.end] == mention.name
