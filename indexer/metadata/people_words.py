"""How releases write people in English: honorifics, roles, verbs of speech, and words that no name holds."""

import re
from functools import lru_cache
from typing import Final

from indexer.metadata.alternatives import apart, either_of
from indexer.metadata.cue import Hint, cue
from indexer.metadata.sentence_words import words_of

_VERBS: Final = (
    "said says stressed stresses emphasized emphasised emphasizes emphasises noted notes added adds stated states "
    "highlighted highlights underlined underlines underscored underscores explained explains told tells remarked "
    "remarks commented comments declared declares announced announces encouraged encourages thanked thanks praised "
    "praises welcomed welcomes congratulated congratulates expressed expresses expected expects concluded concludes "
    "reiterated reiterates affirmed affirms observed observes promised promises recalled recalls hoped hopes voiced "
    "called calls urged urges presented presents informed informs mentioned mentions warned warns commended commends "
    "acknowledged acknowledges assured assures argued argues confirmed confirms reminded reminds reaffirmed reaffirms "
    "pledged pledges suggested suggests cautioned cautions insisted insists admitted admits appealed appeals outlined "
    "outlines wished wishes asked asks believes thinks considers considered described describes complimented lauded "
    "applauded hailed pleaded advocated vowed proposed recommended predicted estimated testified clarified elaborated "
    "reflected wrote tweeted replied answered responded lamented deplored condemned denounced regretted rejected "
    "claimed maintained asserted advised echoed shared reported summarized summarised acclaimed saluted indicated "
    "revealed conveyed attributed invited demanded agreed feels felt valued values appreciated appreciates disclosed "
    "discloses recounted opined averred enjoined decried bemoaned"
)
_PHRASES: Final = (
    r"spoke|speaks|pointed (?:out|to)|points out|drew attention|draws attention|paid tribute|pays tribute|"
    r"gave recommendations|touched upon|dwelt (?:up)?on|referred to|talked about|made (?:it )?clear|"
    r"put (?:it|forward)|is (?:convinced|confident|grateful|proud|pleased)|was (?:convinced|confident|grateful|proud|"
    r"pleased|quoted)"
)
SPEECH: Final = either_of((*_VERBS.split(), *apart(_PHRASES)))


