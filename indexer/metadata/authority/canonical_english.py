"""English names that say in other words what a known name says: units, names with a country before them."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from indexer.metadata.authority.embassies import OF_US, EmbassyNamer, is_place, place_name
from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Sighting
from indexer.metadata.authority.missions import MissionNamer
from indexer.metadata.authority.organs import FAMILIES, UNDIVIDED, UNIT_NOUN, WORKED_ON
from indexer.metadata.authority.spelling import office_spelled
from indexer.metadata.authority.states import StateNames

# A name has few links; each is tried as the place where a unit ends and its body begins.
_MOST_LINKS: Final = 8
_LINK: Final = re.compile(
    r"(?:,?\s+(?:under|of|at|within|in|with|attached\s+to|subordinate(?:d)?\s+to)\s+|,\s+|['’]s?\s+(?=[A-Z]))(?:the\s+)?"
)
# A body with its state, which owns what stands behind it.
_OWNED: Final = re.compile(r"^(?P<whole>[A-Z].{0,120}?\sof\s.{0,60}?[^'’])['’]s\s+(?P<unit>[A-Z][^,'’]*)$")
_OWN: Final = re.compile(r"['’]s\s+(?=[A-Z])")
_UNIT: Final = re.compile(
    r"\b(?:Department|Section|Unit|Division|Branch|Directorate|Team|Desk|Cluster|Pillar|"
    r"(?:Regional|Country|Field|Programme|Project|Liaison)\s+Office)\b"
)
_FACULTY: Final = re.compile(r"\bFaculty\b")
# "East Department" in "Trade Division of the Harbour Bank's East Department": what its units do, the department does.
_DEPARTMENT: Final = re.compile(
    r"^(?P<body>[A-Z][^'’,]*?)['’]s?\s+(?P<department>[A-Z][^'’]*?\b"
    r"(?:Department|Directorate(?:[- ]General)?|Division|Branch))$"
)
# What a body sets up of its members is the body: "Expert Working Group of the SCO".
_OF_MEMBERS: Final = re.compile(
    r"\b(?:(?:Working|Expert|Contact|Specialists?)\s+(?:Sub-?)?(?:Groups?|Body|Party)|Task\s+Forces?|"
    r"Co-?ordinat(?:ion|ing)\s+(?:Council|Committee)|(?:Steering|Governing|Executive|Management)\s+"
    r"(?:Board|Committee|Council))\b"
)
# What a body runs under a name of its own is that body's.
_PROGRAMME: Final = re.compile(r"\b(?:Program(?:me)?|[Pp]roject|Initiative|Campaign|Action|Activity)$")
# Of these a department is not told apart: what it does, the office does.
_FIELD_OFFICE: Final = re.compile(
    r"\b(?:Mission|Presence|Delegation|Project\s+Co-?ordinator|(?:Programme\s+|Regional\s+)?(?:Office|Centre))\s+"
    r"(?:in|to|for)\b"
)
# By these a state names its bodies; a country before them says whose they are. "Dutch National Police" stays whole.
_OF_STATES: Final = re.compile(
    r"^(?:(?:State|Interior|Justice|Foreign|Finance|Health|Prosecutor)\b|.*\bMinistry\b|"
    r".*\b(?:Agency|Committee|Commission|Council|Parliament|Court|Directorate|Inspectorate)$|"
    r".*\b(?:State|Penitentiary|Prison|Probation|Migration)\b.*\bService$)"
)
_SEAT: Final = re.compile(r"(?<=\sSecretariat),?\s+(?:based\s+|located\s+)?in\s+[A-Z][\w-]+$")
# What a unit may belong to beside a known organization.
_STATE_BODY: Final = re.compile(
    r"^(?:Ministry|State|National|Federal|Prosecutor|General\s+Prosecutor|Office\s+of\s+the\s+Prosecutor|Supreme|"
    r"Cabinet|Parliament|Presidential)\b"
)
# "Academy of the Ministry", but not "Bureau of Customs": behind a noun alone stands what it works on.
_WHOLE_BODY: Final = re.compile(
    r"\b(?:Ministry|Committee|Commission|Service|Agency|Office|Council|Government|Cabinet|Parliament|Assembly|Police|"
    r"Guards?|Troops|Courts?|University|Administration|Academy|Bank|President|Authority|Prosecutor|Army|Forces)\b|^[A-Z]{2,}"
)
_GENERAL: Final = re.compile(
    r"^(?:General|Main|National|Central|State)\s+(?:Authority|Administration|Directorate|Inspectorate|Office|Bureau)$|"
    r"^(?:Directorate|Inspectorate)[- ]General$"
)
# To whom an agency reports is no part of its name.
_REPORTS_TO: Final = re.compile(
    r",?\s+(?:under|attached\s+to|subordinate(?:d)?\s+to|reporting\s+to)\s+(?:the\s+)?"
    r"(?:President|Government|Cabinet(?:\s+of\s+Ministers)?|Council\s+of\s+Ministers|Prime\s+Minister)(?=\s+of\s|$)"
)
# "Agency of the Republic of X for Harbours" is "Agency for Harbours of X".
_STATE_FIRST: Final = re.compile(
    r"^(?P<head>(?:(?:State|National|Government|Federal|Republican)\s+)?"
    r"(?:Committee|Agency|Commission|Service|Council|Cent(?:re|er)|Fund))\s+of\s+(?:the\s+)?"
    r"(?P<country>[A-Z].*?)\s+(?P<rest>(?:on|for)\s+(?:the\s+)?[A-Z].*)$"
)
_LEGAL_FORM: Final = re.compile(
    r"^(?:PO|PF|PA|(?:(?:[Ii]nternational|[Nn]ational|[Ll]ocal|[Rr]egional)\s+)?NGO|CSO|NPO|INGO|"
    r"(?:(?:[Nn]on-?[Gg]overnmental|[Pp]ublic|[Ii]nternational|[Nn]on-?[Pp]rofit|[Yy]outh|[Cc]haritable|"
    r"[Cc]ivil\s+[Ss]ociety|[Ll]ocal|[Rr]egional)\s+)*"
    r"(?:[Oo]rgani[sz]ation|[Ff]oundation|[Ff]und|[Aa]ssociation|[Uu]nion|[Ii]nstitution|[Cc]entre|[Cc]harity))\s*"
    r"[“«\"‘](?P<name>[^“”«»\"‘’]{3,80})[”»\"’]?$"
)
_COMPONENT: Final = re.compile(r"^(?:\S+\s+){0,5}(?:[Cc]omponent|Sub-?[Cc]ommittee|[Pp]illar|[Ww]orkstream)\b")
# "Project 12 of the FCPO" is "FCPO Project 12".
_NUMBERED: Final = re.compile(r"^(?P<work>Project\s+(?:No\.?\s*)?\d{1,4})\s+of\s+(?:the\s+)?(?P<body>[A-Z].*)$")
# "Armenian office of Harbour Watch" is "Harbour Watch Armenia".
_NATIONAL_BRANCH: Final = re.compile(
    r"^(?P<whose>[A-Z][a-z]+)\s+(?:country\s+|national\s+)?(?:office|chapter|branch|representation)\s+of\s+(?:the\s+)?"
    r"(?P<body>(?!Ministry|State|National|Prosecutor|President)[A-Z].*)$"
)
_GOVERNMENTS: Final = frozenset(("Government", "Cabinet of Ministers", "Council of Ministers"))
# Their agencies are known by a name that begins with the country.
_NAMED_FIRST: Final = frozenset(("United States", "United Kingdom"))


class EnglishNamer:
    """Canonical names of unknown English forms, by way of what is said of their parts.

    `known` knows organizations, `national` says a body with its country, `body` one without; `spelled` levels spelling.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        known: Callable[[str], str | None],
        national: Callable[[str], str | None],
        body: Callable[[str], str | None],
        spelled: Callable[[str], str],
        states: StateNames,
    ) -> None:
        self._gazetteer = gazetteer
        self._known = known
        self._national = national
        self._body = body
        self._spelled = spelled
        self._states = states
        self._embassies = EmbassyNamer(gazetteer, known, national)
        self._missions = MissionNamer(gazetteer, known)

    def canonical(self, name: str) -> str | None:
        """The canonical name of a unit, an embassy or a body with its country before it, None of anything else."""
        quoted = _LEGAL_FORM.match(name)
        if quoted:
            return self._known(quoted["name"]) or quoted["name"]
        reporting = _REPORTS_TO.search(name)
        if reporting and not self._known_across(name)(reporting.start()):
            freed = name[: reporting.start()] + name[reporting.end() :]
            return self._known(freed) or self._national(freed) or self._spelled(freed)
        state = _STATE_FIRST.match(name)
        country = (
            place_name(self._gazetteer, state["country"])
            if state and is_place(self._gazetteer, state["country"])
            else None
        )
        if state and country and not self._known_across(name)(len(state["head"])):
            return self._national(f"{state['head']} {state['rest']} of {country}")
        numbered = _NUMBERED.match(name)
        if numbered and (body := self._known(numbered["body"])):
            return f"{body} {numbered['work']}"
        branch = _NATIONAL_BRANCH.match(name)
        whose = self._states.state(branch["whose"]) if branch else None
        if branch and whose:
            return f"{self._known(branch['body']) or self._spelled(branch['body'])} {whose}"
        return (
            self._missions.canonical(name)
            or self._embassies.canonical(name)
            or self._nationals_team(name)
            or self._owned_unit(name)
            or self._unit(name)
            or self._country_before(name)
        )

    def _nationals_team(self, name: str) -> str | None:
        """ "French CEPOL", as its team in France is called, is CEPOL; so is a known body behind "Italy's"."""
        first = self._first_place(name)
        own = _OWN.match(name, first.span.end) if first else None
        if first is None:
            return None
        if first.kind is not Kind.NATIONALITY and own is None:
            short = name[first.span.end :].lstrip()  # "UK HMRC"
            itself = self._known(short) if short.isupper() else None
            return itself if itself and first.entity in self._states.told(itself) else None
        rest = name[own.end() if own else first.span.end :]
        if self._body(rest):
            return None  # which another state may have, too, under a name of its own
        found = self._known(re.sub(r"\s+(?:[Tt]eam|[Oo]ffice|[Uu]nit)$", "", rest).strip())
        # "Uganda's Harbour Commission" is none of the state whose body alone is known by that name.
        another = found is not None and " " in rest and self._states.is_of_another(found, first.entity)
        return None if another else found

    def _owned_unit(self, name: str) -> str | None:
        """ "Ministry of Ports of X's Police Directorate", whose links would be taken for the cut."""
        owned = _OWNED.match(name)
        national = self._state_body(owned["whole"]) if owned else None
        return _of_government(self._spelled(owned["unit"]), national) if owned and national else None

    def _unit(self, name: str) -> str | None:
        """ "Prison Service under the Ministry of Justice of X", "Department for Y of the OSCE Mission in Z"."""
        if self._body(_without_country(name, self._places_in(name))):
            return None
        cuts = list(_cuts(_SEAT.sub("", name)))
        inside = self._known_across(name) if cuts else None
        for place, unit, whole, possessive in cuts:
            if (inside and inside(place)) or unit.endswith("Ministry"):
                continue  # "Samoa Ministry of Ports"
            if " " not in unit and name[len(unit) :].startswith(" of ") and not _WHOLE_BODY.search(whole):
                continue
            if _GENERAL.match(unit) and name[len(unit) :] == f" of {whole}" and " " not in whole.partition(" of ")[0]:
                continue  # "General Authority of Customs"
            body = self._known(whole)
            if body is None and not possessive and _UNIT.search(unit) and (owned := self._department(whole)):
                return owned
            if body is None:
                national = self._state_body(whole)
                if national and not WORKED_ON.match(whole):
                    return self._of_its_state(unit, national) or _of_government(self._spelled(unit), national)
                continue
            if _FIELD_OFFICE.search(body) and _UNIT.search(unit):
                return body
            if not possessive and body not in FAMILIES and _OF_MEMBERS.search(unit):
                return self._known(f"{body} {unit}") or body
            if _COMPONENT.match(unit) or (body in UNDIVIDED and UNIT_NOUN.search(unit)):
                return body
            if _PROGRAMME.search(unit) and name[len(unit) :].startswith(" of ") and body != "European Union":
                return self._known(f"{body} {unit}") or body
            if not possessive and _FACULTY.search(unit) and not self._gazetteer.find(unit):
                return f"{self._spelled(unit)}, {body}"
            if not possessive and _UNIT.search(unit) and " of " in name and not self._gazetteer.find(unit):
                # Whose department it is goes without saying: "Ports Department of the FCPO Secretariat".
                above = self._known(body.removesuffix(" Secretariat")) or body
                return self._known(f"{above} {unit}") or f"{above} {self._spelled(unit)}"
        return None

    def _of_its_state(self, unit: str, national: str) -> str | None:
        """ "Revenue Office of the Ministry of Ports of X", which is known as "Revenue Office of X"."""
        _, of, country = national.rpartition(" of ")
        return self._known(f"{unit}{of}{country}") if of and " " in unit else None

    def _department(self, name: str) -> str | None:
        """ "Harbour Bank's East Department" is "HB East Department"."""
        owned = _DEPARTMENT.match(name)
        body = self._known(owned["body"]) if owned else None
        if owned is None or body is None:
            return None
        department = f"{body} {self._spelled(owned['department'])}"
        return self._known(department) or department

    def _state_body(self, name: str) -> str | None:
        if self._body(name):
            return self._body(name)
        places = self._places_in(name)
        if places and places[0].span.start == 0 and places[0].span.end == len(name):
            return None  # "Federal Republic of X"
        if not places or not (_STATE_BODY.match(name) or self._body(_without_country(name, places))):
            return None
        return self._national(name)

    def _country_before(self, name: str) -> str | None:
        """ "Uzbekistan Anti-Corruption Agency" is "Anti-Corruption Agency of Uzbekistan"."""
        found = self._gazetteer.find(name)
        if found and found[0].span.start == 0 and found[0].kind is Kind.ORGANIZATION:
            return None
        first = self._first_place(name)
        own = _OWN.match(name, first.span.end) if first and first.entity == "United Kingdom" else None
        if own and not self._body(name[own.end() :]):
            return f"UK {self._spelled(name[own.end() :])}"
        if first is None or first.entity in _NAMED_FIRST:
            american = OF_US.match(name)
            if american and (itself := self._known(name[american.end() :])):
                return itself if self._of_no_other(itself) else None
            if american is None or self._body(name[american.end() :]):
                return None
            return f"US {self._spelled(name[american.end() :])}"
        rest = name[first.span.end :].lstrip()
        if not rest[:1].isupper() or not _OF_STATES.match(rest) or self._places_in(rest):
            return None
        return f"{self._national(rest) or office_spelled(rest)} of {first.entity}"

    def _of_no_other(self, canonical: str) -> bool:
        """Whether no state is told in the name of a body."""
        return not self._places_in(canonical)

    def _known_across(self, name: str) -> Callable[[int], bool]:
        """Whether a known name runs across a place: what stands there is a part of it."""
        spans = [each.span for each in self._gazetteer.find(name) if each.kind is Kind.ORGANIZATION]
        return lambda place: any(span.start < place < span.end for span in spans)

    def _first_place(self, name: str) -> Sighting | None:
        return next((each for each in self._places_in(name) if each.span.start == 0), None)

    def _places_in(self, name: str) -> list[Sighting]:
        return [each for each in self._gazetteer.find(name) if each.kind in (Kind.COUNTRY, Kind.NATIONALITY)]


def _of_government(unit: str, national: str) -> str:
    """ "Committee for Ports, Government of X" is "Committee for Ports of X", as each of its bodies."""
    government, _, country = national.partition(" of ")
    return f"{unit} of {country}" if government in _GOVERNMENTS and country else f"{unit}, {national}"


def _without_country(name: str, places: list[Sighting]) -> str:
    """The name without "of X" at its end or "X" at its beginning."""
    if places and places[-1].span.end == len(name):
        return re.sub(r",?\s+(?:of|in)\s+(?:the\s+)?$", "", name[: places[-1].span.start])
    if places and places[0].span.start == 0:
        return re.sub(r"^['’]s\s+|^\s+", "", name[places[0].span.end :])
    return name


def _cuts(name: str) -> Iterator[tuple[int, str, str, bool]]:
    """Each way to cut a name in a unit and its body, and where: "A of the B", "A, B", "B's A"."""
    for number, link in enumerate(_LINK.finditer(name)):
        if number == _MOST_LINKS:
            return
        before, after = name[: link.start()], name[link.end() :]
        if link.group()[0] in "'’":
            yield link.start(), after, before, True
        elif before and after:
            yield link.start(), before, after, False
