"""Bodies told by several levels with commas between them: "Faculty of Law, University of Riga" is one."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.release import Span

_UNIT: Final = re.compile(
    r"^(?:[A-Z][\w’'&-]*\s(?:and\s|&\s)?){0,5}?(?P<kind>Department|Division|Faculty|Section|Branch|Directorate|Unit|"
    r"School|Chair|Bureau|Office|Institute|Cent(?:re|er)|Laboratory)(?:$|\s(?:of|for|on|to|against|in)\s)"
)
_TAUGHT_AT: Final = frozenset(("Department", "Faculty", "School", "Chair", "Institute", "Laboratory"))
_BY_ITSELF: Final = frozenset(("Centre", "Center", "Institute", "School", "Laboratory"))
# Without an article: "the Department of Trade, the University of Riga and UNODC" are three.
_COMMA: Final = re.compile(r"(?:\s\([A-Z][^()\n]{1,16}\))?,\s")
_SCHOOL: Final = re.compile(r"(?:Faculty of [^,]{2,60}, )?(?:[A-Z][\w’'.-]*\s){0,4}?(?:University|Polytechnic)\b")
# "Ministry of Interior of Malta", "U.S. Department of State", "Department of Operations of the United Nations".
_HOUSE: Final = re.compile(
    r"(?:[A-Z][\w’'.-]*\s){0,3}?(?:Ministry|College|Government|Office of the)\b|"
    r"(?:U\.?S\.? |United States )Department of |"
    r"(?:Faculty|School|Department|Secretariat|Division|Directorate|Office)\s(?:of|for)\s.* of (?:the )?(?=[A-Z])"
)

_WORK: Final = re.compile(r"\b(?:Project|Programme|Program|Initiative)$")


def is_work_beside(written: str, body: str) -> bool:
    """Whether the first name is of a project, and the second, of the body whose it is, is of none."""
    return _WORK.search(written) is not None and _WORK.search(body) is None


def joined(document: Document, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The names of a list, those with the unit of a body before its comma as one."""
    names = list(spans)
    for here in range(len(names) - 2, -1, -1):
        unit, above = names[here : here + 2]
        if _COMMA.fullmatch(document.text, unit.end, above.start) and _is_of(
            document, unit, above, last=here + 2 == len(names)
        ):
            names[here : here + 2] = [Span(unit.start, above.end)]
    return tuple(names)


def _is_of(document: Document, unit: Span, above: Span, *, last: bool) -> bool:
    """Whether the unit belongs to the body named above it, which may be the `last` of the list."""
    known = document.at(unit.start, Kind.ORGANIZATION)
    bodies = document.within(above, Kind.ORGANIZATION)
    if known and known.span.end == unit.end:
        # "Harbour Commission (HC), Secretariat for Ports of the Coast Union", to which it belongs.
        owners = document.authority.ancestors(known.entity)
        return last and any(each.entity in owners for each in bodies)
    kind = _UNIT.match(document.written(unit))
    if kind is None or document.within(unit, Kind.COUNTRY, Kind.CITY, Kind.ORGANIZATION):
        return False
    if _SCHOOL.match(document.text, above.start, above.end):
        return last or kind["kind"] in _TAUGHT_AT
    # Centres and institutes stand by themselves as often.
    body = bool(bodies) and bodies[0].span == above and kind["kind"] not in _BY_ITSELF
    return last and (body or _HOUSE.match(document.text, above.start, above.end) is not None)
