"""Names of organizations in a Russian sentence: where each begins and ends, its cases, and the word that governs it."""

import re
from dataclasses import dataclass
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.cases_russian import cases_of, is_verb
from indexer.metadata.document import Document
from indexer.metadata.name_tokens import Token, trimmed
from indexer.release import Span

_TOKEN: Final = re.compile(
    r"(?P<bracket>\([^()\n]{0,160}\))|(?P<quote>[«“\"][^«»“”\"\n]{1,200}[»”\"])|"
    r"[^\W_]+(?:[./’'+‑–-](?=\w)[^\W_]+)*|[^\s\w]|\n"
)
_HEAD_STEMS: Final = (
    "министерств управлени отделени отдел центр агентств служб комитет комисси программ академи университет институт "
    "фонд совет мисси банк организаци полици ассоциаци секретариат колледж правительств посольств представительств "
    "бюро офис прокуратур проект гварди инспекци палат союз ассамбле обществ федераци лиг альянс департамент "
    "генпрокуратур координатор структур групп делегаци исполком госкомитет учреждени сет школ погранслужб таможн "
    "погранвойск войск кабинет парламент сенат мажлис кенеш администраци хокимият акимат мэри коллеги конгресс корпус "
    "консорциум платформ лаборатори ведомств корпораци компани директорат консульств объединени партнерств партнёрств "
    "движени конфедераци коалици сообществ содружеств госдепартамент штаб"
)
_HEAD: Final = re.compile(
    rf"^(?:[\w-]+-)?(?:(?:{'|'.join(_HEAD_STEMS.split())})[а-яё]{{0,4}}|суд(?:а|у|ом|е)?|"
    r"(?-i:(?:Рос(?!си)|Мин(?!ск|ут|им)|Гос(?!удар|пож|под|ть)|Нац(?!и))[а-яё]{3,}))$",
    re.IGNORECASE,
)
_ACRONYM: Final = re.compile(r"^(?=(?:[^A-ZА-ЯЁ]*[A-ZА-ЯЁ]){2})[A-ZА-ЯЁ0-9][A-Za-zА-Яа-яЁё0-9/&+.–-]{1,20}$")
_ADJECTIVE: Final = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ых|их|ыми|ими|ую|юю|ей)$")
# Heads of offices: a place after "в" belongs to their name.
_OFFICE: Final = re.compile(
    r"\b(?:офис|бюро|центр|мисси|представительств|посольств|координатор|делегаци|отделени|академи|университет|консульств|"
    r"операци|программ|проект)[а-яё]{0,4}\b",
    re.IGNORECASE,
)
_LOCAL: Final = re.compile(r"(?:прокуратур|полици|управлени|департамент|министерств|посольств|правительств)")
_SUBJECTS: Final = re.compile(
    r"\b(?:министерств|комитет|департамент|управлени|агентств|комисси|центр|институт|отдел)", re.IGNORECASE
)
_BY: Final = re.compile(
    r"^(?:итог|инициатив|лини|вопрос|случа|приглашени|просьб|тем[еу]|окончани|завершени|результат|данн|слов|мнени|пути|"
    r"сравнени|поручени|заказ|состояни|оконч|видео|этом|их$|его$|её$|ее$)"
)
_WITH: Final = re.compile(r"(?:борьб|работ|связ|сотрудничеств|взаимодейств)\w*$", re.IGNORECASE)
_OVER: Final = re.compile(r"(?:контрол|надзор|наблюдени)\w*$", re.IGNORECASE)
_AT: Final = re.compile(r"^(?:Президент|Министерств|Правительств|Генеральн|Кабинет|Верховн|МВД|МИД|Парламент|ООН|ЕС)")
_PREPOSITIONS_WRITTEN: Final = (
    "в во на по с со для при о об от из под за над к ко у до через между без против после про перед ради вместо "
    "благодаря согласно включая помимо кроме"
)
PREPOSITIONS: Final = frozenset(_PREPOSITIONS_WRITTEN.split())
_LOOKED_AHEAD_TOKENS: Final = 6
_MOST_TOKENS: Final = 400
_MOST_NAMES: Final = 40
_MONTH: Final = re.compile(
    r"^(?:январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[ауы]$|"
    r"четверг|пятниц|суббот|воскресень)",
    re.IGNORECASE,
)
_NOT_FIRST_WRITTEN: Final = (
    "в во на с со по для при во это этот эта эти он она оно они его её ее их сегодня завтра вчера накануне также кроме "
    "так как после перед более около участники эксперты представители сотрудники стороны глава директор министр "
    "президент председатель посол заместитель начальник руководитель господин г-н г-жа семинар тренинг конференция "
    "встреча форум мероприятие заседание совещание курс обучение страны государства ранее напомним отметим целью цель "
    "основной главной особое из от до под у за над об о к между через и а но"
)
_NOT_FIRST: Final = frozenset(_NOT_FIRST_WRITTEN.split())
_NOT_INSIDE_WRITTEN: Final = (
    "это этот эта эти он она оно они сегодня завтра вчера накануне также кроме так как более около ранее и а но или "
    "совместно вместе года году г впервые"
)
_NOT_INSIDE: Final = frozenset(_NOT_INSIDE_WRITTEN.split())
# Heads that stand in the plural before several names: "правительства Норвегии, Финляндии и США".
_ENDS_IN_GENITIVE: Final = re.compile(r"(?:[аеёиоуыэюя]|[ыи]х|[ыи]м|ом|ем|[а-яё]{2}[сцнвщшчжтлрдмкг][ое]й|аций|аний)$")
# Whoever holds an office, or is one of many, is no part of a name.
_REGION: Final = re.compile(
    r"(?:Центральн|Южн|Восточн|Средн|Юго-Восточн|Западн|Северн)\w+ (?:Ази|Европ|Кавказ|Африк)\w+$"
)
_THOSE_WHO_MEET: Final = re.compile(
    r"^(?:министров|руководителей|секретарей|председателей|начальников|директоров|ректоров)$"
)
_ROLE: Final = re.compile(
    r"^(?:директор|министр(?!о|а)|глав[аы]$|председател|начальник|заместител|полковник|майор|генерал(?!ь)|академик|посол$|"
    r"посл[аы]|член[ыа]|сотрудник|представител[ьи]|эксперт|руководител|секретар|господин|г-н|г-ж|доктор|профессор|ректор)"
)
_GOVERNMENTS: Final = re.compile(r"^(?:правительств|посольств|министерств|прокуратур)(?:а|ы|ам|ами)?$")
_OTHERS_WRITTEN: Final = "его ее её их другие другими других партнеры партнёры партнерами партнёрами др иные иными"
_OTHERS: Final = frozenset(_OTHERS_WRITTEN.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name with the cases its first word may have; `number` is that of its first token in the sentence."""

    span: Span
    cases: frozenset[str]
    number: int
    following: int


class Words:
    """The tokens of one sentence, read once, and the names among them."""

    def __init__(self, document: Document, start: int, limit: int) -> None:
        self.document = document
        self.start = start
        self.tokens: list[Token] = []
        for match in _TOKEN.finditer(document.text, start, limit):
            if len(self.tokens) >= _MOST_TOKENS:
                break
            written = match.group()
            self.tokens.append(Token(written, written.lower(), *match.span(), match["bracket"] is not None))
        self._known: dict[int, Name | None] = {}

    def at(self, position: int) -> int:
        """The number of the first token that begins at or after a character of the text."""
        return next((number for number, token in enumerate(self.tokens) if token.start >= position), len(self.tokens))

    def name(self, number: int) -> Name | None:
        """The name that begins with this token."""
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number]

    def names(self, number: int, case: str, *, countries: bool = False) -> tuple[Name, ...]:
        """The list of names from this token on, all of them in the case asked for; a country only where allowed."""
        found: list[Name] = []
        while len(found) < _MOST_NAMES:
            name = self.name(number)
            several = bool(found) and _GOVERNMENTS.match(self.tokens[found[0].number].low) is not None
            if name is None or not (case in name.cases or (several and "G" in name.cases and self.is_place(name.span))):
                break
            if countries or several or not self.is_place(name.span):
                found.append(name)
            following = self._separated(name.following)
            if following is None:
                break
            number = following
        return tuple(found)

    def is_place(self, span: Span) -> bool:
        place = self.document.at(span.start, Kind.COUNTRY, Kind.CITY)
        return place is not None and place.span.end == span.end

    def _separated(self, number: int) -> int | None:
        """The token after ", ", "и" or "а также"; None where no list goes on."""
        while number < len(self.tokens) and self.tokens[number].bracket:
            number += 1
        moved = number
        while moved < len(self.tokens):
            text = self.tokens[moved].low
            if text in (",", ";", "и", "&"):
                moved += 1
            elif text == "а" and self._text(moved + 1) == "также":
                moved += 2
            else:
                break
        return moved if moved > number else None

    def _text(self, number: int) -> str:
        return self.tokens[number].text if 0 <= number < len(self.tokens) else ""

    def _sighted(self, number: int, *kinds: Kind) -> int:
        """How many tokens the known name has that begins here; 0 if there is none."""
        token = self.tokens[number]
        known = self.document.at(token.start, *kinds)
        if known is None:
            return 0
        count = 0
        while number + count < len(self.tokens) and self.tokens[number + count].start < known.span.end:
            count += 1
        return count

    def _read(self, number: int) -> Name | None:
        if number >= len(self.tokens) or not self._may_begin(number):
            return None
        first = self.tokens[number]
        following = number
        headed = False
        while following < len(self.tokens):
            step = self._step(number, following, headed)
            if step == 0:
                break
            headed = headed or any(self._is_head(place) for place in range(following, following + step))
            following += step
        while following > number and self._text(following - 1) in (",", "и", "–", "-"):
            following -= 1
        if following == number:
            return None
        last = following - 1
        while last > number and self.tokens[last].bracket:
            last -= 1
        span = trimmed(self.document.text, first.start, self.tokens[last].end)
        if self.tokens[last].text[-1:] in '»”"':
            span = Span(span.start, self.tokens[last].end)
        if not (headed or self._sighted(number, Kind.ORGANIZATION, Kind.COUNTRY)):
            return None
        return Name(span, self._cases(number, following), number, following)

    def _cases(self, number: int, following: int) -> frozenset[str]:
        """The cases that all words up to the head may have: "Страновой офис" is no genitive."""
        cases = cases_of(self._text(number))
        while number + 1 < following and _ADJECTIVE.search(self._text(number)) and not self._is_common(number):
            number += 1
            if not self._text(number)[0].isalpha():
                break
            cases = (cases & cases_of(self._text(number))) or cases
        return cases

    def _is_common(self, number: int) -> bool:
        return bool(_HEAD.match(self._text(number)))

    def _is_head(self, number: int) -> bool:
        text = self._text(number)
        if _ACRONYM.match(text):
            return self.document.at(self.tokens[number].start, Kind.COUNTRY) is None
        return bool(_HEAD.match(text)) or bool(self._sighted(number, Kind.ORGANIZATION))

    def _may_begin(self, number: int) -> bool:
        token = self.tokens[number]
        if token.bracket or not token.text[0].isalpha() or _MONTH.match(token.text):
            return False
        if self._sighted(number, Kind.ORGANIZATION, Kind.COUNTRY):
            return True
        if token.low in _NOT_FIRST or is_verb(token.low) or token.low.startswith("пресс-"):
            return False
        if token.text[0].isupper():
            if self._sighted(number, Kind.CITY):
                return False
            return bool(_HEAD.match(token.text) or _ACRONYM.match(token.text) or _ADJECTIVE.search(token.text))
        return self._small_head(number)

    def _small_head(self, number: int) -> bool:
        """A head in small letters with what makes it a name: "представительством Международной организации ..."."""
        place = number
        while place < number + 3 and _ADJECTIVE.search(self._text(place)) and self._text(place)[:1].islower():
            if cases_of(self._text(place)).isdisjoint(cases_of(self._text(number))):
                return False
            if _HEAD.match(self._text(place)):
                break
            place += 1
        if not _HEAD.match(self._text(place)):
            return False
        following = place + 1
        while following < len(self.tokens) and self.tokens[following].bracket:
            following += 1
        after = self._text(following)
        if after[:1] in '«“"' and after:
            return True
        if after in ("по", "в", "при"):
            return place > number or after == "по"
        if not after or not after[0].isalpha():
            return False
        if after[0].isupper():
            return "G" in cases_of(after) or _ACRONYM.match(after) is not None
        # "прокуратура города Алматы", "управление внутренних дел Ошской области"
        state = _LOCAL.match(self._text(place)) and self._fits(following)
        return bool(state) and any(self._text(place)[:1].isupper() for place in range(following, following + 4))

    def _fits(self, number: int) -> bool:
        """Whether a word may be a complement in the genitive."""
        text = self._text(number)
        if not text or not text[0].isalpha() or is_verb(text):
            return False
        low = text.lower()
        if low in PREPOSITIONS or low in _NOT_INSIDE:
            return False
        before = self._text(number - 1)
        cases = cases_of(text)
        if _ROLE.match(low) and not _THOSE_WHO_MEET.match(low):
            return False
        if text[0].isupper() and not _ENDS_IN_GENITIVE.search(text) and not _HEAD.match(text):
            return before.lower().startswith(("республик", "королевств", "княжеств", "олий", "жогорку"))
        if "G" in cases:
            return True
        if _ADJECTIVE.search(before) and not _HEAD.match(before):
            return not cases.isdisjoint(cases_of(before))
        # "по противодействию торговле людьми": nouns of doing keep the case of their verb.
        return (
            text[0].islower()
            and before[0].islower()
            and before.endswith(("ию", "бе", "ью", "ле", "лю", "ем"))
            and bool(cases & frozenset("DI"))
        )

    def _step(self, first: int, number: int, headed: bool) -> int:
        """How many tokens from here belong to the name that began at `first`; 0 when it has ended."""
        token, text = self.tokens[number], self.tokens[number].text
        known = self._sighted(number, Kind.ORGANIZATION)
        if number == first:
            return known or self._sighted(number, Kind.COUNTRY) or 1
        if self._sighted(first, Kind.COUNTRY) and not self._sighted(first, Kind.ORGANIZATION):
            return 0
        if token.bracket:
            return 1 if headed and self._goes_on(first, number + 1) else 0
        if text[0] in '«“"':
            return 1 if headed and len(text) > 1 and not self._is_known(first, number) else 0
        if text[0].isdigit():
            return 1 if headed and self.tokens[number - 1].text.isupper() and len(text) < 3 else 0
        if not text[0].isalpha():
            return self._comma(first, number) if text == "," else self._dash(number)
        low = text.lower()
        if low == "и":
            return self._own_and(first, number)
        if low in PREPOSITIONS:
            return self._link(first, number)
        if _MONTH.match(text) or is_verb(text):
            return 0
        country = self._sighted(number, Kind.COUNTRY)
        if known or country:
            # In the genitive, or as an acronym, it is the owner; in another case something else begins.
            return max(known, country) if not headed or "G" in cases_of(text) else 0
        if not headed:
            fits = _HEAD.match(text) or _ADJECTIVE.search(text) or _ACRONYM.match(text)
            return 1 if fits and not cases_of(text).isdisjoint(cases_of(self.tokens[first].text)) else 0
        if _ACRONYM.match(text):
            return 1
        if text[0].islower() and not self._takes_small(number):
            return 0
        return 1 if self._fits(number) and low not in _OTHERS else 0

    def _is_known(self, first: int, number: int) -> bool:
        """Whether the tokens up to here are a known name as a whole: a project's name after it is another."""
        while self.tokens[number - 1].bracket:
            number -= 1
        return self._sighted(first, Kind.ORGANIZATION) == number - first

    def _takes_small(self, number: int) -> bool:
        """Whether a small word may follow: not after an acronym or a country, which end what they belong to."""
        before = self.tokens[number - 1]
        if _ACRONYM.match(before.text) or before.bracket:
            return False
        return not any(
            known.span.end == before.end for known in self.document.within(Span(self.start, before.end), Kind.COUNTRY)
        )

    def _goes_on(self, first: int, number: int) -> bool:
        """Whether after a bracket the name goes on: "(МОМ) в Туркменистане", "(УНП ООН) для ...", "(НПО) «...»"."""
        text = self._text(number)
        if text.lower() in ("в", "для", "при", "по"):
            return self._link(first, number) > 0
        if text[:1] in '«“"' and text:
            return True
        return (
            bool(text)
            and text[0].isupper()
            and self._fits(number)
            and self.document.at(self.tokens[number].start, Kind.COUNTRY, Kind.ORGANIZATION) is not None
        )

    def _dash(self, number: int) -> int:
        """ "государств – участников СНГ"."""
        before, after = self._text(number - 1), self._text(number + 1)
        return (
            2
            if self._text(number) in "–-—" and before.startswith("государств") and after.startswith(("участ", "член"))
            else 0
        )

    def _link(self, first: int, number: int) -> int:
        """A preposition and the word after it, where both are a part of the name."""
        low, after = self._text(number).lower(), self._text(number + 1)
        if not after or not after[0].isalpha() or _MONTH.match(after):
            return 0
        written = self.document.text[self.tokens[first].start : self.tokens[number - 1].end]
        after_head = (
            bool(_HEAD.search(self._text(number - 1)))
            or bool(_HEAD.search(written))
            or any(_HEAD.match(self._text(place)) for place in range(first, number))
        )
        if low in ("в", "во"):
            return self._in_place(written, number)
        if low == "по":
            if self._sighted(first, Kind.ORGANIZATION) == number - first or _BY.match(after.lower()):
                return 0
            return 2 if after_head and not is_verb(after) and "D" in cases_of(after) else 0
        if low == "при":
            return 2 if _AT.match(after) else 0
        if low in ("с", "со"):
            return 2 if _WITH.search(self._text(number - 1)) else 0
        if low == "за":
            return 2 if _OVER.search(self._text(number - 1)) else 0
        if low in ("для", "против", "на"):
            return self._in_place(written, number) if low == "для" else (2 if low == "против" and after_head else 0)
        return 0

    def _in_place(self, written: str, number: int) -> int:
        place = self._sighted(number + 1, Kind.COUNTRY, Kind.CITY) if number + 1 < len(self.tokens) else 0
        city = bool(place) and self.document.at(self.tokens[number + 1].start, Kind.COUNTRY) is None
        region = self._region(number + 1)
        national = self.document.within(Span(self.tokens[number - 1].start, self.tokens[number - 1].end), Kind.COUNTRY)
        if city and (national or not _OFFICE.search(written)):
            return 0
        if not place and not region:
            if self._text(number + 1).lower() in ("городе", "г") and _OFFICE.search(written):
                return 3 if self._text(number + 2) != "." else 4
            return 0
        taken = 1 + max(place, region)
        # "для Афганистана, Центральной Азии, Ирана и Пакистана" is one name's area.
        if self._text(number).lower() == "для":
            taken += self._more_places(number + taken)
        return taken

    def _more_places(self, number: int) -> int:
        taken = 0
        while self._text(number + taken) in (",", "и"):
            place = number + taken + 1
            more = self._sighted(place, Kind.COUNTRY) if place < len(self.tokens) else 0
            more = more or self._region(place)
            if not more:
                break
            taken += 1 + more
        return taken

    def _region(self, number: int) -> int:
        """ "Центральной Азии", "ЦА", "странах Центральной Азии"."""
        text = self._text(number)
        if text == "ЦА":
            return 1
        pair = f"{text} {self._text(number + 1)}"
        if re.match(
            r"(?:Центральн|Южн|Восточн|Средн|Юго-Восточн|Западн|Северн)\w+ (?:Ази|Европ|Кавказ|Африк)\w+$", pair
        ):
            return 2
        return 1 if re.match(r"(?:Европ|Евраз|Ази)[а-я]{1,2}$", text) else 0

    def _own_and(self, first: int, number: int) -> int:
        """ "наркотикам и преступности", "атомного и энергетического надзора": small words joined inside a name."""
        before, after = self._text(number - 1), self._text(number + 1)
        if not before or not after or not after[0].isalpha() or after.lower() in PREPOSITIONS:
            return 0
        if self.tokens[number - 1].bracket or _HEAD.match(after) or after.lower() in _OTHERS or is_verb(after):
            return 0
        if number - 1 == first:  # "Исполнительный и ..." cannot have ended
            return 0 if self._is_head(first) else 2
        if after[0].isupper():
            subject = _HEAD.search(self._text(first)) or _SUBJECTS.search(self._text(first + 1))
            inside = before[0].isupper() and not self._is_head(number + 1) and not self._sighted(number + 1, *Kind)
            return 2 if subject and inside and not self._begins_another(number + 1) else 0
        if before[0].isupper() and self._sighted(number - 1, *Kind):
            return 0
        if self._begins_another(number + 1) or cases_of(before).isdisjoint(cases_of(after)):
            return 0
        return 2

    def _comma(self, first: int, number: int) -> int:
        """ "Министерство труда, миграции и занятости": subjects of one body in small letters up to an "и"."""
        if not any(_SUBJECTS.search(self._text(place)) for place in range(first, min(first + 3, number))):
            return 0
        place = number
        while self._text(place) == ",":
            place += 1
            length = 0
            while self._text(place)[:1].islower() and self._fits_or_dative(place) and length < 4:
                place += 1
                length += 1
            if length == 0 or self._begins_another(place - length):
                return 0
        return 2 if self._text(place) == "и" and self._own_and(first, place) else 0

    def _fits_or_dative(self, number: int) -> bool:
        text = self._text(number)
        return text not in ("и", "а") and text not in PREPOSITIONS and not is_verb(text) and not _HEAD.match(text)

    def _begins_another(self, number: int) -> bool:
        """Whether a head stands among the next words before any preposition: a name of its own."""
        for place in range(number, number + _LOOKED_AHEAD_TOKENS):
            text = self._text(place)
            if not text or not text[0].isalpha() or text.lower() in PREPOSITIONS or text == "и":
                return False
            if self._is_head(place):
                return True
            if not _ADJECTIVE.search(text):
                return False
        return False
