"""What organizations do for an event, told by verbs: by meaning, and by what each asks of its object."""

import re
from typing import Final

from indexer.metadata.cue import Cue, Sentence
from indexer.metadata.events import EVENT_NOUN
from indexer.metadata.sentence_words import words_of
from indexer.metadata.verb_forms import Forms, beginnings, either, forms_of

_ORGANIZE: Final = forms_of("organize, co-organize, co-hold/co-held, co-convene, co-run/co-ran/co-run")
_HOST: Final = forms_of("host, co-host, play host to, act as host of, serve as host of")
# With an event somewhere after them.
_RUN: Final = forms_of(
    "hold/held, conduct, convene, deliver, run/ran/run, arrange, facilitate, carry out, stage, "
    "undertake/undertook/undertaken, mount"
)
# With an event, or something new, as their very object; else they say too little.
_BEGIN: Final = forms_of(
    "launch, initiate, open, inaugurate, start, begin/began/begun, kick off, continue, resume, complete, conclude, "
    "close, finish, end, wrap/wrapped up, round off, finalize, provide, offer, give/gave/given, lead/led, implement, "
    "prepare, set/set up, put/put together, put/put on, celebrate, mark, commemorate, coordinate, co-ordinate, "
    "pilot, roll out, "
    "unveil, present, establish, create, execute, perform, spearhead, moderate, co-moderate, co-lead/co-led, "
    "co-launch, co-facilitate, co-deliver, kick-start, commence, relaunch, re-open, renovate, refurbish, "
    "construct, commission, premiere, make/made available, go/went/gone on with, carry on with, "
    "bring/brought to an end, bring/brought to a close, bring/brought to a conclusion"
)
_TRAIN: Final = forms_of(
    "train, teach/taught, instruct, coach, mentor, familiarize, equip/equipped, educate, retrain, re-train, upskill, "
    "sensitize, tutor, graduate"
)
_GATHER: Final = forms_of("gather, bring/brought together, assemble, unite, reunite, invite, call together")
_SIGN: Final = forms_of(
    "sign, co-sign, ink, initial/initialled, put/put their signatures to, put/put pen to paper on, affix their "
    "signatures to, exchange notes, exchange letters, exchange diplomatic notes, exchange verbal notes"
)
_AGREE: Final = forms_of("announce, reach, strike/struck, seal, enter into, renew, extend, prolong, ratify/ratified")
_MEET: Final = forms_of("meet/met, reconvene")
_UNITE: Final = forms_of("come/came/come together")
_WELCOME: Final = forms_of("welcome")


# "has today opened", "will this autumn host"; "is, with the help of Norway, holding".
_LATER: Final = (
    r"(?:, (?:with|in|together|jointly|from|on|as|for|under|through|thanks|along|until|at|by|via|during)\b"
    r"[^,;.\n]{2,120},)? (?:(?:also|already|now|just|again|once|today|soon|then|next|together|[a-z]+ly|"
    r"this (?:week|month|year|spring|summer|autumn|fall|winter)|for the [a-z]+ time|in turn) ){0,3}"
)


def _active(name: str, forms: Forms, *bare: str, also: str = "") -> str:
    """A group with the forms that have a subject; `bare` ones are told from a noun even without "will"."""
    finite = (*bare, *forms.finite)
    return (
        rf"(?P<{name}>{also}{either(finite)}|"
        rf"(?:has|have|had){_LATER}{either(forms.participle)}|"
        rf"(?:will|(?:is|are|was|were)(?: set| due| going| pleased| proud| expected| scheduled| planning|"
        rf" preparing)? to|plans? to|intends? to){_LATER}{either(forms.base)}|"
        rf"(?:(?:has|have|had) been|is|are|was|were){_LATER}{either(forms.running)}|"
        rf"(?:has|have|had) (?:also )?the (?:pleasure|honou?r|privilege) of (?:\w+ly )?{either(forms.running)}|"
        rf"(?:has|have|had) (?:also )?the (?:pleasure|honou?r|privilege) to (?:\w+ly )?{either(forms.base)})"
    )


