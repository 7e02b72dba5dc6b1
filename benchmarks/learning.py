"""The weights by which organizers are guessed, learnt from labelled texts: `python -m benchmarks.learning`."""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click
import numpy as np
from numpy.typing import NDArray

from benchmarks.labels import Labelled, read_labelled
from benchmarks.matching import pairs, same_name
from benchmarks.scoring import Tally
from indexer.metadata import load_authority
from indexer.metadata.document import prepare
from indexer.metadata.learned.candidates import candidates_of, opening_of
from indexer.metadata.learned.features import FEATURES_VERSION, features_of
from indexer.metadata.learned.likely import least_score, likeliest
from indexer.metadata.learned.telling import tells_of_nothing_held
from indexer.metadata.learned.weights import WEIGHTS_FILE, Weights, written_weights

_TESTS: Final = Path(__file__).resolve().parents[1] / "tests" / "metadata"
_FEWEST_CANDIDATES: Final = 5  # a feature of fewer tells of these alone
_SQUARES: Final = 1.0  # what the sum of squared weights and
_SIZES: Final = 1.0  # that of their sizes cost, beside the loss of each candidate
_STEPS: Final = 400
_STEPS_FOR_CURVATURE: Final = 20
_LEAST_WEIGHT: Final = 0.01
_DECIMALS: Final = 2


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate of a labelled text: its names, its features, whether the reader called it an organizer."""

    name: str
    features: frozenset[str]
    right: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A labelled text with its candidates, and what an organizer must score in it at least."""

    row: Labelled
    least: float
    examples: tuple[Example, ...]


def text_of(row: Labelled) -> Text:
    """The text with the candidates that are read in it as they are read where no rule finds anybody."""
    document = prepare(row.text, load_authority())
    opening = opening_of(document)
    candidates = candidates_of(document, opening)
    held = not tells_of_nothing_held(document, [sentence for _, sentence in opening])
    wanted = _wanted(row)
    return Text(
        row,
        least_score(document, opening),
        tuple(
            Example(
                document.written(candidate.fullest),
                features,
                any(same_name(document.written(one.span), name) for one in candidate.mentions for name in wanted),
            )
            for candidate, features in zip(candidates, features_of(document, candidates, held=held), strict=True)
        ),
    )


def _wanted(row: Labelled) -> tuple[str, ...]:
    """The labelled organizers; short cases have but their canonical names."""
    return tuple(row.label.get("organizers", row.label.get("organizers_canonical")) or ())


def learn(texts: Iterable[Text]) -> Weights:
    """Weights of logistic regression with both penalties, by accelerated proximal gradient (FISTA) of fixed steps.

    Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm, 2009.
    """
    texts = list(texts)
    examples = [example for text in texts for example in text.examples]
    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(feature for feature, count in counts.items() if count >= _FEWEST_CANDIDATES)
    columns = {feature: number for number, feature in enumerate(names)}
    cells = [
        (row, columns[feature])
        for row, example in enumerate(examples)
        for feature in sorted(example.features)
        if feature in columns
    ]
    found = _fitted(np.array(cells).T, np.array([example.right for example in examples], dtype=float), len(names))
    kept = {name: round(float(weight), _DECIMALS) for name, weight in zip(names, found, strict=True)}
    return Weights(
        FEATURES_VERSION, len(texts), {name: weight for name, weight in kept.items() if abs(weight) >= _LEAST_WEIGHT}
    )


def _fitted(cells: NDArray[np.int64], right: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """The weights of so many features; `cells` are the rows and columns where a candidate has a feature."""
    rows, columns = cells

    def scores(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(rows, weights[columns], len(right)).astype(float)

    def back(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(columns, values[rows], size).astype(float)

    direction, curvature = np.ones(size), 0.0
    for _ in range(_STEPS_FOR_CURVATURE):
        direction /= np.linalg.norm(direction)
        direction = back(scores(direction))
        curvature = float(np.linalg.norm(direction))
    step = 1 / (curvature / 4 + _SQUARES)
    weights = ahead = np.zeros(size)
    pace = 1.0
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-scores(ahead)))
        moved = ahead - step * (back(chances - right) + _SQUARES * ahead)
        moved = np.sign(moved) * np.maximum(np.abs(moved) - step * _SIZES, 0)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = moved + (pace - 1) / faster * (moved - weights)
        weights, pace = moved, faster
    return weights


def guessed(text: Text, weights: Weights) -> list[str]:
    """The organizers that the weights alone find in it."""
    scores = [weights.score(each.features) for each in text.examples]
    names = [each.name for each in text.examples]
    return [names[number] for number in likeliest(scores, names, text.least, load_authority())]


def tally_of(texts: Iterable[Text], weights: Weights) -> Tally:
    """How many of the organizers of these texts the weights alone find."""
    tally = Tally()
    for text in texts:
        found, wanted = guessed(text, weights), _wanted(text.row)
        tally.right += len(pairs(found, wanted))
        tally.found += len(found)
        tally.wanted += len(wanted)
    return tally


def main(arguments: list[str] | None = None) -> int:
    """Learn from all texts and write the file, or from all but those held out and print how these are read."""
    options = _options(arguments)
    held_out = {f"batch-{number}.jsonl" for number in options.held_out.split(",") if number}
    files = [*_files(), *options.releases]
    texts = {file: list(_texts_of(file)) for file in files}
    weights = learn(text for file, some in texts.items() if file.name not in held_out for text in some)
    if not held_out:
        WEIGHTS_FILE.write_text(written_weights(weights), encoding="utf-8")
        click.echo(f"{len(weights.by_feature)} weights from {weights.texts} texts")
        return 0
    tested = [text for file, some in texts.items() if file.name in held_out for text in some]
    for name in ("en", "ru", ""):
        tally = tally_of((text for text in tested if text.row.language.startswith(name)), weights)
        click.echo(f"{name or 'all':4} precision {tally.precision:.3f} recall {tally.recall:.3f} F1 {tally.f1:.3f}")
    return 0


def labelled_texts() -> Iterator[Text]:
    """All texts of ours that weights are learnt from."""
    for file in _files():
        yield from _texts_of(file)


def _texts_of(file: Path) -> Iterator[Text]:
    yield from (text_of(row) for row in read_labelled(file) if _tells_organizers(row))


def _tells_organizers(row: Labelled) -> bool:
    """Whether it is labelled who organized, be it nobody; short cases state only what they are about."""
    return "organizers" in row.label or "organizers_canonical" in row.label


def _files() -> Iterator[Path]:
    """Our own releases, and the short cases, which tell what is none: so many traps stand in no hundred releases."""
    yield from sorted((_TESTS / "releases").glob("batch-*.jsonl"), key=lambda file: int(re.sub(r"\D", "", file.name)))
    yield from sorted(_TESTS.glob("cases*.jsonl"))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learning", description=__doc__)
    parser.add_argument("--held-out", default="", metavar="N[,N]", help="batches to leave out and to be measured on")
    parser.add_argument("--releases", type=Path, action="append", default=[], metavar="FILE", help="further texts")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
