"""Which Russian words an acronym in brackets stands for: by initials, parts of compounds, the quotation it ends."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata.acronyms_known import WORD
from indexer.metadata.cases_russian import cases_of, is_verb
from indexer.metadata.document import Document
from indexer.metadata.name_words_russian import HEAD
from indexer.metadata.names_russian import Words

_LONGEST_NAME_CHARACTERS: Final = 300
_MOST_WORDS: Final = 16
_SMALL_WRITTEN: Final = "и в во на по для при о об с со за от из через под к у до против над между а"
_SMALL: Final = frozenset(_SMALL_WRITTEN.split())
# First parts of compounds that give a letter of their own: "неправительственная", "Госкомитет", "межведомственная".
_COMPOUND: Final = re.compile(
    r"^(?:не|меж|анти|контр|гос|нац|мин|глав|спец|нарко|кибер|само|транс|гидро|сель|центр|радио|био|эко|энерго|нефте|"
    r"тепло|электро|авиа|авто|между|обще|миро|право|пром|строй|трудо|тамож|погран|рос|евр|центрально|"
    r"северо|юго|юридико|"
    r"социально|научно|учебно|военно|поли|мульти|мало|много|взаимо|меди)(?=[а-яё]{4,})",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[«“\"](?P<name>[^«»“”\"\n]{8,250}?)\s*$")
_TRAILING: Final = re.compile(r"(?:\s+(?:[А-ЯЁA-Z][А-ЯЁA-Zа-яё]*[А-ЯЁA-Z]{1,}[а-яё]?|Р[А-Я]з?))+$")
# "КПК ООН": the body stands inside the full name, too.
_SHARED: Final = re.compile(r"\s(?P<body>[А-ЯЁ]{2,6})$")
_COUNTRY: Final = re.compile(
    r"\s+(?:(?:Республики|Королевства|Исламской Республики)\s+[А-ЯЁ]\w+|[А-ЯЁ]\w+(?:ой|ского)\s+"
    r"(?:Республики|Федерации|Королевства)|"
    r"[А-ЯЁ]\w+(?:стана|ии|ы|и|а))$"
)
_FIELD: Final = re.compile(r"\s+по\s+(?:борьбе|противодействию|предупреждению|контролю|вопросам|делам|профилактике)\s")
_AFTER_BY: Final = re.compile(r"\b(?:по|об?)\s+(?P<words>[а-яё-]{5,}(?:\s+[а-яё-]{3,}){2,4})\s*$")
# A project's name in quotation marks, with its acronym in brackets behind it.
_QUOTATION: Final = re.compile(r"[«“](?P<name>[^«»“”\n]{8,250})[»”]\s*$")
_LATIN: Final = dict(zip("ABCDEFGHIKLMNOPRSTUVZ", "АБКДЕФГХИКЛМНОПРСТУВЗ", strict=True))
_SOUND: Final = _LATIN | {"C": "К", "J": "Д", "W": "В", "Y": "И"}
_ADJECTIVE: Final = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ых|их|ыми|ими|ую|юю|ей)$")
_SCHEME: Final = re.compile(
    r"\b(?P<name>(?:региональн\w+ |международн\w+ |глобальн\w+ |совместн\w+ )?"
    r"(?i:проект|программ|инициатив|подпроект|механизм|платформ|консорциум|кампани)(?:а|у|ом|е|ы|ой|и|ю|ей|я)? "
    r"(?:по|для|в области) [а-яё])"
)
_SCHEME_ENDS: Final = re.compile(r"\b(?:проект|программ|инициатив|платформ|механизм)[а-яё]{0,2} $")
_FEWEST_LETTERS: Final = 3
_STEM_LETTERS: Final = 4
_FEWEST_WORDS: Final = 3
# "Управления Верховного комиссара ООН в Казахстане (УВКБ)"
_PLACE_BEHIND: Final = re.compile(r"\s+в\s+[А-ЯЁ][а-яё-]+$")
_NOMINATIVE: Final = re.compile(r"(?:[ыи]й|ая|ое|ние|тво|[бвгдзклмнпрстфхцчш])$")


def expansion_russian(text: str, end: int, acronym: str) -> str | None:
    """The words before `end` that the acronym stands for, or None."""
    line = text.rfind("\n", 0, end) + 1
    start, closed = max(line, end - _LONGEST_NAME_CHARACTERS), end
    while end > start and text[end - 1] in ' »”"\u00a0':
        end -= 1
    shared, body = _SHARED.search(acronym), ""
    if shared and shared["body"] in WORD.findall(text, start, end):
        acronym, body = acronym[: shared.start()], shared["body"]
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    if not letters:
        return None
    trailing = _TRAILING.search(text, start, end)
    for cut in (end, *((trailing.start(),) if trailing else ()), *_cuts(text, start, end)):
        words = [word for word in WORD.finditer(text, start, cut) if word.group() != body][-_MOST_WORDS:]
        first = _first_word(words, letters)
        if first is None:
            first = _by_agreement(words, acronym)
        if first is not None:
            return text[first:end].strip('«“" ')
    quotation = _QUOTATION.search(text, line, closed)
    if quotation and acronym.isupper() and len(acronym) > _FEWEST_LETTERS and quotation["name"].count(" ") > 1:
        return quotation["name"]
    return _of_another_tongue(text, start, end, acronym)


def meant_before(document: Document, end: int, acronym: str) -> str | None:
    """The name before a known acronym's bracket that means the same body in other words."""
    entity = document.authority.organization(acronym)
    spoken = acronym.isalpha() and acronym.isupper() and not acronym.isascii() and len(acronym) > _FEWEST_LETTERS
    if entity is None and not spoken:
        return None
    begin = max(document.text.rfind("\n", 0, end) + 1, end - _LONGEST_NAME_CHARACTERS)
    for comma in (",", "«", "»", ". "):
        begin = max(begin, document.text.rfind(comma, begin, end) + 1)
    for word in list(WORD.finditer(document.text, begin, end))[-_MOST_WORDS:]:
        if HEAD.match(word.group()) or word.group()[0].isupper():
            name = document.text[word.start() : end].strip()
            english = document.authority.canonical(name)
            if english == entity or (entity is None and _sounds_english(english, acronym)):
                return name
    return None


