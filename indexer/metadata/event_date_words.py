"""How releases tell on which days an event was: lengths, "today", weekdays, beginnings and ends."""

import re
from typing import Final

from indexer.metadata.cue import Cue
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.sentence_words import words_of

NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("one", "однодневн"),
            ("two", "двухдневн", "двух", "два"),
            ("three", "трехдневн", "трёхдневн", "трех", "трёх", "три"),
            ("four", "четырехдневн", "четырёхдневн", "четырех", "четырёх", "четыре"),
            ("five", "пятидневн", "пяти", "пять"),
            ("six", "шестидневн", "шести", "шесть"),
            ("seven", "семидневн", "семи", "семь"),
            ("eight", "восьмидневн", "восьми"),
            ("nine", "девятидневн", "девяти"),
            ("ten", "десятидневн", "десяти"),
            ("eleven", "одиннадцатидневн"),
            ("twelve", "двенадцатидневн"),
            ("thirteen",),
            ("fourteen", "четырнадцатидневн"),
        ),
        start=1,
    )
    for word in words
}
LENGTH: Final = Cue(
    words_of(
        "day days last lasts half "
        "однодневный двухдневный трехдневный трёхдневный четырехдневный четырёхдневный пятидневный "
        "шестидневный семидневный восьмидневный девятидневный десятидневный "
        "одиннадцатидневный двенадцатидневный четырнадцатидневный дней дня"
    ),
    re.compile(
        r"\b(?:after|over|for|during|spans|spanned|в течение)\s+(?:the\s+)?(?:past\s+|last\s+|next\s+)?"
        r"(?P<s>two|three|four|five|six|seven|\d|двух|"
        r"тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти)\s+"
        r"(?:full\s+|busy\s+|intense\s+|intensive\s+|working\s+)?(?:days|дней)\b|"
        r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)-days?\b|"
        r"\b(?:of|lasting|took) (?P<h>two|three|four|five|six|\d)(?: and a half)? days\b|"
        r"\blasts? (?P<m>two|three|four|five|\d) days\b|\bwill last (?P<l>two|three|four|five|\d) days\b|"
        r"\b(?:продл(?:ится|ятся|ил(?:ся|ась|ись|ось))|рассчитан[аоы]? на) "
        r"(?P<d>два|три|четыре|пять|шесть|семь|\d) д(?:ня|ней)\b|"
        r"\b(?P<r>(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|"
        r"четырнадцати)дневн)"
    ),
)
TODAY: Final = Cue(
    words_of("today tomorrow yesterday morning afternoon сегодня завтра вчера накануне"),
    re.compile(
        r"\b(?P<today>today|this (?:morning|afternoon)|сегодня)\b|"
        r"\b(?P<tomorrow>tomorrow|завтра)\b|\b(?P<yesterday>yesterday|вчера|накануне)\b"
    ),
)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS_RUSSIAN: Final = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")
_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# What is said or announced on a day need not have happened on it.
SAID: Final = re.compile(
    r"\b(?:said|says|told|stated|announced|announces|warned|urged|called (?:for|upon)|commented|declared|reported|"
    r"according to|statement|will|to be|сообщил\w*|сообща[ею]т|заявил\w*|переда[её]т|рассказал\w*|проинформировал\w*)\b"
)
WEEKDAY: Final = Cue(
    words_of(" ".join((*WEEKDAYS, *WEEKDAYS_RUSSIAN))),
    re.compile(
        rf"(?<!next )(?<!every )(?<!each )(?<!until )(?<!till )(?<!since )(?<!by )(?<!last )"
        rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b"
        rf"(?!\W+\d|,\s+(?:{_MONTHS})|\s+(?:to|through|and|until)\s+(?:{'|'.join(WEEKDAYS)}))|"
        rf"\bво?\s+(?:эту?\s+|минувш\w+\s+|прошедш\w+\s+)?(?P<russian>{'|'.join(WEEKDAYS_RUSSIAN)})\b(?!\W+\d)"
    ),
)
WEEK_DAYS: Final = 7
# What is announced is as good a sign of the event's days as what took place.
PLANNED: Final = Cue(
    words_of("will to be is are пройдет пройдёт состоится начнется начнётся начнутся откроется"),
    re.compile(
        r"\b(?:will|is to|are to|to) (?:be )?(?:\w+ )?(?:held|take place|organi[sz]ed?|hold|host|hosted|convened?|"
        r"conduct|conducted|gather|open|opened|launch|launched|meet|run)\b|"
        r"\b(?:пройд[её]т|пройдут|состоится|состоятся|начн[её]тся|начнутся|откроется|откроются)\b"
    ),
)
ENDED: Final = re.compile(
    r"\b(?:conclude[sd]?(?! (?:an?|the|their|two|three) (?:[\w-]+ ){0,3}?(?:agreement|memorand|contract|treat|protocol|"
    r"arrangement|pact|MoU|deal))|completed?|ended|ends|closed|wrapped up|finished|c[ao]me to an end|comes to an end|"
    r"(?:drew|came|comes|draws) to (?:an?|its|their) (?:end|close|conclusion)|"
    r"(?:saw|marked|marks|sees|reached|celebrated) (?:the |its |an )?(?:successful )?"
    r"(?:end|completion|conclusion|close) of|culminated|graduated|завершил\w*|закончил\w*|"
    r"(?:подош[её]?л[аио]?|близ(?:ится|ятся)) к (?:концу|завершению)|"
    r"завершает\w*|завершится|завершатся|закончится|окончил\w*)\b",
    re.IGNORECASE,
)
BEGAN: Final = re.compile(
    r"\b(?:began|begins|opened|opens|started|starts|kicked off|kicks off|got under ?way|is under ?way|commenced|"
    r"inaugurate[sd]|(?:will|is to|are to) (?:be )?(?:inaugurated?|opened?|begin|start|commence|kick off)|"
    r"открыл\w+|начал(?![её]\b|у\b|ьн)\w*|стартовал\w*|(?:взял\w*|дан|дал\w*) старт|приступил\w*|начавш\w+|"
    r"открывш\w+|стартовавш\w+)\b",
    re.IGNORECASE,
)
# "started a course for guards in Riga today": the verb stands far before the day.
BEGAN_EVENT: Final = re.compile(
    rf"\b(?:began|started|commenced|kicked off) (?:an?|the|their|its) (?:[\w-]+ ){{0,4}}?{EVENT_NOUN}\b[^.;]*$",
    re.IGNORECASE,
)
# "received their certificates on 25 March at the end of a one-month course".
AT_END_OF: Final = re.compile(
    rf"\b(?:at|on|upon|after|with) (?:the )?(?:end|completion|conclusion|close|finishing|completing) (?:of )?"
    rf"(?:an?|the|their|this) (?:[\w-]+ ){{0,4}}?{EVENT_NOUN}\b"
)
# "the Centre taught them, Harbour News reports on 8 November": the day of the report.
REPORTED_ON: Final = re.compile(
    r"(?:^|[,.;] )(?:as )?(?:[A-Z][\w.’'-]* ){1,4}(?:reports|reported|informs|informed|writes|wrote)(?: on| of)?\s+"
    r"(?:the\s+)?(?:\w+day,?\s+)?$"
)
# "It had started on 31 January", told of the event before.
HAD_BEGUN: Final = re.compile(
    r"^(?:It|They|(?:The|This) (?:[\w-]+ ){1,4}?)\s?had (?:begun|started|opened|been opened|kicked off) on\s+"
    r"(?:the\s+)?(?:\w+day,?\s+)?$"
)
# "will run until Thursday", told behind the first day.
UNTIL_WEEKDAY: Final = re.compile(
    rf"\b(?:until|till|through)\s+(?:this |the following )?(?P<day>{'|'.join(WEEKDAYS)})\b"
)
# "yesterday and today", "today and tomorrow".
AND_NEXT_DAY: Final = re.compile(r"\s+and\s+(?:today|tomorrow)\b")
# Until then one may come forward for it.
DEADLINE: Final = re.compile(
    rf"(?<![\w-])(?:registrations?|applications?|deadline|accreditation|submissions?|nominations?|proposals)\b"
    rf"(?! {EVENT_NOUN})[^.;]*$",
    re.IGNORECASE,
)
WEEKDAY_TO: Final = re.compile(rf"\b(?P<first>{'|'.join(WEEKDAYS)})\s+(?:to|through|and|until)\s+(?:on\s+)?$")
# "The course will conclude in October": its last day is not told.
UNTIL_MONTH: Final = re.compile(
    r"\b(?:will|is (?:expected|due|scheduled|set) to) (?:[a-z]+ )?(?:conclude|end|close|finish|last|run|continue)"
    r" (?:in|until|till|through) (?:the )?(?:(?:end|middle|beginning) of )?(?:early |mid-|late )?"
    rf"(?:{_MONTHS})[a-z]*\.?(?! \d{{1,2}}\b)"
)
LAUNCHED_ON: Final = re.compile(r"\blaunched (?:on )?(?:the )?(?:\w+day,? )?$")
LAUNCHED: Final = re.compile(r"\b(?:was|were) (?:officially |formally )?launched\b[^.;]{0,40}$", re.IGNORECASE)
UNTIL: Final = re.compile(
    r"\b(?:until|till|through|continues? to|ends on|will (?:end|conclude|close) on|concludes on|up to|"
    r"will be (?:completed|concluded|finished|closed) on|"
    r"and (?:ended|ends|closed|closes|concluded|concludes|finished|finishes) on|до|по|"
    r"(?:законч|заверш|оконч)(?:ится|атся)|закро[ею]тся)\s+"
    r"(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
FROM: Final = re.compile(r"\b(?:from|since|starting|(?:начиная )?со?)\s+$", re.IGNORECASE)
PROJECT: Final = re.compile(
    r"\b(?:project|programme|plan|phase|strategy|resolution|convention|(?<!in )law|memorandum)\b"
    r"(?! in [A-Z][\w-]+(?: [A-Z][\w-]+)?,? (?:from|on|between)\s+$)",
    re.IGNORECASE,
)
# "the training programme, which runs from 12 to 16 May".
PROGRAMME_RUNS: Final = re.compile(
    r"\bprogram(?:me)?,? (?:which |that )?(?:runs?|ran|will run|lasts?|lasted|takes place|took place|"
    r"(?:was|is|being) held|"
    r"running|continues) (?:(?:from|on|between) )?$"
)
# Behind a day that opens a headline, or ends one.
OPENS_HEADLINE: Final = re.compile(r"\s*[–—:|-]\s*\S")
ENDS_HEADLINE: Final = re.compile(r"\W*")
# Under a picture: "Dushanbe, 20 October 2017. (OSCE/Name)".
CREDIT: Final = re.compile(r"\((?:Photo: |Credit: )?[A-Z][\w.]*(?: [A-Z]\w+)?\s?/\s?[A-Z][^()/\n]{2,40}\)\.?$")
LOWER: Final = re.compile(r"(?:^|\s)[a-z]")
# What stands of a dateline behind its day.
DATELINE_ENDS: Final = re.compile(r"\s*(?:\([^()\n]{2,30}\)\s*)?[–—-]{1,2}\s")
# "wrapped up a course on the Convention on 5 May".
TOPIC_ENDS: Final = re.compile(
    r"\b(?:convention|strategy|resolution|law|plan|programme|project)\s+on\s+$", re.IGNORECASE
)
TO_COME: Final = re.compile(
    r"\b(?:to be (?:held|organi[sz]ed|hosted)|upcoming|forthcoming)\b[^.;]{0,40}$", re.IGNORECASE
)
FUTURE: Final = re.compile(r"\b(?:next|will (?:be|take)|planned|scheduled)\b", re.IGNORECASE)
# What stands right before a day: it belongs to something else, it is the event's, it was before.
OF_ANOTHER: Final = re.compile(r"\b(?:since|dated|of|adopted on|signed on)\s+$")
# Of the first sentence the signing is the event.
WAS_SIGNED: Final = re.compile(
    r"\b(?:was|were) (?:\w+ly )?signed (?:in [^\s,.;]+ (?:[^\s,.;]+ )?)?on\s+(?:the\s+)?$", re.IGNORECASE
)
# "The meeting of 25-26 October was organised by": its own days.
EVENT_OF: Final = re.compile(rf"^\W*(?:The|This) (?:[\w-]+ ){{0,3}}?{EVENT_NOUN} of\s+$", re.IGNORECASE)
# In Russian a day stands bare, often behind the place: "В Ташкенте 4 декабря открылась".
ON: Final = re.compile(
    r"^\s*во? (?:городе |г\. ?)?[\w-]+(?: \([\w ]+\))? $|"
    r"\b(?:on|from|between|с|on the)\s+(?:\w+day,?\s+)?\(?$|\b\w+day\s+\($",
    re.IGNORECASE,
)
# A body or paper that the event concerns came about then: "which was founded in Baku on ...".
BACKGROUND_CLAUSE: Final = re.compile(
    r"\b(?:which|that|who)\s+(?:[^\s,.;]+\s+){0,9}?"
    r"(?:established|founded|created|set up|signed|adopted|approved|ratified|agreed|acceded|"
    r"(?:enter(?:s|ed)?|c[ao]mes?) into force|opened for)\b[^.;]*$|"
    r"\b(?:which|that)\s+(?:the|both|its|their|they|two|all)\s+(?:[^\s,.;]+\s+){0,9}?concluded\b[^.;]*$|"
    r"\b(?:established|founded|signed|adopted|approved|ratified|(?:enter(?:s|ed)?|c[ao]mes?) into force)\s+"
    r"(?:by\s+(?:[^\s,.;]+\s+){1,8})?(?:(?:in|at)\s+(?:[^\s,.;]+\s+){1,4})?(?:on|in)\s+$",
    re.IGNORECASE,
)
# A line of a table that gives the event's day.
WHEN: Final = re.compile(r"^\W*(?:when|time ?frame|period|duration|когда|период|сроки)\b")
# "What was handed over today": right before the word this is of the event, however late it is told.
DONE_TODAY: Final = re.compile(
    r"\b(?:donated|handed over|presented|delivered|provided|given|received|announced|transferred|unveiled|graduated|"
    r"certified|sworn in|seized|arrested|trained) $"
)
# An announcement's own line: "Date and time: 5 May".
WHEN_LINE: Final = re.compile(r"^\W*(?:when|(?:days?|dates?)(?: and (?:time|place|venue))?|time ?frame|period)\s*:")
# "The opening session on 5 May" tells the first day.
OPENING: Final = re.compile(r"\bopening (?:session|ceremony|remarks|day)\b[^.;]{0,40}$", re.IGNORECASE)
# The day behind it is that of what was done, whatever paper was named before.
DONE: Final = re.compile(r"\b(?:held|conducted|organi[sz]ed|hosted|met|gathered|delivered|opened|trained|took part)\b")
# What follows in a sentence of its own is a part of the event: "The Council's session followed on 4 October".
FOLLOWED: Final = re.compile(r"\bfollowed (?:the next day, )?on\s+(?:the\s+)?(?:\w+day,?\s+)?$")
# Weeks and months tell no last day.
WEEKS: Final = Cue(
    words_of("week weeks month months end middle"),
    re.compile(
        r"\b(?:one|two|three|four|five|six|several|\d{1,2})-(?:week|month)\b|\b(?:week|month)-long\b|"
        r"\b(?:for|lasts?|over|during|within|takes?) (?:the (?:next|coming) )?"
        r"(?:a|one|two|three|four|five|six|several|\d{1,2}) "
        r"(?:weeks?|months?)\b|\b(?:until|till|through) (?:the )?(?:end|middle) of\b"
    ),
)
# Said of the event with its article: "the three-day trip".
LENGTH_OF_THIS: Final = re.compile(r"\b(?:the|this|its|his|her|their)\s+$")
EARLIER_NEAR: Final = re.compile(r"\b(?:had been|earlier|previous|first(?! (?:edition|ever|time|day)\b))\b[^.]*$")
# What is prepared or watched has its own day.
ELECTION: Final = re.compile(
    r"\b(?:elections?|referendum|run-off|polls)\b(?:[^.;,\d]{0,24}?| (?:that|which|in) [^.;,\d]{0,60}?)"
    r"\b(?:on|of|for|by)\s+(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
SIGNS: Final = re.compile(r"\bsign(?:ed|s)? (?:an?|the|its|their|two|three)\b")
# An opening is done within the day, other than the beginning of a course.
OPENED: Final = re.compile(
    r"\b(?:opens|opened|inaugurated?s?|launched|launches) (?:an?|its|the|two|three) [^.;]{0,80}?"
    r"\b(?:observation|assessment|monitoring|field|advisory)\b[^.;]{0,20}?\bmissions?\b"
)
# "held a meeting on 2 June, and on 4 June a session".
AND_ON: Final = re.compile(r"(?:\band,?|\bfollowed|\band (?:the )?[a-z]+) on\s+(?:the\s+)?(?:\w+day,?\s+)?$")
