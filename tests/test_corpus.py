"""The samples in corpus/: each is read without a problem and says what its event was."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from indexer.metadata import extract, load_authority
from indexer.reading import Page, Problem, Reader, find_files
from indexer.release import Mention, Release

CORPUS = Path(__file__).parents[1] / "corpus"
CENTRAL_ASIA = frozenset({"Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"})
BODY_MIN_WORDS = 100  # every sample has more; a menu taken for the story would not
RUN_WORDS = 25  # a name with its title, or a list of seven countries, is shorter; a copied sentence hardly ever


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What a reader of a release would say it states, by canonical names."""

    title: str
    language: str = "en"
    published: date | None = None
    event_start: date | None = None
    event_end: date | None = None
    city: str | None = None
    country: str | None = None
    organizers: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    funders: int = 0
    participants: frozenset[str] = frozenset()


ALMATY_2015 = Facts(
    title="Investigators of three countries compare notes on cybercrime at OSCE workshop in Almaty",
    published=date(2015, 6, 11),
    event_start=date(2015, 6, 11),
    event_end=date(2015, 6, 12),
    city="Almaty",
    country="Kazakhstan",
    organizers=frozenset({"OSCE Transnational Threats Department", "OSCE Programme Office in Astana"}),
    partners=frozenset({"UNODC"}),
    participants=frozenset({"Afghanistan", "Kazakhstan", "Uzbekistan"}),
)
DUSHANBE_2015 = Facts(
    title="Seven countries work on cybercrime law at OSCE Border Management Staff College",
    published=date(2015, 8, 19),
    event_start=date(2015, 8, 18),
    event_end=date(2015, 8, 19),
    city="Dushanbe",
    country="Tajikistan",
    organizers=frozenset({"OSCE Border Management Staff College", "UNODC"}),
    participants=frozenset({"Afghanistan", "Iran", "Kazakhstan", "Kyrgyzstan", "Pakistan", "Tajikistan", "Uzbekistan"}),
)
ALMATY_2019 = Facts(
    title="Almaty workshop brings prosecutors and police together against cybercrime",
    event_start=date(2019, 3, 5),
    event_end=date(2019, 3, 6),
    city="Almaty",
    country="Kazakhstan",
    organizers=frozenset(
        {
            "UNODC Regional Programme for Afghanistan and Neighbouring Countries",
            "Ministry of Internal Affairs of Kazakhstan",
        }
    ),
    funders=2,
    participants=frozenset({"Afghanistan", "Iran", "Kazakhstan", "Kyrgyzstan", "Pakistan", "Uzbekistan"}),
)
ONLINE = Facts(
    title="Seventy practitioners from Central Asia train online on cybercrime and terrorist use of the Internet",
    organizers=frozenset({"OSCE Transnational Threats Department", "UNCCT", "UNRCCA"}),
    partners=frozenset({"OSCE field operations in Central Asia"}),
    participants=CENTRAL_ASIA,
)
KOSCHI_2022 = Facts(
    title="Prosecutors of Central Asia meet in Kazakhstan over the investigation of cybercrime",
    event_start=date(2022, 11, 22),
    event_end=date(2022, 11, 24),
    city="Koschi",
    country="Kazakhstan",
    organizers=frozenset(
        {
            "UNODC",
            "Academy of Law Enforcement Agencies under the Prosecutor General's Office of Kazakhstan",
            "OSCE Programme Office in Astana",
        }
    ),
    funders=1,
    participants=CENTRAL_ASIA,
)
EXPECTED = {
    "2015-06-11-almaty-cybercrime-workshop": ALMATY_2015,
    "2015-06-11-almaty-cybercrime-workshop.ru": replace(
        ALMATY_2015,
        title="Следователи трёх стран обсуждают в Алматы борьбу с киберпреступностью",
        language="ru",
    ),
    "2015-08-19-dushanbe-staff-college-workshop": DUSHANBE_2015,
    "2019-03-06-almaty-regional-cooperation-workshop": ALMATY_2019,
    "2022-11-24-koschi-investigation-seminar": KOSCHI_2022,
    "2022-11-24-koschi-investigation-seminar.ru": replace(
        KOSCHI_2022,
        title="Прокуроры Центральной Азии обсудили в Казахстане расследование киберпреступлений",
        language="ru",
        city="Kosshy",
    ),
    "online-training-digital-evidence": ONLINE,
    "online-training-digital-evidence.ru": replace(
        ONLINE, title="Специалисты из Центральной Азии учились расследовать киберпреступления", language="ru"
    ),
}


