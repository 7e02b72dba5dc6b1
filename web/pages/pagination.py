"""From page to page of results."""

from dataclasses import dataclass, replace
from typing import Final

from indexer import WINDOW_MAX_HITS, SearchParams
from web.pages.parts import Link
from web.urls import search_url

# Pages offered on either side of the present one.
_AROUND: Final = 2


@dataclass(frozen=True, slots=True)
class Pagination:
    """Links to other pages; None in `pages` stands for pages left out. `summary` says where the reader is."""

    summary: str
    previous: str | None
    next: str | None
    pages: tuple[Link | None, ...]
    last_url: str
    cut: bool


def pagination(params: SearchParams, total: int) -> Pagination:
    reachable = min(total, WINDOW_MAX_HITS // params.limit * params.limit)
    last = max(1, -(-reachable // params.limit))
    page = params.page
    near = {1, last, *range(page - _AROUND, page + _AROUND + 1)}
    shown = sorted(number for number in near if 1 <= number <= last)
    pages: list[Link | None] = []
    for before, number in zip((0, *shown), shown, strict=False):
        gap: list[Link | None] = [None] if number > before + 1 else []
        pages += [*gap, Link(f"{number:,}", _url(params, number), number == page)]
    return Pagination(
        summary=f"Page {page:,} of {last:,}",
        previous=_url(params, page - 1) if 1 < page <= last else None,
        next=_url(params, page + 1) if page < last else None,
        pages=tuple(pages) if last > 1 else (),
        last_url=_url(params, last),
        cut=reachable < total,
    )


def _url(params: SearchParams, page: int) -> str:
    return search_url(replace(params, offset=(page - 1) * params.limit))
