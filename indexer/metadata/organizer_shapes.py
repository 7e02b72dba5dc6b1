"""What may never be an organizer, whatever verb stands beside it: courses, laws, prizes, phases, groups of persons."""

import re
from typing import Final

from indexer.metadata.document import Document
from indexer.metadata.parts import BODY_NOUNS
from indexer.release import Span

_WORK_LAST: Final = re.compile(
    r"(?:^|\s)(?:Acts?|Bill|Amendments?|Law|Resolutions?|Treaty|Awards?|Prizes?|Medals?|Strategy|Reports?|Handbook|"
    r"Manual|Guidelines|Toolkit|Courses?|Trainings?|Workshops?|Seminars?|Webinars?|Lectures?|Modules?|Curriculum|Certificates?|"
    r"Simulations?|Ceremony|Meetings?|Scholarships?|Fellowships?|Anniversary|Agenda|Goals|Declaration|Statement|"
    r"Road ?[Mm]ap|"
    r"(?:Training|Grants?|Scholarship|Certification|Fellowship|Lecture|Mentoring) Program(?:me)?s?)"
    r"(?:\s[A-Z]{3,})?(?:\s\([^()]*\))?$"
)
# Phases, groups of persons, and members of a parliament with their party: "Ann Harbour, R-Ohio".
_WORK_FIRST: Final = re.compile(
    r"(?:Phase|Component|Module|Session|Chapter|Item|Step|Article|Lot|Day|Panel) (?:[IVX]+|\d+)\b|"
    r"(?:[A-Z]\w+ )?(?:Ministers|Chiefs|Heads|Leaders|Presidents|Directors|Ambassadors|Senators|Commanders) "
    r"(?:of|from) |"
    r"(?:[A-Z][\w’'.-]+ ){2,4},? ?[RD][ -][A-Z][A-Za-z.]+$|(?:Ranking|Board) Members?\b"
)
# "Department of Training", "Law Section".
_BODY: Final = re.compile(
    rf"\b(?:{BODY_NOUNS}|Ministry|Foundation|University|Service|Authority|Partnership|Secretariat|Society|Group|Union|"
    r"Court|Embassy|Mission)\b"
)


def may_organize(document: Document, name: Span) -> bool:
    """Whether the name may be of a body, by its shape alone; a known one may."""
    written = document.written(name)
    work = _WORK_LAST.search(written)
    if work and _BODY.search(written, 0, work.start()):
        work = None
    if work is None and not _WORK_FIRST.match(written):
        return True
    return document.authority.organization(written) is not None
