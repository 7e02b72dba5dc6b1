"""The cues of roles: the words by which a release says who organized, who helped and who paid."""

import re
from typing import Final

from indexer.metadata.cue import Cue
from indexer.metadata.events import EVENT_NOUN, PEOPLE_NOUN
from indexer.metadata.sentence_words import words_of

DID: Final = (
    r"(?:co-?organi[sz]ed?s?|organi[sz]ed(?! crim)|organi[sz]es|co-?hosted|co-?hosts|hosted|hosts|held|holds|"
    r"conducted|conducts|convened|"
    r"convenes|delivered|delivers|launched|launches|launch|facilitated|ran|runs|arranged|provided|completed|initiated|"
    r"trained|trains|taught|teaches|inaugurated|opened|signed|organi[sz]e|gathers|gathered|brings together|"
    r"brought together|"
    r"(?:has|have) been organi[sz]ing|"
    r"(?:is|are) (?:organi[sz]ing|hosting|holding|conducting|running|delivering|convening|launching))"
)
# Up to this far a "by" may stand from its verb: "co-organized for participating States in Central Asia by ...".
BY: Final = Cue(
    frozenset(("by", "initiative")),
    re.compile(
        r"\b(?P<verb>(?:co-?|jointly )?(?:organi[sz]ed|hosted|held|conducted|convened|delivered|launched|"
        r"facilitated|run|arranged|provided|"
        r"initiated))\b(?P<gap>[^.;\n“”\"]{0,140}?)\b(?:by|through the initiative of)\s+"
    ),
)
OTHER_VERB: Final = re.compile(
    r"\b(?:funded|financed|attended|opened|chaired|followed|implemented|supported|sponsored|led|"
    r"moderated|headed|given)\b"
)
ORGANIZERS_ARE: Final = Cue(
    words_of(
        "organizers organizer organisers organiser coorganizers coorganizer coorganisers coorganiser auspice auspices "
        "aegis umbrella initiative opened inaugurated организаторами соорганизаторами организован эгидой "
        "инициативе проведен проведён"
    ),
    re.compile(
        r"\b(?:co-?)?organi[sz]ers?\s+(?:of [^.\n]{0,80}?)?(?:were|was|are|is|included?)\s+|"
        r"\bunder the (?:joint )?(?:auspices?|aegis|umbrella) of\s+|"
        r"\bjoint initiative of\s+|\bat the initiative of\s+|^(?:co-?)?organi[sz]ers?:\s*|"
        r"\b(?:со)?организатор(?:ы|ами?)?(?: [а-яё]+){0,3}?\s*[—–:]\s*|"
        r"\b(?:со)?организатор(?:ами|ом)\s+(?:[а-яё]+\s+){0,4}?(?:выступил[аио]?|являются|является|стал[аи]?)\s+|"
        r"\b(?:cent(?:re|er)|office|laborator\w+|facility|exhibition|library|hub)\b[^.;\n]{0,80}?"
        r"\b(?:opened|inaugurated)\b[^.;\n]{0,80}?\bby\s+|"
        r"\bпод эгидой\s+|\bорганизован\w*\s+(?!совместно)|\bпровед[её]н\w*\s+(?!совместно)|\bпо инициативе\s+",
        re.MULTILINE,
    ),
)
JOINED: Final = Cue(
    words_of("jointly together conjunction along behalf совместно вместе"),
    re.compile(
        r"\b(?:jointly with|together with|in conjunction with|along with|on behalf of|"
        r"совместно с(?:о)?|вместе с(?:о)?)\s+",
    ),
)
PARTNERED: Final = Cue(
    words_of(
        "operation cooperation collaboration partnership ordination coordination consultation "
        "association coalition working support assistance participation help involvement backing "
        "contribution partners сотрудничестве партнерами партнёрами взаимодействии поддержке содействии "
        "участии помощи координации помощь содействие участием реализует"
    ),
    re.compile(
        r"\b(?:in|through)\s+(?:close |full |direct |active |strategic |its )?"
        r"(?:co-?operation|collaboration|partnership|co-?ordination|consultation|association|coalition)"
        r"(?: and \w+)?\s+with\s+|"
        r"\bworking with\s+|\bwith (?:the )?support (?=from\b)|"
        r"\bwith (?:the )?(?:(?!financ|gener|fund)\w+ )?(?:support|"
        r"assistance|participation|help|involvement|backing|contribution)\s+(?:of|from)\s+|"
        r"\band (?:the )?contribution of\s+|\bpartners (?:(?:of|in) [^.\n]{0,60}?\b)?(?:were|are|included?)\s+|"
        r"\bв (?:тесном )?(?:сотрудничестве|партн[её]рстве|взаимодействии) с(?:о)?\s+|"
        r"\bпри (?:активн\w+ |техническ\w+ |экспертн\w+ )?(?:поддержке|содействии|участии|помощи)\s+|"
        r"\bв координации с(?:о)?\s+|\bс (?:участием|помощью)\s+|"
        r"\b(?:содействие|помощь) (?:в [^.\n]{0,40} )?оказал[аио]?\s+|"
        r"\bпартн[её]р(?:ами|ом)\s+(?:[а-яё]+\s+){0,4}?(?:выступил[аио]?|являются|является|стал[аи]?)\s+|"
        r"\bреализу(?:емого|емой|емых|ет|ют)\s+",
    ),
)
# Where nobody else is named, who supported an event or carried it out is its organizer.
CARRIED: Final = Cue(
    words_of("supported implemented"),
    re.compile(r"(?<!financially )\b(?:supported|implemented)\s+by\s+"),
)
_MONEY: Final = r"(?:funds?|funding|financing|means|grants?|resources|donations?)"
FUNDED: Final = Cue(
    words_of(
        "funded financed sponsored supported paid support assistance help contribution contributions "
        "funding funds fund financing means grant grants resources donation donations money possible "
        "thanks cofunded cofinanced cosponsored cosupported copaid финансировании финансовой профинансирован средства "
        "деньги счет счёт грант финансирование"
    ),
    re.compile(
        r"\b(?:co-?)?(?:funded|financed|sponsored|financially supported|supported financially|paid)\s+"
        r"(?:jointly |in part |fully |entirely |and \w+ )*"
        r"(?:on [^.\n]{0,40}? |for )?"
        r"(?:by|through (?:a |the )?(?:\w+ )?(?:contributions?|funds?|grants?) (?:of|from))\s+|"
        r"\b(?:through|with|to) (?:the )?(?:financial|generous(?: financial)?) (?:support|assistance|help|"
        r"contributions?|funding)\s+(?:of|from|by|provided by)\s+|"
        r"\b(?:with|through|using|from|to) (?:a |an |the )?(?:\w+ )?"
        + _MONEY
        + r" (?:of|from|(?:provided|granted|given) by)\s+|"
        r"\bfunding (?:from|(?:was |is )?provided by|came from|of)\s+|\bmoney (?:for [^.\n]{0,60}? )?comes from\s+|"
        r"\b(?:"
        + _MONEY
        + r"|financial (?:support|assistance)) (?:for [^.\n]{0,60}? )?(?:was|were|is|are) provided by\s+|"
        r"\bmade possible (?:by|through|thanks to|with)\s+(?:(?:the |a |an )?(?:\w+ ){0,3}?"
        r"(?:support|contributions?|funding|funds?|grants?|assistance|generosity) (?:of|from|by|provided by)\s+)?|"
        r"\bthanks to (?=(?:the )?governments? of)|"
        r"\bпри финансов\w+ (?:поддержке|содействии|помощи|участии)\s+|\bпри финансировании\s+|"
        r"\bфинансиру(?:ет|ют|емого|емой|емый|емая|емых|ется)\s+(?!буд)|"
        r"\bпрофинансирован\w*\s+|\bпрофинансировал[аио]?\s+|\bза сч[её]т (?:(?:средств|гранта)\s+)?|"
        r"\bна (?:средства|деньги)\s+|\bна грант\s+|"
        r"\bфинансовую (?:поддержку|помощь)\s+(?:[а-яё]+\s+){0,3}?(?:оказал[аио]?|предоставил[аио]?)\s+|"
        r"\b(?:средства|финансирование)\s+(?:[а-яё]+\s+){0,4}?(?:выделил[аио]?|предоставил[аио]?)\s+",
    ),
)
THANKED: Final = Cue(
    words_of("thank thanks thanked thankful thanking gratitude grateful"),
    re.compile(
        r"\b(?:thank(?:s|ed|ful to|ing)|gratitude to|grateful to)\s+(?=.{0,160}?\b(?:fund|financ|donor|paid for))",
    ),
)
_ITS_OBJECT: Final = (
    r"(?=(?:it|this|them)\b|(?:a part|part|the (?:organi[sz]ation|holding|work)) of\b|"
    rf"the (?:[\w-]+ ){{0,3}}?{EVENT_NOUN}(?!\w))"
)
# What a helper does, with the helper as its subject, and what a giver of money does.
HELPED: Final = Cue(
    words_of(
        "supported cosupported supports assisted assists contributed facilitates support assistance help expertise "
        "backing venue premises partner partners поддержал поддержка содействие помощь"
    ),
    re.compile(
        rf"\b(?:co-?supported|supported|supports|assisted|assists|contributed to|facilitates)\s+{_ITS_OBJECT}|"
        r"\b(?:provided|provides|gave|lent|offered|rendered)\s+(?:(?!financ|fund)[\w-]+\s+){0,4}?"
        r"(?:support|assistance|help|expertise|backing|venue|premises)\b|"
        r"\b(?:was|were|is|are|acted as|became)\s+(?:also\s+)?(?:a |the |among the |one of the )?"
        r"(?:[\w-]+\s+){0,2}?partners?\b|"
        r"\b(?:поддержал[аио]?|оказал[аио]?\s+(?:(?!финанс)\w+\s+){0,2}?(?:поддержку|содействие|помощь))(?!\w)"
    ),
)
PAID: Final = Cue(
    words_of(
        "funds finances financed cofinanced cofunded money funded sponsored sponsors paid costs cost funding financing "
        "financial профинансировал финансирует деньги средства"
    ),
    re.compile(
        r"(?<![\w-])(?:funds|finances|financed|co-?financed|co-?funded|contributes money|funded|sponsored|sponsors|"
        r"paid for|covered the costs?|bore the costs?)\b(?! by)|"
        r"\b(?:provided|provides|allocated|contributed|gave|donated|granted)\s+(?:[\w-]+\s+){0,3}?"
        r"(?:funding|funds|money|financing|financial (?:support|assistance))\b|"
        r"\b(?:профинансировал[аио]?|финансиру(?:ет|ют)|выделил[аио]?\s+(?:\w+\s+){0,2}?(?:средства|деньги)|"
        r"оказал[аио]?\s+финансов\w+)(?!\w)"
    ),
)
# "with UNODC's support": the helper stands before the noun.
ITS_SUPPORT: Final = Cue(
    words_of("support assistance help funding participation"),
    re.compile(
        r"\b[Ww]ith (?P<who>(?:the )?[A-Z][^.,;\n]{1,80}?)['’]s? (?P<money>financial |generous )?"
        r"(?:[a-z]+ )?(?P<what>support|assistance|help|funding|participation)\b"
    ),
    written=True,
)
ARE_ORGANIZERS: Final = Cue(
    words_of("organizer organizers organiser organisers coorganizer coorganizers coorganiser coorganisers"),
    re.compile(
        r"\b(?:was|were|is|are|acted as)\s+(?:also\s+)?(?:the |an |a )?(?:co-|main |joint )*(?:co)?organi[sz]ers?\b"
    ),
)
# Verbs stand in small letters; a pattern that need not look for capitals is twice as fast.
ACTIVE: Final = Cue(
    words_of(
        "organized organised organizes organises organize organise organizing organising hosted "
        "hosts hosting holding conducting running delivering convening launching held holds conducted conducts "
        "convened convenes delivered delivers launched launches launch "
        "facilitated ran runs arranged provided completed initiated trained trains taught teaches signed gathers "
        "gathered coorganized coorganised coorganize coorganise coorganizes coorganises cohosted cohosts "
        "brings brought inaugurated opened провел провёл проводит проводят организовал организует подписали"
    ),
    re.compile(
        r"\b(?P<verb>" + DID + r")\b(?=\s*(?P<object>[^.\n]{0,160}))(?!\s+by\b)|"
        r"\b(?P<russian>пров[её]л[аио]?|провод(?:ит|ят)|организовал[аио]?|организу(?:ет|ют)|подписали)(?!\w)"
    ),
    written=True,
)
AUXILIARY: Final = re.compile(
    r"(?:\b(?:has|have|had|jointly|together|successfully|recently|also|today|will|co|initiated and|and)\s+|[\s,–—-])+$",
    re.IGNORECASE,
)
PASSIVE_BEFORE: Final = re.compile(r"\b(?:was|were|is|are|been|being|be|to)\s+(?:\w+ly |also |being )?$", re.IGNORECASE)
LAUNCHED: Final = re.compile(r"launch|initiat")
PROJECT: Final = re.compile(
    r"^[^.;]{0,80}?\b(?:project|phase|initiative|platform|portal|strategy|hotline|cent(?:re|er))\b"
)
OPENED: Final = re.compile(r"opened|inaugurated")
_BUILT: Final = r"(?:cent(?:re|er)|office|laborator(?:y|ies)|exhibition|facility|library|hub)"
BUILT: Final = re.compile(rf"^(?:an?|the|its|their|new)\b[^.;]{{0,80}}?\b{_BUILT}\b", re.IGNORECASE)
# People of these bodies or countries took part; that makes no partners.
PEOPLE_FROM: Final = re.compile(
    rf"(?:the )?(?:\w+ ){{0,2}}?(?:{PEOPLE_NOUN}|experts?|trainers|representatives|delegat\w+)\s+(?:of|from)\b",
    re.IGNORECASE,
)
OBJECT: Final = re.compile(rf"^(?:[^.]{{0,140}}?\b{EVENT_NOUN}(?!\w)|it\b|them\b)", re.IGNORECASE)
SIGNED: Final = re.compile(r"^(?:signed|подписали)$", re.IGNORECASE)
CAN_BEGIN: Final = re.compile(r"(?:(?<=\s)|^)(?:[A-ZА-ЯЁ]|(?:the|government)\b)")
LONGEST_SUBJECT_CHARACTERS: Final = 800
CO_RUN: Final = Cue(
    words_of("organized organised hosted held coorganized coorganised cohosted coheld"),
    re.compile(r"\b(?:was|were|is|are) (?:jointly |co-?)(?:organi[sz]ed|hosted|held)\b"),
)
_LEADING: Final = (
    "that which where when while today tomorrow yesterday and Today Tomorrow January February March April May "
    "June July "
    "August September October November December Сегодня сегодня года г."
)
LEADS_TO_SUBJECT: Final = frozenset(_LEADING.split())
BEFORE_SUBJECT: Final = re.compile(
    r"(?:^|[,;:–—]\s*|\s-\s+|\b(?:that|which|where|when|while|today|tomorrow|yesterday|and)\s+|\d{4},?\s+|\b\d{1,2}\s+\w+\s+|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2}\s+)?|"
    r"\b(?:Сегодня|сегодня|года|г\.)\s+)(?:the\s+|The\s+)?$"
)
INSERTION: Final = re.compile(
    r"^[\s,]*(?:\([^()]*\)[\s,]*)?(?:$|(?:within|in|together|jointly|with|under|along|as part|through|"
    r"on|at|which|совместно|при|в|"
    r"has|have|had|also|successfully|recently|today|will|co|initiated|and|for|during|by)\b|[,–—(-])",
    re.IGNORECASE,
)
AND_PAID: Final = re.compile(r"^\s+and (?:financially supported|funded|financed|sponsored)\b[^,;]*$", re.IGNORECASE)
TAUGHT: Final = re.compile(
    r"^[^.\n]{0,200}?\b(?:project|phase|programme|initiative|проект\w*|программ\w*)\b", re.IGNORECASE
)
# "the course, which X delivered": the object stands before.
RELATIVE: Final = re.compile(rf"\b{EVENT_NOUN}\b[^.;]{{0,60}}?\b(?:which|that)\s+(?:[^.;]{{2,200}}\s)?$", re.IGNORECASE)
AFTER_PARTICIPLE: Final = re.compile(r"(?:ан|ен|ён)[аоы]?\s+$")
GAVE_RU: Final = Cue(
    words_of("передал вручил подарил"),
    re.compile(r"\b(?:передал|вручил|подарил)[аио]?\s+(?P<rest>[^.\n]{0,200})"),
    written=True,
)
HOSTING: Final = frozenset(("hosted", "hosts", "is hosting", "are hosting"))
ORGANIZING: Final = re.compile(r"co-?|organi|(?:is|are) organi", re.IGNORECASE)
TRAINING: Final = re.compile(r"train|teach|taught", re.IGNORECASE)
TRAINED: Final = re.compile(rf"^(?:[\w-]+,?\s+){{0,6}}?(?:{PEOPLE_NOUN}|trainers|instructors)(?!\w)", re.IGNORECASE)
PREFIXED: Final = Cue(
    words_of("funded financed sponsored cofunded cofinanced cosponsored"),
    re.compile(
        r"(?<![\w-])(?P<who>(?:[A-Z][\w.]*\s){0,3}?(?P<last>[A-Z][\w.]*))-(?:co-?)?(?:funded|financed|sponsored)\b"
    ),
    written=True,
)
# What may stand between a Russian verb and its subject: place, day, "совместно".
BETWEEN_RU: Final = re.compile(
    r"\s*(?:(?:в|во|на)\s+[А-ЯЁ][\w-]+\s+|\d[\d–-]*\s+[а-я]+\s+(?:\d{4}\s+(?:года\s+|г\.\s+)?)?|совместно\s+|(?:его|е[её]|их)\s+)+"
)
EVENT_OF: Final = re.compile(rf"\b{EVENT_NOUN}\s+of\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE)
TOOK_PLACE: Final = re.compile(
    r"^(?:\s*\([^()]*\))?(?:\s+[^.;]{0,60}?)?\s+"
    r"(?:took place|takes place|was held|were held|is being held|met|began|opened|ended|concluded)\b"
)
IT_WAS: Final = re.compile(
    r"^(?:It|They|This|These|Он[аои]?|Это)\s+(?:(?:was|were|is|are|has|have)\b|был)|"
    rf"^The (?:[\w-]+ ){{0,3}}?(?:{_BUILT}|equipment) (?:was|were|is|are)\b",
    re.IGNORECASE,
)
TITLE_BY: Final = re.compile(rf"\b{EVENT_NOUN}\b[^.]{{0,60}}?\bby\s+", re.IGNORECASE)
TITLE_DOES: Final = re.compile(
    rf"^(?:['’]s)?\s+(?:and partners\s+)?(?:{DID}|train|hold|host|convene|launch|organi[sz]e|briefs?)\b|"
    rf"^(?:['’]s)?\s+(?:[\w–-]+\s+){{0,4}}?{EVENT_NOUN}(?!\w)|^\s+(?:meets|met|is held|held|opens|opened|gathers)\b",
    re.IGNORECASE,
)
VISITED: Final = re.compile(
    r"\b(?:visited|paid an? (?:\w+ ){0,2}visit|received (?:the|a|an|Mr|Ms)\b|was received|were received)"
)
NOT_BY_SUBJECT: Final = re.compile(r"\b(?:visits?|received|receives|attends?|tours?|talks)\b", re.IGNORECASE)
GAVE: Final = Cue(
    words_of("gave donated handed transferred"),
    re.compile(r"\b(?:gave|donated|handed over|transferred)\s+(?P<rest>[^.\n]{0,200})"),
    written=True,
)
WHICH_IMPLEMENTS: Final = Cue(
    words_of("implement implements"),
    re.compile(r"\b(?:which|that)\s+(?P<who>[^.\n]{2,120}?)\s+implements?\b"),
    written=True,
)
WAS_HOST: Final = Cue(
    words_of("host"),
    re.compile(r"^(?:The\s+)?(?P<who>[^.\n]{2,120}?)\s+(?:was|acted as|is)\s+(?:the\s+)?host\b"),
    written=True,
)
# Most sentences hold no word of any cue.
CUE_WORDS: Final = frozenset[str]().union(
    *(
        cue.words
        for cue in (
            *(ACTIVE, BY, ORGANIZERS_ARE, ARE_ORGANIZERS, JOINED, CO_RUN),
            *(PARTNERED, CARRIED, FUNDED, THANKED, HELPED, PAID, ITS_SUPPORT, PREFIXED),
            *(GAVE, GAVE_RU, WHICH_IMPLEMENTS, WAS_HOST),
        )
    )
)
