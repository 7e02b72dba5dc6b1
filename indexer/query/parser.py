"""The query language: text to nodes. Never raises; what it cannot read is read as words, and a notice says so."""

from functools import lru_cache
from typing import Final, NamedTuple

from indexer.analysis import fold
from indexer.fields import DEFAULT_FIELDS, QUERY_FIELDS
from indexer.notice import Notice
from indexer.query.dates import day_range
from indexer.query.describe import describe
from indexer.query.lexer import Kind, Token, tokens
from indexer.query.names import NameIndex, Names
from indexer.query.nodes import AllOf, AnyOf, Fuzzy, MatchAll, Not, Prefix, Query, Range
from indexer.query.words import WordReader

MAX_QUERY_CHARACTERS: Final = 512  # longer input is pasted text, not a question; search time grows with every word
MAX_TERMS: Final = 32
MAX_DEPTH: Final = 10
MAX_DISTANCE: Final = 10
MAX_EDITS: Final = 2  # beyond two letters a short word matches half the dictionary
MIN_PREFIX_LETTERS: Final = 2
MAX_EXPANDING: Final = 4  # each may stand for thousands of words of the archive
_REMEMBERED_QUERIES: Final = 256  # whoever turns a page, sorts or narrows down asks the same words again
_FIELD_NAMES: Final = frozenset((*QUERY_FIELDS, "date"))


class ParsedQuery(NamedTuple):
    """A query as understood, what the reader should know about that, and a line that shows it."""

    query: Query
    notices: tuple[Notice, ...] = ()
    interpreted: str = ""


def parse_query(text: str, authority: Names | None = None) -> ParsedQuery:
    """Read a query. Without an authority, acronyms and full names stay different words."""
    return _parsed(text[: MAX_QUERY_CHARACTERS + 1], authority)  # the one more tells that it was cut


@lru_cache(_REMEMBERED_QUERIES)
def _parsed(text: str, authority: Names | None) -> ParsedQuery:
    notices: list[Notice] = []
    if len(text) > MAX_QUERY_CHARACTERS:
        text = text[:MAX_QUERY_CHARACTERS]
        notices.append(Notice("query_cut", f"The query was cut after {MAX_QUERY_CHARACTERS} characters."))
    found, unknown = tokens(text)
    for name in dict.fromkeys(unknown):
        notices.append(
            Notice("unknown_field", f"“{name}:” is not a field, so it was read as a word. Fields: "
                   f"{', '.join(QUERY_FIELDS)}, date.")
        )  # fmt: skip
    parser = _Parser(found, _index(authority) if authority is not None else None, notices)
    query = parser.parse()
    return ParsedQuery(query, tuple(dict.fromkeys(notices)), describe(query))


@lru_cache(maxsize=4)
def _index(authority: Names) -> NameIndex:
    return NameIndex(authority)