def named_before(document: Document, end: int, acronym: str) -> str | None:
    """The body that ends before a bracket with an acronym of another tongue ("Целевой фонд ООН ... (UNPDF)").

    A Cyrillic acronym has to begin with the letter of the name ("Группа экспертов ... (ГРЕТА)").
    """
    if not (acronym.replace("-", "").isalpha() and acronym.isupper() and len(acronym) >= _FEWEST_LETTERS):
        return None
    told = next((each.span for each in document.told if each.span.start <= end < each.span.end), None)
    if told is None:
        return None
    words = Words(document, max(told.start, end - _LONGEST_NAME_CHARACTERS), end)
    for number, token in enumerate(words.tokens):
        name = words.name(number) if token.text[0].isupper() else None
        if name is None or name.span.end != end or name.following - number < _FEWEST_WORDS:
            continue
        if acronym.isascii() or token.text[0] == acronym[0]:
            return _PLACE_BEHIND.sub("", document.written(name.span))
    return _scheme_before(document.text, told.start, end)


def headed_before(document: Document, end: int, inside: str) -> str | None:
    """The body that a bracket with a head and its acronym shortens: "Отдел по борьбе с наркотиками (Отдел INL)"."""
    head, _, acronym = inside.partition(" ")
    if not HEAD.match(head) or head.isupper():
        return None
    name = named_before(document, end - 1, acronym) if acronym.isascii() else None
    return name if name and name[:_STEM_LETTERS] == head[:_STEM_LETTERS] else None


def _scheme_before(text: str, start: int, end: int) -> str | None:
    """The project that ends before the bracket, named by what it does: "проекта по безопасности границ (SECUBORD)"."""
    schemes = list(_SCHEME.finditer(text, max(start, end - _LONGEST_NAME_CHARACTERS), end))
    for scheme in reversed(schemes):
        words = [word.group() for word in WORD.finditer(text, scheme.start("name"), end)]
        whole = not any(mark in text[scheme.start("name") : end] for mark in ",;:«»()")
        if whole and _FEWEST_WORDS < len(words) <= _MOST_WORDS and not any(map(is_verb, words)):
            return text[scheme.start("name") : end].strip()
    return None


def in_both_alphabets(short: str) -> tuple[str, ...]:
    """Each of the acronyms of "РЦПДЦА/UNRCCA", the Russian one first; else what was given."""
    parts = sorted(short.split("/"), key=str.isascii)
    return tuple(parts) if [part.isascii() for part in parts] == [False, True] else (short,)


