"""The words by which a name of an organization begins, goes on and ends."""

import re
from typing import Final

from indexer.metadata.word_pattern import WordPattern

TOKEN: Final = re.compile(
    r"\((?P<bracket>[^()\n]{0,160})\)|(?P<word>(?:[A-Z]\.){2,}|[^\W_]+(?:[.'’/&+‑-][^\W_]+)*(?:['’](?=\s|$)|(?<=-U\.S)\.)?)|"
    r"(?P<mark>[^\s\w])|(?P<newline>\n)"
)
PARTS: Final = re.compile(r"[^\s(),]+")
POSSESSIVE: Final = re.compile(r"['’]s?$")
HEAD: Final = WordPattern(
    r"^(?:Ministr(?:y|ies)|Offices?|Bureau|Agenc(?:y|ies)|Departments?|Directorate(?:-General)?|"
    r"Committees?|Commissions?|"
    r"Services?|Cent(?:er|re)s?|Program(?:me)?s?|Union|[Gg]overnments?|[Ee]mbass(?:y|ies)|"
    r"Universit(?:y|ies)|Academ(?:y|ies)|"
    r"Institut(?:e|ion)s?|Foundations?|Funds?|Councils?|[Dd]elegations?|Missions?|Banks?|Organi[sz]ations?|Police|"
    r"Associations?|Secretariats?|Colleges?|Schools?|Courts?|Customs|Administrations?|Authorit(?:y|"
    r"ies)|Units?|Teams?|Groups?|"
    r"Networks?|Presence|Co-?ordinators?|Projects?|Initiatives?|Parliaments?|Assembl(?:y|ies)|"
    r"Societ(?:y|ies)|Federations?|"
    r"Corporations?|Chambers?|Municipalit(?:y|ies)|Forces?|Troops|Guards?|Branch|Sections?|Divisions?|Structure|"
    r"Task-?Force|Boards?|Inspectorate|Headquarters|Alliance|Laborator(?:y|ies)|Forum|Representatives?|Representation|"
    r"Facilit(?:y|ies)|Trust|Instrument|Mechanism|Platform|Museum|Hospital|Command|Congress|Senate|Tribunal|League|"
    r"Judiciary|Magistracy|Regiment|Battalion|Brigade|Squadron|Guild|Caucus|Conservancy|Syndicate|Squad|Prefecture|Governorate|Diocese|Synod|Militia|Railways|Airlines|"
    r"MFA|Corps|Defender|Carabinieri|Gendarmerie|Ombuds(?:man|person)|Prosecution|Cabinet|Procuracy|Procuratorate|Superintendenc[ey]|Scheme|"
    r"Consulate|Akimat|Khokimiyat|Hokimiyat|Hokimyat|Hukumat|Rectorate|Presidency|Clearinghouse|Observatory|Enterprise|Facult(?:y|ies)|Inspectorates|Army|Navy|Treasury|Chancellery|"
    # Those of Romance and Germanic names.
    r"Institut|Instituto|Istituto|Centro|Zentrum|Agence|Agencia|Agenzia|Minist[eè]r(?:io|e|o)|Fundaci[oó]n|Fondation|"
    r"Fondazione|Universi(?:dad|té|tà|tät)|[EÉ]cole|Escuela|Scuola|Consejo|Conseil|Comisión|Oficina|Polic[ií]a|"
    r"Polizia|Polizei|Bundesamt|Bundesministerium|Akademie|Hochschule|Verband|Fiscalía|Procuraduría|Secretaría|Guardia|"
    r"Registry|Task-?force|NGOs?|Complex|Entity|Endowment|Commissioner|Chairmanship|"
    r"Chairpersonship|Confederation|Sub-?[Cc]ommittees?|Community|Coalition|Companies|Company|Hub|Agentur|Gesellschaft|Stiftung|Sub-?[Pp]rogramme|sub-?programme|Partnership|Consortium|"
    r"Министерств\w*|Управлени\w*|Отделени\w*|Центр\w*|Агентств\w*|Служб\w*|Комитет\w*|Комисси\w*|"
    r"Программ\w*|Академи\w*|"
    r"Университет\w*|Институт\w*|Фонд\w*|Совет\w*|Миссия\w*|Банк\w*|Организаци\w*|Полици\w*|полици\w*|"
    r"центр\w*|Ассоциаци\w*|"
    r"Секретариат\w*|Колледж\w*|Правительств\w*|Посольств\w*|Представительств\w*|Бюро|Офис\w*|Прокуратур\w*|Проект\w*|"
    r"[Пп]рокуратур\w*|служб\w*|агентств\w*|банк\w*|гварди\w*|инспекци\w*|академи\w*|институт\w*|палат\w*|"
    r"Союз\w*|[Сс]уд(?:а|у|ом|е)?|Ассамбле\w*|Палат\w*|Обществ\w*|Федераци\w*|Лиг\w*|Альянс\w*|Гварди\w*|Рос(?!си)[а-яё]{6,}|Мин(?!ск|ут)[а-яё]{3,}|Гос[а-яё]{6,}|Департамент\w*|Генпрокуратур\w*|Региональн\w*|Государственн\w*|Координатор\w*|Таможенн\w*|Пограничн\w*)$"
)
# Heads only at the end of a name: "Transparency International", but not "International Training and ...".
HEAD_LAST: Final = WordPattern(
    r"^(?:Process|Commonwealth|International|Aid|Watch|Volunteers|Operations|Movement|Patrol|Constabulary|Polytechnic|Conservatory|Lyceum|Holding|Partners|Solutions|Associates|Consulting|Consultants|"
    r"LLC|Ltd|GmbH|Inc|Chapter|Cross|Crescent|Majlis|Mejlis|Mazhilis|Khural|Kenesh|Duma|Rada|Sejm|Saeima|"
    r"Seimas|Riigikogu|Knesset|Storting|Bundestag|Library|Archives?|Observatory|Station|Desk|Cell|Labs?|"
    r"Immigration|Cooperation|Co-operation|Compact|House|Staff|Alert|Vision|Charter|Arrangement)$"
)
ACRONYM: Final = WordPattern(
    r"^(?:[ei](?=[A-Z])|eu-)?(?=(?:[^a-zа-я]*[A-ZА-Я]){2})[A-ZА-ЯİÜÖÇ0-9][A-Za-zА-Яа-я0-9/&+.-]{1,14}$|"
    # "e-Governance", "CyberEast", "LaLiga"; persons are called McCoy.
    r"^e-[A-Z][a-z]+$|"
    r"^(?!Mc|Mac|De[A-Z]|Di[A-Z]|Van|Fitz|YouTube|PowerPoint|WhatsApp|LinkedIn)[A-Z][a-z]{1,8}[A-Z][A-Za-z]{1,10}$"
)
FIRST_LOWER: Final = WordPattern(
    r"^(?:governments?|embass(?:y|ies)|delegations?|sub-?programme|ministry|law|national|полевы(?:е|х|ми)|посольств\w*|министерств\w*|правительств\w*)$"
)
LINKING: Final = (
    "of for on in against to under at de la du des del di da dos cel von van der al el the with über für und"
)
# "Save the Children".
BEFORE_THE: Final = frozenset(("Save", "Stop", "Protect", "Feed", "Heal", "Beat", "Free"))
LINKS: Final = frozenset(LINKING.split())
LINKING_RU: Final = "по в для при о об на с за"
LINKS_RU: Final = frozenset(LINKING_RU.split())
AND: Final = frozenset(("and", "&", "и"))
# Verbs of headlines whose every word has a capital: "ISTC Held its Board Meeting".
TITLED_VERB: Final = WordPattern(
    r"^(?:Held|Holds|Hosted|Organi[sz]e[sd]|Co-?(?:hosts|hosted|organi[sz]e[sd])|Conducts|Conducted|Convene[sd]|"
    r"Delivers|Delivered|Launche[sd]|Trains|Trained|Opens|Opened|Completes|Completed|Concludes|Concluded|Begins|Began|"
    r"Starts|Started|Signs|Signed|Helps|Helped|Donate[sd]|Hands|Handed|Facilitates|Facilitated|Kicks|Brings|Brought|"
    r"Gathers|Gathered|Provides|Provided|Joins|Joined|Meets|Welcomes|Welcomed|Celebrate[sd]|Discusse[sd]|Attends|"
    r"Attended|Announce[sd]|Strengthens|Enhances|Wraps|Hails|Praises|Prolongs|Extends|Equips|Arranges|Initiates)$"
)
TRAILING: Final = WordPattern(r"^(?:projects?|program(?:me)?s?|initiative|network)$")
# Small words that end the name of a body, behind a nationality or "Prosecutor's".
SMALL_HEAD: Final = re.compile(
    r"\s(?:guards?|police|troops|service|administration|authority|offices?|headquarters|ministry)$"
)
BEFORE_NAMES: Final = "the a an this its their our both by experts from representatives of country's country’s"
# Head nouns that end what a ministry is for: "of the Interior and Administration", "Building and Community".
LAST_SUBJECT: Final = WordPattern(r"^(?:Administration|Community|Federation|Parliament|Institutions|Services|Forces)$")
SKIPPED: Final = frozenset(BEFORE_NAMES.split())
CLOSING: Final = frozenset("”»’")
PAYER: Final = re.compile(
    r"-(?:(?:co-?)?funded|(?:co-?)?financed|sponsored|implemented|supported|backed|led|facilitated|delivered)$"
)
MONTH: Final = WordPattern(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|Ms|Dr|H\.E)$"
)
# "дел" is no verb; what is shorter than "провел" seldom is one.
SHORTEST_VERB: Final = 5
RU_VERB: Final = re.compile(r"(?:[аеёиоуыя]л[аои]?(?:сь)?|лся|[еию]т(?:ся)?|[уюая]т(?:ся)?|ть|н[аоы])$")
RU_NOUN: Final = WordPattern(
    r"^(?:отдел|портал|филиал|канал|штаб|комитет|совет|университет|институт|кабинет|факультет|департамент)\w{0,3}$"
)
# After "по" and "о" a name goes on in small letters; after the others only with a capital ("при Президенте").
RU_LINKS_TO_SMALL: Final = frozenset(("по", "о", "об", "с", "за"))
# "борьбе с", "контролю за": here "с" and "за" belong to the name, elsewhere they begin something else.
RU_BEFORE: Final = {
    "с": re.compile(r"(?:борьб|работ|связ|сотрудничеств)\w*$", re.IGNORECASE),
    "за": re.compile(r"(?:контрол|надзор|наблюдени)\w*$", re.IGNORECASE),
}
# What follows a name after "и" without being a part of it.
_AND_OTHERS: Final = "его ее её их другие другими партнеры партнёры партнерами партнёрами представители эксперты"
RU_OTHERS: Final = frozenset(_AND_OTHERS.split())
OFFICE: Final = re.compile(
    r"\b(?:Office|Offices|Cent(?:er|re)|Mission|Presence|Embass(?:y|ies)|Academy|Co-?ordinator|Program(?:me)?|"
    r"Delegation|Representation|"
    r"Project|Council|operations|Университет|Академия|Центр\w*|Офис\w*|Бюро|Представительств\w*|Посольств\w*|"
    r"[Мм]исси\w*|[Оо]пераци\w*)\b"
)
# What stands right before the "in" of its seat: "Academy in Bishkek", but not "Academy of Law in Bishkek".
OFFICE_LAST: Final = re.compile(
    r"(?:^|\s)(?:(?:Programme|Program|Liaison|Project|Field|Branch|Country|Regional|Sub-?)?\s?[Oo]ffices?|Cent(?:er|re)|Mission|"
    r"Presence|[Ee]mbass(?:y|ies)|Consulates?|Missions|Regional Bureaus?|National Central Bureaus?|"
    r"High Commissions?|"
    r"Academy|University|Co-?ordinator|Delegation|Representation|Secretariat|College)$"
)
# Bodies whose subjects are listed in their name.
OF_SUBJECTS: Final = re.compile(
    r"(?:Ministry|Department|Committee|Directorate(?:-General)?|Faculty|Agency|Institute|Bureau|Office|Programme|Service|"
    r"Fund|Cent(?:er|re)|Council|Commission|Group|Network|Unit|"
    r"Section|Division|Task Force|Team) (?:of|for|on|to|against) [^()]*$"
)
# A legislator stands in lists beside bodies, with party and state in a bracket.
PERSON: Final = re.compile(r"\b(?:Senators?|Congress(?:man|woman|men)|Sen|Rep|Governor|Mayor)\.? [A-Z]")
MOST_SUBJECT_TOKENS: Final = 10
MOST_PAYER_TOKENS: Final = 3
REGIONS: Final = (
    r"(?:(?:Central|South(?:ern)?|North(?:ern)?|East(?:ern)?|West(?:ern)?|South-?[Ee]ast(?:ern)?) "
    r"(?:Asia|Europe|Africa|America|Caucasus|Balkans|Pacific)|Центральн\w+ Ази\w+|Южн\w+ Кавказ\w*|Восточн\w+ Европ\w+)"
)
REGION: Final = re.compile(REGIONS + "$")
REGION_HERE: Final = re.compile(REGIONS)
BEGIN_NO_NAME: Final = (
    "director head minister president chairman chairperson ambassador secretary deputy mr mrs ms dr representatives "
    "officers officials participants experts практически директор глава министр президент председатель посол at on in "
    "from for with under during these today tomorrow yesterday some over more since after before as while "
    "thanks therefore meanwhile however moreover additionally furthermore thus hence consequently later afterwards "
    "recently subsequently finally then similarly likewise accordingly simultaneously "
    "сегодня завтра вчера в на с по для при во это этот эта"
)
NOT_FIRST: Final = frozenset(BEGIN_NO_NAME.split())
# No list in a release is longer; a hostile text of ten thousand commas is not read to its end.
MOST_NAMES: Final = 40
MOST_TOKENS: Final = 400
# The head of a name stands among its first words.
LOOKED_AHEAD_TOKENS: Final = 8
