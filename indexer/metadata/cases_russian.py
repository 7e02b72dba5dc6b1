"""Russian grammar as far as names need it: in which cases a word may stand, and whether it can be a verb.

No dictionary: endings decide, and the gender of the few nouns by which names of bodies are headed.
"""

import re
from functools import lru_cache
from typing import Final

# Cases by their initials: nominative, genitive, dative, accusative, instrumental, locative (prepositional).
ANY: Final = frozenset("NGDAIL")
NOMINATIVE: Final = "N"
GENITIVE: Final = "G"
DATIVE: Final = "D"
ACCUSATIVE: Final = "A"
INSTRUMENTAL: Final = "I"
LOCATIVE: Final = "L"
_WORDS_REMEMBERED: Final = 20_000

# Nouns by which the names of bodies are headed, by the stem that their cases share.
_MASCULINE: Final = (
    "центр комитет фонд офис институт совет департамент секретариат союз банк суд университет колледж альянс "
    "исполком отдел комиссариат парламент кабинет госкомитет штаб проект форум клуб музей полк отряд филиал консорциум "
    "интерпол европол фронтекс минюст минфин минздрав мид гостамком евросоюз мажлис сенат кенеш олий корпус "
    "контртеррористический директорат хаб сектор координатор орган"
)
_FEMININE: Final = (
    "служб комисси организаци академи программ прокуратур палат полици мисси делегаци штаб-квартир "
    "квартир лиг гварди ассоциаци групп "
    "инспекци инициатив школ сет федераци ассамбле компани корпораци генпрокуратур структур погранслужб таможн "
    "встреч библиотек канцеляри больниц клиник "
    "коллеги администраци конфедераци коалици дирекци рад дум милици кафедр лаборатори республик платформ секци"
)
_NEUTER_END: Final = re.compile(r"(?:ств|ни|(?<!с)ти)(?:о|е|а|я|у|ю|ом|ем|и|ами|ями|ам|ям|ах|ях)?$")
_NOUN_ENDS: Final = r"(?:а|у|ом|ем|е|ы|и|ов|ев|ам|ами|ах|ю|я|ей|ой|ь|ью|ям|ями|ях|о)?$"
_MALE: Final = re.compile(rf"^(?:{'|'.join(_MASCULINE.split())}){_NOUN_ENDS}")
_FEMALE: Final = re.compile(rf"^(?:{'|'.join(_FEMININE.split())})(?:а|я|ы|и|е|у|ю|ой|ей|ам|ами|ах|ям|ями|ях|ь|ью|й)?$")

