"""English canonical names for Russian names of national bodies and field offices, put together from their parts."""

import re
from collections.abc import Callable
from typing import Final

from indexer.metadata.authority import kinds_russian as kinds
from indexer.metadata.authority.branches_russian import branch_of, in_nominative, red_society
from indexer.metadata.authority.canonical_words_russian import composed
from indexer.metadata.authority.committees_russian import committee_of
from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Sighting
from indexer.metadata.authority.glossary_russian import adjectives, stem
from indexer.metadata.authority.office_adjectives_russian import aarhus_centre, with_town_behind
from indexer.metadata.authority.owner_forms_russian import owner_forms
from indexer.metadata.authority.russian_meanings import meanings
from indexer.metadata.authority.translation_russian import Translator, latin
from indexer.release import Span

_OFFICE: Final = re.compile(
    r"^(?P<kind>(?:(?:постоянн|странов|региональн|программн|полев|национальн|субрегиональн)[а-яё]{2,3}\s+){0,2})"
    r"(?P<head>представительств|офис|мисси|отделени|бюро|центр|делегаци|команд)[а-яё]{0,3}\s+(?=\S)",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(r"^\s*(?:\([^()]*\)\s*)?(?:в|во|для|по)\s+(?P<place>.+)$")
_EMBASSY: Final = re.compile(r"^(?P<head>посольств|генеральн\w+ консульств|консульств)[а-яё]{0,2}\s+", re.IGNORECASE)
_ORGAN: Final = re.compile(
    r"^(?:Совет|Исполнительн\w+ комитет|Исполком|Секретариат|Штаб-квартир|Руководств|Генеральн\w+ секретариат|"
    r"Председательств|(?:Рабоч|Экспертн)\w+ групп|Рабоч\w+ орган|(?:Руководящ|Управляющ|Подготовительн)\w+ комитет|"
    r"(?:Координационн|Консультативн|Наблюдательн|Попечительск)\w+ совет(?!(?!.*\sгосударств).*\sпо\s))[а-яё]{0,2}\s+",
    re.IGNORECASE,
)
# Who sits for a body is the body: "коллегия Пограничного комитета".
_BOARD: Final = re.compile(
    r"^(?:[а-яё]+(?:ая|ой|ое|ого|ым|ую)\s+)?(?:коллеги|заседани)[а-яё]{1,2}\s+(?=[А-ЯЁ])", re.IGNORECASE
)
_EXECUTIVE: Final = re.compile(r"^(?:Исполнительн\w+ комитет|Исполком)", re.IGNORECASE)
_CHAIR: Final = re.compile(r"^Председательств", re.IGNORECASE)
# Parts of a body; where nobody knows their English name, the body is meant.
_PART: Final = re.compile(
    r"^(?:[А-ЯЁа-яё-]+(?:ый|ий|ой|ая|ое|ого|ому|ым|ом|ей)\s+){0,3}(?:отдел|отделени|департамент|управлени|"
    r"сектор|секци|групп|"
    r"подразделени|штаб-квартир|программ|проект|кафедр|служб|бюро|офис|центр|миссий|мисси|команд|бригад)[а-яё]{0,3}\s",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"\s+(?=[А-ЯЁ])")
_HEAD_OF_STATE: Final = re.compile(
    r"^(?:(?:Администраци\w{1,2} )?Президент|Правительств|Кабинет\w* [Мм]инистров)[а-яё]{0,2}\s*", re.IGNORECASE
)
_DELEGATION: Final = re.compile(r"^(?:правительственн\w+\s+)?делегаци\w{1,3}\s+", re.IGNORECASE)
_IN_PLACE: Final = re.compile(r"\sво?\s+(?P<place>[А-ЯЁ][^()«»]+)$")
_FIELD: Final = re.compile(r"\s+по\s+[а-яё]+(?:\s|$)")
# "Программа УНП ООН по Афганистану", "бюро ВТамО по странам СНГ": the first body is the owner.
_WORKS_FOR: Final = re.compile(r"\s+(?:по|для)\s+\S")
_OPENING_CHARACTERS: Final = 200
_AND: Final = re.compile(r",\s*|\s+и\s+")
_IN_AT_END: Final = re.compile(r"\s+во?$")  # "Уполномоченный по правам человека в Республике X"
_TOWN: Final = re.compile(r"\s+(?:города|г\.)\s*(?P<town>[А-ЯЁ][А-Яа-яё -]+)$")
_UNDER: Final = re.compile(r"\s+при\s+")
_KINDS: Final = {"странов": "Country Office", "региональн": "Regional Office", "программн": "Programme Office"}
_FIELD_OFFICES: Final = {"бюро": "Office in", "офис": "Office in", "центр": "Centre in", "мисси": "Mission to"}


class RussianNamer:
    """Puts English names together; `known` and `bodies` are the names and national bodies known as a whole."""

    def __init__(
        self, gazetteer: Gazetteer, known: Callable[[str], str | None], body: Callable[[str], str | None]
    ) -> None:
        self._gazetteer = gazetteer
        self._known = known
        self._body = body
        self._translator = Translator(gazetteer, self._whole)

    def _whole(self, name: str) -> str | None:
        return self._known(name) or self._embassy(name) or self._national(name)

    def canonical(self, name: str) -> str | None:
        """The English name of a Russian one, or None where a part of it is unknown."""
        english = self._canonical(name)
        return kinds.INTERIOR.sub("Ministry of the Interior of", english) if english else None

    def _canonical(self, name: str) -> str | None:
        shorter = self._shorter(name)
        if shorter:
            return shorter
        name = in_nominative(name)
        if local := self._local_office(name):
            return local
        organ = _ORGAN.match(name)
        owner = self._known(name[organ.end() :]) if organ else None
        if owner and _EXECUTIVE.match(name):
            owner = self._known(f"{owner} Executive Committee") or owner
        if owner is None and organ:
            owner = self._last_owner(name)
        if owner and _CHAIR.match(name):
            owner = self._known(f"{owner} Chairmanship") or owner
        under = self._unit(name) if _UNDER.search(name) else None
        whole = (
            owner
            or under
            or self._embassy(name)
            or self._local(name)
            or self._office(name)
            or self._meant(name)
            or self._national(name)
            or self._unit(name)
        )
        kind = kinds.KIND.match(name)
        if company := kinds.COMPANY.match(name):
            return self._known(name[company.end() :]) or name[company.end() :]
        if scheme := kinds.SCHEME.match(name):
            return self._known(scheme["own"]) or self._translator.translated(scheme["own"]) or latin(scheme["own"])
        return (
            whole
            or (self._last_owner(name) if _PART.match(name) else None)
            or self._with_field(name)
            or (self._known(name[kind.end() :]) if kind else None)
            or self._translated(name)
        )

    def _local_office(self, name: str) -> str | None:
        """A body's branch in a region, a parliament's committee, and an office that is called by its town."""
        told = branch_of(name, lambda body: self._known(body) or self._national(body))
        told = told or aarhus_centre(name, self._is_town, lambda town: next(map(_place, self._places(town)), None))
        told = told or committee_of(name, self._committee, self._country)
        told = told or red_society(name, lambda people: adjectives().get(stem(people)), self._known)
        if told:
            return self._known(told) or told
        office = with_town_behind(name, self._is_town)
        return (self._known(office) or self._office(office)) if office else None

    def _committee(self, name: str) -> str | None:
        return composed(name) or self._translator.translated(name)

    def _country(self, above: str) -> str | None:
        return next((each.entity for each in self._places(above) if each.kind is Kind.COUNTRY), None)

    def _shorter(self, name: str) -> str | None:
        """A known name with its owner short, "Совет X государств – участников СНГ" by "Совет X СНГ", or in full."""
        return next(filter(None, map(self._known, owner_forms(name))), None)

    def _translated(self, name: str) -> str | None:
        """The name word by word, unless it goes on from a known one, which then means more than a translation."""
        board = _BOARD.match(name)
        if board:
            return self._known(name[board.end() :]) or self.canonical(name[board.end() :])
        begins = any(each.kind is Kind.ORGANIZATION for each in self._gazetteer.at_start(name[:_OPENING_CHARACTERS]))
        return None if begins else self._translator.translated(name)

    def _local(self, name: str) -> str | None:
        """ "Прокуратура города Алматы"."""
        town = _TOWN.search(name)
        kind = name[: town.start()] if town else ""
        mayor = next((word for each, word in kinds.OF_TOWNS if each.match(kind)), None)
        english = (self._body(kind) or mayor) if town else None
        places = [each for each in self._places(town["town"]) if each.kind is Kind.CITY] if town and english else []
        return f"{english} of {_place(places[0])}" if places and not places[0].span.start else None

    def _meant(self, name: str) -> str | None:
        """A body of many states called in other words than its own: by what stands in its name."""
        low = name.lower()
        body = next((body for stems, body in meanings() if all(stem in low for stem in stems)), None)
        # Where an embassy stands is no part of what its offices are called.
        place = _IN_PLACE.search(name) if body and "посольств" not in low else None
        country = self._gazetteer.find(place["place"])[:1] if place else ()
        if body is None or not country or country[0].kind is not Kind.COUNTRY or body.endswith(country[0].entity):
            return body
        return self._known(f"{body} {country[0].entity}") or f"{body} {country[0].entity}"

    def _with_field(self, name: str) -> str | None:
        """A known body with what it is for: "Центр информации и координации по борьбе с наркотиками"."""
        found = [
            each for each in self._gazetteer.at_start(name[:_OPENING_CHARACTERS]) if each.kind is Kind.ORGANIZATION
        ]
        return found[0].entity if found and _FIELD.match(name, found[0].span.end) else None

    def _last_owner(self, name: str) -> str | None:
        """The body in whose name the organ's ends: "Совет национальных координаторов ... ЦАРИКЦ"."""
        found = [each for each in self._gazetteer.find(name) if each.kind is Kind.ORGANIZATION and each.span.start]
        if found and _WORKS_FOR.match(name, found[0].span.end):
            return found[0].entity
        ends = found and (found[-1].span.end == len(name) or _FIELD.match(name, found[-1].span.end))
        return found[-1].entity if ends else None

    def _places(self, name: str) -> list[Sighting]:
        return [each for each in self._gazetteer.find(name) if each.kind in (Kind.COUNTRY, Kind.CITY)]

    def _is_town(self, name: str) -> bool:
        return any(each.kind is Kind.CITY and each.span == Span(0, len(name)) for each in self._places(name))

    def _embassy(self, name: str) -> str | None:
        head = _EMBASSY.match(name)
        places = self._places(name) if head else []
        if head is None or not places or places[0].span.start != head.end():
            return None
        kind = head["head"].lower()
        what = "Embassy" if kind.startswith("посольств") else "Consulate General" if "генер" in kind else "Consulate"
        if places[0].entity == "United States":
            return f"US {what} in {_place(places[1])}" if len(places) > 1 else f"US {what}"
        where = f" in {_place(places[1])}" if len(places) > 1 else ""
        return f"{what} of {_place(places[0])}{where}"

    def _office(self, name: str) -> str | None:
        """ "Страновой офис ВОЗ в Туркменистане", "Представительство ЮНИСЕФ в Казахстане"."""
        head = _OFFICE.match(name)
        if head is None:
            return None
        rest = name[head.end() :]
        owner = next(
            (each for each in self._gazetteer.find(rest) if not each.span.start and each.kind is Kind.ORGANIZATION),
            None,
        )
        if owner is None:
            return None
        kind = next((english for stem, english in _KINDS.items() if stem in head["kind"].lower()), "")
        kind = "Country Team" if kind and head["head"].lower() == "команд" else kind
        place = _PLACE.match(rest[owner.span.end :])
        if place and "," in place["place"]:
            return self._for_several(f"{owner.entity} {kind}".strip(), place["place"])
        where = _region(place["place"]) or next(map(_place, self._places(place["place"])), None) if place else None
        if owner.entity == "European Union" and where:
            return self._known(f"EU Delegation to {where}") or f"EU Delegation to {where}"
        if where is None:
            return None if rest[owner.span.end :].strip() else f"{owner.entity} {kind}".strip()
        field = _FIELD_OFFICES.get(head["head"].lower()) if owner.entity == "OSCE" and not kind else None
        present = self._known(f"OSCE {field} {where}") if field else None
        if present:
            return present
        whole = f"{owner.entity} {kind} in {where}" if kind else f"{owner.entity} {where}"
        return self._known(whole) or self._known(f"{owner.entity} {kind} for {where}") or whole

    def _for_several(self, office: str, places: str) -> str | None:
        """ "Региональное представительство УНП ООН в Афганистане, Центральной Азии, Иране и Пакистане"."""
        named = [_region(each.strip()) or next(map(_place, self._places(each)), None) for each in _AND.split(places)]
        written = [each for each in named if each]
        if len(written) < len(named):
            return None
        whole = f"{office} for {', '.join(written[:-1])} and {written[-1]}"
        return self._known(whole) or whole

    def _unit(self, name: str) -> str | None:
        """ "Главное управление ... при Министерстве юстиции Республики X"."""
        under = _UNDER.search(name)
        if under is None:
            return self._inner(name)
        unit = self._body(name[: under.start()]) or composed(name[: under.start()])
        if unit is None:
            return None
        above = name[under.end() :]
        head = _HEAD_OF_STATE.match(above)
        if head:
            country = next(
                (each.entity for each in self._places(above[head.end() :]) if each.kind is Kind.COUNTRY), None
            )
            return f"{unit} of {country}" if country else unit
        owner = self._known(above) or self._embassy(above) or self._national(above)
        return f"{unit}, {owner}" if owner else None

    def _inner(self, name: str) -> str | None:
        """ "Комитет по финансовому мониторингу Министерства финансов РК"."""
        unit = None
        for cut in _CAPITAL.finditer(name):
            # "Центр X Оперативного департамента МВД Y": what nobody knows between the two is left out.
            unit = unit or self._body(name[: cut.start()]) or composed(name[: cut.start()])
            above = name[cut.end() :]
            owner = (self._national(above) or self._known(above) or self._embassy(above)) if unit else None
            if owner:
                return f"{unit}, {owner}"
        return None

    def _national(self, name: str) -> str | None:
        """A body whose country stands at its end or inside ("Национальный центр Республики X по правам человека")."""
        places = [each for each in self._places(name) if each.kind is Kind.COUNTRY]
        delegation = _DELEGATION.match(name)
        if delegation and places and places[0].span == Span(delegation.end(), len(name)):
            return f"Government of {places[0].entity}"
        bare = name
        for place in reversed(places):
            bare = bare[: place.span.start] + bare[place.span.end :]
        bare = _IN_AT_END.sub("", " ".join(bare.split()))
        english = self._body(bare) or composed(bare)
        if english is None or len(places) > 1:
            return None
        return f"{english} of {places[0].entity}" if places else english


def _place(sighting: Sighting) -> str:
    return sighting.entity.partition("|")[0]


def _region(name: str) -> str | None:
    return "Central Asia" if re.match(r"(?:стран\w+ )?(?:Центральн\w+ Ази\w+|ЦА)$", name) else None
