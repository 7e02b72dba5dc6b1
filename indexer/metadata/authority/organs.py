"""Organs, units and works that are the body itself to whoever reads a release, by what stands beside its name."""

import re
from collections.abc import Callable, Mapping
from typing import Final

# Whose department it is goes without saying: "FCPO Secretariat's Ports Department".
OF_SECRETARIAT: Final = re.compile(r"^(?:General\s+)?Secretariat['’]s\s+(?=[A-Z])")
_UNIT: Final = re.compile(r"\b(?:Department|Section|Unit|Division|Directorate|Branch|Team|Office)$")
# Behind these a country is told with a word between: "UN Country Team in X", but "UNDP X".
OFFICE: Final = re.compile(
    r"\s(?:(?:Country|Programme|Project|Regional|Liaison)\s+)?"
    r"(?:Team|Office|Bureau|Centre|Mission|Delegation|Representation|Section|Unit|Branch|Academy|Department)$"
)
# A longer name before that noun is that of one body: "Harbour Union Anti-Piracy Centre".
_LONG: Final = 16
# "High Council of the Judiciary of X", "Ministry of Coordination of National Government of X" are whole names.
WORKED_ON: Final = re.compile(r"(?:Judiciary|National\s+Government)\b")
# Before the name of a body they tell whose family it is of: "UN agency", "EU's".
FAMILIES: Final = frozenset(("United Nations", "European Union"))
# Releases tell of what their directorates do as of what they do.
UNDIVIDED: Final = frozenset(("INTERPOL",))
UNIT_NOUN: Final = re.compile(r"\b(?:(?:Sub-?)?Directorate|Department|Division|Branch|Section|[Uu]nits?|[Tt]eams?)$")
PART_OF: Final = re.compile(
    r"^(?:sub-?programme?|component|phase)\s+\S{1,12}\s+of\s+(?:the\s+)?|"
    r"^(?:Department|Chair)\s+of\s+[A-Z][^,()]{2,80}?\s+(?:of|at)\s+(?:the\s+)?Faculty\s+of\s+[A-Z][^,()]{2,40}?\s+"
    r"(?:of|at)\s+(?:the\s+)?(?=(?:[A-Z]\S*\s+){0,5}University)",
    re.IGNORECASE,
)
# Those who sit together for the members of a body.
_SITTING: Final = (
    r"(?:(?:Council|Conference|Committee|Assembly|Authority|Meeting|Summit)\s+of\s+(?:the\s+)?(?:Heads\s+of\s+States?"
    r"(?:\s+and(?:\s+of)?(?:\s+Heads\s+of)?\s+Governments?)?|Heads\s+of\s+Governments?|"
    r"(?:Foreign\s+)?Ministers(?:\s+(?:of|for)\s+[A-Z]\w+(?:\s+(?:[A-Z]\w+|and))*?)?|"
    r"Directors(?:[- ]General)?|Parties|Governors|"
    r"Permanent\s+Representatives|Ambassadors)|"
    r"(?:(?:Heads?\s+of\s+(?:State|Government)|Ministerial|Permanent|Executive|Governing|Standing)\s+)?Council|"
    r"Heads\s+of\s+(?:State(?:\s+and\s+Government)?|Government)|"
    r"(?:(?:Executive|General|Permanent|Standing)\s+)?Secretariat|"
    r"(?:Standing\s+)?Committees?\s+of\s+Experts|"
    r"(?:Executive|Standing|Ministerial|Governing)\s+Committee|(?:Board\s+of\s+(?:Governors|Directors|Trustees))|"
    r"(?:Governing|Executive|Advisory|Supervisory)\s+B(?:oard|ody)|Staff|Headquarters|Leadership|"
    r"(?:Main|International|City)\s+Campus)"
)
ORGAN_OF: Final = re.compile(
    rf"^(?:{_SITTING}|Head|Presidency|Chairmanship|Chairpersonship)\s+of\s+(?:the\s+)?|"
    r"^(?:Секретариат|Штаб-квартир)[а-я]*\s+|"
    # What "Пограничные ведомства СНГ" do, which are its members', is told of as its own.
    r"^(?:[А-ЯЁ][а-яё-]+\s+)?(?:ведомства|службы|органы|структуры)\s+(?=(?-i:[А-ЯЁ]))",
    re.IGNORECASE,
)
_PEOPLE: Final = (
    r"[Mm]embers|[Oo]fficers|[Oo]fficials|[Rr]epresentatives|[Ee]xperts|[Ss]pecialists|[Ii]nstructors|[Tt]rainers|"
    r"[Ee]mployees|[Dd]elegates|[Aa]gents|[Aa]dvis[eo]rs|[Ii]nvestigators|[Ii]nspectors|[Aa]nalysts|[Ll]ecturers|"
    r"[Pp]ersonnel|[Ll]awyers|[Ss]pecial\s+(?:(?:[Pp]olice|[Oo]perations|[Ii]ntervention)\s+)?[Uu]nits?"
)
# Who act for a body; "Director of Public Prosecutions" is an office of its own.
PEOPLE_OF: Final = re.compile(
    rf"^(?:(?:[a-z]+\s+)?(?:{_PEOPLE}|delegations?)\s+(?:of|from)\s+(?:the\s+)?|"
    r"(?:(?:Deputy|Acting|Vice)[- ])?(?:(?:Director|Commissioner|Inspector)[- ]General|General\s+Director|Chief|"
    r"Director|Chair(?:man|woman|person)?)\s+of\s+the\s+)(?=[A-Z])"
)
# A work of two bodies has a name of its own: "European Union – Council of Europe CyberSouth project".
NAMED_WORK: Final = re.compile(r"^(?P<name>\S+(?:\s+\S+)?)\s+[Pp]ro(?:ject|gram(?:me)?)$")
TWO_OWNERS: Final = re.compile(r"[/–—-]\s*$")
# "FCPO-HU Harbour Programme of the FCPO and the HU", where both are told already.
_OF_BOTH: Final = re.compile(r"^of\s+(?:the\s+)?(?=[A-Z])")
_AND: Final = re.compile(r"\s+and\s+(?:the\s+)?(?=[A-Z])")
# Where a secretariat sits is no name: "GUAM Secretariat in Kyiv", whose known form ends before the town.
SEAT_BEFORE: Final = re.compile(r"\b(?:Secretariat|Headquarters|HQ),?\s+(?:based\s+|located\s+)?in\s+[A-Z]")
IN_SEAT: Final = re.compile(r"^(?:based\s+|located\s+)?in\s+[A-Z]\S*(?:\s+[A-Z]\S*){0,2}$")
# What a body's own name is followed by when the whole still means the body.
OWN_PART: Final = re.compile(
    rf"^(?:{_SITTING}|{_PEOPLE}|[Ee]xpert|delegation|"
    r"(?:Sectoral|Ministerial|Standing)\s+(?:Council|Committees?|Conference)\s+(?:on|of|for)\s.*|"
    r"Project\s+[A-Z][a-z]+|Council|[Hh]eadquarters|HQ|[Ss]taff|[Tt]eam|[Mm]anagement|[Ll]eadership|"
    r"[Ii]nitiative|[Pp]rogram(?:me)?|programmes?\s+(?:on|for|in|to)\s.*|[Nn]etwork|(?:\S[^()]*\s)?Activit(?:y|ies)|"
    r"(?:\S[^()]*\s)?[Pp]rojects?(?:\s+(?:on|for|in)\s.*|\s*[“\"«‘'].*|"
    r"\s+(?!Co-?ord|Offic|Manag|Team|Unit)[A-Z].*)?|"
    r"(?:[Pp]hase\s+)?(?:\d{1,2}|[IVX]{1,4})(?:\s+[Pp]ro(?:gram(?:me)?|ject))?|[Mm]ember\s+(?:[Ss]tates|[Cc]ountries)(?:\s+and\s+[Pp]artners)?|Group|"
    r"(?:General\s+)?(?:Secretariat|Headquarters|HQ)\s+in\s+[A-Z].*)$"
)
# "FCPO Mission to X Ports Department", which is not told apart from the mission.
OF_FIELD_OFFICE: Final = re.compile(
    r"\b(?:Mission|Presence|Programme\s+Office)\s+(?:in|to)\s+[A-Z].{0,80}\s(?:Department|Section|Unit|Division)$"
)
# "Harbour Fund Latvia Programme" is "Harbour Fund Latvia".
BRANCH: Final = re.compile(r"\s+(?:Country\s+)?(?:Program(?:me)?|Chapter|Branch|Office)$")
# A project that is known by its name is told beside its owner.
PROJECT: Final = re.compile(r"\b[Pp]rojects?\W*$")
# "FCPO's Safe Ports Programme" is the work of its owner; "FCPO Safe Ports Programme" is a name.
_OWNED: Final = re.compile(r"['’]s\s+$")
OWN_PROGRAMME: Final = re.compile(
    r"^[A-Z]\S*(?:\s+(?:[A-Z]\S*|and|of|on|for|in|to|against|the|&)){0,8}\s+[Pp]rogram(?:me)?$"
)
# What it sets up of its members, and its units, which its departments are not.
OF_MEMBERS: Final = re.compile(
    r"^(?:\S[^()]*\s)?(?:(?:(?:Working|Expert|Contact|Specialists?)\s+(?:Sub-?)?(?:Groups?|Body|Party)|"
    r"Task\s+Forces?(?:\s+[A-Z][\w-]+)?|Co-?ordinat(?:ion|ing)\s+(?:Council|Committee))(?:\s+(?:on|for|against|to)\s.*)?|"
    r"(?:Steering|Governing|Management)\s+(?:Board|Committee|Council)|[Uu]nits?|[Tt]eams?|[Cc]omponents?)$"
)
# Who comes with a body, and the possessive in which its name was met, are no part of it.
_COMPANY: Final = re.compile(
    r"(?:,?\s+(?:and|or|with|together\s+with|along\s+with|alongside|as\s+well\s+as)\s+(?:all\s+|some\s+|both\s+|many\s+)?"
    r"(?:of\s+)?(?:(?:its|their|his|her)\s.*|partners\b.*|"
    r"(?:other|several|various)\s+(?:[a-z-]+\s+){0,3}(?:partners|members|bodies|agencies|"
    r"organi[sz]ations|institutions|donors|states|countries|services|authorities|stakeholders)\b.*)|"
    r"(?<=\bPolice)\s+[Ss]pecial\s+(?:(?:Police|Operations|Intervention)\s+)?[Uu]nits?|"
    r"(?<=\bCustoms)\s+(?:[Ss]ub-?)?[Pp]ort\s+of\s+(?!Entry)[A-Z].*|"
    r",?\s+(?:through|via)\s+(?:its|their)\s.*|,?\s+и\s+(?:его|её|ее|их)\s.*|['’]s?)$"
)


