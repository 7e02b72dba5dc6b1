"""Facets as groups of labelled checkboxes: the organizers a tree, long lists folded."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from indexer import FACET_MAX_VALUES, Facet, FacetValue, SearchParams, is_cut
from web.pages.parts import count_releases, grouped
from web.pages.sentence import show

# Readers choose among the biggest; what comes after is for those who look for it.
_SHOWN: Final = 8
_SHOWN_BELOW: Final = 4
# Groups that most searches are narrowed by stand open.
_OPEN: Final = ("organizer", "country", "year")
_ORDER: Final = ("organizer", "country", "year", "partner", "funder", "participant", "language")


class Choice(NamedTuple):
    """One checkbox. A tuple: a page has two hundred, and a frozen dataclass takes five times as long to make.

    `bar` is the share of the biggest count, in per cent, where numbers are shown as a picture. `held` tells that it or
    anything below it is chosen, so that it must not be folded away.
    """

    id: str
    name: str
    value: str
    label: str
    number: str
    spoken: str
    checked: bool
    bar: str | None = None
    children: "ChoiceList | None" = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class ChoicePart:
    """Checkboxes that are shown at once, or that are folded away."""

    choices: tuple[Choice, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """Checkboxes in their order; no part is empty."""

    parts: tuple[ChoicePart, ...]

    @property
    def held(self) -> bool:
        """Whether any is chosen, or any below it."""
        return any(choice.held for part in self.parts for choice in part.choices)


@dataclass(frozen=True, slots=True)
class DateInputs:
    """The two ends of a range of dates, as ISO dates or empty."""

    date_from: str
    date_to: str


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The choices of one field. `note` says when not all values are listed."""

    field: str
    label: str
    open: bool
    choices: ChoiceList | None
    missing: ChoiceList | None
    dates: DateInputs | None = None
    note: str | None = None


def facet_groups(facets: Sequence[Facet], params: SearchParams) -> tuple[FacetGroup, ...]:
    """A group for every facet that offers a choice."""
    groups = [_group(facet, params) for facet in sorted(facets, key=_place)]
    return tuple(group for group in groups if group.choices or group.missing or group.dates)


def _place(facet: Facet) -> int:
    return _ORDER.index(facet.field) if facet.field in _ORDER else len(_ORDER)


def _group(facet: Facet, params: SearchParams) -> FacetGroup:
    name = facet.field
    missing = name in params.missing
    dates = None
    if name == "year":
        dates = DateInputs(*(str(end) if end else "" for end in (params.date_from, params.date_to)))
    note = f"The {FACET_MAX_VALUES} most frequent are listed; the others show once the search is narrower."
    return FacetGroup(
        field=name,
        label=facet.label,
        open=name in _OPEN or bool(params.filters.get(name)) or missing,
        choices=_choices(facet, params.filters.get(name, ())),
        missing=_missing(facet, missing) if facet.missing or missing else None,
        dates=dates,
        note=note if is_cut(facet) else None,
    )


def _choices(facet: Facet, chosen: Sequence[str]) -> ChoiceList | None:
    known = {value.value for value in facet.values}
    # What is chosen never vanishes, or nobody could take it back.
    values = [*facet.values, *(FacetValue(value, value, 0) for value in chosen if value not in known)]
    by_year = facet.field == "year"
    if by_year:
        values.sort(key=lambda value: value.value, reverse=True)
    biggest = max((value.count for value in values), default=0)
    numbered = {value.value: f"{facet.field}-{index}" for index, value in enumerate(values, 1)}
    below: dict[str | None, list[FacetValue]] = {}
    for value in values:
        below.setdefault(value.parent if value.parent in numbered else None, []).append(value)

    def branch(parent: str | None, shown: int) -> ChoiceList:
        return _fold([choice(value) for value in below[parent]], shown)

    def choice(value: FacetValue) -> Choice:
        children = branch(value.value, _SHOWN_BELOW) if value.value in below else None
        checked = value.value in chosen
        return Choice(
            id=numbered[value.value],
            name=facet.field,
            value=value.value,
            label=show(facet.field, value.value) if facet.field == "language" else value.label,
            number=grouped(value.count),
            spoken=count_releases(value.count),
            checked=checked,
            bar=_bar(value.count, biggest) if by_year else None,
            children=children,
            held=checked or (children is not None and children.held),
        )

    return branch(None, _SHOWN) if None in below else None


def _missing(facet: Facet, checked: bool) -> ChoiceList:
    choice = Choice(
        id=f"missing-{facet.field}",
        name="missing",
        value=facet.field,
        label="Not stated",
        number=grouped(facet.missing),
        spoken=count_releases(facet.missing),
        checked=checked,
    )
    return ChoiceList((ChoicePart((choice,)),))


def _fold(choices: Sequence[Choice], most: int) -> ChoiceList:
    shown: list[Choice] = []
    folded: list[Choice] = []
    for choice in choices:
        (shown if len(shown) < most or choice.held else folded).append(choice)
    # A fold that hides a single line costs as much room as the line.
    if len(folded) > 1:
        return ChoiceList((ChoicePart(tuple(shown)), ChoicePart(tuple(folded), folded=True)))
    return ChoiceList((ChoicePart((*shown, *folded)),))


def _bar(count: int, biggest: int) -> str:
    return f"{100 * count / biggest:.1f}%" if biggest else "0%"