def _sounds_english(english: str, acronym: str) -> bool:
    """Whether the letters are those of the name's English words: "инициатива по безопасности границ (КАБСИ)"."""
    initials = sorted(_SOUND.get(word[0], "") for word in english.split() if word[0].isupper())
    return english.isascii() and initials == sorted(acronym)


def reversed_russian(short: str, inside: str) -> bool:
    """Whether a bracket holds the full Russian name of a Latin acronym: "ICMPD (Международный центр ...)"."""
    words = inside.split()
    if not short.isascii() or len(words) < _FEWEST_WORDS:
        return False
    if not inside[0].isupper():  # "EOD (обезвреживание взрывоопасных предметов)"
        small = all(word.islower() and word.isalpha() for word in words) and _SMALL.isdisjoint(words)
        return small and len(words) == len(short) and short.isupper() and not is_verb(words[0])
    return any(HEAD.match(word) for word in words[:_FEWEST_WORDS]) and "N" in cases_of(words[0])


def is_nominative(name: str) -> bool:
    """Whether a name's first word is surely in the nominative as it stands."""
    return _NOMINATIVE.search(name.split(maxsplit=1)[0]) is not None


def _of_another_tongue(text: str, start: int, end: int, acronym: str) -> str | None:
    """As many words behind "по" as a Latin acronym has letters: "по обезвреживанию взрывоопасных предметов (EOD)"."""
    field = _AFTER_BY.search(text, start, end)
    if field is None or not (acronym.isascii() and acronym.isalpha() and acronym.isupper()):
        return None
    if _SCHEME_ENDS.search(text, start, field.start()):
        return None
    words = field["words"].split()
    return field["words"] if len(words) == len(acronym) >= _FEWEST_LETTERS and _SMALL.isdisjoint(words) else None


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where what the acronym leaves out may begin: the body's country, or its field ("центр по борьбе с ...")."""
    country = _COUNTRY.search(text, start, end)
    if country is not None:
        yield country.start()
    yield from reversed([field.start() for field in _FIELD.finditer(text, start, end)])


def quoted_before(text: str, end: int, closed: str) -> str | None:
    """The name of a quotation that the bracket ends: «Продвижение диалога ... (CAWECOOP)»."""
    if closed[:1] not in ("»", "”", '"'):
        return None
    line = text.rfind("\n", 0, end) + 1
    match = _QUOTED.search(text, max(line, end - _LONGEST_NAME_CHARACTERS), end)
    return match["name"].strip() if match else None


def _first_word(words: list[re.Match[str]], letters: list[str]) -> int | None:
    """Where the shortest run of words begins whose initials spell the letters."""
    for number in range(len(words) - 1, -1, -1):
        written = words[number].group()
        if written[0].lower() != letters[0] or written.lower() in _SMALL:
            continue
        if _spelled([word.group() for word in words[number:]], letters):
            return words[number].start()
    return None


def _spelled(words: list[str], letters: list[str]) -> bool:
    position = skipped = 0
    for word in words:
        for part in re.split(r"[-–/]", word):
            if not part:
                continue
            low = part.lower()
            if position < len(letters) and low[0] == letters[position]:
                position += 1
                compound = _COMPOUND.match(low)
                inner = [low[compound.end()]] if compound else [each.lower() for each in part[1:] if each.isupper()]
                while inner and position < len(letters) and inner[0] == letters[position]:
                    position += 1
                    inner.pop(0)
            elif low not in _SMALL and not (part.isupper() and len(part) > 1):  # "группа ГУАМ по борьбе"
                skipped += 1
    return position >= len(letters) and skipped <= max(1, len(letters) // _FEWEST_LETTERS)


def _by_agreement(words: list[re.Match[str]], acronym: str) -> int | None:
    """The adjectives and the noun before a bracket whose acronym is of another language ("... обследование (МИКС)")."""
    letters = [_LATIN.get(letter, letter).lower() for letter in acronym if letter.isalpha() and letter.isupper()]
    if len(letters) < _FEWEST_LETTERS:
        return None
    for number in range(len(words) - 2, max(-1, len(words) - 6), -1):
        written = words[number].group()
        if is_verb(written.lower()) or written.lower() in _SMALL:
            return None
        if not _ADJECTIVE.search(written) or cases_of(written).isdisjoint(cases_of(words[number + 1].group())):
            return None
        # Two words for three letters are chance: "контейнерных перевозок (CSI)".
        enough = len(words) - number >= max(len(letters) - 1, _FEWEST_WORDS if acronym.isascii() else 0)
        if enough and written[0].lower() == letters[0]:
            return words[number].start()
    return None
