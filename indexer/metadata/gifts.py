"""Giver and receiver of equipment and other gifts: the handing over is the event."""

import re
from collections.abc import Iterator
from typing import Final

from indexer.metadata.cue import Cue, Sentence, cue
from indexer.metadata.document import Document
from indexer.metadata.no_event import tells_of_no_event
from indexer.metadata.office_holders import OFFICE
from indexer.metadata.parts import Part, Role, is_country, names_after
from indexer.metadata.payer_cues import GIVEN_THINGS
from indexer.metadata.sentence_words import words_of
from indexer.metadata.subjects import PASSIVE_BEFORE, is_person, is_place, is_surely_a_body, subject_of
from indexer.release import Span

_GIFT: Final = (
    r"(?:equipment|vehicles?|cars?|trucks?|motorbikes?|motorcycles?|computers?|laptops?|devices?|kits?|scanners?|"
    r"detectors?|supplies|materials?|books?|collections?|software|licen[cs]es|uniforms?|cylinders?|medicines?|drugs|"
    r"vaccines?|furniture|cameras?|drones?|boats?|radios?|servers?|machines?|tools|instruments?|generators?|tents?|"
    r"gifts?|donation|certificates?|awards?|prizes?|items|goods|packages?|shipment|batch|consignment|ambulances?|"
    r"dogs?|bench|building|hardware|systems?|units|sets?|aid|parcels?|ventilators?|masks?|ppe|tests?|literature|"
    r"laboratory|laboratories|printers?|notebooks?|worth|"
    r"nets|blankets|mattresses|beds|food|foodstuffs|groceries|rice|flour|maize|clothes|clothing|shoes|boots|"
    r"school ?bags|backpacks|wheelchairs?|incubators?|pumps?|buckets|soap|toys|seeds|seedlings|fertili[sz]ers?|"
    r"bicycles?|tractors?|engines?|tablets|smartphones|phones|desks|stoves|lamps|panels|hygiene|sanitary|saniti[sz]ers?|"
    r"gloves|gowns|concentrators?|microscopes?|refrigerators?|fridges?|freezers?|helmets|vests|armou?r|carriers|"
    r"trailers?|gear|toiletries|spectacles|textbooks|jackets|buses|minibus(?:es)?|relief|provisions|stationery)"
)
GAVE: Final = Cue(
    words_of(
        "gave gives supplies donated donates handed hands transferred transfers presented delivered provided "
        "provides supplied "
        "equipped gifted dedicated dedicates delivers presents distributed distributes shipped sent given made"
    ),
    re.compile(
        r"(?<![\w-])(?P<verb>gave|gives|(?:has|have) given|made a (?:[a-z]+ )?(?:donation|gift)|donated|donates|"
        r"handed(?: over| out)?|hands (?:over|out)|transferred|transfers|presented|presents|"
        r"delivered|delivers|provided|provides|supplied|supplies|equipped|gifted|dedicated|dedicates|distributed|"
        r"distributes|shipped|sent)\b(?!\s+by)"
        # "donated, on 4 May 2015, two boats"; dots within a sentence end abbreviations, or stand in numbers.
        r"(?:,\s(?:on|in|at|during|today|yesterday|this|earlier|last)\b[^,;\n]{0,50},)?\s+(?P<rest>[^\n]{0,220})"
    ),
    written=True,
)
# "X was handed over to Y by Z", "donated by Z to Y".
GIVEN: Final = Cue(
    words_of("donated handed transferred presented delivered supplied gifted provided awarded distributed given"),
    re.compile(
        rf"\b(?:{_GIFT}|it(?= (?:was|has been) (?:[a-z]+ly )?(?:donated|handed)))\b"
        r"(?P<gap>(?:[^.;\n]|\.(?=\d)){0,160}?)\b(?:donated|handed over|transferred|supplied|gifted|"
        r"provided|presented|delivered|awarded|handed out|distributed|given(?= to))\b"
        r"(?P<rest>[^;\n]{0,160})"
    ),
)
RECEIVED: Final = Cue(
    words_of("received receives got obtained"),
    re.compile(
        rf"\b(?:has |have )?(?:received|receives|got|"
        rf"obtained)\s+(?P<what>[^.;\n]{{0,200}}?\b{_GIFT}\b[^.;\n]{{0,80}}?)\sfrom\s+"
    ),
    written=True,
)
# "the handover of 25 vehicles from X to Y", "a donation of X".
HANDOVER: Final = Cue(
    words_of("handover handing handingover hand donation gift transfer delivery"),
    re.compile(
        r"\b(?:hand(?:ing)?[- ]?over|donation|transfer|delivery) (?:ceremony )?of [^.;\n]{2,120}? (?:from|by)\s+|"
        r"\b(?:a|the|as a|this|generous) (?:donation|gift) (?:of|from|by)\s+(?=the\s|[a-z]{2,})"
    ),
)
# "Two of them go to X", "The receivers are X and Y", in a sentence of its own.
GOES_TO: Final = Cue(
    words_of("goes go went given handed allocated distributed intended destined recipients receivers beneficiaries"),
    re.compile(
        rf"(?:\b(?:{_GIFT}|them|they|it|these|one|two|three|four|five|six|seven|eight|nine|ten|rest|others|\d+)\b"
        r"(?: [\w-]+){0,7}? (?:will )?(?:goes|go|went|(?:was|were|are|is|will be) (?:given|handed over|allocated|"
        r"distributed|intended|destined))(?: (?:to|for)|(?= to)))\s+|"
        r"\b(?:recipients|receivers|beneficiaries)(?: of (?:the|this) [\w ]{2,40})? (?:were|are|is|was|include[ds]?)\s+"
    ),
)
# What is handed on is no gift.
_OFFICE_GIVEN: Final = re.compile(
    r"(?:the |its |their |over )?(?:[\w-]+ ){0,2}?(?:[Pp]residency|[Cc]hair(?:manship)?|[Cc]ommand|[Ll]eadership|"
    r"[Rr]esponsibilit\w+|[Bb]aton|[Ff]lag|[Ss]uspects?|[Dd]etainees?|[Pp]risoners?)\b"
)
_MORE_TO: Final = re.compile(r"(?:,|\band)\s+(?:the )?(?:\w+ (?:go |goes |went )?)?to\s+")
_GIFT_IN: Final = re.compile(rf"\b{_GIFT}\b", re.IGNORECASE)
_IT_HANDED: Final = re.compile(r"^It (?:was|has been) (?:[a-z]+ly )?(?:donated|handed over)\b")
_HANDED: Final = cue(r"\b(?:donat\w+|hand(?:s|ed|ing)? ?over|gifted|handover)\b")
_FREELY: Final = re.compile(r"donat|hand|gift|dedicat|made")
_GIVEN_FREELY: Final = re.compile(r"\b(?:donated|handed over|gifted)$")
# "Ambassador Anna Berg handed over": whose gift it was, another sentence tells.
_SOMEBODY: Final = re.compile(
    rf"\b(?:{OFFICE}|[Tt]he head of|Minister|Deputy|Consul|Attach[eé]|Chargé|General|Colonel|Major|Captain|"
    r"Mrs?|Ms|Dr)\b"
)
# "At the request of X, Y donated ten boats".
_ASKED: Final = re.compile(
    r"\b(?:at|upon|on|following|after|(?:in )?(?:answer|response|reply) to) (?:the|an?) (?:[a-z]+ )?"
    r"(?:requests?|appeals?|calls?) (?:of|by|from|made by) (?=the [a-z]|[a-z]{2,12}\b)"
)
# "On behalf of X, Ambassador Berg handed over"; "the representative of X, Mr Berg, came to the port and handed over".
_IN_THE_NAME_OF: Final = re.compile(
    r"\b(?:(?P<behalf>[Oo]n behalf of|[Ii]n the name of|[Rr]epresenting)|"
    r"(?:[Rr]epresentatives?|[Oo]fficials?|[Ss]taff|[Ee]nvoy|[Dd]elegation|[Mm]embers) (?:of|from)) (?:the )?(?=[A-Z])"
)
_CAME_AND: Final = re.compile(
    r"(?:\s*\([^()]*\))?(?:, [^;,]{2,60}(?:, [^;,]{2,60})?,)?"
    r"(?: (?:came|went|travell?ed|visited|called at|met)\b[^.;,]{2,120}? and)? (?:(?:today|officially|formally|also) )*"
)
_RECIPIENT: Final = re.compile(r"\bto\s")
_TO_AT_ONCE: Final = re.compile(r"\s+to\s+")
_CEREMONY: Final = re.compile(r"\b(?:ceremony|hand(?:ing)?[- ]?over)\b")
_DONATION: Final = re.compile(r"\b(?:donation|gift)$")
_TO: Final = re.compile(r"\bto\s+")
_THINGS_PROVIDED: Final = re.compile(
    rf"the (?:{GIVEN_THINGS}) (?:is|are|was|were) (?:being )?(?:provided|supplied|procured|purchased|bought) by "
)
_GIVES: Final = re.compile(r"\b(?:donates?|gives?|hands? over|presents|delivers|provides|supplies|gifts) ")
_GAVE: Final = re.compile(r"gave|gives|ha(?:s|ve) given")
# "Japan has given Malawi 20 ambulances".
_TO_STATE: Final = re.compile(r"(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3} (?:\d|an? |[a-z]+ )|.* to (?:the )?[A-Z]")
_TO_SOMEBODY: Final = re.compile(r"\bto (?:the|an?|its|two|three|several) [A-Za-z]")
# "to mine action personnel of the Ministry": who works there gets it for the Ministry.
_STAFF_OF: Final = re.compile(
    r"(?:the |its |\d+ )?(?:[a-z-]+ ){0,4}?(?:officers|officials|personnel|staff|specialists|members|employees|"
    r"representatives|units?|guards|teams?|divers|sappers|rescuers|doctors|experts|inspectors|investigators|colleagues)"
    r" (?:of|from|at) (?:the )?(?=[A-Z])"
)
_FOR: Final = re.compile(r"\bfor\s+(?=the\s+[A-Z])")
_WITH: Final = re.compile(r"\bwith\s+")
_BY: Final = re.compile(r"\bby\s+")
_BITS: Final = GAVE.bit | RECEIVED.bit | GIVEN.bit | HANDOVER.bit