def has_many(body: str, known: Callable[[str], str | None]) -> bool:
    """Whether a body is an office of another, which may have one in each town: "UN Country Team"."""
    office = OFFICE.search(body)
    return office is not None and (office.start() < _LONG or known(body[: office.start()]) is not None)


def tells_both(body: str, rest: str, known: Callable[[str], str | None]) -> bool:
    """Whether the two owners named behind a body stand in its name."""
    of = _OF_BOTH.match(rest)
    told = set(re.split(r"[\s/-]", body))
    # "Office on Drugs and Crime" holds an "and", too.
    ands = _AND.finditer(rest, of.end()) if of else ()
    return any({known(rest[of.end() : each.start()]), known(rest[each.end() :])} <= told for each in ands if of)


def is_own(name: str, body: str, rest: str) -> bool:
    """Whether what stands behind the name of a body is the body itself, or its own work."""
    if OWN_PART.match(rest) or OF_FIELD_OFFICE.search(name) or (body in UNDIVIDED and UNIT_NOUN.search(rest)):
        return True
    return _OWNED.search(name[: name.find(rest)]) is not None and OWN_PROGRAMME.match(rest) is not None


def without_secretariat(body: str, unit: str, parents: Mapping[str, str]) -> str:
    """The body whose secretariat has a unit: to readers, it is the body's own."""
    whole = parents.get(body) if body.endswith(" Secretariat") and _UNIT.search(unit) else None
    return whole or body


def without_company(name: str) -> str:
    """The name without "and its partners", "as well as other bodies" and the "'s" of an owner."""
    return _COMPANY.sub("", name) or name
