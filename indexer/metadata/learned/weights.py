"""The weights of features, learnt from labelled releases: a plain file beside this one, read at first use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import fsum
from pathlib import Path
from typing import Final

WEIGHTS_FILE: Final = Path(__file__).with_name("data") / "weights.tsv"


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model: a candidate is an organizer the more likely the higher its features' weights add up.

    `version` is that of the features, `texts` how many it was learnt from.
    """

    version: int
    texts: int
    by_feature: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """The logarithm of the odds that a candidate of these features is an organizer."""
        known = self.by_feature
        # A set has another order in every run of Python, and a plain sum of other order another last digit.
        return fsum(known[feature] for feature in features if feature in known)


@cache
def load_weights() -> Weights:
    """The weights of the package."""
    return read_weights(WEIGHTS_FILE.read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """The weights of a text of two columns, the first two lines of which tell version and texts."""
    version, texts, *rows = (line.split("\t") for line in text.splitlines())
    return Weights(int(version[1]), int(texts[1]), {feature: float(weight) for feature, weight in rows})


def written_weights(weights: Weights) -> str:
    """The text that `read_weights` reads."""
    rows = (f"{feature}\t{weight:g}\n" for feature, weight in sorted(weights.by_feature.items()))
    return (
        f"# version of the features\t{weights.version}\n# learnt from so many texts\t{weights.texts}\n{''.join(rows)}"
    )
