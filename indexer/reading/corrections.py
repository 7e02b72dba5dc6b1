"""Facts that people have set right, in files beside the releases: release id, field, value."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final

from indexer.reading.encoding import decode, doubtful
from indexer.reading.frontmatter import BadYaml, read_yaml, without_null
from indexer.reading.given import LISTS, field_of, read_given
from indexer.reading.page import Given, Page, Problem
from indexer.reading.sources import MAX_FOLDER_DEPTH, STDIN, SourceFile, open_regular, printable, reason
from indexer.reading.text import normalise, one_line, shortened

NAMES: Final = ("corrections.yaml", "corrections.yml")
FIELDS: Final = tuple(field.name for field in fields(Given))
MAX_CORRECTIONS_BYTES: Final = 1_000_000  # some 10,000 corrections; where PyYAML has no C parser it takes ten seconds


@dataclass(frozen=True, slots=True)
class Correction:
    """The corrected fields of one release, and their values in `given`: None there means unknown."""

    fields: tuple[str, ...]
    given: Given


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsFile:
    """One file by release id; `walked` where its whole folder is a source, so that every id must be met."""

    name: str
    path: Path
    walked: bool
    digest: str = ""
    corrections: Mapping[str, Correction]
    problems: tuple[Problem, ...] = ()


class Corrections:
    """The corrections of a run. A file applies to the releases of its folder and below; the nearest overrules."""

    def __init__(self, files: Sequence[CorrectionsFile]) -> None:
        self.problems = tuple(problem for file in files for problem in file.problems)
        self.ids = frozenset(id_ for file in files for id_ in file.corrections)
        self._files = files
        self._by_folder: dict[Path, list[CorrectionsFile]] = {}
        for file in files:
            self._by_folder.setdefault(file.path.parent, []).append(file)

    def digest(self, source: SourceFile) -> str:
        """Another one whenever other corrections may apply to the releases of a source; empty where none do."""
        return "".join(file.digest for file in self._over(source))

    def apply(self, page: Page, source: SourceFile) -> Page:
        """The page of a source with its corrections among what is given."""
        given, corrected = page.given, set[str]()
        for file in self._over(source):
            if (one := file.corrections.get(page.id)) is not None:
                given = replace(given, **{name: getattr(one.given, name) for name in one.fields})
                corrected.update(one.fields)
        names = tuple(name for name in FIELDS if name in corrected)
        return replace(page, given=given, corrected=names) if names else page

    def strays(self, places: Mapping[str, Path]) -> Iterator[Problem]:
        """The ids that no release has to which their file applies; `places` are the files of the releases by id."""
        for file in self._files:
            for id_ in file.corrections if file.walked else ():
                place = places.get(id_)
                if place is None or not place.is_relative_to(file.path.parent):
                    message = f"{shortened(id_)!r} is the id of no release in this folder or below; see search --json"
                    yield Problem(file.name, "unknown_id", message)

    def _over(self, source: SourceFile) -> list[CorrectionsFile]:
        """The files that apply to a source, the nearest last."""
        if source.path is None or not self._by_folder:
            return []
        return [file for folder in reversed(source.path.parents) for file in self._by_folder.get(folder, ())]


def read_corrections(sources: Sequence[str]) -> Corrections:
    """The corrections in the folders among the sources and below them, and beside the files among them."""
    found: dict[Path, CorrectionsFile] = {}
    roots = [Path(os.path.realpath(source)) for source in sources if source and source != STDIN]
    for root in filter(os.path.isdir, roots):
        for path in _walk(root):
            if path not in found:
                found[path] = _read(path, f"{root.name}/{path.relative_to(root).as_posix()}", walked=True)
    for folder in dict.fromkeys(root.parent for root in roots if os.path.isfile(root)):
        for path in _in(folder):
            if path not in found:
                found[path] = _read(path, f"{folder.name}/{path.name}", walked=False)
    return Corrections(tuple(found.values()))


def _walk(root: Path) -> Iterator[Path]:
    """The files under the names, through the folders that are searched for releases, too."""
    for folder, below, files in os.walk(root):
        path = Path(folder)
        deep = len(path.parts) - len(root.parts) >= MAX_FOLDER_DEPTH
        below[:] = [] if deep else sorted(name for name in below if not name.startswith("."))
        yield from (path / name for name in _named(files))


def _in(folder: Path) -> Iterator[Path]:
    with suppress(OSError):  # a folder may let its files be read and yet not be listed
        yield from (folder / name for name in _named(os.listdir(folder)))


def _named(names: Iterable[str]) -> list[str]:
    """Those of the names that are of corrections; `.yaml` comes after `.yml`, so that it overrules."""
    return sorted((name for name in names if name.lower() in NAMES), key=lambda name: (len(name), name))


def _read(path: Path, name: str, *, walked: bool) -> CorrectionsFile:
    name = printable(name)
    try:
        if path.is_symlink():
            raise BadYaml("it is a link; put the file itself there")
        with open_regular(path) as stream:
            data = stream.read(MAX_CORRECTIONS_BYTES + 1)
        if len(data) > MAX_CORRECTIONS_BYTES:
            raise BadYaml(f"it is larger than {MAX_CORRECTIONS_BYTES // 1_000_000} MB; split it among folders")
        decoded = decode(data)
        values = read_yaml(normalise(decoded.text), unique=True)
    except (OSError, BadYaml) as error:
        message = f"none of these corrections is applied: {reason(error)}"
        problem = Problem(name, "bad_corrections", message)
        return CorrectionsFile(name=name, path=path, walked=walked, corrections={}, problems=(problem,))
    unsound = "it is not all text; save it as UTF-8" if decoded.lost else doubtful(decoded) if decoded.doubt else None
    problems = [Problem(name, "bad_encoding", unsound)] if unsound else []
    corrections = {}
    for id_, value in values.items():
        correction, wrong = _correction(value, name)
        corrections[one_line(id_)] = correction
        problems += (replace(one, message=f"correction of {shortened(id_)!r}: {one.message}") for one in wrong)
    return CorrectionsFile(
        name=name,
        path=path,
        walked=walked,
        digest=f"+{blake2b(data, digest_size=8).hexdigest()}",
        corrections=corrections,
        problems=tuple(problems),
    )


def _correction(value: object, name: str) -> tuple[Correction, list[Problem]]:
    """What is set right, and what is wrong with the rest."""
    if not isinstance(value, dict):
        return Correction((), Given()), [Problem(name, "bad_value", "it has no fields; write field: value below it")]
    values = {str(key): without_null(one) for key, one in value.items()}
    facts = read_given({key: one for key, one in values.items() if field_of(key) != "id"}, name)
    problems = list(facts.problems)
    given, corrected = facts.given, {field for field in FIELDS if getattr(facts.given, field) is not None}
    for key, one in values.items():
        field = field_of(key)
        if field not in FIELDS:
            message = f"there is no field {shortened(key, 40)!r} to correct, only {', '.join(FIELDS)}"
            problems.append(Problem(name, "unknown_keys", message))
        elif one is None or one == "":
            if field == "title":
                problems.append(Problem(name, "bad_value", f"{key}: a release cannot be without a title"))
            elif field not in corrected:
                corrected.add(field)
                empty = () if field in LISTS else None
                given = replace(given, **{field: empty})  # type: ignore[arg-type]  # LISTS tells which is which
    return Correction(tuple(field for field in FIELDS if field in corrected), given), problems
