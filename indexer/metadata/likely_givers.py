"""Who gave what the text tells of, where only the headline names the giver: "Japan Gives Boats", "Oxfam aid for"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.gifts import tells_of_goods
from indexer.metadata.organization_names import read_names
from indexer.metadata.parts import Part, Role, is_country
from indexer.metadata.subjects import is_surely_a_body
from indexer.release import Span

_GIVES: Final = re.compile(
    r"(?:['’]s?)?\s+(?:(?:today|has|have) )?(?:(?:gives?|gave|given|donates?|donated|hands? (?:over|out)|"
    r"handed (?:over|out)|presents?|presented|delivers?|delivered|provides?|provided|supplies|supplied|sends?|sent|"
    r"gifts|ships)\b(?! (?:warning|thanks|evidence|information))|"
    r"(?:(?:[a-z]+ ){0,2}?(?:aid|relief|donations?|gifts?|supplies|goods)) (?:for|to|reach(?:es)?|arrives?|flown)\b)",
    re.IGNORECASE,
)
_IN_ITS_NAME: Final = re.compile(r"\b(?:Embassy|Ambassador|Consul|High Commission|Government)\b")


def giver_in_headline(document: Document, opening: Sequence[Sentence]) -> Iterator[Part]:
    """The body or state of which the headline says that it gives something, in a text that tells of goods."""
    title = document.headline
    # What may be goods is dear to look for, and few headlines give anything.
    if title is None or not _GIVES.search(title.text) or not any(map(tells_of_goods, opening)):
        return
    state = document.at(title.span.start, Kind.COUNTRY)
    if state and any(_IN_ITS_NAME.search(each.text) for each in opening):
        return  # whose embassy gave it, the text tells
    spans = read_names(document, title.span.start, title.span.end, subject=True).spans[:1]
    if state and _GIVES.match(document.text, state.span.end):
        spans = (Span(state.span.start, state.span.end),)
    for span in spans:
        party = is_country(document, span)
        if _GIVES.match(document.text, span.end) and (party or is_surely_a_body(document, span)):
            yield Part(Role.ORGANIZER, span, party=party)