_ADJECTIVE_ENDS: Final = (
    ("ого", "G"),
    ("его", "G"),
    ("ому", "D"),
    ("ему", "D"),
    ("ыми", "I"),
    ("ими", "I"),
    ("ый", "NA"),
    ("ний", "NAG"),
    ("тий", "NAG"),
    ("ций", "G"),
    ("гий", "NAG"),
    ("рий", "NAG"),
    ("мий", "NAG"),
    ("лий", "NAG"),
    ("зий", "NAG"),
    ("ой", "NAGDIL"),
    ("ий", "NA"),
    ("ая", "N"),
    ("яя", "N"),
    ("ое", "NA"),
    ("ые", "NA"),
    ("ым", "ID"),
    ("им", "ID"),
    ("ых", "GL"),
    ("их", "GL"),
    ("ую", "A"),
    ("юю", "A"),
)
_NOUN_CASES: Final = (
    ("ами", "I"),
    ("ями", "I"),
    ("ам", "D"),
    ("ям", "D"),
    ("ах", "L"),
    ("ях", "L"),
    ("ов", "G"),
    ("ев", "G"),
    ("ом", "IL"),
    ("ем", "IL"),
    ("ой", "GDIL"),
    ("ей", "GDIL"),
    ("ью", "I"),
    ("ция", "N"),
    ("сия", "N"),
    # "содействию", "условии", and of the feminine gender "Латвии", "Боливию"
    ("ствию", "D"),
    ("овию", "D"),
    ("вия", "NG"),
    ("ствии", "L"),
    ("овии", "L"),
    ("вии", "GDL"),
    ("вие", "NA"),
    ("ию", "A"),
    ("ие", "NA"),
    ("ии", "GDL"),
    ("ий", "G"),
    ("а", "NG"),
    ("я", "NG"),
    ("ы", "NG"),
    ("и", "NGDL"),
    ("у", "DA"),
    ("ю", "DA"),
    ("е", "NDL"),
    ("о", "NA"),
)
_MALE_CASES: Final = {"": "NA", "а": "G", "у": "D", "ом": "I", "е": "L", "ы": "NA", "ов": "G", "я": "G"}
_FEMALE_CASES: Final = {
    **{"а": "N", "я": "N", "ы": "GNA", "и": "GDLNA", "е": "DL", "у": "A", "ю": "A", "ой": "I", "ей": "I", "": "G"},
    **{"ь": "NA", "ью": "I", "й": "G"},
}
_NEUTER_CASES: Final = {
    **{"о": "NA", "е": "NA", "а": "GN", "я": "GN", "у": "D", "ю": "DA", "ом": "I", "ем": "I", "": "G"},
    # "управлении" and, of the feminine gender, "Японии"
    **{"и": "GDL", "ей": "I", "ой": "I"},
    **{"ами": "I", "ями": "I", "ам": "D", "ям": "D", "ах": "L", "ях": "L"},
}
_CYRILLIC: Final = re.compile(r"[а-яё]", re.IGNORECASE)
_VOWELS: Final = "аеёиоуыэюя"
_PAST: Final = re.compile(
    r"[аеёиоуыя]л(?:а|о|и)?(?:сь|ся)?$|(?:шел|шёл|мог|пресек|внес|внёс)(?:ся|сь)?$|(?:ш|нес|вез|рос|мог|"
    r"сек|тек)л[аои](?:сь)?$"
)
_PRESENT: Final = re.compile(r"(?:[еёия]т|[ую]т)(?:ся)?$|(?:уется|ается|ится|ются|ятся)$")
# Nouns that end like a verb in the past.
_NOUN_LIKE_PAST: Final = re.compile(
    r"^(?:отдел|портал|филиал|канал|потенциал|персонал|капитал|материал|журнал|начал[ао]$|раздел|предел|"
    r"арсенал|трибунал|"
    r"протокол|дел[ао]?$|сил|школ|тыл|угл|числ[ао]|жил|узл|генерал|интеграл|сериал|интервал|терминал|"
    r"металл|профил|обла|"
    r"земел|модел|недел|отрасл|рол[иь]|правил|футбол|интерпол|европол|цел[иь]|дел[иь]|стил|кабел|автомобил|кремл|посл)"
)
_NOUN_LIKE_PRESENT: Final = re.compile(
    r"(?:комитет|совет|университет|институт|кабинет|факультет|департамент|интернет|бюджет|приоритет|авторитет|субъект|"
    r"секретариат|директорат|комиссариат|отчет|отчёт|учет|учёт|лет|свет|порт|институт|паспорт|транспорт|"
    r"эксперт|концерт|муниципалитет|аппарат|агент|иммунитет|предмет|сертификат|паритет|дебют|маршрут|статут|атрибут|салют|"
    r"визит|саммит|кредит|транзит|пакет|(?<!со)ответ|портрет|лимит|аудит|дефицит|буклет|билет|пистолет|верто?л[её]т|"
    r"самол[её]т|полет|полёт|жилет|планшет|макет|приют|хокимият|хякимият|велаят|акимият|бандит|депозит|этикет|запрет)$"
)


# "Минэнерго", "Минздраво": cut short, they keep their end in all cases.
_CLIPPED: Final = re.compile(r"^(?:мин|рос|гос|глав|нац)[а-яё]{3,}[^в]о$")


@lru_cache(maxsize=_WORDS_REMEMBERED)
def cases_of(word: str) -> frozenset[str]:
    """The cases in which the word may stand; all of them for acronyms, Latin words and what has no ending."""
    low = word.lower()
    if not _CYRILLIC.search(low) or sum(map(str.isupper, word)) > 1 or low == "бюро" or _CLIPPED.match(low):
        return ANY
    head = low.rpartition("-")[2] or low
    if head in _GENITIVE_LIKE_ADJECTIVE:
        return frozenset("G")
    if _MALE.match(head):
        return _by_stem(head, _MASCULINE_STEM, _MALE_CASES)
    if _FEMALE.match(head):
        return _by_stem(head, _FEMININE_STEM, _FEMALE_CASES)
    neuter = _NEUTER_END.search(head)
    if neuter and len(head) > len("стве"):
        return frozenset(_NEUTER_CASES.get(_ending(head), "NGDAIL"))
    for ending, cases in _ADJECTIVE_ENDS:
        if head.endswith(ending) and len(head) > len(ending) + 1:
            return frozenset(cases)
    for ending, cases in _NOUN_CASES:
        if head.endswith(ending):
            return frozenset(cases)
    return frozenset("NAG") if head[-1] not in _VOWELS else ANY


_MASCULINE_STEM: Final = re.compile(rf"^(?:{'|'.join(_MASCULINE.split())})")
_FEMININE_STEM: Final = re.compile(rf"^(?:{'|'.join(_FEMININE.split())})")


