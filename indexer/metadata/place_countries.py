"""Countries beside a place, and journeys through several of them."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata import place_words as words
from indexer.metadata.authority import Kind, Sighting
from indexer.metadata.cue import Cue, Sentence, cue
from indexer.metadata.document import Document
from indexer.metadata.events import EVENT_NOUN, HAPPENED, tells_of_event
from indexer.metadata.place_candidate import OF_DATELINE, Candidate
from indexer.metadata.sentence_words import words_of

# What follows on a town's country goes on neither with another country nor with what the country has.
_TOWN_DONE: Final = re.compile(r"\)|[.;\n]|,? (?:on|from|between|in|by|with|to|for|at|under|within|where|during)\b|$")
# A name behind it is that of the capital itself.
_CAPITAL: Final = re.compile(
    r"\b[Ii]n (?:the )?(?:(?P<whose>[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,3}) capital(?: city)?(?!,? (?:of |[A-Z]))"
    r"(?![\w-])|(?P<of>the capital(?: city)? of (?:the )?(?=[A-Z])))"
)
_SENTENCES_OF_DATELINE: Final = 4
_EVENT_IN: Final = re.compile(rf"\b{EVENT_NOUN} in (?:the )?$", re.IGNORECASE)
_OF_COUNTRIES: Final = (Kind.COUNTRY, Kind.NATIONALITY)

_JOURNEY_TO: Final = cue(
    r"\b(?:(?:visits?|trips?|tours?|journeys?)\s+(?:to|of|in|around)|(?:was|were|been|travell?ed|travels?) (?:in|to)|"
    r"(?:workshops|seminars|trainings|courses|events|sessions|round tables)\s+(?:(?:were )?(?:held|conducted|"
    r"organi[sz]ed|delivered|took place)\s+)?in)\s+(?:the\s+)?",
    written=True,
)
# "one session in Riga, another in Tallinn".
_ONE_HERE_ONE_THERE: Final = cue(
    r"\b(?:one|two|three|four|first)(?: (?:of them|was|were|held|each|workshop|session|training|course)){0,2} "
    r"(?:in|at) (?:the )?[A-Z][^.;]{1,60}?(?:,|\band) (?:one|two|three|four|another|the (?:other|second|last))"
    r"(?: (?:of them|was|were|held|workshop|session|training|course)){0,2} (?:in|at) (?:the )?[A-Z]",
    written=True,
)
# What people tell of at the event, they have seen before it.
_AFTERWARDS: Final = re.compile(
    r"\b(?:after|following|since|about|results of) "
    r"(?:(?:the|their|its|an?|two|three|several|recent|earlier|study) ){0,4}$"
)
# "in four regions of Kazakhstan": several places of one country.
_IN_PARTS_OF: Final = cue(
    r"\b(?:held|conducted|organi[sz]ed|delivered|took place|taking place|run|given|carried out)\b[^.;]{0,80}?"
    r"\bin (?:all |the )?(?:two|three|four|five|six|seven|eight|nine|ten|several|various|different|all|\d+) "
    r"(?:[a-z]+ )?(?:regions|provinces|cities|towns|districts|oblasts|counties) of (?:the )?(?=[A-Z])",
    written=True,
)
_TRAVEL: Final = Cue(
    words_of("visits along tour tours touring toured journey"),
    re.compile(
        r"\b(?:(?<!in )(?<!after )(?:two|three|four|five|six|seven|several|\d+) (?:[a-z]+ )?visits|"
        r"travell?ed (?:\w+ ){0,6}along|"
        r"toured(?! (?:the|its|their|an?) (?:[\w’'()-]+ ){0,6}?(?:academy|cent(?:re|er)|headquarters|facilit(?:y|ies)|"
        r"laboratory|school|station|building|premises|museum|base|port|airport|college|university|institute|office|agency|"
        r"hospital|prison)\b)|(?:will|is to|are to) tour|(?:is|are) touring|"
        r"(?:week-long|days'?|study) journey|patrol(?:led)? along)\b"
    ),
)
# What stands between a town and its country.
_GAP: Final = re.compile(r" city, (?:the )?|, (?:the |Republic of )?|/| in | \(|,")
# Whoever went abroad to learn was not where the release was written.
_STUDY_VISIT_TO: Final = cue(
    r"\bstudy (?:visits?|trips?|tours?) (?:(?:[a-z]+ ){0,6}?to|in|of|around|across|through) (?:the )?|"
    r"\bstudy (?:visits?|trips?|tours?)\b[^.;\n]{0,200}?\b(?:took|led|brought|leads|takes) "
    r"(?:them|it|the (?:[a-z]+ )?(?:group|delegation|participants|officials|officers|visitors)) "
    r"(?:to|through|across|around|round) (?:the )?"
)
# "held at the Institute of the Ministry of Justice of": the venue and its body.
_HELD_AT: Final = cue(
    r"\b(?:held|place|hosted|conducted|organi[sz]ed|delivered|opened|convened|met)\b[^;.]{0,100}?\bat the (?=[A-Z])",
    written=True,
)
_VENUE_NAME: Final = re.compile(r"(?:[A-Z][\w’'&-]*,? |of |for |and |on |the |under ){0,24}")


def tours(document: Document, stretch: Sentence) -> bool:
    """Whether several places are told of: "a study visit to Latvia and Estonia", "one in Riga, another in Jurmala"."""
    if _TRAVEL.search(stretch) or _ONE_HERE_ONE_THERE.search(stretch):
        return True
    if _IN_PARTS_OF.is_in(stretch):
        return True
    for match in _JOURNEY_TO.finditer(stretch):
        if _AFTERWARDS.search(stretch.low, 0, match.start()):
            continue
        first = document.at(stretch.span.start + match.end(), Kind.COUNTRY)
        joint = words.AND_ANOTHER.match(document.text, first.span.end) if first else None
        if joint and document.at(joint.end(), Kind.COUNTRY):
            return True
    return False


def visited_abroad(document: Document, stretches: list[tuple[Sentence, int]]) -> Sighting | None:
    """The country that people of another one went to see: "a study visit to Latvia"."""
    for stretch, _ in stretches:
        for match in _STUDY_VISIT_TO.finditer(stretch):
            if _AFTERWARDS.search(stretch.low, 0, match.start()):
                continue
            country = document.at(stretch.span.start + match.end(), Kind.COUNTRY)
            if country:
                return country
    return None


def toured_region(document: Document, stretches: list[tuple[Sentence, int]]) -> Sighting | None:
    """The country of the one region that people went through: "toured Kenya's Coast Province"."""
    for stretch, _ in stretches:
        for match in _IN_PARTS_OF.finditer(stretch):
            whole = document.at(stretch.span.start + match.end(), Kind.COUNTRY)
            if whole:
                return whole
        for sighting in document.within(stretch.span, Kind.COUNTRY):
            before = stretch.text[: sighting.span.start - stretch.span.start]
            if words.IN_OR_VISITED.search(before) and words.ITS_REGION.match(document.text, sighting.span.end):
                return sighting
    return None


def country_of_venue(document: Document, stretch: Sentence) -> Sighting | None:
    """The country of the body on whose premises it was: "held at the Institute of the Ministry of Justice of"."""
    for match in _HELD_AT.finditer(stretch):
        for body in document.within(stretch.span, Kind.ORGANIZATION, Kind.COUNTRY):
            between = document.text[stretch.span.start + match.end() : body.span.start]
            if body.span.start < stretch.span.start + match.end() or not _VENUE_NAME.fullmatch(between):
                continue
            if body.kind is Kind.COUNTRY:
                return body if between.endswith((" of ", " of the ")) else None
            end = document.authority.country(body.entity.rpartition(" of ")[2])
            if end:
                return Sighting(Kind.COUNTRY, end, body.span)
    return None


def capitals_told(document: Document, stretch: Sentence) -> Iterator[tuple[str, Sighting]]:
    """The capital that is told by its country alone: "in the Somali capital", "in the capital of Somalia"."""
    if " capital" not in stretch.text:
        return
    for match in _CAPITAL.finditer(stretch.text):
        if match["of"]:
            country = document.at(stretch.span.start + match.end(), Kind.COUNTRY)
        else:
            start = stretch.span.start + match.start("whose")
            country = document.at(start, Kind.NATIONALITY, Kind.COUNTRY)
            end = stretch.span.start + match.end("whose")
            country = country if country and document.text[country.span.end : end] in ("", "'s", "’s") else None
        city = document.authority.capital(country.entity) if country else None
        if city and country:
            yield city, country


def country_after(document: Document, end: int) -> Sighting | None:
    gap = _GAP.match(document.text, end)
    if gap is None:
        return None
    beside = document.at(gap.end(), Kind.COUNTRY)
    # "in Souda Bay, Crete, Greece": a part of the country may stand between.
    region = words.REGION_BETWEEN.match(document.text, end) if beside is None else None
    if region and document.at(end + 2, Kind.CITY) is None:
        return document.at(region.end(), Kind.COUNTRY)
    return beside


def country_of_tag(document: Document, stretches: list[tuple[Sentence, int]]) -> Sighting | None:
    """The country of a line that is but a country and days: "Ukraine 25-27 April 2021"."""
    for stretch, _ in stretches[1:]:
        country = document.at(stretch.span.start, Kind.COUNTRY)
        days = document.days_within(stretch.span) if country else ()
        if not (country and len(days) == 1 and days[0].is_range):
            continue
        before = words.TAG_GAP.fullmatch(document.text, country.span.end, days[0].span.start)
        if before and words.TAG_GAP.fullmatch(document.text, days[0].span.end, stretch.span.end):
            return country
    return None


def country_of_headline(document: Document) -> Sighting | None:
    """The last country of the headline, where things are told to be "in" it and in no other."""
    headline = document.headline
    told = document.within(headline.span, Kind.COUNTRY) if headline else ()
    if headline is None or not told:
        return None
    inside = [words.IN_COUNTRY.search(document.text, headline.span.start, each.span.start) for each in told]
    return told[-1] if inside[-1] and not any(inside[:-1]) else None


def country_of_news(document: Document, best: Candidate) -> Sighting | None:
    """The country in which headline and story tell the event to be, where the town is but that of the dateline."""
    told = country_of_headline(document) if best.score == OF_DATELINE else None
    if told is None or told.entity == best.country:
        return None
    for sentence in document.told[:_SENTENCES_OF_DATELINE]:
        for country in document.within(sentence.span, Kind.COUNTRY):
            if country.entity == told.entity and _EVENT_IN.search(
                document.text, sentence.span.start, country.span.start
            ):
                return country
    return None


def country_stated(document: Document, end: int, known: str) -> Sighting | None:
    """Another country behind a town than the `known` one: a border town, or one of several of its name."""
    beside = document.at(end + 2, Kind.COUNTRY) if document.text.startswith((", ", " ("), end) else None
    if beside is None or beside.entity == known or words.AND_MORE.match(document.text, end):
        return None
    if document.authority.provinces.has(known, beside.entity):
        return None  # "Atlanta, Georgia"
    return beside if _TOWN_DONE.match(document.text, beside.span.end) else None


def behind_country(document: Document, stretch: Sentence, city: Sighting) -> bool:
    """ "Colombia, Bogotá, 5 March 2019": the country stands first."""
    first = document.at(stretch.span.start, Kind.COUNTRY)
    return first is not None and document.text[first.span.end : city.span.start] == ", "


def is_line_with_country(document: Document, city: Sighting) -> bool:
    """ "ASHGABAT, Turkmenistan" on a line of its own, or at the end of one with the day."""
    country = country_after(document, city.span.end)
    return country is not None and words.COUNTRY_LINE_ENDS.match(document.text, country.span.end) is not None


def country_of_dateline(document: Document, known: str) -> Sighting | None:
    """The country of the dateline, where a town has its namesake there and nothing is said of the `known` country."""
    for told in document.told[:_SENTENCES_OF_DATELINE]:
        country = document.at(told.span.start, Kind.COUNTRY)
        if country is None or not words.COUNTRY_DATELINE.match(document.text, country.span.end):
            continue
        named = any(each.entity == known for each in document.sightings if each.kind in _OF_COUNTRIES)
        return None if named else country
    return None


def is_place(stretch: Sentence, before: str, number: int, *, has_begun: bool) -> bool:
    """Whether the words before a country make it the place of the event."""
    if words.OFFICE_IN.search(before) and not (has_begun and HAPPENED.is_in(stretch) and words.VENUE.search(before)):
        return False
    if words.GATHERED.search(before) or words.EVENT_IN.search(before):
        return True
    if not has_begun:
        return False
    if words.VISIT_TO.search(before):
        return True
    named = words.IN_COUNTRY.search(before) or words.OF_REGION.search(before)
    return named is not None and (tells_of_event(stretch) or words.TRAINED.is_in(stretch))