class _Parser:
    """Recursive descent over the tokens of one query; nothing here outlives it."""

    def __init__(self, found: list[Token], names: NameIndex | None, notices: list[Notice]) -> None:
        self._tokens = found
        self._at = 0
        self._names = names
        self._notices = notices
        self._terms = 0
        self._expanding = 0

    def parse(self) -> Query:
        parts: list[Query] = []
        while self._at < len(self._tokens):
            part = self._any_of(DEFAULT_FIELDS, depth=0)
            if part is not None:
                parts.append(part)
            if self._peek() is Kind.CLOSE:
                self._at += 1
                self._note("unbalanced", "A closing bracket without an opening one was left out.")
        return _all_of(parts, implied=True)

    def _peek(self) -> Kind | None:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else None

    def _note(self, code: str, message: str) -> None:
        self._notices.append(Notice(code, message))

    def _any_of(self, fields: tuple[str, ...], depth: int) -> Query | None:
        choices = []
        while True:
            choice = self._all_of(fields, depth)
            if choice is not None:
                choices.append(choice)
            if self._peek() is not Kind.OR:
                break
            self._at += 1
            if choice is None or self._peek() in {None, Kind.OR, Kind.CLOSE}:
                self._note("operator", "OR needs something on both sides; it was left out.")
        if not choices:
            return None
        return choices[0] if len(choices) == 1 else AnyOf(tuple(choices))

    def _all_of(self, fields: tuple[str, ...], depth: int) -> Query | None:
        parts: list[Query] = []
        joined = False
        while self._peek() not in {None, Kind.OR, Kind.CLOSE}:
            if self._peek() is Kind.AND:
                self._at += 1
                if parts and self._peek() not in {None, Kind.OR, Kind.AND, Kind.CLOSE}:
                    joined = True
                else:
                    self._note("operator", "AND needs something on both sides; it was left out.")
                continue
            parts.extend(self._items(fields, depth))
        return _all_of(parts, implied=not joined) if parts else None

    def _items(self, fields: tuple[str, ...], depth: int) -> list[Query]:
        """The next item, or the whole run of bare words, which are read together."""
        token = self._tokens[self._at]
        if token.kind is Kind.NOT:
            return self._negated(fields, depth)
        if _is_bare(token):
            start = self._at
            while self._at < len(self._tokens) and _is_bare(self._tokens[self._at]):
                self._at += 1
            text = " ".join(bare.text for bare in self._tokens[start : self._at])
            return self._limited(WordReader(self._names, fields).run(text), text)
        self._at += 1
        parts = self._group(token, fields, depth) if token.kind is Kind.OPEN else self._atom(token, fields)
        if token.negated and parts:
            return [Not(_all_of(parts, implied=False))]
        return parts

    def _negated(self, fields: tuple[str, ...], depth: int) -> list[Query]:
        self._at += 1
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if token is None or token.kind in {Kind.AND, Kind.OR, Kind.CLOSE}:
            self._note("operator", "NOT needs something after it; it was left out.")
            return []
        if token.kind is Kind.NOT:
            inner = self._negated(fields, depth)
        elif _is_bare(token):
            self._at += 1
            inner = self._limited(WordReader(self._names, fields).run(token.text), token.text)
        else:
            inner = self._items(fields, depth)
        return [Not(_all_of(inner, implied=False))] if inner else []

    def _group(self, token: Token, fields: tuple[str, ...], depth: int) -> list[Query]:
        if token.field == "date":
            self._note("date", "A date stands right after “date:”, without brackets; they were read as words.")
        if depth >= MAX_DEPTH:
            self._note("too_deep", f"Brackets deeper than {MAX_DEPTH} were left out.")
            return []
        inner_fields = (token.field,) if token.field and token.field != "date" else fields
        inner = self._any_of(inner_fields, depth + 1)
        if self._peek() is Kind.CLOSE:
            self._at += 1
        else:
            self._note("unbalanced", "An opening bracket without a closing one was closed at the end.")
        return [inner] if inner is not None else []

    def _atom(self, token: Token, fields: tuple[str, ...]) -> list[Query]:
        if token.field == "date":
            return self._date(token, fields)
        if token.kind is Kind.PHRASE and "*" in token.text:
            self._note("star", "A star inside quotation marks counts for nothing; it was left out.")
        reader = WordReader(self._names, (token.field,) if token.field else fields)
        if token.exact:
            node = reader.exact(token.text)
        elif token.kind is Kind.PHRASE and token.distance is not None:
            node = reader.near(token.text, self._at_most(token.distance, MAX_DISTANCE, "words between"))
        elif token.kind is Kind.PHRASE:
            node = reader.phrase(token.text)
        else:
            return self._limited(self._word(token, reader, (token.field,) if token.field else fields), token.text)
        return self._limited([node] if node is not None else [], token.text)

    def _word(self, token: Token, reader: WordReader, fields: tuple[str, ...]) -> list[Query]:
        text = token.text
        if text == "*":
            return [MatchAll()]
        if text.endswith("*") and "*" not in text.rstrip("*"):
            return self._prefix(text.rstrip("*"), reader, fields)
        if "*" in text:
            self._note("star", f"A star stands only at the end of a word; in “{text}” it was left out.")
            return reader.run(text.replace("*", " "))
        word, tilde, edits = text.rpartition("~")
        if tilde and word and (not edits or edits.isdigit()):
            return self._fuzzy(word, int(edits[:9] or 1), reader, fields)
        if text == '"':
            self._note("unbalanced", "A quotation mark without its partner was left out.")
        if text.endswith(":") and text[:-1].lower() in _FIELD_NAMES:
            self._note("field", f"“{text}” needs a word right after it, without a space; it was read as a word.")
        return reader.run(text)

    def _fuzzy(self, word: str, edits: int, reader: WordReader, fields: tuple[str, ...]) -> list[Query]:
        folded = fold(word).replace("-", "")
        distance = self._at_most(edits, MAX_EDITS, "letters of difference")
        if distance and folded.isalnum() and self._expands():
            return [Fuzzy(folded, distance, fields)]
        return reader.run(word)

    def _prefix(self, word: str, reader: WordReader, fields: tuple[str, ...]) -> list[Query]:
        folded = fold(word)
        if len(folded) < MIN_PREFIX_LETTERS or not folded.replace("-", "").isalnum():
            message = f"A star stands after at least {MIN_PREFIX_LETTERS} letters of one word; it was left out."
            self._note("prefix", message)
            return reader.run(word)
        return [Prefix(folded, fields)] if self._expands() else reader.run(word)

    def _expands(self) -> bool:
        """Whether there is room for one more word that stands for many."""
        self._expanding += 1
        if self._expanding > MAX_EXPANDING:
            self._note("limited", f"Only the first {MAX_EXPANDING} words with * or ~ stand for others.")
        return self._expanding <= MAX_EXPANDING

    def _date(self, token: Token, fields: tuple[str, ...]) -> list[Query]:
        days = day_range(token.text)
        if days is None:
            self._note("date", f"“date:{token.text}” is no date; write date:2015, date:2015-06 or "
                       "date:2015-06..2015-08. It was read as words.")  # fmt: skip
            return self._limited(WordReader(self._names, fields).run(token.text), token.text)
        return [Range(*days)]

    def _at_most(self, number: int, most: int, what: str) -> int:
        if number > most:
            self._note("limited", f"At most {most} {what} are allowed; {number} was read as {most}.")
        return min(number, most)

    def _limited(self, nodes: list[Query], text: str) -> list[Query]:
        if not nodes and text != '"':
            self._note("no_words", f"“{text}” holds no word and was left out.")
        room = MAX_TERMS - self._terms
        if len(nodes) > room:
            self._note("too_many", f"Only the first {MAX_TERMS} words were searched for.")
        self._terms += min(len(nodes), room)
        return nodes[:room]


def _is_bare(token: Token) -> bool:
    """A word that may be read together with its neighbours: no sign, no field, no operator of its own."""
    return (
        token.kind is Kind.WORD
        and not (token.negated or token.field or token.exact)
        and token.text != '"'
        and "*" not in token.text
        and "~" not in token.text
        and not token.text.endswith(":")
    )


def _all_of(parts: list[Query], *, implied: bool) -> Query:
    if not parts:
        return MatchAll()
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts), implied)
