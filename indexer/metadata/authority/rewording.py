"""Known English names said with their words in another order, with other small words, or with a body spelled out."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from indexer.metadata.authority.data import Organization
from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Sighting
from indexer.metadata.authority.levelling import level

_SMALL: Final = frozenset(
    ("of", "for", "on", "in", "to", "at", "and", "against", "from", "with", "by", "a", "an", "its")
)
# Of two words the order tells more than the words: "Police Academy", "Academy Police".
_FEWEST_WORDS: Final = 3
_KIND: Final = (
    r"(?P<kind>(?:[A-Z][\w-]*\s+){0,3}(?:Offices?|Mission|Delegation|Cent(?:re|er)|Representation|Presence|Bureau|"
    r"Branch|Hub|Secretariat))"
)
_PLACE: Final = r"(?P<link>for|in|to)\s+(?:the\s+)?(?P<place>[A-Z].*)"
# "Riga Office of the Harbour Union".
_TOWN_OFFICE: Final = re.compile(
    r"^(?P<kind>(?:[A-Z][\w-]*\s+){1,3}(?:Office|Mission|Cent(?:re|er)|Representation|Bureau|Branch|Hub))\s+of\s+"
    r"(?:the\s+)?(?P<body>[^,]+)$"
)
# "Regional Office of the Harbour Union for the Far Coast", "Regional Office for the Far Coast of the Harbour Union".
_FIELD_OFFICES: Final = (
    re.compile(rf"^{_KIND}\s+(?:of|at)\s+(?:the\s+)?(?P<body>[^,]+?)\s+{_PLACE}$"),
    re.compile(rf"^{_KIND}\s+{_PLACE}\s+of\s+(?:the\s+)?(?P<body>[^,]+)$"),
)
_SHORT: Final = {
    ("european", "union"): "eu",
    ("united", "states"): "us",
    ("united", "kingdom"): "uk",
    ("american",): "us",
    ("british",): "uk",
    ("eastern",): "east",
    ("southeastern",): "southeast",
    ("northeastern",): "northeast",
    ("combatting",): "combating",
    ("counter", "terrorism"): "counterterrorism",
    ("anti", "terrorism"): "counterterrorism",
    ("antiterrorism",): "counterterrorism",
}
# Written with a hyphen, a space or nothing before what follows.
_SECOND_PARTS: Final = {
    "south": ("east", "west"),
    "north": ("east", "west"),
    "cyber": ("crime", "security", "defense"),
    "inter": ("agency", "governmental", "parliamentary", "regional"),
    "non": ("proliferation", "governmental"),
    "trans": ("border", "national"),
    "law": ("enforcement",),
}
_NOTHING: Final = ("\0",)
# "Regional Office of the High Commissioner": the office is of the whole body, although it stands in its name.
_OFFICE_OF: Final = re.compile(r"Office\s+of\s+(?:the\s+)?")


class Rewording:
    """The known names by their large words, and the field offices that known bodies may have."""

    def __init__(self, gazetteer: Gazetteer, organizations: Iterable[Organization]) -> None:
        self._gazetteer = gazetteer
        self._organizations = organizations

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], str | None]:
        """Canonical name by large words; None where two organizations have the same ones."""
        found: dict[tuple[str, ...], str | None] = {}
        for organization in self._organizations:
            for form in organization.forms:
                words = _large(form) if form.isascii() and " " in form else ()
                bare = tuple(word for word in words if word != "un")
                for each in {words, bare} if " " in form.removeprefix("UN ") else {words}:
                    if len(each) >= _fewest(form) and found.setdefault(each, organization.name) != organization.name:
                        found[each] = None
        return found

    def canonical(self, name: str) -> str | None:
        """The canonical name of a known organization or of a field office of one, None of anything else."""
        if not name.isascii() and not "".join(level(name)[:1]).isascii():  # of signs alone there is no first word
            return None
        shortened = self._shortened(name)
        for each in dict.fromkeys((name, shortened)):
            words = _large(each)
            if len(words) >= _fewest(each) and (found := self._by_words.get(words)):
                return found
        return self._field_office(shortened)

    def _field_office(self, name: str) -> str | None:
        for pattern in _FIELD_OFFICES:
            match = pattern.match(name)
            # A delegation of the European Union has a name of its own pattern.
            if match and (body := self._body(match["body"])) and body != "European Union":
                return f"{body} {match['kind'].removeprefix(f'{body} ')} {match['link']} {match['place']}"
        match = _TOWN_OFFICE.match(name)
        if match is None or self._body(match["kind"].rpartition(" ")[0]):
            return None  # "FCPO Bureau of the Harbour Union", where FCPO is one
        body = self._body(match["body"])
        return f"{body} {match['kind']}" if body and body != "European Union" else None

    def _body(self, name: str) -> str | None:
        entries = self._gazetteer.lookup(level(name))
        return next((entry.entity for entry in entries if entry.kind is Kind.ORGANIZATION), None)

    def _shortened(self, name: str) -> str:
        """The name with each known organization and country in it by its canonical name."""
        parts: list[str] = []
        reached = 0
        for sighting in self._gazetteer.find(name):
            if sighting.kind in (Kind.ORGANIZATION, Kind.COUNTRY) and sighting.span.start >= reached:
                kept = _OFFICE_OF.match(name, sighting.span.start) if sighting.span.start else None
                parts += [name[reached : sighting.span.start], kept.group() if kept else "", sighting.entity]
                reached = _end(name, sighting)
        return "".join((*parts, name[reached:]))


def _end(name: str, sighting: Sighting) -> int:
    owner = re.compile(r"['’]s\b").match(name, sighting.span.end)
    return owner.end() if owner else sighting.span.end


def _fewest(name: str) -> int:
    """The words that a name needs for its order not to count; fewer beside an acronym: "Academy of the OSCE"."""
    return _FEWEST_WORDS - any(len(word) > len("EU") and word.isupper() for word in name.split())


def _large(name: str) -> tuple[str, ...]:
    """The words that count, in the order of the alphabet and without a plural's "s"."""
    words: list[str] = []
    for word in level(name):
        before = words[-1] if words else ""
        if (before, word) in _SHORT:
            words[-1] = _SHORT[before, word]
        elif word.startswith(_SECOND_PARTS.get(before, _NOTHING)):
            words[-1] = before + word
        else:
            words.append(_SHORT.get((word,), word))
    return tuple(sorted(_singular(word) for word in words if word not in _SMALL))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > len("bank") and word.endswith("s") and not word.endswith("ss") else word
