"""Who paid or carried out, told before a name by a compound: "an EU-funded, UNDP-implemented project"."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import supporter_cues as cues
from indexer.metadata.alternatives import either_of
from indexer.metadata.authority import Kind
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.parts import Part, Role
from indexer.release import Span

_PREFIXED_ROLES: Final = {
    "implemented": Role.PARTNER,
    "supported": Role.CARRIER,
    "backed": Role.CARRIER,
    "coordinated": Role.CARRIER,
    "co-ordinated": Role.CARRIER,
    "hosted": Role.CARRIER,
    "facilitated": Role.CARRIER,
    "delivered": Role.CARRIER,
    "convened": Role.CARRIER,
    "conducted": Role.CARRIER,
    "organized": Role.CARRIER,
    "organised": Role.CARRIER,
    "led": Role.CARRIER,
    "run": Role.CARRIER,
}
# Of these the event itself must follow: teams and missions are led as well.
_OF_EVENT: Final = frozenset(
    ("hosted", "facilitated", "delivered", "convened", "conducted", "organized", "organised", "led", "run")
)
_PAID: Final = frozenset(("funded", "financed", "co-funded", "cofunded", "co-financed", "sponsored"))
# Begins with one of a few characters, to which the pattern engine skips.
_PREFIX: Final = re.compile(
    rf"[-\s](?:(?<=-)(?:co-?)?{either_of((*_PREFIXED_ROLES, *_PAID))}|(?<=\s){either_of(_PAID)})\b"
)
_ARTICLE: Final = re.compile(r"\b(?:an?|(?:by|under|of|within|through|from|for|in|during) (?:the|this|its))\s+$")
_ORGANIZED: Final = frozenset(("convened", "conducted", "organized", "organised"))
_EVENT_NEXT: Final = re.compile(
    rf"[^.;,\n]{{0,80}}?\b{EVENT_NOUN}(?!\w)(?!\s(?:teams?|cent(?:re|er)s?|units?|groups?|institut\w+))", re.IGNORECASE
)


def prefixed(document: Document, told: Sentence, organized: bool) -> Iterator[Part]:
    """ "an EU-funded, UNDP-implemented project"."""
    if _PREFIX.search(told.low) is None:
        return  # the pattern of the whole is tried at every capital
    for match in cues.PREFIXED.finditer(told):
        did = match["did"]
        if match["joint"] != "-" and not (did in _PAID and _ARTICLE.search(told.text, 0, match.start())):
            continue  # "The EU funded the project" has a verb
        of_event = did not in _OF_EVENT or _EVENT_NEXT.match(told.text, match.end()) is not None
        if not of_event or (organized and did == "led"):
            continue  # who else leads working groups is told of many an event
        for start in (match.start("who"), match.start("last")):
            span = Span(told.span.start + start, told.span.start + match.end("who"))
            found = document.at(span.start, Kind.ORGANIZATION, Kind.COUNTRY, Kind.NATIONALITY)
            # "EU-funded Harbour Programme" may be known as a whole.
            known = found is not None and document.text[found.span.end : span.end] in ("", ".")
            if known or document.authority.organization(document.written(span)):
                role = Role.ORGANIZER if did in _ORGANIZED else _PREFIXED_ROLES.get(did, Role.FUNDER)
                yield Part(role, found.span if found and found.span.end <= span.end else span)
                break
