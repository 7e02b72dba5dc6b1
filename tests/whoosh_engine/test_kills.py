"""Real processes killed at random moments; `python -m tests.whoosh_engine.torture kills` does it by the hundred."""

from pathlib import Path

import pytest

from tests.whoosh_engine.failing import today
from tests.whoosh_engine.kills import possible, run


@pytest.mark.skipif(not possible(), reason="needs /proc, to see that no process of a killed one lives on")
def test_killed_at_a_random_moment_a_process_loses_nothing_and_leaves_nothing_behind(tmp_path: Path) -> None:
    tally = run(tmp_path, kills=12, seed=today(1000))

    assert tally.faults == [], f"seed {today(1000)}"
    assert tally.kills == 12
