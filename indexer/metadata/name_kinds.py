"""What kind of body a name tells: by its head noun, by the words before it, by what it is a part of."""

import re
from typing import Final

from indexer.metadata import name_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.authority.levelling import Remembered
from indexer.metadata.document import Document
from indexer.metadata.events import PEOPLE_NOUN
from indexer.metadata.name_descriptions import is_apposed, is_worded
from indexer.metadata.name_joints import without_possessive
from indexer.metadata.name_local import SMALL_OFFICE
from indexer.metadata.name_tokens import Token
from indexer.metadata.word_pattern import WordPattern
from indexer.release import Span

_IN_CAPITALS: Final = re.compile(
    r"(?:[A-ZÀ-Ž][a-zà-ž]+(?:['’-][A-ZÀ-Ž]?[a-zà-ž]+)?\.? |[A-Z]\. ){1,3}"
    r"(?:(?:de|van|der|den|von|bin|al|el|da|dos|del|di|du|la|le|ten|zu) ){0,2}"
    r"(?P<family>(?=[^a-z]{4})(?:[A-Z]['’])?[A-ZÀ-Ž]{2,}(?:-[A-ZÀ-Ž]{2,})?)"
)
_PART_NAMED: Final = re.compile(
    r"(?:[A-Z][\w-]* ){0,3}(?:Faculty|Institute|Cent(?:re|er)|School|Laboratory|Chair|Academy|Department|Clinic)\b"
)
_WHOLE: Final = re.compile(
    r"\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,4}(?:University|Ministry|Institute|Academy|Committee|College|Agency|School|"
    r"Prosecutor General['’]s Office|General Prosecutor['’]s Office)\b(?! in\b)"
)
# "Customs Committee at the Ministry of Economy".
_SUBORDINATE: Final = re.compile(
    r"(?:[A-Z][\w-]* ){0,5}(?:Committee|Service|Agency|Directorate|Administration|Bureau|Inspectorate|Commission|"
    r"Council|Office|Unit|Section|Division|Fund)\b"
)
_ABOVE: Final = re.compile(
    r"\s+(?:the\s+)?(?:Ministry of|Cabinet of|President|Government|Prime Minister|Prosecutor General['’]s|"
    r"General Prosecutor['’]s|"
    r"(?:State|National|Supreme|High(?:er)?|Judicial|Federal|Republican|Interior|Justice|Finance|Defen[cs]e) "
    r"(?:[A-Z]\w+ ){0,3}(?:Committee|Council|Ministry|Commission|Agency|Service|Court)|Supreme Court|Committee of|"
    r"Council of Ministers|Parliament|(?:[A-Z][\w-]* ){0,4}(?:High Command|General Staff|General Command))\b"
)
# "Permanent Mission of Latvia at the UN Office in Geneva".
_SENT: Final = re.compile(r"(?:[A-Z][\w’'-]* ){0,2}(?:Missions?|Representations?|Delegations?)\b")
_TO_WHOM: Final = re.compile(
    r"\s+(?:the\s+)?(?:UN|United Nations|EU|European Union|OSCE|NATO|Council of Europe|OPCW|IAEA)\b"
)
_GIVER: Final = re.compile(r"\b(?:Governments?|Ministry|Police|Embassy|Foundation|Bank|Department of (?:\w+ ?){1,3})$")
_SENT_TO: Final = re.compile(
    r"\b(?:Missions?|[Ee]mbass(?:y|ies)|Consulates?|[Dd]elegations?|Representations?|Representatives?|Ambassadors?|"
    r"Presence|Advis[eo]rs?|Envoys?|Observers?|Mechanism|Support|Assistance|Aid|Response|Secretary|Co-?ordinator)\b"
)
# "the Embassy in Riga" is sent to no one else: "given by the Embassy in Riga to the Coast Police".
_SEATED: Final = re.compile(r"\bin [A-Z][\w-]+$")
# "the Border Watch programme": one capital word alone is a theme or a person's more often.
_FEWEST_BEFORE_KIND: Final = 2
_NEAR_CHARACTERS: Final = 24
_LOWER_HEAD: Final = re.compile(
    r"(?:government|embassy|parliament|delegation|(?:border |coast )guards?|border (?:police|troops|service)|"
    r"(?:federal |national |military |traffic |judicial )?police|customs (?:service|administration|authority)|"
    r"(?:(?:country|regional|national|liaison) )?(?:office|branch|chapter|bureau|section|mission) of(?=(?: the)? "
    r"[A-Z])|interior ministry|foreign ministry|ministry)\b(?![-'’]|\s+(?:officers?|officials?|units?|staff|trainees|"
    r"cadets|personnel|stations?|forces?|reform|training|experts?|representatives?|instructors?|colleagues)\b)"
)
_AGAINST_WORDS: Final = "Fight Struggle Campaign Combat Action Actions Measures Protection Excellence Expertise Work"
_AGAINST: Final = frozenset(_AGAINST_WORDS.split())
# "State Committee of the Republic of X on Harbours": only behind its state is told what it is for.
_OF_STATE: Final = re.compile(
    r"(?:State|National|Government|Federal|Republican)\s+"
    r"(?:Committee|Agency|Commission|Service|Council|Cent(?:re|er)|Fund)\s+of\s+(?:the\s+)?(?:Republic\s+of\s+)?[A-Z][a-z]+"
)
_STATE_OF: Final = re.compile(
    r"(?:(?:Federal|Islamic|People['’]s|Democratic) )*(?:Republic|Kingdom|State|Principality) of "
)
_CRIME: Final = re.compile(r"\s+[Cc]rim")
# "Committee of Experts on Ports", "Secretariat for Policies on Drugs".
_SITTING: Final = re.compile(
    r"\b(?:Committee|Group|Panel|Network|Council|Secretariat|Commission|Board|Association|Conference) (?:of|for) "
    r"(?:[A-Z]\w+ )?(?:Experts|Ministers|Policies|Specialists|Focal Points|Rapporteurs)$"
)
_MINISTRY: Final = re.compile(r"(?:Ministry|Department|Directorate|Office|Bureau|Agency|Commission|Authority)\b")
# "Department of State, Bureau of Harbours": its unit.
_UNIT: Final = re.compile(r"(?:Bureau|Division|Directorate) (?:of|for) (?=[A-Z])")
_DEPARTMENT: Final = re.compile(r"(?:[A-Z][\w.]* ){0,3}(?:Department|Ministry) of (?:[A-Z]\w+ ?){1,3}$")
_GOVERNMENT: Final = re.compile(r"Government\s+of\s+(?:the\s+)?(?=[A-Z])")
# After these what a body is for may follow, or whom it did something for.
_TELLING: Final = frozenset(("for", "on", "under", "against"))
_GENERAL: Final = WordPattern(
    r"^(?:Offices?|Committee|Commission(?:er)?|Group|Program(?:me)?|Project|Cent(?:re|er)|Mission|Unit|Department|"
    r"Section|Representative|Co-?ordinator|Council|Academy|Agency|Initiative|Conference|Institute|Bureau|Forum|Network|"
    r"Team|Fund|Platform|Facility|Division|Branch|Directorate|Task-?Force|Delegation|Hub)$"
)
# "National Commission of Latvia for UNESCO".
_COMMISSION: Final = re.compile(r"(?:National |\w+ National )?(?:Commission|Committee)\b")
# "for Central Asian officers": adjectives that tell whose people are meant.
_WHOSE: Final = re.compile(
    r"\s+(?:the\s+)?(?:[A-Z][a-z-]+\s+)?(?:Asian|European|African|American|Balkan|Baltic|Arab|Nordic|Eurasian|"
    r"Caucasian|Western|Caribbean|Pacific)(?:,| and)?\s+(?!and\b)[a-z]|"
    # "for the Centre's 20th anniversary", "for the Navy's cadets"
    r"\s+the\s+(?:[A-Z][\w-]+\s+){0,4}[A-Z][\w-]*['’]s\s+[a-z0-9]"
)
_KIND_LAST: Final = WordPattern(
    r"(?:.*\b)?(?:NGOs?|INGO|PO|PF|PA|PU|CSO|[OC]JSC|Foundation|Association|Fund|Union|Cent(?:re|er)|Organi[sz]ation|"
    r"Society|Company|School|Club|Federation|Group|Party|"
    r"Movement|Projects?|Program(?:me)?s?|Initiative|Network|JSC|LLC|Institute|University|Academy|Alliance|Coalition|"
    r"Institution|Hotel|Enterprise|Agency|Museum|Bank|Corporation|Lyceum|Forum|Laborator(?:y|ies)|Faculty|project|"
    r"programme|initiative|network|[а-яё]+|[А-ЯЁ][а-яёА-ЯЁ]*)$"
)
# "Association of Young Lawyers “Amparo”".
_KIND_FIRST: Final = re.compile(
    r"(?:Public |Youth |National |Charitable )?(?:Association|Foundation|Fund|Union|Federation|Cent(?:re|er)|Network|"
    r"Organi[sz]ation|Society|Club|Alliance|Coalition|Movement|League) (?:of|for) "
)
_PEOPLE_OF: Final = re.compile(
    r"(?:['’]s)?(?:,| and| or)?\s+(?:(?!(?:and|or)\b)[a-z]|(?:(?:[A-Z][\w-]*|and)\s+){0,3}(?:Police|Guards?|Service|"
    r"Ministry|Customs|Troops|Agency|Department|Committee|Authority|Judges|Prosecutors)\b)"
)
# "Country Office for Latvia held", but "Country Office for Latvia's judges".
_OFFICE_FOR: Final = re.compile(r"\b(?:Country|Regional|Programme|Field|Liaison|Project) [Oo]ffice$")
_ITS_PEOPLE: Final = re.compile(
    rf"['’]|\s+(?:[a-z-]+\s+){{0,2}}?(?:{PEOPLE_NOUN})\b|\s+(?:Police|Customs|Border|State)\b"
)
# A body called by its country at the end; these begin no body's name.
_BEFORE_COUNTRY: Final = re.compile(
    r"(?!(?:[NS]orth|[SE]outh|East|West|Central|Upper|Lower|Greater|President|Minister|Ambassador|King|Queen|Prince|"
    r"Republic|Kingdom|State|Sultanate|Islamic|Federal|Socialist|United|New|Free|Visit|Saint|San)\w*\b)"
    r"(?:[A-Z][a-z]{2,} ){1,4}[A-Z][a-z]+(?: [A-Z][a-z]+)?$"
)


