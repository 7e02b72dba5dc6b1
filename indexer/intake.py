"""Reads the sources of a run and gives the pages that are new or changed, each under an id of its own."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from indexer.changes import Change, Claim, tell_apart
from indexer.ledger import page_digest
from indexer.reading import Corrections, Page, Problem, Reader, SourceFile, digest
from indexer.reading.sources import known_as
from indexer.report import Watch

UNREAD: Final = frozenset({"unreadable", "bad_gzip", "too_large"})
"""Problems that leave it open what a source holds; it then keeps the releases that it had."""


@dataclass(frozen=True, slots=True)
class Work:
    """What the ledger must know of a page that is on its way to the index: its source and its digest."""

    key: str
    digest: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A page with the source it was found in."""

    key: str
    file: SourceFile
    page: Page


class Intake:
    """The pages to extract from the sources (by ledger key); `work` has an entry for each one given out."""

    def __init__(self, files: Mapping[str, SourceFile], corrections: Corrections, change: Change, watch: Watch) -> None:
        self.work: dict[str, Work] = {}
        self._corrections = corrections
        self._files = files
        self._change = change
        self._watch = watch
        self._later: list[_Found] = []

    def pages(self, reader: Reader) -> Iterator[Page]:
        """File by file, the pages that are not as they were."""
        for key, found_now in self._files.items():
            # By the name that it was found by first: its ids stay, whichever folder above it is named this time.
            file = known_as(found_now, self._change.name(key))
            self._watch.file(file.name)
            content = self._content(file)
            if not self._change.unchanged(key, content):
                self._change.open(key, content, file.name)
                yield from self._read(key, file, reader)
        for found in self._later:  # every source has been read: those that had these ids gave them up, or did not
            yield from self._take(found, wait=False)

    def _read(self, key: str, file: SourceFile, reader: Reader) -> Iterator[Page]:
        whole = True
        for found in reader.read(file):
            if isinstance(found, Problem):
                self._problem(key, found)
                whole = whole and found.code not in UNREAD
                continue
            for problem in found.problems:
                self._problem(key, problem)
            yield from self._take(_Found(key, file, found), wait=True)
        self._change.close(key, whole=whole)

    def _take(self, found: _Found, *, wait: bool) -> Iterator[Page]:
        """The page, if it may have its id and is not as it was."""
        key, page = found.key, found.page
        if page.derived:
            page = replace(page, id=self._change.kept_id(key, page.id))
        claim = self._change.claim(key, page.id, page.source)
        if claim is Claim.LATER and wait:
            self._later.append(found)
            return
        # By the path only where the names are equal, too: the names stay when index and sources move.
        for name in (found.file.name, str(found.file.path or key)) if page.derived else ():
            if claim is not Claim.GRANTED:
                page = replace(page, id=tell_apart(found.page.id, name))
                claim = self._change.claim(key, page.id, page.source)
        if claim is not Claim.GRANTED:
            holder = self._change.holder(page.id)
            message = f"the id {page.id!r} belongs to {holder} already; give it another id, or leave one of them out"
            self._problem(key, Problem(page.source, "duplicate_id", message))
            return
        page = self._corrections.apply(page, found.file)
        content = page_digest(page)
        if not self._change.same(key, page.id, content):
            self.work[page.id] = Work(key, content)
            yield page

    def _problem(self, key: str, problem: Problem) -> None:
        self._change.spoil(key)
        self._watch.problem(problem)

    def _content(self, file: SourceFile) -> str | None:
        """A digest of all that the releases of a file depend on: the file, and the corrections that apply to it."""
        with suppress(OSError):  # the reader meets it, too, and names it
            return digest(file) + self._corrections.digest(file)
        return None