def gift_in(document: Document, told: Sentence) -> Iterator[Part]:
    """Giver and receiver of a gift."""
    if not told.may & _BITS:
        return
    found = [*_gave(document, told), *_received(document, told)] or [*_given(document, told)]
    yield from found or _handed_over(document, told)


def tells_of_source(document: Document, told: Sentence) -> bool:
    """ "The equipment was provided by X", where the headline tells who gave it: X only paid."""
    return (
        document.headline is not None
        and _THINGS_PROVIDED.match(told.low) is not None
        and _GIVES.search(document.headline.low) is not None
    )


def goes_on_of_gift(told: Sentence) -> bool:
    """Whether the sentence tells who got what the one before told of: "It was handed over to"."""
    return _IT_HANDED.match(told.text) is not None


def tells_of_goods(told: Sentence) -> bool:
    """Whether the sentence names what may be a gift."""
    return _GIFT_IN.search(told.low) is not None


def tells_of_gift(told: Sentence) -> bool:
    """Whether the sentence tells that something was handed over."""
    return _HANDED.is_in(told) and _GIFT_IN.search(told.low) is not None


def receivers_in(document: Document, told: Sentence) -> Iterator[Part]:
    """Who got the gift, told behind who gave it: "One goes to X, two go to Y and six to Z"."""
    for match in GOES_TO.finditer(told):
        starts = [match.end(), *(more.end() for more in _MORE_TO.finditer(told.text, match.end()))]
        if not document.is_quoted(told.span.start + match.start()):
            spans = [span for start in starts for span in names_after(document, told, start)]
            yield from (Part(Role.PARTNER, span, receives=True) for span in spans)
            return


