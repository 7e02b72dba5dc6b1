"""The quick mode's margins: wide enough for a busy machine, narrow enough to catch a road that went back to slow."""

from collections.abc import Sequence
from typing import Final

from benchmarks.search.figures import Measured
from benchmarks.search.questions import Fuzzy

_PAGE_WHOOSH: Final = 0.2  # ours ÷ stock Whoosh
_PAGE_FTS5: Final = 2.0
_PAGE_TANTIVY: Final = 3.0
_BUILD_WHOOSH: Final = 2.0  # 5 on a quiet machine, 2.9 was seen with both cores busy
_INDEX_SHARE: Final = 2.5  # a small index holds its dictionary for few releases


def faults(run: Sequence[Measured]) -> list[str]:
    """What is out of its margin, in sentences."""
    return [fault for one in run for fault in (*_slow(one), *_large(one), *_differing(one))]


def _slow(one: Measured) -> list[str]:
    found = []
    for peer, most in (("whoosh", _PAGE_WHOOSH), ("fts5", _PAGE_FTS5), ("tantivy", _PAGE_TANTIVY)):
        ours, theirs = one.spread("ours", peer), one.spread(peer, "ours")
        if ours and theirs and ours.median > theirs.median * most:
            times = ours.median / theirs.median
            found.append(f"the page job takes {times:.2f} times as long as {peer}, at most {most} is allowed")
    built, slow = one.build("ours"), one.build("whoosh")
    if built and slow and built.releases_a_second < slow.releases_a_second * _BUILD_WHOOSH:
        times = built.releases_a_second / slow.releases_a_second
        found.append(f"building is {times:.1f} times as fast as stock Whoosh, at least {_BUILD_WHOOSH} is required")
    return found


def _large(one: Measured) -> list[str]:
    built = one.build("ours")
    if built is None or built.index_share <= _INDEX_SHARE:
        return []
    return [f"the index is {built.index_share:.2f} times as large as its text, at most {_INDEX_SHARE} is allowed"]


def _differing(one: Measured) -> list[str]:
    """Of generated releases every engine finds the same, but for misspelt words, which only we look for as written."""
    if not one.generated:
        return []
    return [
        f"{asked.question}: {', '.join(f'{engine} finds {total}' for engine, total in asked.totals.items())}"
        for asked in one.asked
        if not asked.agreed and not any(isinstance(part, Fuzzy) for part in asked.question.must)
    ]
