"""English canonical names for Russian names of national bodies and field offices, put together from their parts."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from indexer.metadata.authority.gazetteer import Gazetteer, Kind, Sighting
from indexer.metadata.authority.levelling import level

_OFFICE: Final = re.compile(
    r"^(?P<kind>(?:(?:постоянн|странов|региональн|программн|полев|национальн|субрегиональн)[а-яё]{2,3}\s+){0,2})"
    r"(?P<head>представительств|офис|мисси|отделени|бюро|центр|делегаци|команд)[а-яё]{0,3}\s+(?=\S)",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(r"^\s*(?:\([^()]*\)\s*)?(?:в|во|для|по)\s+(?P<place>.+)$")
_EMBASSY: Final = re.compile(r"^(?P<head>посольств|генеральн\w+ консульств|консульств)[а-яё]{0,2}\s+", re.IGNORECASE)
_ORGAN: Final = re.compile(
    r"^(?:Совет|Исполнительн\w+ комитет|Исполком|Секретариат|Штаб-квартир|Руководств|Генеральн\w+ секретариат|"
    r"Председательств|Рабоч\w+ групп|Экспертн\w+ групп)[а-яё]{0,2}\s+",
    re.IGNORECASE,
)
_CAPITAL: Final = re.compile(r"\s+(?=[А-ЯЁ])")
_HEAD_OF_STATE: Final = re.compile(r"^(?:Президент|Правительств|Кабинет\w* [Мм]инистров)[а-яё]{0,2}\s*", re.IGNORECASE)
_UNDER: Final = re.compile(r"\s+при\s+")
# Heads of national bodies and what follows them in English; "по" may stand before the subject.
_HEADS_WRITTEN: Final = """
Министерство=Ministry of
Государственный комитет=State Committee for
Госкомитет=State Committee for
Государственное агентство=State Agency for
Государственная служба=State Service for
Государственная инспекция=State Inspectorate for
Национальный комитет=National Committee for
Национальный центр=National Centre for
Национальная комиссия=National Commission for
Национальное агентство=National Agency for
Республиканский центр=Republican Centre for
Межведомственная комиссия=Interagency Commission for
Правительственная комиссия=Government Commission for
Главное управление=Main Directorate for
Комитет=Committee for
Комиссия=Commission for
Агентство=Agency for
Служба=Service for
Департамент=Department for
Управление=Directorate for
Центр=Centre for
Институт=Institute of
Инспекция=Inspectorate for
Академия=Academy of
Фонд=Fund for
Центральная комиссия=Central Commission for
"""
_SUBJECTS_WRITTEN: Final = """
внутренних дел=Internal Affairs
иностранных дел=Foreign Affairs
юстиции=Justice
обороны=Defence
финансов=Finance
экономики=Economy
экономики и финансов=Economy and Finance
экономического развития=Economic Development
экономического развития и торговли=Economic Development and Trade
образования=Education
науки=Science
образования и науки=Education and Science
высшего образования=Higher Education
здравоохранения=Health
медицинской промышленности=Medical Industry
социальной защиты=Social Protection
социальной защиты населения=Social Protection
социального обеспечения=Social Security
социального развития=Social Development
труда=Labour
труда и социальной защиты=Labour and Social Protection
занятости=Employment
занятости населения=Employment
миграции=Migration
культуры=Culture
спорта=Sport
туризма=Tourism
информации=Information
цифрового развития=Digital Development
цифровых технологий=Digital Technologies
транспорта=Transport
связи=Communications
коммуникаций=Communications
сельского хозяйства=Agriculture
водных ресурсов=Water Resources
водного хозяйства=Water Management
энергетики=Energy
экологии=Ecology
природных ресурсов=Natural Resources
окружающей среды=Environment
охраны окружающей среды=Environmental Protection
изменения климата=Climate Change
лесного хозяйства=Forestry
чрезвычайных ситуаций=Emergency Situations
чрезвычайным ситуациям=Emergency Situations
гражданской обороны=Civil Defence
чрезвычайным ситуациям и гражданской обороне=Emergency Situations and Civil Defence
национальной безопасности=National Security
государственной безопасности=State Security
торговли=Trade
внешней торговли=Foreign Trade
инвестиций=Investment
промышленности=Industry
строительства=Construction
юношества=Youth
молодежи=Youth
делам молодежи=Youth Affairs
делам религий=Religious Affairs
делам женщин=Women's Affairs
делам женщин и семьи=Women's Affairs and Family
семьи=Family
правам человека=Human Rights
контролю за наркотиками=Drug Control
контролю наркотиков=Drug Control
контролю за оборотом наркотиков=Drug Control
контролю за незаконным оборотом наркотиков=Drug Control
борьбе с терроризмом=Combating Terrorism
борьбе с организованной преступностью=Combating Organized Crime
борьбе с коррупцией=Combating Corruption
противодействию коррупции=Combating Corruption
предупреждению коррупции=Prevention of Corruption
борьбе с торговлей людьми=Combating Trafficking in Persons
противодействию торговле людьми=Combating Trafficking in Persons
противодействию экстремизму=Countering Extremism
борьбе с экономическими преступлениями=Combating Economic Crimes
финансовому мониторингу=Financial Monitoring
финансовой разведки=Financial Intelligence
государственному финансовому контролю=State Financial Control
исполнения наказаний=Execution of Penalties
исполнения уголовных наказаний=the Execution of Criminal Penalties
исполнению наказаний=Execution of Penalties
уголовного розыска=Criminal Investigation
общественной безопасности=Public Security
охраны общественного порядка=Public Order
кинологической службы=Canine Service
экспортного контроля=Export Control
делам государственной службы=Civil Service Affairs
государственной службы=Civil Service
статистике=Statistics
статистики=Statistics
национальной статистики=National Statistics
стратегическому планированию=Strategic Planning
стратегическому развитию=Strategic Development
защите прав детей=Protection of Children's Rights
защите персональных данных=Personal Data Protection
доходов=Revenue
государственных доходов=State Revenue
ветеринарии=Veterinary Medicine
атомной энергии=Atomic Energy
атомного и энергетического надзора=Atomic and Energy Supervision
ядерной безопасности=Nuclear Safety
парламентаризма=Parliamentarism
государства=State
права=Law
демократии=Democracy
"""
_KINDS: Final = {"странов": "Country Office", "региональн": "Regional Office", "программн": "Programme Office"}


class RussianNamer:
    """Puts English names together; `known` and `bodies` are the names and national bodies known as a whole."""

    def __init__(
        self, gazetteer: Gazetteer, known: Callable[[str], str | None], body: Callable[[str], str | None]
    ) -> None:
        self._gazetteer = gazetteer
        self._known = known
        self._body = body

    def canonical(self, name: str) -> str | None:
        """The English name of a Russian one, or None where a part of it is unknown."""
        organ = _ORGAN.match(name)
        owner = self._known(name[organ.end() :]) if organ else None
        return owner or self._embassy(name) or self._office(name) or self._unit(name) or self._national(name)

    def _places(self, name: str) -> list[Sighting]:
        return [each for each in self._gazetteer.find(name) if each.kind in (Kind.COUNTRY, Kind.CITY)]

    def _embassy(self, name: str) -> str | None:
        head = _EMBASSY.match(name)
        places = self._places(name) if head else []
        if head is None or not places or places[0].span.start != head.end():
            return None
        what = "Embassy" if head["head"].lower().startswith("посольств") else "Consulate"
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
        place = _PLACE.match(rest[owner.span.end :])
        where = _region(place["place"]) or next(map(_place, self._places(place["place"])), None) if place else None
        if owner.entity == "European Union" and where:
            return self._known(f"EU Delegation to {where}") or f"EU Delegation to {where}"
        if where is None:
            return None if rest[owner.span.end :].strip() else f"{owner.entity} {kind}".strip()
        whole = f"{owner.entity} {kind} in {where}" if kind else f"{owner.entity} {where}"
        return self._known(whole) or self._known(f"{owner.entity} {kind} for {where}") or whole

    def _unit(self, name: str) -> str | None:
        """ "Главное управление ... при Министерстве юстиции Республики X"."""
        under = _UNDER.search(name)
        if under is None:
            return self._inner(name)
        unit = self._body(name[: under.start()]) or _composed(name[: under.start()])
        if unit is None:
            return None
        above = name[under.end() :]
        head = _HEAD_OF_STATE.match(above)
        if head:
            country = next(
                (each.entity for each in self._places(above[head.end() :]) if each.kind is Kind.COUNTRY), None
            )
            return f"{unit} of {country}" if country else unit
        owner = self._known(above) or self._national(above)
        return f"{unit}, {owner}" if owner else None

    def _inner(self, name: str) -> str | None:
        """ "Комитет по финансовому мониторингу Министерства финансов РК"."""
        for cut in _CAPITAL.finditer(name):
            unit = self._body(name[: cut.start()]) or _composed(name[: cut.start()])
            owner = self._national(name[cut.end() :]) if unit else None
            if owner:
                return f"{unit}, {owner}"
        return None

    def _national(self, name: str) -> str | None:
        """A body whose country stands at its end or inside ("Национальный центр Республики X по правам человека")."""
        places = [each for each in self._places(name) if each.kind is Kind.COUNTRY]
        bare = name
        for place in reversed(places):
            bare = bare[: place.span.start] + bare[place.span.end :]
        bare = " ".join(bare.split())
        english = self._body(bare) or _composed(bare)
        if english is None or len(places) > 1:
            return None
        return f"{english} of {places[0].entity}" if places else english


def _place(sighting: Sighting) -> str:
    return sighting.entity.partition("|")[0]


def _region(name: str) -> str | None:
    return "Central Asia" if re.match(r"(?:стран\w+ )?(?:Центральн\w+ Ази\w+|ЦА)$", name) else None


@cache
def _heads() -> dict[tuple[str, ...], str]:
    return _table(_HEADS_WRITTEN)


@cache
def _subjects() -> dict[tuple[str, ...], str]:
    return _table(_SUBJECTS_WRITTEN)


def _table(written: str) -> dict[tuple[str, ...], str]:
    pairs = (line.partition("=") for line in written.strip().splitlines())
    return {level(russian): english for russian, _, english in pairs}


def _composed(name: str) -> str | None:
    """Head and subjects put together: "Министерство труда, миграции и занятости населения"."""
    words = level(name)
    for size in (2, 1):
        head = _heads().get(words[:size])
        if head:
            break
    else:
        return None
    rest = words[size:]
    if rest[:1] == ("по",):
        rest = rest[1:]
    subjects = _subject_list(rest)
    if not subjects:
        return None
    if len(subjects) == 1:
        return f"{head} {subjects[0]}"
    return f"{head} {', '.join(subjects[:-1])} and {subjects[-1]}"


def _subject_list(words: tuple[str, ...]) -> list[str] | None:
    found: list[str] = []
    position = 0
    while position < len(words):
        if words[position] == "и" and found:
            position += 1
            continue
        for size in range(min(7, len(words) - position), 0, -1):
            subject = _subjects().get(words[position : position + size])
            if subject:
                found.append(subject)
                position += size
                break
        else:
            return None
    return found
