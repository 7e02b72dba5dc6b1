"""How releases tell who took part in what number: kinds of people, what they did, what was done to them."""

import re
from typing import Final

from indexer.metadata.alternatives import either_of
from indexer.metadata.cue import Hint, cue
from indexer.metadata.numerals import VALUES
from indexer.metadata.sentence_words import words_of

_BY_NAME: Final = (
    "participants attendees trainees delegates learners graduates "
    "участники участников участникам участниками слушатели слушателей слушателям слушателями делегаты делегатов "
    "делегатам делегатами курсанты курсантов курсантам выпускники выпускников"
)
_TEACHERS: Final = (
    "trainers instructors facilitators speakers lecturers mentors moderators consultants "
    "тренера тренеры тренеров тренерам инструктора инструкторы инструкторов лектора лекторы лекторов спикера спикеры "
    "спикеров"
)
_ENGLISH: Final = (
    "academics advisers advisors advocates agents ambassadors analysts attorneys cadets chemists chiefs citizens "
    "colleagues commanders commissioners coordinators co-ordinators deputies detectives diplomats directors "
    "doctors economists educators employees engineers entrepreneurs executives experts farmers firefighters guards "
    "guests handlers heads inspectors interpreters investigators journalists judges lawmakers lawyers leaders "
    "magistrates managers mediators medics members men ministers monitors negotiators nurses observers officers "
    "officers-analysts officials operators parliamentarians peacekeepers people persons personnel pilots police "
    "policemen policewomen policymakers practitioners professionals professors prosecutors rangers recruits "
    "representatives rescuers researchers responders scholars scientists servants servicemen servicewomen soldiers "
    "specialists staff stakeholders students teachers technicians troops veterinarians volunteers women workers writers"
)
_RUSSIAN_STEMS: Final = (
    "адвокат аналитик военнослужащ врач госслужащ дипломат депутат журналист инженер инспектор кинолог комиссар "
    "консультант криминалист мужчин женщин наблюдател начальник офицер партнер педагог пограничник полицейск "
    "представител преподавател прокурор работник руководител сотрудник советник специалист студент следовател "
    "служащ спасател таможенник учител чиновник эксперт юрист"
)
_ENDING: Final = r"(?:а|ы|и|я|ов|ев|ей|ам|ям|ами|ями|ых|их|ым|им|ыми|ими|ые|ие|)"
_RUSSIAN_SHORT: Final = "человек человека людей лиц судьи судей судьям гости гостей гостям члены членов членам"
_HEADS: Final = (
    *f"{_BY_NAME} {_TEACHERS} {_ENGLISH} {_RUSSIAN_SHORT}".split(),
    *(stem + _ENDING for stem in _RUSSIAN_STEMS.split()),
)
_HEAD: Final = rf"{either_of(_HEADS)}(?![\w’'-])"
TAKES_PART_BY_NAME: Final = frozenset(_BY_NAME.split())
TEACHERS: Final = frozenset(_TEACHERS.split())
# Everybody who came, whatever the same number is called elsewhere in the release.
ANYBODY: Final = TAKES_PART_BY_NAME | frozenset(("people", "persons", "человек", "человека", "людей"))
# No sentence without one of these names people; Russian words stand cut as the words of a sentence do.
ANY_PEOPLE: Final = Hint(
    words_of(f"{_BY_NAME} {_TEACHERS} {_ENGLISH} {_RUSSIAN_SHORT}")
    | words_of(f"{_RUSSIAN_STEMS} врача врачи врачей врачам юриста юристы юристов")
)
# Words that do not stand between a number and its people: they begin or end another phrase.
_OTHER_PHRASE: Final = (
    "in of from to for the with by was were is are be been on at who whom which that how when where while than as via "
    "per each or but during after before under over between against into its their his her has have had will would "
    "countries states nations jurisdictions regions districts cities towns villages organizations organisations "
    "agencies institutions ministries bodies companies departments offices units teams groups delegations families "
    "schools universities years year months month weeks week days day hours hour minutes minute pm am times dozen "
    "children kilograms kilogrammes kilos kg grams grammes tonnes tons litres pills tablets dollars euros usd eur "
    "million billion percent cent copies cases vehicles computers sessions modules workshops courses trainings "
    "seminars meetings conferences events projects pages articles sets pieces laptops victims migrants suspects "
    "suspected january february march april may june july august september october november december "
    "в на с со из от до по для к о об у за при под над через между или а но что как который которые которых где когда "
    "стран страны государств государства организаций организации ведомств ведомства учреждений министерств регионов "
    "областей городов районов компаний лет года год годов месяцев месяца недель недели дней дня часов часа минут раз "
    "кг килограммов кило граммов тонн штук долларов евро сомони тенге рублей млн млрд миллионов процентов пунктов "
    "дел экземпляров семинаров тренингов курсов встреч заседаний проектов подозреваемых пострадавших "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
_MODIFIER: Final = rf"(?!{either_of((*_OTHER_PHRASE.split(), *VALUES))}\b)[^\W\d_][\w’'./&-]{{0,30}}"
_KIND: Final = rf"(?:{_MODIFIER}\s+){{0,6}}?{_HEAD}"
_NEXT_KIND: Final = rf"(?:{_MODIFIER}\s+){{0,3}}?{_HEAD}"
PEOPLE: Final = re.compile(
    rf"(?:\s+\([^()\d]{{1,30}}\))?\s+(?P<people>{_KIND}(?:\s+{_HEAD})*(?:(?:,\s+{_NEXT_KIND}){{0,4}},?\s+(?:and|и)\s+{_NEXT_KIND})?)",
)
LAST_HEAD: Final = re.compile(rf"(?<!\w){_HEAD}$")
# "Fifteen Tajik and ten Afghan border officials": the first number has its noun from the second.
SHARED_NOUN: Final = re.compile(rf"(?P<own>(?:\s+{_MODIFIER}){{1,3}}?),?(?:\s+(?:and|и))?\s+")
ROUGHLY: Final = re.compile(
    r"\b(?:more than|over|some|about|around|approximately|nearly|almost|at least|close to|as many as|a total of|"
    r"more|roughly|no fewer than|no less than|not less than|"
    r"более(?: чем)?|больше|свыше|около|порядка|почти|примерно|не менее|всего)\s+$",
)
# What stands before a number that labels, bounds or shares out rather than counts those who came.
OTHER_COUNT: Final = re.compile(
    r"(?:\b(?:no|nos|article|articles|art|resolution|section|chapter|paragraph|module|phase|day|session|stage|"
    r"step|level|class|group|table|part|item|room|unit|page|sub-?programme|several|few|half|up to|fewer than|less than|"
    r"aged|age|first|last|next|every|each|times|"
    r"(?:groups|teams|classes|batches|pairs|sets|number) of|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d) (?:out )?of (?:the |these |those )?|"
    r"статья|статьи|модуль|фаза|день|сессия|группа|этап|несколько|до|менее|меньше|первые|первых|по|каждые|каждых|возраст\w*)"
    r"\.?|№|\bart\.)\s*$",
)
RANGE: Final = re.compile(r"\s+(?:to|or|and|до|или)\s+|[–-]")
SHARED_OUT: Final = re.compile(
    r"[^.;:()–—]{0,60}?\b(?:each|apiece|per(?! cent)|every|кажд\w+)\b(?! (?:day|other|morning|evening|session))"
)
_HARM: Final = (
    r"(?:arrested|detained|killed|injured|wounded|convicted|sentenced|rescued|charged|identified|prosecuted|dismissed|"
    r"deported|evacuated|hospitali[sz]ed|infected|freed|repatriated|extradited|indicted|fined|recruited|displaced)"
)
HARMED_AFTER: Final = re.compile(
    rf"\s+(?:[^.;:,()]{{0,40}}?\b(?:were|was|been|are|being|got)\s+(?:\w+\s+)?{_HARM}|{_HARM}|died|dead|lost their|"
    r"fell)\b|[^.;:,()]{0,30}?(?:задержан|арестован|погиб|ранен|осужд|пострада|эвакуир|убит|освобожд|скончал|заболе)",
)
HARMED_BEFORE: Final = re.compile(
    r"\b(?:arrest|detain|detention|kill|injur|rescu|wound|sentenc|convict|dismiss|identif|prosecut|murder|death|traffick|"
    r"smuggl|evacuat|hospitali|infect|victim|abduct|kidnap)\w*\s+(?:of\s+)?(?:the\s+)?$|"
    r"(?:задерж|арест|погиб|ранен|осужд|пострада|эвакуир|убит|убий|освобожд|гибел)\w*\s+(?:\w+\s+)?$",
)
# People of the house, or those who give the course.
NOT_GUESTS_BEFORE: Final = re.compile(
    r"\b(?:has|have|had|employs?|employed|employing|comprises?|consists of|staff of|force of|workforce of|"
    r"population of|numbering|(?:led|delivered|conducted|taught|facilitated|run|given|provided|moderated|guided|"
    r"organi[sz]ed|prepared|presented|trained) by|"
    r"(?:under|with) the guidance of|with (?:the )?(?:help|support|assistance) of|штате|насчитыва\w+|работают|служат|"
    r"проводят|проводили|провели|при поддержке|под руководством)\s+$",
)
AT_WORK_AFTER: Final = re.compile(
    r"\s+(?:currently\s+|now\s+)?(?:work|serve|live|(?:are|is) (?:employed|deployed|stationed))\b"
)
GIVES_AFTER: Final = re.compile(
    r"[^.;:()]{0,80}?(?<!were )(?<!was )(?<!been )(?<!being )(?<!be )(?<!are )\b(?:led|leads|delivered|delivers|taught|"
    r"trained(?= )(?! (?:in|on|to|together|at|by|with|for|under|side)\b)|facilitated|gave|conducted|provided|"
    r"moderated|guided|shares? their|shared their|instructed|presented|presents|"
    r"провели|проводят|провел[аи]?|обучил[аи]?|представили|выступили)(?!\w)",
)
TEACHERS_CAME: Final = re.compile(
    r"[^.;:()]{0,80}?\b(?:attend(?:ed|s|ing)?|participat\w+|(?:took|take|takes|taking) part|completed?|joined|"
    r"graduated|were (?:trained|taught|certified)|участ\w+|прошли|присутств\w+)\b",
)
TOOK_PART: Final = cue(
    r"\b(?:attend(?:ed|s|ing|ance)?|participat\w+|(?:took|take|takes|taking) part|"
    r"(?:participants|course|event) included?|complet(?:ed?|es|ing)|trained|trains?|"
    r"gather(?:ed|s|ing)?|(?:brought|brings?|bringing) together|"
    r"learn(?:ed|t|s|ing)?|discuss(?:ed|es|ing)?|met|meets?|"
    r"graduat(?:ed?|es|ing)|joined|convened|exchang(?:ed?|es|ing)|practi[sc](?:ed?|es|ing)|studied|stud(?:y|ies|ying)|"
    r"compet(?:ed?|es|ing)|assembled|welcomed|hosted|worked|heard|hear|acquired|received (?:certificates|training)|"
    r"were (?:taught|instructed|introduced|briefed|familiari[sz]ed)|benefit\w*|"
    r"visit(?:ed|s|ing)?|exercised|came|arrived|strengthen(?:ed)?|improved?|enhanced?|deepened|tested|"
    r"shared|finished|involv(?:ed?|es|ing)|watched|reached|began|begins?|started|"
    r"участ\w+|обучени\w+|обучи\w+|обучен\w*|обуча\w+|прошл[аои]|пройд\w+|собрал\w*|собер\w+|встрет\w+|присутств\w+|"
    r"посет\w+|заверш\w+|обсуд\w+|ознаком\w+|изуч\w+|освоил\w+|получил\w*|пригла\w+|учатся|учились|задейств\w+|слушателями|объединил\w*)\b",
)
TRAINING_OF: Final = re.compile(
    r"\b(?:train(?:ing|ed|s)?|teach(?:ing|es)?|taught|instruct(?:ing|ed|s)?|обучение|обучил[аи]?|для)\s+$"
)
FOR: Final = re.compile(r"\b(?:for|attended by|joined by|для)\s+(?:the\s+|a group of\s+)?$")
# Told of years, not of one event.
OVER_YEARS: Final = cue(
    r"\b(?:since|so far|to date|annually|(?:every|each|per|a|last) year|"
    r"(?:over|in|during) the (?:past|last|next|coming)|(?:by|until) (?:the end of )?20\d\d|"
    r"over (?:\w+ )?years|с (?:19|20)\d\d|за (?:последни\w+|прошедши\w+|время|\w+ лет|годы)|ежегодно|каждый год|"
    r"на сегодня\w*|к (?:концу )?20\d\d|в прошлом году)\b",
)
_WOMEN: Final = r"(?:women|woman|females?|girls|ladies|женщин\w*|девуш\w+)"
OF_THEM: Final = r"(?:(?:of|among) (?:them|whom|these|which|those)|из (?:них|которых)|среди (?:них|которых))"
_BEGINS: Final = rf"(?:including|namely|notably|в том числе|включая|{OF_THEM})"
_FEW_WORDS: Final = r"(?:about\s+|some\s+|at least\s+|over\s+|more than\s+|(?:were|was|are)\s+|более\s+|около\s+)?$"
SOME_OF: Final = re.compile(rf"\b{_BEGINS},?[\s–—-]*{_FEW_WORDS}")
PART: Final = re.compile(
    rf"(?:\b(?:{_BEGINS}|includes?|included|with),?[\s–—-]*|[(\[:](?:[^():]{{0,60}}?(?:,|/|\band|\bи))?\s*){_FEW_WORDS}"
)
PART_BEGINS: Final = re.compile(rf"\b{_BEGINS}\b|[(\[]")
AND: Final = re.compile(r"\s+(?:and|и)\s+")
ONLY_WOMEN: Final = re.compile(rf"(?:(?!and\b|и\b)[\w-]+\s+)*(?:{_WOMEN}|\w+women)(?:\s+(?!and\b|и\b)[\w-]+)*")
ARE_WOMEN: Final = re.compile(rf"\s+(?:[–—-]\s+)?(?:(?:were|are|was|is|были)\s+)?(?:\w+\s+)?{_WOMEN}")
OF_THEM_WOMEN: Final = re.compile(
    rf"\s+(?:participants\s+)?{OF_THEM},?\s*(?:[–—-]\s+)?(?:(?:were|are|was|is|a|были)\s+){{0,2}}{_WOMEN}|"
    rf"\s+(?:{_WOMEN}\s+{OF_THEM}|(?:were|are)\s+{_WOMEN})"
)
ALL_ALIKE: Final = re.compile(
    r"[,(\s–—-]{1,3}(?:all|both|все(?: они)?)(?:\s+of (?:them|whom))?[\s–—-]+(?:(?:were|are|being)\s+)?"
    rf"(?:(?P<women>{_WOMEN})|(?P<men>men|males?|мужчин\w*))\b",
)
BRACKET_ENDS: Final = re.compile(r"[^()]{0,60}\)")