_PARTICLES: Final = "de van von der den dos da di du del della la le ten ter zu al bin ibn bint ul el y"
PARTICLES: Final = frozenset(_PARTICLES.split())
_CAPITAL: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚẠ-Ỹ"
_REST: Final = r"[\w’']*(?:-[\w’']+)*"
PART: Final = rf"(?:(?:[A-Z]\.)+(?:-[A-Z]\.)?|(?:al-|el-|d['’])?[{_CAPITAL}]{_REST})"
# The same after its first letter: with that before all else the pattern engine skips to the few letters it can be.
_BEGUN_PART: Final = (
    rf"(?:(?<=[A-Z])\.(?:[A-Z]\.)*(?:-[A-Z]\.)?|(?<=[{_CAPITAL}]){_REST}|"
    rf"(?:(?<=[ae])l-|(?<=d)['’])[{_CAPITAL}]{_REST})"
)
# Only before these a name begins with a small letter.
SMALL_BEGINNINGS: Final = ("al-", "el-", "d'", "d’")
# Words in a row that begin with a capital, with the small parts of family names.
_RUN: Final = rf"(?<![\w’'-].){_BEGUN_PART}(?:[ \u00a0](?:{PART}|(?:{'|'.join(_PARTICLES.split())})(?= )))*"
RUN: Final = re.compile(rf"[{_CAPITAL}aed]{_RUN}")
RUN_OF_CAPITALS: Final = re.compile(rf"[{_CAPITAL}]{_RUN}")
_HONORIFICS: Final = (
    "mr mrs ms miss dr prof professor professors h.e h.e. his her excellency highness majesty sir lady dame sheikh "
    "hon honourable honorable rev father messrs mme amb ambassador ambassadors general colonel major captain "
    "lieutenant lieutenant-general lieutenant-colonel major-general colonel-general ltcdr ltcol ltc ltgen col gen lt "
    "maj capt sgt brigadier brig commodore admiral sergeant corporal cdr commander judge justice senator sen rep "
    "congressman congresswoman academician eng engineer minister lord baroness baron count prince princess king queen "
    "archbishop bishop"
)
_COURTESY: Final = (
    "mr mrs ms miss dr h.e h.e. his her excellency highness majesty sir lady dame hon honourable honorable messrs mme "
    "senators congressmen"
)
TITLES: Final = frozenset(_HONORIFICS.split()) - frozenset(_COURTESY.split())
HONORIFICS: Final = frozenset(f"{_HONORIFICS} {_COURTESY}".split())
_ROLES: Final = (
    "head director directors deputy officer president chair chairman chairperson chairwoman co-chair co-chairman "
    "co-chairs secretary secretary-general chief coordinator co-ordinator manager representative adviser advisor "
    "expert experts commissioner prosecutor inspector rector vice-rector vice-president assistant specialist "
    "under-secretary under-secretary-general director-general deputy-director spokesperson spokesman spokeswoman "
    "analyst consultant lawyer attorney lecturer trainer trainers investigator detective superintendent governor "
    "mayor treasurer chancellor envoy rapporteur observer counsellor counselor counsel attaché attache consul "
    "principal dean founder co-founder member mp liaison editor editor-in-chief journalist owner ombudsman "
    "ombudsperson ombudswoman magistrate premier vice-chair vice-chairman vice-minister ministers chargé charge "
    "teacher student participant trainee cadet fellow researcher scientist graduate administrator supervisor "
    "instructor facilitator moderator mentor leader leaders dpm psychologist psychiatrist economist engineer "
    "technician programmer officer-in-charge professor speaker activist victim survivor widow author writer doctor "
    "nurse pharmacist veterinarian organizer organiser partner associate resident ambassador minister judge justice "
    "commander general-secretary high-commissioner captain colonel professional strategist planner auditor ceo cfo cto "
    "accountant statistician biologist physicist chemist historian sociologist criminologist epidemiologist physician "
    "surgeon pilot ranger registrar notary solicitor barrister councillor delegate entrepreneur coach diplomat "
    "srsg dsrsg igp digp aig cgp dcp acp dcm "
    "comptroller commandant constable advocate translator interpreter architect volunteer convenor convener"
)
ROLES: Final = frozenset(_ROLES.split())
# Of a police officer, whose office is told after the name.
_RANKS: Final = "deputy assistant chief senior commissioner superintendent inspector of police"
RANKS: Final = frozenset(_RANKS.split())
# Of these, what more than one person can be stands before no single name with a comma.
SEVERAL: Final = frozenset(("directors", "experts", "co-chairs", "ministers", "trainers", "leaders"))
# What a role is held in, where that is written small: "Minister of the Croatian government".
_WITHIN: Final = (
    "government police court ministry department office embassy parliament agency service university delegation "
    "mission city district province region army union school academy institute college bureau centre center council "
    "committee commission directorate secretariat unit division section team board station checkpoint hospital bank "
    "fund foundation association municipality company"
)
WITHIN_ROLES: Final = frozenset(_WITHIN.split())
# Small words that stand inside a role before its noun.
_BESIDE_ROLES: Final = (
    "acting former deputy senior first second third chief executive national regional international new then "
    "high-level vice permanent special legal political economic programme program project country team resident "
    "interim outgoing incoming junior leading lead principal general assistant local police human public"
)
BESIDE_ROLES: Final = frozenset(_BESIDE_ROLES.split())
_LINKS: Final = "of for the in on at to and with against a an & und de des du la le"
LINKS: Final = frozenset(_LINKS.split())
_STARTERS: Final = (
    "the this that these those in on at by for from with to as after before during while when since under over a an "
    "and or but he she it they his her their its we our you your both all some many more most each every other "
    "another new however moreover furthermore also then today yesterday tomorrow earlier later last next opening "
    "closing speaking addressing welcoming thanking following according despite although because if there here such "
    "one two three four five six seven eight nine ten first second third monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december not no yes "
    "so yet still what who how why where which between among through until upon within without via about"
)
STARTERS: Final = frozenset(_STARTERS.split())
# Words of bodies, places, subjects and titles. What holds one of them is no person's name.
_BODIES: Final = (
    "academy academies administration affairs africa african agency agencies agreement agriculture aid air america "
    "american analysis anti-corruption anti-terrorism armed army asia asian assembly assistance association authority "
    "authorities awareness bank bilateral board border borders branch building bureau business cabinet campaign "
    "capacity caucasus cell cent center centers centre centres central chamber charter children church citizens city "
    "civil civilian climate co-operation code coalition college combating command commission committee commonwealth "
    "communication communications community company comprehensive conduct confederation conference congress "
    "constitution consortium constitutional container control convention cooperation corporation corps corruption "
    "council counter-narcotics counter-terrorism countering counterterrorism countries country county course court "
    "courts crime crimes crimea criminal crisis crossing culture currency customs cyber cybercrime cybersecurity data "
    "declaration defence defense delegation democracy democratic department desk detachment development dialogue "
    "digital directorate disaster discussion district division divisions domestic drug drugs duma early east eastern "
    "economic economy education election elections embassy emergency emergencies energy enforcement environment "
    "environmental equality eurasia europe european event evidence exchange export external extremism facility "
    "faculty family federal federation field finance financial fire food force forces foreign forensic forest forum "
    "foundation framework freedom front fund gender global goods governance government governments green group groups "
    "guard guards guide handbook headquarters health heritage high home house human humanitarian hub immigration "
    "impact implementation independent industry information initiative inspectorate institute institution "
    "institutions integrity intelligence interagency inter-agency interior internal international internet inventory "
    "investigation investigations investigative islamic joint journal judges judicial judiciary justice knowledge "
    "labor labour laboratory law league legislation liberty library local london main maritime market matters "
    "measures media mediterranean meeting member members memorandum middle migration military mine ministerial "
    "ministries ministry minorities mission missions mobile money monitoring motor movement municipal municipality "
    "museum narcotic narcotics nation national nations network news north northern nuclear oblast observation office "
    "offices operation operational operations opportunity order organization organizations organised organized "
    "organisation organisations oversight pacific parliament parliamentary participating partnership party patrol "
    "peace penitentiary people plan planning platform plenary point points police policing policy population port "
    "ports post posts poverty practice presence presidency presidential press prevention prison prisons privacy "
    "procurement professional program programme programmes programs project projects property prosecution prosecutors "
    "prosecutor's protection protocol province provincial public quarantine rail red reduction reform reforms "
    "refugees region regional registry regulation relations report republic republics rescue research resilience "
    "resolution resources response review revenue rights risk road roadmap round rule russian safety sanctions school "
    "schools science sciences scientific secretariat section sector secure security seminar senate service services "
    "session social society south southeast south-east southern soviet space special staff stability state states "
    "statistics steering strategic strategy structure study summit support supreme surveillance sustainable system "
    "systems table task tax taxation technical technologies technology territorial territory terrorism terrorist "
    "threat threats tourism trade trading trafficking training transnational transport travel treasury treaty trial "
    "tribunal trust union unit united unity units university urban valley vice village violence violent visa "
    "vocational war water weapons week welfare west western women women's work workshop world year young youth zone "
    "executive senior acting permanent resident legal political first team lead programme assistant under mr conflict "
    "religion religious dangerous substances financing laundering assets asset recovery recruitment internet victims "
    "witness witnesses sea river street avenue square hotel hall gate bridge mountain lake airport station day days "
    "night season base camp agenda goal goals act bill article chapter annex photo source courtesy credit credits "
    "image images "
    "video news reuters press release read share print back contact email tel phone fax english french russian "
    "spanish arabic chinese german deep thanks dear commodities cargo passenger passengers trainers experts officers "
    "officials participants delegates representatives directors chairs heads partners ministers ambassadors "
    "journalists teachers students alumni fellow fellows guests speakers leaders chiefs"
)
_SUFFIX: Final = re.compile(r"(?:tion|tions|ment|ments|ship|ness|ities|ology|eering|isation|ization|ability|ibility)$")
NO_NAME: Final = frozenset(_BODIES.split()) | STARTERS | ROLES | HONORIFICS


