"""Bodies of many states by what stands in their Russian names, which releases word and decline in many ways."""

from functools import cache
from typing import Final

# Every stem must stand in the name; stems of owners are written with the space or letter that keeps them apart.
_WRITTEN: Final = """
управлени границ центральн ази=BOMCA
содействи границ центральн ази=BOMCA
предотвращени распространени наркотик центральн=CADAP
центральноазиатск региональн информацион координацион=CARICC
центрально-азиатск региональн информацион координацион=CARICC
оон наркотик преступност региональн представительств центральн=UNODC Regional Office for Central Asia
оон наркотик преступност региональн офис центральн=UNODC Regional Office for Central Asia
объединенн наци наркотик преступност региональн представительств центральн=UNODC Regional Office for Central Asia
бюро оон наркотик преступност=UNODC
управлени оон наркотик преступност=UNODC
управлени объединенн наци наркотик преступност=UNODC
бюро объединенн наци наркотик преступност=UNODC
агентств оон наркотик преступност=UNODC
офис оон наркотик преступност=UNODC
офис оон борьб терроризм=UNOCT
управлени оон терроризм=UNOCT
бюро оон терроризм=UNOCT
оон контртеррористическ центр=UNCCT
оон контртеррористическ комитет директорат=CTED
оон превентивн дипломати=UNRCCA
центр превентивн дипломати центральн=UNRCCA
верховн комиссар оон беженц=UNHCR
агентств оон беженц=UNHCR
верховн комиссар оон прав человек=OHCHR
агентств оон миграц=IOM
обсе представител торговл людьми=OSCE THB
спецпредставител обсе торговл=OSCE THB
обсе транснациональн угроз=OSCE Transnational Threats Department
обсе демократическ институт прав=ODIHR
обсе свобод сми=OSCE Representative on Freedom of the Media
обсе свобод средств массов=OSCE Representative on Freedom of the Media
обсе национальн меньшинств=OSCE High Commissioner on National Minorities
обсе нацменьшинств=OSCE High Commissioner on National Minorities
обсе пограничн колледж=OSCE Border Management Staff College
обсе колледж управлени границ=OSCE Border Management Staff College
пограничн колледж руковод состав=OSCE Border Management Staff College
нато бюро связ центральн=NATO Liaison Office in Central Asia
нато бюро связ=NATO Liaison Office
оон резидент-координатор=UN Resident Coordinator's Office
оон резидентн координатор=UN Resident Coordinator's Office
обсе экономическ экологическ координатор=OSCE Office of the Co-ordinator of Economic and Environmental Activities
обсе экономическ экологическ бюро=OSCE Office of the Co-ordinator of Economic and Environmental Activities
обсе центр предотвращени конфликт=OSCE Conflict Prevention Centre
региональн антитеррористическ структур=SCO RATS
антитеррористическ центр государств снг=CIS ATC
антитеррористическ центр содружеств=CIS ATC
антитеррористическ центр независим государств=CIS ATC
евразийск групп легализ=EAG
евразийск групп отмывани=EAG
координац борьб организован преступност снг=CIS Bureau for the Coordination of the Fight against Organized Crime
координац борьб организован преступност государств=CIS Bureau for the Coordination of the Fight against Organized Crime
совет командующ пограничн войск=CIS Council of Commanders of Border Troops
турецк академ наркотик преступност=TADOC
международн наркотик правоохранительн деятельност=INL
международн наркотик правоприменени=INL
посольств сша наркотик правопоряд=INL
посольств сша наркотик правоохран=INL
посольств сша международн борьб наркотик=INL
госдепартамент сша борьб наркотик=INL
госдепартамент сша наркотик правоохран=INL
посольств сша экспортн контрол границ=EXBS
контрол контейнер=UNODC-WCO Container Control Programme
американск агентств международн развити=USAID
агентств международн развити сша=USAID
научн исследовани подготовк кадр оон=UNITAR
обсе парламентск ассамбле=OSCE Parliamentary Assembly
бюро международн контрол наркотик правопримен=INL
европейск обучени правоохранительн=CEPOL
европейск пограничн береговой охран=Frontex
европейск внешн границ=Frontex
европейск агентств убежищ=EUAA
европейск сотрудничеств уголовн правосуд=Eurojust
европейск мониторинг наркотик=EUDA
мисси граничн помощ молдов=EUBAM
консультативн мисси европейск союз украин=EUAM Ukraine
узел связ правоохранительн снг=WCO Regional Intelligence Liaison Office for CIS
узла связ правоохранительн снг=WCO Regional Intelligence Liaison Office for CIS
узл связ втамо снг=WCO Regional Intelligence Liaison Office for CIS
узел связ втамо снг=WCO Regional Intelligence Liaison Office for CIS
бюро втамо информаци снг=WCO Regional Intelligence Liaison Office for CIS
стрелков легк вооружени юго-восточн=SEESAC
групп эксперт торговл людьми=GRETA
координационн совет руководител незаконн оборот наркотик одкб=CSTO drugs
"""

# Canonical names too long for a line of the table.
_LONG: Final = {
    "OSCE THB": "OSCE Office of the Special Representative and Co-ordinator for Combating Trafficking in Human Beings",
    "CSTO drugs": "CSTO Coordination Council of Heads of Competent Authorities for Combating Illicit Drug Trafficking",
}


def is_meant(name: str) -> bool:
    """Whether a name is of a body of many states, in whatever words."""
    low = name.lower()
    return any(all(stem in low for stem in stems) for stems, _ in meanings())


@cache
def meanings() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The stems, all of which stand in a name, with the canonical name that they mean."""
    pairs = (line.partition("=") for line in _WRITTEN.strip().splitlines())
    return tuple((tuple(stems.split()), _LONG.get(body, body)) for stems, _, body in pairs)
