"""Who gave what to whom, as a Russian sentence says it."""

from collections.abc import Iterator

from indexer.metadata import cues_russian as cues
from indexer.metadata.cases_russian import DATIVE, GENITIVE, NOMINATIVE
from indexer.metadata.clauses_russian import Clause
from indexer.metadata.names_russian import Name
from indexer.metadata.parts import Part, Role


def gift_in(clause: Clause) -> Iterator[Part]:
    """Giver and receiver, who stands in the dative, or behind "для", or gets something "от"."""
    for verb in (*clause.verbs(cues.GAVE), *clause.verbs(cues.GIVEN)):
        given = bool(cues.GIVEN.match(clause.tokens[verb].low))
        if clause.has(cues.WORDS_GIVEN, verb + 1, verb + 5):
            continue
        givers = clause.doer(verb) if given else clause.subject(verb)
        receivers = _receivers(clause, verb)
        if receivers and (givers or given):
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in receivers)
            return
    for verb in clause.verbs(cues.GOT):
        givers = tuple(clause.after(cues.FROM, GENITIVE))
        receivers = clause.subject(verb) if givers else ()
        if receivers:
            yield from (Part(Role.ORGANIZER, name.span) for name in givers)
            yield from (Part(Role.PARTNER, name.span, receives=True) for name in receivers)
            return


def _receivers(clause: Clause, verb: int) -> tuple[Name, ...]:
    number = verb + 1
    while number < len(clause.tokens):
        names = clause.words.names(number, DATIVE)
        surely = bool(names) and NOMINATIVE not in names[0].cases and GENITIVE not in names[0].cases
        if names and clause.is_free(number, sure=surely):
            return names
        name = clause.words.name(number)
        number = max(number + 1, name.following if name else 0)
    for number in range(verb):
        names = clause.words.names(number, DATIVE)
        if names and NOMINATIVE not in names[0].cases and clause.is_free(number, sure=True):
            return names
    return tuple(clause.after(cues.FOR_NEEDS, GENITIVE))
