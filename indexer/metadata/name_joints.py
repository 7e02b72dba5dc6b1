"""How the parts of one name are joined: by "and" after an adjective, a dash, quotation marks, "in" after a noun."""

import re
from typing import Final

from indexer.metadata.authority import Kind
from indexer.metadata.document import Document
from indexer.metadata.name_ends import is_about
from indexer.metadata.name_regions import is_before_letters, is_in_short
from indexer.metadata.name_seats import list_goes_on
from indexer.metadata.name_tokens import Token
from indexer.metadata.name_words import (
    ACRONYM,
    BEFORE_THE,
    HEAD,
    OFFICE,
    OFFICE_LAST,
    PARTS,
    POSSESSIVE,
    REGION,
    REGION_HERE,
    TRAILING,
)
from indexer.release import Span

_ADJECTIVE: Final = re.compile(
    r"(?:^|\s)(?!(?:General|Capital|Hospital|Tribunal|Council|Journal|Portal|Federal)$)"
    r"(?:[A-Z][a-z-]{2,}(?:al|ic|ary|ive|ing|an|ed)|Foreign|West(?:ern)?|East(?:ern)?|North(?:ern)?|South(?:ern)?|"
    r"Higher|Public|Inhuman)$"
)
# "Border Police Training": a further head has to follow.
_WAITS_FOR_HEAD: Final = re.compile(
    r"^(?:[A-Z][\w.-]*\s+){1,5}(?:Education|Training|Research|Analysis|Information|Security|Development|Management|"
    r"Monitoring|Investigation|Prevention|Protection|Safety|Reform|Co-?ordination|Planning|Support|Rescue|Policy|"
    r"Testing|Inspection|Certification|Reconstruction|Capacity)$"
)
# "Programme on Monitoring the Illegal Killing of Elephants": what the body does, with its object.
_DOING: Final = re.compile(
    r"\b(?:of|for|on)\s+(?!Train|Polic|Bank|Engineer|Traffick|Smuggl|Launder|Hous|Fish|Plan)[A-Z][a-z]{3,}ing$"
)
_LINK_BEFORE_LAST: Final = re.compile(r"\b(?:of|for|on|against|to|in)\s+(?:the\s+)?[\w-]+$")
# "and the Financing of Terrorism": what a body works on, and no body.
_DEED: Final = re.compile(
    r"(?:and|&)\s+the\s+(?!Government|Department|Parliament|Detachment|Regiment|Commandment)(?:[A-Z][a-z]{3,}(?:ing|ment|ism)|(?:Prevention|Protection|Suppression|Promotion|Elimination|"
    r"Rule|Fight|Role|Rights?|Study|Control|Use|Empowerment|Prohibition)s?)\s+(?:of|against)\s"
)
_SUBJECTS: Final = re.compile(r"\b(?:of|for|on) [^()]*, (?:[A-Z][\w-]* ?){1,3}$")
_LAST_SUBJECT: Final = re.compile(r"\s+(?P<word>[A-Z][a-z]+)(?=[\s]*(?:[.,;:(]|$|(?:of|in|held|organi|conduct|and)))")
# What one works or excels in; what follows "in" then is no place of the event.
_NOUN_WITH_IN: Final = re.compile(
    r"\b(?:Trafficking|Excellence|Trade|Training|Research|Co-?operation|Studies|Education|Investments?|Women|"
    r"Crimes?|Governance|Improvement|Democracy|Transparency|Peace|Support|Security)$"
)
_QUOTED: Final = re.compile(r"\s*(?:“[^“”\n]{2,80}”|«[^«»\n]{2,80}»|\"[^\"\n]{2,80}\"|‘[^‘’\n]{2,80}’)(?=[\s,.;)]|$)")
_DASHED: Final = re.compile(r"\s[–—-]\s(?:the\s+)?(?=[A-Z])(?!(?:The|In|On|At|As|An?|With|From|For|During)\s)")
_AFTER_INITIAL: Final = re.compile(r"(?:(?<= [A-Z])|(?<= St))\.\s[A-Z][a-z]")
_EVENT: Final = re.compile(
    r"(?:[A-Z][\w-]*\s+){0,4}(?:Meeting|Conference|Workshop|Seminar|Training|Course|Symposium|Round[- ]?[Tt]able|"
    r"Summit|Exercise|Assembly Session|Session|Briefing|Webinar)s?\b"
)
# "the Confederation of Midwives (ICM) for the Annual Workshop": for what it brought them together.
_FOR_EVENT: Final = re.compile(rf"for (?:the|an?|its|their) {_EVENT.pattern}(?! [A-Z])")
# "in the Latvian capital".
_SMALL_AFTER: Final = re.compile(r"[A-Z][\w-]+\s+[a-z]")
_RUN_CHARACTERS: Final = 120
_FEWEST_CAPITALS: Final = 3
# "Chemical, Biological and Nuclear Centre": adjectives in a row before their noun.
_ADJECTIVES: Final = re.compile(
    r"(?:,\s+[A-Z][a-z-]{2,}(?:al|ic|ary|ive|ear)){0,4},?\s+(?:and|&)\s+[A-Z][a-z-]{2,}(?:al|ic|ary|ive|ear)\s+[A-Z]"
)
_ENDS_IN_ADJECTIVE: Final = re.compile(r"\b[A-Z][a-z-]{2,}(?:al|ic|ary|ive|ear)$")
# "Federation of Harbour and Coast Guard Societies": those of whom it is made, told by a plural.
_MADE_OF: Final = re.compile(
    r"^(?:Association|Federation|Union|Organi[sz]ation|Network|Alliance|League|Confederation|Council|Forum|Committee|"
    r"Conference|[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*\s+(?:Association|Federation|Union|Organi[sz]ation|Network|Alliance|League|"
    r"Confederation|Council|Forum|Committee|Conference))\s+(?:of|for)\s+(?:[A-Z][\w-]*\s*){1,3}$"
)
# "Belize Customs and Excise Department".
_ENDS_IN_CUSTOMS: Final = re.compile(r"(?:^|\s)Customs$")
_AND_EXCISE: Final = re.compile(
    r"(?:and|&) (?:Excise|Border (?:Protection|Control|Security|Patrol)|Tax(?:ation|es)?|Revenue|Monopol\w+|Quarantine|"
    r"Indirect Taxe?s?|Immigration|Patents)\b(?! (?:Police|Officers))"
)
_PLURAL: Final = re.compile(
    r"(?:and|&)\s+(?:[A-Z][\w-]*\s+){0,3}(?:Services|Societies|Institutions|Institutes|Companies|Agencies|Authorities|"
    r"Organi[sz]ations|Banks|Courts|Chambers|Bodies|Universities|Colleges|Schools|Units|Commissions|Offices|Networks|"
    r"Associations|Municipalities|Parliaments|Academies|Forces|Guards|Troops)\b"
)
# "EUBAM Moldova and Ukraine", "Mission to Moldova and Ukraine": one body for two countries.
_SENT_TO: Final = re.compile(
    r"\b(?:Mission|Office|Presence|Delegation|Centre|Center|Hub|Programme)\b[^()]*\b(?:to|for)\s|mbassies of "
)
# "OSCE Mission to Serbia", which is known as a whole.
_SENT_THERE: Final = re.compile(r"\b(?:Mission|Presence|Delegation|Embassy|Office)\b.* (?:to|in) [A-Z][\w ]+$")
# "Permanent Mission of Latvia to the UN in Geneva".
_SENT_TO_BODY: Final = re.compile(
    r"\b(?:Mission|Representation|Delegation)s? [^()]*\b(?:to|at) (?:the )?"
    r"(?:UN|United Nations|UN Office|United Nations Office|International Organi[sz]ations)$"
)
# Of these a state has one: "organized by the Prosecutor General's Office in Riga".
_OF_STATE_OFFICER: Final = re.compile(r"\b(?:General|Ombuds\w+|Defender|President|Minister)['’]s\s+Office$")
# "the Embassy of the Federal Republic of Germany in Turkmenistan".
_EMBASSY_OF: Final = re.compile(r"(?:the )?[Ee]mbassy of ")
# "the Bureaus in Buenos Aires and Abidjan": one name.
_OFFICES_IN: Final = re.compile(r"\b(?:[Oo]ffices|[Bb]ureaus|Embassies|Missions|Cent(?:re|er)s) in [A-Z][\w ’'-]+$")
_OF_WHAT: Final = re.compile(r"\s(?:of|for)\s+[A-Z]\w+(?=\s)")
_OFFICE_HELD: Final = re.compile(
    r"(?:(?:Acting|Deputy|First|Interim|Executive|Senior|Regional|Country|Resident|Permanent|Special|Assistant|Vice|"
    r"Associate|Managing|Programme|Project|Technical|Chief|National|International|Legal)[ -])*"
    r"(?:Head|Director(?:[- ]General)?|Chief|President|Chair(?:man|woman|person)?|Manager|Ambassador|Officer|"
    r"Advis[eo]r|Expert|Specialist|Spokes\w+|Secretary(?:[- ]General)?|Envoy|Commander|Consultant|Analyst|Trainer|"
    r"(?:Representative|Co-?ordinator)(?=\s+[A-Z][a-z]+\s+[A-Z]))\b"
    r"(?P<after>(?:\s+(?:(?:of|for|on|to|in)\s+)?[A-Z][\w.-]*){0,6})"
)
_FOR_PLACES: Final = re.compile(r"\b(?:for|between|для)\s+[^()]*$")


