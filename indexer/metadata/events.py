"""Words that stand for the event a release reports, and for what happens to it."""

import re
from typing import Final

from indexer.metadata.alternatives import apart, either_of
from indexer.metadata.cue import Cue, Hint, Sentence
from indexer.metadata.sentence_words import words_of

_EVENT_NOUNS: Final = (
    r"workshops?|seminars?|trainings?|courses?|conferences?|meetings?|sessions?|round[ -]?tables?|"
    r"forums?|webinars?|events?|"
    r"exercises?|training of trainers|symposium|summit|consultations?|briefings?|study (?:tours?|"
    r"visits?)|ceremony|campaign|"
    r"presentations?|discussions?|dialogues?|master ?class(?:es)?|hackathon|talks|negotiations|operation|"
    r"missions?|visit|programme|"
    r"competitions?|exhibition|launch|assembly|standards|school|reunions?|plenar(?:y|ies)|festivals?|congress|"
    r"colloquium|symposi(?:a|ums)|panels?|gatherings?|hearings?|contests?|olympiads?|lectures?|bootcamps?|"
    r"boot camps?|summer camps?|winter camps?|youth camps?|summer academ(?:y|ies)|winter academ(?:y|ies)|"
    r"drills?|simulations?|retreats?|field trips?|study trips?|kick-off|tabletop|summits|campaigns|operations|"
    r"moot courts?|mock trials?|tournaments?|quiz(?:zes)?|marathon|parade|championships?|videoconferences?|"
    r"teleconferences?|debates?|film screenings?|refreshers?|colloqu(?:y|ies)|"
    r"awareness (?:days?|weeks?)|integrity (?:days?|weeks?)|career (?:days?|weeks?)|training (?:days?|weeks?)|"
    r"film (?:days?|weeks?)|cultural (?:days?|weeks?)|sports (?:days?|weeks?)|justice (?:days?|weeks?)|"
    r"open (?:days?|doors|house)|clean-?ups?|cyclothons?|walkathons?|ideathons?|datathons?|"
    r"bike rides?|fun runs?|awareness walks?|outreach(?:es)?|orientations?|town ?halls?|"
    r"raids?|ceremonies|classes|hackathons|fairs?|expo|sports day|action (?:days?|weeks?)|open lessons?|"
    r"семинар\w*|тренинг\w*|курс\w*|конференци\w*|встреч\w*|заседани\w*|совещани\w*|форум\w*|вебинар\w*|мероприяти\w*|"
    r"обучени\w*|учени[яйе]\w*|практикум\w*|круглый стол|круглого стола|сесси\w*|диалог\w*|консультаци\w*|"
    r"кампани\w*|визит\w*|школ[аыуе]\b"
)
EVENT_NOUN: Final = either_of(apart(_EVENT_NOUNS))
EVENT_WORDS: Final = words_of(
    "workshop workshops seminar seminars training trainings course courses conference conferences meeting "
    "meetings session "
    "sessions roundtable roundtables table tables forum forums webinar webinars event events exercise exercises "
    "symposium "
    "summit consultation consultations briefing briefings tour tours ceremony campaign presentation presentations "
    "discussion discussions dialogue dialogues masterclass masterclasses master hackathon talks negotiations operation "
    "mission missions competitions reunion reunions plenary plenaries festival festivals congress colloquium symposia "
    "symposiums panel panels gathering gatherings hearing hearings contest contests olympiad olympiads lecture "
    "lectures "
    "bootcamp bootcamps boot summer winter youth drill drills simulation simulations retreat retreats trip trips "
    "kick tabletop summits "
    "debate debates refresher refreshers colloquy colloquies awareness integrity career film "
    "cyclothon cyclothons walkathon walkathons ideathon ideathons datathon datathons "
    "cultural justice outreach outreaches orientation orientations cleanup cleanups townhall townhalls "
    "campaigns operations raid raids ceremonies classes hackathons fair fairs expo sports action lesson lessons "
    "moot mock tournament tournaments quiz quizzes marathon parade championship championships videoconference "
    "teleconference videoconferences teleconferences "
    "visit visits programme competition exhibition launch assembly standards school семинар тренинг курс курса "
    "курсы курсов "
    "школа школу школы школе курсе курсу конференция встреча заседание совещание форум вебинар мероприятие "
    "обучение учения практикум "
    "круглый сессия "
    "диалог консультации кампания визит"
)
ANY_EVENT: Final = Hint(EVENT_WORDS)
# "курс" has fewer letters than words are compared by; any may follow.
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_COURSE_WORDS: Final = frozenset("курс" + letter for letter in _LETTERS)
EVENT: Final = re.compile(rf"\b{EVENT_NOUN}(?!\w)", re.IGNORECASE)
EVENT_NAMED: Final = Cue(
    EVENT_WORDS | _COURSE_WORDS | words_of("open clean town bike fun"),  # these alone say nothing of an event
    re.compile(rf"\b{EVENT_NOUN}(?!\w)"),
)
_HAPPENED_WORDS: Final = words_of(
    "took takes taking take held organized organised organizes organises conducted conducts hosted hosts convened "
    "gathered met attended completed concluded began begins opened opens ended ends delivered launched launches "
    "signed brought brings saw marked participated followed handed gave coorganized coorganised discussed "
    "discusses kicked started wrapped visited finished approved inaugurated состоялся проведен прошел прошёл "
    "прошла проводит организовал открыл завершил начал подписал собрал пройдет побывает посетит "
    "побывал встретил обсудил участвовал принял приняли "
    "задержан изъят вручил передал стартовал созвал прибыл беседовал побеседовал обезврежен арестован пресечен "
    "пресечён выявлен ликвидирован обучил заключил провёл провел"
)
HAPPENED: Final = Cue(
    _HAPPENED_WORDS,
    re.compile(
        r"\b(?:took place|takes place|taking place|take place|was held|were held|is being held|be held|"
        r"held|organi[sz]ed|organi[sz]es|"
        r"conducted|conducts|hosted|hosts|convened|gathered|met|attended|completed|concluded|began|begins|"
        r"opened|opens|ended|"
        r"ends|delivered|launched|launches|signed|brought together|brings together|saw|marked|participated|took part|"
        r"followed a webinar|handed over|gave|co-?organi[sz]ed|discuss(?:ed|es)|kicked off|started|"
        r"wrapped up|visited|finished|approved|inaugurated|"
        r"состоял\w+|состоится|провед[её]н\w*|прош[её]л|прошл[аио]|провел\w*|провод\w+|организова\w+|открыл\w+|"
        r"завершил\w+|начал\w+|"
        r"подписа\w+|собрал\w+|"
        r"пройд[её]т|побыва(?:ет|ла?|ли)|посети(?:т|ла?|ли)|"
        r"встретил\w+|обсудил\w*|участвовал\w*|приня(?:л|ла|ло|ли) участие|"
        r"задержан\w*|изъят\w*|вручил\w*|передал\w*|стартовал\w*|созвал\w*|прибыл\w*|"
        r"(?:по)?беседовал\w*|обезвреж[её]н\w*|арестован\w*|пресеч[её]н\w*|выявлен\w*|ликвидирован\w*|обучил\w*|"
        r"заключил\w*|пров[её]л\w*)\b"
    ),
)
# What is always somebody's.
TRAINING_WORDS: Final = words_of(
    "training trainings course courses workshop workshops seminar seminars webinar webinars round roundtable "
    "roundtables conference conferences exercise exercises summer winter master masterclass masterclasses lecture "
    "lectures simulation simulations"
)
# People by what they do. Words in -ers, -ists, -ians and the like are added where "from" follows at once.
_PEOPLE_NOUNS: Final = (
    r"officers|officials|practitioners|prosecutors|judges|magistrates|lawyers|advocates|police(?:men|women)?|"
    r"investigators|inspectors|analysts|cadets|recruits|guards|troops|personnel|staff|employees|specialists|students|"
    r"journalists|teachers|professionals|responders|firefighters|rescuers|scientists|doctors|nurses|engineers|"
    r"chemists|rangers|soldiers|observers|managers|leaders|women|men|youth|people|teams|"
    r"участник\w*|сотрудник\w*|офицер\w*|прокурор\w*|суд(?:ьи|ей|ьям)|специалист\w*|пограничник\w*|таможенник\w*|"
    r"полицейск\w*|следовател\w*|военнослужащ\w*|курсант\w*|журналист\w*|врач(?:и|ей|ам)|адвокат\w*|слушател\w*"
)
PEOPLE_NOUN: Final = either_of(apart(_PEOPLE_NOUNS))
EARLIER: Final = Cue(
    words_of(
        "last previous previously earlier since had adopted resolution founded established first second third fourth "
        "next will signed agreement прошлом ранее предыдущий принят основан"
    ),
    re.compile(
        r"\b(?:last year|previous(?:ly)?|earlier|"
        r"(?<!first )(?<!first one )(?<!time )(?<!person )(?<!meeting )(?<!its kind )since (?:19|20)\d\d|"
        r"had been(?! (?:sent|nominated|seconded|delegated|selected|invited|chosen) by)|adopted|resolution|"
        r"(?<!has been )(?<!have been )(?<!now been )(?:founded|established)|first of(?! (?:its|their|this) kind)|"
        r"is the (?:second|third|fourth)|next (?:[a-z-]+ ){0,2}?(?:meeting|session|round|year)|will be re-?opened|"
        r"signed in|agreement of|"
        r"в прошлом году|ранее|предыдущ\w+|принят\w*|основан\w*)\b"
    ),
)


def tells_of_event(sentence: Sentence) -> bool:
    """Whether the sentence names an event or what happens at one."""
    return EVENT_NAMED.is_in(sentence) or HAPPENED.is_in(sentence)
