"""Scores of the extraction by field, as the README of the labelled releases describes them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.labels import SINGLE_FIELDS, Labelled
from benchmarks.matching import authority, body, pairs, same_name, same_person, same_role


@dataclass(slots=True)
class Tally:
    """Counts of one field over many texts. `right` of `found` values are among the `wanted` ones."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Also the accuracy of a single field, where each text has one value found and one wanted."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


class Scores:
    """Tallies by field; `add` scores the facts read from one text."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = {}

    def add(self, row: Labelled, facts: dict[str, Any]) -> None:
        self._singles(row, facts)
        self._organizers(row, facts)
        self._supporters(row, facts)
        self._countries(row, facts)
        self._people(row, facts)
        self._acronyms(row, facts)

    def _count(self, name: str, row: Labelled, wanted: Sequence[str], found: Sequence[str], right: int) -> None:
        tally = self.tallies.setdefault(name, Tally())
        tally.right += right
        tally.found += len(found)
        tally.wanted += len(wanted)
        if right < len(wanted) or right < len(found):
            tally.misses.append(f"{row.id}: wanted {list(wanted)}, found {list(found)}")

    def _set(
        self,
        name: str,
        row: Labelled,
        wanted: Sequence[str],
        found: Sequence[str],
        same: Callable[[str, str], bool] = same_name,
    ) -> None:
        self._count(name, row, wanted, found, len(pairs(found, wanted, same)))

    def _singles(self, row: Labelled, facts: dict[str, Any]) -> None:
        for name in SINGLE_FIELDS:
            if name not in row.label:
                continue
            wanted, found = row.label[name], facts[name]
            right = _is_right(name, row, wanted, found)
            shown = [] if right else [f"{name} wanted {wanted}, found {found}"]
            groups = ["event dates" if name.startswith("event") else name]
            groups.append("stated" if wanted is not None else "not stated")
            for group in groups:
                tally = self.tallies.setdefault(group, Tally())
                tally.right += right
                tally.found += 1
                tally.wanted += 1
                tally.misses.extend(f"{row.id}: {miss}" for miss in shown)

    def _organizers(self, row: Labelled, facts: dict[str, Any]) -> None:
        found = [row.short_forms.get(name, name) for name in facts["organizers"]]
        wanted = row.label.get("organizers")
        if wanted is not None:
            self._set("organizers, strict", row, wanted, found)
            partners = row.label.get("partners", [])
            matched = {i for i, _ in pairs(found, wanted)}
            rest = [name for i, name in enumerate(found) if i not in matched]
            forgiven = {i for i, _ in pairs(rest, partners)}
            lenient = [found[i] for i in sorted(matched)] + [n for i, n in enumerate(rest) if i not in forgiven]
            self._set("organizers, lenient", row, wanted, lenient)
        canonical = row.label.get("organizers_canonical")
        if canonical is not None:
            self._set("organizers, canonical", row, canonical, facts["organizers_canonical"])
            up = [list(dict.fromkeys(map(body, names))) for names in (canonical, facts["organizers_canonical"])]
            self._set("organizers, parent body", row, up[0], up[1])

    def _supporters(self, row: Labelled, facts: dict[str, Any]) -> None:
        for name in ("partners", "funders"):
            if name in row.label:
                self._set(name, row, row.label[name], facts[name])
        if "partners" in row.label and "funders" in row.label:
            merged = [_distinct([*each["partners"], *each["funders"]]) for each in (row.label, facts)]
            self._set("partners and funders", row, merged[0], merged[1])

    def _countries(self, row: Labelled, facts: dict[str, Any]) -> None:
        if "participant_countries" not in row.label:
            return
        wanted = list(row.label["participant_countries"])
        ignored = set(row.label.get("participant_countries_ignore", ())) - set(wanted)
        found = [country for country in facts["participant_countries"] if country not in ignored]
        self._set("participant countries", row, wanted, found, lambda a, b: a == b)

    def _people(self, row: Labelled, facts: dict[str, Any]) -> None:
        if "people" not in row.label:
            return
        required = [one for one in row.label["people"] if one["quoted"]]
        others = [one["name"] for one in row.label["people"] if not one["quoted"]]
        names = [one["name"] for one in facts["people"]]
        matched = pairs(names, [one["name"] for one in required], same_person)
        rest = [name for i, name in enumerate(names) if all(i != pair[0] for pair in matched)]
        forgiven = {i for i, _ in pairs(rest, others, same_person)}
        wrong = [name for i, name in enumerate(rest) if i not in forgiven]
        found = [names[i] for i, _ in matched] + wrong
        self._count("quoted people", row, [one["name"] for one in required], found, len(matched))
        roles = [(facts["people"][i]["role"], required[j]["role"]) for i, j in matched]
        right = sum(same_role(*pair) for pair in roles)
        self._count("roles of quoted people", row, [str(p[1]) for p in roles], [str(p[0]) for p in roles], right)

    def _acronyms(self, row: Labelled, facts: dict[str, Any]) -> None:
        if "acronyms" not in row.label:
            return
        wanted, found = dict(row.label["acronyms"]), dict(facts["acronyms"])
        right = sum(key in wanted and same_name(value, wanted[key]) for key, value in found.items())
        self._count("acronyms", row, _shown(wanted), _shown(found), right)


def _shown(acronyms: dict[str, str]) -> list[str]:
    return [f"{key} = {value}" for key, value in acronyms.items()]


def _distinct(names: Iterable[str]) -> list[str]:
    """The names, each once however written."""
    kept: list[str] = []
    for name in names:
        if not any(same_name(name, other) for other in kept):
            kept.append(name)
    return kept


def _is_right(name: str, row: Labelled, wanted: str | None, found: str | None) -> bool:
    answers = [wanted, *row.accepted(name)]
    if name == "country" and wanted is None:
        answers.append(row.label.get("country_inferred"))
    known = authority()
    if name == "city":
        levelled = [city[0] if (city := known.city(answer or "")) else answer for answer in answers]
        return found in levelled
    if name == "country":
        return found in [known.country(answer) or answer if answer else None for answer in answers]
    return found in answers
