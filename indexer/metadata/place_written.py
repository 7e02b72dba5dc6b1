"""Cities that the authority does not know, where the text calls them so."""

import re
from typing import Final

from indexer.metadata import place_words as words
from indexer.metadata.authority import Kind
from indexer.metadata.authority.authority import split_city
from indexer.metadata.cue import Sentence
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NAMED, HAPPENED, tells_of_event
from indexer.metadata.people_words import is_name_word
from indexer.metadata.place_candidate import Candidate, score_of_sentence
from indexer.metadata.place_countries import country_after
from indexer.metadata.place_hosts import TOLD_AS_PLACE
from indexer.release import Span

_FEWEST_MENTIONS: Final = 2
# A town of a dateline where the text says, too, that something happened there; more than one of the headline gets.
_CONFIRMED: Final = 18
_HELD_CHARACTERS: Final = 60
# What has fewer capitals is rather an acronym.
_SHORTEST_TOWN_CHARACTERS: Final = 5

# Of the headline and the sentences right behind it.
_SENTENCES_OF_HELD: Final = 3
_HELD_IN: Final = re.compile(
    r"\b(?:(?:was|were|been|be|being|is|are) (?:[a-z]+ly )?(?:held|organi[sz]ed|conducted|convened|inaugurated|hosted|"
    r"delivered|opened|handed over|trained)|took place|takes? place|taking place|kicked off|got under ?way)"
    r"(?: (?:today|yesterday|recently|this week|last week|on \d{1,2} [a-z]+(?: \d{4})?|again|here))? $"
)
# "held an exercise on 7 October 2009 in X, near the border".
_DAYS_BEFORE: Final = re.compile(
    r"\b(?:on|from|between|until|to|[–-]|and)\s?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})? $"
)
_ENDS_TOWN: Final = re.compile(
    r"(?:/[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?(?:\.(?:\s|$)|[,;]|\s(?:by|with|for|near|to|under)\b)"
)
# "held a course in X on 3 June", be it told by who did it.
_DAYS_REST: Final = re.compile(
    r"(?:/[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?,? (?:on|from|between) (?:the )?(?:[A-Z][a-z]+day,? )?"
    r"(?:\d{1,2}\b|[A-Z][a-z]+ \d{1,2}\b)|"
    r",? (?:today|tomorrow|yesterday|(?:this|next|last) (?:week|month|weekend|[A-Z][a-z]+day))\b"
)
# "Harbourtown/Havneby was the venue of": a town that is known from this alone.
_TOWN_WAS_PLACE: Final = re.compile(rf"^\W*(?P<city>{words.TOWN}(?:/{words.TOWN})?)(?={TOLD_AS_PLACE})")
_NAMES_PLACE: Final = re.compile(r" (?:venue|place|scene|site)\b").search
_HELD_REST: Final = re.compile(
    r"(?:\s+(?:today|yesterday|recently|last week|this week))?,?\s+(?:by|on|from|between|for|with the|under the)\b|"
    r"\.(?:\s|$)"
)
# What things are done in, other than towns: tongues, regions, houses, times of the year.
_OTHERWISE: Final = (
    "English French Spanish Russian Arabic Portuguese German Chinese Kyrgyz Uzbek Tajik Kazakh Turkmen Europe Africa "
    "Asia America Oceania Caribbean Pacific Balkans Caucasus Mediterranean Sahel Parliament Congress Senate Autumn "
    "Spring Summer Winter Ramadan Easter Christmas Phase Stage Kind Court Room Hall"
)
_NO_TOWN_HELD: Final = frozenset(_OTHERWISE.split())
_BEGINS_OTHERWISE: Final = (
    "January February March April May June July August September October November December Central Eastern Western "
    "Northern Southern South North East West Latin New Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)
_NO_TOWN_BEGINS: Final = frozenset(_BEGINS_OTHERWISE.split())


def written_cities(document: Document, stretches: list[tuple[Sentence, int]]) -> list[Candidate]:
    """Cities that the authority does not know, where the text calls them so."""
    found = [
        each
        for stretch, _ in stretches[1:]
        if words.MAY_BE_DATELINE.match(stretch.text)
        and (each := _unknown_dateline(document, stretch) or _bare_dateline(document, stretch))
    ]
    found += [each for stretch, number in stretches if (each := _told_as_venue(document, stretch, number))]
    named: dict[str, list[Candidate]] = {}
    held: set[str] = set()
    for stretch, number in stretches:
        for match in words.WRITTEN_CITY.finditer(stretch):
            span = Span(stretch.span.start + match.start("city"), stretch.span.start + match.end("city"))
            visited = match["visited"] is not None
            if not _may_be_town(document, span) or (
                visited and not (match["kind"] or words.TOWN_AFTER.match(match["after"]))
            ):
                continue
            country = country_after(document, span.end) or document.at(stretch.span.start + match.end(), Kind.COUNTRY)
            part = document.authority.provinces.country_behind(document.text, span.end)
            sure = (
                words.TOWN_AFTER.match(match["after"]) is not None
                or country is not None
                or part is not None
                or words.TOWN_OF.search(match.group()) is not None
                or (number < _SENTENCES_OF_HELD and _is_held_in(document, stretch, match))
                or (words.VENUE_OF.search(stretch.text, 0, match.start()) is not None and HAPPENED.is_in(stretch))
            )
            score = score_of_sentence(stretch, number, match.end("city")) - (0 if sure else 4)
            where = country.entity if country else part or _near(document, match, stretch)
            candidate = Candidate(score, match["city"], where or _only_country(document, stretch), span)
            named.setdefault(match["city"], []).append(candidate)
            if words.HELD.search(stretch.low, max(0, match.start() - _HELD_CHARACTERS), match.start()):
                held.add(match["city"])
            told = tells_of_event(stretch) or words.TRAINED.is_in(stretch) or (visited and match["kind"] is not None)
            if sure and score > 0 and told:
                found.append(candidate)
    # A town that is named but once, without its country, may as well be anything else.
    return found + [
        each
        for city, same in named.items()
        if city in held and len(same) >= _FEWEST_MENTIONS
        for each in same
        if each.score > 0
    ]


def _is_held_in(document: Document, stretch: Sentence, match: re.Match[str]) -> bool:
    """Whether what was held, opened or taught "in" the name, and by whom or when, makes it a town."""
    if match["city"] in _NO_TOWN_HELD or match["city"].split()[0] in _NO_TOWN_BEGINS:
        return False
    if _DAYS_BEFORE.search(stretch.text, max(0, match.start() - _HELD_CHARACTERS), match.start()):
        ends = _ENDS_TOWN.match(stretch.text, match.end("city")) is not None
        return ends and HAPPENED.is_in(stretch) and match.group().startswith("in ")
    if _DAYS_REST.match(stretch.text, match.end("city")) and (HAPPENED.is_in(stretch) or EVENT_NAMED.is_in(stretch)):
        return match.group().startswith(("in ", "In "))
    if _HELD_IN.search(stretch.low, max(0, match.start() - _HELD_CHARACTERS), match.start()) is None:
        return False
    return _HELD_REST.match(stretch.text, match.end("city")) is not None


def _told_as_venue(document: Document, stretch: Sentence, number: int) -> Candidate | None:
    """ "Harbourtown/Havneby was the venue of a workshop": nothing but a town opens such a sentence."""
    match = _TOWN_WAS_PLACE.match(stretch.text) if _NAMES_PLACE(stretch.low) else None
    if match is None:
        return None
    span = Span(stretch.span.start + match.start("city"), stretch.span.start + match.end("city"))
    if document.at(span.start, *Kind) or match["city"] == "The":
        return None
    return Candidate(14 - number, document.written(span), _only_country(document, stretch), span)


def _unknown_dateline(document: Document, stretch: Sentence) -> Candidate | None:
    """A town that the authority does not know, before its country or a date and a dash."""
    patterns = (words.UNKNOWN_DATELINE, words.BRACKETED_DATELINE, words.UNKNOWN_DATED)
    match = next(filter(None, (each.match(stretch.text) for each in patterns)), None)
    if match is None:
        return None
    span = Span(stretch.span.start + match.start("city"), stretch.span.start + match.end("city"))
    country = None
    if "country" in match.re.groupindex:
        country = document.authority.country(match["country"])
        if country is None:
            return None
    if document.at(span.start, *Kind) or not _may_be_town(document, span, capitals=True):
        return None
    city = match["city"].title() if match["city"].isupper() else match["city"]
    if f" in {city}" in document.text and any(
        f" in {city}" in told.text and HAPPENED.is_in(told) for told in document.told
    ):
        return Candidate(_CONFIRMED, city, country, span)
    return Candidate(12 if match.group().endswith(("\n", match["city"][-1])) else 8, city, country, span)


def _bare_dateline(document: Document, stretch: Sentence) -> Candidate | None:
    """ "Pohnpei – A new project ..." where the text elsewhere tells of something in the town."""
    match = words.BARE_DATELINE.match(stretch.text)
    if match is None or f" in {match['city']}" not in document.text:
        return None
    span = Span(stretch.span.start + match.start("city"), stretch.span.start + match.end("city"))
    if document.at(span.start, *Kind) or not _may_be_town(document, span):
        return None
    inside = document.within(stretch.span, Kind.COUNTRY)
    told = [each for each in inside if words.IN_COUNTRY.search(document.text, stretch.span.start, each.span.start)]
    return Candidate(8, match["city"], told[0].entity if told else None, span)


def _may_be_town(document: Document, span: Span, *, capitals: bool = False) -> bool:
    """Whether no word of the name is one of a body, a person's title, a date or another known name.

    `capitals` says that where it stands towns are written in capitals, too.
    """
    name = document.written(span)
    name = name.removesuffix(" City")
    if document.is_quoted(span.start) or any(span.start < each.span.end for each in document.around(span.end - 1)):
        return False
    if capitals and name.isupper() and len(name) >= _SHORTEST_TOWN_CHARACTERS:
        name = name.title()
    return name.rpartition(" ")[2] not in words.NO_TOWN and all(
        is_name_word(word) and not word.isupper() for word in name.split() if word[0].isupper()
    )


def _only_country(document: Document, stretch: Sentence) -> str | None:
    """The one country that the sentence names."""
    named = {each.entity for each in document.within(stretch.span, Kind.COUNTRY)}
    return named.pop() if len(named) == 1 else None


def _near(document: Document, match: re.Match[str], stretch: Sentence) -> str | None:
    """The country of the known city near which the unknown one lies."""
    if "near" not in match["after"] and "close" not in match["after"]:
        return None
    city = document.at(stretch.span.start + match.end(), Kind.CITY)
    return split_city(city.entity)[1] if city else None
