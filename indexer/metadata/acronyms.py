"""Acronyms that the text itself defines: "Full Name (FN)", "FN (Full Name)", "Full Name – the FN"."""

import re
from functools import lru_cache
from typing import Final

from indexer.metadata import acronyms_russian as russian
from indexer.metadata.acronyms_known import (
    LONGEST_NAME_CHARACTERS,
    WORD,
    acronym_before,
    country_before,
    foreign_before,
    is_of_whole,
    is_within,
    named_behind_dash,
    named_by_shape,
    project_before,
    reworded_before,
    spelled_by_beginnings,
    with_nationality,
    with_owner,
    without_payer,
)
from indexer.metadata.authority import Kind
from indexer.metadata.authority.levelling import level
from indexer.metadata.document import Document
from indexer.release import Span

_BRACKET: Final = re.compile(r"\((?P<inside>[^()\n]{2,160})\)")
_ACRONYM: Final = re.compile(
    r"^(?=(?:[^A-ZА-ЯЁ]*[A-ZА-ЯЁ]){2})[A-ZА-ЯЁa-z][\w/&.+-]*(?:\s(?:[A-ZА-ЯЁ][\w/&+-]*|\d{1,2}(?=$))){0,2}$"
)
_DASH: Final = re.compile(r"[–—/-](?<=\s.)\s")
_BEHIND_DASH: Final = re.compile(r"(?:the\s+)?(?P<acronym>[A-ZА-ЯЁ]{3,8})\b(?=[.,;)\s])")
_HEREAFTER: Final = re.compile(
    r"^\s*(?:(?:далее|в дальнейшем)(?:\s+по тексту)?|(?:hereinafter|hereafter|henceforth|further|abbreviated|also|"
    r"or|in short|short|known|referred|abbreviation|acronym)(?:\s+(?:also|known|called|referred|to|as|in short|simply|"
    r"by|under|its|the|[A-Z][a-z]+(?= (?:acronym|abbreviation|initials|name))|acronym|abbreviation|initials|"
    r"name)){0,6}|the|(?:its|in) [A-Z][a-z]+(?: acronym| abbreviation)?(?=[,:]))\s*[–—:,-]?\s*(?:the\s+)?(?=[\W_]*\w)"
)
# "(RAI, founded in 2000)", "(RAI; www.rai.org)", "(RAI – the network)": what follows the acronym is no part of it.
_REMARK: Final = re.compile(r"(?:[,;]|\s[–—-])\s.*$")
_TAIL: Final = re.compile(r"^(?P<short>[A-Z][A-Za-z+&]{1,7})\s(?P<tail>[A-Z][a-z]{3,})$")
_NEAR_CHARACTERS: Final = 40
_QUOTES: Final = "“”«»\"'‘’ "
_SMALL_WORDS: Final = "of for on in against to and the de under with at by a an all its their from"
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_OF: Final = re.compile(r"\s+of\s+(?:the\s+)?$")
_LONGEST_WORDS: Final = 16
_WORDS_CHARACTERS: Final = 300
_JOINT: Final = re.compile(r"[-/’']")
_COMPOUND: Final = re.compile(
    r"(?i)^(non|counter|anti|inter|cyber)(government\w*|terroris\w*|corruption|narcotics?|crime)$"
)


def find_acronyms(document: Document) -> dict[str, str]:
    """Acronym to expansion, both as the text writes them."""
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(document.text):
        inside = _HEREAFTER.sub("", match["inside"]).strip(_QUOTES).replace(" / ", "/")
        short = _REMARK.sub("", inside).strip(_QUOTES)
        shortened = _is_acronym(short)
        inside = short if shortened else inside
        known = _known_before(document, match.start(), inside) or _with_tail(document, match.start(), inside)
        known = known or russian.headed_before(document, match.start(), inside)
        if known:
            found.setdefault(inside, known)
        elif shortened or _is_acronym(inside):
            expansion = _expansion(document, match.start(), inside)
            first, *others = russian.in_both_alphabets(inside)
            if expansion is None or others or (not expansion.isascii() and len(expansion.split()) == 1):
                expansion = _russian(document, match, first) or expansion
            for short in (first, *others) if expansion else ():
                found.setdefault(short, _base_form(document, without_payer(expansion or "")))
        else:
            reverse = _reversed(document.text, match.start(), inside) or acronym_before(document, match.start(), inside)
            if reverse:
                found.setdefault(reverse, inside)
    dashes = [match.span() for match in _DASH.finditer(document.text)]
    for start, end in dashes:
        behind = _BEHIND_DASH.match(document.text, end)
        expansion = _by_initials(document.text, start - 1, behind["acronym"]) if behind else None
        if behind and expansion:
            found.setdefault(behind["acronym"], expansion)
    return named_behind_dash(document, dashes) | found


