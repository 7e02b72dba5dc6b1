"""Words and phrases of a query to nodes: spelling variants, compounds and names of organizations made equal."""

from collections.abc import Iterable
from itertools import groupby, product
from typing import Final

from indexer.analysis import EXACT, Unit, forms_of, term_of, units
from indexer.analysis.forms import exact_of
from indexer.analysis.tables import function_words
from indexer.query.names import NameIndex
from indexer.query.nodes import Near, Phrase, Query, Same, Slot, Term

Sequence = tuple[Slot, ...]

_PART_LETTERS: Final = 3  # a shorter part makes words of scraps: "re port", "me eting"
_WHOLE_LETTERS: Final = 30  # no compound is longer; each letter costs one phrase to look up
_PHRASE_FORMS: Final = 64  # names inside a phrase multiply; more forms than this no reader means


class WordReader:
    """Makes nodes of written words for one set of fields."""

    def __init__(self, names: NameIndex | None, fields: tuple[str, ...]) -> None:
        self._names = names
        self._fields = fields

    def run(self, text: str) -> list[Query]:
        """Words side by side: one node a word, compound or name."""
        written = list(units(text))
        nodes: list[Query] = []
        at = 0
        while at < len(written):
            known = self._names.find(text, written, at) if self._names else None
            if known is not None and self._names is not None:
                label = _label(text, written[at : known.last])
                nodes.append(Same(self._forms(self._names.sequences(known.canonical)), label))
                at = known.last
                continue
            chain = [unit for unit in written[at:] if unit.chain == written[at].chain]
            nodes.append(self._chain(text, chain, _joined_with_neighbours(written, at)))
            at += len(chain)
        return nodes

    def phrase(self, text: str) -> Query | None:
        """A quoted phrase, in which names of organizations and compounds may stand in any of their forms."""
        written = list(units(text))
        if len(written) == 1 and not (self._names and self._names.find(text, written, 0)):
            return self._word(written[0], _label(text, written), ())
        forms = self._forms(self._sequences(text, written))
        if not forms:
            return None
        return Same(forms, text.strip()) if len(forms) > 1 else forms[0]

    def exact(self, text: str) -> Query | None:
        """Words exactly as written, but for case."""
        slots: list[Slot] = []
        for _, chained in groupby(units(text), key=lambda unit: unit.chain):
            chain = list(chained)
            whole = exact_of(text[chain[0].start : chain[-1].end])
            slots.append((EXACT + (whole if len(chain) > 1 else chain[0].forms.exact),))
            slots.extend((EXACT + unit.forms.exact,) for unit in chain[1:])
        if not slots:
            return None
        label = f'="{text.strip()}"'
        return Term(slots[0][0], self._fields, label) if len(slots) == 1 else Phrase(tuple(slots), self._fields, label)

    def near(self, text: str, distance: int) -> Query | None:
        """Words of a phrase near one another, in any order; names and compounds in any of their forms."""
        written = list(units(text))
        if len(written) < 2:
            return self.phrase(text)
        label = f'"{text.strip()}"~{distance}'
        forms: dict[Term | Phrase | Near, None] = {}
        for sequence in self._sequences(text, written):
            if len(sequence) > 1:
                forms[Near(sequence, distance, self._fields, label)] = None
        return Same(tuple(forms), label) if len(forms) > 1 else next(iter(forms), None)

    def _sequences(self, text: str, written: list[Unit]) -> list[Sequence]:
        """The ways in which a phrase may stand in a text, as slots: as written first, other forms after."""
        segments: list[tuple[Sequence, ...]] = []
        at = 0
        while at < len(written):
            known = self._names.find(text, written, at) if self._names else None
            if known is not None and self._names is not None:
                segments.append(self._names.sequences(known.canonical))
                at = known.last
                continue
            segments.append(_unit_sequences(written[at]))
            at += 1
        found: dict[Sequence, None] = {}
        for choice in product(*segments):
            found[tuple(slot for sequence in choice for slot in sequence)] = None
            if len(found) == _PHRASE_FORMS:
                break
        if len(segments) == len(written):
            found.update(dict.fromkeys(_variants(written)))
        return list(found)[:_PHRASE_FORMS]

    def _forms(self, sequences: Iterable[Sequence]) -> tuple[Term | Phrase | Near, ...]:
        """Sequences of slots as nodes."""
        nodes: dict[Term | Phrase | Near, None] = {}
        for sequence in sequences:
            if len(sequence) == 1:
                nodes.update((Term(term, self._fields), None) for term in sequence[0])
            elif sequence:
                nodes[Phrase(sequence, self._fields)] = None
        return tuple(nodes)

    def _chain(self, text: str, chain: list[Unit], beside: tuple[str, ...]) -> Query:
        label = _label(text, chain)
        if len(chain) == 1:
            return self._word(chain[0], label, beside)
        apart = Phrase(tuple((unit.forms.term,) for unit in chain), self._fields)
        joined = term_of("".join(unit.forms.level for unit in chain))
        return Same((apart, Term(joined, self._fields)), label)

    def _word(self, unit: Unit, label: str, beside: tuple[str, ...]) -> Query:
        """A word, or what it may be part of: taken apart, or joined with the words beside it in the query."""
        apart = (*_unit_sequences(unit)[1:], *_taken_apart(unit.forms.level))
        forms = (
            Term(unit.forms.term, self._fields, label),
            *self._forms(apart),
            *(Term(joined, self._fields) for joined in beside),
        )
        return Same(forms, label) if len(forms) > 1 else forms[0]


