"""Every link on the pages. The state of a search lives in its address and travels with the reader."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from flask import g, url_for
from werkzeug.routing import BaseConverter

from indexer import SearchParams, to_pairs

_QUOTED_REMEMBERED: Final = 4096
"""The same names of organizations stand in most addresses."""
_ANY_VALUE: Final = "\0"  # stands in no address: what cannot be shown is taken out of whatever is asked for
_ANY_ID: Final = "0"
_PLAIN_IN_PATHS: Final = "!$&'()*+,/:;=@"


class ReleaseId(BaseConverter):
    """An id as its source gave it, slashes and all."""

    regex = ".+"
    part_isolating = False


def search_url(params: SearchParams) -> str:
    return _with_state(_search_path(), params)


def search_urls(params: SearchParams, field: str) -> Callable[[str], str]:
    """From a value of the field to the search with this one alone: a page has such a link for every organizer."""
    only = search_url(params.with_values(field, [_ANY_VALUE]))
    before, _, after = only.partition(_quoted(_ANY_VALUE))
    return lambda value: f"{before}{_quoted(value)}{after}"


def release_urls(params: SearchParams) -> Callable[[str], str]:
    """From an id to the page of the release that knows the search it was found by."""
    path = url_for("releases.show", id=_ANY_ID).removesuffix(_ANY_ID)
    state = _with_state("", params)
    return lambda id: f"{path}{quote(id, safe=_PLAIN_IN_PATHS)}{state}"


def outside_url(url: str | None) -> str | None:
    """The address of an original, or None where a browser should not follow it (`javascript:` and the like)."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def _search_path() -> str:
    """The address of the search page. A page has some fifty links to it, and to build the path takes time."""
    if "search_path" not in g:
        g.search_path = url_for("search.show")
    path: str = g.search_path
    return path


def _with_state(path: str, params: SearchParams) -> str:
    state = "&".join([f"{name}={_quoted(value)}" for name, value in to_pairs(params, "page")])
    return f"{path}?{state}" if state else path


@lru_cache(_QUOTED_REMEMBERED)
def _quoted(value: str) -> str:
    return quote(value, safe="")