def receivers_in_headline(document: Document) -> Iterator[Part]:
    """Who got the gift, where the headline alone tells: "Harbour Agency gives boats to the Coast Guard"."""
    if document.headline and _GIFT_IN.search(document.headline.low):
        yield from (part for part in gift_in(document, document.headline) if part.receives)


def _parts(document: Document, givers: tuple[Span, ...], receivers: tuple[Span, ...]) -> Iterator[Part]:
    yield from (Part(Role.ORGANIZER, span, party=is_place(document, span)) for span in givers)
    taken = {span.start for span in givers}
    yield from (Part(Role.PARTNER, span, receives=True) for span in receivers if span.start not in taken)


def _gave(document: Document, told: Sentence) -> Iterator[Part]:
    for match in GAVE.finditer(told):
        start = match.start("rest")
        if _OFFICE_GIVEN.match(match["rest"]):
            continue
        if document.is_quoted(told.span.start + start) or PASSIVE_BEFORE.search(told.text[: match.start()]):
            continue
        gift = _GIFT_IN.search(match["rest"]) is not None
        receivers = names_after(document, told, start)
        if receivers and not _FREELY.match(match["verb"]) and not (gift and _WITH.search(match["rest"])):
            receivers = receivers if match["verb"] == "gave" or (gift and _GAVE.match(match["verb"])) else ()
        if not receivers and (gift or _FREELY.match(match["verb"])):
            receivers = _first_names(document, told, start, match["rest"], _TO)
            receivers = receivers or _first_names(document, told, start, match["rest"], _FOR)
        given = _GAVE.match(match["verb"]) and (_TO_SOMEBODY.search(match["rest"]) or _TO_STATE.match(match["rest"]))
        if gift and not receivers:
            receivers = _who_asked(document, told)
        sure = gift and bool(_FREELY.match(match["verb"]) or given or _CEREMONY.search(told.low))
        if _FREELY.match(match["verb"]) and not gift:
            sure = gift = _GIFT_IN.search(told.low, 0, match.start()) is not None
        givers = _givers(document, told, match.start(), states=bool(sure)) if receivers or sure else ()
        if receivers or sure:
            givers = givers or _represented(document, told, match.start())
        told_behind = gift and receivers and not HANDOVER.is_in(told)
        if givers or (told_behind and _SOMEBODY.search(told.text, 0, match.start())):
            yield from _parts(document, givers, receivers)
            return


