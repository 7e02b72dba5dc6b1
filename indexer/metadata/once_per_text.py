"""What several finders ask of the same text, found once: to find it anew for each name would cost the square of it."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar

from indexer.metadata.document import Document

_Found = TypeVar("_Found")
# Finders read one text after the other; what is kept of a text keeps the whole of it in memory.
_TEXTS_KEPT: Final = 1


class _Text:
    """A document told apart by identity, as comparing two would compare all of their texts."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Text) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


def once_per_text(find: Callable[[Document], _Found]) -> Callable[[Document], _Found]:
    """The finder, which gives again what it found while it is asked of the same document."""

    @lru_cache(maxsize=_TEXTS_KEPT)
    def found(text: _Text) -> _Found:
        return find(text.document)

    @wraps(find)
    def remembered(document: Document) -> _Found:
        return found(_Text(document))

    return remembered
