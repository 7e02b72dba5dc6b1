"""A file of the user's own with further organizations, checked while it is read; README.md of the data has its form."""

import hashlib
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from indexer.errors import UsageError
from indexer.metadata.authority.data import LISTS, Organization, Records
from indexer.metadata.authority.levelling import level


def with_own(records: Records, path: Path) -> Records:
    """The records with the entries of a file added or put in their place.

    Raises UsageError when the file cannot be read or an entry of it is not as README.md describes.
    """
    text, file = _read(path), str(path)
    organizations = _merged(records.organizations, tuple(_organizations(text, file)), file)
    _check_parents(organizations, file)
    digest = hashlib.sha256(f"{records.digest}\n{text}".encode()).hexdigest()
    return Records(organizations=organizations, texts=records.texts, digest=digest)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # some editors begin a file with a mark of its encoding
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read the authority file {path}: {error}; give a TOML file in UTF-8") from error


def _organizations(text: str, file: str) -> Iterator[Organization]:
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file} is not TOML ({error}); see README.md of the authority data for its form") from error
    entries = content.pop("organization", [])
    if content:
        raise UsageError(f"{file}: unknown key {min(content)!r}; every entry begins with [[organization]]")
    if not isinstance(entries, list):
        raise UsageError(
            f"{file}: 'organization' must be a list of entries, each of which begins with [[organization]]"
        )
    for number, entry in enumerate(entries, start=1):
        where = f"{file}, organization {number}"
        if not isinstance(entry, dict):
            raise UsageError(f"{where}: {entry!r} is not an entry; begin it with [[organization]], then name = ...")
        yield _organization(entry, where)


def _organization(entry: Mapping[str, Any], where: str) -> Organization:
    name, parent = entry.get("name"), entry.get("parent")
    if not _is_name(name):
        raise UsageError(f"{where}: 'name' must be a text with a letter or digit in it")
    if parent is not None and not isinstance(parent, str):
        raise UsageError(f"{where} ({name}): 'parent' must be the name of another organization")
    unknown = entry.keys() - {"name", "parent", *LISTS}
    if unknown:
        allowed = ", ".join(("name", *LISTS, "parent"))
        raise UsageError(f"{where} ({name}): unknown key {min(unknown)!r}; allowed are: {allowed}")
    lists = {}
    for key in LISTS:
        values = entry.get(key, [])
        if not isinstance(values, list):
            raise UsageError(f'{where} ({name}): {key!r} must be a list of texts, such as ["...", "..."]')
        for value in values:
            if not _is_name(value):
                raise UsageError(
                    f"{where} ({name}): {key!r} must be a list of texts with a letter or digit in each, not {value!r}"
                )
        lists[key] = tuple(values)
    return Organization(name=str(name), parent=parent, **lists)


def _is_name(value: object) -> bool:
    # Names are found by their levelled words; one that has none would be found nowhere.
    return isinstance(value, str) and bool(level(value))


def _merged(known: Mapping[str, Organization], own: tuple[Organization, ...], file: str) -> dict[str, Organization]:
    """The known organizations with the user's own: theirs win the names that both have.

    Two of the user's may not share one, and a canonical name of ours is won only by an entry of that very name, so
    that a slip puts nothing out of place. Raises UsageError.
    """
    replaced = {entry.name for entry in own}
    ours = {level(name): name for name in known if name not in replaced}
    meanings: dict[tuple[str, ...], int] = {}
    for number, entry in enumerate(own, start=1):
        where = f"{file}, organization {number} ({entry.name})"
        for key, form in entry.keyed_forms():
            levelled = level(form)
            other = meanings.setdefault(levelled, number)
            if other != number:
                clash = f"organization {other} ({own[other - 1].name}), too"
                raise UsageError(f"{where}: {key!r} has {form!r}, which stands for {clash}; keep it in one of them")
            if levelled in ours:
                remedy = f"give this entry the name {ours[levelled]!r} to put it in the place of ours, or leave it out"
                raise UsageError(f"{where}: {key!r} has {form!r}, the name of an organization known already; {remedy}")
    kept = {name: _without(entry, meanings.keys()) for name, entry in known.items() if name not in replaced}
    return kept | {entry.name: entry for entry in own}


def _without(entry: Organization, taken: Collection[tuple[str, ...]]) -> Organization:
    """The entry without the forms that now stand for another organization."""
    lists: dict[str, Any] = {
        key: tuple(form for form in getattr(entry, key) if level(form) not in taken) for key in LISTS
    }
    return entry._replace(**lists)


def _check_parents(organizations: Mapping[str, Organization], file: str) -> None:
    for entry in organizations.values():
        seen = {entry.name}
        parent = entry.parent
        while parent is not None:
            if parent not in organizations:
                raise UsageError(f"{file}: the parent {parent!r} of {entry.name!r} is not an organization; add it")
            if parent in seen:
                raise UsageError(f"{file}: {entry.name!r} is its own ancestor; correct 'parent'")
            seen.add(parent)
            parent = organizations[parent].parent
