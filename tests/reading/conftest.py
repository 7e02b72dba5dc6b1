"""Files as bytes in, what the reader made of them out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from indexer.reading import Page, Problem, Reader, find_files


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came out of a set of sources."""

    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]

    @property
    def page(self) -> Page:
        (page,) = self.pages
        return page

    @property
    def problem(self) -> Problem:
        (problem,) = self.problems
        return problem


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """One reader for all, as a run of the program has, so that its process starts once."""
    with Reader() as reader:
        yield reader


@pytest.fixture
def read_sources(reader: Reader) -> Callable[..., Outcome]:
    """Reads folders and files as `communique index` would; problems of pages are counted with the others."""

    def read(*sources: Path) -> Outcome:
        pages: list[Page] = []
        problems: list[Problem] = []
        for file in find_files([str(source) for source in sources]):
            for found in (file,) if isinstance(file, Problem) else reader.read(file):
                if isinstance(found, Problem):
                    problems.append(found)
                else:
                    pages.append(found)
                    problems.extend(found.problems)
        return Outcome(tuple(pages), tuple(problems))

    return read


@pytest.fixture
def read_file(tmp_path: Path, read_sources: Callable[..., Outcome]) -> Callable[[str, bytes | str], Outcome]:
    """Writes one file of this name and reads it."""

    def read(name: str, content: bytes | str) -> Outcome:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_sources(path)

    return read