def _known_before(document: Document, end: int, short: str) -> str | None:
    """The known name right before the bracket that holds another name of the same body: "... of France (Tracfin)"."""
    entity = document.authority.organization(short) if " " not in short and short[:1].isupper() else None
    if entity is None or _is_acronym(short):
        return None
    near = document.within(Span(max(0, end - LONGEST_NAME_CHARACTERS), end), Kind.ORGANIZATION)
    last = near[-1] if near else None
    told = last is not None and last.entity == entity and not document.text[last.span.end : end].strip(_QUOTES)
    if last and told and " " in document.written(last.span):
        return document.written(last.span)
    return named_by_shape(document.text, end, short)


def _with_tail(document: Document, end: int, inside: str) -> str | None:
    """ "Customs Cooperation Fund of Japan (CCF Japan)": the last word stands in both."""
    text, parts = document.text, _TAIL.match(inside)
    before = text[max(0, end - LONGEST_NAME_CHARACTERS) : end].rstrip(_QUOTES)
    if parts is None:
        return None
    if not before.endswith(" " + parts["tail"]):
        here = max(0, end - LONGEST_NAME_CHARACTERS) + len(before)
        spelled = _by_initials(text, here, parts["short"])
        return with_nationality(document, Span(here - len(spelled), here), parts["tail"]) if spelled else None
    bare = re.sub(r"(?:\s+(?:of|in|for|to|the))*\s*$", "", before[: -len(parts["tail"])])
    begin = max(0, end - LONGEST_NAME_CHARACTERS)
    name = _by_initials(text, begin + len(bare), parts["short"])
    return text[begin + len(bare) - len(name) : begin + len(before)] if name else None


def _russian(document: Document, bracket: re.Match[str], acronym: str) -> str | None:
    """What the acronym stands for, where Russian words stand before its bracket."""
    text = document.text
    before = text[max(0, bracket.start() - _NEAR_CHARACTERS) : bracket.start()]
    if before.isascii():
        return None
    end = bracket.start()
    spelled = russian.quoted_before(text, end, text[bracket.end() : bracket.end() + 1]) or russian.expansion_russian(
        text, end, acronym
    )
    return spelled or russian.meant_before(document, end, acronym) or russian.named_before(document, end - 1, acronym)


def _base_form(document: Document, expansion: str) -> str:
    """A Russian name in the nominative, where the authority has it; "(УНП ООН)" may follow any case."""
    if expansion.isascii() or russian.is_nominative(expansion):
        return expansion
    entity = document.authority.organization(expansion)
    forms = document.authority.names(entity) if entity else ()
    return next((form for form in forms if level(form) == level(expansion)), expansion)


def _is_acronym(inside: str) -> bool:
    return (
        len(inside) <= 20 and bool(_ACRONYM.match(inside)) and (" " not in inside or inside.isupper() or _mixed(inside))
    )


def _mixed(inside: str) -> bool:
    return all(sum(map(str.isupper, word)) >= 2 for word in re.split(r"[\s-]+", inside) if word)


def _expansion(document: Document, end: int, acronym: str) -> str | None:
    while end and document.text[end - 1] in _QUOTES:
        end -= 1
    near = Span(max(0, end - LONGEST_NAME_CHARACTERS), end)
    place = country_before(document, end, acronym)
    if place:
        return place
    known = [each for each in document.within(near, Kind.ORGANIZATION) if each.span.end == near.end]
    own = known and (document.authority.country(acronym) or is_of_whole(document, known[0].entity, acronym))  # "X (РФ)"
    if own and not _by_initials(document.text, end, acronym):
        return None
    if " " in acronym and (whole := _reordered(document.text, end, acronym)):
        return whole
    if known and not _is_acronym(document.written(known[0].span)):
        return _fitted(document, known[0].span, acronym)
    country = [each for each in document.within(near, Kind.COUNTRY) if each.span.end == near.end]
    whole = reworded_before(document, end, acronym)
    if whole:
        return whole
    spelled = _by_initials(document.text, end, acronym)
    if spelled:
        return with_owner(document, end - len(spelled), spelled, acronym)
    whole = _reordered(document.text, end, acronym) or spelled_by_beginnings(document.text, end, acronym)
    if whole or not country:
        whole = whole or _before_noun(document.text, end, acronym)
        whole = whole or (named_by_shape(document.text, end, acronym) if acronym.isupper() else None)
        return whole or project_before(document.text, end, acronym) or foreign_before(document, end, acronym)
    # "Security and Intelligence Service of the Republic of Moldova (SIS)": the country is not in the acronym.
    link = _OF.search(document.text, max(0, country[0].span.start - len("  of the ")), country[0].span.start)
    inner = _by_initials(document.text, link.start(), acronym) if link else None
    return document.text[link.start() - len(inner) : end] if inner and link else None


def _reordered(text: str, end: int, acronym: str) -> str | None:
    """ "National Action Plan on Combatting Trafficking in Persons (CTIP NAP)": its halves stand the other way round."""
    halves = acronym.split()
    return _by_initials(text, end, "".join(reversed(halves))) if len(halves) == 2 else None


def _before_noun(text: str, end: int, acronym: str) -> str | None:
    """ "One Village – One Product" initiative (OVOP)."""
    noun = re.search(
        r"[”\"»]?\s+(?:initiative|project|programme|network|campaign|approach)$", text[max(0, end - 30) : end]
    )
    return _by_initials(text, end - len(noun.group()), acronym) if noun else None