def leads_on(document: Document, name: Span, link: Token) -> bool:
    """Whether "with", "at" or "to" belongs to the name: "Faculty of Law at the University", "Mission to Serbia"."""
    text = document.text
    if link.low == "to":  # "from the Government to the Border Police": a receiver
        known = document.at(name.start, Kind.ORGANIZATION)
        whole = (
            known is not None
            and known.span.end == name.end
            and not words.HEAD.match(document.written(name).split()[-1])
        )
        if whole or _GIVER.search(text, name.start, name.end):
            return False
        # "given by Harbour University to the Coast Police": only who is sent somewhere is a body "to" another.
        seated = _SEATED.search(document.written(name))
        return not _is_receiver(document, link) or (
            not seated and _SENT_TO.search(text, name.start, name.end) is not None
        )
    if link.low == "with":
        return False
    if link.low == "at":  # "signed by Harbour and the UN Office on Ports at the State Service": the house
        known = document.at(name.start, Kind.ORGANIZATION)
        if known and known.span.end == name.end and not _GENERAL.match(text[: name.end].rsplit(None, 1)[-1]):
            return False
    if link.low == "at" and _SENT.match(text, name.start, name.end) and _TO_WHOM.match(text, link.end):
        return True
    if link.low == "at" and _SUBORDINATE.match(text, name.start, name.end) and _ABOVE.match(text, link.end):
        return True
    return bool(_PART_NAMED.match(text, name.start, name.end) and _WHOLE.match(text, link.end))


