"""Hard-wrapped text: line ends that only fill a column width are white space, not the end of anything."""

from itertools import chain, pairwise
from typing import Final

# Editors and mail programs wrap at 60 to 132 columns; a longer line was never wrapped.
_WIDEST_COLUMNS: Final = 140
_NARROWEST_COLUMNS: Final = 50
# People who wrap by hand stop a little early.
_SLACK: Final = 0.9
# A headline over a short paragraph looks like one wrapped line; a text wrapped throughout has many.
_FEWEST_WRAPPED_LINES: Final = 4


def unwrap(text: str) -> str:
    """The text with every newline that only wraps a paragraph made a space; all offsets stay as they are."""
    lines = text.split("\n")
    headline = next((number for number, line in enumerate(lines) if line.strip()), 0)
    width = max(map(len, lines[headline + 1 :]), default=0)
    if not _NARROWEST_COLUMNS <= width <= _WIDEST_COLUMNS:
        return text
    wrapped = {
        number
        for number, (line, following) in enumerate(pairwise(lines))
        # The next word would not have fitted, so the line was broken for its width.
        if number > headline and line.strip() and len(line) + 1 + len(following.split(" ", 1)[0]) > _SLACK * width
        if following.strip()
    }
    if len(wrapped) < _FEWEST_WRAPPED_LINES:
        return text
    ends = (" " if number in wrapped else "\n" for number in range(len(lines)))
    return "".join(chain.from_iterable(zip(lines, ends, strict=True)))[:-1]
