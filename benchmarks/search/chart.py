"""The page jobs as a chart: a dot for the median, a bar from it to the worst, on a logarithmic scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import Final

from benchmarks.search.engines import ENGINES
from benchmarks.search.figures import Measured, Spread
from benchmarks.search.results import title_of

_WIDTH: Final = 720
_LEFT: Final = 190  # room for names
_RIGHT: Final = 110  # room for figures
_ROW: Final = 24
_TOP: Final = 56
_STYLE: Final = """
text { font: 13px system-ui, sans-serif; fill: #24292f; }
.quiet { fill: #57606a; font-size: 12px; }
.grid { stroke: #d0d7de; }
.ours { fill: #0969da; stroke: #0969da; }
.peer { fill: #6e7781; stroke: #6e7781; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .quiet { fill: #9198a1; }
  .grid { stroke: #3d444d; }
  .ours { fill: #4493f8; stroke: #4493f8; }
  .peer { fill: #9198a1; stroke: #9198a1; }
}
"""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Milliseconds to places from left to right; `low` and `high` are powers of ten."""

    low: int
    high: int

    def at(self, milliseconds: float) -> float:
        share = (log10(milliseconds) - self.low) / (self.high - self.low)
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def chart(run: Sequence[Measured]) -> str:
    """An SVG that is legible on a light and on a dark page."""
    groups = [(one.corpus, _spreads(one)) for one in run if one.asked]
    every = [spread for _, spreads in groups for _, spread in spreads]
    low = floor(log10(min(spread.median for spread in every) * 1000))
    high = max(ceil(log10(max(spread.worst for spread in every) * 1000)), low + 1)
    scale = _Scale(low, high)
    body: list[str] = []
    y = _TOP
    for corpus, spreads in groups:
        y += _ROW
        body.append(_text(12, y, f"{corpus} releases", "quiet"))
        for engine, spread in spreads:
            y += _ROW
            body.append(_row(y, engine, spread, scale))
    head = _text(12, 22, "A results page: median (dot) to worst question, milliseconds")
    height = y + _ROW
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" role="img" '
        f'aria-label="Time for a results page by engine">\n<style>{_STYLE}</style>\n{head}\n'
        f"{_grid(scale, height)}\n" + "\n".join(body) + "\n</svg>\n"
    )


def _spreads(one: Measured) -> list[tuple[str, Spread]]:
    found = ((engine, one.spread(engine)) for engine in ENGINES)
    return [(engine, spread) for engine, spread in found if spread is not None]


def _row(y: int, engine: str, spread: Spread, scale: _Scale) -> str:
    kind = "ours" if engine == "ours" else "peer"
    left, right = scale.at(spread.median * 1000), scale.at(spread.worst * 1000)
    figures = f"{spread.median * 1000:.3g} – {spread.worst * 1000:.3g}"
    return (
        f"{_text(24, y, title_of(engine))}\n"
        f'<line class="{kind}" x1="{left:.1f}" x2="{right:.1f}" y1="{y - 4}" y2="{y - 4}" stroke-width="3"/>\n'
        f'<circle class="{kind}" cx="{left:.1f}" cy="{y - 4}" r="5"/>\n'
        f"{_text(_WIDTH - _RIGHT + 14, y, figures, 'quiet')}"
    )


def _grid(scale: _Scale, height: int) -> str:
    parts = []
    for power in range(scale.low, scale.high + 1):
        x = scale.at(10.0**power)
        parts.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{height - 8}"/>')
        parts.append(_text(x, _TOP - 8, f"{10.0**power:g}", "quiet", 'text-anchor="middle"'))
    return "\n".join(parts)


def _text(x: float, y: float, words: str, kind: str = "", more: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f'<text x="{x:g}" y="{y:g}"{named}{" " + more if more else ""}>{escape(words)}</text>'
