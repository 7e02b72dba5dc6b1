"""What a text tells of, before anybody is looked for: of something held, of a training, or of no event at all."""

from collections.abc import Iterable
from typing import Final

from indexer.metadata.cue import Hint, Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import TRAINING_WORDS
from indexer.metadata.language import is_cyrillic
from indexer.metadata.no_event import NO_EVENT_RUSSIAN, tells_of_no_event
from indexer.metadata.sentence_words import words_of

_TRAINING_WORDS: Final = TRAINING_WORDS | words_of(
    "семинар тренинг курс курса курсы курсов вебинар конференция учения круглый школа школу практикум обучение"
)
_TRAININGS: Final = Hint(_TRAINING_WORDS)
# Hearings, operations, sessions of a congress and the like, of which parliaments tell daily, are left out.
_EVENTS: Final = Hint(
    _TRAINING_WORDS
    | words_of(
        "meeting meetings session sessions forum forums symposium symposia summit summits consultation "
        "consultations briefing briefings ceremony campaign campaigns discussion discussions dialogue dialogues "
        "hackathon mission missions visit plenary festival colloquium gathering retreat tournament olympiad "
        "drill drills bootcamp camp action lesson lessons marathon videoconference teleconference "
        "встреча заседание совещание форум мероприятие сессия диалог консультация кампания визит проект акция "
        "операция лагерь лекция занятия саммит слушания церемония стажировка программа"
    )
)


def tells_of_event(opening: Iterable[Sentence]) -> bool:
    """Whether a word stands there for something that somebody holds."""
    return any(map(_EVENTS.is_in, opening))


def tells_of_training(opening: Iterable[Sentence]) -> bool:
    """Whether a training, or another event that is always somebody's, is told of."""
    return any(map(_TRAININGS.is_in, opening))


def tells_of_nothing_held(document: Document, opening: Iterable[Sentence]) -> bool:
    """Whether the text tells of what nobody holds: a visit, a statement, an arrest."""
    if is_cyrillic(document.text):
        return any(NO_EVENT_RUSSIAN.search(each.text) for each in opening)
    return tells_of_no_event(document)
