"""How releases tell in English where an event was: prepositions, venues, datelines, hosts, tours."""

import re
from typing import Final

from indexer.metadata.cue import Cue, cue
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.sentence_words import words_of

_CITY_NOUN: Final = r"(?:capital|cit(?:y|ies)|towns?|villages?|resort|municipality|port|seaport|settlement|suburb)"
# "at the border crossing point Rusumo in Rwanda" is as good as a town.
_CROSSING_NOUN: Final = r"(?:checkpoint|crossing(?:[ -]point)?|border[ -]post|post)"
_MONTHS: Final = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# "on Kish Island", "on Bali": of a town that is an island.
ON_ISLAND: Final = re.compile(r"\b[Oo]n (?:the (?:[a-z]+ )?islands? of )?$")
IS_ISLAND: Final = re.compile(r".* Island\b|(?:Bali|Cebu|Djerba|Jeju|Langkawi|Mah[eé]|Penang|Phuket|Zanzibar|Rhodes)\b")
IN: Final = re.compile(
    rf"(?:\b(?:in|at|to|near|(?:{_CITY_NOUN}|airport|outskirts|suburbs|heart) of|capital,|capital city,|"
    rf"capital of (?:the )?[\w ]{{3,30}},)|(?:^|\s)(?:в|во))\s+"
    rf"(?:the\s+)?(?:(?:[\w'’-]+\s+)?{_CITY_NOUN}(?:\s+{_CITY_NOUN})?(?:\s+of|,)?\s+|"
    rf"(?:[\w'’-]+\s+)?{_CROSSING_NOUN}(?:\s+of)?\s+|г(?:ороде|\.)\s+)?$",
    re.IGNORECASE,
)
# "at the Hotel Ritz, Nairobi".
VENUE_COMMA: Final = re.compile(
    r"\b(?:at|in) (?:the )?(?:(?:[A-Z][\w’'&.-]*|of|for|and|the|de|la) ){0,7}?"
    r"(?:H[oô]tel|Resort|Cent(?:re|er)|Academy|University|Institute|College|Palace|Hall|House|Headquarters|Campus|School|"
    r"Building|Inn|Plaza|Club|Lodge|Library|Museum|Theatre|Complex|Compound|Facility|Barracks|Base|Station|Auditorium|"
    r"Chamber|Court|Parliament|Embassy|Suites|Room|Pavilion)(?: [A-Z][\w’'-]+){0,3}(?: \([^()\n]{1,30}\))?, $|"
    r"\bat (?:the |its |their )(?:[\w’'&.-]+ ){0,6}?(?:headquarters|offices?|premises|campus|secretariat|academy|"
    r"barracks)(?: \([^()\n]{1,30}\))?, $"
)
PEOPLE_FROM: Final = re.compile(
    r"\b(?:participants|delegates|representatives|officers|officials|experts|judges|prosecutors|students|journalists|"
    r"colleagues|trainers|speakers)\s+(?:from|of)\s+$"
)
PREPOSITIONS: Final = frozenset(("in", "at", "to", "near"))
# The last words of what is found.
ENDS_OF_IN: Final = (
    *PREPOSITIONS,
    *(",", "of", "the", "в", "во", "городе", "г."),
    *("checkpoint", "crossing", "point", "post"),
    *("capital", "city", "town", "village", "resort", "municipality", "port", "settlement", "suburb"),
)
# "Guyana's capital Georgetown".
ITS_CAPITAL: Final = ("'s capital ", "’s capital ", "'s capital, ", "’s capital, ")
VISITED: Final = re.compile(
    rf"\bvisit(?:ed|s|ing)\s+(?:the\s+(?:(?:[\w-]+\s+)?(?:{_CITY_NOUN}|{_CROSSING_NOUN})\s+(?:of\s+)?)?)?$"
)
FROM: Final = re.compile(r"\bvisit(?:ed|s|ing)\s+(?:the\s+)?$|\b(?:from|(?<!visit )(?<!trip )(?<!mission )to|near)\s+$")
# "Royal College, Amman, Jordan, 24-28 July 2016" on a line of its own.
VENUE_LINE: Final = re.compile(r"^\s*[A-Z][^.:;\n]{3,90},\s*$")
# Its days may stand on the next line.
VENUE_LINE_REST: Final = re.compile(
    r"^(?:,\s+[A-Z][\w ]{2,40})?(?:,\s+\d|[ \t]*\n[ \t]*(?:[A-Z][a-z]+ )?\d)[\w ,–-]{4,40}(?:\n|$)"
)
LINE_BREAK: Final = re.compile(r"[ ,]*\n[ \t]*")
# "The Academy of Nigeria (ACAN), Keffi, has held": where it has its seat.
SEAT_COMMA: Final = re.compile(r"\b[A-Z][\w’'-]+ \([A-Z][A-Za-z]{1,10}\), $")
# "They came from ten states, the OSCE and the University in Riga": what stands between, and what ends it.
CAME_FROM: Final = re.compile(r"\b(?:came|come|drawn|arrived|were|joined|accompanied|attended) (?:from|by)\b")
CAME_TO: Final = re.compile(r"[.;]|\b(?:for (?:an?|the|their|its|this|talks)|to [a-z]+|met|gathered)\b")
BODY_IN: Final = re.compile(r"\b[A-Z][\w’'-]+(?: of [A-Z][a-z]+)?(?: \([^()]{1,40}\))? in (?:the )?$")
DAYS_LISTED: Final = re.compile(r"^\s*\d[^.\n]{0,40}(?:,|\s(?:19|20)\d\d)\s*(?:[Tt]he\s)?$")
LINE_ENDS: Final = re.compile(r"^[^.\n]{0,60}\.?[ \t]*(?:\n|$)")
PLACE_LINE: Final = re.compile(r"^\W*(?:location|venue|place|where|city)\W+(?:[^\n]{0,60},\s+)?$", re.IGNORECASE)
# An announcement tells it below the story.
PLACE_TOLD: Final = re.compile(r"\W*(?:location|venue|place|where)\s*:", re.IGNORECASE)
OFFICE_IN: Final = re.compile(
    r"\b(?:[Oo]ffices?|(?:[Ee]mbassy|[Hh]igh Commission(?:er)?|[Cc]onsulate(?:[- ]General)?)"
    r"(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?|[Mm]issions?|[Cc]ent(?:er|re)s?|[Dd]elegations?|[Rr]epresentation|"
    r"[Hh]ead|[Bb]ureaus?|[Aa]mbassador|Coordinator|[Cc]ourts?|[Ss]ecretariat|[Hh]eadquarters|[Hh]eadquartered|[Ss]eat|"
    r"[Pp]rojects?|[Mm]inistr(?:y|ies)|based|Network|Academy|[Oo]фис\w*|[Бб]юро|[Цц]ентр\w*|"
    r"[Пп]осольств\w*)(?:\s+\([^()\n]{1,40}\))?\s+(?:in|at|to|в)\s+(?:the\s+)?(?:[A-Z]\w+(?:,| and) )*$"
)
# "in Karen, Nairobi": a part of the town stands before it.
QUARTER: Final = re.compile(r"\b(?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: \([^()\n]{1,30}\))?, $")
AND_MORE: Final = re.compile(r",? and\b|, [A-Z][\w’' -]{1,30},? and\b")
# "The keys were handed out at the headquarters in Lagos": what was done there makes the office the venue.
DONE_AT: Final = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:[a-z]+ly )?(?:(?!based|posted|located|accredited|appointed|employed|situated)"
    r"[a-z-]+ed|held|taught|shown|given|put|sworn)(?: [a-z]+){0,2} (?:at|in) (?:the |its )?[^,.;]{2,120}$"
)
# "opened a field office in Praia", "the centre was inaugurated": where it is, that was done.
OPENED: Final = re.compile(
    r"\b(?:open(?:s|ed|ing)?|inaugurat(?:es|ed|ing)|unveil(?:s|ed)|launch(?:es|ed)|establish(?:es|ed)|"
    r"inauguration of|opening of|launch of) (?:an?|the|its|their|new|office|field|[a-z]+ [a-z]+) ?[^,;.:]{0,80}$"
)
# "at the Border Guard Academy in Riga": the office is the venue.
VENUE: Final = re.compile(
    r"(?:\bat|^At|\b(?:on the premises of|hosted (?:by|at)|premises of)|"
    r"\b(?:held|conducted|organi[sz]ed|took place|place|delivered|convened|opened|trained|"
    r"taught|schooled) in|\d{4},? in(?= the)|"
    r"\b(?:visit|tour|inspect)(?:ed|s)|\b(?:paid|pays) an? (?:[\w-]+ ){0,3}visit to)\s+"
    r"(?:the\s+|its\s+)?(?:[^\s,.;]+\s+){1,12}?(?:[A-Z][\w’'-]+, an? [a-z -]{2,60} )?"
    r"in\s+(?:the\s+)?(?:[A-Z][\w’'-]+, )?$"
)
VISIT_PAID: Final = re.compile(r"\b(?:visit(?:ed|s)|(?:paid|pays) an? (?:[\w-]+ ){0,3}visit to)\s+[^,;.]{2,80}$")
# "The Reni border crossing point in Ukraine was the place"; a stretch of land else.
CROSSING_PLACE: Final = re.compile(
    r"^\s+(?:[a-z]+ ){0,3}(?:crossing|checkpoint|port|airport)\b[^.;]{0,40}?"
    r"\b(?:was|is) the (?:place|venue|scene|site)\b"
)
# "the AIRCOP Project in Panama City from 21 to 23 April": the days are of what happened there.
DAYS_AFTER: Final = re.compile(
    r"^(?:,\s+(?:the )?[A-Z][\w ]{2,30},?)?,?\s+\(?(?:from |on |between |during )?(?:the )?(?:\d{1,2}\b(?!,\d)|"
    rf"(?:{_MONTHS})\w*\.? \d)"
)
# What follows names a stretch of land, not a town.
REGION: Final = re.compile(
    r"^(?:[-–—/][A-Z][\w-]+ (?:(?:[Bb]order|[Rr]oad|[Rr]ail(?:way)?|[Tt]rade|[Ii]nternational) )?(?:[Cc]rossing|"
    r"[Cc]heckpoint|[Bb]order|[Rr]oute|[Cc]orridor|[Hh]ighway|[Rr]oad|[Rr]ailway|[Cc]heck-?[Pp]oint|[Bb]CP)|"
    r"\s+(?:[Rr]egion|[Pp]rovince|[Oo]blast|[Dd]istrict|[Cc]ounty|[Vv]alley|[Hh]ighlands|[Pp]rocess|"
    r"Declaration|Convention|Conference(?= of \d| in \d| on\b)|Agreement|Protocol|Principles|Group|"
    r"Plan of Action|Action Plan|Accords?|Criteria|Charter|Statute|"
    r"Treaty|Initiative)\b|(?:(?:,| and| or) [A-Z][\w-]+)*,?\s+(?:[Rr]egions|[Pp]rovinces|[Oo]blasts|[Dd]istricts|"
    r"[Cc]ounties|[Mm]unicipalities)\b)"
)
# "Agenda.ge, 12 May 2022 - 15:38, Tbilisi, Georgia" on a line of its own.
POSTED_FROM: Final = re.compile(r"^[^\n]{0,60}\b(?:19|20)\d\d\b(?: [–-] \d{1,2}:\d\d)?,\s*$")
COUNTRY_LINE_ENDS: Final = re.compile(r"[ ,]*(?:\.|\n|$)")
# "(Minsk, Republic of Belarus)" at the end of a headline.
TITLE_ENDS: Final = re.compile(r"^(?:,\s[^()\n]{2,40})?\)\s*(?:\n|$)")
AND_ANOTHER: Final = re.compile(r"\s+and\s+(?:to\s+)?(?:the\s+)?|,\s+(?:the\s+)?")
REGION_BETWEEN: Final = re.compile(r",\s+(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+,\s+(?:the\s+)?")
TOWN_OF: Final = re.compile(r"\b(?:towns?|cit(?:y|ies)|villages?|(?:sea)?port|settlement|outskirts|suburbs) of\b")
TOWN_AFTER: Final = re.compile(r"\s+(?:city|town|municipality|village)\b")
_DAY: Final = (
    r"(?:\d{1,2}\.\d{1,2}\.\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?[ -])?[A-Z][a-zа-я]+\.?,? "
    r"\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)?(?:(?: [A-Z][a-z]+)? ?[–-] ?\d{1,2})? "
    r"[A-Za-zа-я]+\.?,?(?: \d{4})?)"
)
DATELINE: Final = re.compile(
    rf"^[\s•*“\"]*(?:[A-Z][\w’'&.-]*(?: (?:of |the |and |for )?[A-Z][\w’'&.-]*){{0,6}}; )?"
    rf"(?:(?:(?i:joint|media|news|press) ){{1,2}}(?i:release|statement|note),?\s+)?"
    rf"(?:{_DAY}\s*(?:,|[–—-]+|/|\|)?\s*\(?)?$"
)
DATELINE_REST: Final = re.compile(
    rf"^(?:,\s+[A-Z][\w. ]{{1,40}})?,?\s+{_DAY}(?:,\s+[A-Z][A-Za-z]{{3,14}})?[ \t]*(?:\n|$)|"
    rf"^(?:[,/]?\s*\(?(?:the )?[A-Z][\w.'’ ]{{1,40}}\)?\*?(?:\[\d\])?){{0,2}}(?:[,;]?\s*(?:{_DAY}|\d{{1,2}}[\w .–-]*))?"
    r"(?:\s*г\.?)?(?:,\s*[^\n,–—]{1,40})?\s*(?:\([\w ,./-]{2,40}\))?\s*(?:[-–—]|\.\s|:\s)"
)
TOWN: Final = (
    r"[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+(?:[ -](?:(?:de|do|da|del|la|el|al|am|an|der|sur|upon) )?[A-ZÀ-ÖØ-ÞĀ-ž][\w’'-]+){0,2}"
)
# Most sentences begin with capitals, few with what all these ask for behind a town.
MAY_BE_DATELINE: Final = re.compile(rf"\W*{TOWN}\s*[,/(–—-]")
DATED: Final = re.compile(rf",? \(?(?:[A-Z][a-z]+day,? )?{_DAY}(?:,? \d{{4}})?\)?\s*(?:[-–—]|\. |: )")
# "SHOWUN, Shurobod District, Tajikistan, 31 October 2011 –" and "Rakitje (RACVIAC), Croatia" on a line of its own.
UNKNOWN_DATELINE: Final = re.compile(
    rf"^\W*(?P<city>{TOWN})(?:\s*\([^()\n]{{1,30}}\))?(?:,\s+[A-Z][\w’' -]{{2,30}})?(?:,\s+|/\s*)(?P<country>"
    rf"[A-Z][\w’' -]{{3,40}}?)\*?(?P<day>,?\s+{_DAY}(?:\.?|\.(?=\s+[A-Z])))?\s*(?:\([^()\n]{{2,30}}\)\s*)?"
    r"(?:[–—-]|$|\n|:\s|(?<=\d\.)\s)"
)
# "Kutum (Sudan)/Tine (Chad), 10 August 2010 –": each town with its country in brackets.
BRACKETED_DATELINE: Final = re.compile(
    rf"^\W*(?P<city>{TOWN})\s+\((?P<country>[A-Z][\w’' -]{{3,40}})\)"
    rf"(?:\s*(?:/|,|and|–|-)\s*{TOWN}\s+\([A-Z][\w’' -]{{3,40}}\))?,?\s+{_DAY}\s*(?:[–—-]|\n|:)"
)
UNKNOWN_DATED: Final = re.compile(rf"^\W*(?P<city>{TOWN}),\s+{_DAY}\s*[–—-]")
BARE_DATELINE: Final = re.compile(rf"^(?P<city>{TOWN})\s+[–—-]\s+[A-Z]")
# "In Merke, close to the Kyrgyz border in the south of Kazakhstan,"; "in Khorog, a town in eastern Tajikistan".
_FAR: Final = (
    r",\s+(?:(?:an?|the|close|near|not|far|from|to|by|on|at|located|situated|small|little|old|largest|second|main|"
    rf"coastal|mountain|[a-z]+ern|{_CITY_NOUN}|border|[A-Z][a-z]+(?= border))\s+){{1,8}}?(?:in|of)\s+(?:the\s+)?"
    r"(?:(?:(?:north|south)?-?(?:east|west)|north|south|cent(?:re|er)|heart|middle)\s+of\s+(?:the\s+)?|"
    r"(?:(?:north|south)?-?(?:east|west)ern|northern|southern|central|rural)\s+)?(?=[A-Z])"
)
WRITTEN_CITY: Final = cue(
    rf"\b(?:[Ii]n|[Aa]t|near|outside|(?:outskirts|suburbs) of|(?P<visited>visit(?:s|ed|ing)?))\s+"
    rf"(?:(?P<kind>the\s+(?:[\w-]+\s+)?(?:{_CITY_NOUN}\s+of|(?:{_CITY_NOUN}|{_CROSSING_NOUN})(?:\s+of)?))\s+)?"
    rf"(?P<city>{TOWN})"
    r"(?![\w’'-])(?!\s(?:[a-z]+ )?(?:[Aa]irport|[Bb]ridge|[Cc]amp|[Bb]ase|[Bb]arracks|"
    r"[Pp]rison|[Hh]ospital|[Cc]ourt|[Mm]arket|[Vv]alley|[Rr]iver|[Ll]ake|[Rr]egion|[Dd]istrict|[Pp]rovince)\b)"
    rf"(?P<after>\s+(?:city|town|municipality|village)\b|(?:,|\s+in)\s+(?=[A-Z])|\s+\(|"
    rf",?\s+(?:near|close to|outside)\s+(?=[A-Z])|{_FAR}|,?\s+near the\s+(?=[A-Z])|)",
    written=True,
)
TOUR: Final = cue(
    r"\b(?:tour of|visits? to (?:the )?(?:three|four|five|several|two)|will visit|посетит|побывает|"
    r"(?:online|on-line|virtual|video) (?:[\w-]+ ){0,2}(?:format|event|meeting|workshop|training|course|"
    r"conference|session|seminar|webinar|side event|mode|platform|"
    r"discussion)s?|(?:held|place|conducted|organi[sz]ed|met|gathered|delivered|"
    r"attended|convened|participated) (?:\w+ ){0,2}(?:online|on-line|virtually|remotely)|via (?:zoom|video)|webinar|"
    r"video-?conference|онлайн\w*)\b",
    re.IGNORECASE,
    written=True,
)
WILL_VISIT: Final = cue(r"\b(?:will (?:visit|tour)|посетит|побывает)\b", re.IGNORECASE, written=True)
# What had met there was another event.
HAD_MET: Final = re.compile(
    r"\b(?:outcomes?|results?|decisions|recommendations|conclusions) (?:of|from) the [^.;]{2,100}$|"
    r"\b(?:had|previously|earlier) (?:already |earlier |first |last |recently )?"
    r"(?:met|gathered|convened|assembled|taken place|been (?:held|"
    r"organi[sz]ed|hosted|conducted|opened|adopted|signed)|held|hosted|organi[sz]ed|conducted|opened|begun|started|"
    r"visited|attended|signed|adopted)\b[^.,;]{0,80}$|"
    r"\bwho had (?:[a-z]+ ){0,2}?(?:return|move|travel|settle|work|study|serve|live|fle|stay|arrive)d?(?:ed|d|ied)? "
    r"[^.,;]{0,140}$|"
    r"\b(?:which|that) (?:(?:is|are|was|were|has been) (?:scheduled|planned|expected|foreseen|set|due|"
    r"to (?:be held|take place))|will (?:be held|take place|follow|convene))\b[^.,;]{0,80}$"
)
# "the Centre, which opened in Riga in 1998": what is told with a mere year was before.
FOUNDED: Final = re.compile(
    r"\b(?:opened|founded|established|set up|created|born|adopted|signed|launched|built|concluded)"
    r"(?: (?:by|at|during|as|for) [^.,;]{1,60}?| first)? in $"
)
# "The course ended here on 16 November": the town of the dateline is meant.
HERE: Final = re.compile(
    r"\b(?:held|conducted|organi[sz]ed|place|concluded|ended|began|started|opened|met|gathered|convened|launched|hosted|"
    r"graduated|trained|signed|attended|completed|visited|finished|graduation|ceremony) (?:[^.;]{1,80} )?here\b"
)
IN_YEAR: Final = re.compile(r",? (?:back )?(?:in|since) (?:the year )?(?:19|20)\d\d\b(?! (?:and|to|or) \d)")
# "the Permanent Mission to the UN Office in Geneva": where they are accredited.
ACCREDITED: Final = re.compile(
    r"\b(?:[Mm]issions?|[Rr]epresentati(?:ves?|ons?)|[Aa]mbassadors?|[Dd]elegations?|accredited|[Oo]bservers?)\b"
    r"[^,;.]{0,60}?\s(?:at|to) the [^,;.]{0,80}$"
)
# "the Coordinator for the Rule of Law at the Embassy of Canada in": where one who came from elsewhere works.
WORKS_AT: Final = re.compile(
    r"\b(?:Secretary|Coordinator|Attach[ée]|Counsell?or|Advis[eo]r|Prosecutor|Professor|Consul|Lecturer|Officer)"
    r"(?: (?:for|of|on|in)(?: [\w’'-]+){1,9})? (?:at|with) the [^,;.]{3,120}$"
)
VISIT_TO: Final = re.compile(
    r"\b(?:visit(?:ed|s|ing)?|paid an? (?:[\w-]+ ){0,3}visit|mission|trip|travel(?:s|led|ed)?(?= to)|"
    r"(?:will be|arrived|stayed)(?= in))\s+(?:to\s+|in\s+)?(?:the\s+)?(?:Republic of\s+)?$|"
    r"\b(?:[Dd]uring|[Aa]t|[Oo]n) (?:the|an?) (?:[\w-]+ ){0,2}visit (?:of|by) [^,;.]{2,100}? to (?:the )?(?:Republic "
    r"of )?$"
)
# "a member of the Advisory Mission to Chad from 5 to 16 May": here a mission is a journey, not an office.
REVIEW_TO: Final = re.compile(
    r"\b(?:[Rr]eview|[Aa]dvisory|[Aa]ssessment|[Ee]valuation|[Ee]xpert|[Oo]bservation|[Ff]act-?[Ff]inding|[Tt]raining|"
    r"[Ss]coping|[Ff]ollow-?[Uu]p|[Ss]ervice|[Aa]ppraisal|[Tt]echnical)(?: \([A-Z][A-Za-z]+\))? [Mm]issions? "
    r"(?:to|in) (?:the )?(?:Republic of )?$"
)
REVIEW_DONE: Final = re.compile(
    r"\s+(?:took place|ended|began|started|concluded|was (?:[a-z]+ )?(?:held|conducted|carried out|concluded|completed|"
    r"undertaken|organi[sz]ed)|has (?:begun|ended|concluded|started))\b"
)
# "The training in Malta was given by two experts", be it far below the headline.
EVENT_IN: Final = re.compile(rf"^\W*(?:The|This) (?:[\w-]+ ){{0,4}}?{EVENT_NOUN} in (?:the )?$")
IN_COUNTRY: Final = re.compile(
    r"\b(?:in|across|throughout|(?:in|on) the territory of)\s+(?:the\s+)?(?:(?:(?:north|south)?-?(?:east|"
    r"west)(?:ern)?|(?:north|south)(?:ern)?|"
    r"central|rural|neighbou?ring)\s+)?(?:Republic of\s+)?$"
)
# "in Sughd region, Tajikistan"; "on Lake Issyk-Kul, Kyrgyzstan".
OF_REGION: Final = re.compile(
    r"\b(?:regions?|provinces?|districts?)\s+of\s+$|"
    r"\b(?:in|on|at)\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,3}(?:[Rr]egion|[Pp]rovince|[Oo]blast|[Dd]istrict|[Cc]ounty|"
    r"[Vv]alley|[Ii]slands?|[Gg]overnorate|[Mm]unicipality|[Pp]eninsula),\s+(?:the\s+)?$|"
    r"\b[Oo]n\s+(?:the\s+)?Lake\s+[A-Z][\w’'-]+,\s+$"
)
# Of these a town has no name; "Port" and "Camp" begin one.
_NOT_OF_TOWNS: Final = (
    "Base Barracks Hotel Resort Building Palace Hall House Plaza Tower Club Stadium Airport Bridge Hospital"
)
NO_TOWN: Final = frozenset(_NOT_OF_TOWNS.split())
# A town beside it is the place rather than the checkpoint.
CROSSING: Final = re.compile(r"\s+(?:border )?(?:checkpoint|crossing)\b")
TRAINED: Final = Cue(
    words_of("trained taught schooled instructed equipped donated handed seized arrested learned learnt detained"),
    re.compile(
        r"\b(?:trained|taught|schooled|instructed|equipped|donated|handed "
        r"over|seized|arrested|learned|learnt|detained)\b"
    ),
)
TAG_GAP: Final = re.compile(r"[\s,|–.-]*")
# "Kenya – The first border post opened today", as some offices begin.
COUNTRY_DATELINE: Final = re.compile(
    rf"(?:,? (?:[A-Z][a-z]+day,? )?{_DAY})?\s+[–—-]{{1,2}}\s+(?=[A-Z“\"\d])|"
    rf", (?:[A-Z][a-z]+day,? )?{_DAY}\.?\s+(?=[A-Z])"
)
# "in Kenya's Coast Province".
ITS_REGION: Final = re.compile(
    r"['’]s? (?:[a-z]+ern )?(?:[A-Z][\w’'-]+ ){1,3}(?:[Pp]rovince|[Rr]egion|[Oo]blast|[Dd]istrict|[Cc]ounty|[Vv]alley|"
    r"[Gg]overnorate|[Ii]slands?|[Mm]unicipality|[Pp]refecture)\b"
)
IN_OR_VISITED: Final = re.compile(r"\b(?:in|across|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?)\s+(?:the\s+)?$")
GATHERED: Final = re.compile(
    r"\b(?:came together|come together|gathered|met|assembled|held|place|conducted|convened|hosted|ran|runs|"
    r"arrived|working|launched|opened|began)\b[^.;]{0,80}\bin\s+(?:the\s+)?(?:Republic of\s+)?$"
)
# Right before a town that nothing else tells to be one.
HELD: Final = re.compile(
    rf"\b(?:{EVENT_NOUN}|held|place|conducted|organi[sz]ed|met|gathered|came together|convened|hosted|opened|launched|"
    r"delivered|conferred|debated|talked|trained|arrested|detained|seized|caught|signed|inaugurated|concluded|"
    r"completed|started|began)\b[^.,;]{0,30}$|"
    r"\b\d{1,3}(?:st|nd|rd|th) [^.,;]{0,30}$"
)
# "took place at the Police Headquarters in Gadong": nothing else can be meant than a town.
VENUE_OF: Final = re.compile(
    r"\b(?:at|premises of|hosted (?:by|at))\s+(?:the\s+|its\s+)?(?:[A-Z][\w’'&-]*\s+|of\s+|for\s+|and\s+|the\s+){0,8}?"
    r"(?:[Hh]eadquarters|HQ|[Hh]otel|[Aa]cademy|[Cc]ent(?:er|re)|[Uu]niversity|[Cc]ollege|[Ii]nstitute|[Ss]chool|"
    r"[Pp]alace|[Bb]uilding|[Pp]remises|[Ss]tation|[Bb]ase|[Cc]ampus|[Hh]all)(?:\s+\([^()\n]{1,30}\))?\s+$"
)