@cache
def found() -> tuple[Page | Problem, ...]:
    files = list(find_files([str(CORPUS)]))
    with Reader() as reader:
        return tuple(
            answer for file in files for answer in ([file] if isinstance(file, Problem) else reader.read(file))
        )


@cache
def releases() -> dict[str, Release]:
    return {page.id: extract(page, load_authority()) for page in found() if isinstance(page, Page)}


def entities(mentions: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(mention.entity for mention in mentions)


def test_every_sample_is_read_without_a_problem_and_the_readme_is_left_out() -> None:
    assert [answer for answer in found() if isinstance(answer, Problem) or answer.problems] == []
    assert sorted(releases()) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_states_its_facts(name: str) -> None:
    release = releases()[name]

    stated = Facts(
        title=release.title,
        language=release.language or "",
        published=release.published,
        event_start=release.event_start,
        event_end=release.event_end,
        city=release.city,
        country=release.country,
        organizers=entities(release.organizers),
        partners=entities(release.partners),
        funders=len(release.funders),
        participants=entities(release.participants),
    )

    assert stated == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_every_span_of_a_sample_is_the_name_as_written(name: str) -> None:
    release = releases()[name]
    mentions = (*release.organizers, *release.partners, *release.funders, *release.participants)

    assert [m for m in mentions if m.span and release.text[m.span.start : m.span.end] != m.name] == []


@pytest.mark.parametrize("name", ["2015-08-19-dushanbe-staff-college-workshop", "online-training-digital-evidence.ru"])
def test_what_surrounds_the_story_on_a_saved_page_is_left_out(name: str) -> None:
    text = releases()[name].text

    assert len(text.split()) > BODY_MIN_WORDS
    assert [word for word in ("cookie", "Subscribe", "Privacy", "Новости", "Условия") if word in text] == []


def test_the_examples_of_the_corpus_readme_are_read_as_they_promise(tmp_path: Path) -> None:
    guide = (CORPUS / "README.md").read_text(encoding="utf-8")
    front_matter = re.search(r"^```\n(---\n.*?^---\n)```", guide, re.MULTILINE | re.DOTALL)
    line = re.search(r"^```\n(\{.*\})\n```", guide, re.MULTILINE)
    assert front_matter
    assert line
    (tmp_path / "a.md").write_text(front_matter[1] + "\nDUSHANBE – The workshop ended today.\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(line[1] + "\n", encoding="utf-8")

    with Reader() as reader:
        pages = [
            page for file in find_files([str(tmp_path)]) if not isinstance(file, Problem) for page in reader.read(file)
        ]

    assert [page for page in pages if isinstance(page, Problem) or page.problems] == []
    first, second = (page for page in pages if isinstance(page, Page))
    assert (first.given.published, first.given.event_start) == (date(2015, 8, 19), date(2015, 8, 18))
    assert (first.given.city, first.given.country, first.given.language) == ("Dushanbe", "Tajikistan", "en")
    assert first.given.organizers == ("OSCE Border Management Staff College", "UNODC")
    assert (first.given.partners, first.given.participants) == ((), ("Afghanistan", "Iran", "Kazakhstan"))
    assert (second.id, second.given.published) == ("42", date(2015, 8, 19))


@pytest.mark.shared
def test_no_sentence_of_a_sample_is_that_of_the_original(shared: Path) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", re.sub(r"<[^>]+>", " ", text).lower().replace("-", ""))
        return {tuple(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)}

    originals = {run for path in (shared / "seeds").glob("*.txt") for run in runs(path.read_text(encoding="utf-8"))}
    samples = [path for path in CORPUS.iterdir() if path.stem != "README"]

    assert [path.name for path in samples if runs(path.read_text(encoding="utf-8")) & originals] == []
