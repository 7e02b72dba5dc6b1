"""Words of which Russian names of bodies are made, with their English ones; a stem serves all cases of a word."""

from functools import cache
from typing import Final

from indexer.metadata.authority.glossary_things_russian import KINDS, THINGS
from indexer.metadata.authority.levelling import level_word

_NOUNS: Final = """
парк=Park лесник=Foresters ОО=Public_Association ОФ=Public_Foundation НПО=NGO НКО=NGO министерство=Ministry
комитет=Committee госкомитет=State_Committee комиссия=Commission агентство=Agency служба=Service
департамент=Department управление=Directorate центр=Centre институт=Institute инспекция=Inspectorate академия=Academy
фонд=Foundation отдел=Division отделение=Branch бюро=Bureau палата=Chamber ассоциация=Association союз=Union
университет=University совет=Council секретариат=Secretariat дирекция=Directorate директорат=Directorate штаб=Staff
федерация=Federation альянс=Alliance школа=School лаборатория=Laboratory лига=League сеть=Network группа=Group
организация=Organization общество=Society объединение=Association движение=Movement коалиция=Coalition форум=Forum
платформа=Platform программа=Programme проект=Project инициатива=Initiative миссия=Mission офис=Office
представительство=Representation посольство=Embassy консульство=Consulate делегация=Delegation полиция=Police
милиция=Militia прокуратура=Prosecutor's_Office генпрокуратура=Prosecutor_General's_Office суд=Court банк=Bank
казначейство=Treasury парламент=Parliament сенат=Senate мажилис=Majilis кенеш=Kenesh правительство=Government
кабинет=Cabinet аппарат=Office администрация=Administration акимат=Akimat хокимият=Khokimiyat мэрия=Mayor's_Office
муниципалитет=Municipality коллегия=Board правление=Board президиум=Presidium ассамблея=Assembly конгресс=Congress
конференция=Conference съезд=Congress саммит=Summit корпус=Corps войска=Troops гвардия=Guard охрана=Guard силы=Forces
таможня=Customs погранслужба=Border_Service погранвойска=Border_Troops колледж=College лицей=Lyceum гимназия=Gymnasium
факультет=Faculty кафедра=Chair библиотека=Library музей=Museum архив=Archive клуб=Club клиника=Clinic
больница=Hospital компания=Company корпорация=Corporation холдинг=Holding предприятие=Enterprise
учреждение=Institution орган=Body подразделение=Unit часть=Unit координатор=Coordinator уполномоченный=Commissioner
омбудсмен=Ombudsman омбудсман=Ombudsman комиссариат=Commissariat консорциум=Consortium партнерство=Partnership
сообщество=Community содружество=Commonwealth конфедерация=Confederation структура=Structure команда=Team
редакция=Editorial_Office газета=Newspaper телеканал=TV_Channel трибунал=Tribunal узел=Hub узла=Hub хаб=Hub
сектор=Sector секция=Section филиал=Branch комплекс=Complex научно-исследовательский=Research
бизнес-ассоциация=Business_Association реестр=Register регистр=Register безопасность=Security дело=Affairs
вопрос=Issues развитие=Development сотрудничество=Cooperation помощь=Assistance содействие=Assistance
поддержка=Support защита=Protection право=Law граница=Borders связь=Communications учитель=Teachers
человек=Human закон=Law законодательство=Legislation юстиция=Justice правосудие=Justice
адвокат=Advocates нотариус=Notaries прокурор=Prosecutors следователь=Investigators юрист=Lawyers журналист=Journalists
врач=Doctors женщина=Women дети=Children ребенок=Child ребенка=Child семья=Family молодежь=Youth студент=Students
ветеран=Veterans инвалид=Persons_with_Disabilities беженец=Refugees беженцев=Refugees мигрант=Migrants
миграция=Migration население=Population народ=People гражданин=Citizens граждан=Citizens подготовка=Training
переподготовка=Retraining обучение=Training повышение=Advancement квалификация=Qualification образование=Education
наука=Science исследование=Research анализ=Analysis мониторинг=Monitoring контроль=Control надзор=Supervision
наблюдение=Observation оценка=Evaluation экспертиза=Expertise эксперт=Experts планирование=Planning
координация=Coordination взаимодействие=Interaction реагирование=Response предотвращение=Prevention
предупреждение=Prevention профилактика=Prevention противодействие=Combating борьба=Combating урегулирование=Settlement
посредничество=Mediation разрешение=Resolution конфликт=Conflict кризис=Crisis мир=Peace разоружение=Disarmament
вооружение=Arms оружие=Weapons оборона=Defence терроризм=Terrorism экстремизм=Extremism преступность=Crime
преступление=Crimes киберпреступность=Cybercrime коррупция=Corruption отмывание=Laundering легализация=Laundering
деньги=Money денег=Money доход=Revenue финансирование=Financing финансы=Finance бюджет=Budget налог=Tax сбор=Fees
торговля=Trade люди=Persons людьми=Persons рынок=Market рынка=Market бизнес=Business предприниматель=Entrepreneurs
предпринимательство=Entrepreneurship экспорт=Export экспортер=Exporters импорт=Import промышленность=Industry
промышленник=Industrialists строительство=Construction транспорт=Transport дорога=Roads авиация=Aviation порт=Ports
флот=Fleet энергия=Energy энергетика=Energy нефть=Oil газ=Gas экология=Ecology среда=Environment природа=Nature
климат=Climate вода=Water лес=Forest хозяйство=Agriculture ресурс=Resources земля=Land здоровье=Health
здравоохранение=Health медицина=Medicine вещество=Substances наркотик=Drugs наркобизнес=Drug_Trafficking
наркополиция=Drug_Police прекурсор=Precursors спорт=Sport культура=Culture искусство=Arts туризм=Tourism
религия=Religions язык=Languages история=History печать=Press информация=Information технология=Technologies
данные=Data статистика=Statistics интернет=Internet коммуникация=Communications телевидение=Television радио=Radio
демократия=Democracy выборы=Elections политика=Policy реформа=Reform самоуправление=Self-Government стратегия=Strategy
экономика=Economy дипломатия=Diplomacy отношение=Relations государство=States страна=Countries республика=Republic
участник=Members член=Members партнер=Partners руководитель=Heads глава=Heads министр=Ministers президент=President
секретарь=Secretaries председатель=Chairpersons начальник=Chiefs директор=Directors ректор=Rectors пункт=Point
пропуск=Crossing область=Region города=City район=District регион=Region край=Territory округ=District село=Village
служащий=Servants сотрудник=Officers работник=Workers профсоюз=Trade_Unions брокер=Brokers перевозчик=Carriers
владелец=Owners потребитель=Consumers собственность=Property имущество=Property инвестиция=Investments
инновация=Innovations приватизация=Privatization конкуренция=Competition монополия=Monopolies закупка=Procurement
закупок=Procurement услуга=Services заказ=Orders регистрация=Registration гражданство=Citizenship паспорт=Passports
виза=Visas порядок=Order порядка=Order правопорядок=Law_and_Order правонарушение=Offences розыск=Investigation
расследование=Investigation следствие=Investigation дознание=Inquiry наказание=Penalties пробация=Probation
тюрьма=Prisons криминалистика=Forensics спасение=Rescue спасатель=Rescuers бедствие=Disasters ситуация=Situations
катастрофа=Disasters пожар=Fire разминирование=Demining сельский=Rural равенство=Equality насилие=Violence
дискриминация=Discrimination свобода=Freedom слово=Speech пресса=Press сми=Media журналистика=Journalism
диалог=Dialogue доверие=Trust толерантность=Tolerance согласие=Accord единство=Unity дружба=Friendship надежда=Hope
будущее=Future знание=Knowledge лидер=Leaders лидерство=Leadership хартия=Charter договор=Treaty конвенция=Convention
соглашение=Agreement система=System сфера=Sphere цель=Goals стандарт=Standards стандартизация=Standardization
метрология=Metrology сертификация=Certification качество=Quality карантин=Quarantine растение=Plants животное=Animals
ветеринария=Veterinary_Medicine продовольствие=Food кинология=Canine_Training собака=Dogs мысль=Thought труд=Labour
занятость=Employment пенсия=Pensions страхование=Insurance ценность=Values бумага=Papers отход=Wastes риск=Risks
ответственность=Liability бомбардировка=Bombing крест=Cross полумесяц=Crescent планета=Planet ядро=Core атом=Atom
материал=Materials источник=Sources излучение=Radiation проблема=Problems перспектива=Perspective решение=Solutions
возможность=Opportunities тактика=Tactics оборот=Trafficking контрабанда=Smuggling средство=Means
антимонополия=Antimonopoly кадры=Personnel руководство=Leadership гувд=Main_Department_of_Internal_Affairs
увд=Department_of_Internal_Affairs экипаж=Crews мусульмане=Muslims церковь=Church епархия=Diocese
миротворец=Peacekeepers миротворцев=Peacekeepers ведомство=Agency жандармерия=Gendarmerie пристав=Bailiffs
аудитор=Auditors выпускник=Graduates партия=Party актив=Assets активы=Assets слепых=Blind глухих=Deaf
ФНС=Federal_Tax_Service ФТС=Federal_Customs_Service ФСБ=Federal_Security_Service ФСИН=Federal_Penitentiary_Service
спид=AIDS вич=HIV туберкулез=Tuberculosis аэропорт=Airport вокзал=Station склад=Warehouse фермер=Farmers
издатель=Publishers писатель=Writers художник=Artists ученый=Scientists архитектор=Architects инженер=Engineers
агроном=Agronomists депутат=Deputies парламентарий=Parliamentarians офицер=Officers
перевод=Translation перевозка=Transport груз=Cargo пассажир=Passengers логистика=Logistics
горы=Mountains посредник=Mediators арбитраж=Arbitration медиация=Mediation психология=Psychology социология=Sociology
философия=Philosophy педагогика=Pedagogy физика=Physics математика=Mathematics химия=Chemistry биология=Biology
госинспекция=State_Inspectorate госслужба=State_Service госагентство=State_Agency госуправление=State_Directorate
нацкомитет=National_Committee нацкомиссия=National_Commission нацагентство=National_Agency гильдия=Guild
адвокатура=Bar нотариат=Notariat судопроизводство=Proceedings исполнитель=Executors
угроза=Threats изучение=Study регулирование=Regulation деятельность=Activities
животноводство=Livestock_Breeding растениеводство=Plant_Growing рыболовство=Fisheries мобилизация=Mobilization
оповещение=Warning готовность=Preparedness устойчивость=Resilience адаптация=Adaptation реабилитация=Rehabilitation
реинтеграция=Reintegration интеграция=Integration просвещение=Education воспитание=Education грамотность=Literacy
прозрачность=Transparency подотчетность=Accountability этика=Ethics честность=Integrity диаспора=Diaspora
соотечественник=Compatriots землячество=Community меньшинство=Minorities этнос=Ethnic_Groups наследие=Heritage
памятник=Monuments ремесло=Crafts ремесленник=Artisans дизайн=Design кино=Cinema книга=Books чтение=Reading
переговоры=Negotiations внедрение=Implementation реализация=Implementation экономист=Economists бухгалтер=Accountants
метеорология=Meteorology гидрометеорология=Hydrometeorology гидрология=Hydrology геология=Geology геодезия=Geodesy
картография=Cartography сейсмология=Seismology океан=Ocean озеро=Lake бассейн=Basin ледник=Glaciers почва=Soil
орошение=Irrigation мелиорация=Land_Reclamation водоснабжение=Water_Supply хлопок=Cotton зерно=Grain
удобрение=Fertilizers пестицид=Pesticides химикат=Chemicals топливо=Fuel уголь=Coal металл=Metals золото=Gold
электроэнергия=Electricity электросвязь=Telecommunications телекоммуникация=Telecommunications почта=Post
космос=Space спутник=Satellites навигация=Navigation робот=Robots интеллект=Intelligence кибербезопасность=Cybersecurity
правоприменение=Law_Enforcement правозащитник=Human_Rights_Defenders дознаватель=Inquirers криминалист=Criminalists
эксперт-криминалист=Forensic_Experts судебно-медицинский=Forensic_Medical таможенник=Customs_Officers
пограничник=Border_Guards полицейский=Police сапер=Sappers десантник=Paratroopers
боеприпас=Ammunition взрывчатка=Explosives мина=Mines радиация=Radiation яд=Poisons болезнь=Diseases эпидемия=Epidemics
инфекция=Infections лекарство=Medicines вакцина=Vaccines пациент=Patients сестра=Nurses мать=Mothers отец=Fathers
девушка=Girls подросток=Adolescents сирота=Orphans пожилых=the_Elderly жертва=Victims пострадавших=Victims
свидетель=Witnesses потерпевших=Victims заключенных=Prisoners осужденных=Convicts безработица=Unemployment
кооператив=Cooperatives дехкан=Farmers арендатор=Tenants собственник=Owners застройщик=Developers девелопер=Developers
ремонт=Repair эксплуатация=Operation инфраструктура=Infrastructure мост=Bridges коридор=Corridor терминал=Terminal
маркировка=Labelling упаковка=Packaging мода=Fashion ресторан=Restaurants гостиница=Hotels отель=Hotels
Азия=Asia Африка=Africa Европа=Europe Америка=America Евразия=Eurasia Кавказ=Caucasus Памир=Pamir Арал=Aral
Каспий=Caspian_Sea Балтика=Baltic_Sea Приднестровье=Transnistria Поволжье=Volga_Region Сибирь=Siberia Урал=Urals
пытка=Torture пыток=Torture побег=Escape рабство=Slavery похищение=Abduction
автодорога=Highways автотранспорт=Motor_Transport автошкола=Driving_School эвакуация=Evacuation резерв=Reserves
облисполком=Regional_Executive_Committee горисполком=City_Executive_Committee райисполком=District_Executive_Committee
"""
# Forms that mean another thing behind the head than at it.
_INSIDE: Final = """
ведомств=Agencies дипломатов=Diplomats дипломатам=Diplomats ветеринаров=Veterinarians
ветеринарам=Veterinarians философии=Philosophy химии=Chemistry физики=Physics математики=Mathematics
экономики=Economy прав=Rights права=Law правам=Rights судей=Judges судьям=Judges судья=Judges судьи=Judges
органов=Bodies охраны=Protection охране=Protection управления=Management управлению=Management учреждений=Institutions
народов=Peoples наук=Sciences рынков=Markets связей=Relations связям=Relations законности=Legality границы=Border
границ=Borders службы=Service сил=Forces групп=Groups командующих=Commanders правительств=Governments союзов=Unions
обществ=Societies организаций=Organizations инициатив=Initiatives защите=Protection защитой=Protection лиц=Entities
программ=Programmes проектов=Projects ассоциаций=Associations университетов=Universities банков=Banks судов=Courts
институтов=Institutes правопорядку=Law_and_Order порядку=Order партнеров=Partners партнёров=Partners
"""
_ADJECTIVES: Final = """
государственный=State национальный=National международный=International региональный=Regional
республиканский=Republican федеральный=Federal центральный=Central главный=Main генеральный=General верховный=Supreme
высший=Higher конституционный=Constitutional общественный=Public гражданский=Civil межведомственный=Interagency
межгосударственный=Interstate межправительственный=Intergovernmental межпарламентский=Inter-Parliamentary
межрегиональный=Interregional трансграничный=Cross-Border приграничный=Border пограничный=Border таможенный=Customs
налоговый=Tax миграционный=Migration полицейский=Police следственный=Investigative судебный=Judicial
судебно-экспертный=Forensic криминалистический=Forensic экспертный=Expert правовой=Legal юридический=Law
правоохранительный=Law_Enforcement антикоррупционный=Anti-Corruption антинаркотический=Anti-Drug
антитеррористический=Anti-Terrorism контртеррористический=Counter-Terrorism антимонопольный=Antimonopoly
финансовый=Financial экономический=Economic торговый=Trade торгово-промышленный=Chamber_of_Commerce_and_Industry
промышленный=Industrial банковский=Banking инвестиционный=Investment страховой=Insurance валютный=Monetary
военный=Military оборонный=Defence вооруженный=Armed внутренний=Internal внешний=External иностранный=Foreign
зарубежный=Foreign учебный=Training образовательный=Educational научный=Scientific научно-исследовательский=Research
исследовательский=Research аналитический=Analytical информационный=Information
информационно-аналитический=Information_and_Analysis координационный=Coordination консультативный=Advisory
методический=Methodological ресурсный=Resource кризисный=Crisis исполнительный=Executive постоянный=Permanent
специальный=Special специализированный=Specialized особый=Special совместный=Joint объединенный=Joint единый=Unified
общий=Common независимый=Independent негосударственный=Non-State неправительственный=Non-Governmental
некоммерческий=Non-Profit благотворительный=Charitable гуманитарный=Humanitarian социальный=Social культурный=Cultural
спортивный=Sports молодежный=Youth женский=Women's детский=Children's студенческий=Student медицинский=Medical
санитарный=Sanitary санитарно-эпидемиологический=Sanitary_and_Epidemiological ветеринарный=Veterinary
фитосанитарный=Phytosanitary экологический=Environmental природный=Natural водный=Water лесной=Forest сельский=Rural
аграрный=Agrarian продовольственный=Food энергетический=Energy ядерный=Nuclear атомный=Atomic радиационный=Radiation
химический=Chemical биологический=Biological технический=Technical технологический=Technological цифровой=Digital
электронный=Electronic кибернетический=Cyber транспортный=Transport дорожный=Road железнодорожный=Railway
авиационный=Aviation морской=Maritime портовый=Port космический=Space строительный=Construction городской=City
областной=Regional районный=District муниципальный=Municipal местный=Local столичный=Capital народный=People's
оперативный=Operational оперативно-розыскной=Operational_Search патрульный=Patrol криминальный=Criminal
уголовный=Criminal уголовно-исполнительный=Penal исправительный=Correctional кинологический=Canine спасательный=Rescue
пожарный=Fire чрезвычайный=Emergency стратегический=Strategic политический=Political дипломатический=Diplomatic
парламентский=Parliamentary избирательный=Election законодательный=Legislative административный=Administrative
кадровый=Personnel педагогический=Pedagogical гуманитарно-правовой=Humanitarian_Law технологичный=Technological
прокурорский=Prosecutorial адвокатский=Bar нотариальный=Notarial деловой=Business частный=Private
коммерческий=Commercial потребительский=Consumer незаконный=Illicit организованный=Organized наркотический=Narcotic
психотропный=Psychotropic насильственный=Violent преступный=Criminal сельскохозяйственный=Agricultural
окружающий=Environment личный=Personal персональный=Personal массовый=Mass устойчивый=Sustainable гендерный=Gender
правозащитный=Human_Rights этнический=Ethnic религиозный=Religious духовный=Spiritual исламский=Islamic
христианский=Christian православный=Orthodox католический=Catholic евразийский=Eurasian европейский=European
азиатский=Asian африканский=African американский=American арабский=Arab тюркский=Turkic
центральноазиатский=Central_Asian центрально-азиатский=Central_Asian мировой=World всемирный=World глобальный=Global
многонациональный=Multinational двусторонний=Bilateral трехсторонний=Trilateral субрегиональный=Subregional
коллективный=Collective союзный=Union рабочий=Working компетентный=Competent противопожарный=Fire ценный=Valuable
кадастровый=Cadastral лингвистический=Linguistic социально-экономический=Socio-Economic жилищный=Housing
коммунальный=Communal рыночный=Market биржевой=Exchange горный=Mountain инженерный=Engineering музыкальный=Music
театральный=Theatre архивный=Archival музейный=Museum почтовый=Postal газовый=Gas нефтяной=Oil депутатский=Deputies'
антидопинговый=Anti-Doping практический=Practical психический=Mental малый=Small средний=Medium-Sized
начальный=Primary первый=First гражданско-правовой=Civil_Law пилотный=Pilot гибридный=Hybrid прикладной=Applied
высокий=High старший=Senior профессиональный=Professional военно-политический=Politico-Military авторский=Copyright
интеллектуальный=Intellectual избранный=Selected открытый=Open новый=New второй=Second красный=Red юный=Young
сильный=Strong свободный=Free народно-хозяйственный=Economic добровольный=Voluntary таджикский=Tajik кыргызский=Kyrgyz
киргизский=Kyrgyz казахский=Kazakh казахстанский=Kazakh узбекский=Uzbek узбекистанский=Uzbek туркменский=Turkmen
российский=Russian белорусский=Belarusian украинский=Ukrainian молдавский=Moldovan армянский=Armenian
азербайджанский=Azerbaijani грузинский=Georgian турецкий=Turkish китайский=Chinese японский=Japanese корейский=Korean
индийский=Indian иранский=Iranian афганский=Afghan германский=German немецкий=German французский=French
итальянский=Italian испанский=Spanish британский=British польский=Polish литовский=Lithuanian латвийский=Latvian
эстонский=Estonian финский=Finnish шведский=Swedish норвежский=Norwegian датский=Danish швейцарский=Swiss
австрийский=Austrian чешский=Czech венгерский=Hungarian румынский=Romanian болгарский=Bulgarian сербский=Serbian
монгольский=Mongolian пакистанский=Pakistani израильский=Israeli канадский=Canadian австралийский=Australian
малайзийский=Malaysian королевский=Royal мобилизационный=Mobilization нелегальный=Illegal противоправный=Unlawful
дальневосточный=Far_Eastern западный=Western восточный=Eastern южный=Southern северный=Northern иной=Other
вычислительный=Computing межэтнический=Interethnic межнациональный=Interethnic межрелигиозный=Interfaith
межкультурный=Intercultural межконфессиональный=Interfaith трансформационный=Transformation
гидрометеорологический=Hydrometeorological метеорологический=Meteorological
геологический=Geological сейсмологический=Seismological океанский=Ocean
противоэпидемический=Anti-Epidemic противотуберкулезный=Anti-Tuberculosis наркологический=Narcology
психологический=Psychological психиатрический=Psychiatric реабилитационный=Rehabilitation
консультационный=Consulting просветительский=Educational волонтерский=Volunteer добровольческий=Volunteer
предпринимательский=Entrepreneurial ремесленный=Crafts туристический=Tourism туристский=Tourism лечебный=Medical
аграрно-промышленный=Agro-Industrial агропромышленный=Agro-Industrial военизированный=Paramilitary
воздушный=Air сухопутный=Land речной=River водолазный=Diving поисково-спасательный=Search_and_Rescue
тактический=Tactical полевой=Field передовой=Advanced ведущий=Leading
креативный=Creative медийный=Media цифровизационный=Digitalization сетевой=Network лицензионный=Licensing
надзорный=Supervisory контрольный=Control ревизионный=Audit счетный=Accounts аудиторский=Audit
хозяйственный=Economic бюджетный=Budget пенсионный=Pension трудовой=Labour семейный=Family гостиничный=Hotel
этический=Ethics дисциплинарный=Disciplinary квалификационный=Qualification аттестационный=Certification
приднестровский=Transnistrian памирский=Pamir каспийский=Caspian черноморский=Black_Sea балтийский=Baltic
шелковый=Silk экстренный=Emergency автомобильный=Automobile славянский=Slavonic великий=Great верхний=Upper нижний=Lower
"""
# Adjectives of regions, without their "-ский", that are made of no town's name as English writes it.
_REGIONS: Final = """
примор=Primorsky алтай=Altai забайкал=Zabaikalsky кызылордин=Kyzylorda актюбин=Aktobe алматин=Almaty
акмолин=Akmola жамбыл=Zhambyl джамбул=Zhambyl атырау=Atyrau мангистау=Mangystau костанай=Kostanay туркестан=Turkistan
джалал-абад=Jalal-Abad иссык-куль=Issyk-Kul чуй=Chui баткен=Batken нарын=Naryn талас=Talas согдий=Sughd
хатлон=Khatlon горно-бадахшан=Gorno-Badakhshan сурхандарьин=Surkhandarya кашкадарьин=Kashkadarya
сырдарьин=Syrdarya хорезм=Khorezm бухар=Bukhara навоий=Navoi джизак=Jizzakh андижан=Andijan ферган=Fergana
наманган=Namangan самарканд=Samarkand лебап=Lebap марый=Mary ахал=Ahal балкан=Balkan дашогуз=Dashoguz
могилев=Mogilev могилёв=Mogilev гомель=Gomel приднестров=Transnistrian нижегород=Nizhny_Novgorod камчат=Kamchatka
свердлов=Sverdlovsk ленинград=Leningrad челябин=Chelyabinsk новосибир=Novosibirsk том=Tomsk ом=Omsk
красноярск=Krasnoyarsk пермск=Perm закарпат=Zakarpattia донец=Donetsk луган=Luhansk хмельниц=Khmelnytskyi
волын=Volyn сырдарьи=Syrdarya каракалпак=Karakalpak тобол=Tobol кемеров=Kemerovo калининград=Kaliningrad
восточно-казахстан=East_Kazakhstan западно-казахстан=West_Kazakhstan северо-казахстан=North_Kazakhstan
южно-казахстан=South_Kazakhstan горно-алтай=Gorno-Altai караганд=Karaganda павлодар=Pavlodar
"""


@cache
def nouns() -> dict[str, str]:
    """English nouns by the stems of Russian ones."""
    return {**_table(THINGS), **_table(_NOUNS)}


@cache
def inside() -> dict[str, str]:
    """English words of nouns, as written in small letters, that mean another thing behind the head."""
    pairs = (pair.partition("=") for pair in _INSIDE.split())
    return {russian: english.replace("_", " ") for russian, _, english in pairs}


@cache
def regions() -> dict[str, str]:
    """English names of regions by what stands before the "-ский" of their adjectives."""
    pairs = (pair.partition("=") for pair in _REGIONS.split())
    return {root: english.replace("_", " ") for root, _, english in pairs}


@cache
def adjectives() -> dict[str, str]:
    """English words that stand before a noun by the stems of Russian adjectives."""
    return {**_table(KINDS), **_table(_ADJECTIVES)}


def _table(written: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in written.split())
    return {stem(russian): english.replace("_", " ") for russian, _, english in pairs}


def stem(russian: str) -> str:
    """What all cases of a word share, of each of its parts."""
    return "-".join(level_word(part) for part in russian.split("-"))
