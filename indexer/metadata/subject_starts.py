"""Where a subject may begin: at the start of a clause, after a mark, a date, or those who stand for a body."""

import re
from typing import Final

_NEAR_CHARACTERS: Final = 40
_LONGEST_NAME_CHARACTERS: Final = 120
_LONGEST_PHRASE_CHARACTERS: Final = 160
_MARKS: Final = frozenset(",;:–—-)|")
_LEADING: Final = (
    "that which where when while because as since today tomorrow yesterday and therefore also then "
    "Today Tomorrow Yesterday January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday week month year "
    "Here There Afterwards Later Recently Meanwhile Thus Therefore However Moreover Additionally Furthermore Hence "
    "Consequently Subsequently Finally Then Similarly Likewise Accordingly Simultaneously from of"
)
_LEADS_TO_SUBJECT: Final = frozenset(_LEADING.split())
_BEFORE_SUBJECT: Final = re.compile(
    r"(?:^|[,;:–—)]\s*|\s-\s+|"
    r"\b(?:that|which|where|when|while|because|as|since|[Tt]oday|[Tt]omorrow|[Yy]esterday|and|therefore|also|then|"
    r"Here|There|Afterwards|Later|Recently|Meanwhile|Thus|Therefore|However|Moreover|Additionally|Furthermore|Hence|"
    r"Consequently|Subsequently|Finally|Then|Similarly|Likewise|Accordingly|Simultaneously),?\s+|"
    r"\d{4},?\s+|\b\d{1,2}\s+\w+\s+|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+"
    r"(?:\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s+)?|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+|\b(?:[Tt]his|[Ll]ast|[Ee]very|[Ee]ach) (?:week|month|year)\s+|"
    # What officers of a body do, the body does.
    r"(?:^|[,;:–—]\s*)(?:[\w-]+ ){0,3}(?:[Oo]fficers|[Oo]fficials|[Ee]mployees|[Ss]taff|[Aa]gents|[Dd]etectives|"
    r"[Ii]nvestigators|[Oo]peratives|[Uu]nits|[Ss]ervicemen|[Pp]ersonnel|[Ll]eadership|[Mm]anagement|[Ss]oldiers|"
    r"[Tt]roops|[Tt]rainers|[Ii]nstructors|[Ee]xperts|[Ss]pecialists|[Aa]dvis[eo]rs|[Ll]awyers|[Vv]olunteers|[Rr]angers|"
    r"[Rr]epresentatives|[Pp]olice(?:men|women)?|[Ll]ecturers|[Ss]cientists|[Ee]ngineers|[Ff]irefighters|[Pp]rosecutors|"
    r"[Tt]eams?|unit|section|component|pillar|department|division|branch|arm|wing) (?:of|from)\s+"
    r")(?:the\s+|The\s+)?$"
)
_DIGITS: Final = frozenset("0123456789")
_OF: Final = frozenset(("of", "from"))
# What the pattern knows before these: those who stand for a body, and the day of a date.
_STAFF: Final = (
    "officers officials employees staff agents detectives investigators operatives units servicemen personnel "
    "leadership management team teams soldiers troops trainers instructors experts specialists advisers advisors "
    "lawyers volunteers rangers representatives police policemen policewomen lecturers scientists engineers "
    "firefighters prosecutors unit section component pillar department division branch arm wing"
)
_BEFORE_OF: Final = (*_STAFF.split(), *_DIGITS)
_KINDS: Final = frozenset(
    ("mission", "organization", "organisation", "agency", "network", "foundation", "association", "charity", "NGO")
)
# "The European civilian mission EUCAP".
_THE_KIND: Final = re.compile(r"(?:^|[,;:–—]\s*)(?:[Tt]he|[Aa]n?)\s+(?:[\w-]+\s+){1,5}$")
_IN_TOWN: Final = re.compile(r"^In [A-Z][\w-]+(?: [A-Z][\w-]+)?$")
# "For this reason UNODC", "On Latvia's initiative the Border College": no comma closes the phrase.
# "Within the EU-funded project EU4Digital": a name follows that is no subject; "the Harbour project" has one.
_NAMED_NEXT: Final = re.compile(
    r"\b(?:the|an?|new|joint|regional|global|[\w.]+-(?:funded|financed|supported|led|implemented)) "
    r"(?:project|programme|program|initiative|campaign|platform|action|operation|portal|fund)$"
)
_INTRODUCED: Final = re.compile(
    r"(?:^|[–—] | - |\d: )(?:Under|Within|Through|Thanks to|Owing to|For|In|During|At|As|On|Upon|After|Before|"
    r"Following|Throughout|With|Since|From|By|Based on|Together with|Jointly with|To) "
    r"(?:(?!(?:that|which|who|where|when|said|told|was|were|is|are|has|had)\b)[\w’'&()“”\"/-]+ ){0,14}?"
    r"(?!(?:of|by|with|from|to|for|at|in|on|and|or|against|between|its|their|his|her|our|an?|this|these|both|each|the|"
    r"into|within|through|during|under|against|[a-z]+ed)$)(?P<last>[\w’')”\"-]+)$"
)
# "Under its Border Security and Management Programme": one name after a preposition.
_INNER_AND: Final = re.compile(
    r"\b(?:[Uu]nder|[Ww]ithin|[Tt]hrough|of|by) (?:its|their|his|the|a) (?:[A-Z][\w-]*,? ){1,4}and $"
)
# The bracket of a name that goes on: "Agency for Harbours (AFH) Safe Coast Project".
_BRACKET_WITHIN: Final = re.compile(r"\b[A-Z][\w-]* \([A-Z][^()]*\)$")


def may_begin(text: str, start: int) -> bool:
    """Whether a subject may begin here: at the start, after a mark, a conjunction or a date."""
    near = text[max(0, start - _NEAR_CHARACTERS) : start]
    before = near.rstrip()
    if before[-4:].lower() in (" the", " its"):
        before = before[:-4].rstrip()
    if before[-1:] == ")" and _BRACKET_WITHIN.search(text[max(0, start - _LONGEST_NAME_CHARACTERS) : start].rstrip()):
        return False
    if start == 0 or before[-1:] in _MARKS:
        return True
    # The pattern is dear; where there is neither number nor a word that it knows, it finds nothing.
    last = before[before.rfind(" ") + 1 :]
    if start < _NEAR_CHARACTERS and _IN_TOWN.match(before):
        return True
    if start < _LONGEST_PHRASE_CHARACTERS and _is_introduced(text, start):
        return True
    if last == "and" and _INNER_AND.search(text[max(0, start - _LONGEST_NAME_CHARACTERS) : start]):
        return False
    if last in _KINDS:
        return _THE_KIND.search(near) is not None
    if last in _LEADS_TO_SUBJECT or not _DIGITS.isdisjoint(before):
        if last in _OF and not before[: -len(last)].rstrip().lower().endswith(_BEFORE_OF):
            return False
        return _BEFORE_SUBJECT.search(near) is not None
    return not before and start < _NEAR_CHARACTERS


def _is_introduced(text: str, start: int) -> bool:
    """Whether a phrase that no comma closes stands before the character: its last word is small or "the" follows."""
    before = text[:start].rstrip()
    phrase = _INTRODUCED.search(before.removesuffix(" the"))
    if phrase is None:
        return False
    return len(before) > phrase.end() or (phrase["last"][0].islower() and _NAMED_NEXT.search(before) is None)
