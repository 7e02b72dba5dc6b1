"""Kinds of bodies that many states have: told without a state, such a body is of the one the text is about."""

import re
from functools import lru_cache
from typing import Final

_NATIONAL: Final = re.compile(
    r"^(?:Border|Customs|Military|Diplomatic|Tax|Prosecutors|Justice|Penitentiary|Migration|Fire|Rescue) "
    r"(?:Academy|Institute|College|School|Training Cent(?:re|er))$|^Academy of (?:the )?(?:Prosecutors|Justice|Police|"
    r"Judges|Public Administration|Law Enforcement|Security|Customs|State|Ministry)\b|"
    r"^(?:Public|Human Rights) Defender(?:'s Office)?$|^Attorneys? General'?s?(?: Office)?$|"
    r"^(?:State|National|Republican|Federal|Interagency|Inter-?[Mm]inisterial|Supreme|Parliamentary|Presidential|Main|"
    r"General|Central|Constitutional) [^,()]*\b(?:Committee|Agency|Service|Inspectorate|Cent(?:re|er)|Commission|"
    r"Directorate|Council|Administration|Institute|Department|Office|Bureau|Authority|Fund|School|Academy|Court) "
    r"(?:for|of|on|against|to)\b|"
    r"\b(?:of|under|at|,) (?:the )?(?:Ministry|General Prosecutor's Office|Prosecutor General's Office|Supreme Court|"
    r"Parliament|Cabinet of Ministers|President|Judges Association|Ministry of [^,()]*)$|"
    r"^(?:Anti[- ]Money Laundering|Social (?:Services?|Protection|Security|Welfare)|Employment|Civil Defen[cs]e|"
    r"Emergency Situations|Food Safety|Veterinary|Plant Quarantine|"
    r"Sanitary[- ]Epidemiological|Statistics|Civil Service|Tax|Forestry|Rescue|Fire) "
    r"(?:Office|Agency|Service|Committee|Department|Directorate|Inspectorate|Administration|Authority)$|"
    r"^(?:Ministry of|Prosecutor General's Office|General Prosecutor|State (?:Customs|Border|Migration|"
    r"Security|Revenue)|Supreme Court|Anti-Corruption (?:Agency|Commission)|Financial (?:Intelligence|Monitoring)|"
    r"National Security Committee|Drug Control Agency|Government$|"
    r"Parliament$|National Bank$|Customs (?:Service|Committee|Administration)$|Border (?:Service|Police|Guards?)$|"
    r"(?:State|National|Republican|Federal|Supreme|Main|General) [^,()]*"
    r"\b(?:Committee|Agency|Service|Inspectorate|Centre|Commission|Directorate|Council|Administration|Academy|Guard)$)|"
    r", (?:Ministry of|Prosecutor General's Office|State (?:Customs|Border))|"
    r"^Federal Ministry of\b|^(?:Office of the )?(?:Attorney General|Ombudsm[ae]n|Ombudsperson|Public Prosecut)|"
    r"^(?!(?:European|International|Inter|Regional|Joint|World|Global|Euro|Asian|African|Arab)\b|Inter-)[^,()]*"
    r"\b(?:(?:Regulatory|Supervisory|Supervision|Revenue|Customs|Aviation|Maritime|Border|Ports?|Police|Tax|"
    r"Competition|Health|Safety|Security) Authority|"
    r"(?:Judges|Judicial|Prosecutors|Bar|Police) (?:Association|Academy|Council|School)|"
    r"Association of (?:Judges|Prosecutors|Lawyers))$|"
    r"^(?:(?!European|International|Regional|Joint|World|Global)[A-Z][\w-]+ ){0,3}"
    r"(?:Police|Prisons?|Penitentiary|Probation|Customs|Immigration|Migration|Coast|Border|Electoral|Constitutional|"
    r"Narcotics|Anti-(?:Narcotics|Corruption)|Drug Control|Gendarmerie|Securities|Public Security|Judicial|Emergency) "
    r"(?:Service|Directorate|Guards?|Force|Commission|Court|Council|Bureau|Agency|Committee|Administration)$|"
    r"^(?:National|Constituent) (?:Assembly|Gendarmerie|Guard)$|^Central Bank$|^(?:Public Prosecutions?|Directorate of "
    r"Public Prosecutions?|Chamber of (?:Advocates|Lawyers|Notaries)|"
    r"Bureau of (?:Customs|Immigration|Investigations?|Narcotics|Quarantine|Corrections|Statistics))$|"
    r"^(?:Agency|Inspectorate) (?:for|of|on) (?!the United|International|European|Africa)[^,()]+$|"
    r"^(?:National|State|Judicial|Supreme|Federal|Republican) (?:[A-Z]\w+ )*(?:School|Institute|University|Academy|"
    r"College|Authority|Association|Bureau|Office|Department|Police|Court|Bank)\b[^,()]*$"
)
# What Russian names of national bodies become in English.
NATIONAL_RUSSIAN: Final = re.compile(
    _NATIONAL.pattern + r"|^(?:State|National|Republican|Interagency|Government|Main|Central) "
    r"(?:Committee|Agency|Service|Inspectorate|Centre|Commission|Directorate) for\b|"
    r"^State (?:Committee|National)\b"
)
# Put together from Russian words; those of many states have other heads or are known by name.
COMPOSED_RUSSIAN: Final = re.compile(
    r"^(?:University|Institute|Academy|Agency|Service|Department|Directorate|Inspectorate|Chamber|Training Centre) "
    r"(?:of|for) "
)

