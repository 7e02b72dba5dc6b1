"""How long one process takes for a release, and for texts made to be slow."""

from collections.abc import Iterable, Mapping, Sequence
from time import process_time
from typing import Final

from indexer.metadata import extract, load_authority
from indexer.reading.page import Page

RELEASE_CHARACTERS: Final = 3000
_RELEASES_READ: Final = 600
_HOSTILE_CHARACTERS: Final = 1_000_000

# Pieces that are repeated until a text is long enough.
HOSTILE: Final[Mapping[str, str]] = {
    "no full stop": "organized by the Office and the word ",
    "commas": "The workshop was organized by A Office, ",
    "only commas": "Office, ",
    "opening brackets": "(",
    "nested brackets": "(Office (of) ",
    "spaces": " ",
    "names": "Mr. Aaa Bbb Ccc, Head of Office of ",
    "cues": "jointly with funded by organized by supported by ",
    "capitals": "Aaaa ",
    "dates": "5 to 7 March ",
    "quotes": "“word ",
    "lines": "Kazakhstan\n",
    "sentences": "The OSCE held a seminar in Almaty. ",
    # Finders that look back or ahead for what such a name means.
    "nameless bodies": "The seminar was organized by this Faculty.\n",
    "bodies of states": "Таджикистан. Семинар провело Министерство юстиции этой страны.\n",
    "short names": "The OSCE and UNODC met. It was organized by the OSCE Office and the UNODC Centre. ",
    "own offices": "The OSCE has launched a project. A seminar was organized by the OSCE Office.\n",
    "states that give": "Япония выделила 3 млн долларов.\n",
    "arrests": "Задержан вор МВД\n",
}


def seconds(text: str) -> float:
    """Processor seconds that reading the facts of one text takes."""
    page = Page(id="text", source="text.txt", text=text)
    begin = process_time()
    extract(page, load_authority())
    return process_time() - begin


def of_length(piece: str, characters: int) -> str:
    """A text of this length made of one piece."""
    return (piece * (characters // len(piece) + 1))[:characters]


def release_texts(texts: Sequence[str]) -> list[str]:
    """Releases of about 3 KB: the texts, each followed by others until it is long enough."""
    made = []
    for number in range(len(texts)):
        text, following = texts[number], number
        while len(text) < RELEASE_CHARACTERS:
            following = (following + 1) % len(texts)
            text += "\n" + texts[following].partition("\n")[2]
        made.append(text[:RELEASE_CHARACTERS])
    return made


def measure(texts: Mapping[str, Sequence[str]]) -> Iterable[str]:
    """Sentences that tell the speed on releases, given by their language, and on hostile texts."""
    # One of English and Russian halves, as no site publishes, would send the language to the slow classifier.
    releases = [release for some in texts.values() for release in release_texts(some)]
    for text in releases:
        seconds(text)  # names and patterns are loaded on first use; a run over a corpus pays that once
    # Each of these holds the facts of several releases.
    times = [seconds(releases[number % len(releases)]) for number in range(_RELEASES_READ)]
    yield _told(times, releases)
    for name, piece in HOSTILE.items():
        yield f"{name:18}{seconds(of_length(piece, _HOSTILE_CHARACTERS)):6.2f} s for {_HOSTILE_CHARACTERS} characters"


def measure_corpus(texts: Sequence[str]) -> str:
    """A sentence that tells the speed on whole releases as people have them, the better of two runs over them."""
    runs = [[seconds(text) for text in texts] for _ in range(2)]
    return _told(min(runs, key=sum), texts)


def _told(times: Sequence[float], releases: Sequence[str]) -> str:
    mean = sum(times) / len(times)
    size = sum(map(len, releases)) / len(releases)
    return (
        f"{1 / mean:.0f} releases of {size:.0f} characters a second of one process, {1000 * mean:.2f} ms each; "
        f"{size / mean / RELEASE_CHARACTERS:.0f} of {RELEASE_CHARACTERS} characters"
    )