_IS_HOST: Final = (
    r"(?:(?:has|have|had) been|will (?:again |also |soon |once again )?be|(?:is|are|was|were)(?: to be)?) "
    r"(?:[a-z]+ ){0,2}?hosts? (?:of|to)|"
)
_CLAUSES: Final = (
    _active("organize", _ORGANIZE, "organize", "co-organize"),
    _active("host", _HOST, also=_IS_HOST),
    _active("run", _RUN, "conduct", "convene", "deliver"),
    _active("begin", _BEGIN, "launch"),
    _active("train", _TRAIN),
    _active("gather", _GATHER),
    r"(?P<apart>(?:(?:has|have|had|will) (?:[a-z]+ ){0,2})?(?:brings?|brought)(?= [^.;\n]{0,120}? together\b))",
    r"(?P<ended>(?:(?:has|have|had|will) (?:[a-z]+ ){0,2})?(?:brings?|brought)(?= [^.;\n]{0,120}? to (?:an?|its|their) "
    r"(?:[a-z]+ )?(?:close|end|conclusion|finish)\b))",
    r"(?P<brought>(?:(?:has|have|had|will) (?:[a-z]+ ){0,2})?(?:brings?|brought)(?= [^.;\n]{2,120}? (?:for|to) "
    r"(?:an?|its|the|their) ))",
    r"(?P<parted>(?:carr(?:ies|ied|y)|puts?|sets?) (?:it|them) (?:out|on|up|together))",
    _active("sign", _SIGN),
    _active("agree", _AGREE),
    _active("meet", _MEET),
    _active("welcome", _WELCOME),
    _active("unite", _UNITE, "come together"),
    r"(?P<through>(?:(?:has|have|had) )?(?:took|taken|takes|guided|walked|walks|put|led)(?= [^.;\n]{2,80}? through "
    r"(?:an?|its|their|the|two|three|several)\b))",
    # Of several: one word of each is a noun or an adjective as well.
    r"(?P<several>hold|host|co-host|run|stage|train|gather|bring together|unite|sign|co-sign|continue|begin|start|"
    r"conclude|complete|offer|provide|deliver|carry out|facilitate|arrange|inaugurate|kick off|wrap up|set up)",
)
_FORMS: Final = (_ORGANIZE, _HOST, _RUN, _BEGIN, _TRAIN, _GATHER, _SIGN, _AGREE, _MEET, _WELCOME)
# "came" and "took" say too little alone.
_ACTIVE_WORDS: Final = words_of("together through").union(*(forms.words for forms in _FORMS))
# "has", "was" and the like stand in every other sentence: behind most no such verb begins, and all clauses are dear.
_LEADS_TO_VERB: Final = (
    r"(?=(?:(?:has|have|had|will|is|are|was|were|plans?|intends?)(?:, [^,;.\n]{2,120},)? (?:(?:also|already|now|just|"
    r"again|once|today|soon|then|next|together|this|week|month|year|spring|summer|autumn|fall|winter|for|time|in|turn|"
    r"first|second|third|fourth|fifth|been|be|set|due|going|pleased|proud|expected|scheduled|planning|preparing|to|the|"
    rf"pleasure|honou?r|privilege|of|[a-z]+ly) )*)?(?:{beginnings((*_FORMS, _UNITE))}|took|ta|gu|walk|put)|"
    r"(?:has|have|had|will) (?:[a-z]+ ){1,2}br)"
)
# Verbs stand in small letters; a pattern that need not look for capitals is twice as fast.
ACTIVE: Final = Cue(
    _ACTIVE_WORDS,
    re.compile(rf"(?<![\w-]){_LEADS_TO_VERB}(?:{'|'.join(_CLAUSES)})\b(?!\s+(?:by|crime|criminal)\b)"),
    written=True,
)
_SURE: Final = (*_ORGANIZE.participle, *_HOST.participle, *_RUN.participle)
_ALSO_SURE: Final = ("launched", "provided", "initiated", "offered", "put together", "set up")
# Of these the event itself has to be the subject: handbooks and laws are developed and planned, too.
MADE: Final = Cue(
    words_of("by"),
    re.compile(
        rf"\b(?P<event>(?:{EVENT_NOUN}|programmes?|modules?|curricul(?:um|a)|one of [\w-]+|part of a series)"
        r"(?:,|\s\([^()]*\)|\s(?:on|about|for|devoted to|dedicated to|in|held)\s[^.;,\n]{2,80},?)?\s"
        r"(?:(?:that|which|was|were|is|are|has|have|been|jointly|first|specially|also) ){0,4}|"
        r"^(?:jointly |specially )?)"
        r"(?P<verb>(?:co-?)?(?:developed|prepared|designed|planned|announced|established|created|devised|conceived|"
        r"proposed)(?: jointly)?(?: and (?:delivered|organi[sz]ed|implemented|held|run))?) by\s+"
    ),
)
# What single persons do as well: after these only a name that is surely a body's counts.
_UNSURE: Final = (
    "led",
    "co-led",
    "given",
    "taught",
    "coordinated",
    "co-ordinated",
    "signed",
    "inked",
    "initialled",
    "put on",
    "executed",
    "performed",
    "spearheaded",
    "co-chaired",
    "kick-started",
    "concluded",
    "rolled out",
    "piloted",
    "commenced",
    "started",
    "begun",
    "ended",
    "kicked off",
    "wrapped up",
    "rounded off",
    "brought to an end",
    "brought to a close",
    "steered",
    "curated",
    "directed",
    *_TRAIN.participle,
    *_GATHER.participle,
    "welcomed",
)
TRAINED: Final = re.compile(either((*_TRAIN.participle, *_GATHER.participle)) + "$")
# Research, goods and shops are run, provided and conducted as well.
ANYTHING: Final = re.compile(r"(?:run|provided|offered|conducted|carried out|undertaken|set up|mounted|arranged)$")
# What teachers do who come from a body; that alone organizes nothing.
TAUGHT_BY: Final = re.compile(
    r"(?:co-?|jointly )?(?:facilitated|delivered|moderated|led|co-led|given|taught|trained|instructed|coached|run)$"
)
SIGNS: Final = re.compile(
    r"(?:.* )?(?:(?:co-?)?sign(?:ed|s|ing)?|ink(?:ed|s|ing)?|initial(?:led|s|ling)?|signatures to|pen to paper on|"
    r"exchang(?:ed?|es|ing) (?:diplomatic |verbal )?(?:notes|letters))$"
)
HAD: Final = Cue(
    words_of("its their"),
    re.compile(
        rf"\b(?:had|has|have)\s+(?:its|their)\s+(?:[\w-]+ ){{0,5}}?{EVENT_NOUN}(?!\w)"
        r"(?! (?:room|hall|building|programme))"
    ),
)
# A body's own meeting; with others, or for talks, it is none.
SAT: Final = Cue(
    words_of("met meets convened convenes sat gathered gathers assembled reconvened"),
    re.compile(
        r"\b(?:met|meets|convened|convenes|gathered|gathers|assembled|reconvened|sat)\b"
        r"(?=,?\s+(?:in|at|on|for|from|under|online|virtually|today|yesterday|this|last|to)\b)"
    ),
)
# "a seminar by X took place".
EVENT_BY: Final = Cue(
    words_of("by"),
    re.compile(
        r"\b(?:workshops?|seminars?|trainings?|courses?|conferences?|webinars?|forums?|exercises?|hackathon|"
        r"campaigns?|series|masterclass|summer school|symposium)(?: series| programme)? by\s+(?=the\s|[a-z]{2,10}\b)"
    ),
)
_SEALED: Final = r"(?:signed|concluded|inked|finali[sz]ed|initialled|sealed|renewed|extended|prolonged|ratified|struck)"
BETWEEN: Final = Cue(
    words_of("between"),
    re.compile(
        rf"\b{_SEALED}\b[^.;\n]{{0,80}}?\bbetween\s+|"
        r"\bexchange of (?:diplomatic |verbal )?(?:notes|letters)\b[^.;\n]{0,80}?\bbetween\s+|"
        r"\b(?:agreements?|memorandum|protocol|contract|treaty|plan|arrangement|mou|pact|partnership|deal|accord)\b[^.;\n]{0,80}?\bbetween\s+"
        rf"(?=[^.;\n]{{5,300}}?\b{_SEALED}\b)"
    ),
)
# States lead operations of police and customs as bodies do, and they sign.
PARTY: Final = re.compile(r"(?:jointly )?(?:co-?)?(?:signed|led|coordinated|co-ordinated|spearheaded|headed|steered)$")
LED: Final = re.compile(r"(?:jointly )?(?:co-?)?(?:led|coordinated|co-ordinated|spearheaded|headed|steered)$")
LEADS: Final = re.compile(r"(?:.* )?(?:co-?)?(?:lead|led|coordinat|co-ordinat|spearhead)")
OPERATION: Final = re.compile(
    r"\b(?:operations?|action days?|action weeks?|joint action|raids?|crackdown|investigations?)\b"
)
SIGNED: Final = re.compile(r"(?:(?:co-?)?signed|inked|initialled)$")
# Up to this far a "by" may stand from its verb: "co-organized for participating States in Central Asia by ...".
BY: Final = Cue(
    frozenset(("by", "initiative")),
    re.compile(
        rf"(?<![\w])(?P<verb>(?:co-?|jointly )?(?:(?P<sure>{either((*_SURE, *_ALSO_SURE))})|{either(_UNSURE)}))\b"
        r"(?P<gap>[^.;\n“”\"]{0,140}?(?:\.\s?\d[^.;\n“”\"]{0,80}?)?)"
        r"\b(?:by|(?:at|on|upon|through) the initiative of)\s+"
    ),
)
# A verb that stands nearer to its "by" than the one found.
LATER_VERB: Final = re.compile(
    rf"(?<![\w-])(?:(?:co-?|jointly )?{either((*_SURE, *_ALSO_SURE, 'led', 'co-led', 'given', 'taught'))})\b"
)
# What officers of a body do in its name; a course that they finish they only attended.
CARRIES_OUT: Final = re.compile(
    r"(?:.*\b)?(?:carr|conduct|held|hold|organi|deliver|host|sign|train|taught|teach|launch|mentor|coach|instruct|"
    r"guid|walk|took|taken|takes|put|gave|give)"
)
# "concluded a training for": what officers of a body teach others.
TEACHES: Final = re.compile(
    r"(?:(?:has|have|had) )?(?:conclud|complet|finish|wrap|round|start|beg[au]n|kick)\w*(?: up| off)? "
    r"(?:an?|the|their) (?:[\w’'-]+ ){0,6}?(?:courses?|trainings?|workshops?|seminars?) "
    r"(?:[a-z]+ ){0,4}?(?:for|to) (?!be\b)"
)
# What a body is there for: "the Harbour Forum, which gathers".
USUAL: Final = re.compile(r"(?:gathers|unites|brings together|assembles|trains|teaches|offers|provides|runs|gives)$")
CO_HOSTS: Final = re.compile(r"(?:.* )?co-?(?:host|organi|held|conven|conduct|run|ran|lead|led|launch)")
HELD: Final = re.compile(r"(?:co-?)?(?:held|organi[sz]ed|convened|hosted|conducted)$")
HOSTED: Final = re.compile(r"(?:jointly )?hosted$")
AGREES: Final = re.compile(
    r"(?:(?:has|have) )?(?:concluded?|finali[sz]ed|initiated|presented|announced?|reach(?:ed)?|struck|strike|"
    r"seal(?:ed)?|enter(?:ed)? into|renew(?:ed|s)?|extend(?:ed|s)?|prolong(?:ed|s)?|ratif(?:ied|ies|y)) "
    r"(?:an?|the|two|three|their|its) (?:[\w-]+ ){0,4}?"
    r"(?:agreements?|arrangements?|memorand(?:um|a)|mou|MoU|MOU|protocols?|contracts?|treaty|partnership|pact|accord|deal)\b"
)
_LOOKED_BACK_CHARACTERS: Final = 300


def is_operation(text: str, told: Sentence, *, goes_on: object) -> bool:
    """Whether the sentence, or the one before with which it `goes_on`, tells of an operation."""
    start = max(0, told.span.start - _LOOKED_BACK_CHARACTERS) if goes_on else told.span.start
    return OPERATION.search(text[start : told.span.end].lower()) is not None
