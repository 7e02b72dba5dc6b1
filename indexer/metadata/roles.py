"""Organizers, partners and funders: every sentence is asked for them, then hosts and helpers are settled."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import cues
from indexer.metadata.document import Document
from indexer.metadata.events import EARLIER
from indexer.metadata.language import is_cyrillic
from indexer.metadata.organizers import organizers_in, organizers_of_title, owner_of_event
from indexer.metadata.parts import Part, Role
from indexer.metadata.roles_russian import find_parts_russian
from indexer.metadata.supporters import gift_in, supporters_in

_SAME_EVENT: Final = re.compile(
    r"\b(?:их|его|её|ее)\s+(?:\w+\s+)?(?:организ|провел|провёл)|"
    r"^(?:The|This|It|Its|They|Co-?organi[sz]ers?|Организатор\w*|Мероприяти\w*|Встреч\w*|Семинар\w*|Тренинг\w*|Курс\w*)\b"
)
# An earlier event may stand beside the reported one in the opening, but not further down.
_OPENING_SENTENCES: Final = 2


def find_parts(document: Document) -> tuple[Part, ...]:
    """Every organization named in a role, in the order of the text; the same name may come twice."""
    if is_cyrillic(document.text):
        return find_parts_russian(document)
    parts: list[Part] = []
    organized = False
    for number, told in enumerate(document.told):
        if cues.CUE_WORDS.isdisjoint(told.words):
            continue
        if EARLIER.is_in(told) and not (number < _OPENING_SENTENCES and not organized):
            continue
        organizers = list(organizers_in(document, told))
        gift = [] if organizers or organized else list(gift_in(document, told))
        organizers += [part for part in gift if part.role is Role.ORGANIZER]
        of_event = bool(organizers)
        if organized and organizers and not _SAME_EVENT.search(told.text):
            organizers = []
        supporters = [
            *supporters_in(document, told, of_event=of_event, organized=organized),
            *(part for part in gift if part.role is Role.PARTNER),
        ]
        taken = {part.span.start for part in organizers}
        supporters = [part for part in supporters if part.span.start not in taken]
        organized = organized or bool(organizers)
        parts.extend(sorted((*organizers, *supporters), key=lambda part: part.span.start))
    return tuple(_without_double_roles(_settled(document, parts)))


def _settled(document: Document, parts: list[Part]) -> Iterator[Part]:
    """The parts with hosts and carriers made organizers where nobody else is one, else partners."""
    roles = {part.role for part in parts}
    if Role.ORGANIZER not in roles and Role.HOST not in roles:
        titled = list(organizers_of_title(document))
        titled = titled or ([] if Role.CARRIER in roles else list(owner_of_event(document)))
        parts = parts + titled
        roles |= {part.role for part in titled}
    host = Role.PARTNER if Role.ORGANIZER in roles else Role.ORGANIZER
    carrier = Role.PARTNER if Role.ORGANIZER in roles or Role.HOST in roles else Role.ORGANIZER
    settled = {Role.HOST: host, Role.CARRIER: carrier}
    for part in parts:
        yield Part(settled.get(part.role, part.role), part.span, part.receives)


def _without_double_roles(parts: Iterator[Part]) -> Iterator[Part]:
    seen: set[tuple[Role, int]] = set()
    for part in parts:
        key = (part.role, part.span.start)
        if key not in seen:
            seen.add(key)
            yield part
