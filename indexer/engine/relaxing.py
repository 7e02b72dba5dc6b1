"""From "all words" to "any word": what `Match` makes of a query in which words only stand side by side."""

from indexer.query.nodes import AllOf, AnyOf, Match, Not, Query, Range


def required(query: Query, match: Match) -> Query:
    """The query to run first."""
    loose = loosened(query, coverage=False) if match is Match.ANY else None
    return loose if loose is not None else query


def loosened(query: Query, *, coverage: bool) -> Query | None:
    """The query with any of its words; None if there is nothing to loosen.

    What the reader excluded or dated stays required, and so does what stands in brackets as one part.
    """
    if not isinstance(query, AllOf) or not query.implied:
        return None
    words = tuple(part for part in query.parts if not isinstance(part, Not | Range))
    rigid = tuple(part for part in query.parts if isinstance(part, Not | Range))
    if len(words) < 2:
        return None
    some = AnyOf(words, coverage)
    return AllOf((some, *rigid)) if rigid else some


def covered(query: Query) -> tuple[Query, ...]:
    """The parts of which a release should have as many as possible; empty if coverage does not count."""
    if isinstance(query, AnyOf) and query.coverage:
        return query.parts
    if isinstance(query, AllOf):
        return next((found for part in query.parts if (found := covered(part))), ())
    return ()