def is_open(document: Document, span: Span) -> bool:
    """Whether a name that begins with a known body or an acronym still lacks its head: "OSCE Border Security"."""
    written = document.written(span)
    parts = [POSSESSIVE.sub("", part) for part in PARTS.findall(written)]
    if len(parts) < 2 or ACRONYM.match(parts[-1]):
        return False
    if len(parts) > 2 and parts[-1] == "International" and " ".join(parts).istitle():
        return False  # "Harbour Life International and the like"
    if any(HEAD.match(part) for part in parts) and not _WAITS_FOR_HEAD.search(written):
        return False
    ending = (each for each in document.within(span, *Kind) if each.span.end == span.end)
    return next(ending, None) is None


def takes_the(document: Document, name: Span, position: int) -> bool:
    """Whether "the" at the position belongs to the name: "Monitoring the Illegal Killing", "Save the Children"."""
    written = document.written(name)
    doing = _DOING.search(written) and document.at(position + len("the "), *Kind) is None
    return bool(doing) or written in BEFORE_THE


def joins_adjective(written: str) -> bool:
    """ "Congress of Local", "European and North": an adjective before "and" waits for its noun."""
    last = written.rsplit(None, 1)
    return len(last) == 2 and bool(_ADJECTIVE.search(written)) and bool(_LINK_BEFORE_LAST.search(written))