def _is_receiver(document: Document, link: Token) -> bool:
    """Whether a body, a state or "the" stands behind "to", and no verb as in "Action to Fight Cybercrime"."""
    start = link.end + 1
    if document.text.startswith("the ", start) or document.at(start, *Kind) is not None:
        return True
    word = document.text[start : start + _NEAR_CHARACTERS].split(maxsplit=1)[:1]
    return bool(word and words.ACRONYM.match(word[0].strip(".,;)")))


def is_subordinate(text: str, position: int) -> bool:
    """Whether the words behind "under" or "at" name to whom a body reports: "the President", "the Ministry of"."""
    return _ABOVE.match(text, position) is not None


def is_titled_verb(text: str, token: Token) -> bool:
    """Whether the capital word is a headline's verb; "Department for Combating Organized Crime" holds none."""
    return bool(words.TITLED_VERB.match(token.text)) and not _CRIME.match(text, token.end)


def government_end(document: Document, name: Span, token: Token) -> int:
    """The end of "Government of X" that stands here, behind "Ministry of Harbours,", or 0."""
    unit = _UNIT.match(document.text, token.start) if document.text[token.start - 2] == "," else None
    if unit and _DEPARTMENT.fullmatch(document.text, name.start, name.end):
        return unit.end() - 1
    if not _MINISTRY.match(document.text, name.start, name.end):
        return 0
    of = _GOVERNMENT.match(document.text, token.start) if document.text[token.start - 2] == "," else None
    country = document.at(of.end(), Kind.COUNTRY) if of else None
    return country.span.end if country else 0


def tells_payer(document: Document, token: Token) -> bool:
    """ "the EU-funded Border Programme": the name begins behind, unless it is known with that word."""
    if not words.PAYER.search(token.low):
        return False
    known = document.at(token.start, Kind.ORGANIZATION)
    return known is None or known.span.end <= token.end


_TELLS_BODY: Final = Remembered(
    lambda part: words.HEAD.match(without_possessive(part)) or words.ACRONYM.match(part)  # asked of growing names
)


