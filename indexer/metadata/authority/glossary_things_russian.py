"""Words of what Russian bodies deal with, people and things, and of what kind they are, with their English ones."""

from typing import Final

THINGS: Final = """
справедливость=Justice детство=Childhood нераспространение=Non-Proliferation солидарность=Solidarity
достоинство=Dignity терпимость=Tolerance гласность=Openness радикализация=Radicalization наркомания=Drug_Addiction
алкоголизм=Alcoholism курение=Smoking табак=Tobacco ненависть=Hatred вражда=Hostility авария=Accidents
наводнение=Floods землетрясение=Earthquakes пандемия=Pandemics вакцинация=Vaccination иммунизация=Immunization
питание=Nutrition река=Rivers море=Sea воздух=Air рыба=Fish птица=Birds зоопарк=Zoo заповедник=Reserve отдых=Recreation
игра=Games театр=Theatre музыка=Music танец=Dance литература=Literature банкир=Bankers рабочий=Workers
работодатель=Employers покупатель=Buyers производитель=Producers импортер=Importers экспедитор=Forwarders
водитель=Drivers летчик=Pilots моряк=Seafarers железнодорожник=Railway_Workers строитель=Builders химик=Chemists
географ=Geographers историк=Historians педагог=Teachers воспитатель=Educators преподаватель=Teachers
школьник=Schoolchildren ученик=Pupils аспирант=Postgraduates вдова=Widows пенсионер=Pensioners казак=Cossacks
чабан=Shepherds пчеловод=Beekeepers садовод=Gardeners охотник=Hunters рыболов=Anglers рыбак=Fishermen
лоцман=Pilots альпинист=Mountaineers
шахматист=Chess_Players футбол=Football хоккей=Hockey дзюдо=Judo бокс=Boxing плавание=Swimming гимнастика=Gymnastics
олимпиада=Olympiad персонал=Personnel чиновник=Officials консул=Consuls посол=Ambassadors разведка=Intelligence
контрразведка=Counterintelligence милиционер=Militia_Officers пожарный=Firefighters военный=Military солдат=Soldiers
кадастр=Cadastre недвижимость=Real_Estate банкротство=Bankruptcy пошлина=Duties казна=Treasury долг=Debt кредит=Credit
лизинг=Leasing пособие=Benefits профессия=Professions навык=Skills компетенция=Competences аккредитация=Accreditation
измерение=Measurements эталон=Standards патент=Patents изобретение=Inventions цифровизация=Digitalization
информатика=Informatics электричество=Electricity руда=Ores фармацевтика=Pharmaceuticals аптека=Pharmacies
хирургия=Surgery онкология=Oncology кардиология=Cardiology педиатрия=Paediatrics акушерство=Obstetrics
донорство=Donation кровь=Blood трансплантация=Transplantation тоннель=Tunnels базар=Bazaar ярмарка=Fair
выставка=Exhibition реклама=Advertising маркетинг=Marketing текстиль=Textiles шелк=Silk ковер=Carpets хлеб=Bread
мука=Flour сахар=Sugar мясо=Meat молоко=Milk рис=Rice чай=Tea вино=Wine наркопреступность=Drug_Crime
расширение=Expansion возможность=Opportunities деньги=Money сокращение=Reduction бедность=Poverty риск=Risk
хукумат=Hukumat маслихат=Maslikhat использование=Use отбор=Selection картография=Cartography геодезия=Geodesy
инфекция=Infections биотехнология=Biotechnology наследие=Heritage
архитектура=Architecture примирение=Reconciliation равноправие=Equality недропользование=Subsoil_Use
глобализация=Globalization диаспора=Diaspora миротворчество=Peacemaking медиатехнология=Media_Technology диалог=Dialogue
медиа=Media процветание=Prosperity взаимопонимание=Mutual_Understanding пресс-клуб=Press_Club медиация=Mediation
телерадиокомпания=Television_and_Radio_Company община=Communities дискриминация=Discrimination мнение=Opinion
ликвидация=Elimination обращение=Treatment отряд=Detachment реагирование=Response журналистика=Journalism
репортер=Reporters интернет=Internet согласие=Accord доверие=Trust милосердие=Mercy надежда=Hope поколение=Generation
благополучие=Well-being просвещение=Education перспектива=Perspective равновесие=Balance выбор=Choice
голос=Voice сотрудничество=Cooperation ирригация=Irrigation мелиорация=Land_Reclamation хлопок=Cotton
вода=Water лес=Forests почва=Soil семя=Seeds посредничество=Mediation наркоконтроль=Drug_Control
"""

KINDS: Final = """
миротворческий=Peacekeeping демократический=Democratic президентский=Presidential общинный=Community
краевой=Territorial окружной=District кредитный=Credit инновационный=Innovation эпидемиологический=Epidemiological
клинический=Clinical хирургический=Surgical онкологический=Oncology педиатрический=Paediatric
фармацевтический=Pharmaceutical стоматологический=Dental земельный=Land климатический=Climate электрический=Electric
угольный=Coal физический=Physical математический=Mathematical мусульманский=Muslim буддийский=Buddhist
еврейский=Jewish художественный=Art исторический=Historical археологический=Archaeological
этнографический=Ethnographic языковой=Language статистический=Statistical социологический=Sociological
политологический=Political_Science консульский=Consular милицейский=Militia тренировочный=Training
наблюдательный=Supervisory попечительский=Trustee управляющий=Steering временный=Interim смешанный=Mixed
ветеранский=Veterans' школьный=School дошкольный=Preschool олимпийский=Olympic паралимпийский=Paralympic
логистический=Logistics публичный=Public уставный=Statutory младший=Junior третий=Third транскаспийский=Trans-Caspian
молодой=Young передвижной=Mobile мобильный=Mobile виртуальный=Virtual дистанционный=Distance заочный=Correspondence
вечерний=Evening высокогорный=High-Mountain степной=Steppe пустынный=Desert противоминный=Mine_Action
противопехотный=Anti-Personnel пробационный=Probation пенитенциарный=Penitentiary воспитательный=Educational
антикризисный=Anti-Crisis гендерный=Gender вооруженный=Armed полномочный=Plenipotentiary
военно-промышленный=Military-Industrial
историко-культурный=Historical_and_Cultural карантинный=Quarantine зоонозный=Zoonotic казахский=Kazakh
кыргызский=Kyrgyz таджикский=Tajik узбекский=Uzbek туркменский=Turkmen
арбитражный=Arbitration апелляционный=Appeal кассационный=Cassation фондовый=Stock межбанковский=Interbank
горнодобывающий=Mining легкий=Light тяжелый=Heavy пищевой=Food перерабатывающий=Processing автоматизированный=Automated
нефтегазовый=Oil_and_Gas аэрокосмический=Aerospace гуманный=Humane медиативный=Mediation конфликтный=Conflict
паспортный=Passport визовый=Visa принудительный=Compulsory антидискриминационный=Anti-Discrimination
территориальный=Territorial общественный=Public бытовой=Domestic домашний=Domestic трансграничный=Cross-Border
инклюзивный=Inclusive безбарьерный=Barrier-Free паллиативный=Palliative логопедический=Speech_Therapy
"""
