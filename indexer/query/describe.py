"""A query in words, so that a reader sees how it was read."""

from typing import assert_never

from indexer.fields import DEFAULT_FIELDS
from indexer.query.nodes import AllOf, AnyOf, Fuzzy, MatchAll, Near, Not, Phrase, Prefix, Query, Range, Same, Term


def describe(query: Query) -> str:
    """The query in the query language itself, with every operator written out."""
    text = _describe(query)
    return text[1:-1] if text.startswith("(") and isinstance(query, AllOf | AnyOf) else text


def _describe(query: Query) -> str:
    match query:
        case MatchAll():
            return "everything"
        case Term():
            return _field(query.fields) + (query.label or query.term)
        case Same():
            return _same(query)
        case Phrase():
            return _field(query.fields) + (query.label or f'"{_slots(query.slots)}"')
        case Near():
            return _field(query.fields) + (query.label or f'"{_slots(query.slots)}"~{query.distance}')
        case Prefix():
            return _field(query.fields) + query.prefix + "*"
        case Fuzzy():
            return _field(query.fields) + f"{query.word}~{query.distance}"
        case Range():
            return f"date:{query.start or ''}..{query.end or ''}"
        case AllOf():
            return "(" + " AND ".join(_describe(part) for part in query.parts) + ")"
        case AnyOf():
            return "(" + " OR ".join(_describe(part) for part in query.parts) + ")"
        case Not():
            return "NOT " + _describe(query.part)
        case _:
            assert_never(query)


def _same(query: Same) -> str:
    label = query.label or " / ".join(_describe(form) for form in query.forms)
    quoted = " " in label and not label.startswith(('"', '="'))
    return _field(query.forms[0].fields) + (f'"{label}"' if quoted else label)


def _field(fields: tuple[str, ...]) -> str:
    return "" if fields == DEFAULT_FIELDS else f"{fields[0]}:"


def _slots(slots: tuple[tuple[str, ...], ...]) -> str:
    return " ".join("/".join(slot) for slot in slots)