def ends_in_country(document: Document, name: Span) -> bool:
    """Whether the last words of the name are a country: "Union of Judges of Uzbekistan"."""
    ends = [each for each in document.within(name, Kind.COUNTRY, Kind.ORGANIZATION) if each.span.end == name.end]
    return any(each.kind is Kind.COUNTRY or _SENT_THERE.search(each.entity) for each in ends)


def goes_on_after_and(text: str, written: str, position: int) -> bool:
    """Whether adjectives in a row, or those of whom a union is made, go on at the comma or "and" at the position."""
    if _ENDS_IN_ADJECTIVE.search(written) and _ADJECTIVES.match(text, text.rfind(written[-1], 0, position) + 1):
        return True
    if (_ENDS_IN_CUSTOMS.search(written) and _AND_EXCISE.match(text, position)) or is_about(text, written, position):
        return True
    return bool(_MADE_OF.match(written) and _PLURAL.match(text, position))


def is_long(document: Document, name: Span) -> bool:
    """Whether "the" and many capital words can only name a further body: "UNDP and the Framework for Clean Seas"."""
    written = document.written(name)
    capitals = sum(word[0].isupper() for word in written.split())
    return (
        capitals >= _FEWEST_CAPITALS
        and document.text[max(0, name.start - len("the ")) : name.start].lower() == "the "
        and not _EVENT.search(written)
    )


def others_follow(document: Document, position: int, start: int, end: int) -> bool:
    """Whether capital words at the position are no part of the known name before them: an event, a person."""
    known = document.at(start, Kind.ORGANIZATION)
    if known is None or known.span.end != end:
        return False
    return event_follows(document, position, known.span) or person_end(document, position, known.span) > 0


def person_end(document: Document, start: int, name: Span) -> int:
    """The end of the office that a person holds behind a known name ("UNDP Acting Head Anna Berg"), or 0."""
    known = document.at(name.start, Kind.ORGANIZATION)
    if known is None or known.span.end != name.end:
        return 0
    office = _OFFICE_HELD.match(document.text, start, start + _RUN_CHARACTERS)
    if office is None or any(HEAD.match(word) for word in _OF_WHAT.sub("", office["after"]).split()):
        return 0
    return office.end()


def goes_on_after_bracket(text: str, following: Token) -> bool:
    """Whether the name goes on with this token behind a bracket."""
    links = ("of", "for", "in", "для", "в", "под")
    goes_on = following.text[0].isupper() or following.low in links or TRAILING.match(following.low)
    return not following.bracket and bool(goes_on) and not _FOR_EVENT.match(text, following.start)


def names_deed(text: str, position: int) -> bool:
    """Whether "and the ... of" at the position tells what else the body works on."""
    return bool(_DEED.match(text, position))