# As many different words with capitals as a corpus repeats.
@lru_cache(maxsize=20_000)
# Names recur, as many as words with capitals in a corpus.
@lru_cache(maxsize=20_000)
def is_name_word(word: str) -> bool:
    """Whether a capitalized word can be part of a person's name."""
    low = word.lower()
    if low in NO_NAME or ("-" in low and not NO_NAME.isdisjoint(low.split("-"))) or any(map(str.isdigit, word)):
        return False
    return not (_SUFFIX.search(low) and len(low) > 7)


# Behind a name: "Ada Hopkins QC said".
_AFTER_NAMES: Final = "QC KC SC MP OBE CBE MBE CMG OAM APM SAN PhD MLA MEP"
POST_NOMINALS: Final = frozenset(_AFTER_NAMES.split())
_ADVERB: Final = (
    r"(?:\w+ly|also|then|further|furthermore|however|therefore|today|yesterday|again|always|in turn|once more|"
    r"on \w+day|has|have|had|this morning|who)"
)
_IN_PASSING: Final = (
    r"(?:speaking|opening|addressing|representing|closing|welcoming|presenting|concluding|during|in|at|on|for|after|"
    r"before|as|while|when|commenting|who|from|accompanied|together|joined|meanwhile|on behalf)\b"
    r"[^.;“”\"\n]{0,120}?,\s+"
)
# From the end of a name with its role to the verb whose subject it is.
SPEAKS: Final = re.compile(
    rf"(?:,?\s(?:{'|'.join(_AFTER_NAMES.split())})(?!\w))?(?:\s*\([^()\n]{{0,60}}\))?(?:\s*,|\s+[–—-](?=\s))?\s+(?:{_IN_PASSING})?(?:{_ADVERB},?\s+){{0,2}}{SPEECH}(?!\w)"
)
# After what stands between the commas behind a name.
THEN_SPEAKS: Final = re.compile(rf",\s+(?:{_ADVERB},?\s+){{0,2}}{SPEECH}(?!\w)")
SPEAKS_LATER: Final = re.compile(rf"(?:\b(?:and|but|who|then)|[,;])\s+(?:{_ADVERB},?\s+){{0,2}}{SPEECH}(?!\w)")
SPEAKS_WITH_COLON: Final = re.compile(r"(?:\s*\([^()\n]{0,60}\))?\s*:\s*(?:$|[\"“«‘'])", re.MULTILINE)
SPOKEN_BY: Final = re.compile(
    rf"(?:(?:^|[”\"»’,–—-])\s*(?:{_ADVERB}\s+)?(?:so\s+)?{SPEECH}|"
    r"\b[Aa]ccording to|\b[Ii]n the (?:words|view|opinion) of|\b[Aa]s)\s+(?:the\s+|our\s+)?$"
)
# The words with which what it finds can end, but for "the" and "our".
SPOKEN_BY_ENDS: Final = frozenset((*_VERBS.split(), *re.findall(r"[a-z]+", _PHRASES), "upon", "to", "of", "as", "As"))
PRONOUNS: Final = Hint(frozenset(("he", "she", "him", "her", "his")))
PRONOUN: Final = re.compile(
    rf"\b(?:[Hh]e|[Ss]he)\s+(?:{_ADVERB},?\s+){{0,2}}{SPEECH}(?!\w)|[”\",]\s*{SPEECH}\s+(?:he|she)\b|"
    r"\b[Aa]ccording to (?:him|her)\b|\b[Ii]n (?:his|her) (?:words|view|opinion)\b"
)
_HEADS: Final = (
    r"(?:Director|Head|Minister|Ambassador|Secretary|President|Chair\w*|Prosecutor|Commissioner|Chief|Co-?ordinator|"
    r"Representative|Rector|Commander)(?:[ -]General)?"
)
# "the Director said": somebody who was named above.
BY_ROLE: Final = cue(
    rf"\b[Tt]he\s+(?P<role>(?:[A-Z][\w-]+\s+){{0,2}}?{_HEADS}(?:\s+of\s+[^,.;“”\n]{{2,60}}?)?)\s+(?:also\s+)?{SPEECH}\b",
    written=True,
)
# Verbs at which an apposition is over.
_ENDING_ROLE: Final = (
    rf"(?:{SPEECH}|who|which|that|was|were|is|are|has|had|have|will|opened|attended|participated|"
    r"represented|led|"
    r"moderated|handed|met|took|gave|made|signed|joined|visited|delivered|held|received|opens|chaired|hosted|briefed|"
    r"arrived|came|during|while|when|where|about|after|before|headed)(?!\w)"
)
# Apart, as the engine skips to white space only where nothing else may begin a match, and only to a single one.
_NO_ROLE_AT_ALL: Final = re.compile(_ENDING_ROLE)
_ENDS_ROLE: Final = re.compile(rf"\s\s*{_ENDING_ROLE}")


def end_of_role(text: str) -> int:
    """Where the role that begins the text is over, as a verb or clause follows."""
    match = _NO_ROLE_AT_ALL.match(text) or _ENDS_ROLE.search(text)
    return match.start() if match else len(text)


_SPEECH_WORDS: Final = words_of(
    f"{_VERBS} spoke speaks pointed points drew draws paid pays talked touched dwelt referred"
)
# Sentences without any of these words have nobody in them who could be found.
HINTS: Final = Hint(
    _SPEECH_WORDS | words_of(f"{_HONORIFICS} {_ROLES} according representing representative".replace("h.e.", ""))
)
SPOKEN: Final = Hint(_SPEECH_WORDS | words_of("according words view opinion"))
