"""Words of the names of bodies that states have: what they work on, what they are, how they are called."""

from typing import Final

# No one else's bodies work on these.
_WORK_OF_STATES_WORDS: Final = """
police policing customs excise tax revenue border immigration migration prison prisons correctional penitentiary
probation narcotics drug drugs anti-narcotics counter-narcotics anti-drug anti-corruption corruption anti-trafficking
trafficking crime criminal cybercrime judicial judges magistrates prosecutors prosecutorial prosecution justice
military defence defense diplomatic foreign public securities electoral constitutional fire rescue forensic coast
fraud anti-fraud counter-terrorism anti-terrorism dangerous laundering radiation licensing army troops militia
complaints
"""
WORK_OF_STATES: Final = frozenset(_WORK_OF_STATES_WORDS.split())
_WORK_WORDS: Final = """
registrar tariff revenues taxes taxation borders frontier hazardous checkpoints liquor film industry cooperative
cooperatives housing anti-money emigration passport passports visa citizenship naturalization naturalisation
registration jail correction corrections parole narcotic counternarcotics anti-drugs psychotropic substances bribery
anti-bribery integrity ethics accountability transparency conduct terrorism counterterrorism anti-terror counter-terror
extremism anti-human smuggling anti-smuggling crimes offences cyber cybersecurity organized organised serious economic
financial finance intelligence investigation investigations investigative enforcement forensics judiciary prosecutions
prosecutor attorney attorneys legal law election elections referendum human rights ombudsman equality data protection
communications telecommunications broadcasting information media postal nuclear radiological atomic energy electricity
petroleum minerals mines geological chemical weapons firearms arms explosives environment environmental wildlife forest
forests forestry parks conservation fisheries fishery water meteorological hydrometeorological food medicines medical
pharmaceutical health sanitary epidemiological veterinary quarantine plant animal agriculture agricultural disaster
disasters emergency emergencies situations relief civil aviation air airport airports transport roads highways railway
railways maritime marine shipping ports port coastal navy naval statistics statistical asset assets recovery insurance
banking pensions intellectual property patents patent copyright trademarks industrial competition consumer procurement
accounts audit auditing treasury budget gaming gambling lotteries land lands cadastre cartography mapping standards
standardization standardisation metrology accreditation certification witness victims victim refugee refugees asylum
displaced labour labor employment education training social welfare women children children's child youth family service
services administration administrative management control regulatory regulation supervision supervisory surveillance
monitoring inspection security safety armed affairs home interior internal state-owned privatization investment
investments export exports import trade tourism sport sports cultural heritage archives antiquities religious prevention
prohibition combating combatting countering fight response development identity persons nationals counter anti inland
indirect abuse illicit money proceeds suppression migrant migrants governance readmission reintegration gender
minorities good aid reporting harbours harbors exchange commercial truth reconciliation market studies magistracy
notaries transportation workers overseas private biodiversity auditor audits metro river rivers traffic patrol
"""
WORK: Final = WORK_OF_STATES | frozenset(_WORK_WORDS.split())
_CALLED_WORDS: Final = """
national state federal central general main supreme high higher special independent royal republican government
governmental interagency inter-agency inter-ministerial interministerial ministerial presidential parliamentary
chief deputy metropolitan
"""
CALLED: Final = frozenset(_CALLED_WORDS.split())
_BODIES_WORDS: Final = """
agency authority service services department directorate administration bureau commission inspectorate court courts
police guard guards force forces headquarters gendarmerie office command chancellery cabinet ombudsman constabulary
superintendence superintendency
"""
BODIES: Final = frozenset(_BODIES_WORDS.split())
# Of these there are others, too, which no state has set up.
_BODIES_OF_ANY_WORDS: Final = """
committee council board unit centre center institute academy college university school division laboratory registry
commissioner secretariat fund corps branch
"""
BODIES_OF_ANY: Final = frozenset(_BODIES_OF_ANY_WORDS.split())
# A body that works on these is as often a charity.
WORK_OF_ANY: Final = frozenset(
    ("human", "women", "children", "children's", "child", "youth", "family", "legal", "rights")
)
ALL: Final = WORK | CALLED | BODIES | BODIES_OF_ANY