def ends_subjects(document: Document, left: Span, position: int) -> bool:
    """Whether the one word behind "and the" is the last of what a body is for: "of Labour, Women and the Family"."""
    word = _LAST_SUBJECT.match(document.text, position)
    if word is None or HEAD.match(word["word"]) or document.at(word.start("word"), *Kind):
        return False
    return bool(_SUBJECTS.search(document.written(left)))


def takes_place(document: Document, start: int, name: Span) -> bool:
    """Whether "in" and the word at `start` belong to the name: "Academy in Bishkek", "Trafficking in Persons"."""
    written = document.written(name)
    found = document.at(start, Kind.CITY, Kind.COUNTRY)
    if is_in_short(document.text, start) or (found is None and is_before_letters(document.text, start)):
        return True
    if found is not None and found.kind is Kind.COUNTRY and list_goes_on(document, found):
        return True
    if found is None and document.at(start, Kind.NATIONALITY) and _SMALL_AFTER.match(document.text, start):
        return False
    if found is None and not REGION_HERE.match(document.text, start):
        return bool(_NOUN_WITH_IN.search(written) or OFFICE.search(written))
    if found is not None and found.kind is Kind.CITY and written.isascii():
        there = OFFICE_LAST.search(written) and not _OF_STATE_OFFICER.search(written)
        return bool(there or _SENT_TO_BODY.search(written))
    if OFFICE_LAST.search(written) or (found and _EMBASSY_OF.match(written)):
        return True
    return bool(OFFICE.search(written)) and not document.within(name, Kind.COUNTRY, Kind.CITY)


def place_end(document: Document, start: int) -> int:
    """The end of the country or region that stands here, or 0."""
    found = document.at(start, Kind.COUNTRY)
    region = REGION_HERE.match(document.text, start)
    return found.span.end if found else region.end() if region else 0


def ends_in_place(document: Document, left: Span) -> bool:
    """Whether the name so far ends in one of the places for which the body works: "Office for Iran"."""
    written = document.written(left)
    places = document.within(left, Kind.COUNTRY)
    if not (places and places[-1].span.end == left.end) and not REGION.search(written):
        return False
    return bool(_SENT_TO.search(written)) or bool(_FOR_PLACES.search(written.split(" of ")[-1]))


def second_seat(document: Document, start: int, left: Span) -> int:
    """The end of the town that stands here, if the name so far is of offices in another one; or 0."""
    town = document.at(start, Kind.CITY)
    return town.span.end if town and _OFFICES_IN.search(document.written(left)) else 0


def is_place(document: Document, name: Span) -> bool:
    """Whether the name so far is no more than a country or a nationality."""
    found = document.at(name.start, Kind.NATIONALITY, Kind.COUNTRY)
    return found is not None and name.end - found.span.end in (0, document.text[name.end - 1] == ".")  # "U.S."


def is_known(document: Document, token: Token) -> bool:
    """Whether a known organization, a country or an acronym stands here."""
    return document.at(token.start, Kind.ORGANIZATION, Kind.COUNTRY) is not None or bool(ACRONYM.match(token.text))


def event_follows(document: Document, start: int, name: Span) -> bool:
    """Whether capital words that name an event follow a known name: "DCAF | Expert Meeting on ..."."""
    known = document.at(name.start, Kind.ORGANIZATION)
    exact = known is not None and known.span.end == name.end
    return exact and document.text[start].isupper() and _leads_to_event(document.text, start)


def quoted_end(text: str, position: int, limit: int) -> int:
    """Where the quoted part of a name ends that begins here ("NGO «Harbour»"), or 0."""
    quoted = _QUOTED.match(text, position, limit)
    return quoted.end() if quoted and quoted.group().strip()[1].isupper() else 0


def dashed_start(document: Document, span: Span, limit: int) -> int:
    """Where the name goes on after an acronym and a dash ("RACVIAC - Centre for ..."), or 0."""
    if not ACRONYM.match(document.written(span)):
        return 0
    dash = _DASHED.match(document.text, span.end, limit)
    return dash.end() if dash else 0


def after_initial(text: str, position: int) -> bool:
    """Whether the full stop here ends an initial inside a name: "George C. Marshall Center"."""
    return _AFTER_INITIAL.match(text, position) is not None


def _leads_to_event(text: str, position: int) -> bool:
    event = _EVENT.match(text, position, position + _RUN_CHARACTERS)
    if event is None:
        return False
    following = re.match(r"\s+([A-Z][\w-]*)", text[event.end() : event.end() + 30])
    words = [*event.group().split(), *(following.groups() if following else ())]
    return not any(HEAD.match(word) for word in words)


def without_possessive(word: str) -> str:
    """The word without "'s"."""
    return word if word.isalnum() else POSSESSIVE.sub("", word)