def _by_stem(head: str, stems: re.Pattern[str], cases: dict[str, str]) -> frozenset[str]:
    stem = stems.match(head)
    ending = head[stem.end() :] if stem else ""
    return frozenset(cases.get(ending) or next((each for end, each in _NOUN_CASES if ending == end), "NGDAIL"))


def _ending(word: str) -> str:
    end = len(word)
    for plural in ("ами", "ями", "ах", "ях", "ам", "ям", "ом", "ем", "ей", "ой"):
        if word.endswith(plural):
            return plural
    return word[end - 1 :] if word[-1] in _VOWELS else ""


# Nouns, mostly of places, whose genitive ends like an adjective in the nominative.
_GENITIVE_LIKE_ADJECTIVE: Final = frozenset(
    ("китая", "алтая", "уругвая", "парагвая", "дубая", "шанхая", "брунея", "борнея", "края", "урожая", "обычая")
)
_SHORT_VERBS: Final = frozenset(("был", "дал", "вёл", "вел", "шёл", "шел", "шла", "шло", "шли", "стал", "даст"))


@lru_cache(maxsize=_WORDS_REMEMBERED)
def is_verb(word: str) -> bool:
    """Whether the word in small letters looks like a finite verb or a short participle ("проведён")."""
    if word in _SHORT_VERBS:
        return True
    if len(word) < len("дает") or not word[0].islower() or word[0].isascii():
        return False
    low = word.lower()
    if _PAST.search(low):
        return not _NOUN_LIKE_PAST.match(low) or low.endswith(("сь", "ся"))
    if _PRESENT.search(low):
        return not _NOUN_LIKE_PRESENT.search(low)
    return is_short_participle(low)


_SHORT_PARTICIPLE: Final = re.compile(r"(?:[аяеё]н|[аеи]нн|ыт|ят)(?:а|о|ы)?$")
_NOUN_LIKE_PARTICIPLE: Final = re.compile(
    r"(?:стран|план|экран|океан|орган|астан|тиран|тегеран|гаван|лозанн|член|замен|смен|обмен|измен|цен|ветеран|граждан|тран|ислам|станов|област|пит|"
    r"кыргызстан|казахстан|таджикистан|узбекистан|туркменистан|афганистан|пакистан|ереван|иран|ташкент|балкан|"
    r"опыт|омбудсм[ае]н|охран|спортсмен|бизнесмен|феномен|экзамен|домен|капитан|султан|роман|караван|партизан|сцен|стен|"
    r"антенн|арен|[а-яё]{3}стан|андижан|зеравшан|бадахшан|хорасан|"
    r"курган|марихуан|таможен|хокимият|хякимият|велаят|ветеран|перемен|степен|уровен|ремен|времен|племен|имен|семен|мусульман|христиан|крестьян|горожан|сельчан)[а-я]{0,2}$"
)


def is_short_participle(low: str) -> bool:
    """Whether a word in small letters is one like "организован", "проведена", "подписаны"."""
    if len(low) < len("план") + 2 or low.endswith("нно"):  # "торжественно"
        return False
    return bool(_SHORT_PARTICIPLE.search(low)) and not _NOUN_LIKE_PARTICIPLE.search(low)


def gender_of(word: str) -> str:
    """The gender ("m", "f", "n") or number ("p") that a word in the nominative shows; "" where it shows none."""
    low = word.lower().rpartition("-")[2]
    if cases_of(word) == ANY or not _CYRILLIC.search(low):
        return ""
    if low.endswith(("ый", "ий", "ой")):
        return "m"
    if low.endswith(("ые", "ие")) and not low.endswith(("ние", "тие", "вие")):
        return "p"
    if _NEUTER_END.search(low) and low.endswith(("а", "я")) and len(low) > len("партия"):
        return "" if low.endswith("ия") else "p"
    return {"а": "f", "я": "f", "о": "n", "е": "n", "ы": "p", "и": "p"}.get(low[-1], "m")


def gender_by_stem(word: str) -> str:
    """The gender of a noun by which names of bodies are headed, in whatever case it stands; "" of others."""
    low = word.lower().rpartition("-")[2]
    for gender, pattern in (("m", _MALE), ("f", _FEMALE), ("n", _NEUTER_END)):
        if pattern.search(low):
            return gender
    return ""


def agrees(word: str, verb: str) -> bool:
    """Whether a word in the nominative may be the one subject of a verb in small letters."""
    gender = gender_of(word)
    if verb.endswith(("ли", "ят", "ют", "ут", "лись")):
        return True
    if verb.endswith(("ла", "лась")):
        return gender in ("", "f")
    if verb.endswith(("ло", "лось")):
        return gender in ("", "n")
    if verb.endswith(("л", "лся", "ек")):
        return gender in ("", "m")
    return gender != "p"
