"""The words by which a release says who paid for an event."""

import re
from typing import Final

from indexer.metadata.cue import Cue
from indexer.metadata.sentence_words import words_of

_MONEY: Final = r"(?:funds?|funding|financing|means|grants?|resources|donations?|money)"
_AID: Final = (
    r"(?:support|assistance|help|contributions?|funding|aid|backing|donations?|grants?|sponsorship|generosity)"
)
# "about US$ 5 million", where a sum follows the word for money.
_SUM: Final = (
    r"(?:(?:about|around|some|over|nearly|almost|up to|more than|an amount of|approximately|roughly|just) )*"
    r"(?:eur|usd|us|gbp|chf|cad|aud|nzd|jpy|sdr|a|c|nz)?\s?[€$£¥]?\s?\d[^;\n]{0,36}?"
)
# What follows the word for money where its giver stands next.
_GIVEN_BY: Final = (
    r"(?:from|by|of(?= the [a-z])|(?:generously |kindly |jointly "
    r")?(?:provided|received|granted|given|allocated|obtained|"
    r"secured|donated|pledged|awarded|extended|approved|offered|contributed|disbursed|made available) (?:by|from))"
)
_GOT: Final = r"(?:receiv(?:e[sd]?|ing)|gets?|got|obtain(?:s|ed)|secure[sd]?|won|awarded)"
# "The equipment was provided by X": who paid for what somebody else handed over.
GIVEN_THINGS: Final = r"donations?|donated items|equipment|equipments|vehicles?|items|materials|gear"
_BY_WHOM: Final = (
    r"(?:is|are|was|were|has been|have been) (?:being |also )?(?:provided|supplied|procured|purchased|bought|acquired) "
    r"(?:by|through)\s+"
)
FUNDED: Final = Cue(
    words_of(
        "funded financed sponsored supported paid support assistance help contribution contributions funding funds "
        "fund financing means grant grants resources donation donations money possible thanks cofunded cofinanced "
        "cosponsored cosupported copaid bankrolled subsidized subsidised aid backing sponsorship generosity donors "
        "donor sponsors sponsor acknowledge acknowledges acknowledged appreciate appreciates appreciated "
        "million thousand euro euros dollars usd eur costs cost expenses expense bill bills covered borne met "
        "vehicle vehicles items equipments materials gear "
        "budget underwritten funders funder sum receive cofunding cofinancing francs pounds yen mln amount equipment "
        "financially credit credits loan loans billion come comes partners"
    ),
    re.compile(
        r"\b(?:(?:co-?)?(?:funded|financed|sponsored)|paid for|supported)\s+(?:with|through|from|under|via|thanks "
        r"to)\s+"
        r"(?:an? |the |its )?(?:[a-z-]+ ){0,3}?(?:funds|funding|financing|means|grants?|resources|donations?|money|"
        r"contributions?|loans?|credits?|sum)"
        rf"(?: (?:of|worth|totalling) {_SUM})? {_GIVEN_BY}\s+(?!its |their |(?:eur|usd|us|an?)\b|[€$£¥]|\d)|"
        r"\b(?:receive (?=[^.;\n]{0,30}?[€$£])|"
        rf"{_GOT} (?=[^.;\n]{{0,40}}?(?<!\w)(?:million|thousand|euros?|dollars|usd|eur)\b))"
        rf"(?:also )?(?:(?:an?|the|some|additional|further) )*(?:[a-z-]+ )?{_SUM} (?:for [^.;\n]{{2,60}}? )?from\s+"
        r"(?!its |their )|"
        rf"\b(?:{_MONEY}|financial (?:support|assistance|contributions?)|donors?|sponsors?|funders?)"
        r"(?: (?:for|of) [^.;,\n]{2,60})?, (?:which|who|that|organi[sz]ed|held|delivered|hosted|conducted|run|led|now|"
        r"the|an?)\b[^.;,\n]{2,120}, (?:(?:comes?|came) from|(?:was|were|is|are) (?:[a-z]+ly "
        r")?(?:provided|given|granted) "
        r"by|(?:is|are|was|were|include[ds]?))\s+|"
        r"\b(?:co-?)?(?:funding|financing) (?:received|obtained|secured) from\s+|"
        r"\b(?:(?:co-?)?(?:funded|financed|sponsored|paid)|bankrolled|subsidi[sz]ed|underwritten|financially supported|"
        r"supported financially|paid)\s+"
        r"(?:jointly |in part |partly |fully |entirely |generously |mainly |in full |also |and \w+ )*"
        r"(?:on [^.\n]{0,40}? |for |under (?:(?!\band\b|,)[^.\n]){0,60}? |"
        rf"(?:to the (?:tune|amount|extent) of|in the amount of|with|at|up to) {_SUM} )?"
        r"(?:by:?|(?:out of|from|through) (?:the |a )(?:[a-z]+ )?(?:budget|means|resources|funds|purse) of|"
        r"out of(?= the [\w ]{0,30}\bfunds?\b)|"
        r"(?:through|under|from|with) (?:a |the )?(?:\w+ )?(?:contributions?|funds?|grants?|loans?|budget) "
        r"(?:of|from|by))"
        r"\s+(?:(?:a |the )(?:[a-z]+ )?(?:contributions?|support|donations?|grants?|funds?|generosity) "
        r"(?:of|from|by|provided by)\s+)?|"
        r"\b(?:grants?|credits?|loans?|money|funds|funding|financing|sponsorship)(?: (?:of|for) [^;\n]{0,40}?)? "
        r"(?:will )?(?:also )?(?:comes?|came) from\s+|"
        r"\b(?:money|funds?|funding|grants?|sum|amount|contributions?|equipment|million|euros?|dollars), "
        r"(?:which (?:was|were|is|are) )?(?:generously |kindly |fully |entirely )?"
        r"(?:provided|given|granted|contributed|donated|financed|funded|paid|made available) by\s+|"
        r"\b(?:million|billion|euros?|dollars) (?:[a-z]+ ){0,2}?(?:comes?|came|coming) from\s+|"
        r"\b(?:million|billion) (?:[\w-]+ ){0,2}?(?:credit|loan|grant|financing|donation|contribution) "
        r"(?:from|by|of(?= the ))\s+|"
        r"\b(?:contributions?|grants?|donations?|loans?|credits?|funding) (?:of|worth) (?:[a-z]+ ){0,3}"
        r"(?:eur |usd |us)?[€$£]?\s?\d[^;\n]{0,24}? (?:from|by)\s+(?!its |their )|"
        r"\bjointly (?:funded|financed|sponsored) (?:together )?with\s+|"
        r"\b(?:co-?)?(?:funded|financed)\s+(?:through|from|via|by means of|under|out of|within)\s+(?:the |its )?"
        r"(?:\d{1,2}(?:st|nd|rd|th) )?(?=(?:[\w’'-]+ ){1,6}?(?:funds?|framework|facility|instrument|mechanism)\b)|"
        r"\b(?:co-?)?(?:funded|financed)\s+(?:through|via|under)\s+the (?=(?:[\w’'-]+ ){1,6}initiative \()|"
        r"\b(?:co-?)?(?:funded|financed)\s+(?:through|via)\s+the (?!(?:[\w’'&-]+ ){0,6}?(?:program(?:me)?|project|"
        r"initiative|activity|framework|scheme|action|component|phase|sale|(?:state|national) budget)s?\b)|"
        rf"\b(?<=^the )(?:{GIVEN_THINGS}) (?:[^.;,\n]{{0,40}}? )?{_BY_WHOM}|"
        r"\bdevelopment partners (?:are|were|include[ds]?)\s+|"
        r"\b(?:loans?|credits?|grants?)\b[^.;\n]{0,60}? (?:approved|granted|extended|allocated) by\s+|"
        r"\bfunding (?:from|(?:was |is |has been )?provided by|comes from|came from|of(?! [\d€$£(])|by)\s+|"
        rf"\b(?:acknowledge[sd]?|appreciate[sd]?) the (?:[\w-]+ (?:and )?){{0,2}}?(?:financial|voluntary|generous|"
        rf"monetary|funding)(?: and \w+)? {_AID} (?:of|from|by|provided by|received from)\s+|"
        rf"\b(?:{_MONEY}|budget|financial (?:support|assistance|contributions?)) "
        r"(?:(?:for|of|worth) [^;\n]{0,90}? |of [^;\n]{0,40}?, )?"
        r"(?:was|were|is|are|has been|have been) (?:generously |kindly |also |jointly )?"
        r"(?:provided|made available|granted|given) (?:by|under(?= the [\w -]{0,40}\bfund\b))\s+|"
        r"\bmade possible (?:by|through|thanks to|with)\s+(?:(?:the |a |an )?(?:[\w€$£.,-]+ ){0,5}?"
        r"(?:support|contributions?|funding|funds?|grants?|assistance|generosity|donations?) (?:of|from|by|"
        r"provided by)\s+)?|"
        rf"\b(?:thanks|due|owing) to (?:a |an |the )?(?:[\w$€£.,-]+ ){{0,6}}?(?:financial |generous )?{_AID} "
        rf"(?:of(?! (?:[\d€$£¥]|usd?\b|eur\b|(?:about|over|some|nearly|almost) ))|from|by)\s+|"
        r"\bthanks to (?=(?:the )?governments? of)|"
        r"\bfinancial (?:support|assistance|contributions?|backing|help|aid) (?:[a-z]+ ){0,3}?"
        r"(?:of|from|by|came from|comes from)\s+|"
        r"\b(?:million|thousand|euros?|dollars|usd|eur),? (?:which )?(?:(?:was|is|were|are) )?"
        r"(?:generously |kindly )?provided by\s+|"
        r"\b(?:costs?|expenses|bills?)\b[^.;\n]{0,60}? (?:was|were|is|are|being|(?:has|have) been) "
        r"(?:all |fully |partly )?(?:covered|borne|met|paid|shouldered|shared|split|footed|"
        r"(?<!bill was )(?<!bills were )carried|assumed) by\s+|"
        r"\bat the (?:full |sole )?expense of\s+|"
        r"\b(?:donors?|sponsors?|funders?)(?: (?:of|for|to) [^.;\n]{0,60}?)? (?:is|are|was|were|"
        r"include[ds]?)\s+(?:the )?(?=[a-z])|"
        r"\b(?:donors?|sponsors?|funders?)(?:,? (?:such as|including|like)|:)\s+|"
        r"\b(?:donors?|sponsors?|funders?)(?: (?:of|for|behind) (?:the|this|its) [a-z ]{2,40})?, "
        r"(?=the (?:[^,;]{3,80}\.?$|governments? of|people of|kingdom of|european (?:union|commission)|ministry of|"
        r"embassy of|world bank|republic of|united states))"
    ),
)
# Small words with which a payer may be told, apart: they stand everywhere, and the patterns above are dear to try.
FUNDED_WITH: Final = Cue(
    words_of(
        "funds fund funding financing means grant grants resources donation donations money loan credit contribution "
        "financial generous monetary funded budget budgetary sponsorship million thousand euro euros dollars usd eur "
        "provided"
    ),
    re.compile(
        r"\bunder (?:an? |the )(?:[a-z-]+ ){0,2}?(?:grant|loan|credit|donation|contribution) "
        rf"(?:(?:of|worth) {_SUM} )?(?:from|by|provided by)\s+|"
        rf"\b(?:through|with|to|under|by|for) (?:a |the |its |their )?(?:kind |additional )?"
        r"(?:financial|generous(?:,? financial)?|monetary|kind financial|fund(?:s|ing|ed)?)(?: and (?:[\w-]+))?"
        rf"\s+{_AID}\s+"
        r"(?:of|from|by|provided by|granted by)\s+|"
        rf"\b(?:with|through|using|from|to|by) (?:a |an |the )?(?:[\w-]+ ){{0,2}}?{_MONEY} "
        r"(?:of|from|by|(?:provided|granted|given|allocated|received|obtained|made available) (?:by|from))\s+"
        r"(?!the (?:project|programme)\b|(?:(?:about|over|some|up to|nearly|more than|us|eur|usd) ?)*[\d€$£¥])|"
        r"\b(?:with|through|under) (?:the |a )?(?:\w+ )?sponsorship (?:of|from|by)\s+|"
        r"\b(?:using|with|combines?|joins?|through|from) (?:the )?(?:financial|budget(?:ary)?|monetary) "
        r"(?:resources|means) (?:of|from|provided by)\s+|"
        r"\bwith (?:a |some |over |about |nearly |almost )?(?:eur |usd |us)?[€$£]?\s?\d[\d.,]*\s(?:million|thousand|"
        r"euros?|dollars|usd|eur)"
        r"(?: us)?(?: euros?| dollars| usd| eur)? (?:from|of|by|provided by)\s+|"
        r"\b(?:worth|totalling|about|over|with) (?:us ?)?[€$£]\s?[\d.,]+ (?:(?:was|is|were|are) )?"
        r"(?:generously |kindly )?provided by\s+"
    ),
)
THANKED: Final = Cue(
    words_of("thank thanks thanked thankful thanking gratitude grateful"),
    re.compile(
        r"\b(?:thank(?:s|ed|ful to|ing)?|gratitude to|grateful to)\s+"
        r"(?:(?:all |also |the |its |their |our |both |generous |main |international )*(?:donors?|funders?|sponsors?|"
        r"(?:funding|donor) (?:partners?|countries|agencies))(?:(?: of| for| behind) [^.;,]{2,60}?)?,?\s+|"
        r"(?=(?:(?!\b(?:hosting|hospitality)\b).){0,260}?\b(?:fund|financ|donor|paid for|sponsor)))",
    ),
)
PAID: Final = Cue(
    words_of(
        "funds fund finances finance financed cofinanced cofunded cofinancing cofunding cofund cofinance cosponsor "
        "money funded sponsored sponsors sponsor sponsoring bill "
        "funding financing financial paid costs cost contributed contributes expenses euro euros usd million donor "
        "add adds added budget sum francs pounds pay financially cofunding cofinancing cofund cofinance package "
        "donors bankrolls underwrites subsidizes subsidises eur "
        "dollars granted donates donated earmarks earmarked yen yens loan loans credit credits grant grants "
        "gave give gives giving lent lends awarded contribution"
    ),
    re.compile(
        r"\b(?:assist(?:s|ed)?|help(?:s|ed)?) (?:(?:in|with) (?:the )?(?:co-?)?(?:funding|financing)|"
        r"(?:to )?(?:(?:co-?)?(?:fund|finance)|pay for))\b|"
        r"\bcontribut(?:ed|es) to (?:the )?(?:funding|financing|costs?|expenses|budget) of\b|"
        r"\b(?:has been |is |was )?(?:involved|supported|supports|supporting|contributed|contributes|assisted|assists|"
        r"backed|backs)\b[^.;\n]{2,90}? with (?:a |its )?(?:[a-z]+ )?(?:funding|funds|financing|grants?) of\b|"
        r"\bapprov(?:ed|es) (?:(?:an?|the|some|its|additional|new) )?(?:[\w€$£-]+[\w€$£.,]* ){0,4}?"
        r"(?:financing|loans?|credits?|grants?|funding|package of)\b(?![^.;,\n]{0,30}? (?:from|by) )|"
        r"\bprovide[sd]? (?:the|a) (?:[a-z]+ )?(?:budget|sum) (?:for|of)\b|"
        r"\bsuppl(?:ied|ies) (?:the |some )?(?:money|funds|funding)\b|\bput(?:s)? up the (?:money|funds|funding)\b|"
        r"\bfinancially support(?:s|ed|ing) (?:it\b|(?:the|this|its) [a-z])|"
        r"\b(?:(?:is|are) )?support(?:s|ed|ing) (?:it|(?:the|this|its) (?:[\w-]+ ){0,3}?[\w-]+) financially\b|"
        r"\bma(?:de|kes) (?:available )?(?:[a-z]+ ){0,2}(?:eur |usd |us)?[€$£]?\s?\d[^.;\n]{0,16}?"
        r"\b(?:million|euros?|usd|eur|dollars|francs|pounds)(?: euros?| dollars)?(?: (?:is |was )?available)?\b|"
        r"(?<![\w-])(?:funds|finances|bankrolls|underwrites|subsidi[sz]es|"
        r"financed|co-?financed|co-?funded|contributes money|funded|sponsored|sponsors|"
        r"(?:is|are|was|were) (?:also )?(?:funding|financing|co-?funding|sponsoring)|paid for|"
        r"(?:covers|covered|bore|bears|met|meets) the (?:[a-z]+ ){0,2}(?:costs?|expenses)|foot(?:s|ed) the bill)"
        r"\b(?! (?:in (?:full|part) |[a-z]+ly |also )?by)|"
        r"(?<!to )(?<!will )(?:\b(?:will|is to|are to) (?:also |jointly )?)?\b(?:co-?)?(?:fund|finance|sponsor) "
        r"(?:it\b|them\b|(?:the|this|its) (?:[\w-]+ ){0,3}?"
        r"(?:project|programme|program|initiative|course|training|activities|segment|component|phase|action|network|"
        r"cent(?:re|er)|workshops?|seminars?|conferences?)\b)|"
        r"\b(?:provided|provides|provide|allocated|contributed|contributes|gave|gives|donated|granted)\s+"
        r"(?:[\w-]+\s+){0,3}?(?:funding|funds|money|financing|financial (?:support|assistance|contributions?)|"
        r"grants? (?:for|towards?) (?:it|(?:the|this) [a-z]))\b|"
        r"\bma(?:de|kes) an? (?:[a-z]+ ){0,2}?(?:(?:financial|voluntary|monetary|generous) contribution\b|"
        r"contribution of (?:[a-z]+ ){0,2}(?:(?:eur |usd |us)?[€$£¥] ?\d|\d|one |two |three |half ))|"
        r"\badd(?:s|ed) an? (?:[a-z]+ ){0,2}(?:grant|loan|credit|contribution|financing)\b|"
        r"\b(?:(?:commit(?:s|ted)(?: itself)?|pledge[sd]|undertakes|undertook|agreed|promised)"
        r"(?: to (?:give|provide|contribute|allocate|grant|donate|invest))?|contribut(?:ed|es)|"
        r"allocat(?:ed|es)|provide[sd]|grant(?:s|ed)|donate[sd]|extend(?:s|ed)|earmark(?:s|ed)|gave|gives|invested|"
        r"lends|lent|"
        r"will (?:contribute|allocate|provide|lend|invest|give))\s+(?:(?:the|another|about|some|over|up|to|an?|"
        r"additional|remaining|further) ){0,3}(?:[^\s.;]*\s?[\d.,]+\s|(?:one|two|three|four|five|six|seven|eight|"
        r"nine|ten|half|several)\s)(?:[^.;]{0,20}?\s)?"
        r"\(?(?:million|euros?|usd|eur|dollars|yens?)\b|"
        # "gives Fiji $3.5 million", "will grant the police 2 million dollars": who gets it stands before the sum.
        r"\b(?:gave|gives|giving|(?:will|is to) (?:give|grant)|grants|granted|awarded|lent|lends) "
        r"(?!the (?:sum|amount)|an? )(?:\(?[a-z’'-]+\)? ){1,7}?"
        r"(?:(?:about|around|some|over|another|up to|more than|nearly) )?"
        r"(?:(?:eur|usd|us|jpy|gbp)? ?[€$£¥] ?\d|\d[\d.,]*(?: (?:million|thousand|billion))? "
        r"(?:euros?|dollars|u\.?s\.? dollars|usd|eur|yen|francs|pounds)\b)(?![^.;]{0,24} in (?:loans|credits))|"
        r"\b(?:was|were|is|are)\s+(?:also\s+)?(?:the |a |among the |one of the )?(?:main |major |key )?"
        r"(?:donors?|sponsors?)\b"
    ),
)
# "Money from the Harbour Fund made it possible".
MONEY_MADE: Final = Cue(
    words_of("money funds funding grant grants financing contribution contributions donation donations"),
    re.compile(
        r"^(?:the |an? )?(?:[a-z-]+ ){0,2}?(?:money|funds|funding|grants?|financing|contributions?|donations?) "
        r"(?:from|of|by|provided by)\s+(?=[^.;\n]{3,140}? (?:(?:has|have|had) )?(?:made|makes|enabled|enables|allowed|"
        r"paid|pays|covered|covers|helped|financed|supported)\b)(?!its |their |[\d€$£¥])"
    ),
)
# "financed by the Government of Norway through Norad": who hands on the money; a fund or a programme is none.
HANDED_ON: Final = Cue(
    words_of(
        "funded financed sponsored cofunded cofinanced cosponsored funds finances sponsors funding financing "
        "sponsoring cofunds cofinances cosponsors cofunding cofinancing cosponsoring supported cosupported support "
        "assistance help contribution contributions"
    ),
    re.compile(
        r"\b(?:(?:co-?)?(?:funded|financed|sponsored|supported) (?:[a-z]+ ){0,2}?by (?:the )?[A-Z][^.,;\n]{1,100}?|"
        r"[Ww]ith (?:the )?(?:[a-z]+ ){0,2}(?:support|assistance|help|funding|contributions?|funds) (?:of|from|by) "
        r"(?:the )?[A-Z][^.,;\n]{1,100}?|"
        r"(?:co-?)?(?:fund(?:s|ed|ing)|financ(?:es|ed|ing)|sponsor(?:s|ed|ing)) "
        r"(?:it|them|(?:the|this|these|its) (?:[\w-]+ ){0,4}?[\w-]+)),? "
        r"(?:through|via) "
        r"(?:the )?(?=[A-Z])(?!(?:[\w’'&-]+ ){0,7}?(?:Instruments?|Funds?|Facility|Mechanism|Program(?:me)?|Projects?|"
        r"Scheme|Initiative|Framework|Grants?|Assistance|Action|Window|Partnership)\b)"
    ),
    written=True,
)
# Behind the name of who paid.
IS_DONOR: Final = Cue(
    words_of("donor donors funder funders sponsor sponsors"),
    re.compile(
        r"(?:,\s+(?:as |who (?:is|was) )?|\s*\()(?:the |a |an |one of the |its )"
        r"(?:(?!and\b)[a-z]+ ){0,2}(?:donors?|funders?|sponsors?)"
        r"(?:\)| (?:of|to|for|behind|in)\b|,|\.$)"
    ),
)
BEFORE_DONOR: Final = re.compile(r"(?:^|\s)(?=(?:the\s+)?[A-Z])")
# "the funding that the Government of Norway provided for the seminar", "the project, which the people of Japan fund".
WHICH_PAID: Final = Cue(
    words_of(
        "provide provides provided gave given granted made allocated contributed fund funds funded finance finances "
        "financed sponsor sponsors sponsored funding financing sponsoring pay pays paid cost costs "
        "money bill expenses paying grant grants"
    ),
    re.compile(
        r"\b(?:funding|financing|funds|money|grants?|contributions?|donations?|(?:financial|generous) support),?\s+"
        r"(?:(?:that|which)\s+)?(?=(?:the )?[A-Z])(?P<who>[^.;\n]{2,120}?)\s+(?:has |have |had )?"
        r"(?:kindly |generously )?(?:provided|provides?|gave|given|granted|made available|allocated|contributed)\b"
        r"(?! by)|\b[Ww]ith (?P<giver>(?:the )?[A-Z][^.;\n]{1,100}?) (?:generously |also )?"
        r"(?:providing|covering|bearing|paying|contributing|meeting|supplying|footing) "
        r"(?:(?:the|its|their|some|most of the|part of the|all|necessary|full|financial) ){0,3}"
        r"(?:funds|funding|costs?|money|bill|expenses|financing|grants?)\b|"
        r"\b(?:which|that) (?:the (?:people|taxpayers) of (?=[A-Z]))?"
        r"(?P<whose>(?:the )?[A-Z](?:(?!\b(?:which|that)\b)[^.;\n]){1,100}?)\s+"
        r"(?:is |are |has |have |had )?(?:also |jointly |generously |fully |partly |kindly |co-)*"
        r"(?:funds?|finances?|sponsors?|(?:fund|financ|sponsor)(?:ed|ing)|pays? for|paid for)\b(?! by)"
    ),
    written=True,
)
GRANT_SIGNED: Final = Cue(
    words_of("grant contribution funding financing agreement arrangement"),
    re.compile(
        r"\bsign(?:ed|s) (?:an?|the) (?:grant|contribution|funding) (?:agreement|contract|arrangement)|"
        r"\b(?:grant|contribution|funding) agreement[^;]{0,60}?\bsigned\b|"
        r"\bsign(?:ed|s) an? (?:new )?(?:financing )?(?:agreement|arrangement) (?:(?:that|which) (?:adds?|"
        r"gives?|provides?|brings?|contributes?)|adding|giving|providing|contributing|"
        r"(?:for|on) a (?:grant|contribution) of) "
        r"(?:(?:another|a further|an? additional|additional|up to|over|some|about|more than) )?"
        r"(?:usd|eur|gbp|nok|sek|chf|cad|aud|us)? ?[€$£¥]? ?\d"
    ),
)
STATE: Final = re.compile(
    r"(?P<who>(?P<borrows>\bGovernment of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*|\bEuropean (?:Union|Commission)\b)|"
    r"\bUSAID\b|\b(?:(?:[A-Z][\w.]*|and) ){1,4}(?:Agency|Department|Ministry) (?:for|of) "
    r"(?:International |Economic )?(?:Development|Co-?operation)(?:(?: and)? (?:Development|Co-?operation|Aid))?)"
)