def _unit_sequences(unit: Unit) -> tuple[Sequence, ...]:
    """A unit as one slot, and its open parts as slots of their own: "anti-corruption" stands as "anti corruption"."""
    whole: Sequence = ((unit.forms.term,),)
    if not unit.parts:
        return (whole,)
    return (whole, tuple((forms_of(part.surface).term,) for part in unit.parts))


def _variants(written: list[Unit]) -> list[Sequence]:
    """A phrase with two neighbours written as one, or with one word written as two."""
    slots: list[Slot] = [(unit.forms.term,) for unit in written]
    found: list[Sequence] = []
    for at in range(len(written) - 1):
        joined = _joined(written[at : at + 2])
        if joined:
            found.append((*slots[:at], (joined,), *slots[at + 2 :]))
    for at, unit in enumerate(written):
        found.extend((*slots[:at], *apart, *slots[at + 1 :]) for apart in _taken_apart(unit.forms.level))
    return found


def _joined_with_neighbours(written: list[Unit], at: int) -> tuple[str, ...]:
    """Terms of the compounds that a word makes with the one before or after it: "border guard" as "borderguard"."""
    pairs = (written[max(0, at - 1) : at + 1], written[at : at + 2])
    return tuple(dict.fromkeys(joined for pair in pairs if (joined := _joined(pair))))


def _joined(pair: list[Unit]) -> str:
    """The term of two plain words written as one; empty where that would be no word."""
    words = [unit.forms.level for unit in pair]
    if len(pair) < 2 or any(not word.isalpha() or word in function_words() for word in words):
        return ""
    return term_of("".join(words))


def _taken_apart(word: str) -> tuple[Sequence, ...]:
    """The ways in which a word may stand in a text as two: "borderguard" as "border guard"."""
    if not word.isalpha() or len(word) > _WHOLE_LETTERS:
        return ()
    apart: dict[Sequence, None] = {}
    for cut in range(_PART_LETTERS, len(word) - _PART_LETTERS + 1):
        head, tail = word[:cut], word[cut:]
        if head not in function_words() and tail not in function_words():
            apart[((term_of(head),), (term_of(tail),))] = None
    return tuple(apart)


def _label(text: str, written: list[Unit]) -> str:
    return text[written[0].start : written[-1].end]
