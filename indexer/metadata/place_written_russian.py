"""Towns and villages that the authority does not know, where a Russian text calls them so: "в селе Сузак"."""

import re
from typing import Final

from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.name_words_russian import HEAD
from indexer.release import Span

_TOWN: Final = re.compile(
    r"\b[Вв]\s+(?:[а-яё]+(?:ом|ем)\s+)?(?:городе|г\.|селе|с\.|пос[её]лке(?: городского типа)?|пгт|ауле|кишлаке|деревне|"
    r"станице|городке|местечке|джамоате|махалле|хуторе)\s*«?"
    r"(?P<town>(?:(?:Нов|Стар|Верхн|Нижн|Больш|Мал|Красн|Бел|Сух|Велик|Кызыл)[а-яё]{0,4} )?"
    r"[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁа-яё]+){0,3})"
)
# "Вчера в городе Президент открыл": no town, but who came to it.
_LEADER: Final = re.compile(r"^(?:Президент|Премьер|Министр|Губернатор|Глава|Мэр|Председатель|Директор|Посол)")
# The endings of the prepositional, and what the nominative has instead.
_NOMINATIVES: Final = (("овке", "овка"), ("евке", "евка"), ("инке", "инка"), ("ском", "ское"), ("ном", "ное"))
_MASCULINE: Final = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])е$")


def written_town(document: Document, told: Sentence, country: Sighting | None) -> Sighting | None:
    """The unknown town or village in which a sentence says that something was, in the nominative."""
    for match in _TOWN.finditer(told.text) if " назад" not in told.low else ():
        span = Span(told.span.start + match.start("town"), told.span.start + match.end("town"))
        known = document.within(span, Kind.CITY, Kind.COUNTRY, Kind.ORGANIZATION)
        if known or document.is_quoted(span.start) or HEAD.match(match["town"]) or _LEADER.match(match["town"]):
            continue
        entity = f"{_nominative(document, match['town'])}|{country.entity if country else ''}"
        return Sighting(Kind.CITY, entity, span)
    return None


def _nominative(document: Document, town: str) -> str:
    shorter = _MASCULINE.sub("", town)
    # "в городе Токмаке", which stands as "Токмак" or "Токмака" elsewhere, too
    if shorter != town and re.search(rf"\b{re.escape(shorter)}(?:[ау]|ом)?(?!\w)", document.text):
        return shorter
    for ending, instead in _NOMINATIVES:
        if town.endswith(ending):
            return town.removesuffix(ending) + instead
    return shorter
