"""Countries beside a place, and journeys through several of them."""

from indexer.metadata import place_words as words
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document


def tours(document: Document, stretch: Sentence) -> bool:
    """Whether a journey to several countries is told of: "a study visit to Latvia and Estonia"."""
    for match in words.JOURNEY_TO.finditer(stretch):
        first = document.at(stretch.span.start + match.end(), Kind.COUNTRY)
        joint = words.AND_ANOTHER.match(document.text, first.span.end) if first else None
        if joint and document.at(joint.end(), Kind.COUNTRY):
            return True
    return False


def country_after(document: Document, end: int) -> Sighting | None:
    for gap in (" city, ", ", ", "/", " in ", " (", ", the ", " city, the ", ", Republic of "):
        if document.text.startswith(gap, end):
            beside = document.at(end + len(gap), Kind.COUNTRY)
            break
    else:
        return None
    # "in Souda Bay, Crete, Greece": a part of the country may stand between.
    region = words.REGION_BETWEEN.match(document.text, end) if beside is None else None
    if region and document.at(end + 2, Kind.CITY) is None:
        return document.at(region.end(), Kind.COUNTRY)
    return beside
