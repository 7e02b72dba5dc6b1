"""Every link on the pages. The state of a search lives in its address and travels with the reader."""

from urllib.parse import quote, urlencode, urlsplit

from flask import url_for
from werkzeug.routing import BaseConverter

from indexer import SearchParams, to_pairs


class ReleaseId(BaseConverter):
    """An id as its source gave it, slashes and all."""

    regex = ".+"
    part_isolating = False


def search_url(params: SearchParams) -> str:
    return _with_state(url_for("search.show"), params)


def release_url(id: str, params: SearchParams) -> str:
    """The page of a release that knows the search it was found by."""
    return _with_state(url_for("releases.show", id=id), params)


def outside_url(url: str | None) -> str | None:
    """The address of an original, or None where a browser should not follow it (`javascript:` and the like)."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def _with_state(path: str, params: SearchParams) -> str:
    state = urlencode(to_pairs(params, "page"), quote_via=quote)
    return f"{path}?{state}" if state else path