def _who_asked(document: Document, told: Sentence) -> tuple[Span, ...]:
    """Those who asked for what they were given: "at the request of X"."""
    asked = None if tells_of_no_event(document) else _ASKED.search(told.low)  # on a visit they but talked of it
    return names_after(document, told, asked.end())[:1] if asked else ()


# "On behalf of the Guard, Colonel Berg thanked the donors, who handed over ten boats": others gave.
_ANOTHER_VERB: Final = re.compile(
    r"\b(?:(?:who|which|that|said|says)\b|(?:thank|welcom|noted|adde|stress|receiv|accept))"
)


def _represented(document: Document, told: Sentence, verb: int) -> tuple[Span, ...]:
    """The body in whose name the person gave something who is the subject of the verb."""
    for match in _IN_THE_NAME_OF.finditer(told.text, 0, verb):
        spans = names_after(document, told, match.end())[:1]
        if not (spans and spans[0].end <= told.span.start + verb):
            continue
        behind = told.text[spans[0].end - told.span.start : verb]
        if (match["behalf"] and not _ANOTHER_VERB.search(behind)) or _CAME_AND.fullmatch(behind):
            return spans
    return ()


def _givers(document: Document, told: Sentence, verb: int, *, states: bool) -> tuple[Span, ...]:
    """The bodies, and where it is surely a gift the states, that are the subject of the verb."""
    found = subject_of(document, told, verb)
    if found or not states:
        return found
    # In "at a ceremony in Moldova, ..." the state is but the place.
    found = subject_of(document, told, verb, countries=True)
    opens = found and found[0].start - told.span.start <= len("The ")
    return tuple(span for span in found if is_country(document, span)) if opens else ()


def _first_names(document: Document, told: Sentence, start: int, rest: str, cue: re.Pattern[str]) -> tuple[Span, ...]:
    for place in cue.finditer(rest):
        staff = _STAFF_OF.match(told.text, start + place.end()) if cue is not _BY else None
        names = names_after(document, told, staff.end() if staff else start + place.end())
        if names:
            return names
    return ()


def _given(document: Document, told: Sentence) -> Iterator[Part]:
    for match in GIVEN.finditer(told):
        start, rest = match.start("rest"), match["rest"]
        if document.is_quoted(told.span.start + start):
            continue
        givers = _first_names(document, told, start, rest, _BY)
        if any(is_person(document, giver) for giver in givers):
            continue
        if givers:
            yield from _parts(document, givers, _first_names(document, told, start, rest, _TO))
            return
        if _GIVEN_FREELY.search(told.low, match.start(), start) and not HANDOVER.is_in(told):
            # Who gave it, the headline may tell.
            to = _TO_AT_ONCE.match(rest)
            yield from _parts(document, (), names_after(document, told, start + to.end()) if to else ())


def _handed_over(document: Document, told: Sentence) -> Iterator[Part]:
    for match in HANDOVER.finditer(told):
        givers = names_after(document, told, match.end())
        if givers and not document.is_quoted(told.span.start + match.start()):
            receivers = _first_names(document, told, 0, told.text, _TO)
            yield from _parts(document, givers[:1] if _RECIPIENT.search(told.low, match.start()) else givers, receivers)
            return


def _received(document: Document, told: Sentence) -> Iterator[Part]:
    for match in RECEIVED.finditer(told):
        if document.is_quoted(told.span.start + match.start()):
            continue
        givers = names_after(document, told, match.end())
        receivers = subject_of(document, told, match.start()) if givers else ()
        sure = _DONATION.search(match["what"]) or all(is_surely_a_body(document, giver) for giver in givers)
        if receivers or (givers and sure):
            yield from _parts(document, givers, receivers)
            return
