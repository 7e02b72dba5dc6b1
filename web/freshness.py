"""Pages that a browser has already: as long as neither the archive nor the program has changed, they are not made anew.

The tag of an answer names the generation that was current before the archive was asked. A commit in between makes a
tag older than its page, never a page older than its tag, so nothing stale is ever taken for fresh.
"""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from flask import Flask, Response, g, request

import indexer
from indexer import IndexUnavailable
from web.archive import archive

_TAGGED: Final = frozenset({"search", "releases", "api"})
"""Blueprints whose answers follow from the address, the archive and the program alone."""

_PROGRAM_SUFFIXES: Final = frozenset({".py", ".html", ".txt"})


def register(app: Flask) -> None:
    @app.before_request
    def spare() -> Response | None:
        if request.blueprint not in _TAGGED or request.method not in ("GET", "HEAD"):
            return None
        tag = _tag()
        if tag is None:
            return None
        g.tag = tag
        # Only a tag that was given out: "*" would also stand for pages that are not there.
        if tag not in request.if_none_match.as_set(include_weak=True):
            return None
        unchanged = Response(status=304)
        del unchanged.headers["Content-Type"]  # of a body that is not sent
        return unchanged

    @app.after_request
    def add_tag(response: Response) -> Response:
        if "tag" in g and response.status_code in (200, 304):
            # Weak: the time that a search took, which the API tells, differs from answer to answer.
            response.set_etag(g.tag, weak=True)
        return response


def _tag() -> str | None:
    """The tag of what is asked for, None where the index cannot answer."""
    try:
        generation = archive().generation()
    except IndexUnavailable:
        return None
    authority = archive().authority
    parts = (
        generation,
        authority.digest if authority else "",
        _program(),
        request.script_root,
        request.path,
        request.query_string.decode("ascii", "backslashreplace"),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]


@cache
def _program() -> str:
    """A digest of the program itself: another version may show the same archive otherwise."""
    digest = hashlib.sha256()
    for root in (Path(__file__).parent, Path(indexer.__file__).parent):
        for path in sorted(path for path in root.rglob("*") if path.suffix in _PROGRAM_SUFFIXES):
            digest.update(f"\n{path.relative_to(root)}\n".encode() + path.read_bytes())
    return digest.hexdigest()