# A name all of whose words are among these has nothing of its own: "Border and Harbour Police Directorate".
_WORKS_ON_WORDS: Final = """
police policing registrar customs excise tariff revenue revenues tax taxes taxation border borders frontier immigration
dangerous hazardous checkpoints licensing liquor film industry cooperative cooperatives housing anti-money
migration emigration passport passports visa citizenship naturalization naturalisation registration prison prisons jail
correction corrections correctional penitentiary probation parole narcotics narcotic drug drugs anti-narcotics
counter-narcotics counternarcotics anti-drug anti-drugs psychotropic substances anti-corruption corruption bribery
anti-bribery integrity ethics accountability fraud anti-fraud terrorism counter-terrorism counterterrorism
anti-terrorism anti-terror counter-terror extremism anti-trafficking anti-human trafficking smuggling anti-smuggling
crime crimes criminal offences cybercrime cyber cybersecurity organized organised serious economic financial finance
intelligence investigation investigations investigative enforcement forensic forensics judicial judiciary judges
magistrates prosecution prosecutions prosecutor prosecutors prosecutorial attorneys legal law justice constitutional
electoral election elections referendum human rights ombudsman equality data protection communications
telecommunications broadcasting information media postal nuclear radiation radiological atomic energy electricity
petroleum minerals mines geological chemical weapons firearms arms explosives environment environmental wildlife
forest forests forestry parks conservation fisheries fishery water meteorological hydrometeorological food medicines
medical pharmaceutical health sanitary epidemiological veterinary quarantine plant animal agriculture agricultural
disaster disasters emergency emergencies situations relief rescue fire civil aviation air airport airports transport
roads highways railway railways maritime marine shipping ports port coast coastal navy naval statistics
statistical asset assets recovery securities insurance banking pensions intellectual property patents patent
copyright trademarks industrial competition consumer procurement accounts audit auditing treasury budget gaming
gambling lotteries land lands cadastre cartography mapping standards standardization standardisation metrology
accreditation certification witness victims victim refugee refugees asylum displaced labour labor employment
education training social welfare women children children's child youth family service services public
administration administrative management control regulatory regulation supervision supervisory surveillance
monitoring inspection security safety defence defense military armed diplomatic foreign affairs home interior
internal state-owned privatization investment investments export exports import trade tourism sport sports cultural
heritage archives antiquities religious prevention prohibition combating combatting countering fight response
development identity persons nationals counter anti inland indirect abuse illicit money laundering proceeds
"""
_WORKS_ON: Final = frozenset(_WORKS_ON_WORDS.split())
_OF_STATE_WORDS: Final = """
national state federal central general main supreme high higher special independent royal republican government
governmental interagency inter-agency inter-ministerial interministerial ministerial presidential parliamentary
chief deputy metropolitan
"""
_OF_STATE: Final = frozenset(_OF_STATE_WORDS.split())
_BODIES_WORDS: Final = """
agency authority service services department directorate administration bureau commission inspectorate court courts
police guard guards force forces headquarters gendarmerie office chancellery cabinet ombudsman constabulary
"""
_BODIES: Final = frozenset(_BODIES_WORDS.split())
# Of these there are others, too, which no state has set up.
_MAYBE_BODIES_WORDS: Final = """
committee council board unit centre center institute academy college university school division laboratory registry
commissioner secretariat fund corps branch
"""
_MAYBE_BODIES: Final = frozenset(_MAYBE_BODIES_WORDS.split())
# With these words it is a state's all the same.
_SHARP_WORDS: Final = """
police policing customs excise tax revenue border immigration migration prison prisons correctional penitentiary
probation narcotics drug drugs anti-narcotics counter-narcotics anti-drug anti-corruption corruption
anti-trafficking trafficking crime criminal cybercrime judicial judges magistrates prosecutors prosecutorial
prosecution justice military defence defense diplomatic foreign civil-service public securities electoral
constitutional fire rescue forensic gendarmerie coast fraud anti-fraud counter-terrorism anti-terrorism
dangerous laundering radiation licensing
"""
_SHARP: Final = frozenset(_SHARP_WORDS.split())
_UNLESS_TOLD: Final = frozenset(
    ("human", "women", "children", "children's", "child", "youth", "family", "legal", "rights")
)
_COMMISSIONS: Final = frozenset(("commission", "ombudsman"))
_ALL: Final = _WORKS_ON | _OF_STATE | _BODIES | _MAYBE_BODIES
_SMALL: Final = frozenset(("of", "for", "on", "and", "against", "the", "to", "in", "with", "&"))
_NAME_WORD: Final = re.compile(r"[\w’'-]+|&")
_OF_REGION: Final = re.compile(
    r"^(?:(?:West|East|North|South|Central|Pan)(?:ern)?[- ])*(?:Africa|Asia|Europe|America|Pacific|Caribbean|Arab|Gulf|"
    r"Baltic|Balkan|Nordic|Scandinavia|Benelux|Caucas|Mediterranean|Commonwealth|Latin|Ibero|Eurasia|Oceania|Sahel|Maghreb|"
    r"Andean|Mercosur|ASEAN|CIS)"
)
_FEWEST_WORDS: Final = 2
# Those of the United States call themselves so at home and abroad.
_AMERICAN: Final = re.compile(
    r"^Department of (?:State|Justice|Defen[cs]e|Energy|Commerce|Agriculture|Labor|the Treasury)$"
)


