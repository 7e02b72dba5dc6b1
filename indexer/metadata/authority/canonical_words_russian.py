"""Heads and subjects of Russian bodies with their English words, and the names put together from them."""

from functools import cache
from typing import Final

from indexer.metadata.authority.levelling import level

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
Федеральное министерство=Federal Ministry of
Федеральная служба=Federal Service for
Федеральное агентство=Federal Agency for
Федеральное управление=Federal Office for
Национальный институт=National Institute of
Национальный совет=National Council for
Национальная академия=National Academy of
Национальный университет=National University of
Национальная ассоциация=National Association of
Государственное управление=State Directorate for
Государственный центр=State Centre for
Государственный институт=State Institute of
Государственный университет=State University of
Региональный центр=Regional Centre for
Международный центр=International Centre for
Международный институт=International Institute of
Международная ассоциация=International Association of
Учебный центр=Training Centre of
Академия государственного управления=Academy of Public Administration
Верховный комиссариат=High Commission for
Координационный совет=Coordination Council for
Межведомственный совет=Interagency Council for
Отдел=Department for
Отделение=Division for
Бюро=Bureau for
Палата=Chamber of
Ассоциация=Association of
Союз=Union of
Университет=University of
Совет=Council for
Секретариат=Secretariat for
Дирекция=Directorate for
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
экономического сотрудничества и развития=Economic Cooperation and Development
экономического сотрудничества=Economic Cooperation
мировой экономики и дипломатии=World Economy and Diplomacy
международных отношений=International Relations
прав человека=Human Rights
демократии и прав человека=Democracy and Human Rights
гендерному равенству=Gender Equality
адвокатов=Advocates
юристов=Lawyers
судей=Judges
журналистов=Journalists
женщин=Women
предпринимателей=Entrepreneurs
банков=Banks
кибербезопасности=Cybersecurity
информационной безопасности=Information Security
борьбе с наркотиками=Drug Control
борьбе с наркобизнесом=Combating Drug Trafficking
борьбе с незаконным оборотом наркотиков=Combating Drug Trafficking
борьбе с киберпреступностью=Combating Cybercrime
борьбе с экономической преступностью=Combating Economic Crime
борьбе с торговлей людьми и незаконной миграцией=Combating Human Trafficking and Illegal Migration
борьбе с отмыванием денег=Anti-Money Laundering
противодействию терроризму=Counter-Terrorism
противодействию отмыванию денег=Anti-Money Laundering
противодействию торговле людьми=Combating Trafficking in Persons
регулированию и развитию финансового рынка=Regulation and Development of the Financial Market
делам миграции=Migration Affairs
вопросам миграции=Migration
вопросам женщин=Women's Affairs
минным вопросам=Mine Action
вопросам разминирования=Demining
вопросам религий=Religious Affairs
миграционной службы=Migration Service
транспорта и коммуникаций=Transport and Communications
туризму=Tourism
спорту=Sport
физической культуры=Physical Culture
молодежной политики=Youth Policy
цифровизации=Digitalization
инноваций=Innovation
сельского и водного хозяйства=Agriculture and Water Management
водных ресурсов и мелиорации=Water Resources and Land Reclamation
внутренней политики=Internal Policy
внешних связей=External Relations
геологии=Geology
гидрометеорологии=Hydrometeorology
здоровья=Health
стандартизации=Standardization
судебной экспертизы=Forensic Expertise
судебных экспертиз=Forensic Expertise
уголовно-исполнительной системы=the Penal System
конкуренции=Competition
государственного управления=Public Administration
государственных закупок=Public Procurement
персональных данных=Personal Data
таможенного дела=Customs Affairs
"""


@cache
def _heads() -> dict[tuple[str, ...], str]:
    return _table(_HEADS_WRITTEN)


@cache
def _subjects() -> dict[tuple[str, ...], str]:
    return _table(_SUBJECTS_WRITTEN)


def _table(written: str) -> dict[tuple[str, ...], str]:
    pairs = (line.partition("=") for line in written.strip().splitlines())
    return {level(russian): english for russian, _, english in pairs}


def composed(name: str) -> str | None:
    """The English name of head and subjects put together: "Министерство труда, миграции и занятости населения"."""
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
