"""Marks what a corrections file has set right in a release, and takes out what it says is unknown."""

from dataclasses import replace
from typing import Any, Final

from indexer.reading.page import Page
from indexer.release import Place, Release

_SINGLE: Final = frozenset({"url", "language", "published", "event_start", "event_end"})


def as_corrected(release: Release, page: Page) -> Release:
    """The release extracted from a page, with the corrections of the page that extraction does not know of."""
    if not page.corrected:
        return release
    unknown = frozenset(name for name in page.corrected if getattr(page.given, name) is None)
    cleared: dict[str, Any] = dict.fromkeys(unknown & _SINGLE)
    evidence = {name: span for name, span in release.evidence.items() if name not in unknown}
    city = None if "city" in unknown else release.city
    country = None if "country" in unknown else release.country
    inferred = tuple(name for name in release.inferred if name not in page.corrected)
    place = Place(city, country, evidence.get("city") or evidence.get("country")) if city or country else None
    return replace(release, place=place, evidence=evidence, inferred=inferred, corrected=page.corrected, **cleared)