def is_person_in_capitals(document: Document, span: Span) -> bool:
    """Whether it is a person whose family name is in capitals, "Anna de BERG", which is no acronym then."""
    if not document.text[span.end - 1].isupper():
        return False
    written = document.written(span)
    person = _IN_CAPITALS.fullmatch(written.rpartition(" and ")[2])
    if person is None or any(map(words.HEAD.match, written.split())):
        return False
    before = document.text[max(0, span.start - len("the ")) : span.start].lower()
    defined = f"({person['family']})" in document.text
    return not (defined or before == "the " or document.within(span, Kind.ORGANIZATION, Kind.COUNTRY))


def is_complete(document: Document, span: Span) -> bool:
    """Whether the name has the head noun of a body, is an acronym or holds a known name."""
    written = document.written(span)
    parts = words.PARTS.findall(written)
    if any(map(_TELLS_BODY.__getitem__, parts)) or is_apposed(document.text, span.end):
        return True
    if len(parts) > 1 and parts[0].isalpha() and _ends_in_country(document, span, written):
        return True
    if _STATE_OF.match(written) and any(each.span.end == span.end for each in document.within(span, Kind.COUNTRY)):
        return True
    if len(parts) > 1 and (words.HEAD_LAST.match(parts[-1]) or words.SMALL_HEAD.search(written) or is_worded(written)):
        return True
    if len(parts) > _FEWEST_BEFORE_KIND and words.TRAILING.match(parts[-1]):
        return True
    return bool(document.within(span, Kind.ORGANIZATION)) or (
        (found := document.at(span.start, Kind.COUNTRY)) is not None and found.span.end == span.end
    )


def _ends_in_country(document: Document, span: Span, written: str) -> bool:
    """Whether it is like "Legal Aid Uganda", but not "Northern Uganda" or "President Li of China"."""
    if not _BEFORE_COUNTRY.match(written):
        return False
    ends = (each for each in document.within(span, Kind.COUNTRY) if each.span.end == span.end)
    country = next(ends, None)
    return country is not None and country.span.start > span.start and document.at(span.start, *Kind) is None


def lower_head_end(text: str, position: int) -> int:
    """The end of the small words that name a body behind a nationality ("German government"), or 0."""
    head = _LOWER_HEAD.match(text, position)
    return head.end() if head else 0


def link_fits(document: Document, name: Span, link: Token, token: Token) -> bool:
    """Whether "for", "on", "under" or "against" and the capital word after it can belong to the name before."""
    if link.low not in _TELLING:
        return True
    text = document.text
    if link.low == "under":
        return _ABOVE.match(text, link.end) is not None
    last = text[name.start : name.end].split()[-1]
    # "organized by UNODC for the Police", "by the Police Academy of Latvia on Human Rights".
    general = (words.HEAD.match(last) or SMALL_OFFICE.fullmatch(last)) and not _is_known_whole(document, name, last)
    if link.low in ("on", "against"):
        general = bool(general) or _SITTING.search(text, name.start, name.end) is not None
        ruled = link.low == "on" and _OF_STATE.fullmatch(text, name.start, name.end)
        return bool(general or ruled) or (link.low == "against" and last in _AGAINST)
    if _WHOSE.match(text, link.end):
        return False
    place = document.at(token.start, Kind.COUNTRY, Kind.NATIONALITY)
    if place is not None:
        if place.kind is Kind.COUNTRY and _OFFICE_FOR.search(text, name.start, name.end):
            return _ITS_PEOPLE.match(text, place.span.end) is None
        return bool(general) and not _PEOPLE_OF.match(text, place.span.end)
    if token.text in ("UNESCO", "UNICEF", "WHO") and _COMMISSION.match(text, name.start, name.end):
        return True
    article = token.start - link.end > len(" the")
    if article and (words.HEAD.match(token.text) or document.at(token.start, Kind.ORGANIZATION)):
        return False
    return article or not words.ACRONYM.match(token.text) or document.at(token.start, Kind.ORGANIZATION) is None


def _is_known_whole(document: Document, name: Span, last: str) -> bool:
    """Whether the name is a known one that needs nothing more, as "European Union" does not."""
    known = document.at(name.start, Kind.ORGANIZATION)
    return known is not None and known.span.end == name.end and not _GENERAL.match(last)


def is_general(document: Document, name: Span) -> bool:
    """Whether a name in quotation marks can follow: "NGO “Harbour”", but not "UNDP “Safe Harbours”"."""
    kind = _KIND_LAST.match(document.written(name).rsplit(None, 1)[-1]) or _KIND_FIRST.match(document.written(name))
    if not kind or not is_complete(document, name):
        return False
    known = document.at(name.start, Kind.ORGANIZATION)
    return known is None or known.span.end != name.end


def is_one_of_a_kind(document: Document, name: Span) -> bool:
    """Whether "a" tells that what stands here is no further body: "with X, a Regional Customs Course was held"."""
    article = document.text[max(0, name.start - 4) : name.start].lower()
    return article.endswith((" a ", " an ")) and document.at(name.start, Kind.ORGANIZATION) is None