def _fitted(document: Document, span: Span, acronym: str) -> str:
    """The known name, wider or narrower by an owner ("European Commission ...") where the initials say so."""
    name = document.written(span)
    if ")" in name and "(" not in name:
        return name.rpartition(")")[2].strip()  # "Harbours and Coasts (HC) Centres of Excellence (CoE)"
    meant = document.authority.organization(acronym) if " " in acronym and not name.isascii() else None
    if meant and meant != document.authority.organization(name):
        # "Межпарламентская Ассамблея ... Содружества Независимых Государств (МПА СНГ)"
        return russian.meant_before(document, span.end, acronym) or name
    inner = (
        None if name.isascii() or name[0] == acronym[0] else russian.expansion_russian(document.text, span.end, acronym)
    )
    if inner and name.endswith(" " + inner):
        return inner  # "Совета ... государств – членов Организации Договора ... (ОДКБ)"
    spelled = _by_initials(document.text, span.end, acronym)
    if spelled and spelled.endswith(name):
        return spelled
    owner = re.match(r"(?P<owner>[^,]{6,60}?)['’]s\s+", name)
    own = document.authority.organization(acronym) == document.authority.organization(name)
    if owner and not own and "/" not in acronym and not _spells(name.split(), list(acronym.lower())):
        return name[owner.end() :]
    return name


def _by_initials(text: str, end: int, acronym: str) -> str | None:
    """The shortest run of words before `end` whose initials spell the acronym; small words may be skipped."""
    line = text.rfind("\n", 0, end) + 1
    words = _words_before(text, line, end)
    letters = [letter for letter in acronym.rstrip("s").lower() if letter.isalpha()]
    if not letters:
        return None
    found = _spelled_by(text, words, end, acronym, letters)
    capitals = [letter.lower() for letter in acronym.rstrip("s") if letter.isupper()]
    # "BiH": the small letter is of a small word.
    return found or (_spelled_by(text, words, end, acronym, capitals) if 1 < len(capitals) < len(letters) else None)


def _spelled_by(text: str, words: list[re.Match[str]], end: int, acronym: str, letters: list[str]) -> str | None:
    """The shortest run of the words whose initials are the letters."""
    best: int | None = None
    spoken = [word.group() for word in words]
    for number in range(len(words) - 1, -1, -1):
        if spoken[number][0].lower() != letters[0] or spoken[number].lower() in _SMALL:
            continue
        if _spells(spoken[number:], letters):
            best = words[number].start()
            break
    if best is None:
        return None
    written = text[best:end].strip(_QUOTES + ",")
    return written if (len(written) > len(acronym) and " " in written) or len(written) > len(acronym) + 2 else None


def _words_before(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The last words before a place."""
    # Most often the half is enough; the first word may be cut there.
    words = list(WORD.finditer(text, max(begin, end - _WORDS_CHARACTERS // 2), end))
    if len(words) <= _LONGEST_WORDS:
        words = list(WORD.finditer(text, max(begin, end - _WORDS_CHARACTERS), end))
    return words[-_LONGEST_WORDS:]


def _spells(words: list[str], letters: list[str]) -> bool:
    """Whether the letters can be taken in order from the words, initials first, with every large word used."""
    parts = [part for word in words for part in _parts(word)]
    position = 0
    skipped = 0
    for part in parts:
        if position < len(letters) and part[0].lower() == letters[position]:
            position += 1
            inner = [letter.lower() for letter in part[1:] if letter.isupper()]
            while inner and position < len(letters) and inner[0] == letters[position]:
                position += 1
                inner.pop(0)
        elif part.lower() not in _SMALL:
            skipped += 1
    return position >= len(letters) - (1 if len(letters) > 3 else 0) and skipped <= max(1, len(letters) // 3)


# A word is asked for again with every letter with which an acronym may begin.
@lru_cache(maxsize=10_000)
def _parts(word: str) -> tuple[str, ...]:
    """What a hyphen, slash or apostrophe joins, or a first part of a compound; "s" is a possessive's."""
    compound = _COMPOUND.match(word)
    if compound:
        return compound[1], compound[2]
    parts = [word] if word.isalnum() else ["and"] if word == "&" else _JOINT.split(word)
    return tuple(part for part in parts if part and part.lower() != "s")


def _reversed(text: str, start: int, inside: str) -> str | None:
    match = re.search(r"(?:^|[\s“«\"])(?P<acronym>[A-ZА-ЯЁ][A-Za-zА-Яа-я]{1,9})\s*$", text[max(0, start - 14) : start])
    if match is None or not _is_acronym(match["acronym"]) or "," in inside:
        return None
    if russian.reversed_russian(match["acronym"], inside):
        return match["acronym"]
    words = inside.split()
    letters = [letter.lower() for letter in match["acronym"]]
    if len(words) == 1 and inside.islower() and is_within(inside, match["acronym"].removesuffix("s")):
        return match["acronym"]  # "CFCs (chlorofluorocarbons)"
    return match["acronym"] if len(words) >= 2 and _spells(words, letters) and len(words) >= len(letters) - 1 else None
