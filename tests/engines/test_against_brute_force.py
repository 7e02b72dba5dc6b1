"""Random archives and random queries: every engine against a few lines that know nothing of indexes."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.engine.request import AnyValue, DateRange, FacetRequest, Filter, Match, SearchRequest, SearchResults
from indexer.opening import open_engine
from indexer.release import Mention, Place, Release
from tests.engines.conftest import AUTHORITY, ask

WORDS = ("alpha", "beta", "gamma", "delta", "kappa", "omega")
UNITS = ("Unit", "Department", "Body", "Office", "Other")
COUNTRIES = ("Chad", "Ghana", "Togo")


# A query as the test means it: rendered to text for the engines, evaluated on plain lists of words here.
@dataclass(frozen=True)
class Asked:
    kind: str
    words: tuple[str, ...] = ()
    parts: tuple["Asked", ...] = ()
    number: int = 0

    def text(self) -> str:
        match self.kind:
            case "word":
                return self.words[0]
            case "title":
                return f"title:{self.words[0]}"
            case "phrase":
                return '"' + " ".join(self.words) + '"'
            case "near":
                return '"' + " ".join(self.words) + f'"~{self.number}'
            case "prefix":
                return f"{self.words[0][:3]}*"
            case "and":
                return "(" + " AND ".join(part.text() for part in self.parts) + ")"
            case "or":
                return "(" + " OR ".join(part.text() for part in self.parts) + ")"
            case _:
                return f"(NOT {self.parts[0].text()})"

    def holds(self, title: list[str], text: list[str]) -> bool:
        match self.kind:
            case "and":
                return all(part.holds(title, text) for part in self.parts)
            case "or":
                return any(part.holds(title, text) for part in self.parts)
            case "not":
                return not self.parts[0].holds(title, text)
            case "title":
                return self.frequency(title) > 0
            case _:
                return self.frequency(title) > 0 or self.frequency(text) > 0

    def frequency(self, words: list[str]) -> int:
        match self.kind:
            case "word" | "title":
                return words.count(self.words[0])
            case "prefix":
                return sum(word.startswith(self.words[0][:3]) for word in words)
            case "phrase":
                size = len(self.words)
                return sum(tuple(words[at : at + size]) == self.words for at in range(len(words)))
            case _:
                return self._windows(words)

    def _windows(self, words: list[str]) -> int:
        wide = len(self.words) + self.number
        need = Counter(self.words)
        found = 0
        for at, word in enumerate(words):
            have = Counter(words[at : at + wide])
            found += word in need and all(have[one] >= count for one, count in need.items())
        return found

    def leaves(self) -> list["Asked"]:
        if self.kind == "not":
            return []
        return [leaf for part in self.parts for leaf in part.leaves()] if self.parts else [self]


words = st.sampled_from(WORDS)
leaf = st.one_of(
    st.builds(lambda w: Asked("word", (w,)), words),
    st.builds(lambda w: Asked("title", (w,)), words),
    st.builds(lambda w: Asked("prefix", (w,)), words),
    st.builds(lambda ws: Asked("phrase", tuple(ws)), st.lists(words, min_size=2, max_size=3)),
    st.builds(
        lambda ws, n: Asked("near", tuple(ws), number=n), st.lists(words, min_size=2, max_size=2), st.integers(0, 3)
    ),
)
asked = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.builds(lambda ps: Asked("and", parts=tuple(ps)), st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda ps: Asked("or", parts=tuple(ps)), st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda p: Asked("not", parts=(p,)), inner),
    ),
    max_leaves=5,
)


@st.composite
def releases(draw: st.DrawFn) -> Release:
    country = draw(st.none() | st.sampled_from(COUNTRIES))
    return Release(
        id=draw(st.sampled_from([f"r{n}" for n in range(8)])),
        title=" ".join(draw(st.lists(words, min_size=1, max_size=4))),
        text=" ".join(draw(st.lists(words, max_size=14))),
        published=draw(st.none() | st.dates(date(2019, 12, 30), date(2020, 1, 3))),
        place=Place(None, country) if country else None,
        organizers=tuple(Mention(name, name) for name in draw(st.lists(st.sampled_from(UNITS), max_size=3))),
    )


filters = st.lists(
    st.one_of(
        st.builds(
            AnyValue, st.just("organizer"), st.lists(st.sampled_from(UNITS), max_size=2).map(tuple), st.booleans()
        ),
        st.builds(
            AnyValue, st.just("country"), st.lists(st.sampled_from(COUNTRIES), max_size=2).map(tuple), st.booleans()
        ),
        st.builds(DateRange, st.none() | st.just(date(2019, 12, 31)), st.just(date(2020, 1, 2))),
    ),
    max_size=3,
)
Batch = tuple[list[Release], list[str]]
batches = st.lists(
    st.tuples(st.lists(releases(), max_size=5), st.lists(st.sampled_from([f"r{n}" for n in range(8)]), max_size=2)),
    min_size=1,
    max_size=4,
)


def state(history: list[Batch]) -> dict[str, Release]:
    held: dict[str, Release] = {}
    for put, removed in history:
        held.update({one.id: one for one in put})
        for id in removed:
            held.pop(id, None)
    return held


def closure(release: Release) -> set[str]:
    direct = {mention.entity for mention in release.organizers}
    return direct | {above for name in direct for above in AUTHORITY.ancestors(name)}


def values(release: Release, field: str) -> set[str]:
    return closure(release) if field == "organizer" else {release.country} - {None}  # type: ignore[return-value]


def passes(release: Release, chosen: list[Filter], without: str = "") -> bool:
    for field in {one.field for one in chosen if isinstance(one, AnyValue)} - {without}:
        own = [one for one in chosen if isinstance(one, AnyValue) and one.field == field]
        held = values(release, field)
        if not (held & {v for one in own for v in one.values} or (not held and any(one.missing for one in own))):
            return False
    for one in chosen:
        if isinstance(one, DateRange):
            day = release.date
            if day is None or (one.start and day < one.start) or (one.end and day > one.end):
                return False
    return True


def brute_score(query: Asked, release: Release, archive: list[Release]) -> float:
    score = 0.0
    for one in query.leaves():
        having = sum(one.holds(r.title.split(), r.text.split()) for r in archive)
        weight = 0.0
        for field, boost, b in (("title", 5.0, 0.3), ("text", 1.0, 0.75)):
            if one.kind == "title" and field == "text":
                continue
            mean = sum(len(getattr(r, field).split()) for r in archive) / len(archive)
            length = len(getattr(release, field).split())
            frequency = one.frequency(getattr(release, field).split())
            norm = 1 - b + b * length / mean if mean else 1.0
            weight += boost * frequency * 2.2 / (frequency + 1.2 * norm) if frequency else 0.0
        score += weight * log(1 + (len(archive) - having + 0.5) / (having + 0.5))
    return score


def compare(found: SearchResults, query: Asked, chosen: list[Filter], archive: list[Release]) -> None:
    matched = [r for r in archive if query.holds(r.title.split(), r.text.split())]
    expected = [r for r in matched if passes(r, chosen)]
    assert found.total == len(expected)
    assert sorted(hit.release.id for hit in found.hits) == sorted(r.id for r in expected)
    newest = sorted(expected, key=lambda r: (-(r.date.toordinal() if r.date else -1), r.id))
    if query.leaves():
        scores = {r.id: brute_score(query, r, archive) for r in expected}
        for hit in found.hits:
            assert hit.score is not None
            assert abs(hit.score - scores[hit.release.id]) < 1e-9
        newest.sort(key=lambda r: -round(scores[r.id], 9))
        assert [round(hit.score or 0, 9) for hit in found.hits] == [round(scores[r.id], 9) for r in newest]
    else:
        assert [hit.release.id for hit in found.hits] == [r.id for r in newest]
    for facet in found.facets:
        counted = Counter(value for r in matched if passes(r, chosen, facet.field) for value in values(r, facet.field))
        assert {v.value: v.count for v in facet.values if v.count} == dict(counted)
        assert facet.missing == sum(not values(r, facet.field) for r in matched if passes(r, chosen, facet.field))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(history=batches, questions=st.lists(st.tuples(asked, filters), min_size=1, max_size=4))
def test_engines_agree_with_brute_force(history: list[Batch], questions: list[tuple[Asked, list[Filter]]]) -> None:
    archive = list(state(history).values())
    with TemporaryDirectory() as folder:
        engines = [open_engine("memory:", AUTHORITY), open_engine(str(Path(folder) / "index"), AUTHORITY)]
        for engine in engines:
            for put, removed in history:
                with engine.writer() as writer:
                    for one in put:
                        writer.put(one)
                    for id in removed:
                        writer.remove(id)
        answers = []
        for query, chosen in questions:
            request = SearchRequest(
                query=ask(query.text()), filters=tuple(chosen), limit=50, match=Match.ALL,
                facets=(FacetRequest("organizer"), FacetRequest("country")),
            )  # fmt: skip
            answers.append([engine.search(request) for engine in engines])
            for found in answers[-1]:
                compare(found, query, chosen, archive)
        for memory, whoosh in answers:
            assert [hit.release.id for hit in memory.hits] == [hit.release.id for hit in whoosh.hits]
            assert [hit.score for hit in memory.hits] == [hit.score for hit in whoosh.hits]
            assert [hit.snippets for hit in memory.hits] == [hit.snippets for hit in whoosh.hits]
            assert memory.facets == whoosh.facets
        for engine in engines:
            engine.close()
