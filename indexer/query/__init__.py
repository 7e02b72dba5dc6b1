"""The query language: text to nodes, own grammar, compiled by every engine."""

from indexer.query.parser import ParsedQuery, parse_query

__all__ = ["ParsedQuery", "parse_query"]