# The same bodies recur in the releases of a corpus.
@lru_cache(maxsize=10_000)
def is_national(entity: str) -> bool:
    """Whether the name, or what stands behind its last comma, is one that bodies of many countries have."""
    last = entity.rpartition(", ")[2]
    if _OF_REGION.match(last):
        return False
    return any(_NATIONAL.search(each) is not None or is_plain_body(each) for each in (entity, last))


def is_plain_body(name: str) -> bool:
    """Whether every word of the name says what bodies of states are for, or are, or are called."""
    words = [word.lower().replace("’", "'") for word in _NAME_WORD.findall(name)]
    large = [word.removesuffix("'s").removesuffix("'") for word in words if word not in _SMALL]
    if len(large) < _FEWEST_WORDS or _AMERICAN.match(name) or not name.isascii():
        return False
    told = _OF_STATE.intersection(large)
    heads = {next((word for word in large if word not in _OF_STATE), ""), large[-1]}
    works_on = _WORKS_ON.intersection(large)
    if not (works_on or told) or not _ALL.issuperset(large):
        return False
    if heads & _BODIES:
        return bool(told) or heads & _COMMISSIONS != set() or not _UNLESS_TOLD.intersection(large)
    return bool(heads & _MAYBE_BODIES) and bool(told or _SHARP.intersection(large))
