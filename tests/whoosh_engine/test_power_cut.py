"""The power cut at any moment of a change: a commit that returned is there, and every other state is old or new."""

from pathlib import Path

import pytest

from tests.whoosh_engine.failing import today
from tests.whoosh_engine.power import sweep


@pytest.mark.parametrize(("change", "every"), [("build", 2), ("update", 2), ("rebuild", 4), ("merge", 8)])
def test_after_a_power_cut_the_archive_is_as_before_or_after_and_what_was_committed_is_there(
    change: str, every: int, tmp_path: Path
) -> None:
    assert len(list(sweep(tmp_path, change, seed=today(1000), states=2, every=every))) > 20
